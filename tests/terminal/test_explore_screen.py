"""Looking around on the map by keys."""

from __future__ import annotations

import re

import pytest

from builders_atlas import harbour_atlas
from fake_terminal import FakeTerminal
from fakes import WIDE
from k8squiz.knowledge.atlas import Atlas
from k8squiz.terminal.explore_screen import explore
from terminal.views_of_the_map import (
    BACKSPACE,
    DOWN,
    ENTER,
    ESCAPE,
    KNOWN,
    LEFT,
    PAGE_DOWN,
    RIGHT,
    SHIFT_TAB,
    TAB,
    UP,
)
from terminal.windows import CTRL_C, Walked, press, walked

HARBOUR = harbour_atlas()
PASTED = "\x1b[200~{}\x1b[201~"


def nowhere(_address: str) -> bool:
    """A machine without a browser."""
    return False


EXPLORE = Walked(lambda look: explore(HARBOUR, KNOWN, look, nowhere))


def after(*keys: str, columns: int = 80, rows: int = 24) -> str:
    """What stands on the window once the keys are pressed."""
    return walked(EXPLORE, WIDE, columns, rows, *keys)[-1]


def pointed(screen: str) -> str:
    """The component that the map points at."""
    (name,) = re.findall(r"▸ (\S+(?: \S+)?)", "\n".join(screen.split("\n")[:10]))
    return str(name)


def told(screen: str) -> str:
    """The line below the map, and below what its signs mean: of whom something is told."""
    return screen.split("\n")[11]


def test_it_begins_at_the_first_component() -> None:
    """With what it is, its role, how well it is known, and the first of its paths."""
    screen = after()
    assert (pointed(screen), told(screen)) == (
        "harbour-office",
        "harbour-office: Stands in the harbour as harbour-office.",
    )
    assert "7 cards, none met yet: k8squiz study --about harbour-office" in screen
    assert "▸ 1 harbour-office ──paper 12──▶ log-book\n    to write orders down" in screen


@pytest.mark.parametrize(
    ("keys", "there"),
    [
        ((RIGHT,), "log-book"),
        ((LEFT,), "warehouse"),
        ((DOWN,), "crane"),
        ((UP,), "weather service"),
        ((DOWN, RIGHT, RIGHT), "dock workers"),
        ((DOWN, UP), "harbour-office"),
    ],
)
def test_arrows_go_over_the_map_and_what_is_told_follows_at_once(keys: tuple[str, ...], there: str) -> None:
    """Wherever the pointer is, that component is told of."""
    screen = after(*keys)
    assert (pointed(screen), told(screen).partition(":")[0]) == (there, there)


def test_on_a_small_window_arrows_go_up_and_down_the_list() -> None:
    """There the components stand one below the other."""
    assert "▸ log-book" in after(DOWN, columns=40, rows=15)
    assert "▸ crane" in after(*[DOWN] * 4, columns=40, rows=15)


def chosen(screen: str) -> str:
    """The path that would be followed, by its number."""
    (number,) = re.findall(r"^▸ ?(\d+) ", screen, re.MULTILINE)
    return str(number)


@pytest.mark.parametrize(
    ("keys", "number"),
    [((TAB,), "2"), ((TAB, TAB), "3"), ((TAB, TAB, TAB), "1"), ((SHIFT_TAB,), "3"), (("2",), "2"), (("9",), "1")],
)
def test_tab_or_a_digit_chooses_a_path(keys: tuple[str, ...], number: str) -> None:
    """Both ways round; where there is none of that number, nothing changes."""
    assert chosen(after(DOWN, *keys)) == number


def test_enter_goes_to_the_other_end_of_the_path_and_back() -> None:
    """Whichever end has opened it; the bar says where it leads."""
    assert "Enter go to dock workers" in after(DOWN, TAB)
    assert pointed(after(DOWN, TAB, ENTER)) == "dock workers"
    assert pointed(after(DOWN, TAB, ENTER, ENTER)) == "crane"
    assert chosen(after(DOWN, TAB, ENTER, ENTER, TAB)) == "3"


