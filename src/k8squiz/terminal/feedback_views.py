"""What came of an answer: the verdict in words, and why."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.knowledge.asking import Form
from k8squiz.sessions.marking import Verdict
from k8squiz.sessions.study import Given, Turn
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.study_views import accepted, hanging, option_line, path, reason, reminder, sentence, told


def feedback(given: Given, look: Look, best: int | None = None) -> Iterator[Line]:
    """The verdict and why: the first sentence for a right answer; for a wrong one what is wrong with it, and all.

    ``best`` is the shortest time, in milliseconds, in which this command was right before; None when it never was.
    """
    asked, card = given.asked, given.asked.card
    yield from reminder(asked, look)
    yield from _right(given, look) if given.correct else _wrong(given, look)
    if asked.form is Form.COMMAND and given.correct:
        yield line(_time(given.record.milliseconds, best), indent=2)
    if card.explain and len(asked.answer) > 1:
        yield line()
    if card.explain:
        yield line(_first_sentence(card.explain) if given.correct else card.explain, indent=2)
    if card.path:
        yield line()
        yield from path(card, look)
    if given.correct and given.record.rating is None and given.turn is Turn.NEW:
        yield line()
        yield line("A new card counts once you know it a second time.", "dim")
    if given.rate_before is not None:
        yield line()
        yield line("Recognised, if not recalled: it counts as Hard.", "dim")


def not_recalled(given: Given, look: Look) -> Iterator[Line]:
    """What came of an answer that is asked for again at once, with options: the verdict without the answer."""
    yield from reminder(given.asked, look)
    if given.answer.given and given.asked.form is not Form.ORDER:
        yield line(f"Incorrect: {told(given.asked, given.record.chosen or '')}", "bold red")
        if given.mark.why:
            yield line(_because(given), indent=2)
    else:
        yield line("Incorrect." if given.answer.given else "Incorrect: you did not know it yet.", "bold red")
    yield line()
    yield line("Now with options. To recognise it counts as Hard, which is better than Again.")


def _right(given: Given, look: Look) -> Iterator[Line]:
    asked, verdict = given.asked, given.mark.verdict
    word = "Correct" if verdict is Verdict.RIGHT else "Counted as correct"
    if len(asked.answer) == 1:
        # What is not known to be right is not said to be the answer.
        text = given.answer.typed if verdict is Verdict.OPEN else asked.answer[0]
        yield line(f"{word}: {told(asked, text)}", "bold green")
        return
    yield line(f"{word}.", "bold green")
    yield from _answers(given, look)


def _wrong(given: Given, look: Look) -> Iterator[Line]:
    asked = given.asked
    # What is not known to be wrong is not called so: the learner has rated it.
    word = "Counted as incorrect" if given.mark.verdict is Verdict.OPEN else "Incorrect"
    if not given.answer.given:
        yield line(f"{word}: you did not know it yet. It comes again.", "bold red")
    elif len(given.answer.picked) > 1:
        yield line(f"{word}.", "bold red")
        yield from _picked(given, look)
    else:
        yield line(f"{word}: {told(asked, given.record.chosen or '')}", "bold red")
        if given.mark.why:
            yield line(_because(given), indent=2)
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
