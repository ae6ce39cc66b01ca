"""The values of flags, brought into one form, so that those that mean the same are equal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.quantities import duration, quantity
from k8squiz.knowledge.command_lines.resources import type_of

_TRUE = {"1", "t", "T", "TRUE", "true", "True"}
_FALSE = {"0", "f", "F", "FALSE", "false", "False"}
_CHOICES = {
    "dry": ("client", "server", "none"),
    "layout": ("table", "json", "yaml"),
    "usage": ("cpu", "memory"),
}
_COMMA = re.compile(r",(?![^()]*\))")
_BARE_COMMA = re.compile(r",(?![^{]*\})")
_IN_SET = re.compile(r"(?P<key>\S+) (?P<how>in|notin) \((?P<among>[^()]*)\)")
_PRIORITIES = ("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug")
_UNIT_KINDS = (
    *("service", "socket", "target", "device", "mount", "automount", "swap", "timer", "path", "slice", "scope"),
    "snapshot",
)


def canonical(flag: Flag, written: Sequence[str]) -> tuple[str, ...]:
    """What ``flag`` is set to when it is given with each of ``written``, in one form.

    Flags that may be repeated keep all their values, sorted unless their order may matter; others the last.
    """
    if flag.kind in _MANY:
        return _MANY[flag.kind](written)
    last = written[-1]
    return (_ONE[flag.kind](last) if flag.kind in _ONE else last,)


def default_of(flag: Flag) -> tuple[str, ...]:
    """What the flag is set to when it is not given, in the same form.

    For a ``switch`` and what is ``told`` that is no value at all: to name the usual one makes a difference, or what
    is usual depends on other flags.
    """
    if flag.kind in {"switch", "told"}:
        return ()
    return canonical(flag, [flag.default]) if flag.default or flag.kind not in _MANY else ()


def adds_up(flag: Flag) -> bool:
    """Whether a flag that is given twice has both values, and not only the last."""
    return flag.kind in _MANY


def takes_commas(flag: Flag) -> bool:
    """Whether a comma parts the values of a flag that adds up, so that they may be given all at once."""
    return adds_up(flag) and flag.kind not in _ONE_BY_ONE


def fault_in(flag: Flag, written: str) -> str:
    """Why the tool refuses the value, a clause that follows the flag's name; empty when it does not."""
    if flag.kind in {"", "switch"} and written not in _TRUE | _FALSE:
        return f'is on or off, not "{written}"'
    if flag.kind == "number" and not re.fullmatch(r"[+-]?\d+", written):
        return f'takes a whole number, not "{written}"'
    if flag.kind == "duration" and duration(written) is None:
        return f'takes a time with its unit, such as 30s or 5m, not "{written}"'
    choices = _CHOICES.get(flag.kind, ())
    if choices and canonical(flag, [written])[0] not in choices:
        return f'takes {", ".join(choices[:-1])} or {choices[-1]}, not "{written}"'
    return ""


def is_old_spelling(flag: Flag, written: str) -> bool:
    """Whether the value still works, but should be taught to nobody: ``--dry-run=true`` for ``--dry-run=client``."""
    return flag.kind == "dry" and written in _TRUE | _FALSE


def is_dry_run(word: str) -> bool:
    """Whether ``word`` is a value of ``--dry-run``, which must stand behind an equals sign."""
    return word in _CHOICES["dry"]


def unit(written: str) -> str:
    """The full name of a unit of systemd: ``kubelet`` is ``kubelet.service``."""
    return written if written.rpartition(".")[2] in _UNIT_KINDS else f"{written}.service"


def resource(written: str) -> str:
    """``TYPE``, ``TYPE/NAME`` or ``type.group/sub``, with the type by its plural."""
    name, slash, rest = written.partition("/")
    found = type_of(name)
    return f"{found.plural if found else name}{slash}{rest}"


def selector(written: str) -> str:
    """A label or field selector with its requirements sorted and ``==`` written as ``=``."""
    return ",".join(sorted({_requirement(one) for one in _COMMA.split(written)}))


def with_target(written: str) -> str:
    """``PORT:TARGET`` of a Service; a port alone is its own target, but gives the port another name."""
    return f"{written}:{written}" if written.isdecimal() else written


def path(written: str) -> str:
    """A file name without ``./`` before it, a slash after it or a slash doubled in it."""
    if "://" in written:
        return written
    short = re.sub(r"^(?:\./)+", "", re.sub(r"/{2,}", "/", written))
    return (short.rstrip("/") or short) if short not in {"", "."} else "."


