"""How tools made with cobra and pflag read their words: kubectl, kubeadm, helm, etcdctl and etcdutl."""

from __future__ import annotations

from collections.abc import Mapping

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.grammars.reader import Reader
from k8squiz.knowledge.command_lines.tools.table import all_flags, subcommands


class PflagReader(Reader):
    """Cobra finds the subcommand first, skipping flags; pflag then reads all flags by that subcommand's."""

    def read(self) -> None:
        """Take every word for what it is."""
        while self._descend():
            pass
        self.flags = all_flags(self.table, self.command)
        while self.rest:
            self._take(self.rest.pop(0))

    def _descend(self) -> bool:
        at = self._first_argument()
        if at is None:
            return False
        word = self.rest[at]
        name = f"{self.command} {word}".strip()
        name = self.table.aliases.get(name, name)
        if name in subcommands(self.table.commands):
            self.command = name
            del self.rest[at]
            return True
        self._mind_unknown(word)
        return False

    def _mind_unknown(self, word: str) -> None:
        below = self.below()
        if not below or self.command in self.table.with_arguments:
            return
        longer = [name for name in below if name.split()[-1].startswith(word)]
        if self.table.name.startswith("etcd") and len(longer) == 1:
            self.doubts.append(f'"{word}" is short for {longer[0]}')
        else:
            self.unknown_command(word, surely=True)

    def _first_argument(self) -> int | None:
        flags = all_flags(self.table, self.command)
        at = 0
        while at < len(self.rest):
            word = self.rest[at]
            if word == "--":
                return None
            if not word.startswith("-") or word == "-":
                return at
            at += 2 if self._takes_next(word, flags) else 1
        return None

    @staticmethod
    def _takes_next(word: str, flags: Mapping[str, Flag]) -> bool:
        if "=" in word:
            return False
        if word.startswith("--"):
            flag = flags.get(word.removeprefix("--"))
            return flag is None or flag.bare is None
        # Of letters written together, the first that takes a value takes what is left of the word, if there is any.
        *before, last = (flags.get(f"-{letter}") for letter in word[1:])
        if any(flag is None or flag.bare is None for flag in before):
            return False
        return last.bare is None if last else not before

    def _take(self, word: str) -> None:
        if word == "--":
            self.inside, self.rest = self.rest, []
        elif word.startswith("--"):
            self._long(word)
        elif word.startswith("-") and word != "-":
            self.take_letters(word)
        else:
            self.arguments.append(word)

    def _long(self, word: str) -> None:
        name, equals, value = word[2:].partition("=")
        flag = self.flags.get(name) if not name.startswith("-") else None
        if flag is None and self.table.name == "kubectl" and "_" in name and name.replace("_", "-") in self.flags:
            flag = self.flags[name.replace("_", "-")]
            self.doubts.append(f"--{name} is not how --{flag.name} is written")
        if flag is None:
            self.unknown_flag(word, [f"--{one}" for one in self.flags if not one.startswith("-")])
        else:
            self.given.append((flag, value if equals else self.bare_or_next(flag, word)))

    def joined(self, flag: Flag, letters: str) -> str | None:
        """A value may follow an equals sign, and one that can be left out must."""
        if letters.startswith("="):
            return letters[1:]
        return letters if letters and flag.bare is None else None
