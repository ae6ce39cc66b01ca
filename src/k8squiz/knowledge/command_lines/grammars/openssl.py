"""How openssl reads its words."""

from __future__ import annotations

from k8squiz.knowledge.command_lines.grammars.reader import Reader
from k8squiz.knowledge.command_lines.tools.table import general_flags, own_flags, subcommands


class OpensslReader(Reader):
    """The subcommand comes first; a flag has one dash or two, and none is read after the first argument."""

    def read(self) -> None:
        """Take every word for what it is."""
        if not self.rest:
            return
        word = self.rest.pop(0)
        if word not in subcommands(self.table.commands):
            self.unknown_command(word, surely=word.startswith("-"))
            self.arguments = [word, *self.rest]
            return
        self.command = word
        self.flags = {**general_flags(self.table), **own_flags(self.table, word)}
        while self.rest and self.rest[0].startswith("-") and self.rest[0] not in {"-", "--"}:
            self._flag(self.rest.pop(0))
        self.arguments = self.rest
        self._name_the_server()

    def _name_the_server(self) -> None:
        """``s_client`` takes the server as its one argument as well as behind ``-connect``."""
        connect = self.flags.get("connect") if self.command == "s_client" else None
        if connect and len(self.arguments) == 1 and connect not in [flag for flag, _ in self.given]:
            self.given.append((connect, self.arguments[0]))
            self.arguments = []

    def _flag(self, word: str) -> None:
        name, equals, value = word.removeprefix("-").removeprefix("-").partition("=")
        flag = self.flags.get(name)
        if flag is None:
            self.unknown_flag(f"-{name}", [f"-{one}" for one in self.flags])
            if self.rest and not self.rest[0].startswith("-") and not equals:
                self.rest.pop(0)
        else:
            self.given.append((flag, value if equals else self.bare_or_next(flag, word)))
