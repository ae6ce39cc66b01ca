"""What each theme looks like."""

from __future__ import annotations

import re

import pytest
from rich.style import Style

from builders_terminal import CRANE
from fake_terminal import FakeTerminal
from k8squiz.settings.table import THEMES
from k8squiz.terminal import themes
from k8squiz.terminal.keys import ASKING
from k8squiz.terminal.look import Look
from k8squiz.terminal.printing import print_page
from k8squiz.terminal.screen_desk import ScreenDesk
from terminal.views import VIEWS

COLOUR = re.compile(r"\x1b\[(?:\d+;)*([349][0-7]|10[0-7])[;m]")
WIDE = Look(lines=False, ascii=False, width=80)


def sequences(view: str, theme: str) -> set[str]:
    """The parameters of every style sent to the terminal for a view, but for the end of one."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        print_page(VIEWS[view](WIDE).page, WIDE._replace(theme=theme))
    return set(re.findall(r"\x1b\[([\d;]+)m", terminal.raw)) - {"0"}


def asked(theme: str) -> str:
    """Everything sent to the terminal by a prompt of this theme whose first option is pointed at."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("keys", "\x03"))
        ScreenDesk(WIDE._replace(theme=theme), lambda: 80).ask([CRANE.front], ASKING, 0)
    return terminal.raw


def test_there_is_a_theme_for_each_that_can_be_set() -> None:
    """And each has every style."""
    assert tuple(themes.RICH) == tuple(themes.PROMPTS) == THEMES
    for kind in (themes.RICH, themes.PROMPTS):
        assert len({tuple(styles) for styles in kind.values()}) == 1


@pytest.mark.parametrize("name", VIEWS)
def test_views_name_no_style_that_the_themes_do_not_know(name: str) -> None:
    """A colour that stands in a view would be the same in every theme."""
    used = {
        str(style) for one in VIEWS[name](WIDE).page for style in (one.text.style, *(s.style for s in one.text.spans))
    }
    assert used - {"", *themes.RICH["standard"]} == set()


def test_the_standard_theme_is_green_red_and_cyan() -> None:
    """As it has been from the first release on."""
    assert sequences("feedback-right", "standard") == {"1;32", "2"}
    assert sequences("feedback-wrong", "standard") == {"1;31", "1", "36", "2"}
    assert COLOUR.findall(asked("standard"))[:1] == ["90"]


def test_the_contrast_theme_is_for_any_eyes_and_any_paper() -> None:
    """No red, no green, nothing dim; and what has a colour has its own background."""
    styles = [Style.parse(text) for text in themes.RICH["contrast"].values()]
    colours = {colour.name for style in styles for colour in (style.color, style.bgcolor) if colour}
    assert colours == {"white", "blue", "black", "yellow"}
    assert [style for style in styles if style.dim or bool(style.color) != bool(style.bgcolor)] == []
    assert themes.RICH["contrast"]["right"] != themes.RICH["contrast"]["wrong"]
    assert not COLOUR.search(asked("contrast"))


@pytest.mark.parametrize("name", VIEWS)
def test_the_mono_theme_is_bold_at_most(name: str) -> None:
    """No colour, and nothing pale."""
    assert sequences(name, "mono") <= {"1"}


def test_the_prompt_of_the_mono_theme_has_no_colour() -> None:
    """It points with bold and with a sign."""
    sent = {part for one in re.findall(r"\x1b\[([\d;]*)m", asked("mono")) for part in one.split(";")}
    assert sent <= {"", "0", "1"}
    assert "\u00bb 1" in asked("mono")


@pytest.mark.parametrize("theme", THEMES)
def test_no_color_wins_over_every_theme(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bold and dim stay: they are no colours. Of prompts, the end-to-end tests tell."""
    monkeypatch.setenv("NO_COLOR", "1")
    for view in ("feedback-right", "feedback-wrong"):
        assert sequences(view, theme) <= {"1", "2"}
