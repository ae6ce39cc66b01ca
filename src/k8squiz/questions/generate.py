"""All cards, and the decks that they are sorted into."""

from __future__ import annotations

from k8squiz.identifiers import ComponentId, DeckName
from k8squiz.knowledge.model import DeckPlan, Model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.makers import MAKERS
from k8squiz.questions.makers.contrasts import with_contrasts


def generate(model: Model) -> tuple[Card, ...]:
    """Every card the model gives, in learning order; the same model gives the same cards."""
    return with_contrasts(model, (card for maker in MAKERS for card in maker(model)))


def decks(model: Model) -> tuple[Deck, ...]:
    """The cards sorted into the decks that the model plans, leaving out decks that stay empty."""
    cards = generate(model)
    explained = _explained_options(model)
    return tuple(
        Deck(
            name=DeckName(plan.name),
            title=plan.title,
            intro=plan.intro,
            kubernetes=model.kubernetes,
            options=_used(explained, own),
            cards=own,
        )
        for plan in model.decks
        if (own := tuple(card for card in cards if _plan_of(card, model.decks) is plan))
    )


def homeless(model: Model) -> tuple[Card, ...]:
    """The cards that no deck takes, and that nobody would ever be asked."""
    return tuple(card for card in generate(model) if _plan_of(card, model.decks) is None)


def _plan_of(card: Card, plans: tuple[DeckPlan, ...]) -> DeckPlan | None:
    by_kind = next((plan for plan in plans if card.kind in plan.kinds), None)
    return by_kind or next((plan for plan in plans if _main_subject(card) in plan.about), None)


def _main_subject(card: Card) -> ComponentId | None:
    return card.about[0] if card.about else None


def _explained_options(model: Model) -> dict[str, str]:
    """What each name, number and way of running really is, for wherever it is a wrong option."""
    explained = {component.name: component.option for component in model.components.values()}
    explained |= {trait.name: trait.option for family in model.families for trait in family.traits}
    explained |= {f"as a {manner}": meaning for manner, meaning in model.manners.items()}
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
