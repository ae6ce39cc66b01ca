"""k8squiz config."""

from __future__ import annotations

from k8squiz.commands.exam_names import EXAM_NAMES
from k8squiz.commands.options import Home, Json, Plain


def config(json: Json = False, home: Home = None, plain: Plain = False) -> int:
    """Show the settings: what each does, its value, and what set it.

    They stand in a file, config.toml, that you write yourself; its path is told, too. A variable such as
    K8SQUIZ_THEME comes before it, and --set NAME=VALUE, right behind k8squiz, before both. What is printed is
    such a file itself, to begin with.

    \b
    Examples:
      k8squiz config
      k8squiz config > config.toml
      k8squiz --set theme=contrast config
    """
    from k8squiz import locations
    from k8squiz.commands.in_force import in_force
    from k8squiz.settings.table import table
    from k8squiz.terminal.config_views import config_json, config_page
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page

    now = in_force(home)
    file, settings = locations.find(home).settings, table(EXAM_NAMES)
    if json:
        print_json(config_json(settings, now, file, exists=file.exists()))
    else:
        look = find_look(now.settings, plain=plain)
        print_page(config_page(settings, now, file, look, exists=file.exists()), look)
    return 0
