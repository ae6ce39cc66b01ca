"""How getopt_long reads words: journalctl and systemctl."""

from __future__ import annotations

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.grammars.reader import Reader
from k8squiz.knowledge.command_lines.tools.table import all_flags, subcommands


class GetoptReader(Reader):
    """``systemctl`` takes its first argument for the subcommand; ``journalctl`` has none."""

    def read(self) -> None:
        """Take every word for what it is."""
        self.flags = all_flags(self.table, "")
        while self.rest:
            word = self.rest.pop(0)
            if word == "--":
                self.arguments += self.rest
                self.rest = []
            elif word.startswith("--"):
                self._long(word)
            elif word.startswith("-") and word != "-":
                self.take_letters(word)
            else:
                self.arguments.append(word)
        self._find_verb()

    def _find_verb(self) -> None:
        if "" in subcommands(self.table.commands):
            return
        word = self.arguments.pop(0) if self.arguments else "list-units"
        if word in subcommands(self.table.commands):
            self.command = word
        else:
            # Behind a flag that is not known it may be the value of that.
            self.unknown_command(word, surely=not self.doubts and word not in self.table.unlisted)
            self.arguments.insert(0, word)

    def _long(self, word: str) -> None:
        name, equals, value = word[2:].partition("=")
        flag = self._by_beginning(name)
        if flag is None:
            self.unknown_flag(word, [f"--{one}" for one in self.flags if not one.startswith("-")])
        elif equals and not flag.kind:
            self.faults.append(f"--{flag.name} takes no value")
        elif equals:
            self.given.append((flag, value))
        else:
            self.given.append((flag, self.bare_or_next(flag, f"--{name}")))

    def _by_beginning(self, name: str) -> Flag | None:
        if name in self.flags and not name.startswith("-"):
            return self.flags[name]
        found = {flag.name: flag for long, flag in self.flags.items() if name and long.startswith(name)}
        if len(found) != 1:
            return None
        flag = next(iter(found.values()))
        self.doubts.append(f"--{name} is short for --{flag.name}")
        return flag

    def bare_or_next(self, flag: Flag, written: str) -> str:
        """A value that may be left out is the next word if that looks like one."""
        belongs = _BELONGS.get(flag.kind)
        if belongs and self.rest and belongs(self.rest[0]):
            return self.rest.pop(0)
        return super().bare_or_next(flag, written)


def _is_lines(word: str) -> bool:
    return word == "all" or word.removeprefix("+").isdecimal()


def _is_boot(word: str) -> bool:
    return word == "all" or word.lstrip("+-").isdecimal() or (len(word) >= 32 and word[:32].isalnum())


# With these kinds the value may be left out, and yet stand in a word of its own.
_BELONGS = {"lines": _is_lines, "boot": _is_boot}
