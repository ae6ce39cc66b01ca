"""Reading failures, changes, commands and scenarios."""

from __future__ import annotations

from k8squiz.knowledge.fact_reader import KINDS, Known, read_about, read_grounds
from k8squiz.knowledge.practice import TOOLS, Change, CommandTask, Failure, FirstCommand, Scenario
from k8squiz.knowledge.question_reader import read_pool, read_typed
from k8squiz.yaml_files import Entry


def read_failure(entry: Entry, known: Known) -> Failure:
    """The failure that ``entry`` describes; faults go to ``known.faults``, here and below."""
    cause = entry.text("cause")
    failure = Failure(
        id=entry.text("id"),
        about=read_about(entry, known),
        exhibit=entry.text("exhibit", ""),
        ask=entry.text("ask"),
        cause=cause,
        wrong=read_pool(entry, "not", cause),
        first=_read_first(entry),
        grounds=read_grounds(entry, known, ()),
    )
    entry.finish()
    return failure


def _read_first(entry: Entry) -> FirstCommand | None:
    first = entry.entry("first")
    if first is None:
        return None
    command = first.text("command")
    found = FirstCommand(
        ask=first.text("ask"),
        command=command,
        wrong=read_pool(first, "not", command),
        explain=first.text("explain"),
        accepted=first.texts("accepted"),
        another_case=first.text("another_case", ""),
    )
    first.finish()
    return found


def read_change(entry: Entry, known: Known) -> Change:
    """The change that ``entry`` describes."""
    today = entry.text("today")
    change = Change(
        id=entry.text("id"),
        about=read_about(entry, known),
        old=entry.text("old"),
        ask=entry.text("ask"),
        today=today,
        wrong=read_pool(entry, "not", today),
        typed=read_typed(entry),
        grounds=read_grounds(entry, known, ()),
    )
    if not change.grounds.since:
        entry.faults.add(entry.place, '"since" is missing')
    entry.finish()
    return change


def read_command(entry: Entry, known: Known) -> CommandTask:
    """The task at the command line that ``entry`` describes."""
    tool, command = entry.word("tool", TOOLS), entry.text("command")
    task = CommandTask(
        id=entry.text("id"),
        about=read_about(entry, known),
        tool=tool,
        ask=entry.text("ask"),
        exhibit=entry.text("exhibit", ""),
        command=command,
        accepted=entry.texts("accepted"),
        wrong=read_pool(entry, "not", command),
        grounds=read_grounds(entry, known, ()),
    )
    if task.command and tool not in task.command.split():
        entry.faults.add(entry.place_of("command"), f'"{task.command}" is no {tool} command')
    entry.finish()
    return task


def read_scenario(entry: Entry, known: Known) -> Scenario:
    """The hand-written card that ``entry`` describes."""
    scenario = Scenario(
        id=entry.text("id"),
        kind=entry.word("kind", KINDS),
        about=read_about(entry, known),
        front=entry.text("front"),
        back=entry.text("back"),
        grounds=read_grounds(entry, known, ()),
    )
    if not scenario.grounds.questions:
        entry.faults.add(entry.place_of("questions"), "a scenario needs a question")
    entry.finish()
    return scenario
