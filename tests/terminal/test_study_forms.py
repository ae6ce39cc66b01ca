"""Every form of question at the screen: asked, answered, judged, explained and taken back, in both modes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from builders_terminal import CRANE, LAMP, LANDING, MOVERS, PLAIN, RADIO, TODAY, TOWED, WAITING, question, session
from fake_terminal import pressed
from fakes import LINES, WIDE, FixedClock, Said, ScriptedDesk, Slow
from k8squiz.history.days import Totals
from k8squiz.history.marks import Reported
from k8squiz.history.reviews import Event, Rating
from k8squiz.identifiers import QuestionId, ReviewId, question_id
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.sessions.study import Session, Turn
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import AT_THE_END, LINE_MODE_ASKING, LINE_MODE_AT_THE_END, LINE_MODE_TYPING, Command
from k8squiz.terminal.line_desk import LineDesk
from k8squiz.terminal.rating_views import ratings
from k8squiz.terminal.screen_desk import ScreenDesk
from k8squiz.terminal.study_asking import NEAR_CHOICES
from k8squiz.terminal.study_screen import study
from terminal.study_room import OPEN, WHY_OPEN, sit, wiring

NEXT, UNDO, EXPLAIN, QUIT, UNKNOWN = Command.NEXT, Command.UNDO, Command.EXPLAIN, Command.QUIT, Command.UNKNOWN
REPORT, REPORT_LAST = Command.REPORT, Command.REPORT_LAST
NEAR = "rotatin-white"
ACCEPT, DECLINE = NEAR_CHOICES
NOTHING = Totals(0, 0)


class Asking(NamedTuple):
    """A card, a right answer and a wrong one, and what is told of each: of the wrong one, in its first lines."""

    card: Card
    right: Said
    wrong: Said
    told_right: tuple[str, ...]
    told_wrong: tuple[str, ...]


FIRST, SECOND, THIRD, FOURTH = LANDING.questions[0].answer
FORMS = {
    "choice": Asking(
        CRANE,
        "the crane",
        "the tugboat",
        ("Correct: the crane.",),
        ("Incorrect: the tugboat.", "It pulls ships to the quay and leaves their load alone."),
    ),
    "several": Asking(
        MOVERS,
        ("the tugboat", "the crane"),
        ("the crane", "the buoy"),
        ("Correct.", "- the crane", "- the tugboat"),
        ("Incorrect.", "right: the crane", "wrong: the buoy", "It is moved, by the tide and by whatever hits it."),
    ),
    "typed": Asking(
        LAMP,
        "Rotating-White",
        "fixed-red",
        ("Correct: rotating-white",),
        ("Incorrect: fixed-red", "The lamp on the south mole is red and stands still."),
    ),
    "order": Asking(
        LANDING,
        (FIRST, SECOND, THIRD, FOURTH),
        (FIRST, THIRD, SECOND, FOURTH),
        ("Correct.", f"1. {FIRST}", f"2. {SECOND}", f"3. {THIRD}", f"4. {FOURTH}"),
        ("Incorrect.", f'Step 2 is "{SECOND}", before "{THIRD}".'),
    ),
    "command": Asking(
        WAITING,
        "harbourctl ships waiting",
        "harbourctl get cranes",
        ("Correct: harbourctl get ships --state=waiting", "Answered in 0.0 s, your best so far."),
        ("Incorrect: harbourctl get cranes", "It lists no ships."),
    ),
}

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])
every_form = pytest.mark.parametrize("form", FORMS)


def wording(page: str) -> str:
    """A question's page without the line that says how much is left."""
    return page.split("\n", 1)[1]


def review(*cards: Card) -> Session:
    """A session of cards known from before."""
    return session(*cards, turn=Turn.REVIEW)


def flashcards(*cards: Card) -> Session:
    """A session of plain flashcards."""
    return session(*cards, turn=Turn.REVIEW, manner=PLAIN)


def told(page: str, *, lines: bool) -> list[str]:
    """The lines of a page without the question above them, which only a full screen repeats."""
    return page.split("\n")[0 if lines else 2 :]


