"""The exams: what they cover, in which weights, and how they are sat."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from k8squiz.errors import UsageError, did_you_mean
from k8squiz.identifiers import CompetencyId

FOLDER = Path(__file__).parent / "definitions" / "blueprints"


class Domain(NamedTuple):
    """A part of an exam. ``weight`` is its share in percent; ``competencies`` maps ids to our own words."""

    id: str
    name: str
    weight: int
    competencies: dict[CompetencyId, str]


class Blueprint(NamedTuple):
    """An exam as its curriculum of ``dated`` describes it.

    ``questions`` and ``minutes`` are those of our simulation or practice; ``pass_percent`` is that of the real
    exam. A ``hands-on`` exam is sat at a command line, so ours is practice for its knowledge, with no pass or fail.
    """

    id: str
    name: str
    style: str
    dated: str
    source: str
    questions: int
    minutes: int
    pass_percent: int
    real: str
    domains: tuple[Domain, ...]

    @property
    def hands_on(self) -> bool:
        """Whether the real exam is done at a command line rather than by choosing answers."""
        return self.style == "hands-on"

    def domain_of(self, competency: CompetencyId) -> Domain | None:
        """The domain that a competency belongs to, None when it belongs to another exam."""
        return next((domain for domain in self.domains if competency in domain.competencies), None)


def exam_names() -> tuple[str, ...]:
    """The exams there are blueprints for, sorted by name."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def exam_named(exam: str) -> str:
    """The exam of this name, in small letters or in capitals. Raises UsageError, naming the nearest, for none."""
    known, name = exam_names(), exam.lower()
    if name not in known:
        raise UsageError(
            f'there is no exam "{exam}"{did_you_mean(name, known)}.', remedy=f"Choose one of: {', '.join(known)}."
        )
    return name


def blueprint_file(exam: str) -> Path:
    """The file of ``exam``. Raises UsageError, naming the nearest, for an exam there is none for."""
    return FOLDER / f"{exam_named(exam)}.yaml"


def read_blueprint(exam: str) -> Blueprint:
    """The blueprint of ``exam``. Raises UsageError, naming the nearest, for an exam there is none for."""
    # The reader brings YAML along, which takes longer than whoever needs only these types may wait.
    from k8squiz.knowledge.blueprint_reader import read_file

    return read_file(blueprint_file(exam))


def competency_ids() -> tuple[CompetencyId, ...]:
    """Every competency of every exam."""
    blueprints = [read_blueprint(exam) for exam in exam_names()]
    return tuple(one for blueprint in blueprints for domain in blueprint.domains for one in domain.competencies)


def domains_by_choice() -> tuple[frozenset[CompetencyId], ...]:
    """The competencies of each domain of the exams that are sat by choosing answers."""
    blueprints = [read_blueprint(exam) for exam in exam_names()]
    return tuple(frozenset(domain.competencies) for one in blueprints if not one.hands_on for domain in one.domains)
