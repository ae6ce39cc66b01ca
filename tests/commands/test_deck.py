"""k8squiz deck: list, show, coverage, build and check."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builders_definitions import FOUR, FOUR_COMPONENTS, HEAD, component_text, definitions
from builders_terminal import CRANE, harbour_file
from commands.running import Shell
from k8squiz.commands import checking
from k8squiz.decks.amounts import out_of_measure
from k8squiz.decks.files import shipped_files
from k8squiz.identifiers import CardId
from k8squiz.knowledge.blueprints import exam_names
from k8squiz.knowledge.reader import read_model

pytestmark = pytest.mark.usefixtures("home")
DECKS = """\
format: 1
kubernetes: "1.37"
decks:
- name: six
  title: The six
  intro: All there is.
  from: [six]
"""
SIX = (*FOUR, "kubectl", "kube-scheduler")
SIX_COMPONENTS = f"{HEAD}components:\n" + "".join(
    component_text(one, denied=SIX).replace(f"Which one is {one}?", f"Which one has number {number}?")
    for number, one in enumerate(SIX, 1)
)
"""As many as a pool of five wrong options needs, none of them named by the question that asks for it."""

_FIVE = ", ".join(f"{{text: the {name}, why: it keeps none}}" for name in ("fan", "lamp", "plug", "rack", "door"))
CONTRASTS = f"""\
format: 1
kubernetes: "1.37"
contrasts:
- id: two-roles
  cards: [etcd.role, coredns.role]
  asks: [{{card: etcd.role, ask: What keeps the names of all Pods?, answer: the store, wrong: [{_FIVE}]}}]
- id: two-stores
  cards: [etcd.role, coredns.does.store]
  asks: [{{card: etcd.role, ask: Where does a Secret lie at rest?, answer: the disk, wrong: [{_FIVE}]}}]
