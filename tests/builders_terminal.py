"""Builders for what is seen on screen: a made-up harbour with its decks, sessions, exams and figures.

Nothing here is about Kubernetes, so no screen changes when a real deck does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from k8squiz.decks.text import deck_text
from k8squiz.history.days import StudyDayTotals, Totals
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamEnding, ExamStart
from k8squiz.history.marks import Standing
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId, CompetencyId, ComponentId, DeckName, StudyDay
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.questions.cards import Card, Deck
from k8squiz.scheduling.memory import Learned
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.coverage import Coverage, coverage
from k8squiz.sessions.exam import draw
from k8squiz.sessions.marking import Answer, Mark, Marker
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import AS_NEEDED, Given, Manner, Marked, Session, Task, Turn, advance, start
from k8squiz.stats.card_list import Listed
from k8squiz.stats.overview import DeckStanding, ExamLine, Overview

Words = str | tuple[str, ...] | None
"""What is said to a question: the text of an option, or of several, or a text typed; None is "I don't know"."""

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TODAY = StudyDay(20_514)
"""2026-03-02, a Monday."""

WRONG = {
    "the lighthouse": "it shines at night; it moves nothing",
    "the tugboat": "it pulls ships to the quay and leaves their load alone",
    "the harbour office": "it gives orders over the radio and touches nothing",
}
"""Options that are wrong wherever they stand, with what they really are."""

EXHIBIT = """\
BERTH   SHIP        STATE       CRANE
1       Albatross   unloading   busy
2       Bernicle    waiting     <none>
3       -           free        idle"""


GAP = """\
kind: Lighthouse
metadata:
  name: north-mole
