"""What is wrong with decks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders_content import card, choice, deck, typed, wrong
from k8squiz.decks.build import compile_decks, write_decks
from k8squiz.decks.check import Checked, breaches, stale, twins
from k8squiz.decks.text import deck_text
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import decks

POOL = wrong("a", "b", "c", "d", "e")


def _good(answer: str = "etcd") -> Question:
    """A choice that breaks no rule."""
    return choice("which", answer=answer)._replace(wrong=POOL)


def _texts(*numbers: int, name: str = "mine") -> dict[str, str]:
    return {f"{name}.yaml": deck_text(deck(*map(card, numbers), name=name))}


class TestStale:
    """The deck files against what would be built now."""

    def test_what_was_just_built_is_current(self, tmp_path: Path) -> None:
        """No line of difference, for ours as for any."""
        texts = compile_decks(read_model())
        write_decks(texts, tmp_path)
        assert list(stale(texts, tmp_path)) == []

    def test_a_change_is_shown_as_a_diff(self, tmp_path: Path) -> None:
        """From what is on disk to what it would become."""
        write_decks(_texts(1), tmp_path)
        new = {name: text.replace("It stores", "It keeps") for name, text in _texts(1).items()}
        lines = list(stale(new, tmp_path))
        assert lines[:2] == ["--- mine.yaml (on disk)", "+++ mine.yaml (from the definitions)"]
        assert [line for line in lines[2:] if line[0] in "+-"] == ["-  back: It stores.", "+  back: It keeps."]

    def test_a_deck_that_is_missing_or_left_over_is_shown_whole(self, tmp_path: Path) -> None:
        """Both, each by its name."""
        write_decks(_texts(1, name="old"), tmp_path)
        lines = list(stale(_texts(2, name="new"), tmp_path))
        assert [line for line in lines if line.startswith("+++")] == [
            "+++ new.yaml (from the definitions)",
            "+++ old.yaml (from the definitions)",
        ]

    def test_a_file_that_is_no_text_is_stale_and_no_crash(self, tmp_path: Path) -> None:
        """It differs from what would be built."""
        (tmp_path / "mine.yaml").write_bytes(b"\xff\xfe")
        assert len(list(stale(_texts(1), tmp_path))) > 0

    def test_a_missing_line_end_at_the_end_is_a_difference(self, tmp_path: Path) -> None:
        """A build would write it."""
        [(name, text)] = _texts(1).items()
        (tmp_path / name).write_text(text.removesuffix("\n"))
        assert len(list(stale({name: text}, tmp_path))) > 0

    @settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.data())
    def test_it_is_stale_exactly_when_a_build_would_write(self, tmp_path: Path, data: st.DataObject) -> None:
        """Whatever is changed, be it only the line end at the end of the file."""
        [(name, text)] = _texts(1).items()
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.sampled_from([start, start + 1, len(text)]))
        (tmp_path / name).write_text(text[:start] + data.draw(st.sampled_from(["", " ", "\n"])) + text[end:])
        is_stale = len(list(stale({name: text}, tmp_path))) > 0
        assert is_stale is (write_decks({name: text}, tmp_path, reworded=True) != ())


class TestBreaches:
    """The rules for our own bank."""

    def test_our_decks_break_none(self) -> None:
        """Not one."""
        assert [breach for deck_ in decks(read_model()) for breach in breaches(deck_)] == []

    def test_a_good_deck_breaks_none(self) -> None:
        """The rules can be kept."""
        assert list(breaches(deck(card(1, _good())))) == []

    def test_a_card_is_asked_in_two_forms_or_says_why_not(self) -> None:
        """Two questions of the same form are one form."""
        one = card(1, _good(), _good()._replace(id="again"))._replace(one_form="")
        [told] = breaches(deck(one))
        assert told.startswith("mine: subject-1.role: is asked in one form only")
        assert list(breaches(deck(one._replace(one_form="it has no name")))) == []
        both = one._replace(questions=(_good(), typed("recall", "store")))
        assert list(breaches(deck(both))) == []
        [told] = breaches(deck(both._replace(one_form="it has no name")))
        assert told.startswith("mine: subject-1.role: is asked in several forms")

    def test_what_is_kept_for_exams_is_no_form_of_study(self) -> None:
        """Nor may study have no choice left, where the card has one."""
        kept = _good()._replace(id="kept", exam_only=True)
        [told] = breaches(deck(card(1, kept, typed("recall", "store"))._replace(one_form="")))
        assert told.startswith("mine: subject-1.role: is asked in one form only")
        assert list(breaches(deck(card(1, kept, typed("recall", "store"))))) == [
            "mine: subject-1.role: keeps each of its choices for exams; leave one for study"
        ]
        assert list(breaches(deck(card(1, _good(), kept)))) == []

    @pytest.mark.parametrize(
        ("bad", "expected"),
        [
            (card(1, _good())._replace(sources=()), "has no source"),
            (card(1, _good())._replace(checked=""), "has no checked text"),
            (card(1, _good())._replace(explain=""), "has no explanation"),
            (card(1, _good())._replace(questions=()), "has no question for study"),
            (card(1, _good()._replace(exam_only=True)), "has no question for study"),
            (card(1, _good())._replace(sources=("http://x.example",)), "source http://x.example is no https address"),
        ],
    )
    def test_a_card_needs_grounds_and_a_question(self, bad: Card, expected: str) -> None:
        """Told with deck and card."""
        assert list(breaches(deck(bad))) == [f"mine: subject-1.role: {expected}"]

    @pytest.mark.parametrize(
        ("bad", "expected"),
        [
            (_good()._replace(ask="x" * 241), "asks in 241 characters, 240 are allowed"),
            (_good("x" * 111), f"option of 111 characters, 110 are allowed: {'x' * 111}"),
            (choice("which", "kubelet", "kube-proxy", "coredns", "etcd-2", "nobody"), "nothing says why this is wrong"),
            (_good()._replace(wrong=POOL[:4]), "its pool holds 4 wrong options, 5 are needed"),
            (_good()._replace(exhibit="x\n" * 15), "exhibit of 15 lines, 14 are allowed"),
            (_good()._replace(exhibit="x" * 77), "exhibit wider than 76 characters"),
            (_good()._replace(ask="Which of these is true?"), "asks what is true, not what happens"),
            (_good("it is never full"), "an option claims without exception"),
            (typed("which", "x" * 21), "shows an answer of 21 characters to be typed, 20 are allowed"),
        ],
    )
    def test_a_question_must_fit_the_screen_and_explain_itself(self, bad: Question, expected: str) -> None:
        """Told with deck, card and question."""
        assert f"mine: subject-1.role/which: {expected}" in next(breaches(deck(card(1, bad))))

    @pytest.mark.parametrize(
        "good",
        [
            _good()._replace(ask="x" * 240, exhibit=("x" * 76 + "\n") * 14),
            _good("x" * 110),
            typed(),
        ],
    )
    def test_what_is_just_allowed(self, good: Question) -> None:
        """The limits belong to what they allow."""
        assert list(breaches(deck(card(1, good)))) == []

    def test_a_card_is_asked_without_another_one(self) -> None:
        """By one of its questions at least; else it would be met by nobody."""
        contrast = _good()._replace(id="contrast", needs=(card(2).id,))
        told = "mine: subject-1.role: is never asked, as each of its questions needs another card"
        assert list(breaches(deck(card(1, contrast)))) == [told]
        assert list(breaches(deck(card(1, contrast, contrast._replace(id="second"))))) == [told]
        assert list(breaches(deck(card(1, contrast, _good())))) == []

    def test_an_option_may_be_explained_by_its_deck(self) -> None:
        """What a component really is need not be said anew each time."""
        bare = choice("which", "kubelet", "kube-proxy", "coredns", "a", "b")
        explained = deck(card(1, bare))._replace(
            options=dict.fromkeys(["kubelet", "kube-proxy", "coredns", "a", "b"], "so")
        )
        assert list(breaches(explained)) == []

    def test_names_are_those_that_the_deck_writes_with_a_capital(self) -> None:
        """So an option may begin with one."""
        asked = _good("Pods wait")._replace(ask="Who sees that the Pods wait?")
        assert list(breaches(deck(card(1, asked)))) == []
        assert len(list(breaches(deck(card(1, asked._replace(ask="Who sees that?")))))) == 1

    def test_all_breaches_are_told_at_once(self) -> None:
        """Of every card."""
        bad = card()._replace(sources=(), questions=())
        assert len(list(breaches(deck(bad, bad._replace(id=card(2).id))))) == 4


@pytest.mark.parametrize(("difference", "broken"), [((), ("a",)), (("+",), ())])
def test_a_check_is_fine_when_nothing_is_stale_and_nothing_broken(
    difference: tuple[str, ...], broken: tuple[str, ...]
) -> None:
    """Whatever the figures are."""
    assert Checked((), (), (), ()).fine
    assert not Checked((), (), difference, broken).fine


class TestTwins:
    """Cards that stand in two decks."""

    def test_a_card_in_two_decks_is_told_with_both(self) -> None:
        """Progress could not tell them apart."""
        found = list(twins([deck(card(1), card(2), name="a"), deck(card(2), card(3), name="b")]))
        assert found == ["b: card subject-2.role also stands in a"]

    def test_ours_has_none(self) -> None:
        """Not one."""
        assert list(twins(decks(read_model()))) == []
