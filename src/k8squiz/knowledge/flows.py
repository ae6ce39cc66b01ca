"""Flows: what happens in a cluster, step by step, as a partial order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.grounds import Grounds


@dataclass(frozen=True)
class Step:
    """One thing that happens: ``does`` completes "X …" for the component, or the tool such as kubeadm, ``by``.

    ``after`` are the ids of the steps that come directly before it; ``wrong`` are things that do not happen there.
    ``over`` are the ids of the communication paths on which it happens; none where it stays within the component, or
    takes a way that is no path of the model.
    Without ``grounds`` of its own it is asked as a part of the whole flow alone; then ``why`` may tell why it happens,
    or why it is this one that does it. Of that no card is made.
    """

    id: str
    by: str
    does: str
    after: tuple[str, ...]
    wrong: tuple[WrongOption, ...]
    grounds: Grounds | None
    over: tuple[str, ...] = ()
    why: str = ""

    @property
    def reason(self) -> str:
        """Why it happens: the explanation of its own card, or what is told without one; may be empty."""
        return self.grounds.explain if self.grounds else self.why


@dataclass(frozen=True)
class Flow:
    """Steps over components. ``order`` are those that can be put in one order only; ``when`` is how it begins."""

    id: str
    title: str
    when: str
    about: tuple[ComponentId, ...]
    steps: tuple[Step, ...]
    order: tuple[str, ...]
    order_ask: str
    grounds: Grounds

    def step(self, id_: str) -> Step:
        """The step of that id."""
        return next(step for step in self.steps if step.id == id_)

    def precedes(self, earlier: str, later: str) -> bool:
        """Whether ``earlier`` must have happened before ``later`` can; two parallel steps do not precede each other."""
        return earlier in self._before[later]

    @cached_property
    def _before(self) -> dict[str, frozenset[str]]:
        """All that lies before each step; steps stand behind those they come after."""
        before: dict[str, frozenset[str]] = {}
        for step in self.steps:
            before[step.id] = frozenset(step.after).union(*(before[one] for one in step.after))
        return before

    def plain_successions(self) -> Iterator[tuple[Step, Step]]:
        """The pairs in which nothing else follows directly on the first, and the second waits for nothing else."""
        for step in self.steps:
            if len(step.after) != 1:
                continue
            before = self.step(step.after[0])
            if [other.id for other in self.steps if before.id in other.after] == [step.id]:
                yield before, step
