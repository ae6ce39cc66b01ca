"""One prompt for every choice: one of the options at once by a digit, several of them, or all of them in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from k8squiz.terminal.desk import ONE, Countdown, Picks
from k8squiz.terminal.keys import GAP, Command, Key, Reply, bar
from k8squiz.terminal.look import Look
from k8squiz.terminal.prompting import Bottom, Shown, columns, leave, quitting, run
from k8squiz.terminal.scrolling import NO_PAGE, Deeds, Page, Rows, Scroll
from k8squiz.terminal.wrapping import wrap

_NEXT = "place next"
_PLACES = ("1st", "2nd", "3rd")


class Prompt(NamedTuple):
    """What is asked: the options, the keys that command, and how many options are picked.

    ``pointed`` is the option pointed at first; None means none, and then Enter answers "I don't know". The prompt
    ends by itself when no time is ``left``; None means that it never does.
    """

    options: Sequence[str]
    keys: tuple[Key, ...]
    picks: Picks = ONE
    pointed: int | None = None
    left: Countdown | None = None


def ask(prompt: Prompt, look: Look, page: Page = NO_PAGE) -> Reply:
    """Shows the prompt below its page and waits for a key that answers or commands; Ctrl-C and Ctrl-D quit."""
    picking = _picking(prompt)
    # Where several are picked, the space bar marks them.
    scroll = Scroll(page, look, lambda: _option_rows(prompt, picking, look), space=prompt.picks.number == 1)
    shown = Shown(scroll, partial(_bottom, prompt, picking))
    return run(shown, _bindings(prompt, picking, scroll), prompt.left, theme=look.theme)


class _Deed(NamedTuple):
    """What a key does now: named at the bottom where it has a label, and done when it is pressed."""

    key: str
    label: str
    do: Callable[[], Reply | None]


class _Picking:
    """One of the options: what changes while the prompt is shown, and what the keys do with it."""

    def __init__(self, prompt: Prompt) -> None:
        self.at = prompt.pointed
        self.picked: list[int] = []
        self.told = False
        self._options = len(prompt.options)
        self._deed = prompt.picks.deed
        self._unknown = next((key.label for key in prompt.keys if key.command is Command.UNKNOWN), "")

    def move(self, step: int) -> None:
        """Points at the next option, or the one before; both go round."""
        if self.at is None:
            self.at = 0 if step > 0 else self._options - 1
        else:
            self.at = (self.at + step) % self._options

    @property
    def digits(self) -> str:
        """What the digits do now."""
        return self._deed

    def mark(self, index: int) -> str:  # noqa: ARG002  (one that is picked ends the prompt)
        """What stands between the number of an option and its text."""
        return ""

    def take(self, index: int) -> Reply | None:
        """What the digit of an option does."""
        return Reply(Command.ANSWER, (index,))

    def deeds(self) -> Sequence[_Deed]:
        """What Enter, Space and Backspace do now."""
        return [self._do_not_know("")] if self.at is None else [_Deed("enter", "", partial(self.take, self.at))]

    def _do_not_know(self, label: str) -> _Deed:
        return _Deed("enter", label, lambda: Reply(Command.UNKNOWN))

    def _tell(self) -> None:
        self.told = True


class _Several(_Picking):
    """So many of the options: digits and Space mark one or take its mark away."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self._count = prompt.picks.number

    @property
    def digits(self) -> str:
        return f"choose {self._count}" + (f", {len(self.picked)} chosen" if self.told else "")

    def mark(self, index: int) -> str:
        return "[x] " if index in self.picked else "[ ] "

    def take(self, index: int) -> None:
        self.picked = sorted({index} ^ set(self.picked))

    def deeds(self) -> Sequence[_Deed]:
        space = [] if self.at is None else [_Deed(" ", "mark", partial(self.take, self.at))]
        enter = _Deed("enter", "answer", self._answer) if self.picked else self._do_not_know(self._unknown)
        return [*space, enter]

    def _answer(self) -> Reply | None:
        if len(self.picked) == self._count:
            return Reply(Command.ANSWER, tuple(self.picked))
        self._tell()
        return None


