"""Finished exams as plain data."""

from __future__ import annotations

import json
from datetime import timedelta

from builders_exams import RIGHT, finished, question, report_on, scored, visit
from builders_terminal import CRANE, MOVERS, RADIO, pilot
from k8squiz.sessions.exam_history import in_a_row
from k8squiz.sessions.exam_json import history_json, report_json
from k8squiz.sessions.exam_outcome import outcome

ASKED = [question(CRANE), question(MOVERS), question(RADIO, "calls")]
VISITS = [
    visit(ASKED, 0, RIGHT, seconds=10),
    visit(ASKED, 1, RIGHT, seconds=20),
    visit(ASKED, 1, "the crane; the buoy", flagged=True, seconds=5),
]


def test_a_report_holds_every_number_of_its_screen() -> None:
    """The score is in percent; questions go by their numbers, times are in seconds."""
    attempt = finished(ASKED, *VISITS, simulation=True, pauses=(timedelta(seconds=90),))
    found = report_json(report_on(attempt, seen=(1,), failed=[MOVERS]))
    answers = found.pop("answers")
    assert found == {
        "attempt": 1,
        "exam": "hpa",
        "date": "2026-03-02",
        "simulation": True,
        "score": 33.3,
        "pass_mark": 75,
        "pass_mark_reached": False,
        "passed": False,
        "questions": 3,
        "correct": 1,
        "domains": [
            {"domain": "parts", "weight": 60, "questions": 2, "correct": 1, "seconds_each": 17.5},
            {"domain": "calls", "weight": 30, "questions": 1, "correct": 0, "seconds_each": None},
        ],
        "ending": "handed-in",
        "seconds_allowed": 600,
        "seconds_taken": 240,
        "seed": 7,
        "blank": 1,
        "never_seen": {"questions": 2, "correct": 1},
        "seen_before": {"questions": 1, "correct": 0},
        "seconds_each": 17.5,
        "slowest": [2, 1],
        "changed_to_wrong": [2],
        "pauses": [90.0],
        "by_hand": [],
        "study_next": "k8squiz study --domain hpa:parts --only failed",
    }
    assert [(one["chosen"], one["correct"], one["flagged"], one["seconds"]) for one in answers] == [
        ("the crane", True, False, 10.0),
        ("the crane; the buoy", False, True, 25.0),
        (None, False, False, None),
    ]
    assert answers[1]["why_wrong"] == "it is moved, by the tide and by whatever hits it"


def test_a_hands_on_exam_has_no_mark_and_something_to_do_by_hand() -> None:
    """Null is not false: nobody failed."""
    found = report_json(report_on(finished(ASKED, *VISITS), blueprint=pilot(style="hands-on")))
    assert (found["pass_mark"], found["pass_mark_reached"], found["passed"]) == (None, None, None)
    assert found["by_hand"] == ["look --at movers", "look --at radio"]


def test_the_history_is_a_list_of_exams_with_what_changed() -> None:
    """Each with its score and domains, as in its report."""
    found = history_json(in_a_row(outcome(scored(right, number=right), pilot()) for right in (1, 2)))
    assert [(one["attempt"], one["score"], one["change"], one["above_best"]) for one in found] == [
        (1, 25.0, None, None),
        (2, 50.0, 25.0, 25.0),
    ]
    assert found[1]["domains"] == [{"domain": "parts", "weight": 60, "questions": 4, "correct": 2}]
    assert json.loads(json.dumps(found)) == found


def test_a_seed_that_would_not_draw_the_same_again_is_not_told() -> None:
    """What was asked before took part in the draw."""
    attempt = finished(ASKED, *VISITS)
    drawn = attempt._replace(start=attempt.start._replace(seeded=False))
    assert [report_json(report_on(one))["seed"] for one in (attempt, drawn)] == [7, None]
