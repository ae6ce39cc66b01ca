"""Reading the words of one command by the grammar of its tool: subcommand, flags, arguments."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.grammars.getopt import GetoptReader
from k8squiz.knowledge.command_lines.grammars.openssl import OpensslReader
from k8squiz.knowledge.command_lines.grammars.pflag import PflagReader
from k8squiz.knowledge.command_lines.grammars.reader import Reader
from k8squiz.knowledge.command_lines.grammars.urfave import UrfaveReader
from k8squiz.knowledge.command_lines.tools.table import Grammar, Table


class Parsed(NamedTuple):
    """What the words of a command are. Nothing is compared or brought into one form yet.

    ``given`` holds each flag with its value as written, in order. ``inside`` are the words after ``--``. ``faults``
    say why the command cannot work whatever was asked; ``doubts`` say what in it is not known to work.
    """

    command: str
    given: tuple[tuple[Flag, str], ...]
    arguments: tuple[str, ...]
    inside: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


_READERS: dict[Grammar, type[Reader]] = {
    Grammar.PFLAG: PflagReader,
    Grammar.GETOPT: GetoptReader,
    Grammar.URFAVE: UrfaveReader,
    Grammar.OPENSSL: OpensslReader,
}


def parse(table: Table, words: tuple[str, ...]) -> Parsed:
    """The words that follow the name of the tool, read as that tool reads them."""
    reader = _READERS[table.grammar](table, list(words))
    reader.read()
    return Parsed(
        reader.command,
        tuple(reader.given),
        tuple(reader.arguments),
        tuple(reader.inside),
        tuple(reader.faults),
        tuple(reader.doubts),
    )