"""
"""One contrast between two cards that are made, and one of which a card is not."""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> Path:
    """A small bank that takes the place of our own: its definitions, and its decks beside them as built."""
    folder = tmp_path / "definitions"
    folder.mkdir()
    definitions(folder, six=SIX_COMPONENTS, decks=DECKS)
    decks = tmp_path / "decks"
    assert shell("deck", "build", "--definitions", folder, "-o", decks).code == 0
    monkeypatch.setattr(checking, "OWN_DEFINITIONS", folder)
    monkeypatch.setattr(checking, "shipped_folder", lambda: decks)
    # Six cards are too few for a bank, and that is told by tests of its own.
    monkeypatch.setattr(checking, "out_of_measure", lambda *_: ())
    return tmp_path


def test_the_list_names_every_deck(shell: Shell) -> None:
    """As a page and as data."""
    names = [plan.name for plan in read_model().decks]
    page, data = shell("deck", "list"), shell("deck", "list", "--json")
    assert (page.code, data.code) == (0, 0)
    assert [name for name in names if f"{name}: " not in page.out] == []
    assert sorted(names) == [path.stem for path in shipped_files()]
    assert [one["deck"] for one in json.loads(data.out)] == names


@pytest.mark.parametrize("name", [path.stem for path in shipped_files()])
def test_a_deck_can_be_read_by_name(name: str, shell: Shell) -> None:
    """Card by card, or as data with all there is in it."""
    assert shell("deck", "show", name).code == 0
    assert json.loads(shell("deck", "show", name, "--json").out)["deck"] == name


def test_a_deck_of_ones_own_can_be_read(shell: Shell, tmp_path: Path) -> None:
    """By its path."""
    ran = shell("deck", "show", harbour_file(tmp_path))
    assert (ran.code, ran.out.split("\n")[0]) == (0, "The harbour")


def test_an_unknown_deck_is_told_with_the_nearest_name(shell: Shell) -> None:
    """In one line, with the exit code for a wrong call."""
    ran = shell("deck", "show", "worker-nodes")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert '(did you mean "worker-node"?)' in ran.err


@pytest.mark.usefixtures("own")
def test_a_check_of_what_is_current_finds_nothing(shell: Shell) -> None:
    """It says what it looked at."""
    ran = shell("deck", "check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("six: ")
    assert "nothing wrong.\n" in ran.out
    assert "Right answers without any knowledge" in ran.out


@pytest.mark.usefixtures("own")
def test_a_check_gives_its_figures_as_data_too(shell: Shell) -> None:
    """Decks, the table and the findings; every position is tried over a hundred shuffles."""
    ran = shell("deck", "check", "--json")
    data = json.loads(ran.out)
    assert (ran.code, ran.err, data["fine"], data["findings"]) == (0, "", True, [])
    [six] = data["decks"]
    assert (six["deck"], six["cards"]) == ("six", 6)
    shares = {one["trick"]: one["share"] for one in data["guessing"] if not one["kind"]}
    positions = [shares[f"position {number}"] for number in range(1, 5)]
    assert positions == pytest.approx([0.25] * 4, abs=0.06)
    assert sum(positions) == pytest.approx(1.0, abs=0.001)


def test_what_is_wrong_is_data_as_well(own: Path, shell: Shell) -> None:
    """With the exit code that says so."""
    (own / "decks" / "six.yaml").unlink()
    ran = shell("deck", "check", "--json")
    data = json.loads(ran.out)
    assert (ran.code, data["fine"]) == (1, False)
    assert "k8squiz deck build" in data["findings"][0]


def test_a_stale_deck_is_shown_with_its_difference(own: Path, shell: Shell) -> None:
    """As a diff from what is on disk to what the definitions give; the exit code is 1."""
    path = own / "decks" / "six.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("The six", "The seven"), encoding="utf-8")
    ran = shell("deck", "check")
    assert ran.code == 1
    assert "build them anew: k8squiz deck build" in ran.out
    assert [line for line in ran.out.split("\n") if line.startswith(("+", "-"))] == [
        "--- six.yaml (on disk)",
        "+++ six.yaml (from the definitions)",
        "-title: The seven",
        "+title: The six",
    ]


@pytest.mark.parametrize("change", ["missing", "extra"])
def test_a_deck_file_too_few_or_too_many_is_stale_as_well(change: str, own: Path, shell: Shell) -> None:
    """What is built would not be what is shipped."""
    path = own / "decks" / "six.yaml"
    if change == "missing":
        path.unlink()
    else:
        path.with_name("seven.yaml").write_text("format: 1\n", encoding="utf-8")
    assert shell("deck", "check").code == 1


def test_all_faults_of_the_definitions_are_told_at_once(shell: Shell, tmp_path: Path) -> None:
    """Each in its line, with file, line, column and the nearest name; the exit code is 1."""
    wrong = f"{HEAD}components:\n{component_text('kubelet', denied=['kubelte', 'etcd'])}  colour: blue\n"
    folder = definitions(tmp_path, a=FOUR_COMPONENTS.replace("not: [kubelet,", "not: [kubelt,"), b=wrong)
    ran = shell("deck", "check", "--definitions", folder)
    lines = ran.err.rstrip("\n").split("\n")
    assert (ran.code, ran.out) == (1, "")
    places = [line.split(": ")[0].split(":") for line in lines]
    assert {place[0] for place in places} == {"a.yaml", "b.yaml"}
    assert all(len(place) == 3 and place[1].isdecimal() and place[2].isdecimal() for place in places)
    assert sum('(did you mean "kubelet"?)' in line for line in lines) >= 2
    assert any('"colour"' in line for line in lines)
    assert len(lines) >= 4


def test_what_nobody_would_ever_be_asked_is_told(own: Path, shell: Shell) -> None:
    """Contrasts with a card that is not made, and cards that no deck takes, one line each; the exit code is 1."""
    folder = own / "definitions"
    elsewhere = f"{HEAD}components:\n{component_text('kubectl', denied=SIX)}"
    parts = SIX_COMPONENTS.replace(component_text("kubectl", denied=SIX).replace("is kubectl?", "has number 5?"), "")
    assert parts != SIX_COMPONENTS
    definitions(folder, six=parts, seven=elsewhere, decks=DECKS, contrasts=CONTRASTS)
    ran, data = (shell("deck", "check", "--definitions", folder, *form) for form in ((), ("--json",)))
    strays = [
        'kubectl.role: no deck takes a role of seven; see "from" and "kinds" in decks.yaml',
        "contrast two-stores: there is no card coredns.does.store with a question",
    ]
    assert (ran.code, data.code) == (1, 1)
    assert [line for line in ran.out.split("\n") if line in strays] == strays
    assert json.loads(data.out)["findings"] == strays


def test_a_folder_without_definitions_is_told(shell: Shell, tmp_path: Path) -> None:
    """Rather than found to be fine."""
    ran = shell("deck", "check", "--definitions", tmp_path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)


def test_a_deck_of_ones_own_can_be_checked(shell: Shell, tmp_path: Path) -> None:
    """Faults fail it; the rules for our own bank only with --strict."""
    deck = harbour_file(tmp_path, CRANE._replace(sources=()))
    assert shell("deck", "check", deck) == (0, "harbour: 1 card, 1 question, nothing wrong.\n", "")
    strict = shell("deck", "check", deck, "--strict")
    assert (strict.code, "crane.role: has no source" in strict.out) == (1, True)


def test_a_card_that_stands_in_two_files_is_told_in_any_case(shell: Shell, tmp_path: Path) -> None:
    """Progress hangs on its id, so the two would be taken for one."""
    first = harbour_file(tmp_path, CRANE)
    second = tmp_path / "quay.yaml"
    second.write_text(first.read_text(encoding="utf-8").replace(f"deck: {first.stem}", "deck: quay"), encoding="utf-8")
    ran = shell("deck", "check", first, second)
    assert (ran.code, f"quay: card crane.role also stands in {first.stem}" in ran.out) == (1, True)


def test_strict_looks_for_what_is_asked_twice_and_measures_guessing(shell: Shell, tmp_path: Path) -> None:
    """As for our own bank; as data too."""
    deck = harbour_file(tmp_path, CRANE, CRANE._replace(id=CardId("hoist.role")))
    strict, data = shell("deck", "check", deck, "--strict"), shell("deck", "check", deck, "--strict", "--json")
    assert (strict.code, data.code) == (1, 1)
    assert "crane.role/which: asks nearly the same as hoist.role/which, 100 % alike" in strict.out
    assert "by always taking:" in strict.out
    assert "position 1" in {one["trick"] for one in json.loads(data.out)["guessing"]}


def test_a_deck_of_ones_own_is_not_measured_unless_wanted(shell: Shell, tmp_path: Path) -> None:
    """It may be as easy as its writer likes."""
    data = json.loads(shell("deck", "check", harbour_file(tmp_path), "--json").out)
    assert data == {
        "fine": True,
        "decks": [{"deck": "harbour", "cards": 3, "questions": 3}],
        "guessing": [],
        "findings": [],
    }


def test_the_faults_of_several_deck_files_are_told_together(shell: Shell, tmp_path: Path) -> None:
    """Nobody should have to mend one to hear of the next."""
    paths = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for path in paths:
        path.write_text(f"format: 1\ndeck: {path.stem}\ntitle: T\ncolour: blue\ncards: []\n", encoding="utf-8")
    ran = shell("deck", "check", *paths)
    assert ran.code == 1
    assert [path for path in paths if f"{path}:4:1: " not in ran.err] == []


def test_building_twice_changes_nothing(own: Path, shell: Shell) -> None:
    """The same definitions give the same bytes."""
    ran = shell("deck", "build", "--definitions", own / "definitions", "-o", own / "decks")
    assert (ran.code, ran.out) == (0, f"1 deck in {own / 'decks'}, 0 of them changed.\n")


def test_building_elsewhere_needs_a_folder(shell: Shell, own: Path) -> None:
    """Other definitions never overwrite our own decks by mistake."""
    ran = shell("deck", "build", "--definitions", own / "definitions")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_what_the_decks_hold_for_all_exams_is_told_in_short(shell: Shell) -> None:
    """By domains, as a page and as data."""
    page, data = shell("deck", "coverage"), shell("deck", "coverage", "--json")
    assert (page.code, data.code) == (0, 0)
    assert [exam for exam in exam_names() if f"{exam.upper()}: " not in page.out] == []
    assert "(cka.kubeadm)" not in page.out
    told = json.loads(data.out)
    assert [one["exam"] for one in told] == list(exam_names())
    assert {one["exam"]: one["simulation"] for one in told if one["exam"] in {"kcna", "cka"}} == {
        "kcna": True,
        "cka": False,
    }
    for domain in (domain for one in told for domain in one["domains"]):
        assert domain["cards_for_a_simulation"] == 2 * domain["share"]
        assert domain["asked"] == min(domain["share"], domain["drawn_from"])


def test_what_the_decks_hold_for_one_exam_is_told_by_competencies(shell: Shell) -> None:
    """The same figures as a page and as data."""
    page, data = shell("deck", "coverage", "cka"), shell("deck", "coverage", "cka", "--json")
    [exam] = json.loads(data.out)
    held = [one for domain in exam["domains"] for one in domain["competencies"]]
    assert len(held) > 20
    for one in held:
        assert re.search(rf"\({one['competency']}\): {one['cards']} cards?, {one['questions']} questions?", page.out)


def test_the_coverage_of_an_exam_that_is_none_is_wrong_usage(shell: Shell) -> None:
    """With the nearest one."""
    ran = shell("deck", "coverage", "ckaa")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no exam" in ran.err


def test_a_bank_that_holds_too_little_is_told_so(own: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own alone; other definitions may be as small as they like."""
    monkeypatch.setattr(checking, "out_of_measure", out_of_measure)
    ran = shell("deck", "check")
    assert ran.code == 1
    assert "the bank holds 6 cards, 420 are needed" in ran.out
    assert shell("deck", "check", "--definitions", own / "definitions").code == 0
