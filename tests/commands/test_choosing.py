"""Which cards are asked for, by the options that ``study``, ``due`` and ``cards`` share."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from builders_content import deck_file, typed
from builders_terminal import numbered
from commands.running import Learner, Shell, ids
from k8squiz.commands.choosing import Choice
from k8squiz.identifiers import CompetencyId
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.only import Only

pytestmark = pytest.mark.usefixtures("home")
STORAGE, NETWORK, BOTH, PLAIN = (
    numbered(number)._replace(competencies=tuple(map(CompetencyId, competencies)))
    for number, competencies in enumerate(
        (
            ("cka.volumes",),
            ("cka.services", "kcna.networking"),
            ("cka.volumes", "cka.services"),
            (),
        )
    )
)
TYPED = numbered(4)._replace(questions=(typed(),), competencies=(CompetencyId("cka.volumes"),))
ALL = (STORAGE, NETWORK, BOTH, PLAIN, TYPED)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ("", ALL),
        ("--about part-1", (NETWORK,)),
        ("--about part-1 --about part-3", (NETWORK, PLAIN)),
        ("--exam kcna", (NETWORK,)),
        ("--exam cka", (STORAGE, NETWORK, BOTH, TYPED)),
        ("--domain cka:storage", (STORAGE, BOTH, TYPED)),
        ("--domain cka:storage --domain cka:services", (BOTH,)),
        ("--domain kcna:orchestration --exam cka", (NETWORK,)),
        ("--about part-0 --about part-1 --domain cka:storage", (STORAGE,)),
    ],
)
def test_a_session_its_announcement_and_a_list_take_the_same_cards(
    options: str, wanted: tuple[Card, ...], learner: Learner, shell: Shell, tmp_path: Path
) -> None:
    """One of the components named, and everything else that is said."""
    deck = deck_file(tmp_path, *ALL)
    filters = options.split()
    listed = json.loads(shell("cards", "new", "--deck", deck, *filters, "--json").out)
    assert [one["card"] for one in listed] == ids(*wanted)
    assert json.loads(shell("due", deck, *filters, "--json").out)["new"] == len(wanted)
    assert learner.studies(deck, *filters) == ids(*wanted)


def test_a_form_takes_the_cards_that_can_be_asked_in_it(shell: Shell, tmp_path: Path) -> None:
    """Announced like a session that asks only in that form."""
    deck = deck_file(tmp_path, *ALL)
    assert json.loads(shell("due", deck, "--form", "typed", "--json").out)["new"] == 1
    assert shell("study", deck, "--form", "typed", "--plain").out.startswith("1 to go - new card\n\nType its name.")


def test_decks_are_named_with_or_without_an_option(learner: Learner, tmp_path: Path) -> None:
    """One named twice is read once."""
    first, second = (deck_file(tmp_path, one, name=name) for one, name in ((STORAGE, "first"), (NETWORK, "second")))
    assert learner.studies("--deck", first, "--cram") == ids(STORAGE)
    assert sorted(learner.studies(second, "--deck", first, "--deck", second, "--cram")) == ids(STORAGE, NETWORK)


@pytest.mark.parametrize("command", [("study", "--plain"), ("due",), ("cards",)])
@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--deck contrl-plane", 'there is no deck "contrl-plane" (did you mean "control-plane"?). Choose from: '),
        ("--about kubelte", 'no card is about a component "kubelte" (did you mean "kubelet"?). Choose: '),
        ("--exam ckb", 'there is no exam "ckb" (did you mean "cks"?). Choose one of: cka, '),
        ("--domain ckaa:storage", 'there is no exam "ckaa" (did you mean "cka"?). Choose one of: cka, '),
        ("--domain cka:storge", 'there is no domain "storge" of cka (did you mean "storage"?). Choose: cka:storage, '),
        ("--domain storage", '"storage" is no domain of an exam. Name both, as in cka:troubleshooting.'),
    ],
)
def test_what_there_is_not_is_told_with_the_nearest_and_all_there_are(
    command: tuple[str, ...], option: str, told: str, shell: Shell, home: Path
) -> None:
    """A mistake in the call, told in a line before anything is opened."""
    ran = shell(*command, *option.split())
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"k8squiz: {told}")
    assert not (home / "progress.db").exists()


@pytest.mark.parametrize(
    ("command", "option", "words"),
    [
        ("study", "--only", [one.value for one in Only]),
        ("study", "--form", [one.value for one in Form]),
        ("due", "--form", [one.value for one in Form]),
    ],
)
def test_a_word_there_is_not_is_told_with_those_there_are(
    command: str, option: str, words: list[str], shell: Shell
) -> None:
    """They are few enough to be read."""
    ran = shell(command, option, "wrong")
    assert (ran.code, ran.out) == (2, "")
    assert re.findall(r"'([a-z]+)'", ran.err.split("Error: ")[1])[1:] == words


def test_words_that_no_card_fits_together_are_told_in_a_line(shell: Shell, tmp_path: Path) -> None:
    """Each of them is right, so it is no mistake in the call."""
    ran = shell("study", deck_file(tmp_path, *ALL), "--about", "part-3", "--exam", "cka")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("k8squiz: no card that can be studied fits what you asked for. Leave something out")


def test_the_command_to_go_on_is_what_was_typed(shell: Shell, tmp_path: Path) -> None:
    """With a shell's quotes where it takes them; it can be typed again and says the same."""
    folder = tmp_path / "my own"
    folder.mkdir()
    deck = deck_file(folder, *ALL)
    filters = ("--about", "part-0", "--domain", "cka:storage", "--exam", "cka", "--form", "choice")
    said = shell("due", deck, *filters).out
    assert said == f"1 new: k8squiz study '{deck}' {' '.join(filters)}\n"
    assert shell("due", *shlex.split(said)[4:]).out == said


def test_what_became_of_cards_is_said_of_one_session_alone() -> None:
    """The command to go on does not repeat it."""
    assert Choice(["storage"], exam="cka", only=Only.FAILED).words == "storage --exam cka"
