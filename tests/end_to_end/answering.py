"""What a learner types to be right."""

from __future__ import annotations

from k8squiz.history.exams import ExamQuestion
from k8squiz.sessions.paper import parts


def typed_for(asked: ExamQuestion) -> str:
    """The line that answers a question of an exam right: digits for options, else the text."""
    if not asked.options:
        return asked.right
    return " ".join(str(asked.options.index(part) + 1) for part in parts(asked, asked.right))
