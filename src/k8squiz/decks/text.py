"""From a deck to the text of its file: one pure function, so that building and comparing cannot differ."""

from __future__ import annotations

from typing import Any

from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.questions.cards import Card, Deck
from k8squiz.yaml_files import write

FORMAT = 1
HEADER = "# Made by `k8squiz deck build` from the definitions. Change those, not this file.\n"


def deck_text(deck: Deck) -> str:
    """The YAML text of ``deck``: the same bytes for the same deck on every machine."""
    return f"{HEADER}{write(plain(deck))}"


def plain(deck: Deck) -> dict[str, Any]:
    """``deck`` as plain data, in the words of the deck format; what is empty is left out."""
    return _present(
        {
            "format": FORMAT,
            "deck": deck.name,
            "title": deck.title,
            "intro": deck.intro,
            "kubernetes": deck.kubernetes,
            "position": deck.position if deck.position > 0 else "",
            "options": deck.options,
            "cards": [_card(card) for card in deck.cards],
        }
    )


def _card(card: Card) -> dict[str, Any]:
    return _present(
        {
            "id": str(card.id),
            "revision": card.revision,
            "kind": card.kind,
            "about": list(card.about),
            "competencies": list(card.competencies),
            "front": card.front,
            "back": card.back,
            "explain": card.explain,
            "try": card.try_,
            "path": list(card.path),
            "sources": list(card.sources),
            "checked": card.checked,
            "since": card.since,
            "until": card.until,
            "needs": list(card.needs),
            "apart": list(card.apart),
            "replaces": list(card.replaces),
            "one_form": card.one_form,
            "questions": [_question(question) for question in card.questions],
        }
    )


def _question(question: Question) -> dict[str, Any]:
    return _present(
        {
            "id": question.id,
            "form": question.form.value,
            "reserve": "exam" if question.exam_only else "",
            "exhibit": question.exhibit,
            "ask": question.ask,
            "answer": question.answer[0] if len(question.answer) == 1 else list(question.answer),
            "wrong": [_wrong(option) for option in question.wrong],
            "hints": list(question.hints),
            "needs": list(question.needs),
        }
    )


def _wrong(option: WrongOption) -> str | dict[str, str]:
    return {"text": option.text, "why": option.why} if option.why else option.text


def _present(values: dict[str, Any]) -> dict[str, Any]:
    """``values`` without the empty ones, which the reader takes as absent; ``about`` and the like may be empty."""
    return {key: value for key, value in values.items() if value not in ("", [], {})}
