"""Opening a page in the reader's browser, and only there."""

from __future__ import annotations

import sys
import webbrowser

import pytest

from k8squiz.terminal.browser import browse

PAGE = "https://harbour.example/handbook/#crane"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


class Opened(list[str]):
    """A browser that opens nothing and remembers what it was asked to open; it may fail at that."""

    fails: Exception | None = None

    def __call__(self, address: str) -> bool:
        """Says that it was opened."""
        self.append(address)
        if self.fails:
            raise self.fails
        return True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The browser of a Linux machine without a display."""
    browser = Opened()
    monkeypatch.setattr(webbrowser, "open", browser)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    return browser


@pytest.mark.parametrize("name", DISPLAYS)
def test_a_page_is_opened_where_there_is_a_display_or_a_browser_is_named(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Any of the three says that there is one."""
    monkeypatch.setenv(name, ":0")
    assert (browse(PAGE), opened) == (True, [PAGE])


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_machine_with_windows_always_has_a_browser(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """It needs no variable to say so."""
    monkeypatch.setattr(sys, "platform", platform)
    assert (browse(PAGE), opened) == (True, [PAGE])


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_display_nothing_is_opened(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    """Else a text browser would take over the terminal, over ssh for one."""
    if value is not None:
        monkeypatch.setenv("DISPLAY", value)
    assert (browse(PAGE), opened) == (False, [])


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "javascript:alert(1)",
        "ftp://harbour.example",
        "",
        "--help",
        "https",
        "http://[",
    ],
)
def test_only_a_web_page_is_opened(opened: Opened, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """A deck from anywhere must not open a file, run a program, or crash the session."""
    monkeypatch.setenv("DISPLAY", ":0")
    assert (browse(address), opened) == (False, [])


@pytest.mark.parametrize("error", [webbrowser.Error("no runnable browser"), OSError("no such file")])
def test_a_browser_that_cannot_be_started_is_none(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The address is printed then, as where there is none."""
    monkeypatch.setenv("DISPLAY", ":0")
    opened.fails = error
    assert browse(PAGE) is False