def go_on(*, lines: bool) -> list[Said]:
    """What leads on from what came of an answer: a key on a full screen, nothing in line mode."""
    return [] if lines else [NEXT]


@every_form
@both_modes
def test_a_right_answer_is_told_with_one_line_of_why(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """Recorded first; the verdict is a word, and the right answer stands there once more."""
    asking = FORMS[form]
    desk, ended = sit(store, clock, review(asking.card), asking.right, QUIT, lines=lines)
    assert tuple(told(desk.pages[1], lines=lines))[: len(asking.told_right)] == asking.told_right
    assert desk.log[2:4] == ["record", "page"]
    assert ([one.record.rating for one in ended.given], store.totals()) == ([Rating.GOOD], Totals(1, 1))


@every_form
@both_modes
def test_a_wrong_answer_is_told_with_what_is_wrong_with_it(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """Then the answer, then all of why it is so."""
    asking = FORMS[form]
    desk, ended = sit(store, clock, review(asking.card), asking.wrong, QUIT, lines=lines)
    page = told(desk.pages[1], lines=lines)
    assert tuple(page[: len(asking.told_wrong)]) == asking.told_wrong
    assert next(one for one in page[len(asking.told_wrong) :] if one).startswith("The answer:")
    assert "Without it the ships would lie at the quay, full, until somebody lends a hand." in page
    assert ([one.record.rating for one in ended.given], store.totals()) == ([Rating.AGAIN], Totals(1, 0))


@every_form
@both_modes
def test_not_to_know_is_an_answer(store: Store, clock: FixedClock, form: str, *, lines: bool) -> None:
    """It is told without blame, and the answer with it."""
    desk, ended = sit(store, clock, review(FORMS[form].card), UNKNOWN, QUIT, lines=lines)
    page = told(desk.pages[1], lines=lines)
    assert page[0] == "Incorrect: you did not know it yet. It comes again."
    assert next(one for one in page[1:] if one).startswith("The answer:")
    assert [(one.record.rating, one.record.chosen) for one in ended.given] == [(Rating.AGAIN, None)]


@every_form
@both_modes
def test_an_answer_can_be_explained(store: Store, clock: FixedClock, form: str, *, lines: bool) -> None:
    """The whole card: after the answer on a full screen, and at the next question in line mode."""
    asking = FORMS[form]
    script = (asking.wrong, EXPLAIN, QUIT)
    desk, _ = sit(store, clock, review(asking.card, RADIO), *script, lines=lines)
    whole = desk.pages[-3 if lines else -2]
    assert asking.card.questions[0].ask in whole
    assert asking.card.sources[0] in whole


@every_form
@both_modes
def test_an_answer_can_be_taken_back(store: Store, clock: FixedClock, form: str, *, lines: bool) -> None:
    """The same question is asked again, its options in the same order, as if nothing had been said."""
    asking = FORMS[form]
    desk, ended = sit(store, clock, review(asking.card), asking.wrong, UNDO, asking.right, QUIT, lines=lines)
    assert desk.pages[0] == desk.pages[3 if lines else 2]
    assert ([one.correct for one in ended.given], store.totals()) == ([True], Totals(1, 1))


def test_a_misplaced_step_says_where_it_was_put(store: Store, clock: FixedClock) -> None:
    """The order given has left the screen, so it stands beside the right one."""
    asking = FORMS["order"]
    desk, _ = sit(store, clock, review(LANDING), asking.wrong, QUIT)
    assert told(desk.pages[1], lines=False)[2:7] == [
        "The answer:",
        f"1. {FIRST}",
        f"2. {SECOND} (yours: 3)",
        f"3. {THIRD} (yours: 2)",
        f"4. {FOURTH}",
    ]


def test_an_exhibit_is_shown_as_it_is(store: Store, clock: FixedClock) -> None:
    """Its blanks and its gap are part of it."""
    desk, _ = sit(store, clock, review(LAMP), QUIT)
    assert f"\n{LAMP.questions[0].exhibit}\n" in desk.pages[0]


@both_modes
def test_a_near_miss_is_for_the_learner_to_accept(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """The difference is named; accepted, it is right, but Hard."""
    desk, ended = sit(store, clock, review(LAMP), NEAR, ACCEPT, QUIT, lines=lines)
    assert told(desk.pages[1], lines=lines)[0] == "Nearly."
    assert told(desk.pages[1], lines=lines)[-1] == 'The difference: "g" is missing.'
    assert told(desk.pages[2], lines=lines)[0] == "Counted as correct: rotating-white"
    assert [(one.correct, one.record.rating) for one in ended.given] == [(True, Rating.HARD)]
    assert desk.log[:5] == ["page", "ask text", "page", f"ask {ACCEPT}", "record"]


@both_modes
def test_a_near_miss_that_is_not_accepted_is_wrong(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """The learner knows best what was meant."""
    desk, ended = sit(store, clock, review(LAMP), NEAR, DECLINE, QUIT, lines=lines)
    assert told(desk.pages[2], lines=lines)[0] == f"Incorrect: {NEAR}"
    assert [(one.correct, one.record.rating) for one in ended.given] == [(False, Rating.AGAIN)]


@both_modes
def test_to_quit_at_a_near_miss_records_nothing(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """Neither accepted nor declined, it was not answered; Ctrl-C says so, and the end of input."""
    desk, ended = sit(store, clock, review(LAMP), NEAR, QUIT, lines=lines)
    assert (ended.given, store.totals()) == ((), NOTHING)
    assert desk.pages[-1].startswith("Nothing was answered")


def test_carets_mark_the_difference_on_a_full_screen_only(store: Store, clock: FixedClock) -> None:
    """Below the letter that is missing; a screen reader reads the sentence instead."""
    full, _ = sit(store, clock, review(LAMP), NEAR, QUIT)
    lines, _ = sit(store, clock, review(LAMP), NEAR, QUIT, lines=True)
    meant = "It is:      rotating-white"
    assert f"{meant}\n{' ' * meant.index('g')}^\n" in full.pages[1]
    assert "^" not in lines.pages[1]


@both_modes
@pytest.mark.parametrize(
    ("rating", "option", "verdict"),
    [
        (Rating.AGAIN, "Again: 1 day", f"Counted as incorrect: {OPEN}"),
        (Rating.HARD, "Hard: 3 days", f"Counted as correct: {OPEN}"),
        (Rating.GOOD, "Good: 12 days", f"Counted as correct: {OPEN}"),
        (Rating.EASY, "Easy: 31 days", f"Counted as correct: {OPEN}"),
    ],
)
def test_a_command_not_known_to_be_right_is_rated_by_the_learner(
    store: Store, clock: FixedClock, rating: Rating, option: str, verdict: str, *, lines: bool
) -> None:
    """It stands beside those known to be right, with the reason; by mere Enter it is not known."""
    desk, ended = sit(store, clock, review(WAITING), OPEN, option, QUIT, lines=lines)
    assert told(desk.pages[1], lines=lines)[:5] == [
        f"Not known to be right: {OPEN}",
        f"{WHY_OPEN}.",
        "Known to be right:",
        *WAITING.questions[0].answer,
    ]
    assert desk.log[3:5] == ["ask Again: 1 day", "record"]
    assert told(desk.pages[2], lines=lines)[0] == verdict
    assert [one.record.rating for one in ended.given] == [rating]


def test_three_commands_known_to_be_right_are_shown_at_once(store: Store, clock: FixedClock) -> None:
    """The others are behind the explanation, so that the ratings stay on screen."""
    accepted = tuple(f"harbourctl ships {number}" for number in range(1, 6))
    many = WAITING._replace(questions=(WAITING.questions[0]._replace(answer=accepted),))
    desk, _ = sit(store, clock, review(many), OPEN, EXPLAIN, NEXT, QUIT)
    assert [one in desk.pages[1] for one in accepted] == [True, True, True, False, False]
    assert [one in desk.pages[2] for one in accepted] == [True] * 5


def test_a_card_that_would_come_again_at_once_comes_today() -> None:
    """It never comes in days below one: what is due already is due today."""
    shown = ratings({Rating.AGAIN: -3, Rating.HARD: 0, Rating.GOOD: 1, Rating.EASY: 20})
    assert shown == ("Again: today", "Hard: today", "Good: 1 day", "Easy: 20 days")


@both_modes
def test_a_command_can_be_read_about_before_it_is_rated(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """The whole card, then the same four ratings again."""
    script = (OPEN, EXPLAIN, *go_on(lines=lines), "Good: 12 days", QUIT)
    desk, ended = sit(store, clock, review(WAITING), *script, lines=lines)
    assert "See it yourself: look --at waiting" in desk.pages[2]
    assert desk.pages[1] == desk.pages[3]
    assert len(ended.given) == 1


@both_modes
def test_to_quit_before_rating_records_nothing(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """A command that was not judged was not answered; nor was a flashcard."""
    for begun, first in ((review(WAITING), OPEN), (flashcards(CRANE), NEXT)):
        desk, ended = sit(store, clock, begun, first, QUIT, lines=lines)
        assert (ended.given, store.totals()) == ((), NOTHING)
        assert desk.pages[-1].startswith("Nothing was answered")


def test_ctrl_c_while_reading_ends_the_session(store: Store, clock: FixedClock) -> None:
    """Before the rating as anywhere else: one press, and the summary."""
    desk, ended = sit(store, clock, review(WAITING), OPEN, EXPLAIN, QUIT)
    assert (desk.pages[-1].split("\n")[0], ended.given) == ("Nothing was answered, and nothing has changed.", ())


def test_the_time_of_a_command_and_the_best_so_far_are_told(store: Store, clock: FixedClock) -> None:
    """Of right answers only, from sitting to sitting; what the learner takes to rate does not count."""
    seen: list[str] = []
    for seconds, said in (
        (4.0, ["harbourctl ships waiting"]),
        (9.3, ["harbourctl ships waiting"]),
        (1.0, ["harbourctl get cranes"]),
        (3.0, [OPEN, "Good: 12 days"]),
        (3.0, ["harbourctl ships waiting"]),
    ):
        desk = Slow([*said, QUIT], clock, seconds=seconds)
        study(review(WAITING), desk, wiring(store, clock, desk))
        seen += [one for one in desk.pages[-2].split("\n") if one.startswith("Answered in")]
    assert seen == [
        "Answered in 4.0 s, your best so far.",
        "Answered in 9.3 s; your best so far is 4.0 s.",
        "Answered in 3.0 s, your best so far.",
        "Answered in 3.0 s; your best so far is 3.0 s.",
    ]


@both_modes
@pytest.mark.parametrize(
    ("rating", "option"),
    [
        (Rating.AGAIN, "Again: 1 day"),
        (Rating.HARD, "Hard: 3 days"),
        (Rating.GOOD, "Good: 12 days"),
        (Rating.EASY, "Easy: 31 days"),
    ],
)
def test_a_flashcard_is_turned_over_and_rated(
    store: Store, clock: FixedClock, rating: Rating, option: str, *, lines: bool
) -> None:
    """Its front, and at a key its back, with each rating's next interval; Enter says Good, and nothing more is told."""
    desk, ended = sit(store, clock, flashcards(CRANE, RADIO), NEXT, option, QUIT, lines=lines)
    assert desk.pages[0].endswith("\nWhat is special about crane?\n")
    assert told(desk.pages[1], lines=lines)[:2] == [CRANE.back, CRANE.explain]
    assert desk.log == ["page", "wait", "page", "ask Good: 12 days", "record", "page", "wait", "page"]
    assert [(one.record.rating, one.record.question) for one in ended.given] == [(rating, None)]


@both_modes
def test_a_flashcard_can_be_explained(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """With its sources, before it is rated."""
    script = (NEXT, EXPLAIN, *go_on(lines=lines), "Easy: 31 days", QUIT)
    desk, ended = sit(store, clock, flashcards(CRANE), *script, lines=lines)
    assert "Read: handbook v7" in desk.pages[2]
    assert desk.pages[1] == desk.pages[3]
    assert [one.record.rating for one in ended.given] == [Rating.EASY]


@both_modes
def test_a_flashcard_can_be_taken_back(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """From the front of the next one, and from the last screen."""
    script = (
        NEXT,
        "Easy: 31 days",
        UNDO,
        NEXT,
        "Again: 1 day",
        NEXT,
        "Good: 12 days",
        NEXT,
        "Good: 12 days",
        UNDO,
        QUIT,
    )
    desk, ended = sit(store, clock, flashcards(CRANE, RADIO), *script, lines=lines)
    assert desk.pages[3] == desk.pages[0].replace("1 to go", "2 to go")
    assert [one.record.rating for one in ended.given] == [Rating.AGAIN, Rating.GOOD]
    assert store.totals() == Totals(2, 1)


@both_modes
@pytest.mark.parametrize("card", [CRANE, LAMP, MOVERS])
def test_a_note_before_the_answer_puts_the_question_again(
    store: Store, clock: FixedClock, card: Card, *, lines: bool
) -> None:
    """It says that the note is kept and where to find it; the question has lost nothing."""
    script = (REPORT, " Two are right.  ", *go_on(lines=lines), QUIT)
    desk, ended = sit(store, clock, review(card), *script, lines=lines)
    assert store.reports() == [Reported(1, card.id, _question(card), "Two are right.", TODAY)]
    assert "k8squiz deck reported" in desk.pages[2]
    assert desk.pages[3] == desk.pages[0]
    assert (ended.given, store.totals()) == ((), NOTHING)


def _question(card: Card) -> QuestionId:
    return question_id(card.id, card.questions[0].id)


def test_a_note_after_the_answer_is_about_what_was_answered(store: Store, clock: FixedClock) -> None:
    """Not about the next question; what came of the answer is shown again, and its keys lead on."""
    script = ("the tugboat", REPORT, "It pulls as well.", NEXT, EXPLAIN, REPORT, "So does the tide.", NEXT, UNDO, QUIT)
    desk, ended = sit(store, clock, review(CRANE, RADIO), *script)
    assert [(one.question, one.note) for one in store.reports()] == [
        (_question(CRANE), "It pulls as well."),
        (_question(CRANE), "So does the tide."),
    ]
    assert desk.pages[1] == desk.pages[4] == desk.pages[8]
    assert ended.given == ()


def test_a_note_on_a_flashcard_is_about_the_card(store: Store, clock: FixedClock) -> None:
    """Of which no question was asked."""
    sit(store, clock, flashcards(CRANE), REPORT, "Unclear.", NEXT, QUIT)
    assert store.reports() == [Reported(1, CRANE.id, None, "Unclear.", TODAY)]


@both_modes
def test_a_note_with_nothing_in_it_is_not_kept(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """Whoever pressed the key by accident presses Enter; the question is put again at once."""
    desk, _ = sit(store, clock, review(CRANE), REPORT, UNKNOWN, QUIT, lines=lines)
    assert store.reports() == []
    assert desk.pages[2] == desk.pages[0]


def test_ctrl_c_instead_of_a_note_ends_the_session(store: Store, clock: FixedClock) -> None:
    """Before an answer and after it; the answer is kept, the note is not."""
    before, _ = sit(store, clock, review(CRANE), REPORT, QUIT)
    after, _ = sit(store, clock, review(CRANE), "the crane", REPORT, QUIT)
    assert before.pages[-1].startswith("Nothing was answered")
    assert after.pages[-1].startswith("1 of 1 answers right (")
    assert (store.reports(), store.totals()) == ([], Totals(1, 1))


def test_ctrl_c_below_a_note_that_is_kept_ends_the_session(store: Store, clock: FixedClock) -> None:
    """The note stays kept."""
    for begun, first in ((review(CRANE), []), (review(CRANE), ["the crane"])):
        desk, _ = sit(store, clock, begun, *first, REPORT, "Two are right.", QUIT)
        assert desk.log[-2:] == ["pause", "page"]
    assert len(store.reports()) == 2


MISSED = "the breakwater"


def recalled() -> Session:
    """A session of a card in old memory, asked to be recalled."""
    return session(TOWED, turn=Turn.REVIEW, recall=True)


@both_modes
def test_what_is_not_recalled_is_asked_again_at_once_with_options(
    store: Store, clock: FixedClock, *, lines: bool
) -> None:
    """Recognised, it counts as Hard, and it says so: both events are recorded together."""
    script = (MISSED, *go_on(lines=lines), "the tugboat", QUIT)
    desk, ended = sit(store, clock, recalled(), *script, lines=lines)
    assert desk.pages[2].startswith("1 coming again - the same, with options")
    rated = "Recognised, if not recalled. Rated Hard: next due in 3 days."
    assert desk.pages[3].endswith(rated if lines else "Recognised, if not recalled: it counts as Hard.")
    assert [entry for entry in desk.log if entry.startswith("record")] == ["record", "record 2"]
    assert [one.rating for one in store.reviews_of(TOWED.id)] == [Rating.HARD, None]
    assert len(ended.given) == 2


NOW_WITH_OPTIONS = "Now with options. To recognise it counts as Hard, which is better than Again."
RECALLED: dict[str, tuple[Said, tuple[str, ...]]] = {
    "typed": ("fixed-red", ("Incorrect: fixed-red", "The lamp on the south mole is red and stands still.")),
    "order": ((FIRST, THIRD, SECOND, FOURTH), ("Incorrect.",)),
    "command": ("harbourctl get cranes", ("Incorrect: harbourctl get cranes", "It lists no ships.")),
}
"""The forms that are answered from memory: a wrong answer to each, and what is told of it before the options."""

every_recall = pytest.mark.parametrize("form", RECALLED)


def with_options(form: str) -> Card:
    """The card of a form, which can be asked as a choice as well."""
    card = FORMS[form].card
    return card._replace(questions=(*card.questions, question(card.questions[0].ask, card.questions[0].answer[0])))


@every_recall
@both_modes
def test_what_is_not_recalled_is_told_without_the_answer(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """The verdict and why, but nothing that answers what is asked next; of an order, where it is wrong would."""
    said, expected = RECALLED[form]
    card = with_options(form)
    begun = session(card, turn=Turn.REVIEW, recall=True)
    desk, _ = sit(store, clock, begun, said, *go_on(lines=lines), QUIT, lines=lines)
    assert told(desk.pages[1], lines=lines) == [*expected, "", NOW_WITH_OPTIONS]
    assert desk.pages[2].startswith("1 coming again - the same, with options\n")
    assert card.questions[0].ask in desk.pages[2]
    assert desk.log[2:6] == ["record", "page", "pause", "page"]


@every_recall
@both_modes
def test_not_to_know_is_told_without_the_answer_as_well(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """Without blame; it does not come again later, but now."""
    begun = session(with_options(form), turn=Turn.REVIEW, recall=True)
    desk, _ = sit(store, clock, begun, UNKNOWN, *go_on(lines=lines), QUIT, lines=lines)
    assert told(desk.pages[1], lines=lines) == ["Incorrect: you did not know it yet.", "", NOW_WITH_OPTIONS]


@both_modes
@pytest.mark.parametrize(
    ("form", "script"), [("typed", (NEAR, DECLINE)), ("command", (OPEN, "Again: 1 day"))], ids=["typed", "command"]
)
def test_who_was_shown_the_answer_is_not_asked_with_options(
    store: Store, clock: FixedClock, form: str, script: tuple[Said, ...], *, lines: bool
) -> None:
    """To judge the own answer it stood there already: the whole is told, and the card comes again later."""
    begun = session(with_options(form), CRANE, turn=Turn.REVIEW, recall=True)
    desk, _ = sit(store, clock, begun, *script, *go_on(lines=lines), QUIT, lines=lines)
    assert f"The answer: {FORMS[form].card.questions[0].answer[0]}" in told(desk.pages[2], lines=lines)
    assert NOW_WITH_OPTIONS not in desk.pages[2]
    assert desk.pages[3].startswith("1 to go, 1 coming again - review\n")


def test_nothing_explains_what_is_asked_with_options_next(store: Store, clock: FixedClock) -> None:
    """Neither what came of the answer on a full screen, nor the question in line mode: it would be the answer."""
    for lines in (False, True):
        with pytest.raises(AssertionError, match="not offered"):
            sit(store, clock, recalled(), MISSED, EXPLAIN, lines=lines)


def test_what_is_not_recalled_can_be_taken_back_at_once(store: Store, clock: FixedClock) -> None:
    """The question to be recalled is there again, and nothing was answered."""
    desk, ended = sit(store, clock, recalled(), MISSED, UNDO, QUIT)
    assert desk.pages[2] == desk.pages[0]
    assert (ended.given, store.totals()) == ((), NOTHING)


def test_to_quit_before_the_options_keeps_the_miss(store: Store, clock: FixedClock) -> None:
    """It was an answer."""
    desk, ended = sit(store, clock, recalled(), MISSED, QUIT)
    assert desk.pages[-1].startswith("0 of 1 answers right (")
    assert [one.record.rating for one in ended.given] == [Rating.AGAIN]


@pytest.mark.parametrize("note", ["Two are right.", UNKNOWN])
def test_a_note_before_the_options_is_about_what_was_not_recalled(store: Store, clock: FixedClock, note: Said) -> None:
    """Then the options come; nothing written, nothing kept."""
    kept = note is not UNKNOWN
    desk, _ = sit(store, clock, recalled(), MISSED, REPORT, note, *([NEXT] if kept else []), NEXT, QUIT)
    expected = [(question_id(TOWED.id, "recall"), note)] if kept else []
    assert [(one.question, one.note) for one in store.reports()] == expected
    assert desk.pages[-2].startswith("1 coming again - the same, with options\n")


def test_undo_takes_both_events_of_such_an_answer_back(store: Store, clock: FixedClock) -> None:
    """The miss counts as a miss again; then it can be taken back itself."""
    after_the_miss = []

    def record(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        reviews = store.record_all(events)
        after_the_miss.append((store.reviews_of(TOWED.id), store.memories(), store.totals()))
        return reviews

    script = (MISSED, NEXT, "the tugboat", UNDO, UNDO, QUIT)
    desk, ended = sit(store, clock, recalled(), *script, record=record)
    miss, recognised, undone, nothing = after_the_miss
    assert undone == miss != recognised
    assert nothing == ([], {}, NOTHING)
    assert [entry for entry in desk.log if entry.startswith("record")] == ["record", "record 2", "record 2", "record"]
    assert [wording(page) for page in desk.pages[4:6]] == [wording(desk.pages[2]), wording(desk.pages[0])]
    assert ended.given == ()


@every_form
def test_in_line_mode_the_last_answer_can_be_reported_at_the_next_question(
    store: Store, clock: FixedClock, form: str
) -> None:
    """It has scrolled by, and what is asked now is put again."""
    script = ("the crane", REPORT_LAST, "It pulls as well.", QUIT)
    desk, ended = sit(store, clock, review(CRANE, FORMS[form].card), *script, lines=True)
    assert store.reports() == [Reported(1, CRANE.id, _question(CRANE), "It pulls as well.", TODAY)]
    assert desk.pages[5] == desk.pages[2]
    assert len(ended.given) == 1


def test_in_line_mode_the_last_flashcard_can_be_reported(store: Store, clock: FixedClock) -> None:
    """From the front of the next one."""
    script = (NEXT, "Good: 12 days", REPORT_LAST, "Unclear.", QUIT)
    sit(store, clock, flashcards(CRANE, RADIO), *script, lines=True)
    assert store.reports() == [Reported(1, CRANE.id, None, "Unclear.", TODAY)]


@every_form
@both_modes
def test_the_last_answer_can_be_reported_at_the_end(store: Store, clock: FixedClock, form: str, *, lines: bool) -> None:
    """The summary is shown again, and its keys lead on: taken back from there, the question is asked again."""
    asking = FORMS[form]
    more = go_on(lines=lines)
    script = (asking.right, *more, REPORT_LAST, "Two are right.", *more, UNDO, QUIT)
    desk, ended = sit(store, clock, review(asking.card), *script, lines=lines)
    assert store.reports() == [Reported(1, asking.card.id, _question(asking.card), "Two are right.", TODAY)]
    assert desk.pages[2] == desk.pages[5]
    assert desk.pages[2].startswith("1 of 1 answers right (")
    assert desk.pages[6] == desk.pages[0]
    assert ended.given == ()


def test_at_the_end_a_note_with_nothing_in_it_is_not_kept(store: Store, clock: FixedClock) -> None:
    """And Ctrl-C instead of one ends the session."""
    for script in ((UNKNOWN, NEXT), (QUIT,)):
        sit(store, clock, review(CRANE), "the crane", NEXT, REPORT_LAST, *script)
    assert store.reports() == []


def test_with_the_only_answer_taken_back_there_is_none_to_report(store: Store, clock: FixedClock) -> None:
    """The key goes with the answer."""
    with pytest.raises(AssertionError, match="not offered"):
        sit(store, clock, review(CRANE), "the crane", UNDO, REPORT_LAST, lines=True)


def test_the_key_for_it_is_named_where_it_works() -> None:
    """One sign on a full screen, where nothing else can be meant; two in line mode, after a colon where text is."""
    label = "report a mistake in the last question"
    for keys, look, mark, sign in (
        (AT_THE_END, WIDE, "", "!"),
        (LINE_MODE_AT_THE_END, LINES, "", "!!"),
        (LINE_MODE_ASKING, LINES, "", "!!"),
        (LINE_MODE_TYPING, LINES, ":", ":!!"),
    ):
        listed = [one.text.plain for one in all_keys(keys, look, mark=mark)]
        assert [line.split()[0] for line in listed if label in line] == [sign]


def test_the_key_for_it_is_understood_where_it_works() -> None:
    """Two signs mean the last answer, one the question that is on screen; at the end of a full screen one is enough."""
    end = ScreenDesk(WIDE, lambda: 80)
    assert pressed("!", lambda: end.wait(AT_THE_END)) is REPORT_LAST
    said = LineDesk(LINES, read=iter(["!!", "!!", "!", ":!!", ":!"]).__next__)
    assert said.wait(AT_THE_END) is REPORT_LAST
    assert [said.ask(["a", "b"], LINE_MODE_ASKING).command for _ in range(2)] == [REPORT_LAST, REPORT]
    assert [said.ask_text(LINE_MODE_TYPING).command for _ in range(2)] == [REPORT_LAST, REPORT]


@pytest.mark.parametrize("key", [UNDO, EXPLAIN, REPORT_LAST])
@pytest.mark.parametrize("begun", [flashcards(CRANE), review(LAMP), review(WAITING), review(LANDING)])
def test_keys_that_would_do_nothing_are_not_offered_in_any_form(
    store: Store, clock: FixedClock, key: Command, begun: Session
) -> None:
    """Before the first answer there is nothing to take back, to explain or to report."""
    for lines in (False, True):
        with pytest.raises(AssertionError, match="not offered"):
            sit(store, clock, begun, key, lines=lines)


def test_every_form_goes_on_to_the_next(store: Store, clock: FixedClock) -> None:
    """A session of all of them, right from end to end."""
    cards = [asking.card for asking in FORMS.values()]
    script = [said for asking in FORMS.values() for said in (asking.right, NEXT)]
    desk, ended = sit(store, clock, review(*cards), *script, NEXT)
    assert isinstance(desk, ScriptedDesk)
    assert [one.correct for one in ended.given] == [True] * len(FORMS)
    assert desk.pages[-1].startswith("5 of 5 answers right (")
