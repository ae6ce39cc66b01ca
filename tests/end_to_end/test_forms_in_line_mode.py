"""Every form of question behind pipes, with a made-up deck."""

from __future__ import annotations

import re

import pytest

from end_to_end.forms import DECK, FORMS, HORN, OPTIONS, ratings, remember
from end_to_end.program import Ended, Program
from end_to_end.real_terminal import RealTerminal
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId

pytestmark = pytest.mark.end_to_end
BERTHS = CardId("berths.state")


def study(program: Program, *arguments: object, typed: str) -> Ended:
    """``k8squiz study`` with the deck of all forms, and these lines typed."""
    ended = program.run("study", DECK, "--plain", "--seed", 1, *arguments, typed=typed.encode())
    assert (ended.code, ended.err, "\x1b" in ended.out) == (0, "", False)
    return ended


def verdicts(ended: Ended) -> list[str]:
    """What the lines say that judge an answer: correct or incorrect, by us or by the learner."""
    found = re.findall(r"^(?:Counted as )?(correct|incorrect)\b", ended.out, re.MULTILINE | re.IGNORECASE)
    return [word.lower() for word in found]


def line(shown: str, answer: tuple[str, ...]) -> str:
    """The line that names these options, by the digits they have in what was shown last, or else is this text."""
    digits = [re.findall(rf"^ *(\d)\. {re.escape(text)}\s*$", shown, re.MULTILINE) for text in answer]
    return "".join(one[-1] for one in digits) if all(digits) else answer[0]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_asked_answered_and_marked(form: str, program: Program) -> None:
    """Not known, then wrong, then right, by lines; not one escape sequence is sent."""
    with RealTerminal(program, "study", DECK, "--plain", "--seed", 1, "--form", form, "--limit", 1, rows=120) as window:
        for at, answer in enumerate([("",), FORMS[form].wrong, FORMS[form].right]):
            shown = _wait_for_the_question(window, form, at + 1)
            window.press(line(shown, answer) + "\n")
        window.wait_for("1 of 3 answers right (", "(Enter finish")
        window.press("\n")
        assert window.end() == (0, None)
        found = re.findall(r"^(Correct|Incorrect)\b", window.text(), re.MULTILINE)
        assert found == ["Incorrect", "Incorrect", "Correct"]
        assert b"\x1b" not in window.raw
    assert (program.statistics()["reviews"], program.statistics()["correct"]) == (3, 1)


def _wait_for_the_question(window: RealTerminal, form: str, times: int) -> str:
    """Waits until it stands there for so many times, and how to answer it below; returns what was shown."""
    how_to = r"\(.*(I don't know).*\)$"
    for _ in range(200):
        asked = window.text().split(FORMS[form].ask)
        if len(asked) > times and re.search(how_to, asked[-1], re.MULTILINE | re.DOTALL):
            return asked[-1]
        window.settle(0.05)
    raise AssertionError(f"waited in vain for {form}; the screen is:\n{window.text()}")


@pytest.mark.parametrize("form", sorted(OPTIONS - {"choice"}))
def test_digits_may_stand_apart(form: str, program: Program) -> None:
    """With blanks, with commas, or with nothing between them."""
    said = FORMS[form].right
    for between in ("", " ", ",", ", "):
        program.home = program.folder / f"home{between!r}"
        digits = line(study(program, "--form", form, typed="").out, said)
        assert verdicts(study(program, "--form", form, typed=between.join(digits) + "\n")) == ["correct"]


def test_several_are_counted_before_they_are_taken(program: Program) -> None:
    """Too few, too many, one twice, one that is none: told in a line each, and nothing is answered."""
    ended = study(program, "--form", "several", typed="1\n1 2 3\n1 1\n1 9\n")
    assert [word in ended.out for word in ("1 chosen", "3 chosen", "only once", "none of the choices")] == [True] * 4
    assert (verdicts(ended), program.statistics()["reviews"]) == ([], 0)