def test_a_path_that_leads_nowhere_else_cannot_be_followed() -> None:
    """The bar does not offer it, and Enter does nothing."""
    at_ship = after(DOWN, RIGHT, RIGHT, RIGHT, ENTER)
    assert pointed(at_ship) == "Ship"
    assert "Enter" not in at_ship
    assert "Tab next path" in at_ship
    alone = after(LEFT, LEFT, LEFT)
    assert "Tab" not in alone
    assert "Enter" not in alone


def test_a_chosen_path_is_kept_in_sight() -> None:
    """Also where there is little room."""
    assert chosen(after(SHIFT_TAB, columns=40, rows=15)) == "8"


def test_what_does_not_fit_can_be_read_on() -> None:
    """The next component is read from its beginning again."""
    assert "more lines above" in after(PAGE_DOWN)
    screen = after(PAGE_DOWN, DOWN)
    assert "more lines above" not in screen
    assert told(screen).startswith("crane:")


def test_a_name_is_narrowed_while_it_is_typed() -> None:
    """The map points at the first of those that fit."""
    screen = after("/", "w", "a")
    assert told(screen) == "Find: wa_"
    assert pointed(screen) == "warehouse"
    assert "captain" not in screen.partition("Find:")[2]
    assert "Find: w_" in after("/", "w", "a", BACKSPACE)
    assert "Nothing on the map is called so." in after("/", "x", "y")


def test_enter_goes_to_the_one_found() -> None:
    """The first, or another that was pointed at; both ways round."""
    assert told(after("/", "w", ENTER)).startswith("weather service:")
    assert told(after("/", "w", DOWN, ENTER)).startswith("warehouse:")
    assert told(after("/", "w", UP, ENTER)).startswith("dock workers:")


def test_where_nothing_is_found_there_is_nowhere_to_go() -> None:
    """The bar does not offer it, and the keys for it do nothing; Esc only takes the finding away."""
    assert after("/", "z").split("\n")[-1] == "Esc back"
    assert told(after("/", "z", DOWN, ENTER)) == "Find: z_"
    assert told(after("/", "z", ENTER, ESCAPE)).startswith("harbour-office:")


def test_ctrl_u_clears_what_was_typed() -> None:
    """Other keys without a character of their own are no text."""
    assert told(after("/", "d", "o", "\x15")) == "Find: _"
    assert told(after("/", "d", "\x0b", LEFT, "\x1b[H", "o")) == "Find: do_"


def test_escape_goes_back_to_where_one_was() -> None:
    """As if nothing had been typed."""
    assert after(DOWN, TAB, "/", "w", ESCAPE).split("\n")[:15] == after(DOWN, TAB).split("\n")[:15]
    assert "Find: _" in after("/", "w", ESCAPE, "/")


def test_what_is_a_key_elsewhere_is_text_while_a_name_is_typed() -> None:
    """Letters, digits, the blank and what is pasted, on one line and without anything that could move the cursor."""
    assert "Find: qws?1 /_" in after("/", *"qws?1 /")
    assert "Find: dock workers_" in after("/", PASTED.format("dock\nworkers"))
    assert "Find: ^[x_" not in after("/", PASTED.format("\x1bx"))
    assert f"Find: {'z' * 60}_" in after("/", PASTED.format("z" * 90))


def test_w_tells_what_breaks_without_the_component() -> None:
    """And again takes it back; who moves on asks the same of the next one."""
    assert told(after("w")) == "Without the harbour-office"
    assert told(after("w", "w")).startswith("harbour-office:")
    assert told(after("w", ESCAPE)).startswith("harbour-office:")
    assert told(after("w", RIGHT)) == "Without the log book"
    assert told(after("w", RIGHT, TAB)).startswith("log-book:")
    assert "w back" in after("w")


def test_a_digit_without_a_path_changes_nothing() -> None:
    """Not even what is told."""
    assert told(after("w", "9")) == "Without the harbour-office"


def test_the_keys_are_all_listed() -> None:
    """The page of keys goes as it came."""
    screen = after("?")
    assert told(screen) == "Keys"
    for key in (
        "Left Right Up Down",
        "Tab",
        "Shift-Tab",
        "Enter",
        "/",
        "w",
        "s",
        "q",
        "Esc",
        "1-9",
        "Space",
        "PgUp PgDn",
    ):
        assert re.search(rf"^  {re.escape(key)}  ", after("?", rows=40), re.MULTILINE), key
    assert told(after("?", "?")).startswith("harbour-office:")
    assert told(after("?", ESCAPE)).startswith("harbour-office:")


