"""How each kind of wrong option is proved false; a new maker adds its own proof to ``PROOFS``.

What is written by hand cannot be proved: there it is made sure that a reason stands with it, that it is not right by
what the model says besides, and that it is listed for review.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from k8squiz.knowledge.asking import Form, Question, plain
from k8squiz.knowledge.command_lines import marking as command_lines
from k8squiz.knowledge.command_lines.tools import TOOLS as NAMES_OF_TOOLS
from k8squiz.knowledge.model import Component, Duty, Effect, Model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.makers.shaping import ANOTHER_CASE
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict
from questions import asked_afresh as ask
from questions.asked_afresh import Shown

TOOLS = frozenset(NAMES_OF_TOOLS)
Proof = Callable[[Model, Shown], bool]


def _is_denied(of: Component, fact: Duty | Effect) -> bool:
    return any(denial.component == of.id for denial in fact.false_of)


def _is_denied_the_work(model: Model, of: Component, text: str) -> bool:
    done = [(one, work) for one in model.components.values() for work in (one.role, *one.duties) if work.what == text]
    return of.id not in {one.id for one, _ in done} and any(_is_denied(of, work) for _, work in done)


def _does_not_do_it(model: Model, shown: Shown) -> bool:
    return _is_denied(ask.named(model, shown.text), ask.duty_of(model, shown.card))


def _is_no_work_of_the_subject(model: Model, shown: Shown) -> bool:
    return _is_denied_the_work(model, ask.subject(model, shown.card), shown.text)


def _does_not_do_what_is_credited(model: Model, shown: Shown) -> bool:
    [found] = [one for one in ask.subject(model, shown.card).credits if one.id == ask.fact_id(shown.card)]
    named = ask.named(model, shown.text).id
    return named != found.who and named in {denial.component for denial in found.false_of}


def _is_no_work_of_the_real_one(model: Model, shown: Shown) -> bool:
    [found] = [one for one in ask.subject(model, shown.card).credits if one.id == ask.fact_id(shown.card)]
    return _is_denied_the_work(model, model.components[found.who], shown.text)


def _runs_otherwise(model: Model, shown: Shown) -> bool:
    running = ask.subject(model, shown.card).running
    manner = shown.text if shown.question.form is Form.TYPED else shown.text.removeprefix("as a ")
    return running is not None and manner in model.manners and manner != running.manner


def _serves_something_else(model: Model, shown: Shown) -> bool:
    [own] = [one for one in ask.subject(model, shown.card).ports if one.id == ask.fact_id(shown.card)]
    served = {one.serves for part in model.components.values() for one in part.ports if one.port == shown.text}
    return served != set() and own.serves not in served


def _does_not_listen_there(model: Model, shown: Shown) -> bool:
    [own] = [one for one in ask.subject(model, shown.card).ports if one.id == ask.fact_id(shown.card)]
    named = ask.named(model, shown.text)
    return named.ports_complete and own.port not in {one.port for one in named.ports}


def _goes_the_other_way(model: Model, shown: Shown) -> bool:
    down, own = ask.subject(model, shown.card), ask.effect_of(model, shown.card)
    told = [(one.what, one.stops) for one in down.effects] + [(one.what, one.stops) for one in down.other_effects]
    return {stops for what, stops in told if what == shown.text} == {not own.stops}


def _shows_no_such_sign(model: Model, shown: Shown) -> bool:
    return _is_denied(ask.named(model, shown.text), ask.effect_of(model, shown.card))


def _opens_nothing_for_this(model: Model, shown: Shown) -> bool:
    own, named = ask.path_of(model, shown.card), ask.named(model, shown.text)
    others = [one.initiator for one in model.paths if one.purpose == own.purpose]
    return (
        model.paths_complete
        and named.id != own.target
        and not any(ask.could_be_the_same(model, one, named.id) for one in others)
    )


def _is_an_endpoint_of_others(model: Model, shown: Shown) -> bool:
    own = ask.between_the_same(model, ask.path_of(model, shown.card))
    return shown.text in {one.endpoint for one in model.paths} - {one.endpoint for one in own}


def _is_a_purpose_of_others(model: Model, shown: Shown) -> bool:
    own = ask.between_the_same(model, ask.path_of(model, shown.card))
    others = {one.purpose for one in model.paths} - {one.purpose for one in own}
    return model.paths_complete and shown.text in others


def _cannot_come_next(model: Model, shown: Shown) -> bool:
    """It lies behind what comes next or before what has just happened; what is no step is written by hand."""
    flow, step = ask.succession_of(model, shown.card)
    spoken = {str(one.id): one.spoken for one in model.components.values()}
    steps = [one.id for one in flow.steps if shown.text == f"{spoken.get(one.by, one.by)} {one.does}"]
    if not steps:
        return shown.why != "" and shown.text in {option.text for option in step.wrong}
    pairs, [just_happened] = ask.before(flow), step.after
    return all((step.id, one) in pairs or (one, just_happened) in pairs for one in steps)


def _is_another_of_the_family(model: Model, shown: Shown) -> bool:
    family, member = ask.concept_of(model, shown.card)
    names = {trait.name for trait in family.decoys} | {one.trait.name for one in family.members if one is not member}
    return family.complete and shown.text in names - {member.trait.name, *member.synonyms}


def _is_said_of_another_of_the_family(model: Model, shown: Shown) -> bool:
    family, member = ask.concept_of(model, shown.card)
    said = {trait.what for trait in family.decoys} | {one.trait.what for one in family.members if one is not member}
    return family.complete and shown.text in said - {member.trait.what}


def _has_a_reason_of_its_own(_model: Model, shown: Shown) -> bool:
    """And is not the answer in other words of the command line; whether it is false is for those who review it."""
    a_command = not TOOLS.isdisjoint(shown.question.answer[0].split())
    meant = a_command and command_lines.mark(shown.text, shown.question.answer).verdict
    told = shown.question.form is not Form.COMMAND or _refusal(shown) == Mark(Verdict.WRONG, shown.why)
    return shown.why != "" and meant is not command_lines.Verdict.RIGHT and told


def _refusal(shown: Shown) -> Mark:
    """What is told to a learner who types it: its own reason, unless another wrong one means the same."""
    return Marker(()).mark(Asked(shown.card, shown.question, ()), Answer(typed=shown.text))


def _is_no_option_here(_model: Model, _shown: Shown) -> bool:
    return False


PROOFS: dict[tuple[str, str], Proof] = {
    ("role", "who"): _does_not_do_it,
    ("role", "what"): _is_no_work_of_the_subject,
    ("role", "type-who"): _does_not_do_it,
    ("does", "who"): _does_not_do_it,
    ("does", "what"): _is_no_work_of_the_subject,
    ("does", "type-who"): _does_not_do_it,
    ("not", "who-really"): _does_not_do_what_is_credited,
    ("not", "type-who-really"): _does_not_do_what_is_credited,
    ("not", "whose-work"): _is_no_work_of_the_real_one,
    ("runs", "how"): _runs_otherwise,
    ("runs", "type-how"): _runs_otherwise,
    ("port", "which-port"): _serves_something_else,
    ("port", "type-port"): _serves_something_else,
    ("port", "whose-port"): _does_not_listen_there,
    ("file", "where"): _has_a_reason_of_its_own,
    ("file", "fill-in"): _is_no_option_here,
    ("without", "what"): _goes_the_other_way,
    ("without", "which-is-down"): _shows_no_such_sign,
    ("without", "type-which-is-down"): _shows_no_such_sign,
    ("opens", "who-calls-whom"): _has_a_reason_of_its_own,
    ("opens", "who-opens"): _opens_nothing_for_this,
    ("opens", "type-who-opens"): _opens_nothing_for_this,
    ("endpoint", "endpoint"): _is_an_endpoint_of_others,
    ("endpoint", "type-port"): _is_no_option_here,
    ("purpose", "what-for"): _is_a_purpose_of_others,
    ("purpose", "type-whom"): _is_no_option_here,
    ("login", "login"): _has_a_reason_of_its_own,
    ("flow", "in-order"): _is_no_option_here,
    ("flow", "next"): _cannot_come_next,
    ("flow", "type-who"): _is_no_option_here,
    ("concept", "which"): _is_another_of_the_family,
    ("concept", "what"): _is_said_of_another_of_the_family,
    ("concept", "type-which"): _is_another_of_the_family,
    ("cause", "cause"): _has_a_reason_of_its_own,
    ("first", "first"): _has_a_reason_of_its_own,
    ("first", "type-first"): _has_a_reason_of_its_own,
    ("change", "today"): _has_a_reason_of_its_own,
    ("command", "which-command"): _has_a_reason_of_its_own,
    ("command", "type-it"): _has_a_reason_of_its_own,
}
"""By the relation that a card is about, and the question. Those written by hand and contrasts have no entry."""


def unproved(model: Model, decks: tuple[Deck, ...]) -> Iterator[str]:
    """The wrong options that are not known to be false, and the questions of an unknown kind, one line each."""
    by_hand = ask.written_by_hand(model)
    for card, question in _questions(decks):
        prove = _proof(model, card, question, by_hand)
        if prove is None:
            yield f"{card.id}/{question.id}: no proof for {(ask.relation(card), question.id)}: add one to PROOFS"
            continue
        accepted = {_plain(question, text) for text in question.answer}
        for option in question.wrong:
            shown = Shown(card, question, option.text, option.why)
            if _plain(question, option.text) in accepted or not prove(model, shown):
                yield f"{card.id}/{question.id}: {option.text}"


def hand_written(model: Model, decks: tuple[Deck, ...]) -> Iterator[str]:
    """Each wrong option that rests on nothing but a sentence of its own, one line each, sorted."""
    by_hand = ask.written_by_hand(model)
    lines = set()
    for card, question in _questions(decks):
        prove = _proof(model, card, question, by_hand)
        own = (
            {option.text for option in question.wrong}
            if prove is _has_a_reason_of_its_own
            else _beside_the_steps(model, card, prove)
        )
        lines |= {" ".join(f"{card.id}/{question.id}: {text}".split()) for text in own}
    yield from sorted(lines)


def _beside_the_steps(model: Model, card: Card, prove: Proof | None) -> set[str]:
    if prove is not _cannot_come_next:
        return set()
    return {option.text for option in ask.succession_of(model, card)[1].wrong}


def _questions(decks: tuple[Deck, ...]) -> Iterator[tuple[Card, Question]]:
    yield from ((card, question) for deck in decks for card in deck.cards for question in card.questions)


def _proof(model: Model, card: Card, question: Question, by_hand: set[tuple[str, str]]) -> Proof | None:
    if question.id == ANOTHER_CASE:
        # Of the same fact the same is false; that the case asks for this fact is for those who review it.
        question = ask.usual_case(card)
    if (card.id, question.id) in by_hand:
        return _has_a_reason_of_its_own
    if contrast := ask.contrast_of(model, card, question):
        others = set(contrast.cards) - {card.id}
        return _has_a_reason_of_its_own if set(question.needs) == others else _is_no_option_here
    return PROOFS.get((ask.relation(card), question.id))


def _plain(question: Question, text: str) -> str:
    """As it is compared: what is typed is forgiven more than what is chosen."""
    return plain(text) if question.form is Form.TYPED else text