def test_steps_are_all_to_be_placed(program: Program) -> None:
    """But for the last one, which has only one place left."""
    said = FORMS["order"].right
    digits = line(study(program, "--form", "order", typed="").out, said)
    ended = study(program, "--form", "order", typed=f"{digits[:2]}\n{digits[:3]}\n")
    assert "2 placed" in ended.out
    assert verdicts(ended) == ["correct"]


def test_what_is_typed_is_marked(program: Program) -> None:
    """Not known, wrong, a near miss declined, and at last right though in capitals."""
    ended = study(program, "--form", "typed", "--limit", 1, typed="\nsailing\nunloadin\n2\nUNLOADING\n")
    assert verdicts(ended) == ["incorrect", "incorrect", "incorrect", "correct"]
    assert "unloadin" in ended.out
    assert '"g" is missing' in ended.out
    assert ratings(program, BERTHS) == [Rating.AGAIN, Rating.AGAIN, Rating.AGAIN, Rating.GOOD]


def test_a_near_miss_accepted_is_hard(program: Program) -> None:
    """And the card is done."""
    ended = study(program, "--form", "typed", "--limit", 1, typed="unloadin\n1\n")
    assert "1 of 1 answers right (" in ended.out
    assert ratings(program, BERTHS) == [Rating.HARD]


def test_input_that_ends_at_a_near_miss_has_not_declined(program: Program) -> None:
    """Nothing is recorded."""
    study(program, "--form", "typed", "--limit", 1, typed="unloadin\n")
    assert program.statistics()["reviews"] == 0


def test_commands_come_after_a_colon_where_letters_are_text(program: Program) -> None:
    """``u`` and ``q`` are answers; ``:u`` takes one back and ``:q`` ends the session."""
    ended = study(program, "--form", "typed", "--limit", 1, typed="u\nq\n:u\n:u\n:q\n")
    assert verdicts(ended) == ["incorrect", "incorrect"]
    assert program.statistics()["reviews"] == 0


def test_commands_are_marked_by_their_meaning(program: Program) -> None:
    """Right however it is spelled, wrong with a reason, and what is not known is rated by the learner."""
    typed = "kubectl get pods\ncurl -k https://10.0.0.1:6443/api/v1/pods\n1\nkubectl get --all-namespaces=true po\n"
    ended = study(program, "--form", "command", typed=typed)
    assert verdicts(ended) == ["incorrect", "incorrect", "correct"]
    assert "Not known to be right" in ended.out
    assert "your best so far" in ended.out


def test_a_flashcard_is_turned_over_and_rated(program: Program) -> None:
    """Enter shows the back, a digit rates; Enter alone takes Good."""
    ended = study(program, "--flashcards", "--limit", 2, typed="\n4\n\n\n")
    assert "What happens to the Albatross?" in ended.out
    assert "She is unloading." in ended.out
    assert "2 of 2 answers right (" in ended.out
    assert ratings(program, BERTHS) == [Rating.EASY]
    assert ratings(program, CardId("crane.role")) == [Rating.GOOD]


def test_not_recalled_but_recognised_and_taken_back(program: Program) -> None:
    """The miss becomes Hard when the choice is right; taken back, both are as they were."""
    remember(program, HORN)
    kept = (program.home / "progress.db").read_bytes()
    shown = study(program, "--limit", 1, typed="the crane\n").out
    assert "1 coming again - the same, with options" in shown
    digit = line(shown, ("the tugboat",))
    for typed, expected in (
        ("", [Rating.EASY, Rating.HARD, None]),
        ("u\n", [Rating.EASY, Rating.AGAIN]),
        ("u\nu\n", [Rating.EASY]),
    ):
        (program.home / "progress.db").write_bytes(kept)
        study(program, "--limit", 1, typed=f"the crane\n{digit}\n{typed}")
        assert ratings(program, HORN) == expected


def test_two_programs_of_one_seed_ask_the_same(program: Program) -> None:
    """All forms and all options, in another home."""
    shown = []
    for name in ("one", "other"):
        program.home = program.folder / name
        shown.append(study(program, typed="0\n" * 9).out)
    assert shown[0] == shown[1]
