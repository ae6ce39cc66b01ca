"""One prompt for every choice: options chosen at once by a digit or with the arrows, and keys that command.

It is a prompt_toolkit application inside ``questionary.Question``: questionary's own select cuts long options off
and lets a digit only move the pointer. Nothing here reaches into questionary.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from prompt_toolkit.application import Application, get_app, get_app_session
from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, Dimension, FormattedTextControl, HSplit, Layout, Window
from questionary import Question, Style

from k8squiz.terminal.keys import GAP, Command, Key, Reply
from k8squiz.terminal.look import Look
from k8squiz.terminal.signals import held_back
from k8squiz.terminal.wrapping import wrap

_STYLE = Style([("pointed", "bold"), ("bar", "fg:ansibrightblack"), ("late", "bold")])
_ESCAPE_WAIT = 0.1
"""Seconds until a bare Esc is taken for the key; prompt_toolkit waits half a second."""


class Prompt(NamedTuple):
    """What is asked: the options, the keys that command, and the line at the bottom, made anew each second.

    ``seconds_left`` gives the time until the prompt ends by itself; None means that it never does. ``pointed`` is
    the option pointed at first; None means none, and then Enter answers "I don't know".
    """

    options: Sequence[str]
    keys: tuple[Key, ...]
    bottom: Callable[[], str]
    pointed: int | None = None
    seconds_left: Callable[[], float] | None = None


def ask(prompt: Prompt, look: Look) -> Reply:
    """Shows the prompt and waits for a key that answers or commands; Ctrl-C and Ctrl-D quit."""
    _drop_keys_typed_early()
    application = _application(prompt, look)
    with held_back(partial(_quit_soon, application)) as told_to_end:
        # Told before the prompt was there to be ended.
        application.pre_run_callables.append(lambda: _quit(application) if told_to_end else None)
        try:
            reply: Reply = Question(application).unsafe_ask()
        except (KeyboardInterrupt, EOFError):
            return Reply(Command.QUIT)
    return reply


def _quit_soon(application: Application[Reply]) -> None:
    if application.loop is not None:
        application.loop.call_soon_threadsafe(_quit, application)


def _quit(application: Application[Reply]) -> None:
    if application.is_running and not application.is_done:
        application.exit(result=Reply(Command.QUIT))


class _Pointer:
    """The option pointed at: the only thing that changes while a prompt is shown."""

    def __init__(self, at: int | None, options: int) -> None:
        self.at = at
        self._options = options

    def move(self, step: int) -> None:
        if self._options == 0:
            return
        if self.at is None:
            self.at = 0 if step > 0 else self._options - 1
        else:
            self.at = (self.at + step) % self._options


def _application(prompt: Prompt, look: Look) -> Application[Reply]:
    pointer = _Pointer(prompt.pointed, len(prompt.options))
    body = FormattedTextControl(lambda: _option_lines(prompt, pointer, look), focusable=True, show_cursor=True)
    foot = FormattedTextControl(lambda: [("class:bar", "\n".join(wrap(prompt.bottom(), _columns(), GAP)))])
    rows = [Window(foot, dont_extend_height=True)]
    if prompt.options:
        rows.insert(0, Window(body, dont_extend_height=True, height=Dimension(min=1)))
    application: Application[Reply] = Application(
        layout=Layout(ConditionalContainer(HSplit(rows), filter=~is_done)),
        key_bindings=_bindings(prompt, pointer),
        style=_STYLE,
        refresh_interval=1.0 if prompt.seconds_left else None,
        erase_when_done=True,
    )
    application.ttimeoutlen = _ESCAPE_WAIT
    if prompt.seconds_left is not None:
        _end_in_time(application, prompt.seconds_left)
    return application


def _columns() -> int:
    # One cell is left free: a full last column makes some terminals wrap.
    return max(10, get_app().output.get_size().columns - 1)


def _option_lines(prompt: Prompt, pointer: _Pointer, look: Look) -> StyleAndTextTuples:
    if not prompt.options:
        return []
    lines: StyleAndTextTuples = []
    for index, text in enumerate(prompt.options):
        here = index == pointer.at
        mark = (">" if look.ascii else "»") if here else " "
        lead = f" {mark} {index + 1}  "
        first, *rest = wrap(text, _columns() - len(lead))
        style = "class:pointed" if here else ""
        if here:
            # The real cursor stands on the option, so that what follows the cursor can read it.
            lines.append(("[SetCursorPosition]", ""))
        lines.append((style, f"{lead}{first}\n"))
        lines.extend((style, f"{' ' * len(lead)}{part}\n") for part in rest)
    return [*lines, ("", "")]


def _bindings(prompt: Prompt, pointer: _Pointer) -> KeyBindings:
    bindings = KeyBindings()
    for name in ("c-c", "c-d", "<sigint>"):
        bindings.add(name)(_leave(Reply(Command.QUIT)))
    for step, names in ((1, ("down", "c-n", "j")), (-1, ("up", "c-p", "k"))):
        for name in names:
            bindings.add(name)(partial(_move, pointer, step))
    if prompt.options:
        bindings.add("enter")(partial(_take_pointed, pointer))
    for index in range(min(len(prompt.options), 9)):
        bindings.add(str(index + 1))(_leave(Reply(Command.ANSWER, index)))
    for key in prompt.keys:
        bindings.add(key.key)(_leave(Reply(key.command)))
    return bindings


def _move(pointer: _Pointer, step: int, _event: KeyPressEvent) -> None:
    pointer.move(step)


def _take_pointed(pointer: _Pointer, event: KeyPressEvent) -> None:
    reply = Reply(Command.UNKNOWN) if pointer.at is None else Reply(Command.ANSWER, pointer.at)
    _leave(reply)(event)


def _leave(reply: Reply) -> Callable[[KeyPressEvent], None]:
    def handle(event: KeyPressEvent) -> None:
        if not event.app.is_done:
            event.app.exit(result=reply)

    return handle


def _end_in_time(application: Application[Reply], seconds_left: Callable[[], float]) -> None:
    async def guard() -> None:
        # Asked again each second: a wall clock may be set, and a laptop may sleep.
        while (left := seconds_left()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(min(left, 1.0))
        if not application.is_done:
            application.exit(result=Reply(Command.TIME_UP))

    def begin() -> None:
        application.create_background_task(guard())

    application.pre_run_callables.append(begin)


def _drop_keys_typed_early() -> None:
    """Keys pressed before the prompt is on screen must not answer it; where there is no terminal, nothing is lost."""
    if not (sys.stdin and sys.stdin.isatty()):
        return
    clear_typeahead(get_app_session().input)
    try:
        import termios
    except ImportError:  # no such thing on Windows
        return
    try:
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
    except (termios.error, OSError):
        return
