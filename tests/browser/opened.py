"""A page in the browser, spoken of in the words of those who use it."""

from __future__ import annotations

from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

SMALLEST = 24
"""Pixels that what can be pressed measures at least, both ways; links within a sentence are as high as its lines."""

_SMALL = """
smallest => [...document.querySelectorAll("button, select, summary, .links a")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width && (box.width < smallest || box.height < smallest);
}).map((one) => one.outerHTML)
"""

_SCROLLING = """
() => [...document.querySelectorAll("body *")].filter((one) => {
  const { overflowX, overflowY } = getComputedStyle(one);
  const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
  return (scrolls(overflowX) && one.scrollWidth > one.clientWidth)
    || (scrolls(overflowY) && one.scrollHeight > one.clientHeight);
}).map((one) => one.outerHTML)
"""

_COME_TO_REST = """
() => {
  const once = document.getAnimations().filter((one) => one.effect.getTiming().iterations === 1);
  return Promise.all(once.map((one) => one.finished));
}
"""


class Screen(NamedTuple):
    """A screen of so many pixels; ``calm`` asks for reduced motion."""

    width: int = 1280
    height: int = 800
    dark: bool = False
    touch: bool = False
    calm: bool = False


PHONE = Screen(360, 740, touch=True)
TABLET = Screen(800, 1000, touch=True)
DESK = Screen()


class Opened:
    """A page that was opened from a file. ``fetched`` is all that it asked for besides itself.

    ``complaints`` is what stands in the browser's console, ``refused`` why something it asked for was not fetched.
    """

    def __init__(self, page: Page, address: str, screen: Screen) -> None:
        self.page = page
        self.screen = screen
        self.complaints: list[str] = []
        self.fetched: list[str] = []
        self.refused: list[str] = []
        self._address = address
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._asked)
        page.on("requestfailed", lambda request: self.refused.append(request.failure))

    def open(self, part: str = "") -> None:
        """Opens it, at a part of it if one is named."""
        self.page.goto(f"{self._address}#{part}" if part else self._address)

    def stop_the_clock(self) -> None:
        """From the next opening on, time passes on the page only when the test lets it."""
        self.page.clock.install(time=0)
        self.page.clock.pause_at(1000)

    def _asked(self, request: Any) -> None:
        if request.url.split("#")[0] != self._address:
            self.fetched.append(request.url)

    def part(self, id_: str) -> Locator:
        """The button of a component."""
        return self.page.locator(f"button[data-part={id_}]")

    @property
    def told(self) -> str:
        """The name of what the panel tells of."""
        return str(self.page.locator(".shown").locator("h2, h3").first.inner_text())

    @property
    def said(self) -> str:
        """The line above the map."""
        return str(self.page.locator("#telling").inner_text())

    @property
    def chosen(self) -> list[str]:
        """The components that are chosen."""
        return self._parts('[aria-pressed="true"]')

    @property
    def focused(self) -> str | None:
        """The component that has the focus."""
        found: str | None = self.page.evaluate("document.activeElement.dataset.part")
        return found

    @property
    def notes(self) -> dict[str, str]:
        """What is noted on the components, where anything is."""
        found: dict[str, str] = self.page.eval_on_selector_all(
            "button.part",
            "all => Object.fromEntries(all.map(one => [one.dataset.part, one.querySelector('.note').textContent]))",
        )
        return {part: note for part, note in found.items() if note}

    @property
    def lines(self) -> int:
        """How many lines are drawn on the map."""
        return int(self.page.locator(".lines g path").count())

    def _parts(self, which: str) -> list[str]:
        found: list[str] = self.page.eval_on_selector_all(
            f"button.part{which}", "all => all.map(one => one.dataset.part)"
        )
        return found

    def away(self) -> None:
        """Points at the title, which tells of nothing."""
        self.page.hover("h1")

    def overflow(self) -> int:
        """By how many pixels the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth")) - self.screen.width

    def scrolling(self) -> list[str]:
        """The elements that have to be scrolled by themselves, for which a keyboard would need a way in."""
        return [one[:200] for one in self.page.evaluate(_SCROLLING)]

    def barriers(self) -> list[str]:
        """What axe-core objects to, each with the element it means, and what is too small to be pressed."""
        # An element that is just being turned over is judged when it lies still.
        self.page.evaluate(_COME_TO_REST)
        # A thousand cards that nobody sees are not judged, and would be what axe spends its time on.
        self.page.evaluate("document.querySelector('.js .all-cards')?.remove()")
        found = Axe().run(self.page, options={"resultTypes": ["violations"]}).response["violations"]
        objections = [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
        return objections + [f"small: {one[:200]}" for one in self.page.evaluate(_SMALL, SMALLEST)]
