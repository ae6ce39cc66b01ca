"""Breaking text into lines by the cells it takes on screen."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def wrap(text: str, width: int, gap: str = " ") -> list[str]:
    """``text`` at most ``width`` cells wide, broken at a ``gap`` where it can be; at least one line."""
    width = max(1, width)
    lines: list[str] = []
    current = ""
    for word in text.split(gap):
        joined = f"{current}{gap}{word}" if current else word
        if cell_len(joined) <= width:
            current = joined
            continue
        if current:
            lines.append(current)
        *full, current = chop_cells(word, width) or [""]
        lines.extend(full)
    return [*lines, current]
