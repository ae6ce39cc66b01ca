"""What an exam shows: what it covers, each question, and the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from rich.cells import cell_len

from k8squiz.history.exams import ExamQuestion
from k8squiz.sessions.coverage import Coverage
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import DomainResult, Result, Sitting, result
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look


class Terms(NamedTuple):
    """What an exam is sat under: questions drawn, whole minutes allowed, and the seed that draws it again."""

    questions: int
    minutes: int
    seed: int


def opening(coverage: Coverage, terms: Terms) -> Iterator[Line]:
    """The first screen: what this is, what it covers and what it leaves out."""
    blueprint = coverage.blueprint
    yield line(f"{blueprint.id.upper()}: {blueprint.name}", "bold")
    yield from _what_it_is(coverage)
    yield line()
    for covered in coverage.domains:
        if not covered.cards:
            held = "no cards yet, left out"
        elif covered.enough or blueprint.hands_on:
            held = counted(covered.cards, "card")
        else:
            held = f"{counted(covered.cards, 'card')}; a simulation needs {covered.needed}"
        yield line(f"{covered.domain.weight:2} %  {covered.domain.name}: {held}", indent=1)
    yield line(f"Domains and weights: curriculum of {blueprint.dated}.", "dim", indent=1)
    yield line()
    questions, minutes = counted(terms.questions, "question"), counted(terms.minutes, "minute")
    yield line(f"{questions}, {minutes} (seed {terms.seed}).", "bold")
    yield line("No feedback until the end. A blank counts as wrong. Every answer is saved at once.")
    yield line()


def _what_it_is(coverage: Coverage) -> Iterator[Line]:
    blueprint = coverage.blueprint
    if blueprint.hands_on:
        yield line(f"The real exam is hands-on: {blueprint.real}.")
        yield line("This is practice of the knowledge behind it: a score for each domain, no pass or fail.")
    elif coverage.simulation:
        yield line(f"A simulation of the real exam: {blueprint.real}.")
    else:
        yield line(f"Practice, not a simulation. The real exam: {blueprint.real}.")
        yield line("What the decks do not cover yet is left out here, and not filled up with other questions.")


def question(sitting: Sitting, paper: Paper) -> Iterator[Line]:
    """The question on screen, without its options."""
    asked = sitting.questions[sitting.position]
    found = paper.question(asked)
    chosen = sitting.chosen.get(sitting.position)
    so_far = f" - answered: {asked.options.index(chosen) + 1}" if chosen in asked.options else ""
    yield line(f"Question {sitting.position + 1} of {len(sitting.questions)}{so_far}", "dim")
    yield line()
    if found and found.exhibit:
        yield verbatim(found.exhibit, indent=1)
        yield line()
    yield line(paper.wording(asked), "bold")
    yield line()


def before_hand_in(sitting: Sitting) -> Iterator[Line]:
    """What is still blank, before an exam is handed in."""
    yield line("Hand in this exam?", "bold")
    blanks = [str(index + 1) for index in range(len(sitting.questions)) if index not in sitting.chosen]
    if blanks:
        yield line(f"Without an answer: {len(blanks)} of {len(sitting.questions)} ({', '.join(blanks)}).")
    else:
        yield line("Every question has an answer.")
    yield line()


def report(
    coverage: Coverage, questions: tuple[ExamQuestion, ...], chosen: Mapping[int, str | None], paper: Paper, look: Look
) -> Iterator[Line]:
    """The score, each domain, and every miss with its explanation."""
    outcome = result(coverage.blueprint, questions, chosen)
    yield line(f"Score: {outcome.correct} of {outcome.questions} right ({outcome.percent:.0f} %)", "bold")
    yield from verdict(coverage, outcome)
    yield line()
    for domain in outcome.domains:
        yield domain_line(domain, look)
    yield line()
    if not outcome.missed:
        yield line("Nothing missed.")
        return
    yield line("Missed:", "bold")
    for position in outcome.missed:
        yield from _miss(questions[position], chosen.get(position), paper)
    yield line()
    yield line("What you answered wrong comes back in study: k8squiz study")


def verdict(coverage: Coverage, outcome: Result) -> Iterator[Line]:
    """What the score means; practice, and a hands-on exam, are never called passed or failed."""
    blueprint = coverage.blueprint
    if blueprint.hands_on:
        yield line("This was practice of the knowledge. Now do the same by hand, at a real cluster.")
    elif coverage.simulation:
        passed = outcome.percent >= blueprint.pass_percent
        style = "right" if passed else "wrong"
        yield line(f"{'Passed' if passed else 'Not passed'}: {blueprint.pass_percent} % are needed.", style)
    else:
        side = "At or above" if outcome.percent >= blueprint.pass_percent else "Below"
        yield line(f"{side} the {blueprint.pass_percent} % of the real exam, in the domains asked here.")


def domain_line(domain: DomainResult, look: Look) -> Line:
    """One domain: its score, a bar where there is room for one, and its name."""
    share = domain.correct / domain.questions
    full, empty = ("#", ".") if look.ascii else ("█", "░")
    drawn = f"{full * round(share * 10)}{empty * (10 - round(share * 10))}  "
    score = f"{domain.correct} of {domain.questions}".rjust(8) + f"{100 * share:.0f} %".rjust(6) + "  "
    label = f"{domain.name} (weight {domain.weight} %)"
    wide = look.width is None or cell_len(score + drawn + label) < look.width
    return line(f"{score}{drawn if wide else ''}{label}")


def _miss(asked: ExamQuestion, chosen: str | None, paper: Paper) -> Iterator[Line]:
    card = paper.card(asked)
    yield line()
    found = paper.question(asked)
    if found and found.exhibit:
        yield verbatim(found.exhibit, indent=1)
    yield line(paper.wording(asked), indent=1)
    yield line(f"You said: {chosen or 'nothing'}", indent=3)
    if why := paper.why_wrong(asked, chosen):
        yield line(why, "dim", indent=5)
    yield line(f"Right is: {asked.right}", "bold", indent=3)
    if card:
        yield line(card.explain, indent=5)
        for source in card.sources[:1]:
            yield line(source, "dim", indent=5)


def resumed(exam: str, left: timedelta, answered: int, questions: int) -> Iterator[Line]:
    """Shown when an attempt that was left open goes on."""
    yield line(f"You left an exam open: {exam.upper()}, {answered} of {questions} answered.", "bold")
    yield line(f"It goes on now, with {time_left(left)} left: the clock has run on.")
    yield line()


def overdue(exam: str) -> Iterator[Line]:
    """Shown above the report of an attempt that was left open and is past its time."""
    yield line(f"You left an exam open: {exam.upper()}. Its time is over, so it is handed in as it stands.", "bold")
    yield line()


def time_up() -> Iterator[Line]:
    """Shown above the report of an exam that its time has ended."""
    yield line("Time is up. The exam is handed in as it stands.", "bold")
    yield line()


def left_open(exam: str, left: timedelta) -> Iterator[Line]:
    """Shown when the candidate leaves without handing in."""
    yield line("This exam stays open, with every answer saved.", "bold")
    yield line(f"Its clock runs on, with {time_left(left)} left. Go on with: k8squiz exam {exam}")


def time_left(left: timedelta) -> str:
    """The time left as ``1:05:09`` or ``5:09``; never below zero."""
    seconds = max(0, int(left.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
