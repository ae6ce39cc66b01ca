"""The exams: what they cover, in which weights, and how they are sat."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from k8squiz.errors import FaultsError, UsageError, did_you_mean
from k8squiz.identifiers import CompetencyId
from k8squiz.yaml_files import Entry, Faults, parse, read_text

FOLDER = Path(__file__).parent / "definitions" / "blueprints"
STYLES = ("multiple choice", "hands-on")


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
    """The exam itself, where there is one of this name. Raises UsageError, naming the nearest, where there is none."""
    known = exam_names()
    if exam not in known:
        raise UsageError(
            f'there is no exam "{exam}"{did_you_mean(exam, known)}.', remedy=f"Choose one of: {', '.join(known)}."
        )
    return exam


def read_blueprint(exam: str) -> Blueprint:
    """The blueprint of ``exam``. Raises UsageError, naming the nearest, for an exam there is none for."""
    faults = Faults()
    path = FOLDER / f"{exam_named(exam)}.yaml"
    entry = parse(read_text(path), path.name, faults)
    blueprint = _read(entry, exam) if entry else None
    if blueprint is None or faults.found:
        raise FaultsError(faults.found)
    return blueprint


def competency_ids() -> tuple[CompetencyId, ...]:
    """Every competency of every exam."""
    blueprints = [read_blueprint(exam) for exam in exam_names()]
    return tuple(one for blueprint in blueprints for domain in blueprint.domains for one in domain.competencies)


def domains_by_choice() -> tuple[frozenset[CompetencyId], ...]:
    """The competencies of each domain of the exams that are sat by choosing answers."""
    blueprints = [read_blueprint(exam) for exam in exam_names()]
    return tuple(frozenset(domain.competencies) for one in blueprints if not one.hands_on for domain in one.domains)


def _read(entry: Entry, exam: str) -> Blueprint:
    entry.word("format", ("1",))
    blueprint = Blueprint(
        id=exam,
        name=entry.text("name"),
        style=entry.word("style", STYLES),
        dated=entry.text("dated"),
        source=entry.text("source"),
        questions=entry.number("questions"),
        minutes=entry.number("minutes"),
        pass_percent=entry.number("pass_percent"),
        real=entry.text("real"),
        domains=tuple(_read_domain(item, exam) for item in entry.entries("domains", required=True)),
    )
    if (total := sum(domain.weight for domain in blueprint.domains)) != 100:
        entry.faults.add(entry.place_of("domains"), f"the weights add up to {total}, not to 100")
    entry.finish()
    return blueprint


def _read_domain(entry: Entry, exam: str) -> Domain:
    listed = entry.entry("competencies")
    named = {CompetencyId(f"{exam}.{key}"): listed.text(key) for key in listed.names()} if listed else {}
    domain = Domain(entry.text("id"), entry.text("name"), entry.number("weight"), named)
    entry.finish()
    return domain
