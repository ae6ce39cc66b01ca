"""What all grammars have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.nearness import hint, nearest
from k8squiz.knowledge.command_lines.tools.table import Table, lists_flags_of, subcommands


class Reader(ABC):
    """``rest`` are the words not read yet; ``flags`` those that may stand here, by name and by short name."""

    def __init__(self, table: Table, words: list[str]) -> None:
        self.table = table
        self.rest = words
        self.flags: Mapping[str, Flag] = {}
        self.command = ""
        self.given: list[tuple[Flag, str]] = []
        self.arguments: list[str] = []
        self.inside: list[str] = []
        self.faults: list[str] = []
        self.doubts: list[str] = []

    @abstractmethod
    def read(self) -> None:
        """Take every word for what it is."""

    def spoken(self) -> str:
        """The tool and the subcommand reached, as in a sentence."""
        return f"{self.table.name} {self.command}".strip()

    def unknown_command(self, word: str, *, surely: bool) -> None:
        """Note that ``word`` is no subcommand; a fault when that is sure, or when it is a slip of one letter."""
        known = [name.split()[-1] for name in self.below()]
        reasons = self.faults if surely or nearest(word, known) else self.doubts
        reasons.append(f'"{word}" is no subcommand of {self.spoken()}{hint(word, known)}')

    def below(self) -> list[str]:
        """The full names, aliases among them, of the subcommands right below the one reached."""
        start = f"{self.command} " if self.command else ""
        names = [*subcommands(self.table.commands), *self.table.aliases]
        return [name for name in names if name.startswith(start) and " " not in name[len(start) :] and name != start]

    def unknown_flag(self, word: str, known: list[str]) -> None:
        """Note that the flag in ``word`` is none of the ``known``."""
        written = word.partition("=")[0]
        whole = self.table.complete and lists_flags_of(self.table, self.command)
        surely = nearest(written, known) or (whole and not self._is_unlisted(written.lstrip("-")))
        reasons = self.faults if surely else self.doubts
        reasons.append(f"{self.spoken()} has no flag {written}{hint(written, known)}")

    def _is_unlisted(self, name: str) -> bool:
        """Whether a flag that the table leaves out begins so; some tools need no more of it."""
        return any(one.startswith(name) for one in self.table.unlisted)

    def take_letters(self, word: str) -> None:
        """Take the flags of one letter that are joined in ``word``, with the value of the last."""
        letters = word[1:]
        while letters:
            written, letters = f"-{letters[0]}", letters[1:]
            flag = self.flags.get(written)
            if flag is None:
                self.unknown_flag(written, [])
                return
            value = self.joined(flag, letters)
            letters = letters if value is None else ""
            self.given.append((flag, self.bare_or_next(flag, written) if value is None else value))

    def joined(self, flag: Flag, letters: str) -> str | None:
        """The value in the ``letters`` right behind the letter of ``flag``; None when they are flags themselves."""
        return letters if letters and flag.kind else None

    def bare_or_next(self, flag: Flag, written: str) -> str:
        """What ``flag`` is set to when it is ``written`` without a value."""
        return self.value_for(written) if flag.bare is None else flag.bare

    def value_for(self, written: str) -> str:
        """The next word, which is the value of the flag ``written``."""
        if self.rest:
            return self.rest.pop(0)
        self.faults.append(f"{written} needs a value")
        return ""
