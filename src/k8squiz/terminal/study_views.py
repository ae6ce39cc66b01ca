"""What a study session shows: the question, the whole card, and the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.sentences import reason, sentence
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked, Option
from k8squiz.sessions.hints import hints
from k8squiz.sessions.study import Session, Turn
from k8squiz.terminal.lines import Line, hanging, line, verbatim
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import path

_STANDING = {
    Turn.NEW: "new card",
    Turn.REVIEW: "review",
    Turn.CONFIRM: "once more, to be sure",
    Turn.RECOGNISE: "the same, with options",
    Turn.REPEAT: "again, missed before",
}


class Status(NamedTuple):
    """What stands above a question: whether the card has a flag, and the minutes left, None while nobody can tell."""

    flagged: bool = False
    minutes: int | None = None


UNMARKED = Status()


def question(session: Session, asked: Asked, status: Status = UNMARKED) -> Iterator[Line]:
    """The question on screen, without its options, and the hints shown so far."""
    yield line(_standing(session, status), "dim")
    yield line()
    yield from wording(asked, "bold")
    yield line()
    for one in hints(asked)[: session.hints]:
        yield hint(one)
    if session.hints:
        yield line()


def hint(text: str) -> Line:
    """A hint, called one."""
    return line(f"Hint: {text}")


def _standing(session: Session, status: Status) -> str:
    """How much is left, and why this card is asked."""
    left = [f"{session.to_go} to go"] if session.to_go else []
    left += [f"{session.coming_again} coming again"] if session.coming_again else []
    if status.minutes is not None:
        left.append(f"{status.minutes} min left at your pace" if status.minutes else "under a minute left at your pace")
    turn = session.current.turn if session.current else Turn.REVIEW
    why = "cramming" if session.manner.cram and turn is Turn.REVIEW else _STANDING[turn]
    return f"{', '.join(left)} - {why}{', flagged' if status.flagged else ''}"


def wording(asked: Asked, style: str) -> Iterator[Line]:
    """What is asked, and what is shown with it."""
    if asked.exhibit:
        yield verbatim(asked.exhibit, indent=1)
        yield line()
    yield line(asked.ask, style)


def reminder(asked: Asked, look: Look) -> Iterator[Line]:
    """What was asked, where it has left the screen; in line mode it stands above."""
    if not look.lines:
        yield line(asked.ask, "dim")
        yield line()


def reporting(asked: Asked, look: Look) -> Iterator[Line]:
    """Asks what is wrong with a question."""
    yield from reminder(asked, look)
    yield line("What is wrong with this question? Your note stays on this machine.", "bold")


def source(card: Card, *, opened: bool) -> Iterator[Line]:
    """Where a card's fact is written: the pages, and whether the first of them now stands in a browser."""
    if not card.sources:
        yield line("This card names no source.")
        return
    yield line("In your browser:" if opened else "There is no browser here. The source:", "bold")
    for one in card.sources:
        yield line(one, indent=2)
    if card.checked:
        yield line(f"Read: {card.checked}", "dim", indent=2)


def put_away(card: Card, *, suspended: bool) -> Iterator[Line]:
    """Says that a card is not asked any more, and how it comes back."""
    if suspended:
        yield line("Suspended: it is not asked again until you say so:")
        yield line(f"k8squiz cards {card.id} --unsuspend", indent=2)
    else:
        yield line("Buried: it is not asked again today.")


def back_again(card: CardId) -> Iterator[Line]:
    """Says that a card which was put away is asked as before."""
    yield line(f"Taken back: {card} is asked again as before.")


def flagging(*, flagged: bool) -> Line:
    """Says whether the card has a flag now."""
    return line("Flagged: k8squiz study --only flagged" if flagged else "The flag is off.")


def reported() -> Iterator[Line]:
    """Says that a note was kept, and where to find it."""
    yield line("Noted. All your notes, ready to paste into an issue:")
    yield line("k8squiz deck reported", indent=2)


def whole(asked: Asked, look: Look) -> Iterator[Line]:
    """Everything about the question and its card: each option, the card itself, where it is written."""
    card = asked.card
    yield from wording(asked, "bold")
    yield line()
    if asked.question:
        yield from _options(asked, look)
        yield line()
        if card.front != asked.ask:
            yield line(f"The card asks: {card.front}", "dim")
    yield line(card.back)
    if card.explain and not asked.question:
        yield line(card.explain, indent=2)
    yield from path(card, look)
    yield from sources(card)
    yield from to_try(card)
    yield line(f"Card: {card.id}", "dim")


def _options(asked: Asked, look: Look) -> Iterator[Line]:
    """What is right and what is wrong, each with its reason; the one reason of several right ones comes last."""
    explain = asked.card.explain
    if asked.form is Form.CHOICE:
        for option in asked.options:
            yield from option_line(option, explain if option.right else option.why, look)
        return
    for option in asked.options if asked.form is Form.SEVERAL else ():
        yield from option_line(option, option.why, look)
    for number, text in enumerate(asked.answer, 1) if asked.form is Form.ORDER else ():
        yield from hanging(f"{number}. ", text, look, "bold")
    for answer in accepted(asked) if asked.form in {Form.TYPED, Form.COMMAND} else ():
        yield from hanging("right: ", answer, look, "bold")
    if explain:
        yield line()
        yield line(explain)


def option_line(option: Option, why: str, look: Look, indent: int = 0) -> Iterator[Line]:
    """An option with the word for what it is, and below it why."""
    lead = "right: " if option.right else "wrong: "
    yield from hanging(lead, option.text, look, "bold" if option.right else "", indent)
    if why:
        yield line(reason(why), indent=indent + len(lead))


def accepted(asked: Asked) -> tuple[str, ...]:
    """Every way of writing the answer that is right."""
    return asked.question.answer if asked.question else ()


def sources(card: Card) -> Iterator[Line]:
    """In which versions it holds, the pages that say so, and which text of them was read."""
    versions = [f"since {card.since}"] if card.since else []
    versions += [f"until {card.until}"] if card.until else []
    if versions:
        yield line(f"Kubernetes {', '.join(versions)}.", "dim")
    for source in card.sources:
        yield line(source, "dim")
    if card.checked:
        yield line(f"Read: {card.checked}", "dim")


def to_try(card: Card) -> Iterator[Line]:
    """The command that shows the fact on a cluster of one's own, where there is one."""
    if card.try_:
        yield line(f"See it yourself: {card.try_}")


def told(asked: Asked, text: str) -> str:
    """An answer at the end of a sentence; what is typed stands as it is typed, without a full stop."""
    return text if asked.form in {Form.TYPED, Form.COMMAND} else sentence(text)
