"""A prompt for a line of text: letters are the answer, and commands come after Esc."""

from __future__ import annotations

from functools import partial

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.bindings.cpr import load_cpr_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, Dimension, VSplit, Window

from k8squiz.knowledge.asking import LONGEST_ANSWER
from k8squiz.terminal.desk import ANSWERED, Countdown, Typing, one_line
from k8squiz.terminal.keys import GAP, Command, Key, Reply, bar
from k8squiz.terminal.look import Look
from k8squiz.terminal.prompting import Bottom, Shown, leave, quitting, run
from k8squiz.terminal.scrolling import NO_PAGE, Deeds, Page, Scroll

_TO_COMMANDS = ("escape", "commands")
_BACK = "other keys back to typing"
_WITHOUT_USE = ("c-@", "c-o", "c-q", "c-z")
"""Keys that would begin a selection, take the line away, or put control characters into it."""


def ask_text(
    keys: tuple[Key, ...],
    look: Look,
    words: Typing = ANSWERED,
    page: Page = NO_PAGE,
    left: Countdown | None = None,
) -> Reply:
    """Shows an empty line to type on below its page and waits for Enter, or for Esc and one of the ``keys``.

    Ctrl-C quits, and Ctrl-D on an empty line. The text is one line of at most 500 characters, blanks around it cut.
    ``words`` say what it is called at the bottom of the screen.
    """
    typing = _Line(keys, words, left)
    line = Window(
        BufferControl(typing.buffer),
        wrap_lines=True,
        dont_extend_height=True,
        height=Dimension(min=1),
        get_line_prefix=partial(_lead, look),
    )
    # One cell is left free at the right, as it is beside options.
    free = Window(width=1, dont_extend_height=True)
    shown = Shown(Scroll(page, look), typing.bottom, [VSplit([line, free])])
    return run(shown, typing.bindings(), left, theme=look.theme)


class _Line:
    """The line as far as it is typed, and whether the next key commands."""

    def __init__(self, keys: tuple[Key, ...], words: Typing, left: Countdown | None) -> None:
        self.buffer = Buffer(multiline=False, on_text_changed=_tidy)
        self._keys = keys
        self._left = left
        self._while_typing = (("enter", words.filled), ("empty Enter", words.empty))
        self._commanding = False

    def bottom(self, scrolling: Deeds) -> Bottom:
        """What the keys do now, with those that scroll, and how much time is left."""
        now = self._now(scrolling)
        return Bottom(f"{self._left.shown()}{GAP}{now.text}", now.told) if self._left else now

    def _now(self, scrolling: Deeds) -> Bottom:
        if self._commanding:
            return Bottom(f"{bar(self._keys)}{GAP}{_BACK}")
        keys_bar = bar((), now=(*self._while_typing, *scrolling, *([_TO_COMMANDS] if self._keys else [])))
        if len(self.buffer.text) < LONGEST_ANSWER:
            return Bottom(keys_bar)
        return Bottom(f"{LONGEST_ANSWER} characters at most{GAP}{keys_bar}", told=True)

    def bindings(self) -> KeyBindings:
        """Typing, as far as prompt_toolkit has no binding for it; after Esc, every key is one of these."""
        bindings = quitting()
        for name in _WITHOUT_USE:
            bindings.add(name)(lambda _event: None)
        bindings.add("enter")(self._answer)
        bindings.add("c-d", eager=True)(self._delete_or_quit)
        bindings.add("escape", eager=True)(self._turn)
        bindings.add(Keys.BracketedPaste, eager=True)(self._paste)
        commanding = Condition(lambda: self._commanding)
        bindings.add(Keys.Any, filter=commanding, eager=True)(self._turn)
        # The terminal's word on where its cursor stands is not a key.
        where = load_cpr_bindings().bindings[0].handler
        bindings.add(Keys.CPRResponse, filter=commanding, eager=True)(where)
        for key in self._keys:
            bindings.add(key.key, filter=commanding, eager=True)(leave(Reply(key.command)))
        return bindings

    def _turn(self, _event: KeyPressEvent) -> None:
        self._commanding = bool(self._keys) and not self._commanding

    def _paste(self, event: KeyPressEvent) -> None:
        self._commanding = False
        self.buffer.insert_text(one_line(event.data))

    def _delete_or_quit(self, event: KeyPressEvent) -> None:
        if self.buffer.text:
            self.buffer.delete()
        else:
            leave(Reply(Command.QUIT))(event)

    def _answer(self, event: KeyPressEvent) -> None:
        text = self.buffer.text.strip()
        leave(Reply(Command.ANSWER, text=text) if text else Reply(Command.UNKNOWN))(event)


def _tidy(buffer: Buffer) -> None:
    """Makes what was just put in harmless, and takes of it what is too long."""
    text, at = one_line(buffer.text), buffer.cursor_position
    too_long = max(0, len(text) - LONGEST_ANSWER)
    kept = text[: max(0, at - too_long)] + text[at:]
    if kept != buffer.text:
        buffer.document = Document(kept[:LONGEST_ANSWER], max(0, at - too_long))


def _lead(look: Look, _line: int, wrapped: int) -> str:
    return "  " if wrapped else "> " if look.ascii else "» "
