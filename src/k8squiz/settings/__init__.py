"""What a learner may set: the values in force. ``table`` says what each may be and does, ``reading`` reads them."""

from __future__ import annotations

from typing import NamedTuple


class Settings(NamedTuple):
    """The policy in force, one field for each setting of ``table``, in its order; the defaults are these."""

    desired_retention: float = 0.9
    new_per_day: int = 10
    reviews_per_day: int = 100
    portion: int = 30
    day_start: int = 4
    exam: str = ""
    plain: bool = False
    ascii: bool = False
    theme: str = "standard"
