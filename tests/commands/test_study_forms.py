"""k8squiz study, in every form of question: in line mode and in this process."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from builders import answered
from builders_content import card, choice, command, deck_file, flashcard, order, several, typed
from commands.running import Ran, Shell
from k8squiz import clock
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.progress.store import Store

Types = Callable[..., None]

WHOLE = card(1, choice(), several(), typed(), order(), command())
"""A card that can be asked in every form."""

RIGHT = {
    Form.CHOICE: ("etcd",),
    Form.SEVERAL: ("etcd", "apiserver"),
    Form.ORDER: ("ask", "store", "place", "run"),
}
"""The options that answer it."""
TYPED = {Form.TYPED: "etcd", Form.COMMAND: "kubectl get po"}
"""The texts that answer it."""


class Learner:
    """Somebody at line mode, who sees a question before answering it.

    A session with a seed is the same each time, so it is begun anew, in an empty home, with one line more.
    """

    def __init__(self, shell: Shell, types: Types, folder: Path) -> None:
        self.homes = count(1)
        self._shell, self._types, self._folder = shell, types, folder
        self._lines: list[str] = []

    def says(self, *arguments: object, line: Callable[[str], str]) -> Ran:
        """What comes of the session with one more ``line``, which is made of what was shown before."""
        shown = re.split(r"^\d .* - ", self._run(*arguments).out, flags=re.MULTILINE)[-1]
        self._lines.append(line(shown))
        return self._run(*arguments)

    def _run(self, *arguments: object) -> Ran:
        self._types(*self._lines)
        home = self._folder / f"home-{next(self.homes)}"
        return self._shell("study", *arguments, "--plain", "--seed", 1, "--home", home)


@pytest.fixture
def learner(shell: Shell, types: Types, tmp_path: Path) -> Learner:
    """A learner with an empty home."""
    return Learner(shell, types, tmp_path)


def digits(*texts: str) -> Callable[[str], str]:
    """Makes the line that names these options, whatever digits they have."""
    return lambda shown: " ".join(re.findall(rf"^ *(\d)\. {text}$", shown, re.MULTILINE)[-1] for text in texts)


def right(form: Form) -> Callable[[str], str]:
    """Makes the line that answers the card right."""
    return (lambda _shown: TYPED[form]) if form in TYPED else digits(*RIGHT[form])


def wrong(form: Form) -> Callable[[str], str]:
    """Makes a line that does not."""
    mistaken = {
        Form.CHOICE: digits("(?!etcd).*"),
        Form.SEVERAL: digits("etcd", "(?!etcd|apiserver).*"),
        Form.ORDER: digits("run", "ask", "store", "place"),
        Form.TYPED: lambda _shown: "kubelet",
        Form.COMMAND: lambda _shown: "kubectl delete pods",
    }
    return mistaken[form]


def remember(
    home: Path, rating: Rating, *, days: int = 30, question: str | None = None, milliseconds: int = 900
) -> None:
    """Lets the card have been answered so, so many days ago."""
    today = clock.study_day(clock.now())
    with Store.open(home / "progress.db", count(1).__next__) as store:
        given = answered(WHOLE.id, rating, question=question, milliseconds=milliseconds)
        store.record(given._replace(day=StudyDay(today - days)))


@pytest.mark.parametrize("form", Form)
def test_a_form_wanted_is_asked_alone_answered_and_marked(form: Form, learner: Learner, tmp_path: Path) -> None:
    """Not known, wrong, and at last right; one after the other, for a card missed alone comes again at once."""
    ask = next(one.ask for one in WHOLE.questions if one.form is form)
    arguments = (deck_file(tmp_path, WHOLE, flashcard(2)), "--form", form.value)
    learner.says(*arguments, line=lambda _shown: "")
    learner.says(*arguments, line=wrong(form))
    ran = learner.says(*arguments, line=right(form))
    assert (ran.code, ran.err) == (0, "")
    verdicts = re.findall(r"^(Correct|Incorrect)\b.*", ran.out, re.MULTILINE)
    assert verdicts == ["Incorrect", "Incorrect", "Correct"]
    standings = ["1 to go - new card", *["1 coming again - again, missed before"] * 2]
    assert re.findall(r"^\d .* - .*$", ran.out, re.MULTILINE) == standings
    assert ran.out.count(f"\n{ask}\n") == 3
    assert "1 of 3 answers right (33 %)" in ran.out


@pytest.mark.parametrize("form", Form)
def test_a_deck_without_that_form_is_told_in_a_line(form: Form, shell: Shell, home: Path, tmp_path: Path) -> None:
    """It is the user's data, so the exit code is 1."""
    others = [one for one in WHOLE.questions if one.form is not form]
    deck = deck_file(tmp_path, card(1, *others), flashcard(2))
    ran = shell("study", deck, "--plain", "--form", form.value, "--home", home)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f'k8squiz: no card that can be asked in the form "{form.value}" fits what you asked for.')


