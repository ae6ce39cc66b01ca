"""k8squiz exam --list, report, history and review."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from builders import MONDAY, STARTED, exam_question
from builders_exams import report_on, scored
from builders_terminal import pilot
from commands.running import Ran, Shell
from k8squiz.commands.exam_reading import attempt_named, exit_code
from k8squiz.commands.opening import open_store
from k8squiz.decks.files import read_decks
from k8squiz.errors import K8squizError, UsageError
from k8squiz.history.exams import ExamAnswer, ExamQuestion, ExamStart
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.progress.store import Store
from k8squiz.sessions.asking import choices, put
from k8squiz.sessions.coverage import cards_by_domain
from k8squiz.sessions.exam import asked_as

Types = Callable[..., None]


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """The learner's own, in the file that the commands open."""
    with open_store(home / "progress.db") as opened:
        yield opened


def questions_of_ours(home: Path, exam: str) -> tuple[ExamQuestion, ...]:
    """A choice of our own for each of the first domains of an exam."""
    held = cards_by_domain(read_blueprint(exam), read_decks([], home / "cache"))
    cards = [(domain, next(card for card in cards if choices(card))) for domain, cards in held.items() if cards]
    return tuple(asked_as(put(card, choices(card)[0], Random(1)), domain) for domain, card in cards[:3])


def sit(
    store: Store,
    right: int,
    *questions: ExamQuestion,
    exam: str = "kcna",
    simulation: bool = True,
    open_: bool = False,
) -> int:
    """An attempt at these questions, else at four that no deck has; so many are right, the next one is wrong."""
    asked = questions or tuple(map(exam_question, range(4)))
    began = datetime.now(UTC) if open_ else STARTED  # what is open and past its time would be handed in
    start = ExamStart(exam, began, began + timedelta(minutes=90), 7, "0123", simulation, asked)
    number = store.start_exam(start)
    for at, one in enumerate(asked[: right + 1]):
        said = one.right if at < right else next(option for option in one.options if option != one.right)
        store.answer_exam(number, ExamAnswer(at, said, False, 9_000, StudyDay(MONDAY), at < right))
    if not open_:
        store.finish_exam(number, STARTED + timedelta(minutes=30), "handed-in")
    return number


def refused(ran: Ran) -> str:
    """The one line of an error."""
    assert (ran.out, ran.err.count("\n")) == ("", 1)
    return ran.err.strip()


@pytest.mark.usefixtures("home")
def test_the_list_names_every_exam_with_its_figures(shell: Shell) -> None:
    """Those of its blueprint, and what the decks hold for each domain."""
    ran = shell("exam", "--list")
    assert (ran.code, ran.err) == (0, "")
    for blueprint in map(read_blueprint, exam_names()):
        assert f"{blueprint.id.upper()}: {blueprint.name}\n" in ran.out
        assert f"Curriculum of {blueprint.dated}: {blueprint.source}" in ran.out
        assert f"{blueprint.questions} questions, {blueprint.minutes} minutes, " in ran.out
        assert f"{blueprint.pass_percent} %" in ran.out
        for domain in blueprint.domains:
            assert f"{domain.weight} %  {domain.name}: " in ran.out


@pytest.mark.usefixtures("home")
def test_the_list_is_plain_data_for_programs(shell: Shell) -> None:
    """A simulation holds twice its share in every domain, and nothing hands-on is one."""
    listed = json.loads(shell("exam", "--list", "--json").out)
    assert [one["exam"] for one in listed] == list(exam_names())
    for one in listed:
        enough = all(domain["drawn_from"] >= 2 * domain["share"] for domain in one["domains"])
        assert one["simulation"] is (enough and one["style"] == "multiple choice")
        assert sum(domain["weight"] for domain in one["domains"]) == 100


def test_a_report_is_that_of_the_last_finished_exam_unless_told(shell: Shell, store: Store) -> None:
    """In line mode it is printed whole."""
    sit(store, 3)
    sit(store, 1)
    sit(store, 0, open_=True)
    last, first = shell("exam", "report"), shell("exam", "report", 1)
    assert (last.code, last.err, first.code) == (0, "", 0)
    assert last.out.startswith("Score: 1 of 4 right (25 %)\nNot passed: 75 % are needed, 2 more right answers.\n")
    assert first.out.startswith("Score: 3 of 4 right (75 %)\nPassed: 75 % are needed.\n")
    assert "k8squiz exam review 1" in first.out


