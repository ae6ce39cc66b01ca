"""The makers: each turns one kind of fact into cards, and together they are the whole list of what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from k8squiz.identifiers import CardId, ComponentId
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.model import CommunicationPath, Component, Duty, Grounds, Model
from k8squiz.questions import distractors
from k8squiz.questions.cards import Card

Maker = Callable[[Model], Iterator[Card]]


def roles(model: Model) -> Iterator[Card]:
    """What each component is for, asked both ways."""
    for component in model.components.values():
        yield _duty_card(model, component, component.role, f"{component.id}.role", "What is the main job of")


def duties(model: Model) -> Iterator[Card]:
    """Who does this, and what does that component do."""
    for component in model.components.values():
        for duty in component.duties:
            yield _duty_card(model, component, duty, f"{component.id}.does.{duty.id}", "Which of these is the work of")


def credits_(model: Model) -> Iterator[Card]:
    """What is often credited to a component, and who really does it."""
    for component in model.components.values():
        for credit in component.credits:
            who = model.components[credit.who]
            own_work = tuple(
                WrongOption(duty.what, f"{component.name} does that itself: {duty.grounds.explain}")
                for duty in component.duties
                if who.id in {denial.component for denial in duty.false_of}
            )
            yield _card(
                f"{component.id}.not.{credit.id}",
                "role",
                (component.id, who.id),
                credit.ask,
                f"{who.name}, not {component.name}: it {credit.what}.",
                credit.grounds,
                _choice("who-really", credit.ask, who.name, distractors.denied_components(model, credit.false_of)),
                _choice(
                    "whose-work",
                    f"One of these is often credited to {component.name}, but is the work of {who.name}. Which?",
                    credit.what,
                    own_work,
                ),
            )


def manners(model: Model) -> Iterator[Card]:
    """How kubeadm runs each component."""
    for component in model.components.values():
        if component.running is None:
            continue
        ask = f"In a cluster set up by kubeadm, how does {component.name} run?"
        answer = distractors.a_manner(component.running.manner)
        yield _card(
            f"{component.id}.runs",
            "role",
            (component.id,),
            ask,
            _capital(f"{answer}: {model.manners[component.running.manner]}."),
            component.running.grounds,
            _choice("how", ask, answer, distractors.other_manners(model, component.running.manner)),
        )


def ports(model: Model) -> Iterator[Card]:
    """Which port, and whose port."""
    for component in model.components.values():
        for port in component.ports:
            ask = f"Which port is the default for {port.serves}?"
            whose = f"In a default kubeadm cluster, which component listens on port {port.port} ({port.protocol})?"
            yield _card(
                f"{component.id}.port.{port.id}",
                "path",
                (component.id,),
                ask,
                f"{port.port} ({port.protocol}).",
                port.grounds,
                _choice("which-port", ask, port.port, distractors.other_port_numbers(model, port)),
                _choice("whose-port", whose, component.name, distractors.not_listening(model, port, component)),
            )


def files(model: Model) -> Iterator[Card]:
    """Where something lies."""
    for component in model.components.values():
        for file in component.files:
            yield _card(
                f"{component.id}.file.{file.id}",
                "role",
                (component.id,),
                file.ask,
                f"{file.path} holds {file.holds}.",
                file.grounds,
                _choice("where", file.ask, file.path, file.wrong),
            )


def outages(model: Model) -> Iterator[Card]:
    """What stops and what goes on while one component is down, and by which sign it is known."""
    for component in model.components.values():
        for effect in component.effects:
            outcome = "stops" if effect.stops else "goes on"
            ask = f"{_outage(component)} Which of these {outcome}?"
            sign = f"{effect.sign} One component is down, the rest is healthy. Which one is down?"
            yield _card(
                f"{component.id}.without.{effect.id}",
                "failure",
                (component.id,),
                f"{_outage(component)} What about {effect.what}?",
                f"It {outcome}.",
                effect.grounds,
                _choice("what", ask, effect.what, distractors.opposite_effects(component, effect)),
                _choice("which-is-down", sign, component.name, distractors.denied_components(model, effect.false_of)),
            )


def path_openings(model: Model) -> Iterator[Card]:
    """Who opens the connection."""
    for path in model.paths:
        who = f"A connection to {model.name(path.target)} is opened {path.purpose}. Which component opens it?"
        yield _path_card(
            model,
            path,
            "opens",
            path.ask,
            f"{path.opens}.",
            _choice("who-calls-whom", path.ask, path.opens, path.wrong),
            _choice("who-opens", who, model.name(path.initiator), distractors.other_initiators(model, path)),
        )


def path_endpoints(model: Model) -> Iterator[Card]:
    """By which protocol and port; once for each endpoint, however many connect to it."""
    seen: set[tuple[ComponentId, str]] = set()
    for path in model.paths:
        if (path.target, path.endpoint) in seen:
            continue
        seen.add((path.target, path.endpoint))
        ask = f"{_sentence_start(model, path)} {path.purpose}. Over which protocol and port?"
        answer = _choice("endpoint", ask, path.endpoint, distractors.other_endpoints(model, path))
        yield _path_card(model, path, "endpoint", ask, f"{path.endpoint}.", answer)


def path_purposes(model: Model) -> Iterator[Card]:
    """What a connection is for; not asked between two components that connect for several purposes."""
    pairs = [(path.initiator, path.target) for path in model.paths]
    for path in model.paths:
        if pairs.count((path.initiator, path.target)) > 1:
            continue
        ask = f"{_sentence_start(model, path)} ({path.endpoint}). What for?"
        answer = _choice("what-for", ask, path.purpose, distractors.other_purposes(model, path))
        yield _path_card(model, path, "purpose", ask, _capital(f"{path.purpose}."), answer)


def path_logins(model: Model) -> Iterator[Card]:
    """How the one who calls proves who it is."""
    for path in model.paths:
        if path.login is None:
            continue
        answer = _choice("login", path.login.ask, path.authentication, path.login.wrong)
        card = _path_card(model, path, "login", path.login.ask, f"{path.authentication}.", answer)
        yield card._replace(explain=path.login.explain)


MAKERS: tuple[Maker, ...] = (
    roles,
    duties,
    path_openings,
    credits_,
    outages,
    ports,
    path_purposes,
    path_endpoints,
    manners,
    files,
    path_logins,
)
"""Every maker, in the order in which their cards are learned."""


def _duty_card(model: Model, component: Component, duty: Duty, card: str, ask_what: str) -> Card:
    what = distractors.work_of_others(model, component, roles=duty is component.role)
    return _card(
        card,
        "role",
        (component.id,),
        duty.ask,
        f"{component.name}: it {duty.what}.",
        duty.grounds,
        _choice("who", duty.ask, component.name, distractors.denied_components(model, duty.false_of)),
        _choice("what", f"{ask_what} {component.name}?", duty.what, what),
    )


def _path_card(
    model: Model, path: CommunicationPath, relation: str, front: str, back: str, *questions: Question | None
) -> Card:
    drawn = (model.name(path.initiator), model.name(path.target), path.endpoint)
    hand_written = path.grounds if relation == "opens" else _without_questions(path.grounds)
    about = tuple(dict.fromkeys((path.initiator, path.target)))
    card = _card(f"path.{path.id}.{relation}", "path", about, front, back, hand_written, *questions)
    return card._replace(path=drawn)


def _card(
    card: str,
    kind: str,
    about: tuple[ComponentId, ...],
    front: str,
    back: str,
    grounds: Grounds,
    *questions: Question | None,
) -> Card:
    return Card(
        id=CardId(card),
        revision=grounds.revision,
        kind=kind,
        about=about,
        competencies=grounds.competencies,
        front=front,
        back=back[:1].upper() + back[1:] if back[:1].islower() and " " in back.split(":", maxsplit=1)[0] else back,
        explain=grounds.explain,
        sources=tuple(dict.fromkeys(source.url for source in grounds.sources)),
        checked="; ".join(dict.fromkeys(source.checked for source in grounds.sources)),
        try_=grounds.try_,
        questions=(*(question for question in questions if question), *grounds.questions),
    )


def _choice(question: str, ask: str, answer: str, wrong: tuple[WrongOption, ...]) -> Question | None:
    """A choice of one; None where the model holds too few wrong options for four to be shown."""
    usable = tuple(option for option in wrong if option.text != answer)
    if len(usable) < 3:
        return None
    return Question(question, Form.CHOICE, ask, (answer,), usable)


def _without_questions(grounds: Grounds) -> Grounds:
    return Grounds(grounds.explain, grounds.sources, grounds.competencies, grounds.revision, grounds.try_)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _outage(component: Component) -> str:
    return f"{component.name} is down, and everything else is healthy."


def _sentence_start(model: Model, path: CommunicationPath) -> str:
    return f"{model.name(path.initiator)} opens a connection to {model.name(path.target)}"
