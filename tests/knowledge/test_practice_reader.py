"""Failures, changes, commands and scenarios as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, HEAD, definitions
from k8squiz.errors import FaultsError
from k8squiz.knowledge.asking import Form, WrongOption
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.practice import TOOLS, FirstCommand
from k8squiz.knowledge.reader import read_model
from knowledge.spelled_out import FALSE, GROUNDS, faults_of, place, slip

ALSO = "accepted: kubectl get po"
PRACTICE = f"""\
{HEAD}\
failures:
- id: no-scheduler
  about: [coredns]
  exhibit: |
    NAME   STATUS
    web    Pending
  ask: What is the cause?
  cause: nobody places Pods
  not: {FALSE}
  first: {{ask: What shows it?, command: kubectl get pods -A, {ALSO}, another_case: Or?, not: {FALSE}, explain: All.}}
  {GROUNDS.replace(", ", chr(10) + "  ")}
  try: kubectl get events
changes:
- id: runtime
  about: [kubelet]
  since: "1.24"
  old: A guide says to install it.
  ask: What do you do?
  today: install another
  not: {FALSE}
  typed: {{ask: Which tool?, answer: [crictl, cri], wrong: [{{text: docker, why: it is gone}}]}}
  {GROUNDS.replace(", ", chr(10) + "  ")}
commands:
- id: list
  about: [etcd]
  tool: kubectl
  ask: List the Pods.
  exhibit: |
    three of them
  command: sudo kubectl get pods
  accepted: [kubectl get pod]
  not: {FALSE}
  {GROUNDS.replace(", ", chr(10) + "  ")}
scenarios:
- id: firewall
  kind: failure
  about: []
  front: What happens behind it?
  back: It breaks.
  {GROUNDS.replace(", ", chr(10) + "  ")}
  questions:
  - {{id: fill-in, form: typed, ask: Fill in., answer: NoExecute}}
  - {{id: in-order, form: order, ask: In order?, answer: [one, two, three, four]}}
