"""What a study session shows: the question, what came of the answer, the whole card, and the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Session, Turn
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look

_STANDING = {
    Turn.NEW: "new card",
    Turn.REVIEW: "review",
    Turn.CONFIRM: "once more, to be sure",
    Turn.REPEAT: "again, missed before",
}


def question(session: Session, asked: Asked) -> Iterator[Line]:
    """The question on screen, without its options."""
    turn = session.current.turn if session.current else Turn.REVIEW
    yield line(f"{session.to_go} to go - {_STANDING[turn]}", "dim")
    yield line()
    if asked.question.exhibit:
        yield verbatim(asked.question.exhibit, indent=1)
        yield line()
    yield line(asked.question.ask, "bold")
    yield line()


def feedback(given: Given, look: Look) -> Iterator[Line]:
    """The verdict and why: the first sentence for a right answer; for a wrong one what is wrong with it, and all."""
    card, right = given.asked.card, given.asked.right
    if not look.lines:
        yield line(given.asked.question.ask, "dim")
        yield line()
    if given.correct:
        yield line(f"Correct: {_sentence(right.text)}", "bold green")
    elif given.chosen is None:
        yield line("Incorrect: you did not know it yet. It comes again.", "bold red")
    else:
        chosen = given.asked.options[given.chosen]
        yield line(f"Incorrect: {_sentence(chosen.text)}", "bold red")
        if chosen.why:
            yield line(_sentence(_capital(chosen.why)), indent=2)
    if not given.correct:
        yield line()
        yield line(f"The answer: {_sentence(right.text)}", "bold")
    if card.explain:
        yield line(_first_sentence(card.explain) if given.correct else card.explain, indent=2)
    if card.path:
        yield line()
        yield from path(card, look)
    if given.correct and given.turn is Turn.NEW:
        yield line()
        yield line("A new card counts once you know it a second time, a little later.", "dim")
    if not look.lines:
        yield line()


def whole(given: Given, look: Look) -> Iterator[Line]:
    """Everything about the question and its card: each option, the card itself, where it is written."""
    card = given.asked.card
    if given.asked.question.exhibit:
        yield verbatim(given.asked.question.exhibit, indent=1)
        yield line()
    yield line(given.asked.question.ask, "bold")
    yield line()
    for option in given.asked.options:
        yield line(f"{'right' if option.right else 'wrong'}: {option.text}", "bold" if option.right else "")
        if why := card.explain if option.right else option.why:
            yield line(_sentence(_capital(why)), indent=7)
    yield line()
    if card.front != given.asked.question.ask:
        yield line(card.front, "dim")
    yield line(card.back)
    yield from path(card, look)
    yield from sources(card)
    if card.try_:
        yield line(f"See it yourself: {card.try_}")
    yield line()


def sources(card: Card) -> Iterator[Line]:
    """The pages that say so, and which text of them was read."""
    for source in card.sources:
        yield line(source, "dim")
    if card.checked:
        yield line(f"Read: {card.checked}", "dim")


def path(card: Card, look: Look) -> Iterator[Line]:
    """The connection that the card is about, drawn from the one who opens it; in one line where there is room."""
    if not card.path:
        return
    initiator, target, endpoint = card.path
    shaft, head = ("--", "-->") if look.ascii else ("──", "──▶")
    drawn = f"{initiator} {shaft} {endpoint} {head} {target}"
    if look.width is None or cell_len(drawn) + 2 <= look.width:
        yield line(drawn, "cyan", indent=2)
        return
    yield line(initiator, "cyan", indent=2)
    yield line(f"{shaft} {endpoint} {head}", "cyan", indent=4)
    yield line(target, "cyan", indent=2)


def summary(given: Sequence[Given], outlook: Outlook) -> Iterator[Line]:
    """The end of a session: how it went, what was missed, and when to come back."""
    if not given:
        yield line("Nothing was answered, and nothing has changed.")
    else:
        yield from _score(given)
    yield from coming(outlook)


def _score(given: Sequence[Given]) -> Iterator[Line]:
    right = sum(one.correct for one in given)
    yield line(f"{right} of {len(given)} answers right. Everything is saved.", "bold")
    new = len({one.asked.card.id for one in given if one.turn is Turn.NEW})
    if new:
        yield line(f"{counted(new, 'new card')} met.")
    missed = list({one.asked.card.id: one for one in given if not one.correct}.values())
    if missed:
        yield line()
        yield line("Missed:", "bold")
    for one in missed:
        yield line(one.asked.question.ask, indent=2)
        yield line(f"Answer: {_sentence(one.asked.right.text)}", indent=4)
        for source in one.asked.card.sources[:1]:
            yield line(source, "dim", indent=4)
    yield line()


def coming(outlook: Outlook) -> Iterator[Line]:
    """When the next card is due, and what can be done before."""
    if outlook.due_now:
        count = outlook.due_now
        yield line(f"{count} {'card is' if count == 1 else 'cards are'} due now: {outlook.command}")
    elif outlook.next_due is not None:
        next_cards = "card is" if outlook.next_count == 1 else f"{outlook.next_count} cards are"
        yield line(f"The next {next_cards} due on {outlook.next_due:%A, %d %B %Y}.")
    if outlook.new_left and not outlook.due_now:
        yield line(f"{counted(outlook.new_left, 'more new card')} can be learned today: {outlook.command}")


def nothing_to_do(outlook: Outlook, unseen: int) -> Iterator[Line]:
    """The empty state: nothing is due, and today's new cards are learned."""
    yield line("Nothing is due now. Well done.", "bold")
    yield from coming(outlook)
    yield line()
    yield line("What you can do now:")
    if unseen:
        more = min(5, unseen)
        yield line(f"{outlook.command} --new {more}    learn {more} more of the {unseen} new cards today", indent=2)
    yield line("k8squiz exam kcna        see how you would do in an exam", indent=2)
    yield line("k8squiz stats            look at your progress", indent=2)


def _first_sentence(text: str) -> str:
    return _sentence(text.split(". ", maxsplit=1)[0])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
