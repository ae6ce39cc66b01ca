"""What holds for every test: nobody's real files are touched, and the terminal it runs in does not matter."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from golden import Golden
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.cache import read_cached
from k8squiz.decks.files import shipped_files
from k8squiz.locations import HOME_VARIABLE
from k8squiz.settings.table import table
from keeping import keep_ready

# A loaded machine may take its time over an example; a law does not depend on that.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

_SCREENS = Path(__file__).parent / "screens"
_TERMINAL = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE")
_SETTINGS = tuple(one.variable for one in table(()))
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ``--update-screens``."""
    parser.addoption("--update-screens", action="store_true", help="Write the golden screens anew.")


@pytest.fixture(autouse=True)
def _nobodys_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A test that names no home of its own fails at the first file, with a path that says why."""
    folder = tmp_path_factory.getbasetemp() / "away-from-home"
    folder.mkdir(exist_ok=True)
    # A file stands where the folder would be made, so nothing can be made below it, not even by root.
    refusal = folder / "this-test-names-no-home-take-the-fixture-home"
    refusal.touch()
    monkeypatch.setenv(HOME_VARIABLE, str(refusal))
    monkeypatch.setenv("HOME", str(folder))
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))


@pytest.fixture(autouse=True)
def _a_plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set in the shell that runs the tests changes nothing."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in (*_TERMINAL, *_SETTINGS):
        # Set first, so that it is known what to go back to when a test, or --set in it, has set it.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def kept_decks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our decks and our map, read once for all tests and kept ready as a learner has them from the second start on."""
    folder = tmp_path_factory.mktemp("kept-decks")
    for deck in shipped_files():
        read_cached(deck, folder)
    read_atlas(folder)
    return folder


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept_decks: Path) -> Path:
    """A home of the test's own, empty but for the decks that are kept ready."""
    folder = tmp_path / "home"
    keep_ready(kept_decks, folder)
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def signals() -> Iterator[None]:
    """Puts back what handles signals, for tests that run the whole program in this process."""
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden screens; with ``--update-screens`` they are written instead of compared."""
    return Golden(_SCREENS, update=bool(request.config.getoption("--update-screens")))
