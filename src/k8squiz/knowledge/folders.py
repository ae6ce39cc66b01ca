"""Where our own definitions lie."""

from __future__ import annotations

from pathlib import Path

OWN_DEFINITIONS = Path(__file__).parent / "definitions" / "kubernetes"
