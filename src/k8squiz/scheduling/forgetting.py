"""The forgetting curve of FSRS-6, so that counting what is due need not import ``fsrs``.

Source: py-fsrs 6.3.2, ``Scheduler.get_card_retrievability`` and ``Scheduler._next_interval``.
"""

from __future__ import annotations

PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956),
    *(6.4133, 0.8334, 3.0194, 0.001),
    *(1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483),
    *(0.6014, 1.8729),
    *(0.5425, 0.0912, 0.0658),
    0.1542,
)
"""The default weights w0 to w20 of FSRS-6, held here so that a release of ``fsrs`` cannot change them unseen."""

LONGEST_INTERVAL = 36_500
"""Days: no card is put off for longer than this."""

_DECAY = -PARAMETERS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1


def retrievability(stability: float, days: int) -> float:
    """The chance, from 0 to 1, of still knowing a card ``days`` whole days after its last review.

    ``stability`` is in days and above 0; days before the review count as the day of it.
    """
    return float((1 + _FACTOR * max(0, days) / stability) ** _DECAY)


def interval(stability: float, desired_retention: float) -> int:
    """Whole days, from 1 to 36,500, until the chance of knowing a card sinks to ``desired_retention``.

    ``stability`` is in days and above 0; ``desired_retention`` lies between 0 and 1, both excluded.
    """
    days = stability / _FACTOR * (desired_retention ** (1 / _DECAY) - 1)
    return min(max(round(float(days)), 1), LONGEST_INTERVAL)
