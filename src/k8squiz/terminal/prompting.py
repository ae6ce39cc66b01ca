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
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.layout import (
    AnyContainer,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
    to_container,
)
from questionary import Question, Style

from k8squiz.terminal import themes
from k8squiz.terminal.desk import Countdown
from k8squiz.terminal.keys import GAP, Command, Reply
from k8squiz.terminal.scrolling import Deeds, Scroll
from k8squiz.terminal.signals import held_back
from k8squiz.terminal.wrapping import wrap

_ESCAPE_WAIT = 0.1
"""Seconds until a bare Esc is taken for the key; prompt_toolkit waits half a second."""


class Bottom(NamedTuple):
    """The bar as it is now: what the keys do, and in bold where it tells why a key did nothing."""

    text: str
    told: bool = False


class Shown(NamedTuple):
    """What stands on the screen while a prompt waits: what can be scrolled, ``rows`` below it that cannot, the bar.

    ``above`` are rows at the top that cannot be scrolled either. ``bottom`` is asked whenever something is drawn: after
    each key, and each second while time runs out. It gets the keys that scroll now, which belong into the bar.
    """

    scroll: Scroll
    bottom: Callable[[Deeds], Bottom]
    rows: Sequence[AnyContainer] = ()
    above: Sequence[AnyContainer] = ()


def run(shown: Shown, bindings: KeyBindings, left: Countdown | None = None, *, theme: str) -> Reply:
    """Shows a prompt and waits for a key that ends it, or for the end of the time ``left``.

    What is raised while the prompt is on screen ends it and is raised here.
    """
    _drop_keys_typed_early()
    application = _application(shown, bindings, left, theme)
    with held_back(partial(_quit_soon, application)) as told_to_end:
        # Told before the prompt was there to be ended.
        application.pre_run_callables.append(lambda: _quit(application) if told_to_end else None)
        try:
            reply: Reply = Question(application).unsafe_ask()
        except (KeyboardInterrupt, EOFError):
            return Reply(Command.QUIT)
        finally:
            shown.scroll.put_back()
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


def _application(shown: Shown, bindings: KeyBindings, left: Countdown | None, theme: str) -> Application[Reply]:
    bar = _Bar(shown.bottom)
    rows = HSplit([*shown.above, shown.scroll.window, *shown.rows, bar.window])
    application: Application[Reply] = Application(
        layout=Layout(ConditionalContainer(rows, filter=~is_done), focused_element=shown.scroll.body),
        # What the prompt does with a key comes before scrolling.
        key_bindings=merge_key_bindings([shown.scroll.bindings(), bindings]),
        style=Style(list(themes.PROMPTS[theme].items())),
        refresh_interval=1.0 if left else None,
        erase_when_done=True,
        before_render=partial(_measure, shown, bar),
    )
    application.ttimeoutlen = _ESCAPE_WAIT
    application.pre_run_callables.append(partial(_raise_what_is_raised, application))
    if left is not None:
        _end_in_time(application, left.seconds)
    return application


class _Bar:
    """The bar as it was last measured."""

    def __init__(self, bottom: Callable[[Deeds], Bottom]) -> None:
        self.window = Window(FormattedTextControl(self._text), dont_extend_height=True)
        self._bottom = bottom
        self._now = Bottom("")

    def measure(self, scrolling: Deeds) -> int:
        """The rows it takes with these keys."""
        self._now = self._bottom(scrolling)
        return len(self._lines())

    def _lines(self) -> list[str]:
        return wrap(self._now.text, columns(), GAP)

    def _text(self) -> StyleAndTextTuples:
        return [("class:told" if self._now.told else "class:bar", "\n".join(self._lines()))]


def _measure(shown: Shown, bar: _Bar, application: Application[Reply]) -> None:
    """Before each drawing; what does not fit goes to the alternate screen."""
    if application.is_done:
        return
    size = application.output.get_size()

    def under(scrolling: Deeds) -> int:
        fixed = (*shown.above, *shown.rows)
        heights = [to_container(row).preferred_height(size.columns, size.rows).preferred for row in fixed]
        return bar.measure(scrolling) + sum(heights)

    shown.scroll.measure(size.columns, size.rows, under)
    if shown.scroll.needed and not application.renderer.full_screen:
        application.renderer.erase()
        application.renderer.full_screen = True


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
