"""Every wrong option is proved false by another way than the one by which it was drawn.

The generator goes from a fact to its wrong options. Here each generated question is taken as a learner sees it; its
card's id says which subject and relation it is about, and the model is asked afresh whether the option is false of
them: denied by name, excluded by a relation that holds for one value only or is complete, or written by hand with
its own reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders_content import component, credit, duty, effect, file_, model, path, port, wrong
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.model import CommunicationPath, Component, Duty, Effect, Grounds, Login, Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import decks, generate

POD = ComponentId("pod")


class Shown(NamedTuple):
    """A wrong option as a learner meets it: under a question of a card, with the reason shown for it."""

    card: Card
    question: Question
    text: str
    why: str


# --- asking the model -------------------------------------------------------------------------------------------------


def _named(model_: Model, text: str) -> Component:
    [found] = [one for one in model_.components.values() if one.name == text]
    return found


def _subject(model_: Model, card: Card) -> Component:
    return model_.components[ComponentId(card.id.split(".", maxsplit=1)[0])]


def _fact_id(card: Card) -> str:
    return card.id.split(".", maxsplit=2)[2]


def _path(model_: Model, card: Card) -> CommunicationPath:
    own = card.id.removeprefix("path.").rpartition(".")[0]
    [found] = [one for one in model_.paths if one.id == own]
    return found


def _duty(model_: Model, card: Card) -> Duty:
    subject = _subject(model_, card)
    if card.id.endswith(".role"):
        return subject.role
    [found] = [one for one in subject.duties if one.id == _fact_id(card)]
    return found


def _effect(model_: Model, card: Card) -> Effect:
    [found] = [one for one in _subject(model_, card).effects if one.id == _fact_id(card)]
    return found


def _is_denied(of: Component, fact: Duty | Effect) -> bool:
    return any(denial.component == of.id for denial in fact.false_of)


def _is_denied_the_work(model_: Model, of: Component, text: str) -> bool:
    done = [(one, work) for one in model_.components.values() for work in (one.role, *one.duties) if work.what == text]
    return of.id not in {one.id for one, _ in done} and any(_is_denied(of, work) for _, work in done)


def _could_be_the_same(model_: Model, one: ComponentId, other: ComponentId) -> bool:
    """Whether what is said of one may be true of the other: all that is not a service of the host may be a Pod."""
    if POD not in {one, other}:
        return one == other
    return all(
        part == POD or (running := model_.components[part].running) is None or running.manner != "systemd service"
        for part in (one, other)
    )


def _between_the_same(model_: Model, own: CommunicationPath) -> list[CommunicationPath]:
    return [
        one
        for one in model_.paths
        if _could_be_the_same(model_, one.initiator, own.initiator)
        and _could_be_the_same(model_, one.target, own.target)
    ]


# --- the proofs, by relation and question -----------------------------------------------------------------------------


def _does_not_do_it(model_: Model, shown: Shown) -> bool:
    return _is_denied(_named(model_, shown.text), _duty(model_, shown.card))


def _is_no_work_of_the_subject(model_: Model, shown: Shown) -> bool:
    return _is_denied_the_work(model_, _subject(model_, shown.card), shown.text)


def _does_not_do_what_is_credited(model_: Model, shown: Shown) -> bool:
    [found] = [one for one in _subject(model_, shown.card).credits if one.id == _fact_id(shown.card)]
    named = _named(model_, shown.text).id
    return named != found.who and named in {denial.component for denial in found.false_of}


def _is_no_work_of_the_real_one(model_: Model, shown: Shown) -> bool:
    [found] = [one for one in _subject(model_, shown.card).credits if one.id == _fact_id(shown.card)]
    return _is_denied_the_work(model_, model_.components[found.who], shown.text)


def _runs_otherwise(model_: Model, shown: Shown) -> bool:
    running = _subject(model_, shown.card).running
    manner = shown.text.removeprefix("as a ")
    return running is not None and manner in model_.manners and manner != running.manner


def _serves_something_else(model_: Model, shown: Shown) -> bool:
    [own] = [one for one in _subject(model_, shown.card).ports if one.id == _fact_id(shown.card)]
    served = {one.serves for part in model_.components.values() for one in part.ports if one.port == shown.text}
    return served != set() and own.serves not in served


def _does_not_listen_there(model_: Model, shown: Shown) -> bool:
    [own] = [one for one in _subject(model_, shown.card).ports if one.id == _fact_id(shown.card)]
    named = _named(model_, shown.text)
    return named.ports_complete and own.port not in {one.port for one in named.ports}


def _goes_the_other_way(model_: Model, shown: Shown) -> bool:
    subject, own = _subject(model_, shown.card), _effect(model_, shown.card)
    ways = {one.stops for one in subject.effects if one.what == shown.text}
    return ways == {not own.stops}


def _shows_no_such_sign(model_: Model, shown: Shown) -> bool:
    return _is_denied(_named(model_, shown.text), _effect(model_, shown.card))


def _opens_nothing_for_this(model_: Model, shown: Shown) -> bool:
    own, named = _path(model_, shown.card), _named(model_, shown.text)
    return (
        model_.paths_complete
        and named.id != own.target
        and not any(
            _could_be_the_same(model_, one.initiator, named.id) for one in model_.paths if one.purpose == own.purpose
        )
    )


def _is_an_endpoint_of_others(model_: Model, shown: Shown) -> bool:
    own = _path(model_, shown.card)
    return shown.text in {one.endpoint for one in model_.paths} and shown.text not in {
        one.endpoint for one in _between_the_same(model_, own)
    }


def _is_a_purpose_of_others(model_: Model, shown: Shown) -> bool:
    own = _path(model_, shown.card)
    return (
        model_.paths_complete
        and shown.text in {one.purpose for one in model_.paths}
        and shown.text not in {one.purpose for one in _between_the_same(model_, own)}
    )


def _was_written_by_hand_with_a_reason(_model: Model, shown: Shown) -> bool:
    return shown.why != ""


PROOFS: dict[tuple[str, str], Callable[[Model, Shown], bool]] = {
    ("role", "who"): _does_not_do_it,
    ("role", "what"): _is_no_work_of_the_subject,
    ("does", "who"): _does_not_do_it,
    ("does", "what"): _is_no_work_of_the_subject,
    ("not", "who-really"): _does_not_do_what_is_credited,
    ("not", "whose-work"): _is_no_work_of_the_real_one,
    ("runs", "how"): _runs_otherwise,
    ("port", "which-port"): _serves_something_else,
    ("port", "whose-port"): _does_not_listen_there,
    ("file", "where"): _was_written_by_hand_with_a_reason,
    ("without", "what"): _goes_the_other_way,
    ("without", "which-is-down"): _shows_no_such_sign,
    ("opens", "who-calls-whom"): _was_written_by_hand_with_a_reason,
    ("opens", "who-opens"): _opens_nothing_for_this,
    ("endpoint", "endpoint"): _is_an_endpoint_of_others,
    ("purpose", "what-for"): _is_a_purpose_of_others,
    ("login", "login"): _was_written_by_hand_with_a_reason,
}
"""How each kind of wrong option is proved false; a new maker adds its own proof here."""


def _relation(card: Card) -> str:
    parts = card.id.split(".")
    return parts[-1] if parts[0] == "path" else parts[1]


def _hand_written(model_: Model) -> set[tuple[str, str]]:
    """Questions of the definitions, by the text they ask and their id."""
    grounds: list[Grounds] = []
    for one in model_.components.values():
        grounds += [fact.grounds for fact in (one.role, *one.duties)]
        grounds += [fact.grounds for fact in one.credits]
        grounds += [fact.grounds for fact in one.ports]
        grounds += [fact.grounds for fact in one.files]
        grounds += [fact.grounds for fact in one.effects]
    grounds += [one.running.grounds for one in model_.components.values() if one.running]
    grounds += [one.grounds for one in model_.paths]
    return {(question.id, question.ask) for one in grounds for question in one.questions}


def _unproved(model_: Model) -> Iterator[str]:
    by_hand = _hand_written(model_)
    for deck in decks(model_):
        for card in deck.cards:
            for question in card.questions:
                hand = (question.id, question.ask) in by_hand
                prove = PROOFS["file", "where"] if hand else PROOFS[_relation(card), question.id]
                for option in question.wrong:
                    shown = Shown(card, question, option.text, option.why)
                    if option.text in question.answer or not prove(model_, shown):
                        yield f"{card.id}/{question.id}: {option.text}"


# --- our own definitions ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ours() -> Model:
    """The real model."""
    return read_model()


def test_every_wrong_option_of_our_decks_is_false(ours: Model) -> None:
    """None rests on silence; the list of those that do is empty."""
    assert list(_unproved(ours)) == []


def test_every_wrong_option_of_our_decks_says_why_it_is_wrong(ours: Model) -> None:
    """In its own words, or by what it really is."""
    silent = [
        f"{card.id}/{question.id}: {option.text}"
        for deck in decks(ours)
        for card in deck.cards
        for question in card.questions
        for option in question.wrong
        if not (option.why or deck.options.get(option.text))
    ]
    assert silent == []


def test_no_wrong_option_is_another_name_of_the_right_one(ours: Model) -> None:
    """An alias would be right as well."""
    names = {one.name: {one.name, *one.aliases} for one in ours.components.values()}
    doubled = [
        f"{card.id}/{question.id}: {option.text}"
        for card in generate(ours)
        for question in card.questions
        for option in question.wrong
        if any(option.text in names.get(answer, ()) for answer in question.answer)
    ]
    assert doubled == []


def test_every_kind_of_proof_is_needed(ours: Model) -> None:
    """So none stands here for a question that is no longer asked."""
    asked = {(_relation(card), question.id) for card in generate(ours) for question in card.questions}
    assert set(PROOFS) - asked == set()


# --- any model --------------------------------------------------------------------------------------------------------

NAMES = ("north", "east", "south", "west", "centre", "pod")


@st.composite
def _components(draw: st.DrawFn, name: str) -> Component:
    others = [one for one in NAMES if one != name]
    some = st.lists(st.sampled_from(others), unique=True)
    # Few words for many facts, so that the same work, number and effect turn up in several places.
    word = st.sampled_from(["sweep", "cook", "sing", "dig", f"be {name}"])
    ports = draw(st.lists(st.sampled_from([1, 2, 3, 4, 5]), unique=True, max_size=3))
    effects = draw(st.lists(st.tuples(word, st.booleans(), some), max_size=5, unique_by=lambda drawn: drawn[0]))
    return component(
        name,
        *draw(some),
        duties=[duty(f"d{number}", *draw(some), what=draw(word)) for number in range(draw(st.integers(0, 3)))],
        credits_=[
            credit(f"c{number}", who, *(one for one in draw(some) if one != who))
            for number, who in enumerate(draw(st.lists(st.sampled_from(others), max_size=1)))
        ],
        manner=draw(st.sampled_from([None, "static Pod", "systemd service", "DaemonSet"])),
        ports=[port(number, draw(st.sampled_from(["reads", "writes", f"{name} {number}"]))) for number in ports],
        ports_complete=draw(st.booleans()),
        files=[file_("f", "/a", "/b", "/c")] if draw(st.booleans()) else [],
        effects=[effect(what, *denied, stops=stops) for what, stops, denied in effects],
    )


@st.composite
def _models(draw: st.DrawFn) -> Model:
    login = Login("How?", wrong("by name", "by sight", "by voice"), "So.")
    drawn = st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(["1", "2", "3", "/run/x", "4", "5"]),
        st.sampled_from(["to eat", "to sleep", "to talk", "to walk", "to run", None]),
        st.sampled_from([None, login]),
    )
    return model(
        *[draw(_components(name)) for name in NAMES],
        paths=[
            path(f"p{number}", initiator, target, port_=at, purpose=purpose, login=how)
            for number, (initiator, target, at, purpose, how) in enumerate(draw(st.lists(drawn, max_size=9)))
        ],
        paths_complete=draw(st.booleans()),
    )


@settings(max_examples=150, deadline=None)
@given(_models())
def test_no_model_at_all_leads_to_a_wrong_option_that_is_not_false(any_model: Model) -> None:
    """However its facts overlap and whatever it is silent about."""
    assert list(_unproved(any_model)) == []


@settings(max_examples=50, deadline=None)
@given(_models())
def test_the_same_model_gives_the_same_cards(any_model: Model) -> None:
    """Generating is deterministic, cards and decks alike, and no question offers a text twice."""
    assert generate(any_model) == generate(any_model)
    assert decks(any_model) == decks(any_model)
    for card in generate(any_model):
        for question in card.questions:
            texts = [*question.answer, *(option.text for option in question.wrong)]
            assert sorted(texts) == sorted(set(texts))
