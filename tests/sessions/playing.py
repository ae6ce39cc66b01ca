"""Playing a session: cards of all kinds, answers of all kinds, and what was told of each."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from builders import MONDAY
from builders_content import card, cards, choice, command, deck, order, several, typed
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import RECOGNISED, Asked, put, studied
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict
from k8squiz.sessions.study import AS_NEEDED, Given, Manner, Marked, Session, Task, Turn, advance, start

BOTH = (choice("one"), typed("two"))
"""Two questions of one card: to recognise, and to recall."""

CHOICES = (choice("one"), choice("two", "kubelet", "coredns", "kube-proxy"))
FLASHCARDS = Manner(flashcards=True)
OWN_RATING = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}
"""What the learner may say of an answer that is nearly right, not known to be right, or only thought."""


class Plan(NamedTuple):
    """A session to be played: what is asked, in which manner, and what is said to each question."""

    tasks: tuple[Task, ...]
    manner: Manner
    said: list[str]


questions_ = st.lists(
    st.sampled_from([*CHOICES, several(), typed(), order(), command(), choice("meet", needs=("subject-1.role",))]),
    unique=True,
    max_size=4,
)
manners = st.sampled_from([AS_NEEDED, AS_NEEDED, FLASHCARDS, *map(Manner, Form)])
said_ = st.lists(st.sampled_from(["right", "wrong", "unknown", *OWN_RATING]), max_size=40)


@st.composite
def plans(draw: st.DrawFn, manners: st.SearchStrategy[Manner] = manners) -> Plan:
    """Cards of all kinds, flashcards among them, at all turns with which a session begins."""
    manner = draw(manners)
    made = (card(number)._replace(questions=tuple(draw(questions_))) for number in range(1, draw(st.integers(1, 14))))
    turns = st.sampled_from([Turn.REVIEW, Turn.NEW, Turn.CONFIRM])
    tasks = tuple(Task(one, draw(turns), draw(st.booleans())) for one in made if studied(one, manner.form))
    return Plan(tasks, manner, draw(said_))


def begin(*tasks: Task, seed: str = "s", manner: Manner = AS_NEEDED) -> Session:
    """A session over these tasks."""
    return start(tasks, seed=seed, last_questions={}, manner=manner)


def begin_new(count: int, *questions: Question) -> Session:
    """A session over so many new cards."""
    return begin(*(Task(one, Turn.NEW) for one in cards(count, *(questions or CHOICES))))


def recalled(*questions: Question, others: int = 0) -> Session:
    """A session over a card in old memory, and others behind it."""
    behind = (Task(card(number, choice()), Turn.REVIEW) for number in range(2, 2 + others))
    return begin(Task(card(1, *questions), Turn.REVIEW, recall=True), *behind)


def answer(
    session: Session,
    said: str = "right",
    milliseconds: int = 1_000,
    *,
    instead: Rating | None = None,
    day: StudyDay = MONDAY,
) -> Session:
    """The session after an answer: right, wrong, unknown, or left open and then rated by the learner.

    A flashcard is always rated: what is right is Good, and all else Again. ``instead`` takes the place of the rating.
    """
    assert session.asked is not None
    if session.asked.form is None:
        said = {"right": "good", "wrong": "again", "unknown": "again"}.get(said, said)
    given_ = Answer() if said == "unknown" else _answer(session.asked, right=said == "right")
    verdict = {"right": Verdict.RIGHT, "wrong": Verdict.WRONG, "unknown": Verdict.WRONG}.get(said, Verdict.OPEN)
    return advance(session, Marked(given_, Mark(verdict), milliseconds, day, OWN_RATING.get(said), instead))


def _answer(asked: Asked, *, right: bool) -> Answer:
    if asked.form in {None, Form.TYPED, Form.COMMAND}:
        return Answer(typed="" if asked.form is None else asked.answer[0] if right else "something else")
    shown = [option.text for option in asked.options]
    if asked.form is Form.ORDER:
        return Answer(tuple(shown.index(text) for text in asked.answer[:: 1 if right else -1]))
    return Answer(tuple(index for index, option in enumerate(asked.options) if option.right is right))


def play(session: Session, *said: str, day: StudyDay = MONDAY) -> Session:
    """The session after these answers, and right ones from then on until it is over."""
    for one in said:
        if session.current is None:
            break
        session = answer(session, one, day=day)
    while session.current is not None:
        session = answer(session, day=day)
    return session


def played(plan: Plan, seed: str = "s") -> Session:
    """The session of a plan, played to its end."""
    return play(begin(*plan.tasks, seed=seed, manner=plan.manner), *plan.said)


def states(plan: Plan) -> list[Session]:
    """The session of a plan before and after each answer."""
    found = [begin(*plan.tasks, manner=plan.manner)]
    for said in plan.said:
        if found[-1].current is None:
            break
        found.append(answer(found[-1], said))
    return found


def asked_cards(session: Session) -> list[CardId]:
    """The card of each answer."""
    return [one.record.card for one in session.given]


def told(session: Session) -> list[tuple[Turn, Form | None, Rating | None]]:
    """Of each answer: why the card was asked, in which form, and how it was rated at first."""
    return [(one.turn, one.asked.form, one.record.rating) for one in session.given]


def is_rated(one: Given) -> bool:
    """Whether an answer is rated at once: not where a new card, or one not recalled, was merely recognised."""
    own = one.record.rating in {Rating.HARD, Rating.EASY}
    guessed = one.turn is Turn.NEW and one.asked.form in RECOGNISED
    return own or not one.correct or not (guessed or one.turn is Turn.RECOGNISE)


def put_one(question: Question) -> Asked:
    """The question of the first card, put."""
    return put(card(1, question), question, Random(1))


def mark(question: Question, answer: Answer, *others: Card) -> Mark:
    """The verdict on an answer in a deck that holds the card and ``others``."""
    return Marker([deck(card(1, question), *others)]).mark(put_one(question), answer)


def picks(question: Question, *named: str) -> Answer:
    """The answer that names these options, in that order."""
    shown = [option.text for option in put_one(question).options]
    return Answer(tuple(map(shown.index, named)))
