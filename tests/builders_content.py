"""Builders for content: a small model, its cards and decks, and a deck as a file.

Each fills every field in sensibly, so that a test names only what it is about.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from k8squiz.decks.text import deck_text
from k8squiz.identifiers import CardId, CompetencyId, ComponentId, DeckName
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.knowledge.grounds import Denial, Grounds, Source
from k8squiz.knowledge.model import (
    CommunicationPath,
    Component,
    Credit,
    DeckPlan,
    Duty,
    Effect,
    File,
    Login,
    Manner,
    Model,
    Port,
    Running,
)
from k8squiz.questions.cards import Card, Deck

FILE = "facts"
"""The file of definitions in which all these facts stand, unless told."""

REASONS = {"kubelet": "it runs Pods", "kube-proxy": "it sets up rules", "coredns": "it answers names"}
"""What the wrong options of ``choice`` really are, as a deck says it."""


def grounds(revision: int = 1, questions: tuple[Question, ...] = (), explain: str = "Because it is so.") -> Grounds:
    """What stands beside a fact."""
    source = Source("https://kubernetes.io/docs/", "docs v1.34")
    return Grounds(explain, (source,), (CompetencyId("kcna.core-concepts"),), revision, "", questions, file=FILE)


def denials(*components: str) -> tuple[Denial, ...]:
    """Components of which something is false, each with its own why."""
    return tuple(Denial(ComponentId(one), f"{one} does not") for one in components)


def wrong(*texts: str) -> tuple[WrongOption, ...]:
    """Hand-written wrong options, each with its own why."""
    return tuple(WrongOption(text, f"{text} is wrong") for text in texts)


def duty(id_: str, *denied: str, what: str | None = None, questions: tuple[Question, ...] = ()) -> Duty:
    """Something a component does, false of those ``denied``."""
    return Duty(id_, what or f"does the work called {id_}", f"Who does {id_}?", denials(*denied), grounds(1, questions))


def credit(id_: str, who: str, *denied: str) -> Credit:
    """Something that ``who`` really does."""
    return Credit(id_, f"does {id_}", f"Who really does {id_}?", ComponentId(who), denials(*denied), grounds())


def port(number: int, serves: str | None = None) -> Port:
    """A port on which something listens, named by its number."""
    return Port(f"p{number}", str(number), "TCP", serves or f"service {number}", grounds())


def file_(id_: str, *not_there: str) -> File:
    """A file whose place is none of those in ``not_there``."""
    return File(id_, f"/etc/{id_}", "its settings", f"Where is {id_}?", wrong(*not_there), grounds())


def effect(id_: str, *denied: str, stops: bool = True) -> Effect:
    """Something that stops, or goes on, without a component; a sign of it where others are ``denied``."""
    return Effect(id_, f"the work of {id_}", stops, f"{id_} is seen." if denied else "", denials(*denied), grounds())


def component(
    id_: str,
    *denied_role: str,
    duties: Iterable[Duty] = (),
    credits_: Iterable[Credit] = (),
    manner: str | None = None,
    ports: Iterable[Port] = (),
    ports_complete: bool = True,
    files: Iterable[File] = (),
    effects: Iterable[Effect] = (),
) -> Component:
    """A component whose role is false of those in ``denied_role``."""
    return Component(
        id=ComponentId(id_),
        name=id_,
        spoken=f"the {id_}",
        aliases=(),
        plane="control plane",
        option=f"what {id_} really is",
        summary=f"{id_} in short",
        description=f"{id_} at length.",
        key_role=f"What {id_} is for.",
        role=Duty("role", f"is there to be {id_}", f"Which one is {id_}?", denials(*denied_role), grounds()),
        duties=tuple(duties),
        credits=tuple(credits_),
        running=None if manner is None else Running(manner, grounds()),
        ports=tuple(ports),
        ports_complete=ports_complete,
        files=tuple(files),
        effects=tuple(effects),
        outage=f"{id_} is down",
    )


def path(
    id_: str,
    initiator: str,
    target: str,
    *,
    port_: str = "6443",
    purpose: str | None = None,
    login: Login | None = None,
    questions: tuple[Question, ...] = (),
) -> CommunicationPath:
    """A connection that ``initiator`` opens to ``target``."""
    return CommunicationPath(
        id=id_,
        initiator=ComponentId(initiator),
        target=ComponentId(target),
        protocol="HTTPS",
        port=port_,
        authentication="a certificate",
        purpose=purpose or f"for {id_}",
        ask=f"Who calls whom for {id_}?",
        opens=f"{initiator} connects to {target} for {id_}",
        wrong=wrong("nobody calls", "both call", "somebody else calls"),
        login=login,
        grounds=grounds(1, questions),
    )


def plan(name: str, *files: str, kinds: tuple[str, ...] = ()) -> DeckPlan:
    """A deck of the cards of these ``files``, of the one that all facts have unless told; of ``kinds`` if any."""
    return DeckPlan(name, f"The deck {name}", "What is in it.", files or (FILE,), kinds)


MANNERS = {
    "static Pod": Manner("from a file"),
    "systemd service": Manner("by the host", ("unit",)),
    "DaemonSet": Manner("on each node"),
    "Deployment": Manner("n"),
}
"""Four ways of running, so that a choice of four can be asked."""


def model(
    *components: Component,
    paths: Iterable[CommunicationPath] = (),
    paths_complete: bool = True,
    decks: Iterable[DeckPlan] | None = None,
) -> Model:
    """A model of these components; unless told, all their cards lie in one deck called ``all``."""
    return Model(
        kubernetes="1.37",
        components={one.id: one for one in components},
        paths=tuple(paths),
        paths_complete=paths_complete,
        manners=MANNERS,
        decks=(plan("all"),) if decks is None else tuple(decks),
    )


def choice(
    id_: str = "which", *pool: str, answer: str = "etcd", exam_only: bool = False, needs: tuple[str, ...] = ()
) -> Question:
    """A choice whose right option is ``answer``; the wrong ones are explained by ``REASONS`` unless named."""
    options = tuple(WrongOption(text) for text in pool or REASONS)
    question = Question(id_, Form.CHOICE, f"Which one, asked as {id_}?", (answer,), options, exam_only=exam_only)
    return question._replace(needs=tuple(map(CardId, needs)))


def several(id_: str = "both", *right: str, pool: Iterable[WrongOption] | None = None) -> Question:
    """A question with several right options, two unless told; each wrong one has its own why."""
    options = wrong("kubelet", "kube-proxy", "coredns", "scheduler") if pool is None else tuple(pool)
    return Question(id_, Form.SEVERAL, "Which two?", right or ("etcd", "apiserver"), options)


def typed(id_: str = "recall", *accepted: str, mistakes: Iterable[WrongOption] = ()) -> Question:
    """A question that is answered by typing, with what is accepted and the wrong answers that are known."""
    return Question(id_, Form.TYPED, "Type its name.", accepted or ("etcd",), tuple(mistakes))


def order(id_: str = "steps", *steps: str) -> Question:
    """Steps to be put in order, four unless told."""
    return Question(id_, Form.ORDER, "In which order?", steps or ("ask", "store", "place", "run"))


def command(id_: str = "type-it", *accepted: str, mistakes: Iterable[WrongOption] = ()) -> Question:
    """A question that is answered by a command, with what is accepted and the wrong commands that are known."""
    return Question(id_, Form.COMMAND, "List the Pods.", accepted or ("kubectl get pods",), tuple(mistakes))


def flashcard(id_: str | int = 1) -> Card:
    """A card without questions: a front and a back."""
    return card(id_)._replace(questions=())


def card(
    id_: str | int = 1,
    *questions: Question,
    revision: int = 1,
    about: str = "etcd",
    competencies: tuple[str, ...] = ("kcna.core-concepts",),
) -> Card:
    """A card with one choice unless told; a number stands for ``subject-NUMBER.role``, as in ``builders.card``."""
    return Card(
        id=CardId(f"subject-{id_}.role" if isinstance(id_, int) else id_),
        revision=revision,
        kind="role",
        about=(ComponentId(about),),
        competencies=tuple(map(CompetencyId, competencies)),
        front="What is it for?",
        back="It stores.",
        explain="Because it is so.",
        sources=("https://kubernetes.io/docs/",),
        checked="docs v1.34",
        one_form="A test needs no more.",
        questions=questions or (choice(),),
    )


def cards(count: int, *questions: Question) -> tuple[Card, ...]:
    """So many different cards, alike but for their ids."""
    return tuple(card(number, *questions) for number in range(1, count + 1))


def deck(*cards_: Card, name: str = "mine") -> Deck:
    """A deck of these cards, of one card unless told."""
    return Deck(DeckName(name), "My deck", "What is in it.", "1.37", dict(REASONS), cards=cards_ or (card(),))


def deck_file(folder: Path, *cards_: Card, name: str = "mine") -> Path:
    """A deck of these cards as a file."""
    path_ = folder / f"{name}.yaml"
    path_.write_text(deck_text(deck(*cards_, name=name)), encoding="utf-8")
    return path_


def domain(id_: str, weight: int, *competencies: str) -> Domain:
    """A domain of the exam ``kcna``."""
    return Domain(id_, id_.capitalize(), weight, {CompetencyId(f"kcna.{one}"): one for one in competencies or (id_,)})


def blueprint(*domains: Domain, questions: int = 10, style: str = "multiple choice") -> Blueprint:
    """An exam of these domains."""
    return Blueprint("kcna", "An exam", style, "2025-11-24", "https://x.example", questions, 15, 75, "real", domains)


DECK_FILE = """\
format: 1
deck: mine
title: My deck
cards:
- id: etcd.role
  kind: role
  front: What is etcd for?
  back: It stores.
  questions:
  - id: which
    form: choice
    ask: Which one stores?
    answer: etcd
    wrong: [kubelet, kube-proxy, coredns]
"""
"""The text of the smallest deck file that asks something."""
