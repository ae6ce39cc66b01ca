"""A deck as a file: written, read back, the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builders_content import card, choice, deck
from k8squiz.decks.reading import deck_from_text
from k8squiz.decks.text import deck_text
from k8squiz.identifiers import CardId, CompetencyId, ComponentId, DeckName
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.fact_reader import KINDS
from k8squiz.printable import unsafe_characters
from k8squiz.questions.cards import Card, Deck

_plain = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(lambda text: not unsafe_characters(text))
_tricky = st.text("ab \n\t#:-?|>&*!%@`'\"{}[],~0.1<=é世\U0001f600", min_size=1, max_size=130)
_texts = _plain | _tricky | st.sampled_from(["no", "null", "1.30", "  NAME\n  web 0/1\n", "a: b"])
_maybe = st.just("") | _texts
_several = st.lists(_texts, max_size=2).map(tuple)


@st.composite
def _questions(draw: st.DrawFn, id_: str) -> Question:
    form = draw(st.sampled_from(Form))
    texts = draw(st.lists(_texts, min_size=6, max_size=6, unique=True))
    answers = {Form.CHOICE: texts[:1], Form.SEVERAL: texts[:2]}.get(form, texts[:3])
    pool = texts[3:] if form in {Form.CHOICE, Form.SEVERAL} else []
    return Question(
        id=id_,
        form=form,
        ask=draw(_texts),
        answer=tuple(answers),
        wrong=tuple(WrongOption(text, draw(_maybe)) for text in pool),
        exhibit=draw(_maybe),
        hints=draw(_several),
        exam_only=draw(st.booleans()),
    )


@st.composite
def _cards(draw: st.DrawFn, id_: str) -> Card:
    return Card(
        id=CardId(id_),
        revision=draw(st.integers(1, 999_999_999)),
        kind=draw(st.sampled_from(KINDS)),
        about=tuple(map(ComponentId, draw(_several))),
        competencies=tuple(map(CompetencyId, draw(_several))),
        front=draw(_texts),
        back=draw(_texts),
        explain=draw(_maybe),
        sources=draw(_several),
        checked=draw(_maybe),
        try_=draw(_maybe),
        path=tuple(draw(st.just([]) | st.lists(_texts, min_size=3, max_size=3))),
        since=draw(_maybe),
        until=draw(_maybe),
        needs=tuple(map(CardId, draw(_several))),
        apart=tuple(map(CardId, draw(_several))),
        replaces=tuple(map(CardId, draw(_several))),
        questions=tuple(draw(_questions(own)) for own in draw(st.lists(_texts, max_size=2, unique=True))),
    )


@st.composite
def _decks(draw: st.DrawFn) -> Deck:
    ids = draw(st.lists(_texts.filter(lambda text: "/" not in text), min_size=1, max_size=2, unique=True))
    return Deck(
        name=DeckName("mine"),
        title=draw(_texts),
        intro=draw(_maybe),
        kubernetes=draw(_maybe),
        options=draw(st.dictionaries(_texts, _texts, max_size=2)),
        cards=tuple(draw(_cards(one)) for one in ids),
    )


@settings(deadline=None)
@given(_decks())
def test_a_deck_that_is_written_and_read_is_the_same_deck(any_deck: Deck) -> None:
    """Every field, letter by letter, whatever it looks like to YAML."""
    assert deck_from_text(deck_text(any_deck), "mine.yaml") == any_deck


@settings(deadline=None)
@given(_decks())
def test_reading_and_writing_again_changes_no_byte(any_deck: Deck) -> None:
    """So what is built can be compared with what is on disk."""
    text = deck_text(any_deck)
    assert deck_text(deck_from_text(text, "mine.yaml")) == text


def test_a_deck_file_says_that_it_is_made() -> None:
    """And that it is of format 1, before all else."""
    lines = deck_text(deck()).splitlines()
    assert lines[0] == "# Made by `k8squiz deck build` from the definitions. Change those, not this file."
    assert lines[1:3] == ["format: 1", "deck: mine"]


def test_what_is_empty_is_left_out() -> None:
    """A file is for reading."""
    text = deck_text(deck(card(1, choice())))
    assert [key for key in ("exhibit", "hints", "reserve", "since", "needs", "apart", "try") if f"{key}:" in text] == []


def test_what_a_card_is_kept_apart_from_stands_behind_what_it_needs() -> None:
    """Both are lists of cards."""
    kept = card()._replace(needs=(CardId("a"),), apart=(CardId("b"), CardId("c")), replaces=(CardId("d"),))
    assert "  needs:\n  - a\n  apart:\n  - b\n  - c\n  replaces:\n  - d\n" in deck_text(deck(kept))


def test_a_card_reads_as_the_format_is_documented() -> None:
    """One answer without brackets; a wrong option with its why as keys and values."""
    question = Question(
        "q", Form.CHOICE, "Which?", ("etcd",), (WrongOption("a"), WrongOption("b", "no"), WrongOption("c"))
    )
    assert deck_text(deck(card(1, question))).endswith(
        "  questions:\n"
        "  - id: q\n"
        "    form: choice\n"
        "    ask: Which?\n"
        "    answer: etcd\n"
        "    wrong:\n"
        "    - a\n"
        "    - text: b\n"
        "      why: 'no'\n"
        "    - c\n"
    )
