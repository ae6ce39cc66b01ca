"""The exams by name, as the options and their help need them before anything is read."""

from __future__ import annotations

EXAM_NAMES = ("cka", "ckad", "cks", "kcna", "kcsa")
"""The exams there are blueprints for; reading their folder would take longer than all of help."""
USUAL_EXAM = "kcna"
"""The exam that is meant where the learner has named none."""
EXAMS = f"{', '.join(EXAM_NAMES[:-1])} or {EXAM_NAMES[-1]}"
"""The same as help names them."""
READING = ("report", "history", "review")
"""What stands in the place of an exam's name where finished exams are read; no exam is called so."""
