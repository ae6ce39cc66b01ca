"""How fast a learner goes, and how long the rest of a session takes at that pace."""

from __future__ import annotations

from datetime import datetime
from statistics import median

LONGEST = 120.0
"""Seconds that count at most for one question: the rest of them was a cup of tea."""

ENOUGH = 3
"""Answers of this session that tell the pace; before, that of earlier sessions does."""

_RECENT = 15


class Pace:
    """Seconds from one answer to the next: reading what came of it, the next question, and answering that.

    The session began at the moment ``began``; ``earlier`` is how many milliseconds an answer took before it, None when
    there was none.
    """

    def __init__(self, began: datetime, earlier: int | None) -> None:
        self._last = began
        self._earlier = earlier
        self._taken: list[float] = []

    def answered(self, now: datetime) -> None:
        """A question was answered at the moment ``now``."""
        self._taken.append(min(max(0.0, (now - self._last).total_seconds()), LONGEST))
        self._last = now

    def minutes(self, askings: int) -> int | None:
        """Whole minutes that so many questions will take, 0 for less than half of one; None while nothing tells."""
        if len(self._taken) >= ENOUGH:
            return round(askings * median(self._taken[-_RECENT:]) / 60)
        return None if self._earlier is None else round(askings * self._earlier / 60_000)
