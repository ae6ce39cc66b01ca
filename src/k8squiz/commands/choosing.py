"""Which cards a command works with, as a learner says it on the command line."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from k8squiz.errors import K8squizError, UsageError, did_you_mean
from k8squiz.identifiers import CompetencyId, ComponentId
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.blueprints import exam_named, read_blueprint
from k8squiz.questions.cards import Deck
from k8squiz.sessions.asking import studied
from k8squiz.sessions.only import Only
from k8squiz.sessions.selection import Selection


class Choice(NamedTuple):
    """What was said on the command line: names of decks, and what cards of theirs have to fit."""

    decks: Sequence[str] = ()
    about: Sequence[str] = ()
    domains: Sequence[str] = ()
    exam: str | None = None
    form: Form | None = None
    only: Only | None = None

    @property
    def words(self) -> str:
        """The same as it is typed, but for ``only``, which is said of one session and not of those after it."""
        options = [("--about", one) for one in self.about] + [("--domain", one) for one in self.domains]
        options += [("--exam", self.exam)] if self.exam else []
        options += [("--form", self.form.value)] if self.form else []
        return shlex.join([*self.decks, *(word for option in options for word in option)])

    def selection(self, decks: Sequence[Deck]) -> Selection:
        """The cards of ``decks`` that were asked for.

        Raises UsageError for an exam, a domain or a component that there is not, naming the nearest; K8squizError when
        no card fits all of it.
        """
        domains = tuple(_domain(one) for one in self.domains)
        selection = Selection(_components(self.about, decks), _exam(self.exam), domains, self.form, self.only)
        cards = (card for deck in decks for card in deck.cards)
        if not any(selection.takes(card) and studied(card, self.form) for card in cards):
            can = f'be asked in the form "{self.form.value}"' if self.form else "be studied"
            raise K8squizError(
                f"no card that can {can} fits what you asked for.",
                remedy="Leave something out, or see the decks: k8squiz deck list",
            )
        return selection


NO_CHOICE = Choice()


def _exam(name: str | None) -> str:
    return "" if name is None else exam_named(name)


def _domain(named: str) -> frozenset[CompetencyId]:
    """The competencies of a domain, named with its exam as in ``cka:troubleshooting``."""
    exam, colon, own = named.partition(":")
    if not colon:
        raise UsageError(f'"{named}" is no domain of an exam.', remedy="Name both, as in cka:troubleshooting.")
    found = {domain.id: domain for domain in read_blueprint(exam).domains}
    if own not in found:
        raise UsageError(
            f'there is no domain "{own}" of {exam}{did_you_mean(own, tuple(found))}.',
            remedy=f"Choose: {', '.join(f'{exam}:{one}' for one in found)}.",
        )
    return frozenset(found[own].competencies)


def _components(named: Iterable[str], decks: Sequence[Deck]) -> tuple[ComponentId, ...]:
    known = sorted({one for deck in decks for card in deck.cards for one in card.about})
    for name in named:
        if name not in known:
            raise UsageError(
                f'no card is about a component "{name}"{did_you_mean(name, known)}.',
                remedy=f"Choose: {', '.join(known)}." if known else "These cards are about none.",
            )
    return tuple(ComponentId(name) for name in named)
