"""What the exams cover."""

from __future__ import annotations

import pytest

from builders_content import blueprint, domain
from k8squiz.errors import UsageError
from k8squiz.identifiers import CompetencyId
from k8squiz.knowledge.blueprints import competency_ids, domains_by_choice, exam_named, exam_names, read_blueprint


@pytest.mark.parametrize("exam", exam_names())
def test_every_exam_of_ours_can_be_read(exam: str) -> None:
    """Its weights add up, it has time and questions, and every domain has something to know."""
    found = read_blueprint(exam)
    assert found.id == exam
    assert sum(one.weight for one in found.domains) == 100
    assert (
        min(found.questions, found.minutes, found.pass_percent, *(len(one.competencies) for one in found.domains)) > 0
    )


@pytest.mark.parametrize("exam", exam_names())
def test_domains_and_competencies_of_an_exam_are_all_different(exam: str) -> None:
    """A competency belongs to one domain."""
    found = read_blueprint(exam)
    competencies = [one for part in found.domains for one in part.competencies]
    assert len({part.id for part in found.domains}) == len(found.domains)
    assert len(set(competencies)) == len(competencies)
    assert all(one.startswith(f"{exam}.") for one in competencies)


def test_the_domains_of_exams_by_choice_are_those_of_kcna_and_kcsa() -> None:
    """What is done at a command line has none."""
    expected = [frozenset(one.competencies) for exam in ("kcna", "kcsa") for one in read_blueprint(exam).domains]
    assert list(domains_by_choice()) == expected


def test_the_competencies_of_all_exams_are_known_together() -> None:
    """For the definitions to refer to."""
    expected = [one for exam in exam_names() for part in read_blueprint(exam).domains for one in part.competencies]
    assert list(competency_ids()) == expected


def test_an_unknown_exam_is_refused_with_the_nearest_and_all() -> None:
    """With the exit code of wrong usage."""
    with pytest.raises(UsageError) as caught:
        read_blueprint("kcnb")
    expected = f'there is no exam "kcnb" (did you mean "kcna"?). Choose one of: {", ".join(exam_names())}.'
    assert str(caught.value) == expected


@pytest.mark.parametrize("name", ["../kcna", "", "KCNA.yaml", "/etc/passwd"])
def test_a_name_is_no_way_to_another_file(name: str) -> None:
    """Only the exams there are."""
    with pytest.raises(UsageError):
        read_blueprint(name)


def test_an_exam_may_be_named_in_capitals() -> None:
    """As it is written everywhere else."""
    assert exam_named("CKA") == "cka"
    assert read_blueprint("KCNA") == read_blueprint("kcna")


def test_a_competency_leads_to_its_domain() -> None:
    """None for one of another exam."""
    found = blueprint(domain("one", 60, "a", "b"), domain("two", 40, "c"))
    assert found.domain_of(CompetencyId("kcna.c")) == found.domains[1]
    assert found.domain_of(CompetencyId("cka.c")) is None


@pytest.mark.parametrize(("style", "expected"), [("hands-on", True), ("multiple choice", False)])
def test_only_an_exam_at_a_command_line_is_hands_on(style: str, expected: bool) -> None:
    """It cannot be simulated by choosing answers."""
    assert blueprint(style=style).hands_on is expected
