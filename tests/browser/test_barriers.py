"""Nothing on the page keeps anybody out: what axe-core finds, and what falls off a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.opened import DESK, PHONE, Opened, Screen

Opens = Callable[..., Opened]
SCREENS = {
    f"{screen.width}-{'dark' if dark else 'light'}": screen._replace(dark=dark)
    for screen in (DESK, PHONE)
    for dark in (False, True)
}


def at_rest(_page: Opened) -> None:
    """Nothing is chosen."""


def chosen(page: Opened) -> None:
    """A component that talks to many others, with its outage unfolded."""
    page.part("kube-apiserver").click()
    page.page.click(".about.shown summary >> nth=0")


def pointed_at(page: Opened) -> None:
    """One is chosen and another has the focus."""
    page.part("etcd").click()
    page.part("kubelet").focus()


def playing(page: Opened) -> None:
    """A flow in its third step."""
    page.page.select_option("#flow", "apply-deployment")
    for _ in range(3):
        page.page.click("#step")


def card(page: Opened) -> None:
    """A flashcard, turned over."""
    page.part("kubelet").click()
    page.page.click("#view-cards")
    page.page.click("#turn")


def exhibit(page: Opened) -> None:
    """A flashcard with output that is wider than a phone."""
    page.part("kubelet").click()
    page.page.click("#view-cards")
    page.page.evaluate("while (!document.querySelector('#front .exhibit')) document.querySelector('#next').click()")
    assert page.page.locator("#front .exhibit").is_visible()


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
@pytest.mark.parametrize("state", [at_rest, chosen, pointed_at, playing, card, exhibit], ids=lambda one: one.__name__)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    state: Callable[[Opened], None], screen: Screen, opens: Opens, ours: Path
) -> None:
    """Contrast, names, roles, order and size of what can be pressed; no page has to be moved sideways."""
    page = opens(ours, screen)
    state(page)
    assert page.barriers() == []
    assert page.overflow() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_without_a_script_either(dark: bool, opens: Opens, small: Path) -> None:
    """It is a script itself, so the page is shown as it would be, by the class that says that there is one."""
    page = opens(small, DESK._replace(dark=dark))
    page.page.evaluate("document.documentElement.classList.remove('js')")
    assert page.barriers() == []


def test_axe_would_find_something(opens: Opens, small: Path) -> None:
    """A button without a name and pale words are noticed."""
    page = opens(small)
    page.page.evaluate(
        "document.querySelector('#close').replaceChildren(); document.querySelector('#views').hidden = false"
    )
    page.page.evaluate("document.querySelector('header p').style.color = 'silver'")
    assert {one.split(":")[0] for one in page.barriers()} == {"button-name", "color-contrast"}
