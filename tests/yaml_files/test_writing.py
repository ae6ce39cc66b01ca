"""What is written can be read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from k8squiz.printable import unsafe_characters
from k8squiz.yaml_files import Entry, Faults, parse, write

plain = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: not unsafe_characters(text))
tricky = st.text("ab \n\t#:-?|>&*!%@`'\"{}[],~0.1<=é世\U0001f600\\", min_size=1, max_size=150)
texts = (
    plain | tricky | st.sampled_from(["no", "null", "~", "1.30", "- a", "a: b", "  x\ny", "x\n\n", "=", "<<", "---"])
)


def _read(text: str) -> Entry:
    faults = Faults()
    entry = parse(text, "f.yaml", faults)
    assert faults.found == []
    assert entry is not None
    return entry


@given(st.dictionaries(texts, texts, min_size=1, max_size=3))
def test_texts_come_back_letter_by_letter(data: dict[str, str]) -> None:
    """Whatever they look like to YAML; keys too, in their order."""
    entry = _read(write(data))
    assert {key: entry.text(key) for key in entry.names()} == data
    assert entry.names() == tuple(data)


@given(st.lists(texts, min_size=1, max_size=4))
def test_lists_come_back_in_order(items: list[str]) -> None:
    """At any depth at which a deck has them."""
    [nested] = _read(write({"cards": [{"answer": items}]})).entries("cards")
    assert nested.texts("answer") == tuple(items)


@given(st.dictionaries(texts, texts, min_size=1, max_size=3))
def test_the_same_data_gives_the_same_text(data: dict[str, str]) -> None:
    """Byte by byte, with LF line ends, one at the end."""
    written = write(data)
    assert write(dict(data)) == written
    assert "\r" not in written
    assert written.endswith("\n")


def test_several_lines_are_written_as_they_look() -> None:
    """So that an exhibit can be read, and reviewed, in the file."""
    assert write({"exhibit": "NAME  READY\nweb   0/1\n"}) == "exhibit: |\n  NAME  READY\n  web   0/1\n"


def test_the_same_value_twice_is_written_twice() -> None:
    """Never as an anchor and an alias, which the reader refuses."""
    shared = ["a"]
    assert write({"x": shared, "y": shared}) == "x:\n- a\ny:\n- a\n"


def test_keys_keep_their_order_and_other_scripts_their_letters() -> None:
    """A file is for reading."""
    assert write({"z": "Größe", "a": "世界"}) == "z: Größe\na: 世界\n"


def test_a_long_line_is_folded_for_readers() -> None:
    """Behind the word that reaches column 110."""
    written = write({"explain": "word " * 60})
    assert max(map(len, written.splitlines())) <= 110 + len(" word")
    assert _read(written).text("explain") == "word " * 60
