"""The atlas: what a map of the cluster shows, drawn from the model without the questions that are made of it.

It is small and plain, so that it can be kept ready: to read all definitions takes many times as long.
"""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import ComponentId


class Port(NamedTuple):
    """A port on which a component listens by default, and what it serves there."""

    port: str
    protocol: str
    serves: str


class Effect(NamedTuple):
    """What stops, or goes on, while a component is down, and ``why``.

    ``sign`` is what is seen of it, and ``shows_after`` when, or after how long; each is empty where it is not told.
    """

    what: str
    why: str
    sign: str = ""
    shows_after: str = ""


class Part(NamedTuple):
    """A component as the map shows it.

    ``drawn`` is the area of the map it stands in: "control plane", "worker node" or "around". ``role`` and ``duties``
    complete its name to a sentence. ``runs`` is the manner in which kubeadm runs it, and ``runs_means`` what that is;
    both are empty where kubeadm does not, and there ``installed`` says in one sentence how it comes into being.
    ``files`` are paths, each with what it holds. ``outage`` tells in a clause that the component is not there, and
    ``stops`` and ``goes_on`` what that does; both are empty where nothing is told.
    """

    id: ComponentId
    name: str
    spoken: str
    aliases: tuple[str, ...]
    drawn: str
    summary: str
    description: str
    key_role: str
    role: str
    duties: tuple[str, ...]
    runs: str
    runs_means: str
    ports: tuple[Port, ...]
    files: tuple[tuple[str, str], ...]
    outage: str
    stops: tuple[Effect, ...]
    goes_on: tuple[Effect, ...]
    sources: tuple[str, ...]
    installed: str = ""


class Connection(NamedTuple):
    """A communication path as the map shows it: ``initiator`` opens it and ``target`` accepts it.

    ``endpoint`` is the protocol and port in one; ``purpose`` begins with "to"; ``carries_on`` and ``brings`` as in
    ``CommunicationPath``. ``probe`` marks a health probe, over which nothing else goes.
    """

    id: str
    initiator: ComponentId
    target: ComponentId
    endpoint: str
    authentication: str
    purpose: str
    carries_on: tuple[str, ...]
    brings: tuple[str, ...]
    probe: bool = False


class Stage(NamedTuple):
    """A step of a flow: ``does`` completes "X …" for the component, or the tool, ``by``.

    ``after`` are the stages directly before it, ``over`` the connections on which it happens; ``why`` may be empty.
    """

    id: str
    by: str
    does: str
    after: tuple[str, ...]
    over: tuple[str, ...]
    why: str


class Flow(NamedTuple):
    """A flow as the map shows it; each stage stands behind those that it comes after."""

    id: str
    title: str
    when: str
    stages: tuple[Stage, ...]
    sources: tuple[str, ...]


class Atlas(NamedTuple):
    """All of it. ``kubernetes`` is the newest release whose notes were searched for changes."""

    kubernetes: str
    parts: tuple[Part, ...]
    connections: tuple[Connection, ...]
    flows: tuple[Flow, ...]

    def part(self, component: ComponentId) -> Part:
        """The part of that id. Raises KeyError when there is none."""
        for part in self.parts:
            if part.id == component:
                return part
        raise KeyError(component)

    def connection(self, id_: str) -> Connection:
        """The connection of that id. Raises KeyError when there is none."""
        for connection in self.connections:
            if connection.id == id_:
                return connection
        raise KeyError(id_)

    def name(self, doer: str) -> str:
        """The name of a component, or of the tool that is no part of the map."""
        return next((part.name for part in self.parts if part.id == doer), doer)
