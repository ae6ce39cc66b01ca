"""Walking a flow on the map: each step by itself, with who does it and who takes part."""

from __future__ import annotations

from functools import partial

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from k8squiz.explorer.walking import walk
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Flow
from k8squiz.terminal.fitted_map import FittedMap
from k8squiz.terminal.flow_views import one_step
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import Command, Key, Reply, bar
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_keys import READING, TRACING
from k8squiz.terminal.map_prompt import MapPrompt, MapScreen
from k8squiz.terminal.prompting import Bottom, leave, quitting
from k8squiz.terminal.scrolling import Deeds


def trace(atlas: Atlas, flow: Flow, look: Look) -> None:
    """Shows the steps of a flow one by one, until the last one is over or the reader leaves."""
    _Tracer(atlas, flow, look).walk()


class _Tracer:
    def __init__(self, atlas: Atlas, flow: Flow, look: Look) -> None:
        self._atlas = atlas
        self._flow = flow
        self._steps = walk(atlas, flow)
        self._at = 0
        self._keys_shown = False
        self._prompt = MapPrompt(MapScreen(self._state, self._map, self._told, self._bottom), look)

    def walk(self) -> None:
        """Lets the reader go back and forth."""
        self._prompt.ask(self._bindings())

    def _state(self) -> tuple[int, bool]:
        return self._at, self._keys_shown

    def _map(self, look: Look, rows: int) -> list[Line]:
        step = self._steps[self._at]
        by = step.stage.by
        on_map = by in {part.id for part in self._atlas.parts}
        told = "does it" if on_map else f"{by} does it, which is not on the map"
        return FittedMap(self._atlas, look, rows).lines(step.related, ComponentId(by) if on_map else None, told)

    def _told(self, look: Look) -> list[list[Line]]:
        if self._keys_shown:
            return [list(all_keys((*TRACING, *READING), look))]
        return [list(one_step(self._atlas, self._flow, self._steps, self._at, look))]

    def _bottom(self, scrolling: Deeds) -> Bottom:
        return Bottom(bar(tuple(map(self._labelled, TRACING)), then=scrolling))

    def _labelled(self, key: Key) -> Key:
        """The key as it works now."""
        if key.command is Command.NEXT and self._at == len(self._steps) - 1:
            return key._replace(label="done")
        if key.command is Command.BACK and self._at == 0:
            return key._replace(label="")
        return key._replace(label="back to it") if key.command is Command.KEYS and self._keys_shown else key

    def _bindings(self) -> KeyBindings:
        bindings = quitting("c-d")
        for key in TRACING:
            # Esc would wait for more of an arrow key, were it not taken at once.
            bindings.add(key.key, eager=key.key == "escape")(partial(self._do, key.command))
        return bindings

    def _do(self, command: Command, event: KeyPressEvent) -> None:
        at = self._at + {Command.NEXT: 1, Command.BACK: -1}.get(command, 0)
        if command is Command.QUIT or at == len(self._steps):
            leave(Reply(command))(event)
            return
        self._at = max(0, at)
        self._keys_shown = command is Command.KEYS and not self._keys_shown
        self._prompt.begin_anew()
