"""The pictures of the README are those of the program as it is; ``--update-screens`` draws them anew."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from end_to_end.a_year import AT_A_TIME, LAST, study_for_a_year
from end_to_end.picture import Row, picture
from end_to_end.program import Program
from end_to_end.real_terminal import DOWN, RealTerminal
from k8squiz.decks.files import read_decks

pytestmark = pytest.mark.end_to_end
TOP = Path(__file__).parents[2]
README = (TOP / "README.md").read_text(encoding="utf-8")

Current = Callable[[str, list[Row], str], None]


@pytest.fixture
def current(request: pytest.FixtureRequest) -> Current:
    """Compares a picture with the one that is kept, by the command it is of; or keeps it."""

    def check(command: str, rows: list[Row], tells: str) -> None:
        kept = TOP / "docs" / f"{command.split()[1]}.svg"
        drawn = picture(rows, command, tells)
        if request.config.getoption("--update-screens"):
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(drawn, encoding="utf-8")
        assert kept.read_text(encoding="utf-8") == drawn

    return check


def test_study_is_shown_with_a_wrong_answer_explained(program: Program, current: Current) -> None:
    """Why the chosen option is wrong, what is right, and the connection drawn."""
    with RealTerminal(program, "study", "communication-paths", "--seed", 5) as window:
        window.wait_for("0 I don't know")
        window.press("1")
        window.wait_for("kubectl ──HTTPS 6443──▶ kube-apiserver", "? keys")
        window.settle()
        rows = window.rows()
    current(
        "k8squiz study",
        rows,
        "A wrong answer in a study session: why kube-scheduler is wrong, the answer kubectl with its reason, and the"
        " connection kubectl, HTTPS 6443, kube-apiserver.",
    )


def test_explore_is_shown_with_a_component_chosen(program: Program, current: Current) -> None:
    """The map, whom it talks to, and the details."""
    with RealTerminal(program, "explore", columns=96, rows=44) as window:
        window.wait_for("kube-apiserver", "? keys")
        window.press(DOWN)
        window.wait_for("1 kubelet ──HTTPS 6443──▶ kube-apiserver", "Enter go to kube-apiserver")
        window.settle()
        rows = window.rows()
    current(
        "k8squiz explore", rows, "The map of a cluster with the kubelet chosen, whom it talks to, and what it is for."
    )


@pytest.mark.timeout(300)  # a whole year takes a while on a slow machine
def test_stats_are_shown_after_a_year_of_study(program: Program, kept_decks: Path, current: Current) -> None:
    """The map by mastery, the domains, the days."""
    study_for_a_year(program, read_decks([], kept_decks))
    started = [sys.executable, str(AT_A_TIME), LAST.isoformat()]
    with RealTerminal(program, "stats", columns=96, rows=140, started=started, TZ="UTC") as window:
        page = window.wait_for("Due in the next 30 days").split("\n")
        rows = window.rows()[: page.index("Due in the next 30 days") - 1]
    current(
        "k8squiz stats",
        rows,
        "Statistics: the map of the cluster with each component lettered by mastery, the domains of KCNA as bars, and a"
        " year of study days.",
    )


def test_the_readme_shows_every_picture_and_they_fetch_nothing() -> None:
    """Each is whole, says in words what it shows, and leads nowhere."""
    shown = re.findall(r"!\[([^\]]+)\]\((docs/\w+\.svg)\)", README)
    assert sorted(path for _, path in shown) == sorted(f"docs/{path.name}" for path in (TOP / "docs").glob("*.svg"))
    assert len(shown) == 3
    for tells, path in shown:
        text = (TOP / path).read_text(encoding="utf-8")
        assert tells
        assert ET.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  (our own file)
        assert not re.search(r"href|url\(|@import|<script|<image|http(?!://www\.w3\.org/2000/svg\")", text)