def test_an_unknown_form_is_a_usage_error_that_lists_the_five(shell: Shell, home: Path) -> None:
    """In the words of the help."""
    ran = shell("study", "--form", "essay", "--home", home)
    assert (ran.code, ran.out) == (2, "")
    assert all(f"{form.value}" in ran.err for form in Form)


@pytest.mark.usefixtures("home")
def test_a_flashcard_is_turned_over_and_rated(shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """Front, Enter, back, and the four ratings with the days until each."""
    types("", "4")
    ran = shell("study", deck_file(tmp_path, WHOLE), "--plain", "--flashcards")
    front, _, back = ran.out.partition("(Enter show the answer")
    assert "What is it for?\n" in front
    assert "It stores." not in front
    assert re.search(r"It stores\.\n  Because it is so\.\n", back)
    ratings = re.findall(r"^ *\d\. (Again|Hard|Good|Easy): (\d+) days?$", back, re.MULTILINE)
    assert [rating for rating, _ in ratings] == ["Again", "Hard", "Good", "Easy"]
    days = [int(days) for _, days in ratings]
    assert days == sorted(days)
    assert days[0] < days[-1]
    with Store.open(home / "progress.db", count(1).__next__) as store:
        assert [(one.rating, one.correct) for one in store.reviews_of(WHOLE.id)] == [(Rating.EASY, True)]
        assert store.last_questions() == {}


def test_again_brings_a_flashcard_back(shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """As one, until it is rated otherwise."""
    types("", "1", "", "2")
    ran = shell("study", deck_file(tmp_path, flashcard(1)), "--plain", "--flashcards")
    assert "1 of 2 answers right (50 %)" in ran.out
    assert home.exists()


def test_flashcards_and_a_form_cannot_be_had_together(shell: Shell, home: Path) -> None:
    """A mistake in the call, told before anything is opened."""
    ran = shell("study", "--flashcards", "--form", "typed")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "k8squiz: a flashcard has no form. Choose one: --flashcards or --form.\n"
    assert not (home / "progress.db").exists()


@pytest.mark.parametrize(("rating", "recall"), [(Rating.GOOD, False), (Rating.EASY, True)])
def test_which_form_is_asked_follows_the_memory(
    rating: Rating, recall: bool, shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """A first Good lasts for two days and is asked with options, a first Easy for eight and has to be recalled."""
    remember(home, rating)
    types()
    ran = shell("study", deck_file(tmp_path, card(1, choice(), typed())), "--plain")
    assert ("Type its name." in ran.out) is recall


def test_what_was_asked_last_is_not_asked_first(shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """Not even in a session on another day."""
    remember(home, Rating.GOOD, question="one")
    types()
    ran = shell("study", deck_file(tmp_path, card(1, choice("one"), choice("two"))), "--plain")
    assert "asked as two?" in ran.out


@pytest.mark.parametrize("met", [False, True])
def test_a_contrast_waits_until_the_other_card_was_met(
    met: bool, shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """In whatever session that was."""
    if met:
        remember(home, Rating.EASY, days=1)
    contrast = card(2, choice("contrast", needs=(WHOLE.id,)), typed())
    types()
    ran = shell("study", deck_file(tmp_path, contrast), "--plain")
    assert ("asked as contrast?" in ran.out) is met


def test_not_recalled_but_recognised_is_kept_as_hard(shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """The miss is rated anew, and what follows it is a right answer without a rating."""
    remember(home, Rating.EASY)
    deck = deck_file(tmp_path, card(1, choice(), typed()))
    types()
    assert "Type its name." in shell("study", deck, "--plain", "--seed", 1).out
    types("kubelet")
    shown = shell("study", deck, "--plain", "--seed", 1, "--home", _copy(home, tmp_path / "other")).out
    assert "1 coming again - the same, with options" in shown
    types("kubelet", digits("etcd")(shown))
    ran = shell("study", deck, "--plain", "--seed", 1, "--home", home)
    assert "Recognised, if not recalled." in ran.out
    with Store.open(home / "progress.db", count(1).__next__) as store:
        reviews = [(one.rating, one.correct) for one in store.reviews_of(WHOLE.id)]
    assert reviews == [(Rating.EASY, True), (Rating.HARD, False), (None, True)]


def _copy(home: Path, to: Path) -> Path:
    """The same progress elsewhere."""
    to.mkdir()
    (to / "progress.db").write_bytes((home / "progress.db").read_bytes())
    return to


@pytest.mark.parametrize(
    ("before", "told"), [(None, "your best so far."), (90_000, "your best so far."), (0, "your best so far is 0.0 s.")]
)
def test_a_command_is_told_with_the_time_taken_and_the_best_so_far(
    before: int | None, told: str, shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """Of all right answers to that question."""
    if before is not None:
        remember(home, Rating.EASY, question="type-it", milliseconds=before)
    types("kubectl get po")
    ran = shell("study", deck_file(tmp_path, card(1, command())), "--plain", "--form", "command")
    assert re.search(rf"^ .*\b\d\.\d s[,;] {re.escape(told)}$", ran.out, re.MULTILINE)


@pytest.mark.parametrize(("form", "key"), [("choice", "!"), ("order", "!"), ("typed", ":!"), ("command", ":!")])
def test_a_report_is_kept(form: str, key: str, shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """From any form of question, which is then put again; with nothing written there is nothing to keep."""
    deck = deck_file(tmp_path, WHOLE)
    types(key, "two of them are right", key, "")
    ran = shell("study", deck, "--plain", "--form", form)
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing was answered.\n" in ran.out
    with Store.open(home / "progress.db", count(1).__next__) as store:
        asked = next(one for one in WHOLE.questions if one.form.value == form)
        assert [(one.question, one.note) for one in store.reports()] == [
            (f"{WHOLE.id}/{asked.id}", "two of them are right")
        ]
    assert "two of them are right" in shell("deck", "reported").out


@pytest.mark.parametrize(("form", "key"), [("choice", "!!"), ("order", "!!"), ("typed", ":!!"), ("command", ":!!")])
def test_the_question_answered_last_can_be_reported(
    form: str, key: str, shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """At the next one, which is another card's and is then put again."""
    deck = deck_file(tmp_path, WHOLE, WHOLE._replace(id=card(2).id))
    types("", key, "two of them are right")
    ran = shell("study", deck, "--plain", "--form", form)
    assert (ran.code, ran.err) == (0, "")
    asked = next(one for one in WHOLE.questions if one.form.value == form)
    with Store.open(home / "progress.db", count(1).__next__) as store:
        assert len(store.reviews_of(WHOLE.id)) == 1
        assert [(one.question, one.note) for one in store.reports()] == [
            (f"{WHOLE.id}/{asked.id}", "two of them are right")
        ]


def test_the_question_answered_last_can_be_reported_at_the_end(
    shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """Where there is no next one; then Enter finishes."""
    types("kubectl get po", "!!", "it needs a namespace", "")
    ran = shell("study", deck_file(tmp_path, card(1, command())), "--plain", "--form", "command")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("1 of 1 answers right (100 %)") == 2
    with Store.open(home / "progress.db", count(1).__next__) as store:
        assert [one.note for one in store.reports()] == ["it needs a namespace"]


@pytest.mark.parametrize(("form", "key"), [("choice", "!!"), ("typed", ":!!")])
def test_before_the_first_answer_there_is_none_to_report(
    form: str, key: str, shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """It is not offered; typed all the same, it makes no note."""
    types()
    deck = deck_file(tmp_path, WHOLE)
    assert "report it" not in shell("study", deck, "--plain", "--form", form).out
    types(key)
    shell("study", deck, "--plain", "--form", form)
    with Store.open(home / "progress.db", count(1).__next__) as store:
        assert store.reports() == []


def test_a_flashcard_can_be_reported(shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """The card, for there is no question."""
    types("!", "the back says nothing")
    shell("study", deck_file(tmp_path, WHOLE), "--plain", "--flashcards")
    with Store.open(home / "progress.db", count(1).__next__) as store:
        assert [(one.card, one.question, one.note) for one in store.reports()] == [
            (WHOLE.id, None, "the back says nothing")
        ]
