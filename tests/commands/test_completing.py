"""What a shell completes, through the environment by which it asks."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from commands.running import Shell
from k8squiz import locations
from k8squiz.commands.completing import components, decks, domains, exams, flows, join_what_bash_breaks, parts
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.files import read_decks, shipped_files
from k8squiz.knowledge.blueprints import exam_names, read_blueprint


class Bash:
    """A bash whose user types words and presses TAB in the last of them."""

    def __init__(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        self._shell = shell
        self._monkeypatch = monkeypatch

    def offers(self, *words: str) -> list[str]:
        """What it is offered."""
        self._monkeypatch.setenv("_K8SQUIZ_COMPLETE", "complete_bash")
        self._monkeypatch.setenv("COMP_WORDS", "\n".join(("k8squiz", *words)))
        self._monkeypatch.setenv("COMP_CWORD", str(len(words)))
        ran = self._shell()
        assert (ran.code, ran.err) == (0, "")
        return ran.out.split()


@pytest.fixture
def bash(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Bash:
    """The one that asks."""
    return Bash(shell, monkeypatch)


@pytest.mark.usefixtures("home")
def test_decks_are_completed_wherever_one_is_named(bash: Bash) -> None:
    """Several of them, too."""
    ours = sorted(path.stem for path in shipped_files())
    assert bash.offers("study", "") == bash.offers("study", "services", "") == bash.offers("deck", "show", "") == ours
    assert bash.offers("study", "se") == ["security", "services"]
    assert bash.offers("study", "nothing-like-it") == []


@pytest.mark.usefixtures("home")
def test_exams_are_completed_wherever_one_is_named(bash: Bash) -> None:
    """By the blueprints there are; and beside them what reads finished exams."""
    assert bash.offers("deck", "coverage", "") == list(exam_names())
    assert bash.offers("exam", "") == sorted([*exam_names(), "history", "report", "review"])
    assert bash.offers("exam", "kc") == ["kcna", "kcsa"]


def test_components_are_those_that_a_card_is_about(home: Path) -> None:
    """So each of them finds something."""
    about = {name for deck in read_decks([], home / "cache") for card in deck.cards for name in card.about}
    assert components("") == sorted(about)
    assert components("kubel") == ["kubelet"]


def test_on_the_map_every_component_and_every_flow_is_completed(bash: Bash, home: Path) -> None:
    """Wherever one is named, the second of two as well."""
    atlas = read_atlas(home / "cache")
    assert bash.offers("explore", "") == bash.offers("explore", "kubelet", "") == sorted(one.id for one in atlas.parts)
    assert bash.offers("explore", "--without", "et") == parts("et") == ["etcd"]
    assert bash.offers("trace", "") == sorted(one.id for one in atlas.flows)
    assert bash.offers("trace", "apply") == flows("apply") == ["apply-deployment"]


def test_domains_are_named_with_their_exam() -> None:
    """All of every exam."""
    every = {f"{exam}:{one.id}" for exam in exam_names() for one in read_blueprint(exam).domains}
    assert domains("") == sorted(every)
    assert domains("cka:tr") == ["cka:troubleshooting"]


@pytest.mark.parametrize(
    ("broken", "offered"),
    [
        ("--domain cka", {"cka:services", "cka:troubleshooting"}),
        ("--domain cka :", {"services", "troubleshooting"}),
        ("--domain cka : ser", {"services"}),
        ("--domain = cka : ser", {"services"}),
        ("--domain =", {"cka:services", "kcna:orchestration"}),
        ("--domain = kcna", {"kcna:orchestration"}),
    ],
)
def test_bash_which_breaks_words_at_signs_gets_what_follows_the_last(
    broken: str, offered: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It puts the answer behind the sign itself."""
    words = ["k8squiz", "study", *broken.split()]
    environment = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    join_what_bash_breaks(environment)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    *joined, typed = environment["COMP_WORDS"].split("\n")
    assert (joined, environment["COMP_CWORD"]) == (["k8squiz", "study", "--domain"], "3")
    assert {name for name in domains(typed) if name.startswith(typed)} >= offered


@pytest.mark.parametrize(
    "broken", ["k8squiz study ''", "k8squiz study a", "k8squiz --domain cka : ''", "k8squiz : x", ""]
)
def test_other_words_are_left_as_they_are(broken: str) -> None:
    """A sign with a blank behind it is over."""
    words = shlex.split(broken)
    environment = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    before = dict(environment)
    join_what_bash_breaks(environment)
    assert environment == before


def test_the_first_tab_of_all_completes_too(bash: Bash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no cache yet, and no home."""
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path / "new"))
    assert bash.offers("study", "serv") == ["services"]
    assert components("kubel") == ["kubelet"]


@pytest.mark.parametrize("home_folder", ["~nobody-of-this-name", "/proc/1/no", "/\udcff"])
def test_no_state_of_the_files_is_told_at_a_tab(
    home_folder: str, bash: Bash, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback and no error may stand in the line that is being typed; at worst nothing is offered."""
    monkeypatch.setenv(locations.HOME_VARIABLE, home_folder)
    assert set(components("kubel")) <= {"kubelet"}
    broken = tmp_path / "broken"
    (broken / "cache").mkdir(parents=True)
    for copy in (locations.find(broken).cache / "deck-x.json", locations.find(broken).settings):
        copy.write_bytes(b"\xff{[")
    monkeypatch.setenv(locations.HOME_VARIABLE, str(broken))
    assert bash.offers("study", "serv") == ["services"]


def test_decks_with_faults_offer_nothing(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever broke them sees why when studying."""
    (tmp_path / "broken.yaml").write_text("cards: [", encoding="utf-8")
    monkeypatch.setattr("k8squiz.decks.files._SHIPPED", tmp_path)
    assert home.is_dir()
    assert (decks("b"), components(""), exams("kcn")) == (["broken"], [], ["kcna"])
