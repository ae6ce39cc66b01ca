"""From plain data to YAML text."""

from __future__ import annotations

from typing import Any

import yaml


def write(data: dict[str, Any]) -> str:
    """``data`` as YAML text: the same bytes for the same data on every machine."""
    # The pure Python emitter, because libyaml's breaks long lines elsewhere.
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110, default_flow_style=False)


class _Dumper(yaml.SafeDumper):
    """Several lines become a literal block; anchors are never written."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
