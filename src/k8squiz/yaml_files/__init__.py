"""YAML with the position of every value, read by a door that reports all that is wrong at once.

The only room that imports yaml. Files are read from parser events, never through the library's composer,
which can be made to crash by deep nesting; every plain scalar stays text, so ``1.30`` and ``no`` stay what they are.
"""

from __future__ import annotations

from k8squiz.yaml_files.entries import Entry
from k8squiz.yaml_files.nodes import Faults, Scalar
from k8squiz.yaml_files.parsing import parse, read_text
from k8squiz.yaml_files.writing import write

__all__ = ["Entry", "Faults", "Scalar", "parse", "read_text", "write"]
