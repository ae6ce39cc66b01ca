"""Which characters may be shown on a terminal: text from outside must not move the cursor or hide itself."""

from __future__ import annotations

import re

# C0 but tab and newline, DEL, C1, bidirectional controls, line and paragraph separators, invisible operators,
# byte order mark, interlinear marks, tag characters, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def unsafe_characters(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that must not be shown, each once, as ``U+001B``."""
    return tuple(dict.fromkeys(f"U+{ord(found):04X}" for found in _UNSAFE.findall(text)))


def printable(text: str) -> str:
    """``text`` with a visible stand-in for every character that must not be shown."""
    return _UNSAFE.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
