"""All figures as plain data."""

from __future__ import annotations

import json
from typing import Any

from builders_stats import figures
from k8squiz.stats.figures_json import figures_json
from k8squiz.stats.overview import as_json


def plain(*, filled: bool = True) -> dict[str, Any]:
    """The figures as a program reads them."""
    found: dict[str, Any] = json.loads(json.dumps(figures_json(figures(filled=filled))))
    return found


def test_plain_data_begins_with_the_overview() -> None:
    """Under the same keys as ever."""
    overview = as_json(figures().overview)
    assert {key: plain()[key] for key in overview} == overview


def test_plain_data_holds_the_map_and_the_domains() -> None:
    """Each component drawn, and each domain with its weight."""
    data = plain()
    assert data["map"]["harbour-office"] == {"cards": 20, "met": 20, "known": 19, "due": 1, "level": "known"}
    assert len(data["map"]) == len(figures().atlas.parts)
    assert data["domains"]["exam"] == "hpa"
    assert data["domains"]["planned"] is True
    assert data["domains"]["domains"][1] == {
        "domain": "calls",
        "name": "Calls and Signals by Day and by Night",
        "weight": 30,
        "cards": 60,
        "met": 3,
        "known": 1,
        "due": 0,
        "level": "begun",
    }
    assert data["preparation"] == {"exam": "hpa", "date": "2026-03-16", "days": 14, "cards": 300, "met": 120}


def test_plain_data_holds_the_days_behind_and_ahead() -> None:
    """As ISO dates."""
    data = plain()
    assert data["year"]["from"] == "2025-03-03"
    assert (data["year"]["days"], data["year"]["answers"]) == (119, 3793)
    assert data["year"]["months"][0] == {"month": "2025-05", "days": 6, "answers": 167}
    assert data["year"]["busiest"] == {"day": "2026-02-02", "answers": 60}
    assert data["forecast"]["days"][:2] == [{"day": "2026-03-02", "due": 12}, {"day": "2026-03-03", "due": 38}]
    assert {key: value for key, value in data["forecast"].items() if key != "days"} == {
        "within_7_days": 99,
        "within_30_days": 242,
        "waiting": 20,
        "suspended": 2,
    }
    assert len(data["forecast"]["days"]) == 30


def test_plain_data_holds_what_went_well_and_badly() -> None:
    """All confusions, also those that the page only counts."""
    data = plain()
    assert data["trends"] == [
        {
            "exam": "hpa",
            "pass_mark": 75,
            "scores": [55.0, 61.7, 80.0, 74.9],
            "dates": ["2025-11-20", "2025-12-14", "2026-01-30", "2026-02-27"],
            "change": -5.1,
            "above_best": -5.1,
            "reached": 1,
        },
        {
            "exam": "hpx",
            "pass_mark": None,
            "scores": [48.0],
            "dates": ["2025-11-20"],
            "change": None,
            "above_best": None,
            "reached": None,
        },
    ]
    assert data["hardest"][0] == {
        "card": "radio.role",
        "front": "What is special about radio?",
        "lapses": 7,
        "difficulty": 9.87,
    }
    assert len(data["confusions"]) == 7
    assert data["confusions"][0] == {"right": "crane", "chosen": "harbour-office", "times": 4}


def test_before_the_first_answer_all_keys_are_there() -> None:
    """Empty where there is nothing to tell."""
    data = plain(filled=False)
    assert data.keys() == plain().keys()
    assert [data[key] for key in ("preparation", "trends", "hardest", "confusions")] == [None, [], [], []]
    assert (data["year"]["busiest"], data["year"]["months"]) == (None, [])
