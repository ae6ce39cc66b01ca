"""The settings in force for this call.

A module of its own: what lists decks needs them as well, and would pay for all that ``opening`` brings along.
"""

from __future__ import annotations

import os
from pathlib import Path

from k8squiz import locations
from k8squiz.commands.exam_names import EXAM_NAMES
from k8squiz.settings import Settings
from k8squiz.settings.reading import InForce, read


def in_force(home: Path | None) -> InForce:
    """The settings, and where each comes from. Raises K8squizError when the file, or the environment, is at fault."""
    return read(locations.find(home).settings, os.environ, EXAM_NAMES)


def settings_in_force(home: Path | None) -> Settings:
    """The settings. Raises K8squizError when the file, or the environment, is at fault."""
    return in_force(home).settings
