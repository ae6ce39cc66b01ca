"""The map of the cluster as somebody uses it in a browser: with a mouse, with keys, with a finger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.opened import DESK, PHONE, TABLET, Opened, Screen
from builders_atlas import drawn_flow, harbour_atlas, stage
from k8squiz.pages.explore_page import explore_page

Opens = Callable[..., Opened]
GUIDE = "How to read the map"


@pytest.fixture
def page(opens: Opens, small: Path) -> Opened:
    """The page of the harbour, on a desk."""
    return opens(small)


def test_the_page_begins_with_how_to_read_it(page: Opened) -> None:
    """Nothing is chosen, lit or played, and nothing begins by itself."""
    page.page.wait_for_timeout(300)
    assert (page.told, page.chosen, page.notes, page.lines) == (GUIDE, [], {}, 0)
    assert page.page.locator("#close").is_hidden()


def test_what_is_pointed_at_explains_itself(page: Opened) -> None:
    """At once, and it stays while the pointer goes to the text; its paths are lit."""
    page.part("crane").hover()
    assert (page.told, page.chosen) == ("crane", [])
    assert page.notes == {"harbour-office": "⇄ calls, is called", "dock-workers": "← is called"}
    assert page.lines == 3
    page.page.locator(".about.shown h4").first.hover()
    assert page.told == "crane"


def test_what_has_the_focus_explains_itself(page: Opened) -> None:
    """Tab leads into the map, and the arrow keys walk over it as they do in the terminal."""
    page.page.focus("#step")
    walked = []
    for key in ("Tab", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home"):
        page.page.keyboard.press(key)
        walked.append((page.focused, page.told))
    assert [one for one, _ in walked] == [
        "harbour-office",
        "log-book",
        "signal-mast",
        "crane",
        "harbour-office",
        "warehouse",
        "harbour-office",
    ]
    assert all(focused == told for focused, told in walked)


def test_the_map_does_not_scroll_away_below_the_arrow_keys(opens: Opens, small: Path) -> None:
    """They walk, and where there is no further component they do nothing."""
    page = opens(small, DESK._replace(height=400))
    page.part("harbour-office").focus()
    page.page.keyboard.press("ArrowLeft")
    assert (page.focused, page.page.evaluate("scrollY")) == ("harbour-office", 0)


def test_what_was_clicked_stays(page: Opened) -> None:
    """Another one that is pointed at is seen for as long as that lasts."""
    page.part("log-book").click()
    assert (page.told, page.chosen) == ("log-book", ["log-book"])
    assert page.said == "log-book is chosen. It calls 0 of the components and is called by 1."
    assert page.notes == {"log-book": "● chosen", "harbour-office": "→ calls it"}
    page.part("crane").hover()
    assert (page.told, page.chosen, page.notes["log-book"]) == ("crane", ["log-book"], "● chosen")
    page.part("harbour-office").hover()
    assert page.notes["log-book"] == "● chosen, ← is called"
    page.away()
    assert page.told == "log-book"


@pytest.mark.parametrize("way", ["Escape", "the same again", "Close"])
def test_what_was_chosen_can_be_given_up(way: str, page: Opened) -> None:
    """By a key, by the component itself, or by the button that a finger reaches."""
    page.part("crane").click()
    if way == "Escape":
        page.page.keyboard.press("Escape")
    elif way == "Close":
        page.page.click("#close")
    else:
        page.part("crane").click()
    assert (page.chosen, page.lines if way != "Close" else 0) == ([], 0)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_choose_and_lead_on_to_the_text(key: str, page: Opened) -> None:
    """Tab goes from the map straight to what is told; Esc leads back to the component."""
    page.part("crane").focus()
    page.page.keyboard.press(key)
    page.page.keyboard.press("Tab")
    assert page.page.evaluate("document.activeElement.id") == "view-about"
    assert (page.chosen, page.told) == (["crane"], "crane")
    page.page.keyboard.press("Escape")
    assert (page.focused, page.chosen, page.told) == ("crane", [], GUIDE)


def test_a_link_in_the_text_chooses_what_it_names(page: Opened) -> None:
    """The path is followed to its other end, and the reader is at the beginning of its text."""
    page.part("captain").click()
    page.page.click(".about.shown .talks a")
    assert (page.chosen, page.told) == (["harbour-office"], "harbour-office")
    assert page.page.evaluate("document.activeElement.textContent") == "harbour-office"


def test_the_page_opens_at_what_its_address_names(page: Opened) -> None:
    """So that a friend can be sent there."""
    page.page.goto("about:blank")
    page.open("about-log-book")
    assert page.chosen == ["log-book"]
    page.page.goto("about:blank")
    page.open("flow-fog")
    assert page.told == "Fog comes in"


def test_what_scrolls_under_a_resting_pointer_is_not_pointed_at(opens: Opens, small: Path) -> None:
    """A flow goes on being told; when the pointer moves, it points."""
    page = opens(small, DESK._replace(height=500))
    page.page.select_option("#flow", "unload-a-ship")
    box = page.part("crane").bounding_box()
    assert box
    page.page.mouse.move(box["x"] + 20, box["y"] - 8, steps=3)
    page.page.mouse.wheel(0, 60)
    page.page.wait_for_timeout(400)
    assert page.page.evaluate("document.querySelector('.part:hover').dataset.part") == "crane"
    assert page.told == "From an order to an empty ship"
    page.page.mouse.move(box["x"] + 22, box["y"] - 8)
    assert page.told == "crane"


def test_nothing_on_the_map_moves_when_something_is_lit(page: Opened) -> None:
    """The room for what is noted is always there."""
    places = "all => all.map(one => JSON.stringify(one.getBoundingClientRect()))"
    before = page.page.eval_on_selector_all("button.part", places)
    page.part("harbour-office").hover()
    assert len(page.notes) > 5
    assert page.page.eval_on_selector_all("button.part", places) == before


def test_a_finger_chooses_and_the_text_comes_up_below_the_map(opens: Opens, small: Path) -> None:
    """Both are in sight; Close makes room again."""
    page = opens(small, PHONE)
    page.part("warehouse").tap()
    part, sheet = page.part("warehouse").bounding_box(), page.page.locator("#reading").bounding_box()
    assert part
    assert sheet
    assert (page.told, page.chosen) == ("warehouse", ["warehouse"])
    assert 0 <= part["y"] <= part["y"] + part["height"] <= sheet["y"]
    assert sheet["y"] + sheet["height"] <= PHONE.height
    page.page.tap("#close")
    assert (page.told, page.chosen) == (GUIDE, [])


def test_a_second_tap_lets_it_go(opens: Opens, small: Path) -> None:
    """As a click does."""
    page = opens(small, PHONE)
    page.part("crane").tap()
    page.part("crane").tap()
    assert (page.told, page.chosen, page.lines) == (GUIDE, [], 0)


HIT = """
() => [...document.querySelectorAll(".lines g path")].flatMap((line) => {
  const corner = document.querySelector("#map").getBoundingClientRect();
  const obstacles = [...document.querySelectorAll("button.part, .area h3")];
  const boxes = obstacles.map((one) => [one, one.getBoundingClientRect()]);
  const inside = (point, box, by) =>
    point.x + corner.left > box.left + by && point.x + corner.left < box.right - by &&
    point.y + corner.top > box.top + by && point.y + corner.top < box.bottom - by;
  const points = [];
  for (let at = 0; at <= line.getTotalLength(); at += 2) points.push(line.getPointAtLength(at));
  return boxes.filter(([, box]) => points.some((point) => inside(point, box, 2))).map(([one]) => one.textContent);
})
"""
ENDS = """
() => [...document.querySelectorAll(".lines g path")].map((line) => {
  const corner = document.querySelector("#map").getBoundingClientRect();
  const at = (point) => [...document.querySelectorAll("button.part")].find((one) => {
    const box = one.getBoundingClientRect();
    const [x, y] = [point.x + corner.left, point.y + corner.top];
    return x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2;
  }).dataset.part;
  return `${at(line.getPointAtLength(0))} ${at(line.getPointAtLength(line.getTotalLength()))}`;
})
"""
PAIRS = "all => all.map(one => `${one.dataset.from} ${one.dataset.to}`)"


@pytest.mark.parametrize(
    "screen", [DESK, TABLET, PHONE, Screen(600, 800), Screen(1920, 1080)], ids=lambda one: one.width
)
def test_the_lines_of_every_component_lead_where_they_should(screen: Screen, opens: Opens, ours: Path) -> None:
    """One from each caller to each that it calls, around all others and around the titles, however wide the map is."""
    page = opens(ours, screen)
    for part in page.page.eval_on_selector_all("button.part", "all => all.map(one => one.dataset.part)"):
        page.part(part).focus()
        assert page.page.evaluate(HIT) == []
        told = set(page.page.eval_on_selector_all(".about.shown [data-from]:not([data-probe])", PAIRS))
        assert sorted(page.page.evaluate(ENDS)) == sorted(told)


def test_the_lines_follow_when_the_window_changes(page: Opened) -> None:
    """Without anything being pressed."""
    page.part("crane").click()
    for width in (700, 360, 1280):
        page.page.set_viewport_size({"width": width, "height": 800})
        page.page.wait_for_timeout(100)
        assert page.page.evaluate(HIT) == []
        assert set(page.page.evaluate(ENDS)) == {
            "crane harbour-office",
            "harbour-office crane",
            "crane dock-workers",
        }


def test_a_flow_is_walked_step_by_step(page: Opened) -> None:
    """The map shows who acts and whom that calls, the panel all steps, and a line above the map the one that is on."""
    page.page.select_option("#flow", "unload-a-ship")
    assert (page.told, page.said, page.notes) == ("From an order to an empty ship", "A ship comes in.", {})
    page.page.click("#step")
    page.page.click("#step")
    assert page.said == "Step 2 of 6: harbour-office writes the order down."
    assert page.notes == {"harbour-office": "step 2 of 6", "log-book": "← is called"}
    assert page.page.evaluate(ENDS) == ["harbour-office log-book"]
    assert page.page.locator('[aria-current="step"]').inner_text().startswith("harbour-office writes the order down.")
    page.page.click("#back")
    assert page.said.startswith("Step 1 of 6: captain orders a berth")


def test_a_health_probe_lights_no_line(page: Opened) -> None:
    """It is told among the calls all the same."""
    page.part("weather-service").click()
    assert (page.told, page.lines, page.notes) == ("weather service", 0, {"weather-service": "● chosen"})
    assert page.said == "weather service is chosen. It calls 0 of the components and is called by 0."
    assert "knocks (health probes)" in page.page.inner_text(".about.shown")


def test_what_another_has_opened_to_the_one_who_acts_is_answered(opens: Opens, tmp_path: Path) -> None:
    """The line is that of a call to it, and the map says so."""
    tell = stage("tell", "harbour-office", does="warns the mast", over=["mast-listens"])
    warning = harbour_atlas()._replace(flows=(drawn_flow(tell, id_="warn"),))
    (tmp_path / "warn.html").write_text(explore_page(warning, []), encoding="utf-8")
    page = opens(tmp_path / "warn.html")
    page.page.select_option("#flow", "warn")
    page.page.click("#step")
    assert page.notes == {"harbour-office": "step 1 of 1", "signal-mast": "← is answered"}
    assert page.page.locator(".lines g path").get_attribute("class") == "called step"


def test_a_step_of_a_tool_that_is_not_on_the_map_is_told_all_the_same(page: Opened) -> None:
    """Nothing is lit then, and at the end there is no further step."""
    page.page.select_option("#flow", "unload-a-ship")
    for _ in range(8):
        page.page.click("#step", force=True)
    assert (page.said, page.notes, page.lines) == ("Step 6 of 6: winch pulls the ship to the quay.", {}, 0)
    assert page.page.get_attribute("#step", "aria-disabled") == "true"
    assert page.page.evaluate("document.activeElement.id") == "step"


def test_a_flow_plays_by_itself_once_it_is_told_to(opens: Opens, small: Path) -> None:
    """Each step for as long as it takes to read; it can be stopped, goes on from there, and ends with the last."""
    page = opens(small)
    page.stop_the_clock()
    page.open()
    page.page.select_option("#flow", "unload-a-ship")
    page.page.clock.run_for(60_000)
    assert page.said == "A ship comes in."
    page.page.click("#play")
    assert (page.said.split(":")[0], page.page.inner_text("#play")) == ("Step 1 of 6", "Pause")
    page.page.clock.run_for(2900)
    assert page.said.startswith("Step 1")
    page.page.clock.run_for(2000)
    assert page.said.startswith("Step 2")
    page.page.click("#play")
    page.page.clock.run_for(60_000)
    assert (page.said.split(":")[0], page.page.inner_text("#play")) == ("Step 2 of 6", "Play")
    page.page.click("#play")
    page.page.clock.run_for(120_000)
    assert (page.said.split(":")[0], page.page.inner_text("#play")) == ("Step 6 of 6", "Play")
    page.page.click("#play")
    assert page.said.startswith("Step 1")


def test_choosing_a_component_ends_the_flow(opens: Opens, small: Path) -> None:
    """It does not play on behind what is told."""
    page = opens(small)
    page.stop_the_clock()
    page.open()
    page.page.select_option("#flow", "unload-a-ship")
    page.page.click("#play")
    page.part("ship").click()
    page.page.clock.run_for(60_000)
    assert (page.told, page.chosen, page.page.input_value("#flow")) == ("Ship", ["ship"], "")
    assert page.page.get_attribute("#play", "aria-disabled") == "true"


def test_on_a_phone_a_flow_is_in_sight_while_it_is_walked(opens: Opens, small: Path) -> None:
    """What plays it, the one who acts, and the step."""
    page = opens(small, PHONE)
    page.page.select_option("#flow", "unload-a-ship")
    for _ in range(5):
        page.page.tap("#step")
    sheet = page.page.locator("#reading").bounding_box()
    assert sheet
    for where in ("#step", "button[data-part=crane]"):
        box = page.page.locator(where).bounding_box()
        assert box
        assert 0 <= box["y"] < sheet["y"]
    step = page.page.locator('[aria-current="step"]').bounding_box()
    assert step
    assert sheet["y"] <= step["y"] < PHONE.height


@pytest.mark.parametrize("calm", [False, True])
def test_the_lines_of_a_step_run_unless_motion_is_unwanted(calm: bool, opens: Opens, small: Path) -> None:
    """Then they lie still, and a flashcard is turned without turning."""
    page = opens(small, DESK._replace(calm=calm))
    page.page.select_option("#flow", "unload-a-ship")
    page.page.click("#step")
    running = "getComputedStyle(document.querySelector('.lines g path')).animationName"
    assert page.page.evaluate(running) == ("none" if calm else "run")
    page.part("crane").click()
    page.page.click("#view-cards")
    page.page.click("#turn")
    assert page.page.evaluate("document.getAnimations().length") == (0 if calm else 1)


def test_a_flashcard_is_turned_over(page: Opened) -> None:
    """The front first; behind it the answer, why, and a link to the page that says so."""
    page.part("crane").click()
    assert page.page.inner_text("#view-cards") == "Flashcards 3"
    page.page.click("#view-cards")
    assert page.told == "Flashcards about crane"
    assert page.page.inner_text("#flashcard") == "Card 1 of 3\n\nWhat is special about crane?"
    page.page.click("#turn")
    assert "Only the crane does it." in page.page.inner_text("#behind")
    assert page.page.get_attribute("#turn", "aria-expanded") == "true"
    link = page.page.locator("#behind a").first
    assert (link.get_attribute("rel"), link.get_attribute("href")) == (
        "noreferrer",
        "https://harbour.example/handbook/parts/#crane",
    )
    page.page.click("#turn")
    assert page.page.locator("#behind").is_hidden()


def test_flashcards_are_gone_through_with_keys_alone(page: Opened) -> None:
    """Space turns, the arrow keys go on and back, and behind the last comes the first again."""
    page.part("crane").focus()
    for key in ("Enter", "Tab", "Tab", "Enter"):
        page.page.keyboard.press(key)
    page.page.focus("#turn")
    page.page.keyboard.press("Space")
    assert page.page.locator("#behind").is_visible()
    seen = []
    for _ in range(3):
        page.page.keyboard.press("ArrowRight")
        seen.append(page.page.inner_text("#table-place"))
        assert page.page.locator("#behind").is_hidden()
    assert seen == ["Card 2 of 3", "Card 3 of 3", "Card 1 of 3"]
    page.page.keyboard.press("ArrowLeft")
    assert page.page.inner_text("#table-place") == "Card 3 of 3"


def test_a_flashcard_turns_where_it_is_clicked(page: Opened) -> None:
    """Anywhere on it."""
    page.part("crane").click()
    page.page.click("#view-cards")
    page.page.click("#front")
    assert page.page.locator("#behind").is_visible()


def test_the_cards_stay_on_the_table_while_another_component_is_looked_at(page: Opened) -> None:
    """They are there again afterwards, the same one on top."""
    page.part("crane").click()
    page.page.click("#view-cards")
    page.page.click("#next")
    page.part("ship").hover()
    assert page.told == "Ship"
    page.away()
    assert (page.told, page.page.inner_text("#table-place")) == ("Flashcards about crane", "Card 2 of 3")
    page.page.click("#view-about")
    assert page.told == "crane"


def test_without_a_script_everything_can_be_read(opens: Opens, small: Path) -> None:
    """From top to bottom; cards open by themselves, and what would do nothing is not there."""
    page = opens(small, script=False)
    texts = (".about", ".flow", ".all-cards summary", "noscript p")
    for where in texts:
        found = page.page.locator(where)
        assert found.count()
        assert all(one.is_visible() for one in found.all())
    assert not page.page.locator("#flow, #turn, #close, #telling").locator("visible=true").count()
    page.page.click(".all-cards summary >> nth=0")
    assert page.page.locator(".all-cards p").first.is_visible()
    assert page.overflow() == 0
