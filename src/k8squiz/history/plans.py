"""What a learner prepares for."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class ExamPlan(NamedTuple):
    """The learner's answer to "Preparing for an exam? Which, when?".

    ``exam`` is the exam's name, None when the question was skipped; ``date`` the calendar date of the exam, None when
    it is not known. Without an exam there is no date.
    """

    exam: str | None
    date: dt.date | None
