"""The atlas kept ready beside the decks, found by the content of all definitions; it may be thrown away at any time."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from k8squiz import __version__
from k8squiz.decks.cache import keep, load
from k8squiz.knowledge.atlas import Atlas, Connection, Effect, Flow, Part, Port, Stage
from k8squiz.knowledge.folders import OWN_DEFINITIONS

_SHAPE = "/".join(field for kind in (Atlas, Part, Port, Effect, Connection, Flow, Stage) for field in kind._fields)
"""A copy that was kept in another shape is never read."""


def read_atlas(cache: Path, folder: Path = OWN_DEFINITIONS) -> Atlas:
    """The atlas of the definitions in ``folder``, from ``cache`` when they were read before.

    Raises what ``read_model`` raises.
    """
    key = sha256(f"{__version__} {_SHAPE} ".encode())
    for path in sorted(folder.glob("*.yaml")):
        key.update(path.read_bytes())
    kept = cache / f"atlas-{key.hexdigest()[:32]}.json"
    atlas = load(kept, _atlas)
    if atlas is None:
        # Imported only here: with a kept copy, a page is shown without the YAML reader.
        from k8squiz.knowledge.atlas_drawing import draw_atlas
        from k8squiz.knowledge.reader import read_model

        atlas = draw_atlas(read_model(folder))
        keep(atlas, kept)
    return atlas


def _atlas(plain: list[Any]) -> Atlas:
    kubernetes, parts, connections, flows = plain
    return Atlas(
        kubernetes,
        tuple(map(_part, parts)),
        tuple(Connection(*map(_frozen, one)) for one in connections),
        tuple(map(_flow, flows)),
    )


def _part(plain: list[Any]) -> Part:
    part = Part(*map(_frozen, plain))
    return part._replace(
        ports=tuple(Port(*one) for one in part.ports),
        stops=tuple(Effect(*one) for one in part.stops),
        goes_on=tuple(Effect(*one) for one in part.goes_on),
    )


def _flow(plain: list[Any]) -> Flow:
    flow = Flow(*map(_frozen, plain))
    return flow._replace(stages=tuple(Stage(*one) for one in flow.stages))


def _frozen(value: Any) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """The value with tuples for JSON's lists, at every depth."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
