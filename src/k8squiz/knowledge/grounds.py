"""What stands behind every fact: why it is so, who says it, and of what it is false."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from k8squiz.identifiers import CardId, CompetencyId, ComponentId
from k8squiz.knowledge.asking import Question


class Source(NamedTuple):
    """An official page that states a fact, and which text of it was read."""

    url: str
    checked: str


@dataclass(frozen=True)
class Grounds:
    """What every fact carries besides its content.

    ``revision`` rises when the answer changes; ``try_`` is a read-only command that shows the fact, or empty;
    ``questions`` are hand-written ones, asked besides the generated ones. ``needs`` are cards to be learned first;
    ``since`` and ``until`` the first and the last version of which it holds, or empty; ``one_form`` the reason why it
    is asked in one form only, or empty. ``another_case`` asks for the same in another situation, or is empty: it is
    kept for exams. ``file`` is the name of the file of definitions it stands in, without its ending.
    """

    explain: str
    sources: tuple[Source, ...]
    competencies: tuple[CompetencyId, ...]
    revision: int = 1
    try_: str = ""
    questions: tuple[Question, ...] = ()
    needs: tuple[CardId, ...] = ()
    since: str = ""
    until: str = ""
    one_form: str = ""
    another_case: str = ""
    file: str = ""


class Denial(NamedTuple):
    """A component of which a statement is false; ``why`` is empty where the component's ``option`` explains it."""

    component: ComponentId
    why: str = ""
