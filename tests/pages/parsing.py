"""Reading a page as a browser would, as far as its tags go."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = {"br", "hr", "img", "input", "link", "meta", "wbr"}
"""Elements that have no end tag."""

Attributes = dict[str, str | None]


class Parsed(HTMLParser):
    """A page. ``open`` are elements that were never closed, ``stray`` end tags that closed nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.stray: list[str] = []
        self._elements: list[tuple[str, Attributes]] = []
        self._texts: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and it has to be the one that began last."""
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.stray.append(tag)

    def handle_data(self, data: str) -> None:
        """Text, which belongs to all elements around it."""
        for tag in set(self.open):
            self._texts.setdefault(tag, []).append(data)

    def text(self, tag: str) -> str:
        """All text inside of elements of that name."""
        return "".join(self._texts.get(tag, ()))

    def attributes(self, tag: str = "") -> list[Attributes]:
        """The attributes of each element of that name, or of all."""
        return [attributes for name, attributes in self._elements if tag in ("", name)]

    def all(self, attribute: str) -> list[str]:
        """Every value of that attribute, in order."""
        return [one[attribute] or "" for one in self.attributes() if attribute in one]

    def addresses(self) -> list[str]:
        """All that the page would fetch when it is opened; a link to be followed is none of it."""
        linked = [one.get("href") or "" for one in self.attributes("link")]
        return [*linked, *self.all("src"), *self.all("srcset"), *self.all("data"), *self.all("poster")]


def parsed(page: str) -> Parsed:
    """The page, read to its end."""
    reader = Parsed()
    reader.feed(page)
    reader.close()
    return reader
