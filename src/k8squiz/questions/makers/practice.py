"""Makers of cards from practice: evidence and its cause, what has changed, commands, scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.practice import TOOLS
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import choice, make_card, needing, sentence


def failure_causes(model: Model) -> Iterator[Card]:
    """From evidence to its cause."""
    for failure in model.failures:
        question = choice("cause", failure.ask, failure.cause, failure.wrong, exhibit=failure.exhibit)
        yield make_card(
            f"failure.{failure.id}.cause",
            "failure",
            failure.about,
            failure.ask,
            f"{sentence(model, failure.cause)}.",
            failure.grounds,
            question,
        )


def first_commands(model: Model) -> Iterator[Card]:
    """From a suspected cause to the command that shows it first."""
    for failure in model.failures:
        first = failure.first
        if first is None:
            continue
        card = make_card(
            f"failure.{failure.id}.first",
            "failure",
            failure.about,
            first.ask,
            first.command,
            replace(failure.grounds, explain=first.explain, questions=(), another_case=first.another_case),
            choice("first", first.ask, first.command, first.wrong),
            Question("type-first", Form.COMMAND, first.ask, (first.command, *first.accepted), first.wrong)
            if first.command.split()[0] in TOOLS
            else None,
        )
        yield needing(card, f"failure.{failure.id}.cause")


def changes(model: Model) -> Iterator[Card]:
    """What an old guide says, and what is done today."""
    for change in model.changes:
        ask = f"{change.old} {change.ask}"
        yield make_card(
            f"change.{change.id}",
            "change",
            change.about,
            ask,
            f"{change.today}.",
            change.grounds,
            choice("today", ask, change.today, change.wrong),
            change.typed,
        )


def commands(model: Model) -> Iterator[Card]:
    """Which command does it, and the command from memory."""
    for task in model.commands:
        answers = (task.command, *task.accepted)
        typed = Question("type-it", Form.COMMAND, task.ask, answers, task.wrong, task.exhibit)
        yield make_card(
            f"command.{task.id}",
            "command",
            task.about,
            task.ask,
            task.command,
            task.grounds,
            choice("which-command", task.ask, task.command, task.wrong, exhibit=task.exhibit),
            typed,
        )


def scenarios(model: Model) -> Iterator[Card]:
    """Cards on concrete situations, written by hand."""
    for scenario in model.scenarios:
        yield make_card(
            f"scenario.{scenario.id}",
            scenario.kind,
            scenario.about,
            scenario.front,
            scenario.back,
            scenario.grounds,
        )
