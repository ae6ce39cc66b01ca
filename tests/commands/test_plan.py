"""k8squiz plan, where nobody sits at a keyboard; tests/end_to_end has the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_content import card, deck_file
from builders_terminal import numbered
from commands.running import Learner, Shell, opened
from fakes import FixedClock
from k8squiz.identifiers import CompetencyId

pytestmark = pytest.mark.usefixtures("clock", "home")
CHANGING = "To change that: k8squiz plan EXAM DATE, or k8squiz plan none\n"
NONE = f"You prepare for no exam.\n{CHANGING}"


def test_in_a_pipe_it_only_shows(shell: Shell, home: Path) -> None:
    """Nobody is asked, and nothing is kept as an answer."""
    assert shell("plan") == (0, NONE, "")
    with opened(home) as store:
        assert store.exam_plan() is None


def test_an_exam_and_its_date_can_be_named(shell: Shell) -> None:
    """With how long there is, and how many new cards a day that takes; the same is shown from then on."""
    said = shell("plan", "cka", "2026-03-12")
    assert (said.code, said.err) == (0, "")
    first, *more = said.out.split("\n")
    assert first == "CKA is in 10 days: Thursday, 12 March 2026. Its cards come first."
    assert more[1].endswith(" new cards a day would meet the rest before it.")
    assert shell("plan") == said
    assert shell().out.startswith(f"{first}\n")


def test_an_exam_can_be_named_without_a_date(shell: Shell) -> None:
    """One may not know it yet."""
    assert shell("plan", "kcna").out.startswith("You prepare for KCNA; its cards come first.\n0 of its ")


def test_the_exam_is_today_until_its_day_is_over(shell: Shell) -> None:
    """The day itself can be named."""
    assert shell("plan", "kcna", "2026-03-02").out.startswith("KCNA is today: Monday, 02 March 2026.")


def test_an_exam_can_be_given_up(shell: Shell) -> None:
    """What was said last holds."""
    shell("plan", "cka", "2026-03-12")
    assert shell("plan", "none") == (0, NONE, "")
    assert shell("plan").out == NONE


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("kcn",), 'there is no exam "kcn" (did you mean "kcna"?). Choose one of: cka, ckad, cks, kcna, kcsa.'),
        (("cka", "soon"), '"soon" is no date. Write year, month and day, as in 2027-01-31.'),
        (("cka", "2026-02-30"), '"2026-02-30" is no date. Write year, month and day, as in 2027-01-31.'),
        (("cka", "2026-03-01"), "2026-03-01 is over. Write year, month and day, as in 2027-01-31."),
        (("none", "2026-03-12"), "without an exam there is no date. Say it alone: k8squiz plan none"),
    ],
)
def test_a_wrong_exam_or_date_is_told_in_a_line(said: tuple[str, ...], told: str, shell: Shell) -> None:
    """And what was said before still holds."""
    before = shell("plan", "kcna").out
    ran = shell("plan", *said)
    assert (ran.code, ran.out, ran.err) == (2, "", f"k8squiz: {told}\n")
    assert shell("plan").out == before


def test_cards_of_the_exam_are_learned_first(learner: Learner, shell: Shell, tmp_path: Path) -> None:
    """Ahead of others that stand before them."""
    early, late = numbered(1), numbered(2)._replace(competencies=(CompetencyId("cka.services"),))
    deck = deck_file(tmp_path, early, late)
    assert shell("plan", "cka").code == 0
    assert learner.studies(deck, "--limit", 1) == [late.id]


def test_an_exam_that_is_over_is_prepared_for_no_more(
    learner: Learner, shell: Shell, clock: FixedClock, tmp_path: Path
) -> None:
    """Its cards come first no longer, and the learner is told how to name the next one."""
    early, late = numbered(1), numbered(2)._replace(competencies=(CompetencyId("cka.services"),))
    shell("plan", "cka", "2026-03-03")
    clock.pass_(days=2)
    told = "CKA is over: Tuesday, 03 March 2026. Is there another one? k8squiz plan"
    assert [shell(*command).out.split("\n")[0] for command in ((), ("plan",))] == [told] * 2
    assert learner.studies(deck_file(tmp_path, early, late), "--limit", 1) == [early.id]


def test_before_the_first_answer_neither_the_first_screen_nor_a_session_asks_a_pipe(
    shell: Shell, learner: Learner, home: Path, tmp_path: Path
) -> None:
    """Whoever runs it from a script gets no question that nobody answers."""
    assert "Preparing for an exam?" not in shell().out
    learner.studies(deck_file(tmp_path, card(1)))
    with opened(home) as store:
        assert store.exam_plan() is None
