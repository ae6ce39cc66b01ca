"""What ``k8squiz explore`` and ``k8squiz trace`` show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from k8squiz import locations
from k8squiz.commands.in_force import settings_in_force
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.errors import UsageError
from k8squiz.explorer import as_json
from k8squiz.explorer.finding import find_flow, find_parts, found_by
from k8squiz.explorer.routes import probes, routes
from k8squiz.explorer.walking import walk
from k8squiz.knowledge.atlas import Part
from k8squiz.terminal import flow_views, outage_views, part_views, route_views
from k8squiz.terminal.lines import Line, without_empty_end
from k8squiz.terminal.look import find_look
from k8squiz.terminal.map_views import map_list
from k8squiz.terminal.printing import print_json, print_page


class Wish(NamedTuple):
    """How something is to be shown."""

    json: bool
    home: Path | None
    plain: bool


class Guide:
    """Shows what the map of our definitions tells, as was wished."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._look = find_look(settings_in_force(wish.home), plain=wish.plain)
        self._atlas = read_atlas(locations.find(wish.home).cache)

    def look_around(self) -> None:
        """The map itself: to go over by keys, or as a list in line mode."""
        if self._wish.json:
            print_json(as_json.parts_json(self._atlas))
        elif self._look.lines:
            self._print(map_list(self._atlas, self._look))
        else:
            self._go_over_the_map()

    def show(self, words: Sequence[str]) -> None:
        """The page of the component of that name, or how the first of two reaches the second.

        Raises UsageError when there is none of a name.
        """
        found = find_parts(self._atlas, words)
        if len(found) == 1:
            self._show_part(*found, " ".join(words))
        else:
            self._show_route(found, words)

    def show_outage(self, words: Sequence[str]) -> None:
        """What a missing component does. Raises UsageError when the words are not the name of one."""
        found = find_parts(self._atlas, words)
        if len(found) > 1:
            raise UsageError("name one component, two, or one --without.", remedy="See: k8squiz explore --help")
        (part,) = found
        if self._wish.json:
            print_json(as_json.outage_json(self._atlas, part))
        else:
            self._print_found([(part, " ".join(words))], outage_views.outage_page(self._atlas, part, self._look))

    def _show_part(self, part: Part, said: str) -> None:
        from k8squiz.commands.knowing import mastery_of

        known = mastery_of(part.id, self._wish.home)
        if self._wish.json:
            print_json({**as_json.part_json(self._atlas, part), "cards": known._asdict()})
        else:
            self._print_found([(part, said)], part_views.part_page(self._atlas, part, known, self._look))

    def _show_route(self, ends: Sequence[Part], said: Sequence[str]) -> None:
        start, end = ends
        ways = routes(self._atlas, start.id, end.id)
        if self._wish.json:
            print_json(as_json.route_json(self._atlas, start, end, ways))
        else:
            back = bool(routes(self._atlas, end.id, start.id))
            found = route_views.Found(start, end, ways, probes(self._atlas, start.id, end.id), back=back)
            self._print_found(zip(ends, said, strict=True), route_views.route_page(self._atlas, found, self._look))

    def list_flows(self) -> None:
        """Every flow there is."""
        if self._wish.json:
            print_json(as_json.flows_json(self._atlas))
        else:
            self._print(flow_views.flow_list(self._atlas, self._look))

    def walk(self, said: str) -> None:
        """A flow step by step: by keys, or all at once in line mode. Raises UsageError when there is none of a name."""
        flow = find_flow(self._atlas, said)
        if self._wish.json:
            print_json(as_json.flow_json(self._atlas, flow))
        elif self._look.lines:
            steps = walk(self._atlas, flow)
            self._print(flow_views.whole_flow(self._atlas, flow, steps, self._look))
        else:
            # Prompts take a third of the time to the first screen; pages do without them.
            from k8squiz.terminal.trace_screen import trace

            trace(self._atlas, flow, self._look)

    def write_page(self, path: Path) -> None:
        """The map as a page for a browser. Raises K8squizError when the file cannot be written."""
        # What a browser needs is made only for one.
        from k8squiz.decks.files import read_decks
        from k8squiz.pages.document import write_page
        from k8squiz.pages.explore_page import explore_page
        from k8squiz.terminal.page_views import written

        decks = read_decks([], locations.find(self._wish.home).cache)
        write_page(path, explore_page(self._atlas, decks))
        self._print(written(path))

    def _print_found(self, found: Iterable[tuple[Part, str]], page: Iterable[Line]) -> None:
        """A page about components, each with what was said to find it."""
        names = [name for part, said in found if (name := found_by(part, said))]
        self._print([*part_views.found_as(names), *page])

    def _print(self, page: Iterable[Line]) -> None:
        print_page(without_empty_end(page), self._look)

    def _go_over_the_map(self) -> None:
        from k8squiz.commands.knowing import mastery_by_component
        from k8squiz.terminal.browser import browse
        from k8squiz.terminal.explore_screen import explore

        explore(self._atlas, mastery_by_component(self._wish.home), self._look, browse)
