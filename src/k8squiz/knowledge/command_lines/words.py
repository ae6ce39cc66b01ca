"""Splitting what was typed into commands and words, as a POSIX shell would, without carrying anything out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

EXPANSION = "\0"
"""Stands in a word before everything that only a shell could fill in: a variable, a substitution, a pattern."""

LONGEST = 4000
"""Characters of a line; a longer one is none that a person typed, and could take long to read."""

_TOKEN = re.compile(
    r"""
    (?P<continued>\\\r?\n)
    |(?P<blank>[ \t\r]+)
    |(?P<redirection>[0-9]*(?:>>|>&|>\||>|<<<|<<|<)|&>>?)
    |(?P<joint>\|\||&&|\|&|[|&;()\n])
    |(?P<single>'[^']*')
    |(?P<double>"(?:\\.|[^"\\])*")
    |(?P<expansion>\$'(?:\\.|[^'\\])*'|\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\$\{[^{}]*\}|\$\w+|\$[?@*\#$!-])
    |(?P<unclosed>['"`]|\$\()
    |(?P<escaped>\\.?)
    |(?P<plain>[^\s'"\\$`|&;()<>]+|.)
    """,
    re.DOTALL | re.VERBOSE,
)
_IN_DOUBLE_QUOTES = re.compile(
    r"\\\r?\n|\\([\"\\$`])|(\$\((?:[^()]|\([^()]*\))*\)|`[^`]*`|\$\{[^{}]*\}|\$\w+)", re.DOTALL
)
_BRACES = re.compile(r"\{(?:[^{}]*,[^{}]*|(?:-?\d+|[A-Za-z])\.\.(?:-?\d+|[A-Za-z])(?:\.\.-?\d+)?)\}")
_PATTERN = re.compile(r"[*?]|\[[^\]]+\]")
_PROMPT = re.compile(r"\s*\$\s+(?=\S)")
_USUAL = {"1>": ">", "1>>": ">>", "0<": "<"}


class UnreadableError(Exception):
    """What was typed cannot be split into words; the text says why, starting lower case."""


class Command(NamedTuple):
    """One simple command: its words without quotes, and its redirections in the order they stand."""

    words: tuple[str, ...]
    redirections: tuple[str, ...] = ()


class Line(NamedTuple):
    """The commands of a line and what joins them: ``|``, ``&&``, ``;`` and the like; the end of a line is a ``;``."""

    commands: tuple[Command, ...]
    joints: tuple[str, ...] = ()


def split(typed: str) -> Line:
    """The commands of ``typed``.

    Comments, a trailing ``;`` and a prompt in front are dropped. A word holds ``EXPANSION`` where only a shell
    knows what will stand.

    Raises:
        UnreadableError: a quotation mark or a substitution is never closed, or the line is too long.
    """
    if len(typed) > LONGEST:
        raise UnreadableError(f"it is longer than {LONGEST} characters")
    reader = _Reader()
    typed = typed.replace(EXPANSION, "\N{REPLACEMENT CHARACTER}")
    prompt = _PROMPT.match(typed)
    for token in _TOKEN.finditer(typed, prompt.end() if prompt else 0):
        reader.take(str(token.lastgroup), token[0])
    return reader.finish()


class _Reader:
    """Collects words from tokens; ``word`` is None between words, and may be empty inside quotes."""

    def __init__(self) -> None:
        self.word: str | None = None
        self.words: list[str] = []
        self.redirections: list[str] = []
        self.redirecting = ""
        self.commands: list[Command] = []
        self.joints: list[str] = []
        self.in_comment = False
        self.takers: dict[str, Callable[[str], None]] = {
            "continued": self._continued,
            "blank": self._blank,
            "redirection": self._redirection,
            "joint": self._joint,
            "single": self._single,
            "double": self._double,
            "expansion": self._expansion,
            "unclosed": self._unclosed,
            "escaped": self._escaped,
            "plain": self._plain,
        }

    def take(self, kind: str, text: str) -> None:
        if self.in_comment:
            self.in_comment = text != "\n"
        if not self.in_comment:
            self.takers[kind](text)

    def finish(self) -> Line:
        self._joint(";")
        if len(self.joints) == len(self.commands) and self.joints[-1:] == [";"]:
            self.joints.pop()
        return Line(tuple(self.commands), tuple(self.joints))

    def _continued(self, _: str) -> None:
        """A line that goes on in the next one goes on in the middle of a word."""

    def _blank(self, _: str) -> None:
        if self.word is None:
            return
        if self.redirecting:
            self.redirections.append(f"{_USUAL.get(self.redirecting, self.redirecting)} {self.word}")
        else:
            self.words.append(self.word)
        self.word, self.redirecting = None, ""

    def _redirection(self, text: str) -> None:
        self._blank("")
        self.redirecting = text

    def _joint(self, text: str) -> None:
        text = ";" if text == "\n" else text
        self._blank("")
        if self.words or self.redirections:
            self.commands.append(Command(tuple(self.words), tuple(self.redirections)))
            self.words, self.redirections = [], []
        elif text == ";":
            return
        self.joints.append(text)

    def _single(self, text: str) -> None:
        self._add(text[1:-1])

    def _double(self, text: str) -> None:
        self._add(_IN_DOUBLE_QUOTES.sub(_unquoted, text[1:-1]))

    def _expansion(self, text: str) -> None:
        self._add(_expanded(text))

    def _unclosed(self, text: str) -> None:
        raise UnreadableError(f"the {_MARKS[text]} {text} is never closed")

    def _escaped(self, text: str) -> None:
        if text[1:]:
            self._add(text[1:])

    def _plain(self, text: str) -> None:
        if self.word is None and text.startswith("#"):
            self.in_comment = True
            return
        if self.word is None and (text == "~" or text.startswith("~/")):
            text = f"{EXPANSION}$HOME{text[1:]}"
        name, equals, value = text.partition("=")
        if _BRACES.search(name) or (not equals and _PATTERN.search(text)):
            text = EXPANSION + text
        elif _BRACES.search(value):
            text = f"{name}={EXPANSION}{value}"
        self._add(text)

    def _add(self, text: str) -> None:
        self.word = (self.word or "") + text


_MARKS = {"'": "quotation mark", '"': "quotation mark", "`": "backquote", "$(": "substitution"}


def _unquoted(found: re.Match[str]) -> str:
    return _expanded(found[2]) if found[2] else found[1] or ""


def _expanded(text: str) -> str:
    name = re.fullmatch(r"\$\{(\w+)\}", text)
    return f"{EXPANSION}${name[1]}" if name else EXPANSION + text