def browsing(of: Atlas, opened: list[str]) -> Walked:
    """The screen on a machine whose browser opens every page, and notes it."""

    def browse(address: str) -> bool:
        opened.append(address)
        return True

    return Walked(lambda look: explore(of, {}, look, browse), begun_anew=True)


def test_s_opens_the_page_that_tells_of_the_component() -> None:
    """In a browser where there is one; its address stands there in any case."""
    opened: list[str] = []
    screen = walked(browsing(HARBOUR, opened), WIDE, 80, 24, DOWN, "s")[-1]
    assert opened == ["https://harbour.example/handbook/parts/#crane"]
    assert told(screen) == "In your browser:"
    without = walked(EXPLORE._replace(begun_anew=True), WIDE, 80, 24, DOWN, "s")[-1]
    assert told(without) == "There is no browser here. The source:"
    assert "https://harbour.example/handbook/parts/#crane" in without


def test_where_no_page_is_named_that_is_said() -> None:
    """Nothing is opened."""
    bare = HARBOUR._replace(parts=tuple(one._replace(sources=()) for one in HARBOUR.parts))
    opened: list[str] = []
    screen = walked(browsing(bare, opened), WIDE, 80, 24, "s")
    assert (told(screen[-1]), opened) == ("No page is named that tells of it.", [])


@pytest.mark.parametrize("key", ["q", ESCAPE, CTRL_C, "\x04"])
def test_it_is_left_by_one_key(key: str) -> None:
    """And the window is as it was before; Ctrl-C ends it like q."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.write("$ k8squiz explore\n")
        press(terminal, key)
        explore(HARBOUR, {}, WIDE, nowhere)
    assert terminal.text() == "$ k8squiz explore"


def test_a_resized_window_is_drawn_anew_at_once() -> None:
    """The map shrinks to a list, or grows frames, and one stands where one stood."""
    sizes = iter([(80, 24), (40, 15), (120, 40)])
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.on_press = lambda: terminal.resize(*next(sizes, (80, 24)))
        press(terminal, DOWN, TAB, SHIFT_TAB, TAB, CTRL_C)
        explore(HARBOUR, {}, WIDE, nowhere)
    small, large = terminal.frames[2:4]
    assert "Worker node   more above and below\n▸ crane\n" in small
    assert "│ │ ▸ crane " in large


def test_the_real_cursor_stands_at_what_is_told() -> None:
    """At the beginning, or at the path that is chosen: what follows the cursor can read it."""
    rows: list[str] = []
    terminal = FakeTerminal(80, 24)

    def note() -> None:
        rows.append(terminal.screen.display[terminal.screen.cursor.y].rstrip())

    with terminal.used():
        terminal.on_press = note
        press(terminal, DOWN, TAB, CTRL_C)
        explore(HARBOUR, {}, WIDE, nowhere)
    assert rows[0] == "harbour-office: Stands in the harbour as harbour-office."
    assert rows[1] == "crane: Sees that the ships at its quay are unloaded."
    assert rows[2].startswith("▸ 2 → dock workers: whistle")


def test_the_bar_of_a_narrow_window_names_first_what_a_newcomer_needs() -> None:
    """Only then what scrolls; the rest is a key away."""
    assert after(columns=60, rows=24).split("\n")[-2:] == [
        "Arrows move   / find   w without it   ? keys   q leave",
        "Enter go to log-book   Space more   PgUp/PgDn scroll",
    ]
    assert after(columns=40, rows=15).split("\n")[-3:] == [
        "Arrows move   / find   w without it",
        "? keys   q leave   Enter follow it",
        "Space more   PgUp/PgDn scroll",
    ]


def test_all_paths_are_drawn_in_one_form() -> None:
    """As connections where there is room for each, else as who is at the other end."""
    wide = after(DOWN, columns=120, rows=40)
    assert "\n  3 harbour-office ──radio 17──▶ crane\n" in wide
    narrow = after(DOWN, rows=40)
    assert "\n▸ 1 → harbour-office: radio 16\n" in narrow
    assert "\n  3 ← harbour-office: radio 17\n" in narrow
