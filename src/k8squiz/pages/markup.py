"""Markup built from elements, so that no text gets into a page unescaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from k8squiz.pages.document import escaped


class Html(str):
    """Text that is markup already, and stands in a page as it is."""

    __slots__ = ()


def tag(name: str, *inside: str, **attributes: str | bool) -> Html:
    """The element with what is inside of it; whatever is not ``Html`` is text and is escaped.

    Attributes are written with underscores: ``class_``, ``aria_label``, ``data_part``. True gives one without a value,
    False none.
    """
    given = "".join(_attribute(key, value) for key, value in attributes.items() if value is not False)
    return Html(f"<{name}{given}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """All of them as markup, with ``between``, which is markup, between each two."""
    return Html(between.join(part if isinstance(part, Html) else escaped(part) for part in parts))


def button(*inside: str, **attributes: str | bool) -> Html:
    """A button that does what the page's script has it do, and sends no form."""
    return tag("button", *inside, type="button", **attributes)


def table(titles: Sequence[str], rows: Iterable[Html], **attributes: str | bool) -> Html:
    """A table with a title above each column; each of the ``rows`` is a ``tr``."""
    head = tag("tr", *(tag("th", title, scope="col") for title in titles))
    return tag("table", tag("thead", head), tag("tbody", *rows), **attributes)


def legend(signs: Iterable[tuple[Html, str]]) -> Html:
    """What the signs of a drawing mean, each beside its meaning."""
    return tag("ul", *(tag("li", sign, f" {means}") for sign, means in signs), class_="legend")


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