def _requirement(written: str) -> str:
    one = " ".join(written.split()).replace("==", "=")
    one = re.sub(r"\s*(!=|=)\s*", r"\1", one)
    found = _IN_SET.fullmatch(one)
    if found is None:
        return one
    among = sorted(name.strip() for name in found["among"].split(","))
    if len(among) == 1:
        return f"{found['key']}{'=' if found['how'] == 'in' else '!='}{among[0]}"
    return f"{found['key']} {found['how']} ({','.join(among)})"


def _switch(written: str) -> str:
    return "true" if written in _TRUE else "false" if written in _FALSE else written


def _dry(written: str) -> str:
    return {"true": "client", "false": "none"}.get(_switch(written), written)


def _field(written: str) -> str:
    """A field for ``--sort-by``: braces and the first dot are optional."""
    inner = written.strip()
    if inner.startswith("{") and inner.endswith("}"):
        inner = inner[1:-1]
    return inner.removeprefix(".")


def _output(written: str) -> str:
    """An output format; a go-template has a second name."""
    return re.sub(r"^template(?==|$)", "go-template", written)


def _patch(written: str) -> str:
    import json

    try:
        return json.dumps(json.loads(written), sort_keys=True)
    except (ValueError, RecursionError):
        return written


def _key_quantity(written: str) -> str:
    key, equals, amount = written.partition("=")
    return f"{key}{equals}{quantity(amount)}"


def _condition(written: str) -> str:
    """What ``kubectl wait`` waits for; conditions are compared without regard to case, and are true by default."""
    kind, _, rest = written.partition("=")
    if kind.lower() in {"delete", "create"} and not rest:
        return kind.lower()
    if kind != "condition":
        return written
    name, _, status = rest.partition("=")
    return f"condition={name}={status or 'true'}".lower()


def _file_under_key(written: str) -> str:
    key, equals, file = written.partition("=")
    return f"{key}={path(file)}" if equals else path(written)


def _priority(written: str) -> str:
    ends = [_PRIORITIES[int(one)] if re.fullmatch("[0-7]", one) else one for one in written.split("..")]
    return "..".join(ends[1:] if len(ends) == 2 and ends[0] == "emerg" else ends)


def _number(written: str) -> str:
    found = re.fullmatch(r"([+-]?)0*(\d+)", written)
    return f"{found[1].strip('+')}{found[2]}" if found and not written.startswith("0") else written


def _split(written: Sequence[str], comma: re.Pattern[str] = _COMMA) -> list[str]:
    return [one for value in written for one in comma.split(value) if one]


def _each(
    form: Callable[[str], str] = str, *, commas: bool = True, ordered: bool = False, comma: re.Pattern[str] = _COMMA
) -> Callable[[Sequence[str]], tuple[str, ...]]:
    def together(written: Sequence[str]) -> tuple[str, ...]:
        found = [form(one) for one in (_split(written, comma) if commas else written)]
        return tuple(found if ordered else sorted(found))

    return together


_ONE: dict[str, Callable[[str], str]] = {
    "": _switch,
    "switch": _switch,
    "boot": lambda written: "0" if written in {"-0", "+0"} else written,
    "dry": _dry,
    "duration": lambda written: duration(written) or written,
    "field": _field,
    "format": str.upper,
    "lines": lambda written: written.lstrip("0") or written,
    "number": _number,
    "object": resource,
    "output": _output,
    "pairs": lambda written: ",".join(sorted(_split([written]))),
    "patch": _patch,
    "path": path,
    "priority": _priority,
    "quantities": lambda written: ",".join(sorted(_key_quantity(one) for one in _split([written]))),
    "selector": selector,
}
_ONE_BY_ONE: dict[str, Callable[[Sequence[str]], tuple[str, ...]]] = {
    "conditions": _each(_condition, commas=False, ordered=True),
    "each": _each(commas=False),
    "sequence": _each(commas=False, ordered=True),
    "units": _each(unit, commas=False),
}
_MANY: dict[str, Callable[[Sequence[str]], tuple[str, ...]]] = {
    **_ONE_BY_ONE,
    "commas": _each(comma=_BARE_COMMA),
    "endpoints": _each(),
    "files": _each(_file_under_key),
    "images": _each(ordered=True),
    "list": _each(),
    "map": _each(),
    "paths": _each(path, ordered=True),
    "ports": _each(ordered=True),
    "resources": _each(resource),
    "set": lambda written: tuple(sorted(set(_split(written)))),
}
