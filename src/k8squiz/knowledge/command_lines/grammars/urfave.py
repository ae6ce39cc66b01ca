"""How crictl reads its words, which is made with urfave/cli."""

from __future__ import annotations

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.grammars.reader import Reader
from k8squiz.knowledge.command_lines.tools.table import Table, general_flags, own_flags, subcommands


class UrfaveReader(Reader):
    """Flags of the whole tool stand before the subcommand, its own after it, and both before any argument."""

    def read(self) -> None:
        """Take every word for what it is."""
        self.flags = dict(general_flags(self.table))
        self._take_flags()
        if not self.rest:
            return
        word = self.rest.pop(0)
        self.command = self.table.aliases.get(word, word)
        if self.command not in subcommands(self.table.commands):
            self.command = ""
            self.unknown_command(word, surely=True)
            self.arguments.append(word)
            return
        self.flags = {**own_flags(self.table, self.command), **_help(self.table)}
        self._take_flags()
        self._take_arguments()

    def _take_arguments(self) -> None:
        if self.command == "exec":
            self.arguments, self.inside = self.rest[:1], self.rest[1:]
            return
        self.arguments = self.rest
        late = next((word for word in self.rest if word.startswith("-") and len(word) > 1), "")
        if late:
            self.faults.append(f"{self.spoken()} reads no flag after its first argument: {late}")

    def _take_flags(self) -> None:
        while self.rest and self.rest[0].startswith("-") and self.rest[0] != "-":
            word = self.rest.pop(0)
            if word == "--":
                return
            self._flag(word)

    def _flag(self, word: str) -> None:
        name, equals, value = word.removeprefix("-").removeprefix("-").partition("=")
        flag = self.flags.get(f"-{name}" if len(name) == 1 else name)
        if flag is None and not word.startswith("--") and not equals and self._are_letters(name):
            # As urfave/cli splits them: only behind the last can a value stand.
            self.given += [(self.flags[f"-{letter}"], "true") for letter in name[:-1]]
            self._flag(f"-{name[-1]}")
        elif flag is None:
            self.unknown_flag(word, [self._dashed(one) for one in self.flags])
        else:
            self.given.append((flag, value if equals else self.bare_or_next(flag, word)))

    def _are_letters(self, letters: str) -> bool:
        """Whether each is a flag of its own, and all but the last are switches."""
        known = [self.flags.get(f"-{letter}") for letter in letters]
        return len(known) > 1 and None not in known and not any(flag and flag.kind for flag in known[:-1])

    @staticmethod
    def _dashed(name: str) -> str:
        return name if name.startswith("-") else f"--{name}"


def _help(table: Table) -> dict[str, Flag]:
    return {name: flag for name, flag in general_flags(table).items() if flag.name == "help"}
