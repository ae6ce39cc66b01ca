"""Definition files spelled out, slips made in them, and the faults that are found then."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, definitions
from k8squiz.errors import FaultsError
from k8squiz.knowledge.reader import read_model

GROUNDS = "explain: Because., sources: [page]"
"""What every fact needs, within braces."""

NOT = "not: [kube-proxy, etcd, coredns]"
FALSE = "[{text: one, why: no}, {text: two, why: no}, {text: three, why: no}]"
"""Hand-written wrong options."""


def faults(folder: Path) -> list[str]:
    """What is wrong with the definitions in ``folder``, one line each."""
    with pytest.raises(FaultsError) as caught:
        read_model(folder)
    return [str(fault) for fault in caught.value.faults]


def faults_of(folder: Path, text: str) -> list[str]:
    """What is wrong with ``text`` as the file ``one.yaml``, beside a file of four components."""
    return faults(definitions(folder, four=FOUR_COMPONENTS, one=text))


def slip(text: str, old: str, new: str) -> str:
    """``text`` with the first ``old`` in it made ``new``; ``old`` must be there."""
    assert old in text
    return text.replace(old, new, 1)


def place(text: str, at: str) -> str:
    """Where the first ``at`` stands in the file ``one.yaml``."""
    before = text[: text.index(at)]
    return f"one.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