def test_what_no_deck_holds_is_reported_and_reviewed(shell: Shell, store: Store) -> None:
    """A card may have left the decks since."""
    sit(store, 1)
    for command in (("exam", "report"), ("exam", "review"), ("exam", "review", 1, "--wrong")):
        ran = shell(*command)
        assert (ran.code, ran.err) == (0, "")
        assert "(The question subject-1.role/which is no longer in the decks.)" in ran.out
        assert "You said: kubelet" in ran.out
        assert "Right is: etcd" in ran.out


def test_the_command_to_go_on_with_runs(shell: Shell, types: Types, store: Store, home: Path) -> None:
    """It asks what was missed."""
    types("0")
    sit(store, 1, *questions_of_ours(home, "kcna"))
    command = json.loads(shell("exam", "report", "--json").out)["study_next"]
    assert command.endswith(" --only failed")
    ran = shell(*command.split()[1:])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 to go")


def test_a_report_for_programs_has_the_score_and_the_domains(shell: Shell, store: Store, home: Path) -> None:
    """In percent, and by the ids of the blueprint."""
    asked = questions_of_ours(home, "kcna")
    sit(store, 2, *asked)
    found = json.loads(shell("exam", "report", 1, "--json").out)
    assert (found["score"], found["passed"], found["questions"], found["correct"]) == (66.7, False, 3, 2)
    weights = {domain.id: domain.weight for domain in read_blueprint("kcna").domains}
    assert [(one["domain"], one["weight"], one["questions"], one["correct"]) for one in found["domains"]] == [
        (one.domain, weights[one.domain], 1, int(at < 2)) for at, one in enumerate(asked)
    ]
    assert [one["explain"] != "" and one["sources"] != [] for one in found["answers"]] == [True] * 3


def test_what_was_shown_in_an_earlier_exam_is_no_news(shell: Shell, store: Store) -> None:
    """The score on the rest stands apart."""
    sit(store, 0)
    sit(store, 3)
    found = json.loads(shell("exam", "report", "--json").out)
    assert (found["seen_before"], found["never_seen"]) == (
        {"questions": 1, "correct": 1},
        {"questions": 3, "correct": 2},
    )


@pytest.mark.parametrize("command", ["report", "review", "history"])
def test_an_exam_sat_with_the_first_version_can_still_be_read(shell: Shell, home: Path, command: str) -> None:
    """Nine of its twelve questions were right, and no verdict was kept then."""
    home.mkdir(exist_ok=True)
    shutil.copy(Path(__file__).parents[1] / "upgrade" / "0.1.0" / "progress.db", home)
    ran = shell("exam", command)
    assert (ran.code, ran.err) == (0, "")
    told = {"report": "Score: 9 of 12 right (75 %)", "review": "Question 12 of 12", "history": "75 % (9 of 12)"}
    assert told[command] in ran.out


@pytest.mark.parametrize(
    ("exam", "simulation", "right", "code"),
    [("kcna", True, 2, 1), ("kcna", True, 3, 0), ("kcsa", False, 2, 1), ("cka", False, 0, 0)],
)
def test_strict_tells_by_the_exit_code_whether_the_mark_was_reached(
    shell: Shell, store: Store, exam: str, simulation: bool, right: int, code: int
) -> None:
    """Hands-on exams have no mark; without --strict it is no failure of the command."""
    sit(store, right, exam=exam, simulation=simulation)
    for json_too in ((), ("--json",)):
        assert shell("exam", "report", "--strict", *json_too).code == code
        assert shell("exam", "report", *json_too).code == 0


@pytest.mark.parametrize(("right", "strict", "code"), [(2, True, 1), (3, True, 0), (2, False, 0)])
def test_the_exit_code_after_an_exam_is_that_of_its_report(right: int, strict: bool, code: int) -> None:
    """For whoever sits one in a script."""
    assert exit_code(report_on(scored(right), blueprint=pilot()), strict=strict) == code


