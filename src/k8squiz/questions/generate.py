"""All cards, and the decks that they are sorted into."""

from __future__ import annotations

from collections.abc import Iterable

from k8squiz.identifiers import DeckName
from k8squiz.knowledge.model import DeckPlan, Model
from k8squiz.questions.apart import with_apart
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.distractors import a_manner
from k8squiz.questions.makers import MAKERS
from k8squiz.questions.makers.contrasts import with_contrasts
from k8squiz.questions.ordering import after_their_needs
from k8squiz.questions.reserve import with_reserves


def generate(model: Model) -> tuple[Card, ...]:
    """Every card the model gives, in learning order; the same model gives the same cards."""
    made = with_contrasts(model, (card for maker in MAKERS for card in maker(model)))
    # Apart first, so that it does not hang on the lot.
    return with_reserves(with_apart(model, made), model.exam_domains)


def decks(model: Model) -> tuple[Deck, ...]:
    """The cards sorted into the decks that the model plans, in learning order, leaving out decks that stay empty."""
    cards = generate(model)
    explained = _explained_options(model)
    return tuple(
        Deck(
            name=DeckName(plan.name),
            title=plan.title,
            intro=plan.intro,
            kubernetes=model.kubernetes,
            options=_used(explained, own),
            position=position,
            cards=own,
        )
        for position, plan in enumerate(model.decks, 1)
        if (own := _in_deck(plan, model, cards))
    )


def homeless(model: Model, cards: Iterable[Card]) -> tuple[Card, ...]:
    """Those of the ``cards`` of ``model`` that no deck takes, and that nobody would ever be asked."""
    return tuple(card for card in cards if _plan_of(card, model.decks) is None)


def _in_deck(plan: DeckPlan, model: Model, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    own = after_their_needs(card for card in cards if _plan_of(card, model.decks) is plan)
    return tuple(card._replace(file="") for card in own)


def _plan_of(card: Card, plans: tuple[DeckPlan, ...]) -> DeckPlan | None:
    return next((plan for plan in plans if plan.takes(card.file, card.kind)), None)


def _explained_options(model: Model) -> dict[str, str]:
    """What each name, number and way of running really is, for wherever it is a wrong option."""
    explained = {component.name: component.option for component in model.components.values()}
    explained |= {trait.name: trait.option for family in model.families for trait in family.traits}
    explained |= {a_manner(name): manner.means for name, manner in model.manners.items()}
    explained |= {name: manner.means for name, manner in model.manners.items()}
    for component in model.components.values():
        for port in component.ports:
            serves = f"the default port for {port.serves}"
            explained[port.port] = f"{explained[port.port]}, and {serves}" if port.port in explained else serves
    return explained


def _used(explained: dict[str, str], cards: tuple[Card, ...]) -> dict[str, str]:
    plain = {
        option.text for card in cards for question in card.questions for option in question.wrong if not option.why
    }
    return {text: explained[text] for text in sorted(plain) if text in explained}
