"""What every prompt of a full screen shares: how it is run, how it ends, and the bar at its bottom.

A prompt is a prompt_toolkit application inside ``questionary.Question``: questionary's own select cuts long options
off and lets a digit only move the pointer. Nothing here reaches into questionary.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from prompt_toolkit.application import Application, get_app, get_app_session
from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import AnyContainer, ConditionalContainer, FormattedTextControl, HSplit, Layout, Window
from questionary import Question, Style

from k8squiz.terminal.desk import Countdown
from k8squiz.terminal.keys import GAP, Command, Reply
from k8squiz.terminal.signals import held_back
from k8squiz.terminal.wrapping import wrap

_STYLE = Style([("pointed", "bold"), ("bar", "fg:ansibrightblack"), ("told", "bold")])
_ESCAPE_WAIT = 0.1
"""Seconds until a bare Esc is taken for the key; prompt_toolkit waits half a second."""


class Bottom(NamedTuple):
    """The bar as it is now: what the keys do, and in bold where it tells why a key did nothing."""

    text: str
    told: bool = False


def run(
    rows: Sequence[AnyContainer], bindings: KeyBindings, bottom: Callable[[], Bottom], left: Countdown | None = None
) -> Reply:
    """Shows ``rows`` above the bar and waits for a key that ends the prompt, or for the end of the time ``left``.

    ``bottom`` is asked whenever something is drawn: after each key, and each second while time runs out. What is
    raised while the prompt is on screen ends it and is raised here.
    """
    _drop_keys_typed_early()
    application = _application(rows, bindings, bottom, left)
    with held_back(partial(_quit_soon, application)) as told_to_end:
        # Told before the prompt was there to be ended.
        application.pre_run_callables.append(lambda: _quit(application) if told_to_end else None)
        try:
            reply: Reply = Question(application).unsafe_ask()
        except (KeyboardInterrupt, EOFError):
            return Reply(Command.QUIT)
    return reply


def quitting(*names: str) -> KeyBindings:
    """The bindings every prompt begins with: Ctrl-C, those of ``names``, and Ctrl-L, which would wipe out the page."""
    bindings = KeyBindings()
    for name in ("c-c", "<sigint>", *names):
        bindings.add(name, eager=True)(leave(Reply(Command.QUIT)))
    bindings.add("c-l")(lambda _event: None)
    return bindings


def leave(reply: Reply) -> Callable[[KeyPressEvent], None]:
    """What a key does that ends the prompt with ``reply``."""

    def handle(event: KeyPressEvent) -> None:
        if not event.app.is_done:
            event.app.exit(result=reply)

    return handle


def columns() -> int:
    """The cells a line may take."""
    # One cell is left free: a full last column makes some terminals wrap.
    return max(10, get_app().output.get_size().columns - 1)


def _application(
    rows: Sequence[AnyContainer], bindings: KeyBindings, bottom: Callable[[], Bottom], left: Countdown | None
) -> Application[Reply]:
    application: Application[Reply] = Application(
        layout=Layout(ConditionalContainer(HSplit([*rows, _foot(bottom)]), filter=~is_done)),
        key_bindings=bindings,
        style=_STYLE,
        refresh_interval=1.0 if left else None,
        erase_when_done=True,
    )
    application.ttimeoutlen = _ESCAPE_WAIT
    application.pre_run_callables.append(partial(_raise_what_is_raised, application))
    if left is not None:
        _end_in_time(application, left.seconds)
    return application


def _foot(bottom: Callable[[], Bottom]) -> Window:
    def text() -> StyleAndTextTuples:
        now = bottom()
        return [("class:told" if now.told else "class:bar", "\n".join(wrap(now.text, columns(), GAP)))]

    return Window(FormattedTextControl(text), dont_extend_height=True)


def _quit_soon(application: Application[Reply]) -> None:
    if application.loop is not None:
        application.loop.call_soon_threadsafe(_quit, application)


def _quit(application: Application[Reply]) -> None:
    if application.is_running and not application.is_done:
        application.exit(result=Reply(Command.QUIT))


def _raise_what_is_raised(application: Application[Reply]) -> None:
    """Without this, prompt_toolkit prints what a key or a drawing raised and keeps the prompt open for ever."""

    def end(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        raised = context.get("exception")
        if raised is None:
            loop.default_exception_handler(context)
        elif not application.is_done:
            application.exit(exception=raised)

    asyncio.get_running_loop().set_exception_handler(end)


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
