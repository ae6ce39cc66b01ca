"""Reading one communication path."""

from __future__ import annotations

from k8squiz.knowledge.fact_reader import Known, read_competencies, read_component_id, read_grounds
from k8squiz.knowledge.model import CommunicationPath, Login
from k8squiz.knowledge.question_reader import read_typed, read_wrong_options
from k8squiz.yaml_files import Entry


def read_path(entry: Entry, known: Known) -> CommunicationPath:
    """The path that ``entry`` describes; faults go to ``known.faults``."""
    path = CommunicationPath(
        id=entry.text("id"),
        initiator=read_component_id(entry, "from", known),
        target=read_component_id(entry, "to", known),
        protocol=entry.text("protocol"),
        port=entry.text("port"),
        authentication=entry.text("authentication"),
        purpose=entry.text("purpose"),
        ask=entry.text("ask"),
        opens=entry.text("opens"),
        wrong=read_wrong_options(entry, "not"),
        login=_read_login(entry, known),
        grounds=read_grounds(entry, known, ()),
        typed=read_typed(entry),
    )
    entry.finish()
    return path


def _read_login(entry: Entry, known: Known) -> Login | None:
    login = entry.entry("login")
    if login is None:
        return None
    found = Login(
        ask=login.text("ask"),
        wrong=read_wrong_options(login, "not"),
        explain=login.text("explain"),
        typed=read_typed(login),
        competencies=read_competencies(login, known),
    )
    login.finish()
    return found
