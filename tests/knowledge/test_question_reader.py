"""A question as people write it, in a definition or in a deck."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.question_reader import read_question
from k8squiz.yaml_files import Faults, parse

SPELLED_OUT = """\
id: which-stores
form: choice
exhibit: |
  NAME   READY
ask: Which one stores?
answer: etcd
wrong: [kubelet, {text: the cloud, why: it keeps nothing}, coredns]
hints: [it has a disk, it is small]
reserve: exam
"""

LONGEST = "x" * 500
"""The longest answer that can be typed."""

TOO_MANY = "10 options would be shown, and digits name 9 at most"


def _read(text: str) -> tuple[Question, list[str]]:
    faults = Faults()
    entry = parse(text, "q.yaml", faults)
    assert entry is not None
    question = read_question(entry)
    return question, [fault.message for fault in faults.found]


def test_a_question_with_everything() -> None:
    """Each field finds its place."""
    expected = Question(
        id="which-stores",
        form=Form.CHOICE,
        ask="Which one stores?",
        answer=("etcd",),
        wrong=(WrongOption("kubelet"), WrongOption("the cloud", "it keeps nothing"), WrongOption("coredns")),
        exhibit="NAME   READY\n",
        hints=("it has a disk", "it is small"),
        exam_only=True,
    )
    assert _read(SPELLED_OUT) == (expected, [])


@pytest.mark.parametrize(
    ("form", "rest"),
    [
        ("choice", "answer: a\nwrong: [b, c]"),
        ("several", "answer: [a, b]\nwrong: [c, d]"),
        ("several", "answer: a\nwrong: [c, d]"),
        ("typed", "answer: [a, b]"),
        ("typed", "answer: [a, b]\nwrong: [{text: c, why: d}]"),
        ("command", "answer: kubectl get pods"),
        ("command", "answer: [kubectl get pods, kubectl get all]\nwrong: [{text: kubectl top pods, why: c}]"),
        ("order", "answer: [a, b, c]"),
        ("order", "answer: [a, b, c, d, e, f, g, h, i]"),
        ("several", "answer: [a, b, c, d, e, f]\nwrong: [v, w, x, y, z]"),
        ("several", "answer: [a, b, c, d, e, f, g]\nwrong: [y, z]"),
        ("typed", f"answer: {LONGEST}"),
        ("command", f"answer: {LONGEST}"),
    ],
)
def test_each_form_has_its_own_shape(form: str, rest: str) -> None:
    """And nothing more is needed than an id, the form, what is asked and the answer."""
    question, faults = _read(f"id: q\nform: {form}\nask: What?\n{rest}\n")
    assert (question.form.value, faults) == (form, [])


@pytest.mark.parametrize(
    ("form", "rest", "expected"),
    [
        ("choice", "answer: a\nwrong: [b, a, c]", '"a" is both the answer and wrong'),
        ("choice", "answer: a\nwrong: [b, {text: b, why: c}, d]", '"b" is listed twice'),
        ("choice", "answer: [a, b]\nwrong: [c, d, e]", "a choice has one answer"),
        ("choice", "answer: a\nwrong: [b]", "needs at least two wrong options"),
        ("several", "answer: [a, b]", "needs at least two wrong options"),
        ("several", "answer: [a, a]\nwrong: [b, c]", '"a" is listed twice'),
        ("typed", "answer: [a, b]\nwrong: [{text: b, why: c}]", '"b" is both the answer and wrong'),
        ("typed", "answer: a\nwrong: [{text: b, why: c}, {text: b, why: d}]", '"b" is listed twice'),
        ("typed", "answer: a\nwrong: [{text: b}]", '"why" is missing'),
        ("command", "answer: [a, b]\nwrong: [{text: b, why: c}]", '"b" is both the answer and wrong'),
        ("command", "answer: a\nwrong: [{text: b, why: c}, {text: b, why: d}]", '"b" is listed twice'),
        ("command", "answer: a\nwrong: [{text: b}]", '"why" is missing'),
        ("order", "answer: [a, b, c, d]\nwrong: [e]", '"order" questions take no wrong options'),
        ("order", "answer: [a, b]", "an order has at least three steps"),
        ("order", "answer: [a, b, c, d, e, f, g, h, i, j]", TOO_MANY),
        ("several", "answer: [a, b, c, d, e, f, g]\nwrong: [x, y, z]", TOO_MANY),
        ("several", "answer: [a, b, c, d, e, f, g, h]\nwrong: [y, z]", TOO_MANY),
        ("typed", f"answer: [a, {LONGEST}x]", "an answer has at most 500 characters"),
        ("command", f"answer: {LONGEST}x", "an answer has at most 500 characters"),
        ("choice", "wrong: [b, c]", '"answer" is missing'),
        ("choice", "answer: []\nwrong: [b, c]", '"answer" is empty'),
        ("choice", 'answer: ""\nwrong: [b, c]', '"answer" must be text here'),
        ("choice", 'answer: a\nwrong: [b, c, ""]', '"wrong" must be text here'),
        ("choice", "answer: a\nwrong: [{text: b}, c]", '"why" is missing'),
        ("choice", "answer: a\nwrong: [{why: b, text: b, wy: c}, c]", 'unknown key "wy" (did you mean "why"?)'),
        (
            "choice",
            "answer: a\nwrong: [b, c]\nreserve: exams",
            '"reserve" cannot be "exams" (did you mean "exam"?); allowed: , exam',
        ),
        ("choice", "answer: a\nwrong: [b, c]\nanwser: d", 'unknown key "anwser" (did you mean "answer"?)'),
    ],
)
def test_a_question_that_could_not_be_asked(form: str, rest: str, expected: str) -> None:
    """Each has its own fault, and just that one."""
    assert _read(f"id: q\nform: {form}\nask: What?\n{rest}\n")[1] == [expected]


def test_a_question_without_a_form_is_a_fault_and_no_crash() -> None:
    """The likeliest thing to forget."""
    assert _read("id: q\nask: What?\nanswer: a\nwrong: [b, c]\n")[1] == ['"form" is missing']


def test_everything_that_is_wrong_is_told_at_once() -> None:
    """Four faults, four messages."""
    assert _read("from: choice\nanswer: a\nwrong: [a, b]\n")[1] == [
        '"id" is missing',
        '"form" is missing',
        '"ask" is missing',
        'unknown key "from" (did you mean "form"?)',
        '"a" is both the answer and wrong',
    ]