class _Order(_Picking):
    """All of the options in order: digits, Space and Enter place one next, Backspace takes the last one back."""

    @property
    def digits(self) -> str:
        if len(self.picked) == self._options:
            return ""
        return f"place {self._options}, {len(self.picked)} placed" if self.told else _NEXT

    def mark(self, index: int) -> str:
        return f"{_place(self.picked.index(index) + 1) if index in self.picked else '':3} "

    def take(self, index: int) -> None:
        if index in self.picked:
            return
        self.picked.append(index)
        left = [other for other in range(self._options) if other not in self.picked]
        if len(left) == 1:
            self.picked += left

    def deeds(self) -> Sequence[_Deed]:
        back = [_Deed("backspace", "take back", self._take_back)] if self.picked else []
        if len(self.picked) == self._options:
            return [_Deed("enter", "answer", lambda: Reply(Command.ANSWER, tuple(self.picked))), *back]
        if self.at is not None and self.at not in self.picked:
            place = partial(self.take, self.at)
            return [_Deed("enter", _NEXT, place), _Deed(" ", "", place), *back]
        return [_Deed("enter", "", self._tell), *back] if self.picked else [self._do_not_know(self._unknown)]

    def _take_back(self) -> None:
        # The last one was placed by itself, and would be again.
        del self.picked[-2 if len(self.picked) == self._options else -1 :]


def _place(number: int) -> str:
    return _PLACES[number - 1] if number <= len(_PLACES) else f"{number}th"


def _picking(prompt: Prompt) -> _Picking:
    if prompt.picks.ordered:
        return _Order(prompt)
    return _Several(prompt) if prompt.picks.number > 1 else _Picking(prompt)


def _bottom(prompt: Prompt, picking: _Picking, scrolling: Deeds) -> Bottom:
    now = [(deed.key, deed.label) for deed in picking.deeds()] if prompt.options else []
    keys_bar = bar(prompt.keys, options=len(prompt.options), digits=picking.digits, now=[*now, *scrolling])
    return Bottom(f"{prompt.left.shown()}{GAP}{keys_bar}" if prompt.left else keys_bar, picking.told)


def _option_rows(prompt: Prompt, picking: _Picking, look: Look) -> list[Rows]:
    return [_rows(index, text, picking, look) for index, text in enumerate(prompt.options)]


def _rows(index: int, text: str, picking: _Picking, look: Look) -> Rows:
    here = index == picking.at
    pointer = (">" if look.ascii else "»") if here else " "
    lead = f" {pointer} {index + 1} {picking.mark(index) or ' '}"
    first, *rest = wrap(text, columns() - len(lead))
    style = "class:pointed" if here else ""
    # The real cursor stands on the option, so that what follows the cursor can read it.
    cursor: StyleAndTextTuples = [("[SetCursorPosition]", "")] if here else []
    below: Rows = [[(style, f"{' ' * len(lead)}{part}")] for part in rest]
    return [[*cursor, (style, f"{lead}{first}")], *below]


def _bindings(prompt: Prompt, picking: _Picking, scroll: Scroll) -> KeyBindings:
    bindings = quitting("c-d")
    if prompt.options:
        for step, names in ((1, ("down", "c-n", "j")), (-1, ("up", "c-p", "k"))):
            for name in names:
                bindings.add(name)(partial(_move, picking, scroll, step))
        for name in ("enter", " ", "backspace"):
            bindings.add(name)(partial(_do, picking, name))
    for index in range(min(len(prompt.options), 9)):
        bindings.add(str(index + 1))(partial(_take, picking, scroll, index))
    for key in prompt.keys:
        bindings.add(key.key)(leave(Reply(key.command)))
    return bindings


def _move(picking: _Picking, scroll: Scroll, step: int, _event: KeyPressEvent) -> None:
    picking.told = False
    picking.move(step)
    scroll.keep_in_view(picking.at)


def _take(picking: _Picking, scroll: Scroll, index: int, event: KeyPressEvent) -> None:
    picking.told = False
    scroll.keep_in_view(index)
    _end(picking.take(index), event)


def _do(picking: _Picking, name: str, event: KeyPressEvent) -> None:
    picking.told = False
    for deed in picking.deeds():
        if deed.key == name:
            _end(deed.do(), event)
            return


def _end(reply: Reply | None, event: KeyPressEvent) -> None:
    if reply is not None:
        leave(reply)(event)
