"""Makers of cards about communication paths: who opens them, how, what for, and with which login."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.model import CommunicationPath, Model
from k8squiz.questions import distractors
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import choice, make_card, names, needing, sentence, typed_name, with_reason

_SAY_NOTHING = {"kube", "image", "server", "command", "line", "client", "plugin", "node", "cloud", "pods"}
"""Parts of names that stand in many values and so point to nobody."""

_NAMES_AN_END = "beside others, the right option would be known by the name of an end of the connection that it holds"
_NO_WORD_FOR_IT = "a purpose is a sentence, and who takes the connection is not determined by it or is named in it"
"""Why a card about a path has questions of one form only."""


def path_openings(model: Model) -> Iterator[Card]:
    """Who opens the connection."""
    for path in model.paths:
        who = f"A connection to {model.spoken(path.target)} is opened {path.purpose}. Which component opens it?"
        others = distractors.other_initiators(model, path)
        who_opens = choice("who-opens", who, model.name(path.initiator), others)
        yield _path_card(
            model,
            path,
            "opens",
            path.ask,
            sentence(model, f"{path.opens}."),
            choice("who-calls-whom", path.ask, path.opens, path.wrong),
            who_opens,
            typed_name("type-who-opens", who, names(model.components[path.initiator]), others)
            # Where too few are known not to, somebody else may be right as well; and members of one component that
            # call each other are named by the question.
            if who_opens and path.initiator != path.target
            else None,
        )


def path_endpoints(model: Model) -> Iterator[Card]:
    """By which protocol and port; once for each endpoint, however many connect to it."""
    seen: set[tuple[ComponentId, str]] = set()
    for path in model.paths:
        if (path.target, path.endpoint) in seen:
            continue
        seen.add((path.target, path.endpoint))
        ask = f"{_sentence_start(model, path)} {path.purpose}. Over which protocol and port?"
        answer = choice("endpoint", ask, path.endpoint, distractors.other_endpoints(model, path))
        asked = None if _names_an_end(model, path, path.endpoint) else answer
        card = _path_card(model, path, "endpoint", ask, f"{path.endpoint}.", asked, _typed_endpoint(model, path))
        yield with_reason(card, _NAMES_AN_END)


def path_purposes(model: Model) -> Iterator[Card]:
    """What a connection is for; not asked between two components that connect for several purposes."""
    pairs = [(path.initiator, path.target) for path in model.paths]
    for path in model.paths:
        if pairs.count((path.initiator, path.target)) > 1:
            continue
        ask = f"{_sentence_start(model, path)} ({path.endpoint}). What for?"
        answer = choice("what-for", ask, path.purpose, distractors.other_purposes(model, path))
        typed = _typed_target(model, path)
        card = _path_card(model, path, "purpose", ask, sentence(model, f"{path.purpose}."), answer, typed)
        yield with_reason(card, _NO_WORD_FOR_IT)


def path_logins(model: Model) -> Iterator[Card]:
    """How the one who calls proves who it is."""
    for path in model.paths:
        if path.login is None:
            continue
        answer = choice("login", path.login.ask, path.authentication, path.login.wrong)
        asked = None if _names_an_end(model, path, path.authentication) else answer
        back = sentence(model, f"{path.authentication}.")
        card = _path_card(model, path, "login", path.login.ask, back, asked, path.login.typed)
        own = card._replace(explain=path.login.explain, competencies=path.login.competencies or card.competencies)
        yield with_reason(own, _NAMES_AN_END)


def _typed_target(model: Model, path: CommunicationPath) -> Question | None:
    """Who takes the connection; not asked where one component connects to several for the same purpose."""
    asked = (path.initiator, path.purpose)
    targets = {other.target for other in model.paths if (other.initiator, other.purpose) == asked}
    told = sentence(model, f"{model.spoken(path.initiator)} opens a connection {path.purpose}.")
    spellings = names(model.components[path.target])
    hints = {part for name in spellings for part in _words(name, 3)} - _SAY_NOTHING
    if len(targets) > 1 or path.initiator == path.target or hints & _words(path.purpose, 3):
        return None
    return typed_name("type-whom", f"{told} Which component takes it?", spellings, ())


def _typed_endpoint(model: Model, path: CommunicationPath) -> Question | None:
    """The port by itself, or what the definition says is to be typed."""
    if path.typed is not None:
        return path.typed
    if not path.port.isdecimal():
        return None
    ask = f"{_sentence_start(model, path)} {path.purpose}. Which port does {model.spoken(path.target)} listen on?"
    return typed_name("type-port", ask, (path.port,), ())


def _names_an_end(model: Model, path: CommunicationPath, value: str) -> bool:
    """Whether a value holds a part of the name of one end, which stands in the question and would point to it."""
    ends = [model.components[one] for one in (path.initiator, path.target)]
    parts = {part for end in ends for name in names(end) for part in _words(name)} - _SAY_NOTHING
    return bool(parts & _words(value))


def _words(text: str, shortest: int = 4) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", text.lower()) if len(word) >= shortest}


def _path_card(
    model: Model, path: CommunicationPath, relation: str, front: str, back: str, *questions: Question | None
) -> Card:
    drawn = (model.name(path.initiator), model.name(path.target), path.endpoint)
    hand_written = path.grounds if relation == "opens" else replace(path.grounds, questions=(), another_case="")
    about = tuple(dict.fromkeys((path.initiator, path.target)))
    card = make_card(f"path.{path.id}.{relation}", "path", about, front, back, hand_written, *questions)
    card = card._replace(path=drawn)
    return card if relation == "opens" else needing(card, f"path.{path.id}.opens")


def _sentence_start(model: Model, path: CommunicationPath) -> str:
    start = f"{model.spoken(path.initiator)} opens a connection to {model.spoken(path.target)}"
    return sentence(model, start)
