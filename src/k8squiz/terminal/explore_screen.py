"""Looking around on the map: arrow keys move over it, and what is told below follows at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from k8squiz.explorer.areas import areas
from k8squiz.explorer.links import links, relations
from k8squiz.explorer.looking import Pane, Visit, ahead, followed, matches, numbered, pointed, turned
from k8squiz.explorer.moving import Direction, moved, rows
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas
from k8squiz.stats.mastery import Mastery
from k8squiz.terminal.desk import one_line
from k8squiz.terminal.explore_views import Seen, groups
from k8squiz.terminal.fitted_map import FittedMap
from k8squiz.terminal.keys import Command, Key, Reply, bar
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_keys import EXPLORING, FINDING
from k8squiz.terminal.map_prompt import MapPrompt, MapScreen
from k8squiz.terminal.prompting import Bottom, leave, quitting
from k8squiz.terminal.scrolling import Deeds

_NARROW = 60
"""Columns below which the bar names only what a newcomer needs."""
_NARROWEST = 50
"""Columns below which it does not name where a path leads."""
_LONGEST_NAME = 60
_ARROWS = {
    Command.LEFT: Direction.LEFT,
    Command.RIGHT: Direction.RIGHT,
    Command.UP: Direction.UP,
    Command.DOWN: Direction.DOWN,
}
_OPENED = {Command.WITHOUT: Pane.WITHOUT, Command.KEYS: Pane.KEYS, Command.FIND: Pane.FINDING}
"""What a key shows below the map; the same key shows the component again."""
_STEPS = {Command.NEXT_PATH: 1, Command.LAST_PATH: -1}


def explore(atlas: Atlas, known: Mapping[ComponentId, Mastery], look: Look, browse: Callable[[str], bool]) -> None:
    """Shows the map until it is left. ``browse`` opens a page in a browser and says whether it could."""
    explorer = _Explorer(atlas, known, look)
    while explorer.ask() is Command.SOURCE:
        explorer.show_sources(browse)


class _Explorer:
    def __init__(self, atlas: Atlas, known: Mapping[ComponentId, Mastery], look: Look) -> None:
        self._atlas = atlas
        self._known = known
        self._visit = Visit(atlas.parts[0].id)
        self._opened = False
        self._prompt = MapPrompt(MapScreen(self._state, self._map, self._told, self._bottom), look)

    def ask(self) -> Command:
        """Lets the reader look around until a key leaves, or needs the terminal for something else."""
        return self._prompt.ask(self._bindings()).command

    def show_sources(self, browse: Callable[[str], bool]) -> None:
        """Opens the first page that tells of the component, and names all of them."""
        sources = self._atlas.part(self._visit.at).sources
        self._opened = bool(sources) and browse(sources[0])
        self._go(self._visit._replace(pane=Pane.SOURCES))

    def _state(self) -> tuple[Visit, bool]:
        return self._visit, self._opened

    def _map(self, look: Look, rows: int) -> list[Line]:
        at = pointed(self._atlas, self._visit)
        return FittedMap(self._atlas, look, rows).lines(relations(self._atlas, at), at)

    def _told(self, look: Look) -> list[list[Line]]:
        return groups(Seen(self._atlas, self._visit, self._known, opened=self._opened), look)

    def _bottom(self, scrolling: Deeds) -> Bottom:
        if self._finding:
            found = matches(self._atlas, self._visit)
            return Bottom(bar(tuple(key for key in FINDING if found or key.command is Command.BACK), then=scrolling))
        keys, moving, along = tuple(map(self._labelled, EXPLORING)), ("Arrows", "move"), self._along()
        if (self._prompt.look.width or 0) < _NARROW:
            return Bottom(bar(keys, now=[moving], then=[*along[-1:], *scrolling]))
        return Bottom(bar(keys, now=[moving, *along], then=scrolling))

    def _along(self) -> list[tuple[str, str]]:
        """The keys that go along a path, as far as there is one to choose and one to follow."""
        choose = [("tab", "next path")] if links(self._atlas, self._visit.at) else []
        link = ahead(self._atlas, self._visit)
        if not link:
            return choose
        named = (self._prompt.look.width or 0) >= _NARROWEST
        return [*choose, ("enter", f"go to {self._atlas.name(link.other)}" if named else "follow it")]

    def _labelled(self, key: Key) -> Key:
        """The key that shows what is shown takes it away again."""
        return key._replace(label="back") if _OPENED.get(key.command) is self._visit.pane else key

    def _bindings(self) -> KeyBindings:
        bindings = quitting("c-d")
        finding = Condition(lambda: self._finding)
        for key in EXPLORING:
            bindings.add(key.key, filter=~finding, eager=True)(partial(self._do, key.command))
        for number in range(1, 10):
            bindings.add(str(number), filter=~finding)(partial(self._take, number))
        for key in FINDING:
            bindings.add(key.key, filter=finding, eager=True)(partial(self._find, key.command))
        bindings.add("backspace", filter=finding)(lambda _event: self._type(self._visit.typed[:-1]))
        bindings.add(Keys.Any, filter=finding)(
            lambda event: self._insert(event.data if event.data.isprintable() else "")
        )
        bindings.add(Keys.BracketedPaste, filter=finding)(lambda event: self._insert(event.data))
        return bindings

    @property
    def _finding(self) -> bool:
        return self._visit.pane is Pane.FINDING

    def _do(self, command: Command, event: KeyPressEvent) -> None:
        pane = self._visit.pane
        if command is Command.QUIT or (command is Command.BACK and pane is Pane.PART):
            leave(Reply(Command.QUIT))(event)
        elif command is Command.SOURCE:
            leave(Reply(command))(event)
        elif command in _ARROWS:
            self._move(_ARROWS[command])
        elif command is Command.FOLLOW:
            self._go(followed(self._atlas, self._visit))
        elif command in _STEPS:
            self._choose(turned(self._atlas, self._visit, _STEPS[command]))
        else:
            opened = _OPENED.get(command, Pane.PART)
            self._go(self._visit._replace(pane=Pane.PART if opened is pane else opened, typed="", found=0))

    def _take(self, number: int, _event: KeyPressEvent) -> None:
        self._choose(numbered(self._atlas, self._visit, number))

    def _find(self, command: Command, _event: KeyPressEvent) -> None:
        those = matches(self._atlas, self._visit)
        if command is Command.BACK:
            self._go(Visit(self._visit.at, self._visit.link))
        elif command is Command.UNDO:
            self._type("")
        elif not those:
            return
        elif command is Command.FOLLOW:
            self._go(Visit(pointed(self._atlas, self._visit)))
        else:
            at = (self._visit.found + (1 if command is Command.DOWN else -1)) % len(those)
            self._visit = self._visit._replace(found=at)
            self._prompt.keep_in_sight(1 + at)

    def _insert(self, text: str) -> None:
        self._type(self._visit.typed + one_line(text))

    def _type(self, typed: str) -> None:
        self._go(self._visit._replace(typed=typed[:_LONGEST_NAME], found=0))

    def _move(self, direction: Direction) -> None:
        shown = FittedMap(self._atlas, self._prompt.look, self._prompt.rows)
        there = moved(rows(areas(self._atlas), shown.columns), self._visit.at, direction)
        # Who asks what if it were gone asks the same of the next one.
        pane = self._visit.pane if self._visit.pane is Pane.WITHOUT else Pane.PART
        self._go(Visit(there, pane=pane))

    def _choose(self, visit: Visit) -> None:
        """Another path to follow, which is kept in sight: it stands behind the heading."""
        self._visit = visit
        if visit.pane is Pane.PART:
            self._prompt.keep_in_sight(1 + visit.link)

    def _go(self, visit: Visit) -> None:
        """Something else is told now."""
        self._visit = visit
        self._prompt.begin_anew(space=not self._finding)
