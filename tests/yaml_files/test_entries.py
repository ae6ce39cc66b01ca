"""Reading keys one by one, noting all that is wrong and going on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.errors import Place
from k8squiz.yaml_files import Entry, Faults, Scalar, parse


def _entry(text: str) -> Entry:
    faults = Faults()
    entry = parse(text, "f.yaml", faults)
    assert entry is not None
    return entry


def _told(entry: Entry) -> list[str]:
    return [str(fault) for fault in entry.faults.found]


class TestText:
    """One piece of text."""

    def test_what_is_there_is_read(self) -> None:
        """Without a fault."""
        entry = _entry("a: b c\n")
        assert entry.text("a") == "b c"
        assert _told(entry) == []

    def test_what_is_absent_is_a_fault_at_the_entry_and_reads_as_empty(self) -> None:
        """So that reading goes on."""
        entry = _entry("a: b\n")
        assert entry.text("c") == ""
        assert _told(entry) == ['f.yaml:1:1: "c" is missing']

    def test_a_default_makes_it_optional(self) -> None:
        """Even the empty one."""
        entry = _entry("a: b\n")
        assert [entry.text("c", "x"), entry.text("d", "")] == ["x", ""]
        assert _told(entry) == []

    @pytest.mark.parametrize("written", ["", "[b]", "{b: c}", '""'])
    def test_nothing_and_what_is_no_text_is_a_fault_at_the_value(self, written: str) -> None:
        """A list in place of a word is not silently its first item."""
        entry = _entry(f"a: {written}\n")
        assert entry.text("a") == ""
        [fault] = _told(entry)
        assert fault.endswith(': "a" must be text')

    def test_an_optional_text_may_be_left_empty(self) -> None:
        """``hints:`` with nothing behind it says nothing."""
        entry = _entry("a:\n")
        assert entry.text("a", "") == ""
        assert _told(entry) == []

    def test_a_piece_of_text_comes_with_its_place_where_that_is_wanted(self) -> None:
        """For a name that has yet to be looked up."""
        entry = _entry("a: b\nc: [d, e]\n")
        assert entry.scalar("a") == Scalar("b", Place("f.yaml", 1, 4))
        assert entry.scalar("c") is None
        assert entry.scalar("x") is None
        assert _told(entry) == ['f.yaml:2:4: "c" must be text', 'f.yaml:1:1: "x" is missing']


class TestNumbers:
    """Whole numbers."""

    @given(st.integers(0, 999_999_999))
    def test_a_whole_number_is_read(self, number: int) -> None:
        """Of up to nine digits."""
        entry = _entry(f"a: {number}\n")
        assert entry.number("a") == number
        assert _told(entry) == []

    @pytest.mark.parametrize("written", ["-1", "1.5", "x", "1_000", "0x10", "٣", "1000000000", "9" * 5_000, "+1"])
    def test_anything_else_is_a_fault(self, written: str) -> None:
        """Among them what no file could store, and digits of other scripts."""
        entry = _entry(f"a: {written}\n")
        assert entry.number("a", 7) == 7
        assert _told(entry) == [f'f.yaml:1:4: "a" must be a whole number from 0 to 999999999, not "{written}"']

    def test_a_number_that_must_not_be_nought(self) -> None:
        """Revisions begin at 1."""
        entry = _entry("a: 0\n")
        assert entry.number("a", least=1) == 1
        assert _told(entry) == ['f.yaml:1:4: "a" must be a whole number from 1 to 999999999, not "0"']

    def test_a_missing_number_is_told_once(self) -> None:
        """Not once more as a wrong one."""
        entry = _entry("b: 1\n")
        assert entry.number("a") == 0
        assert _told(entry) == ['f.yaml:1:1: "a" is missing']


class TestWords:
    """One of a few words."""

    def test_an_allowed_word_is_read(self) -> None:
        """Without a fault."""
        entry = _entry("form: order\n")
        assert entry.word("form", ("choice", "order")) == "order"
        assert _told(entry) == []

    def test_another_word_is_a_fault_with_the_nearest_and_all(self) -> None:
        """And reads as the first allowed one, so that reading goes on."""
        entry = _entry("form: choise\n")
        assert entry.word("form", ("choice", "order")) == "choice"
        assert _told(entry) == [
            'f.yaml:1:7: "form" cannot be "choise" (did you mean "choice"?); allowed: choice, order'
        ]

    def test_a_missing_word_reads_as_an_allowed_one(self) -> None:
        """Never as an empty one, which whoever asked is not prepared for."""
        entry = _entry("a: b\n")
        assert entry.word("form", ("choice", "order")) == "choice"
        assert _told(entry) == ['f.yaml:1:1: "form" is missing']

    @pytest.mark.parametrize("written", ["[choice]", "", '""'])
    def test_what_is_no_text_is_told_once(self, written: str) -> None:
        """Not once more as a word that is not allowed."""
        entry = _entry(f"form: {written}\n")
        assert entry.word("form", ("choice", "order")) == "choice"
        [fault] = _told(entry)
        assert fault.endswith(': "form" must be text')

    def test_a_fault_stays_on_its_line_even_when_it_quotes_several(self) -> None:
        """One fault, one line."""
        entry = _entry('form: "a\\nb"\n')
        entry.word("form", ("choice",))
        assert _told(entry) == ['f.yaml:1:7: "form" cannot be "a b"; allowed: choice']

    @pytest.mark.parametrize(
        ("text", "expected"), [("a: true", True), ("a: false", False), ("b: true", False), ("a: yes", True)]
    )
    def test_a_flag_is_true_or_false_and_absent_is_false(self, text: str, expected: bool) -> None:
        """``yes`` is neither, and refused."""
        entry = _entry(text)
        assert entry.flag("a") is expected
        assert (len(_told(entry)) == 1) is ("yes" in text)


class TestLists:
    """Several pieces of text, or several entries."""

    @pytest.mark.parametrize(
        ("written", "expected"), [("b", ("b",)), ("[b, c]", ("b", "c")), ("\n- b\n- c", ("b", "c")), ("[]", ())]
    )
    def test_one_text_is_as_good_as_a_list_of_one(self, written: str, expected: tuple[str, ...]) -> None:
        """Brackets are for several."""
        entry = _entry(f"a: {written}\n")
        assert entry.texts("a") == expected
        assert _told(entry) == []

    @pytest.mark.parametrize(
        ("written", "kept", "faults"),
        [("[b, {c: d}, [e], f]", ("b", "f"), 2), ('[b, ""]', ("b",), 1), ("", (), 1), ("{c: d}", (), 1)],
    )
    def test_each_item_that_is_no_text_is_a_fault(self, written: str, kept: tuple[str, ...], faults: int) -> None:
        """Empty text too: nothing could be shown for it."""
        entry = _entry(f"a: {written}\n")
        assert entry.texts("a") == kept
        assert [fault.split(": ", 1)[1] for fault in _told(entry)] == ['"a" must be text here'] * faults

    @pytest.mark.parametrize("read", [Entry.texts, Entry.entries, Entry.mixed, Entry.scalars])
    def test_a_required_list_must_be_there_and_hold_something(self, read: Callable[..., object]) -> None:
        """A question without an answer is none."""
        entry = _entry("a: []\n")
        read(entry, "a", required=True)
        read(entry, "b", required=True)
        assert _told(entry) == ['f.yaml:1:4: "a" is empty', 'f.yaml:1:1: "b" is missing']

    def test_an_optional_list_may_be_absent_or_empty(self) -> None:
        """Without a fault."""
        entry = _entry("a: []\n")
        assert [entry.texts("a"), entry.entries("a"), entry.mixed("b"), entry.texts("b")] == [(), [], [], ()]
        assert _told(entry) == []

    def test_entries_are_read_with_their_places(self) -> None:
        """Each with its own faults in the common list."""
        entry = _entry("a:\n- {b: c}\n- {d: e}\n")
        assert [one.text("b") for one in entry.entries("a")] == ["c", ""]
        assert _told(entry) == ['f.yaml:3:3: "b" is missing']

    def test_what_is_no_entry_among_entries_is_a_fault(self) -> None:
        """Text and lists; the entries between them are kept."""
        entry = _entry("a: [b, {c: d}, [e]]\n")
        assert len(entry.entries("a")) == 1
        assert _told(entry) == [
            'f.yaml:1:5: "a" must be a list of keys and values',
            'f.yaml:1:16: "a" must be a list of keys and values',
        ]

    def test_texts_and_entries_may_stand_side_by_side_where_both_are_meant(self) -> None:
        """In their order."""
        entry = _entry("a: [b, {c: d}]\n")
        [text, nested] = entry.mixed("a")
        assert isinstance(text, Scalar)
        assert isinstance(nested, Entry)
        assert (text.text, nested.text("c")) == ("b", "d")


class TestKeys:
    """What is known and what is not."""

    def test_a_key_that_nobody_asked_for_is_a_fault_with_the_nearest(self) -> None:
        """At the key, not at its value; all of them at once."""
        entry = _entry("frnt: a\nback: b\nzzz: c\n")
        entry.text("front", "")
        entry.text("back")
        entry.finish()
        assert _told(entry) == [
            'f.yaml:1:1: unknown key "frnt" (did you mean "front"?)',
            'f.yaml:3:1: unknown key "zzz"',
        ]

    def test_keys_that_are_names_are_all_known(self) -> None:
        """In the order written."""
        entry = _entry("b: 1\na: 2\n")
        assert entry.names() == ("b", "a")
        entry.finish()
        assert _told(entry) == []

    def test_a_nested_entry_is_read_or_absent_or_a_fault(self) -> None:
        """Three cases, three outcomes."""
        entry = _entry("a: {b: c}\nd: e\n")
        nested = entry.entry("a")
        assert nested is not None
        assert nested.text("b") == "c"
        assert entry.entry("x") is None
        assert entry.entry("d") is None
        assert _told(entry) == ['f.yaml:2:4: "d" must be keys and values']

    def test_the_place_of_an_absent_key_is_the_entrys_own(self) -> None:
        """Somewhere the reader can look."""
        assert _entry("\n\na: b\n").place_of("x") == Place("f.yaml", 3, 1)
