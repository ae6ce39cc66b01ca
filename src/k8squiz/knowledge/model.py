"""The model of a cluster: frozen values, every reference in them resolved.

Facts that may become questions carry what is *false* beside what is true: a wrong option is only ever drawn from
there, or from a relation that is marked ``complete``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from k8squiz.identifiers import CompetencyId, ComponentId
from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.knowledge.concepts import Contrast, Family
from k8squiz.knowledge.flows import Flow
from k8squiz.knowledge.grounds import Denial, Grounds
from k8squiz.knowledge.practice import Change, CommandTask, Failure, Scenario


@dataclass(frozen=True)
class Duty:
    """Something a component does: ``what`` completes "X …"; ``ask`` asks who does it.

    ``also_typed`` are names of the part of it that does this, right where the answer is typed.
    """

    id: str
    what: str
    ask: str
    false_of: tuple[Denial, ...]
    grounds: Grounds
    also_typed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Credit:
    """Something often credited to a component that in truth ``who`` does; ``also_typed`` as in ``Duty``."""

    id: str
    what: str
    ask: str
    who: ComponentId
    false_of: tuple[Denial, ...]
    grounds: Grounds
    also_typed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Running:
    """How a component runs in a kubeadm cluster; ``manner`` is one of the model's ``manners``, and no other."""

    manner: str
    grounds: Grounds


@dataclass(frozen=True)
class Port:
    """A port on which a component listens by default; ``serves`` names what is served there."""

    id: str
    port: str
    protocol: str
    serves: str
    grounds: Grounds


@dataclass(frozen=True)
class File:
    """A file or directory; ``holds`` says what is in it, ``wrong`` lists places that are not it.

    ``part`` is the piece of the path to be typed from memory, or empty.
    """

    id: str
    path: str
    holds: str
    ask: str
    wrong: tuple[WrongOption, ...]
    grounds: Grounds
    part: str = ""


class Manner(NamedTuple):
    """A way of running a component: what it ``means``, and what else it is called where its name is typed."""

    means: str
    also_typed: tuple[str, ...] = ()


class Activity(NamedTuple):
    """What else stops, or goes on, in an outage; no card is made of it.

    ``sign`` and ``shows_after`` are as in ``Effect``, and empty where they are not told.
    """

    what: str
    stops: bool
    why: str
    sign: str = ""
    shows_after: str = ""


@dataclass(frozen=True)
class Effect:
    """An activity that stops, or goes on, while one component is down and all else is healthy.

    ``sign`` is what is seen of it, and ``false_of`` the components whose outage alone would not show it.
    ``shows_after`` completes "It shows ...": when, or after how long, it is noticed; empty for what goes on.
    """

    id: str
    what: str
    stops: bool
    sign: str
    false_of: tuple[Denial, ...]
    grounds: Grounds
    shows_after: str = ""


@dataclass(frozen=True)
class Component:
    """A named part of the system.

    ``spoken`` is its name within a sentence ("the kubelet"); ``option`` says in one line what it really is;
    ``ports_complete`` that no other default port of it exists; ``outage`` tells in a clause that it is not there.
    ``drawn`` is the part of the map it stands in: a plane, its own unless told. ``installed`` says in one sentence how
    it comes into being where kubeadm does not run it; empty where ``running`` tells that.
    """

    id: ComponentId
    name: str
    spoken: str
    aliases: tuple[str, ...]
    plane: str
    option: str
    summary: str
    description: str
    key_role: str
    role: Duty
    duties: tuple[Duty, ...]
    credits: tuple[Credit, ...]
    running: Running | None
    ports: tuple[Port, ...]
    ports_complete: bool
    files: tuple[File, ...]
    effects: tuple[Effect, ...]
    outage: str
    other_effects: tuple[Activity, ...] = ()
    drawn: str = ""
    installed: str = ""


@dataclass(frozen=True)
class Login:
    """How the initiator of a path proves who it is; the right answer is the path's ``authentication``.

    ``typed`` asks for a part of it by typing, or is None; without ``competencies`` those of the path hold.
    """

    ask: str
    wrong: tuple[WrongOption, ...]
    explain: str
    typed: Question | None = None
    competencies: tuple[CompetencyId, ...] = ()


@dataclass(frozen=True)
class CommunicationPath:
    """A directed "who calls whom". ``opens`` is the true account in one sentence, ``wrong`` are false ones.

    ``typed`` asks for the protocol or port by typing, where the port itself is no number. ``carries_on`` are the ids
    of the paths whose requests, or news, the initiator passes on over this one. Over a path that is watched, the
    target answers for as long as it stays open: ``brings`` are the ids of the paths to the same target whose writes the
    initiator hears of in this way. An id under both tells of news that makes the initiator write over this path in
    turn; where a path itself stands under its ``carries_on``, any news does. ``probe`` marks a health probe, over which
    nothing else goes.
    """

    id: str
    initiator: ComponentId
    target: ComponentId
    protocol: str
    port: str
    authentication: str
    purpose: str
    ask: str
    opens: str
    wrong: tuple[WrongOption, ...]
    login: Login | None
    grounds: Grounds
    typed: Question | None = None
    carries_on: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
    probe: bool = False

    @property
    def endpoint(self) -> str:
        """Protocol and port in the form in which they are asked for and drawn."""
        return f"{self.protocol}, {self.port}" if "/" in self.port else f"{self.protocol} {self.port}"


@dataclass(frozen=True)
class DeckPlan:
    """Which cards go into a deck: those made from the ``files``, of any kind unless ``kinds`` name some."""

    name: str
    title: str
    intro: str
    files: tuple[str, ...]
    kinds: tuple[str, ...]

    def takes(self, file: str, kind: str) -> bool:
        """Whether a card of that ``kind``, made from that ``file``, belongs in it."""
        return file in self.files and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True)
class Model:
    """Everything the definitions say.

    ``manners`` are the ways of running a component, by name; ``paths_complete`` says that no other connection between
    the components exists by default; ``exam_domains`` are the domains, each as its competencies, for which questions
    are kept for exams.
    """

    kubernetes: str
    components: dict[ComponentId, Component]
    paths: tuple[CommunicationPath, ...]
    paths_complete: bool
    manners: dict[str, Manner]
    decks: tuple[DeckPlan, ...] = ()
    flows: tuple[Flow, ...] = ()
    failures: tuple[Failure, ...] = ()
    changes: tuple[Change, ...] = ()
    families: tuple[Family, ...] = ()
    commands: tuple[CommandTask, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    exam_domains: tuple[frozenset[CompetencyId], ...] = ()

    def name(self, component: ComponentId) -> str:
        """The name of a component as shown on screen."""
        return self.components[component].name

    def spoken(self, component: ComponentId) -> str:
        """The name of a component within a sentence."""
        return self.components[component].spoken
