"""Every wrong option is proved false by another way than the one by which it was drawn.

The generator goes from a fact to its wrong options. Here each generated question is taken as a learner sees it; its
card's id says which subject and relation it is about, and the model is asked afresh whether the option is false of
them: denied by name, excluded by a relation that holds for one value only or is complete, or by the order of things.
What is written by hand rests on its own reason; ``hand-written.txt`` lists it, so that a change is seen in review.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks, generate
from k8squiz.questions.makers.shaping import ANOTHER_CASE
from questions import asked_afresh
from questions.any_model import models
from questions.proofs import PROOFS, hand_written, unproved

LIST = Path(__file__).with_name("hand-written.txt")

SAYS_WHAT_EXCLUDES_IT = {"what", "cause", "first", "today", "next", "which-command", "where", "who-calls-whom", "login"}
"""Questions whose options are no names or numbers, so that each needs a reason of its own."""


@pytest.fixture(scope="module")
def ours() -> Model:
    """The real model."""
    return read_model()


@pytest.fixture(scope="module")
def our_decks(ours: Model) -> tuple[Deck, ...]:
    """The decks of the real model."""
    return decks(ours)


# --- our own definitions ----------------------------------------------------------------------------------------------


def test_every_wrong_option_of_our_decks_is_false(ours: Model, our_decks: tuple[Deck, ...]) -> None:
    """None rests on silence, and no question is of a kind that is not looked at; the list of those is empty."""
    assert list(unproved(ours, our_decks)) == []


def test_what_is_written_by_hand_is_listed(
    ours: Model, our_decks: tuple[Deck, ...], request: pytest.FixtureRequest
) -> None:
    """Each wrong option that only a reader can judge, so that a new one is looked at: ``--update-screens`` lists it."""
    lines = list(hand_written(ours, our_decks))
    if request.config.getoption("--update-screens"):
        LIST.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    listed = LIST.read_text(encoding="utf-8").splitlines() if LIST.exists() else []
    changes = [f"+ {line}" for line in lines if line not in listed] + [
        f"- {line}" for line in listed if line not in lines
    ]
    assert (changes, listed == lines) == ([], True), (
        f"{LIST.name} is stale: look at what changed, then --update-screens"
    )


def test_every_wrong_option_of_our_decks_says_why_it_is_wrong(our_decks: tuple[Deck, ...]) -> None:
    """In its own words, or by what it really is."""
    silent = [
        f"{card.id}/{question.id}: {option.text}"
        for deck in our_decks
        for card in deck.cards
        for question in card.questions
        for option in question.wrong
        if not (option.why or deck.options.get(option.text))
    ]
    assert silent == []


def test_a_wrong_cause_effect_step_or_command_says_itself_what_excludes_it(our_decks: tuple[Deck, ...]) -> None:
    """What a name or a number really is can be said once for all questions; here it depends on what is seen."""
    silent = [
        f"{card.id}/{question.id}: {option.text}"
        for deck in our_decks
        for card in deck.cards
        for question in card.questions
        for option in question.wrong
        if not option.why and (question.id in SAYS_WHAT_EXCLUDES_IT or question.needs)
    ]
    assert silent == []


def test_no_wrong_option_is_another_name_of_the_right_one(ours: Model) -> None:
    """An alias or synonym would be right as well."""
    names = [{one.name, *one.aliases} for one in ours.components.values()]
    names += [{one.trait.name, *one.synonyms} for kind in ours.families for one in kind.members]
    doubled = [
        f"{card.id}/{question.id}: {option.text}"
        for card in generate(ours)
        for question in card.questions
        for option in question.wrong
        if any(option.text in same and same & set(question.answer) for same in names)
    ]
    assert doubled == []


def test_steps_to_be_put_in_order_have_one_order_only(ours: Model) -> None:
    """Any other arrangement is false, since each step must have happened before the next one can."""
    for flow_ in ours.flows:
        assert set(pairwise(flow_.order)) - asked_afresh.before(flow_) == set(), flow_.id


def test_every_question_and_contrast_of_our_definitions_is_asked(ours: Model) -> None:
    """None written by hand is lost because no card takes it, or because it holds too little."""
    asked = {(card.id, question.id) for card in generate(ours) for question in card.questions}
    contrasts = {(ask.card, one.id) for one in ours.contrasts for ask in one.asks}
    assert (asked_afresh.written_by_hand(ours) | contrasts) - asked == set()


def test_another_case_has_the_answer_and_the_wrong_options_of_the_usual_one(ours: Model) -> None:
    """Each that the definitions tell is asked, of the card that it stands with."""
    cards = {str(card.id): card for card in generate(ours)}
    asked = {
        name: (question.ask, question.answer, question.wrong)
        for name, card in cards.items()
        for question in card.questions
        if question.id == ANOTHER_CASE
    }
    told = asked_afresh.other_cases(ours)
    usual = {name: asked_afresh.usual_case(cards[name]) for name in told}
    assert asked == {name: (case, usual[name].answer, usual[name].wrong) for name, case in told.items()}


def test_every_kind_of_proof_is_needed(ours: Model) -> None:
    """So none stands here for a question that is no longer asked."""
    asked = {(asked_afresh.relation(card), question.id) for card in generate(ours) for question in card.questions}
    assert set(PROOFS) - asked == set()


# --- any model --------------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(models())
def test_no_model_at_all_leads_to_a_wrong_option_that_is_not_false(any_model: Model) -> None:
    """However its facts overlap and whatever it is silent about."""
    assert list(unproved(any_model, decks(any_model))) == []


@settings(max_examples=50, deadline=None)
@given(models())
def test_the_same_model_gives_the_same_cards(any_model: Model) -> None:
    """Generating is deterministic, cards and decks alike, and no question offers a text twice."""
    assert generate(any_model) == generate(any_model)
    assert decks(any_model) == decks(any_model)
    for card in generate(any_model):
        for question in card.questions:
            texts = Counter([*question.answer, *(option.text for option in question.wrong)])
            assert texts.most_common(1)[0][1] == 1, (card.id, question.id)