spec:
  lamp:   ____
  height: 31 m"""

PLAIN = Manner(flashcards=True)
"""A session of plain flashcards."""


def question(ask: str, answer: str, wrong: Mapping[str, str] | None = None, *, exhibit: str = "") -> Question:
    """A choice between ``answer`` and the ``wrong`` ones, which carry their reasons."""
    pool = tuple(WrongOption(text, why) for text, why in (WRONG if wrong is None else wrong).items())
    return Question("which", Form.CHOICE, ask, (answer,), pool, exhibit)


def several(ask: str, *right: str, wrong: Mapping[str, str]) -> Question:
    """A question with several right options, and wrong ones with their reasons."""
    return Question("both", Form.SEVERAL, ask, right, tuple(WrongOption(*one) for one in wrong.items()))


def typed(ask: str, *accepted: str, mistakes: Mapping[str, str] | None = None, exhibit: str = "") -> Question:
    """A question answered by typing; ``mistakes`` are wrong answers that are known, with what is wrong with them."""
    known = tuple(WrongOption(*one) for one in (mistakes or {}).items())
    return Question("recall", Form.TYPED, ask, accepted, known, exhibit)


def order(ask: str, *steps: str) -> Question:
    """Steps to be put in order."""
    return Question("steps", Form.ORDER, ask, steps)


def command(ask: str, *accepted: str) -> Question:
    """A question answered by a command."""
    return Question("type-it", Form.COMMAND, ask, accepted)


def card(name: str, asked: Question, *, path: tuple[str, ...] = (), competency: str = "kcna.core-concepts") -> Card:
    """A card with everything that a view may show."""
    return Card(
        id=CardId(f"{name}.role"),
        revision=1,
        kind="role",
        about=(ComponentId(name),),
        competencies=(CompetencyId(competency),),
        front=f"What is special about {name}?",
        back=f"Only {asked.answer[0]} does it.",
        explain="Without it the ships would lie at the quay, full, until somebody lends a hand.",
        sources=("https://harbour.example/handbook/parts/#" + name, "https://harbour.example/rules/"),
        checked="handbook v7",
        try_=f"look --at {name}",
        path=path,
        questions=(asked,),
    )


CRANE = card("crane", question("Which part of the harbour lifts the containers off a ship?", "the crane"))
RADIO = card(
    "radio",
    question(
        "The crane has unloaded a ship. Whom does it call, and how?",
        "the harbour office, on channel 16 of the marine radio, and it gives the number of the berth that is free now",
        {
            "the lighthouse, by a flag hoisted over the quay": "nobody there looks at flags",
            "nobody: the next ship sees that the berth is free": "a ship outside sees no berth",
            "the tugboat, with a long tone of the horn and then two short ones": "a horn calls people, not tugboats",
        },
    ),
    path=("the crane", "the harbour office", "VHF channel 16"),
)
BERTHS = card("berths", question("Why does the Bernicle wait?", "no crane is free for her", exhibit=EXHIBIT))

MOVERS = card(
    "movers",
    several(
        "Which two of these move what is heavier than themselves?",
        "the crane",
        "the tugboat",
        wrong={
            "the lighthouse": "it shines at night; it moves nothing",
            "the buoy": "it is moved, by the tide and by whatever hits it",
            "the pilot, who comes aboard outside and tells the helmsman where to steer": "a pilot moves nothing",
        },
    ),
)._replace(back="The crane lifts, and the tugboat pulls.")
LANDING = card(
    "landing",
    order(
        "A ship comes in with containers. What happens, in which order?",
        "the pilot comes aboard, outside the harbour",
        "the tugboat takes her in tow",
        "she is made fast at the quay",
        "the crane lifts the containers off",
    ),
)._replace(back="Pilot, tugboat, quay, crane.")
LAMP = card(
    "lamp",
    typed(
        "The lamp on the north mole shines white and turns. What stands in the gap?",
        "rotating-white",
        "white-rotating",
        mistakes={"fixed-red": "the lamp on the south mole is red and stands still"},
        exhibit=GAP,
    ),
)
WAITING = card(
    "waiting",
    command(
        "List the ships that wait in the roads.",
        "harbourctl get ships --state=waiting",
        "harbourctl ships waiting",
    ),
)
_OTHERS = {**WRONG, "the crane": "it lifts what has come, and pulls nothing"}
del _OTHERS["the tugboat"]
TOWED = card("towed", question("Who pulls a ship to the quay?", "the tugboat", _OTHERS))
TOWED = TOWED._replace(questions=(*TOWED.questions, typed("Type the name of what pulls a ship.", "the tugboat")))
"""A card that is asked to be recognised and, once it is known well, recalled."""


def numbered(number: int) -> Card:
    """A plain card; its right option is ``right NUMBER``."""
    wrong = {f"wrong {number}{letter}": f"it is {letter}" for letter in "abc"}
    return card(f"part-{number}", question(f"What does part {number} do?", f"right {number}", wrong))


def harbour(*cards: Card, name: str = "harbour") -> Deck:
    """A deck of these cards, of the three of the harbour unless told."""
    held = cards or (CRANE, RADIO, BERTHS)
    return Deck(DeckName(name), "The harbour", "Who lifts and who calls.", "1.37", {}, cards=held)


def harbour_file(folder: Path, *cards: Card) -> Path:
    """The same deck as a file."""
    path = folder / "harbour.yaml"
    path.write_text(deck_text(harbour(*cards)), encoding="utf-8")
    return path


def session(*cards: Card, turn: Turn = Turn.NEW, recall: bool = False, manner: Manner = AS_NEEDED) -> Session:
    """A session over these cards, its first question put; with ``recall`` they are in old memory."""
    tasks = tuple(Task(one, turn, recall) for one in cards)
    return start(tasks, seed="1", last_questions={}, manner=manner)


def put(of: Card, manner: Manner = AS_NEEDED) -> Asked:
    """The question of a card, put."""
    begun = session(of, manner=manner)
    assert begun.asked is not None
    return begun.asked


def answer(asked: Asked, said: Words) -> Answer:
    """What the learner ``said``, as an answer to the question."""
    if said is None:
        return Answer()
    if not asked.options:
        return Answer(typed="".join(said))
    texts = [option.text for option in asked.options]
    return Answer(tuple(texts.index(one) for one in ((said,) if isinstance(said, str) else said)))


def given(
    of: Card, said: Words = None, turn: Turn = Turn.REVIEW, *, mark: Mark | None = None, rating: Rating | None = None
) -> Given:
    """The answer ``said`` to a card after 4 seconds, with the mark it would get unless told, and its own rating."""
    begun = session(of, turn=turn)
    assert begun.asked is not None
    told = answer(begun.asked, said)
    marked = mark or Marker([harbour(of)]).mark(begun.asked, told)
    return advance(begun, Marked(told, marked, 4_000, TODAY, rating)).given[-1]


def outlook(due: int = 0, new: int = 0, later: int = 0) -> Outlook:
    """So many cards due now, new ones left today, and cards due three days later."""
    return Outlook(due, new, date(2026, 3, 5) if later else None, later)


def listed(of: Card, *words: str, days: int | None = None, lapses: int = 0) -> Listed:
    """A card of the harbour of which these words hold; with ``days`` it was learned, and is due after as many."""
    memory = None if days is None else Learned(9.0, 5.5, lapses + 3, lapses, 1, TODAY, TODAY)
    due = None if days is None else StudyDay(TODAY + days)
    return Listed(of, DeckName("harbour"), memory, Standing(), due, frozenset(words))


def pilot(*, style: str = "multiple choice", questions: int = 4) -> Blueprint:
    """A made-up exam of three domains, the last of which no harbour card belongs to."""
    domains = (
        Domain("parts", "Parts of the Harbour", 60, {CompetencyId("kcna.core-concepts"): "parts"}),
        Domain("calls", "Calls and Signals by Day and by Night", 30, {CompetencyId("kcna.networking"): "calls"}),
        Domain("weather", "Weather", 10, {CompetencyId("kcna.observability"): "weather"}),
    )
    real = "4 questions in 10 minutes, 75 % to pass"
    source = "https://harbour.example"
    return Blueprint("hpa", "Harbour Pilot Associate", style, "2026-01-01", source, questions, 10, 75, real, domains)


def exam_deck() -> Deck:
    """A deck that covers the first domain of the exam well, the second barely and the third not at all."""
    parts = [CRANE, *map(numbered, range(1, 8))]
    return harbour(*parts, RADIO._replace(competencies=(CompetencyId("kcna.networking"),)))


def covered(blueprint: Blueprint | None = None, *, simulation: bool = False) -> Coverage:
    """What the deck of ``exam_deck`` holds for an exam."""
    return coverage(blueprint or pilot(), [exam_deck()])._replace(simulation=simulation)


def exam_start(minutes: int = 10, size: int = 4) -> ExamStart:
    """The exam as drawn from ``exam_deck`` with the seed 7, begun at NOON."""
    questions = draw(pilot(), [exam_deck()], size, 7)
    return ExamStart("kcna", NOON, NOON + timedelta(minutes=minutes), 7, "0123456789abcdef", False, questions)


def attempt(right: int, finished: datetime | None = NOON, started: datetime = NOON) -> ExamAttempt:
    """An attempt at four questions, so many of them right, the others blank."""
    begun = exam_start()._replace(started=started)
    visits = tuple(ExamAnswer(at, begun.questions[at].right, False, 1_000, TODAY, True) for at in range(right))
    ending: ExamEnding | None = None if finished is None else "handed-in"
    return ExamAttempt(1, begun, {one.position: one for one in visits}, finished, ending, visits)


def overview(*, filled: bool = True) -> Overview:
    """The figures of a learner, or of somebody who has just begun."""
    if not filled:
        standing = DeckStanding("harbour", "The harbour", 3, 0, 0, 0)
        return Overview((standing,), Totals(0, 0), (), 0, ())
    return Overview(
        decks=(
            DeckStanding("harbour", "The harbour", 80, 11, 9, 2),
            DeckStanding("sea", "The open sea and all that swims in it", 0, 0, 120, 0),
        ),
        totals=Totals(36, 27),
        days=tuple(StudyDayTotals(StudyDay(TODAY - 20 + at), at, at // 2, 1, 9_000) for at in range(1, 21)),
        streak=1,
        exams=(ExamLine("hpa", "2026-02-27", 60, 33), ExamLine("hpa", "2026-03-01", 60, 48)),
    )