"""

FALSE_OPTIONS = tuple(WrongOption(text, "no") for text in ("one", "two", "three"))


class TestWhatIsRead:
    """The whole of each."""

    @pytest.fixture
    def read(self, tmp_path: Path) -> Model:
        """What the file says."""
        return read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=PRACTICE))

    def test_a_failure_with_the_command_that_shows_it(self, read: Model) -> None:
        """Its exhibit keeps its lines."""
        [found] = read.failures
        assert (found.id, found.about, found.ask) == ("no-scheduler", ("coredns",), "What is the cause?")
        assert (found.exhibit, found.cause) == ("NAME   STATUS\nweb    Pending\n", "nobody places Pods")
        assert (found.wrong, found.grounds.explain) == (FALSE_OPTIONS, "Because.")
        assert found.first == FirstCommand(
            "What shows it?", "kubectl get pods -A", FALSE_OPTIONS, "All.", ("kubectl get po",), "Or?"
        )
        assert found.grounds.try_ == "kubectl get events"

    def test_a_change_with_a_question_to_be_typed(self, read: Model) -> None:
        """That one has known mistakes of its own."""
        [found] = read.changes
        assert (found.id, found.about, found.grounds.since) == ("runtime", ("kubelet",), "1.24")
        assert (found.old, found.ask) == ("A guide says to install it.", "What do you do?")
        assert (found.today, found.wrong) == ("install another", FALSE_OPTIONS)
        assert found.typed is not None
        assert (found.typed.form, found.typed.ask, found.typed.answer) == (Form.TYPED, "Which tool?", ("crictl", "cri"))
        assert found.typed.wrong == (WrongOption("docker", "it is gone"),)

    def test_a_command_with_what_else_does_it(self, read: Model) -> None:
        """The tool need not be the first word."""
        [found] = read.commands
        assert (found.id, found.about, found.ask, found.exhibit) == (
            "list",
            ("etcd",),
            "List the Pods.",
            "three of them\n",
        )
        assert (found.command, found.accepted) == ("sudo kubectl get pods", ("kubectl get pod",))
        assert found.wrong == FALSE_OPTIONS

    def test_a_scenario_with_its_questions(self, read: Model) -> None:
        """It may be about no component at all."""
        [found] = read.scenarios
        assert (found.id, found.kind, found.about) == ("firewall", "failure", ())
        assert (found.front, found.back) == ("What happens behind it?", "It breaks.")
        assert [(one.id, one.form) for one in found.grounds.questions] == [
            ("fill-in", Form.TYPED),
            ("in-order", Form.ORDER),
        ]

    def test_what_may_be_left_out_is_empty(self, tmp_path: Path) -> None:
        """An exhibit, the first command, the typed question, other ways to do it."""
        text = PRACTICE
        for line in PRACTICE.splitlines(keepends=True):
            if line.startswith(("  first:", "  typed:", "  exhibit:", "    ", "  accepted:")):
                text = slip(text, line, "")
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text))
        assert (found.failures[0].exhibit, found.failures[0].first) == ("", None)
        assert found.changes[0].typed is None
        assert (found.commands[0].exhibit, found.commands[0].accepted) == ("", ())


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        ("about: [coredns]", "about: [coredn]", "coredn]", 'unknown component "coredn" (did you mean "coredns"?)'),
        ("about: [kubelet]", "about: [kubelt]", "kubelt]", 'unknown component "kubelt" (did you mean "kubelet"?)'),
        ("  cause:", "  cuase:", "cuase", 'unknown key "cuase" (did you mean "cause"?)'),
        ("  cause: nobody places Pods\n", "", "id: no-scheduler", '"cause" is missing'),
        (
            ", explain: All.",
            ", exlain: All.",
            "exlain",
            'unknown key "exlain" (did you mean "explain"?)',
        ),
        (", explain: All.", "", "{ask: What shows it?", '"explain" is missing'),
        ("  first: {ask: What shows it?, command", "  first: {command", "{command: ", '"ask" is missing'),
        ("sources: [page]", "sources: [pag]", "pag]", 'unknown source "pag" (did you mean "page"?)'),
        ("  sources: [page]\n", "", "id: no-scheduler", '"sources" is missing'),
        (f"not: {FALSE}", "not: [{text: one}]", "{text: one}", '"why" is missing'),
        (f"not: {FALSE}", "not: [one, one]", "[one, one]", '"one" is listed twice'),
        ("  since:", "  sicne:", "sicne", 'unknown key "sicne" (did you mean "since"?)'),
        ("  since:", "  sicne:", "id: runtime", '"since" is missing'),
        (
            "{ask: Which tool?, answer",
            "{ask: Which tool?, anser",
            "anser",
            'unknown key "anser" (did you mean "answer"?)',
        ),
        ("{ask: Which tool?, ", "{", "{answer: [crictl", '"ask" is missing'),
        ("why: it is gone}", "}", "{text: docker", '"why" is missing'),
        ("tool: kubectl", "tool: kubctl", "kubctl", '"tool" cannot be "kubctl" (did you mean "kubectl"?)'),
        (
            "tool: kubectl",
            "tool: kubeadm",
            "sudo kubectl get pods",
            '"sudo kubectl get pods" is no kubeadm command',
        ),
        ("  accepted:", "  acepted:", "acepted", 'unknown key "acepted" (did you mean "accepted"?)'),
        ("  command: sudo kubectl get pods\n", "", "id: list", '"command" is missing'),
        (
            "kind: failure",
            "kind: failures",
            "failures\n  about: []",
            '"kind" cannot be "failures" (did you mean "failure"?)',
        ),
        ("  front: What", "  frnt: What", "frnt", 'unknown key "frnt" (did you mean "front"?)'),
        ("answer: NoExecute", "anser: NoExecute", "anser", 'unknown key "anser" (did you mean "answer"?)'),
        ("{id: in-order", "{id: fill-in", "fill-in, form: order", 'question "fill-in" is here twice'),
        ("[one, two, three, four]", "[one, two, two, four]", "[one, two, two", '"two" is listed twice'),
    ],
)
def test_a_slip_is_told_where_it_stands(tmp_path: Path, old: str, new: str, at: str, expected: str) -> None:
    """With the nearest name."""
    text = slip(PRACTICE, old, new)
    told = faults_of(tmp_path, text)
    assert any(line.startswith(f"{place(text, at)}: ") and expected in line for line in told), told


ANSWERS = ("nobody places Pods", "kubectl get pods -A", "install another", "sudo kubectl get pods")
"""What is right where FALSE stands, in order: the cause of the failure, its first command, the change, the command."""


@pytest.mark.parametrize("number", range(4))
def test_a_choice_needs_three_wrong_options(tmp_path: Path, number: int) -> None:
    """Wherever one is made: with fewer, a guess would be right more often."""
    few = "[{text: one, why: no}, {text: two, why: no}]"
    text = _in_place(few, number)
    assert faults_of(tmp_path, text) == [f'{place(text, few)}: "not" must list at least 3 options']


@pytest.mark.parametrize(("number", "answer"), [*enumerate(ANSWERS)])
def test_the_answer_is_none_of_the_wrong_options(tmp_path: Path, number: int, answer: str) -> None:
    """Two options would be the same, and one of them wrong."""
    same = slip(FALSE, "text: three", f"text: {answer}")
    text = _in_place(same, number)
    assert faults_of(tmp_path, text) == [f'{place(text, same)}: "{answer}" is both the answer and wrong']


def _in_place(new: str, number: int) -> str:
    """The definitions with ``new`` where FALSE stands for the time so numbered, from 0."""
    parts = PRACTICE.split(FALSE)
    return FALSE.join(parts[: number + 1]) + new + FALSE.join(parts[number + 1 :])


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        ("[crictl, cri]", "[crictl, docker]", "[{text: docker", '"docker" is both the answer and wrong'),
        ("[crictl, cri]", "[crictl, crictl]", "[crictl, crictl]", '"crictl" is listed twice'),
        ("[crictl, cri]", f"[cri, {'x' * 501}]", "[cri, x", "an answer has at most 500 characters"),
        ("why: it is gone}", "why: gone}, {text: docker, why: x}", "[{text: docker", '"docker" is listed twice'),
    ],
)
def test_a_question_to_be_typed_is_checked_like_any_other(
    tmp_path: Path, old: str, new: str, at: str, expected: str
) -> None:
    """Though it has no form of its own."""
    text = slip(PRACTICE, old, new)
    assert faults_of(tmp_path, text) == [f"{place(text, at)}: {expected}"]


def test_a_scenario_without_a_question_is_told(tmp_path: Path) -> None:
    """It is there to be asked."""
    text = PRACTICE[: PRACTICE.index("  questions:")]
    assert faults_of(tmp_path, text) == [f"{place(text, 'id: firewall')}: a scenario needs a question"]


def test_a_command_that_is_not_there_is_not_also_of_the_wrong_tool(tmp_path: Path) -> None:
    """One fault, told once."""
    text = slip(PRACTICE, "  command: sudo kubectl get pods\n", "")
    assert faults_of(tmp_path, text) == [f'{place(text, "id: list")}: "command" is missing']


@pytest.mark.parametrize("tool", TOOLS)
def test_each_known_tool_has_commands(tmp_path: Path, tool: str) -> None:
    """Those that the certifications ask for."""
    text = slip(slip(PRACTICE, "tool: kubectl", f"tool: {tool}"), "sudo kubectl get pods", f"{tool} version")
    assert read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).commands[0].command == f"{tool} version"


@pytest.mark.parametrize(
    ("listed", "kind", "first"),
    [
        ("failures", "failure", "no-scheduler"),
        ("changes", "change", "runtime"),
        ("commands", "command", "list"),
        ("scenarios", "scenario", "firewall"),
    ],
)
def test_a_name_that_stands_twice(tmp_path: Path, listed: str, kind: str, first: str) -> None:
    """In two files as in one."""
    start = PRACTICE.index(f"{listed}:\n")
    after = [at for one in ("changes", "commands", "scenarios") if (at := PRACTICE.index(f"\n{one}:\n") + 1) > start]
    again = HEAD + PRACTICE[start : min(after, default=None)]
    folder = definitions(tmp_path, four=FOUR_COMPONENTS, one=PRACTICE, two=again)
    with pytest.raises(FaultsError) as caught:
        read_model(folder)
    assert [fault.message for fault in caught.value.faults] == [
        f'{kind} "{first}" is here twice (first at {place(PRACTICE, f"id: {first}")})'
    ]
