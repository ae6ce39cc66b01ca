"""What came of an answer: the verdict in words, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from k8squiz.history.reviews import Occasion, Rating
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.sentences import reason, sentence
from k8squiz.questions.cards import Card
from k8squiz.sessions.marking import Verdict
from k8squiz.sessions.study import Given, Turn
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import path
from k8squiz.terminal.study_views import accepted, option_line, reminder, told


class Told(NamedTuple):
    """What is told besides the verdict; by default nothing is.

    ``best`` is the shortest time, in milliseconds, in which this command was right before, None when it never was.
    ``rating`` is the rating in force, and ``days`` how many go by until the card then comes again. ``lapses`` says how
    often a card was forgotten that is missed again and again, else 0, and ``neighbour`` what it is confused with.
    """

    best: int | None = None
    rating: Rating | None = None
    days: int = 0
    lapses: int = 0
    neighbour: Card | None = None


NOTHING_MORE = Told()


def feedback(given: Given, look: Look, told_too: Told = NOTHING_MORE) -> Iterator[Line]:
    """The verdict and why: the first sentence for a right answer; for a wrong one what is wrong with it, and all."""
    asked, card = given.asked, given.asked.card
    if asked.question is None:
        # A flashcard: its back was read before it was rated.
        yield line(_coming_again(given, told_too, look))
        return
    yield from reminder(asked, look)
    if told_too.lapses:
        yield from leech(card, told_too.lapses, told_too.neighbour)
        yield line()
    yield from _right(given, look) if given.correct else _wrong(given, look, told_too.rating)
    if asked.form is Form.COMMAND and given.correct:
        yield line(_time(given.record.milliseconds, told_too.best), indent=2)
    if card.explain and len(asked.answer) > 1:
        yield line()
    if card.explain:
        yield line(_first_sentence(card.explain) if given.correct else card.explain, indent=2)
    if card.path:
        yield line()
        yield from path(card, look)
    if coming_again := _coming_again(given, told_too, look):
        yield line()
        yield line(coming_again, "dim")


def leech(card: Card, lapses: int, neighbour: Card | None) -> Iterator[Line]:
    """A card that does not stick is named, set beside what it is confused with, and its page is told."""
    yield line(f"This card is a leech: forgotten {lapses} times. Do not just try again:", "bold")
    if neighbour is not None:
        yield line(f"Tell it from this one: {neighbour.front}", indent=2)
        yield line(neighbour.back, indent=4)
    for source in card.sources[:1]:
        yield line(f"Read: {source}", indent=2)


def _coming_again(given: Given, told_too: Told, look: Look) -> str:
    """When the card comes again, as far as that is decided and does not stand beside the keys that rate it."""
    recognised = given.rate_before is Rating.HARD
    if told_too.rating is not None and look.lines:
        again = "today" if told_too.days <= 0 else f"in {counted(told_too.days, 'day')}"
        rated = f"Rated {told_too.rating.name.capitalize()}: next due {again}."
        return f"Recognised, if not recalled. {rated}" if recognised else rated
    if recognised:
        return "Recognised, if not recalled: it counts as Hard."
    new = given.correct and given.turn is Turn.NEW and given.record.occasion is Occasion.STUDY
    return "A new card counts once you know it a second time." if new and told_too.rating is None else ""


def not_recalled(given: Given, look: Look) -> Iterator[Line]:
    """What came of an answer that is asked for again at once, with options: the verdict without the answer."""
    yield from reminder(given.asked, look)
    if given.answer.given and given.asked.form is not Form.ORDER:
        yield line(f"Incorrect: {told(given.asked, given.record.chosen or '')}", "wrong")
        if given.mark.why:
            yield line(_because(given), indent=2)
    else:
        yield line("Incorrect." if given.answer.given else "Incorrect: you did not know it yet.", "wrong")
    yield line()
    yield line("Now with options. To recognise it counts as Hard, which is better than Again.")


def _right(given: Given, look: Look) -> Iterator[Line]:
    asked, verdict = given.asked, given.mark.verdict
    word = "Correct" if verdict is Verdict.RIGHT else "Counted as correct"
    if len(asked.answer) == 1:
        # What is not known to be right is not said to be the answer.
        text = given.answer.typed if verdict is Verdict.OPEN else asked.answer[0]
        yield line(f"{word}: {told(asked, text)}", "right")
        return
    yield line(f"{word}.", "right")
    yield from _answers(given, look)


def _wrong(given: Given, look: Look, rating: Rating | None) -> Iterator[Line]:
    asked = given.asked
    # What is not known to be wrong is not called so: the learner has rated it.
    word = "Counted as incorrect" if given.mark.verdict is Verdict.OPEN else "Incorrect"
    if not given.answer.given:
        # Rated anew as known, it does not.
        again = " It comes again." if rating in {None, Rating.AGAIN} else ""
        yield line(f"{word}: you did not know it yet.{again}", "wrong")
    elif len(given.answer.picked) > 1:
        yield line(f"{word}.", "wrong")
        yield from _picked(given, look)
    else:
        yield line(f"{word}: {told(asked, given.record.chosen or '')}", "wrong")
        if given.mark.why:
            yield line(_because(given), indent=2)
    if asked.form is not Form.ORDER:
        # Up to six steps, each with its place, leave no room for an empty line on a small screen.
        yield line()
    if len(asked.answer) == 1:
        yield line(f"The answer: {told(asked, asked.answer[0])}", "bold")
        return
    yield line("The answer:", "bold")
    yield from _answers(given, look, "bold")


def _picked(given: Given, look: Look) -> Iterator[Line]:
    """What is wrong with what was picked: of several, each with its reason; of an order, the first wrong step."""
    if given.asked.form is Form.ORDER:
        yield line(_because(given), indent=2)
        return
    for option in (given.asked.options[index] for index in given.answer.picked):
        yield from option_line(option, option.why, look, indent=2)


def _answers(given: Given, look: Look, style: str = "") -> Iterator[Line]:
    """Several answers, one a line; numbered where their order counts, with the learner's place of a misplaced one."""
    asked = given.asked
    placed = [asked.options[index].text for index in given.answer.picked]
    for number, text in enumerate(asked.answer, 1):
        if asked.form is not Form.ORDER:
            yield from hanging("- ", text, look, style, indent=2)
            continue
        own = placed.index(text) + 1 if text in placed else number
        placed_at = "" if own == number else f" (yours: {own})"
        yield from hanging(f"{number}. ", f"{text}{placed_at}", look, style, indent=2)


def _because(given: Given) -> str:
    commands = (given.answer.typed, *accepted(given.asked)) if given.asked.form is Form.COMMAND else ()
    return reason(given.mark.why, *commands)


def _time(milliseconds: int, best: int | None) -> str:
    taken = f"Answered in {milliseconds / 1000:.1f} s"
    if best is None or milliseconds < best:
        return f"{taken}, your best so far."
    return f"{taken}; your best so far is {best / 1000:.1f} s."


def _first_sentence(text: str) -> str:
    return sentence(text.split(". ", maxsplit=1)[0])
