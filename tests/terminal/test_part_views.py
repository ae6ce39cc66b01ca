"""Parts of a component's page; whole pages are golden screens."""

from __future__ import annotations

import pytest

from builders_atlas import harbour_atlas, part
from fakes import LINES, WIDE
from k8squiz.stats.mastery import Mastery
from k8squiz.terminal.part_views import cards_known, headed, how_it_runs, part_page


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (Mastery(), "No card is about it."),
        (Mastery(cards=1), "1 card, none met yet: k8squiz study --about mast"),
        (Mastery(cards=20), "20 cards, none met yet: k8squiz study --about mast"),
        (Mastery(20, met=1), "0 of 20 cards known: k8squiz study --about mast"),
        (Mastery(20, met=15, known=12, due=3), "12 of 20 cards known, 3 due: k8squiz study --about mast"),
    ],
)
def test_how_well_a_component_is_known_is_told_in_words(known: Mastery, told: str) -> None:
    """With the command by which it gets better."""
    assert cards_known(part("mast"), known) == told


def test_a_heading_without_anything_below_it_is_left_out() -> None:
    """So a page tells only what there is to tell."""
    assert list(headed("Ports", [])) == []
    page = [one.text.plain for one in part_page(harbour_atlas(), part("mast"), Mastery(), LINES)]
    assert {"Ports", "Files", "How it runs", "It calls", "It is called by", "Without it"} & set(page) == set()


def test_every_other_thing_that_is_told_stands_on_the_page() -> None:
    """Of a component of which much is known."""
    harbour = harbour_atlas()
    crane = next(one for one in harbour.parts if one.id == "crane")
    text = "\n".join(one.text.plain for one in part_page(harbour, crane, Mastery(), WIDE))
    parts = [
        crane.summary,
        crane.description,
        crane.key_role,
        crane.role,
        *crane.duties,
        *crane.aliases,
        crane.runs_means,
    ]
    parts += [word for port in crane.ports for word in port] + [word for file in crane.files for word in file]
    parts += [effect.what for effect in (*crane.stops, *crane.goes_on)] + [*crane.sources]
    parts += [one.purpose for one in harbour.connections if "crane" in {one.initiator, one.target}]
    assert [one for one in parts if one not in text] == []


def test_what_kubeadm_does_not_run_is_told_in_a_sentence_of_its_own() -> None:
    """Under the same heading, without kubeadm."""
    warehouse = next(one for one in harbour_atlas().parts if one.id == "warehouse")
    assert [one.text.plain for one in how_it_runs(warehouse)] == [warehouse.installed]
