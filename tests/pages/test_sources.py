"""Links to sources."""

from __future__ import annotations

import pytest

from k8squiz.pages.sources import source_links
from pages.parsing import parsed


def test_sources_are_plain_links_that_tell_no_site_where_they_were_followed() -> None:
    """Each by its site and the last part of its path."""
    addresses = ["https://harbour.example/handbook/parts/#crane", "https://harbour.example/rules/"]
    page = parsed(source_links(addresses))
    assert page.attributes("a") == [{"href": address, "rel": "noreferrer"} for address in addresses]
    assert page.text("p") == "Sources: harbour.example: parts#crane, harbour.example: rules"


@pytest.mark.parametrize("address", ["https://harbour.example", "https://harbour.example/"])
def test_a_site_is_a_source_as_well(address: str) -> None:
    """By its name alone."""
    assert parsed(source_links([address])).text("p") == "Source: harbour.example"


@pytest.mark.parametrize("source", ["javascript:alert(1)", "the harbour master, by word of mouth"])
def test_what_is_not_on_the_web_is_no_link(source: str) -> None:
    """A reader's own deck may name anything."""
    page = parsed(source_links([source]))
    assert (page.attributes("a"), page.text("p")) == ([], f"Source: {source}")


def test_without_sources_nothing_is_said() -> None:
    """No empty line either."""
    assert source_links([]) == ""
