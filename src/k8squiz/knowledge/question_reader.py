"""Reading a question, which has the same shape in the definitions and in a deck."""

from __future__ import annotations

from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import LONGEST_ANSWER, MOST_OPTIONS, SHOWN_WRONG, Form, Question, WrongOption
from k8squiz.yaml_files import Entry, Scalar

_FORMS = tuple(form.value for form in Form)


def read_question(entry: Entry) -> Question:
    """The question that a YAML mapping spells out; what is wrong with it goes to the entry's faults."""
    question = Question(
        id=entry.text("id"),
        form=Form(entry.word("form", _FORMS)),
        ask=entry.text("ask"),
        answer=entry.texts("answer", required=True),
        wrong=read_wrong_options(entry, "wrong"),
        exhibit=entry.text("exhibit", ""),
        hints=entry.texts("hints"),
        exam_only=entry.word("reserve", ("", "exam"), "") == "exam",
        needs=tuple(CardId(name) for name in entry.texts("needs")),
    )
    entry.finish()
    _check_options(entry, question)
    return question


def read_pool(entry: Entry, key: str, answer: str) -> tuple[WrongOption, ...]:
    """The wrong options to ``answer`` under ``key``, of which there must be enough for a choice."""
    wrong = read_wrong_options(entry, key)
    if answer in {option.text for option in wrong}:
        entry.faults.add(entry.place_of(key), f'"{answer}" is both the answer and wrong')
    if len(wrong) < SHOWN_WRONG:
        entry.faults.add(entry.place_of(key), f'"{key}" must list at least {SHOWN_WRONG} options')
    return wrong


def read_typed(entry: Entry) -> Question | None:
    """The question to be answered by typing that stands under ``typed``; None when there is none."""
    typed = entry.entry("typed")
    if typed is None:
        return None
    wrong = read_wrong_options(typed, "wrong")
    found = Question("typed", Form.TYPED, typed.text("ask"), typed.texts("answer", required=True), wrong)
    typed.finish()
    _check_options(typed, found)
    return found


def read_wrong_options(entry: Entry, key: str) -> tuple[WrongOption, ...]:
    """The wrong options listed under ``key``: plain texts, or ``{text: …, why: …}``."""
    found = []
    for item in entry.mixed(key):
        if isinstance(item, Scalar):
            found.append(WrongOption(item.text))
            continue
        found.append(WrongOption(item.text("text"), item.text("why")))
        item.finish()
    texts = [option.text for option in found]
    for text in sorted({text for text in texts if texts.count(text) > 1}):
        entry.faults.add(entry.place_of(key), f'"{text}" is listed twice')
    return tuple(found)


def _check_options(entry: Entry, question: Question) -> None:
    texts = [option.text for option in question.wrong]
    for text in sorted({text for text in texts if text in question.answer}):
        entry.faults.add(entry.place_of("wrong"), f'"{text}" is both the answer and wrong')
    for text in sorted({text for text in question.answer if question.answer.count(text) > 1}):
        entry.faults.add(entry.place_of("answer"), f'"{text}" is listed twice')
    if question.form is Form.CHOICE and len(question.answer) > 1:
        entry.faults.add(entry.place_of("answer"), "a choice has one answer")
    if question.form in {Form.CHOICE, Form.SEVERAL} and len(texts) < 2:
        entry.faults.add(entry.place, "needs at least two wrong options")
    if question.form is Form.ORDER and texts:
        entry.faults.add(entry.place_of("wrong"), f'"{question.form.value}" questions take no wrong options')
    if question.form is Form.ORDER and len(question.answer) < 3:
        entry.faults.add(entry.place_of("answer"), "an order has at least three steps")
    if question.form in {Form.SEVERAL, Form.ORDER} and _shown(question) > MOST_OPTIONS:
        message = f"{_shown(question)} options would be shown, and digits name {MOST_OPTIONS} at most"
        entry.faults.add(entry.place_of("answer"), message)
    if question.form in {Form.TYPED, Form.COMMAND} and max(map(len, question.answer), default=0) > LONGEST_ANSWER:
        entry.faults.add(entry.place_of("answer"), f"an answer has at most {LONGEST_ANSWER} characters")


def _shown(question: Question) -> int:
    return len(question.answer) + min(SHOWN_WRONG, len(question.wrong))
