"""Which figures are told."""

from __future__ import annotations

from builders_stats import figures
from k8squiz.stats.figures import Section, sections


def test_a_section_without_anything_to_tell_is_left_out() -> None:
    """Who has just begun sees the map, and the domains of the exam that they named."""
    new = figures(filled=False)
    assert sections(figures(), named=False) == tuple(Section)
    assert sections(new, named=False) == (Section.MAP,)
    assert sections(new, named=True) == (Section.MAP, Section.DOMAINS)
    assert sections(new._replace(trends=figures().trends), named=False) == (Section.MAP, Section.EXAMS)