def test_the_history_lists_finished_exams_with_their_trend(shell: Shell, store: Store) -> None:
    """One that is still open is none."""
    for right in (1, 3, 2):
        sit(store, right)
    sit(store, 4, exam="cka", simulation=False)
    sit(store, 0, open_=True)
    ran = shell("exam", "history")
    assert (ran.code, ran.err) == (0, "")
    rows = ran.out.split("\n")
    assert [row.split("  ", 3)[-1] for row in rows[1:5]] == [
        "KCNA  25 % (1 of 4), not passed, 30 min",
        "KCNA  75 % (3 of 4), passed, 30 min",
        "KCNA  50 % (2 of 4), not passed, 30 min",
        "CKA  100 % (4 of 4), practice, 30 min",
    ]
    assert "25, 75, 50 %" in ran.out
    assert "Down 25 points from the attempt before; 25 points below the best, 75 %." in ran.out
    found = json.loads(shell("exam", "history", "--json").out)
    assert [(one["attempt"], one["exam"], one["score"], one["change"]) for one in found] == [
        (1, "kcna", 25.0, None),
        (2, "kcna", 75.0, 50.0),
        (3, "kcna", 50.0, -25.0),
        (4, "cka", 100.0, None),
    ]


@pytest.mark.usefixtures("home")
def test_without_a_finished_exam_there_is_nothing_to_read(shell: Shell) -> None:
    """An empty history is an answer; a report on nothing is not."""
    assert shell("exam", "history").out.startswith("No exam has been finished yet.")
    assert json.loads(shell("exam", "history", "--json").out) == []
    ran = shell("exam", "report")
    assert (ran.code, refused(ran)) == (1, "k8squiz: no exam has been finished yet. Sit one: k8squiz exam kcna")


def test_a_review_shows_every_question_or_those_missed(shell: Shell, store: Store) -> None:
    """As text and as plain data."""
    sit(store, 1)
    whole, missed = shell("exam", "review", 1), shell("exam", "review", "--wrong")
    assert [whole.out.count(word) for word in ("Question ", "Correct.", "Incorrect.")] == [4, 1, 3]
    assert [missed.out.count(word) for word in ("Miss ", "Correct.", "Incorrect.")] == [3, 0, 3]
    told = [json.loads(shell("exam", "review", "--json", *more).out) for more in ((), ("--wrong",))]
    assert [[one["number"] for one in items] for items in told] == [[1, 2, 3, 4], [2, 3, 4]]


def test_an_attempt_that_is_not_there_is_told_with_those_that_are(shell: Shell, store: Store) -> None:
    """One that is still open is named as that."""
    for _ in range(2):
        sit(store, 1)
    sit(store, 1, exam="cka", open_=True)
    ran = shell("exam", "report", 9)
    assert (ran.code, refused(ran)) == (
        2,
        "k8squiz: there is no finished attempt 9. There are: 1, 2. See: k8squiz exam history",
    )
    ran = shell("exam", "review", 3)
    assert (ran.code, refused(ran)) == (
        2,
        "k8squiz: attempt 3 is not handed in yet. Go on with it, or hand it in: k8squiz exam cka",
    )


def test_of_many_attempts_the_last_ten_are_named() -> None:
    """The line stays one line."""
    many = [scored(1, 1, number=number) for number in range(1, 13)]
    with pytest.raises(UsageError, match=r"The last ones are: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12\. See"):
        attempt_named(99, many)
    with pytest.raises(K8squizError, match="no exam has been finished yet"):
        attempt_named(None, [])


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("kcna", 3), "the number of an attempt goes with report or review."),
        (("history", 3), "the number of an attempt goes with report or review."),
        (("report", "--wrong"), "--wrong goes with review."),
        (("kcna", "--json"), "--json goes with --list or report or history or review."),
        (("histroy",), 'there is no exam "histroy" (did you mean "history"?).'),
    ],
)
def test_what_does_not_go_together_is_refused(shell: Shell, arguments: tuple[object, ...], told: str) -> None:
    """Before anything is opened or sat."""
    ran = shell("exam", *arguments)
    assert (ran.code, refused(ran)) == (2, f"k8squiz: {told} See: k8squiz exam --help")


def test_reading_changes_nothing(shell: Shell, store: Store) -> None:
    """Not even the reviews that an exam left."""
    sit(store, 1)
    before = (store.exams(), store.memories(), store.days())
    for command in ("report", "history", "review"):
        shell("exam", command)
    assert (store.exams(), store.memories(), store.days()) == before
