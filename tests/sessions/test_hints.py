"""Hints to a question, which never tell all of it."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders_content import card, choice, command, flashcard, order, several, typed
from k8squiz.decks.files import read_decks
from k8squiz.knowledge.asking import Form, Question, plain
from k8squiz.sessions.asking import Asked, put
from k8squiz.sessions.hints import hints
from k8squiz.sessions.marking import Answer, Marker, Verdict

WRITTEN = ("Think of a disk.", "It keeps what the others forget.")
FORMS = (choice(), several(), typed(), order(), command())


def asked(question: Question, seed: int = 1) -> Asked:
    """The question, put as the seed shuffles it."""
    return put(card(1, question), question, Random(seed))


def turned(back: str) -> Asked:
    """A flashcard with this back."""
    of = flashcard()._replace(back=back)
    return put(of, None, Random(1))


def taken_away(of: Asked) -> list[int]:
    """The numbers of the options of which hints say that they are wrong, in the order said."""
    return [int(found[1]) for one in hints(of) if (found := re.fullmatch(r"It is not (\d)\.", one))]


def begun(of: Asked) -> list[str]:
    """What hints show of an answer that is typed."""
    found = [one.removeprefix("It begins: ") for one in hints(of) if one.startswith("It begins: ")]
    return [one.removesuffix("...").strip() for one in found]


@pytest.mark.parametrize("question", FORMS)
def test_every_form_has_hints_and_those_written_for_it_come_first(question: Question) -> None:
    """The written ones in their order; then what can be said of any question of the form."""
    made = hints(asked(question))
    assert len(made) >= 2
    assert hints(asked(question._replace(hints=WRITTEN))) == (*WRITTEN, *made)


@pytest.mark.parametrize("question", [choice(), several()])
def test_each_hint_takes_a_wrong_option_away_and_leaves_one(question: Question) -> None:
    """Three are wrong; what is right is among those left, and still has to be told from the last of them."""
    for seed in range(20):
        of = asked(question, seed)
        wrong = {number for number, option in enumerate(of.options, 1) if not option.right}
        away = taken_away(of)
        assert len(away) == len(set(away)) == len(hints(of)) == 2
        assert set(away) < wrong


def test_of_two_options_nothing_is_taken_away() -> None:
    """It would leave the answer alone."""
    assert hints(asked(choice("which", "kubelet"))) == ()


def test_what_is_taken_away_does_not_tell_by_its_place_what_is_left_out() -> None:
    """Taken away in the order shown, an option that is passed over would be the right one."""
    right_ones = defaultdict(set)
    for seed in range(300):
        of = asked(choice("which", "one", "another", f"and {seed}"), seed)
        right_ones[tuple(taken_away(of))].add(next(at for at, one in enumerate(of.options, 1) if one.right))
    assert len(right_ones) == 4 * 3
    for away, right in right_ones.items():
        assert right == {1, 2, 3, 4} - set(away)


def test_hints_are_the_same_whenever_they_are_asked_for() -> None:
    """One more of them, and none in place of another."""
    for question in FORMS:
        assert hints(asked(question, 7)) == hints(asked(question, 7))


def test_an_order_is_told_by_its_ends() -> None:
    """By the numbers on screen; what lies between is left to be put in order."""
    of = asked(order("steps", "ask", "store", "place", "run"))
    shown = [option.text for option in of.options]
    assert hints(of) == (f"It begins with {shown.index('ask') + 1}.", f"It ends with {shown.index('run') + 1}.")


@pytest.mark.parametrize(("steps", "told"), [(2, 0), (3, 1), (4, 2), (5, 2)])
def test_two_steps_at_least_are_left_to_be_put_in_order(steps: int, told: int) -> None:
    """A reader's deck may ask for fewer than ours."""
    assert len(hints(asked(order("steps", *"abcde"[:steps])))) == told


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (("etcd",), ("It has 4 characters.", "It begins: e...", "It begins: et...")),
        (("kubelet",), ("It has 7 characters.", "It begins: k...", "It begins: kub...")),
        (("tap",), ("It has 3 characters.", "It begins: t...")),
        (("no",), ("It has 2 characters.", "It begins: n...")),
        (("7",), ("It has 1 character.",)),
        (("6443/tcp",), ("It has 8 characters.", "It begins: 6...", "It begins: 64...")),
        (("systemd service", "systemd"), ("It has 15 characters.", "It begins: s...", "It begins: sys...")),
        (("Deployment", "deploy"), ("It has 10 characters.", "It begins: D...", "It begins: Dep...")),
        (("network plugin", "CNI"), ("It has 14 characters.", "It begins: n...", "It begins: networ...")),
        (("ab", "a"), ("It has 2 characters.",)),
    ],
)
def test_what_is_typed_is_begun_up_to_its_half(accepted: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """Its length, its first letter, its first half; of a shorter answer that is right as well no more than half."""
    assert hints(asked(typed("recall", *accepted))) == expected


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (("kubectl get pods",), ["kubectl", "kubectl get"]),
        (("kubectl drain w1 --ignore-daemonsets --force",), ["kubectl", "kubectl drain w1"]),
        (("kubectl get pods -n web -o wide", "kubectl get pods"), ["kubectl", "kubectl get"]),
        (("kubeadm reset",), ["kubeadm"]),
        (("uptime",), ["u", "upt"]),
    ],
)
def test_a_command_is_begun_in_whole_words(accepted: tuple[str, ...], expected: list[str]) -> None:
    """By a third and two thirds of the shortest that is right; a command of one word by its letters."""
    assert begun(asked(command("type-it", *accepted))) == expected


