"""Numbers with units: Go's durations and the quantities of Kubernetes, each brought into one form."""

from __future__ import annotations

import re

_DURATION = re.compile(r"[+-]?(?:0|(?:[0-9]{1,15}(?:\.[0-9]{1,15})?(?:ns|us|µs|ms|s|m|h))+)")
_DURATION_PART = re.compile(r"([0-9]+)(?:\.([0-9]+))?(ns|us|µs|ms|s|m|h)")
_NANOSECONDS = {"ns": 1, "us": 10**3, "µs": 10**3, "ms": 10**6, "s": 10**9, "m": 60 * 10**9, "h": 3600 * 10**9}
_QUANTITY = re.compile(r"([+-]?)([0-9]{1,18})(?:\.([0-9]{1,9}))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?")
_BILLIONTHS = {"n": 1, "u": 10**3, "m": 10**6, "": 10**9}
_BILLIONTHS |= {unit: 10 ** (9 + 3 * power) for power, unit in enumerate("kMGTPE", start=1)}
_BILLIONTHS |= {f"{unit}i": 10**9 * 1024**power for power, unit in enumerate("KMGTPE", start=1)}


def duration(written: str) -> str | None:
    """``written`` in whole nanoseconds, so that ``60s`` and ``1m`` are the same; None when it is no duration of Go."""
    if not _DURATION.fullmatch(written):
        return None
    total = sum(_times(whole, part, _NANOSECONDS[unit]) for whole, part, unit in _DURATION_PART.findall(written))
    return f"{'-' if written.startswith('-') else ''}{total}ns"


def quantity(written: str) -> str:
    """``written`` in whole billionths, so that ``0.5`` and ``500m`` are the same; unchanged when it is no quantity."""
    found = _QUANTITY.fullmatch(written)
    if found is None:
        return written
    sign, whole, part, unit = found.groups()
    return f"{sign.strip('+')}{_times(whole, part or '', _BILLIONTHS[unit or ''])}n"


def _times(whole: str, part: str, unit: int) -> int:
    return int(whole) * unit + int(part or "0") * unit // int(f"1{'0' * len(part)}")
