"""The page of all keys, made from the keys themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from k8squiz.knowledge.asking import Form
from k8squiz.terminal.keys import RATINGS, Key, name, typed
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look

_POINT = ("Up Down", "point at one, as do k and j")
_CHOOSE = (_POINT, ("Enter", "take it; with none pointed at: I don't know"))
_MARK = (_POINT, ("Space", "mark it or take its mark away"), ("Enter", "answer; with none marked: I don't know"))
_PLACE = (_POINT, ("Enter", "place it next; with all placed: answer"), ("Backsp.", "take the last one back"))
_TYPE = (("Enter", "answer; an empty line: I don't know"), ("Esc", "then one of the letters below"))
ANSWERING: dict[Form | None, Sequence[tuple[str, str]]] = {
    Form.CHOICE: (("1-9", "answer with that option"), *_CHOOSE),
    Form.SEVERAL: (("1-9", "mark that option or take its mark away"), *_MARK),
    Form.ORDER: (("1-9", "place that step next"), *_PLACE),
    Form.TYPED: _TYPE,
    Form.COMMAND: _TYPE,
    None: (),
}
"""What answers a question of each form on a full screen, besides the keys that command."""

_LINES: dict[Form | None, Sequence[tuple[str, str]]] = {
    Form.CHOICE: (("1-9", "answer with that option; an empty line: I don't know"),),
    Form.SEVERAL: (("1 3", "answer with these options; an empty line: I don't know"),),
    Form.ORDER: (("3 1 2", "the steps in this order; an empty line: I don't know"),),
    Form.TYPED: (("a line", "answer; an empty one: I don't know. A colon begins a command:"),),
    Form.COMMAND: (("a line", "answer; an empty one: I don't know. A colon begins a command:"),),
    None: (),
}
_ALWAYS = (("Ctrl-C", "quit, wherever you are"),)


def all_keys(keys: Sequence[Key], look: Look, asking: Form | None = None, mark: str = "") -> Iterator[Line]:
    """Every key that does something now; those that do the same stand together.

    ``asking`` is the form of the question that waits for an answer, ``mark`` what a command begins with in line mode.
    """
    rated = "rate the last answer" if look.lines else "rate it"
    answering = (_LINES if look.lines else ANSWERING)[asking]
    pressed: dict[str, list[str]] = {}
    for key in keys:
        label = f"{rated}: {key.label}" if key.command in RATINGS else key.label
        pressed.setdefault(label, []).append(typed(key, mark) if look.lines else name(key.key))
    commands = [(" ".join(dict.fromkeys(names)), label) for label, names in pressed.items()]
    yield line("Keys", "bold")
    listed = (*answering, *commands, *_ALWAYS)
    room = max(len(keys) for keys, _ in listed) + 2
    for shown, label in listed:
        yield from hanging(shown.ljust(room), label, look, indent=2)