@pytest.mark.parametrize(
    ("back", "expected"),
    [("It keeps what the others forget.", ["It keeps", "It keeps what the"]), ("etcd", ["e", "et"])],
)
def test_the_back_of_a_flashcard_is_begun(back: str, expected: list[str]) -> None:
    """In words, or in letters where it is one word."""
    assert begun(turned(back)) == expected


words_ = st.text("abcdef-", min_size=1, max_size=8)
answers_ = st.lists(st.lists(words_, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=3, unique=True)


@given(answers_)
def test_no_hint_holds_an_answer_that_is_to_be_typed(accepted: list[str]) -> None:
    """Neither the one that is shown nor another that is right; each hint goes on from the last one."""
    assume(all(map(plain, accepted)))
    own = accepted[:1]
    forms = (asked(typed("recall", *accepted)), asked(command("type-it", *accepted)), turned(own[0]))
    for of, right in zip(forms, (accepted, accepted, own), strict=True):
        shown = begun(of)
        assert shown == sorted(shown, key=len)
        assert all(own[0].startswith(one) and one not in right for one in shown)


@given(answers_)
def test_a_typed_answer_does_not_even_stand_within_a_hint(accepted: list[str]) -> None:
    """Case and spaces aside."""
    assume(all(map(plain, accepted)))
    for shown in begun(asked(typed("recall", *accepted))):
        assert all(plain(one) not in plain(shown) for one in accepted)


def test_no_hint_to_our_own_questions_is_taken_for_the_answer(kept_decks: Path) -> None:
    """By the very marker that marks what learners type, not even for a slip; and no written hint holds an answer."""
    decks = read_decks([], kept_decks)
    marker = Marker(decks)
    for of in (put(one, question, Random(1)) for deck in decks for one in deck.cards for question in one.questions):
        assert of.question is not None
        assert not any(plain(answer) in plain(hint) for answer in of.answer for hint in of.question.hints)
        if of.form in {Form.TYPED, Form.COMMAND}:
            verdicts = {marker.mark(of, Answer(typed=shown)).verdict for shown in begun(of)}
            assert verdicts.isdisjoint({Verdict.RIGHT, Verdict.NEAR}), of.id
