"""A real browser, and our pages opened in it from files.

Chromium is the system's: Debian's package, or the one that ``CHROMIUM`` names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.a_record import fill
from browser.opened import DESK, Opened, Screen
from builders_atlas import harbour_atlas
from builders_terminal import BERTHS, CRANE, RADIO, harbour
from end_to_end.program import Program
from k8squiz import clock
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.files import read_decks
from k8squiz.identifiers import ComponentId
from k8squiz.pages.explore_page import explore_page
from keeping import keep_ready

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    with sync_playwright() as driver:
        # It shall not even try to reach its maker.
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--disable-quic"])
        yield found
        found.close()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the made-up harbour, with three cards about its crane."""
    about = (ComponentId("crane"),)
    cards = harbour(CRANE._replace(about=about), RADIO._replace(about=about), BERTHS._replace(about=about))
    path = tmp_path_factory.mktemp("pages") / "harbour.html"
    path.write_text(explore_page(harbour_atlas(), [cards]), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ours(tmp_path_factory: pytest.TempPathFactory, kept_decks: Path) -> Path:
    """The page of our own definitions and decks."""
    path = tmp_path_factory.mktemp("pages") / "kubernetes.html"
    path.write_text(explore_page(read_atlas(kept_decks), read_decks([], kept_decks)), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, kept_decks: Path) -> Path:
    """The statistics of somebody who has just begun, as the program writes them."""
    return _statistics(Program(tmp_path_factory.mktemp("begun")), kept_decks)


@pytest.fixture(scope="session")
def studied(tmp_path_factory: pytest.TempPathFactory, kept_decks: Path) -> Path:
    """The statistics of somebody who has studied for months, as the program writes them."""
    program = Program(tmp_path_factory.mktemp("studied"))
    program.home.mkdir()
    fill(program.home / "progress.db", read_decks([], kept_decks), clock.now())
    return _statistics(program, kept_decks)


def _statistics(program: Program, kept_decks: Path) -> Path:
    keep_ready(kept_decks, program.home)
    path = program.folder / "progress.html"
    ended = program.run("stats", "--html", path)
    assert (ended.code, ended.err) == (0, "")
    return path


@pytest.fixture
def opens(browser: Browser) -> Iterator[Callable[..., Opened]]:
    """Opens a page on a screen. At the end of the test nothing has been complained of, and nothing fetched."""
    pages: list[Opened] = []

    def opening(path: Path, screen: Screen = DESK, *, script: bool = True) -> Opened:
        context = browser.new_context(
            viewport={"width": screen.width, "height": screen.height},
            color_scheme="dark" if screen.dark else "light",
            reduced_motion="reduce" if screen.calm else "no-preference",
            has_touch=screen.touch,
            java_script_enabled=script,
        )
        page: Page = context.new_page()
        page.set_default_timeout(5000)
        opened = Opened(page, path.as_uri(), screen)
        pages.append(opened)
        opened.open()
        return opened

    yield opening
    for one in pages:
        one.page.context.close()
    assert [complaint for one in pages for complaint in one.complaints] == []
    assert [address for one in pages for address in one.fetched] == []
