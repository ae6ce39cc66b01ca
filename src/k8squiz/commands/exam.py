"""k8squiz exam."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.exam_names import EXAMS, READING, USUAL_EXAM
from k8squiz.commands.options import Home, Json, Plain, Seed


def exam(
    name: Annotated[
        str | None,
        typer.Argument(
            help=f"Which exam: {EXAMS}; if none, the one you have set or plan for, else {USUAL_EXAM}."
            f" Or, to look at those you have finished: {', '.join(READING)}.",
            metavar="[EXAM]",
            autocompletion=completing.exams_and_readings,
        ),
    ] = None,
    number: Annotated[
        int | None, typer.Argument(help="Of report and review: which attempt; the last if none.", metavar="[N]")
    ] = None,
    *,
    listed: Annotated[bool, typer.Option("--list", help="List the exams, and what the decks hold for each.")] = False,
    questions: Annotated[
        int | None, typer.Option("--questions", help="Ask this many questions.", metavar="N", min=1, max=500)
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", help="Allow this many minutes.", metavar="N", min=1, max=600)
    ] = None,
    seed: Seed = None,
    pausable: Annotated[
        bool, typer.Option("--pausable", help="Let p stop the clock; the pauses stand in the result.")
    ] = False,
    wrong: Annotated[bool, typer.Option("--wrong", help="Review only what was missed.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 when the pass mark is not reached; hands-on exams have none.")
    ] = False,
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Sit a timed exam, drawn by the weights of the real one.

    No feedback until the end; then the score, each domain, and every miss explained. What you answer wrong
    comes back in study. An exam that is cut off goes on with the next call, for as long as its time runs. With a seed,
    your history does not matter: the same seed and decks draw the same exam for everybody.

    \b
    Examples:
      k8squiz exam kcna
      k8squiz exam cka --questions 20 --minutes 30
      k8squiz exam kcna --seed 7
      k8squiz exam kcna --pausable
      k8squiz exam --list
      k8squiz exam report
      k8squiz exam history
      k8squiz exam review 3 --wrong
    """
    from k8squiz import locations
    from k8squiz.commands.exam_reading import Wish, exit_code, list_exams, read, refuse_misfits
    from k8squiz.commands.opening import open_all, seed_or_new, with_reasons
    from k8squiz.commands.sitting import Call, Room, alone
    from k8squiz.knowledge.blueprints import read_blueprint
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.look import find_look, typed

    wish = Wish(number, wrong=wrong, strict=strict, json=json, home=home, plain=plain)
    refuse_misfits("--list" if listed else name, wish)
    if listed:
        return list_exams(wish)
    if name in READING:
        return read(name, wish)
    # A name that is wrong is told before anything is handed in or locked.
    named = read_blueprint(name) if name else None
    opened = with_reasons(open_all(home))
    desk = open_desk(find_look(opened.settings, plain=plain))
    with opened.store as store, alone(locations.find(home).progress):
        room = Room(opened.decks, store, desk, opened.today, attended=typed())
        if opened.overdue and not room.tell_overdue(opened.overdue):
            return 0
        blueprint = named or read_blueprint(room.left_open() or opened.exam())
        call = Call(blueprint, questions, minutes, seed, pausable)
        attempt = room.attempt(call, seed_or_new(None))
        report = None if attempt is None else room.sit(attempt)
    return 0 if report is None else exit_code(report, strict=strict)
