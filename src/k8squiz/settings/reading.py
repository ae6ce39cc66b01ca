"""Reading the settings: what is default gives way to ``config.toml``, and that to the environment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from k8squiz.errors import Fault, FaultsError, K8squizError, UsageError, did_you_mean
from k8squiz.settings import Settings
from k8squiz.settings.allowed import Value, quoted, refusal
from k8squiz.settings.table import Setting, table

DEFAULT = "default"
LONGEST_FILE = 20_000
"""Bytes; a larger file is refused unread."""


class InForce(NamedTuple):
    """The settings in force and, by name, where each comes from: ``default``, ``config.toml:3``, ``K8SQUIZ_THEME``."""

    settings: Settings
    origins: Mapping[str, str]


class _Found(NamedTuple):
    """A value found for a setting."""

    name: str
    value: Value
    origin: str


def read(path: Path, environment: Mapping[str, str], exams: Sequence[str]) -> InForce:
    """The settings in force: those of the file at ``path``, if there is one, and of the ``environment``.

    ``exams`` are those there are blueprints for. Raises FaultsError naming all that is wrong in the file, K8squizError
    when it cannot be read, and UsageError naming all that is wrong in the environment.
    """
    settings = table(exams)
    found = [*_in_file(path, settings), *_in_environment(environment, settings)]
    origins = {one.name: DEFAULT for one in settings} | {one.name: one.origin for one in found}
    values = {one.name: one.default for one in settings} | {one.name: one.value for one in found}
    return InForce(Settings._make(values.values()), origins)


def for_one_call(text: str, exams: Sequence[str]) -> tuple[str, str]:
    """The variable and its value that stand for ``NAME=VALUE``. Raises UsageError for one that cannot be."""
    name, equals, value = text.partition("=")
    settings = {one.name: one for one in table(exams)}
    if not equals:
        raise UsageError(f"{quoted(text)} sets nothing.", where="--set", remedy="Write NAME=VALUE, such as theme=mono.")
    if name not in settings:
        raise UsageError(f"{_unknown(name, list(settings))}.", where="--set")
    if settings[name].allowed.understood(value) is None:
        raise UsageError(f"{refusal(name, settings[name].allowed, value)}.", where="--set")
    return settings[name].variable, value


def _in_file(path: Path, settings: Sequence[Setting]) -> list[_Found]:
    text = _text(path)
    if text is None:
        return []
    # Only where there is a file: TOML is read by none who have set nothing.
    from k8squiz.settings.statements import statements

    lines: dict[str, int] = {}
    faults: list[Fault] = []
    found: list[_Found] = []
    known = {one.name: one for one in settings}
    for one in statements(text, str(path)):
        if isinstance(one, Fault):
            faults.append(one)
        elif one.key not in known:
            faults.append(Fault(one.place, _unknown(one.key, list(known))))
        elif one.key in lines:
            faults.append(Fault(one.place, f"{one.key} is here twice (first in line {lines[one.key]})"))
        elif not known[one.key].allowed.takes(one.value):
            faults.append(Fault(one.place, refusal(one.key, known[one.key].allowed, one.value)))
        else:
            found.append(_Found(one.key, one.value, f"{path.name}:{one.place.line}"))
        if not isinstance(one, Fault):
            lines.setdefault(one.key, one.place.line)
    if faults:
        raise FaultsError(faults)
    return found


def _in_environment(environment: Mapping[str, str], settings: Sequence[Setting]) -> list[_Found]:
    found: list[_Found] = []
    wrong: list[str] = []
    for one in settings:
        text = environment.get(one.variable)
        value = None if text is None else one.allowed.understood(text)
        if value is not None:
            found.append(_Found(one.name, value, one.variable))
        elif text:
            # An empty variable that means nothing counts as none.
            wrong.append(f"{refusal(one.variable, one.allowed, text)}.")
    if wrong:
        raise UsageError("\n".join(wrong))
    return found


def _unknown(name: str, known: Sequence[str]) -> str:
    return f"there is no setting {quoted(name)}{did_you_mean(name, known)}; there are {', '.join(known)}"


def _text(path: Path) -> str | None:
    """The text of the file, None when there is none. Raises K8squizError when it cannot be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(LONGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise K8squizError(f"the settings cannot be read: {error.strerror}.", where=str(path)) from error
    if len(raw) > LONGEST_FILE:
        raise K8squizError(f"is larger than {LONGEST_FILE // 1000} kB, so it holds no settings.", where=str(path))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Counted in the error's own bytes, which begin behind a byte order mark.
        line = error.object.count(b"\n", 0, error.start) + 1
        raise K8squizError("is not UTF-8 text.", where=f"{path}:{line}:1", remedy="Save it as UTF-8.") from error
