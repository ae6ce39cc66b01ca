"""From a file's bytes to keys and values, or to what is wrong and where."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.errors import K8squizError, Place
from k8squiz.yaml_files import Entry, Faults, parse, parsing, read_text


@pytest.fixture(params=["libyaml", "pure Python"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both readers there are: not every machine has libyaml."""
    if request.param == "libyaml" and not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this machine has no libyaml")
    monkeypatch.setattr(parsing, "_Loader", yaml.CSafeLoader if request.param == "libyaml" else yaml.SafeLoader)


def _parse(text: str) -> Entry:
    faults = Faults()
    entry = parse(text, "f.yaml", faults)
    assert faults.found == []
    assert entry is not None
    return entry


def _faults(text: str) -> list[str]:
    faults = Faults()
    parse(text, "f.yaml", faults)
    return [str(fault) for fault in faults.found]


@pytest.mark.usefixtures("reader")
class TestWhatIsRead:
    """Plain YAML, with nothing turned into anything but text."""

    @pytest.mark.parametrize("written", ["1.30", "no", "null", "~", "0x10", "2026-11-22", "1e3", "true", "010"])
    def test_a_plain_word_stays_what_was_written(self, written: str) -> None:
        """A version is no float, and Norway no falsehood."""
        assert _parse(f"a: {written}").text("a") == written

    def test_every_value_knows_its_line_and_column_from_one(self) -> None:
        """Counted in characters, not in bytes."""
        entry = _parse("ü: é\nlist:\n- één\n- {k: v, t: w}\n")
        assert entry.place == Place("f.yaml", 1, 1)
        assert entry.place_of("ü") == Place("f.yaml", 1, 4)
        [_, nested] = entry.mixed("list")
        assert isinstance(nested, Entry)
        assert nested.place_of("t") == Place("f.yaml", 4, 13)

    def test_an_exhibit_keeps_its_lines_and_leading_spaces(self) -> None:
        """It is shown as it was pasted."""
        assert _parse("a: |2\n    NAME\n  web\n").text("a") == "  NAME\nweb\n"

    def test_thirty_levels_are_enough_for_any_file(self) -> None:
        """The limit is far beyond what a deck needs."""
        _parse("a: " + "[" * 29 + "]" * 29)


@pytest.mark.usefixtures("reader")
class TestWhatIsRefused:
    """One line of reason each, with the place."""

    @pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n...\n", "- a\n- b\n", "just text", "[]"])
    def test_a_file_that_holds_no_keys_and_values(self, text: str) -> None:
        """An empty one among them."""
        [fault] = _faults(text)
        assert fault.endswith(": expected a file of keys and values")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a: b\nc: d\na: e\n", 'f.yaml:3:1: key "a" is here twice (first in line 1)'),
            ("x: {k: 1, k: 2}\n", 'f.yaml:1:11: key "k" is here twice (first in line 1)'),
            ("a: &x b\n", "f.yaml:1:4: anchors and tags are not allowed"),
            ("&x a: b\n", "f.yaml:1:1: anchors and tags are not allowed"),
            ("a: *x\n", "f.yaml:1:4: aliases are not allowed"),
            ("*x : b\n", "f.yaml:1:1: aliases are not allowed"),
            ("a: !!python/name:os.system x\n", "f.yaml:1:4: anchors and tags are not allowed"),
            ("a: !!int 3\n", "f.yaml:1:4: anchors and tags are not allowed"),
            ("a: !own [b]\n", "f.yaml:1:4: anchors and tags are not allowed"),
            ("? [a]\n: b\n", "f.yaml:1:3: a key must be a word"),
            ("a: b\n--- \nc: d\n", "f.yaml:2:1: only one document is allowed in a file"),
        ],
    )
    def test_what_yaml_allows_and_we_do_not(self, text: str, expected: str) -> None:
        """Twins lose an answer; anchors, aliases and tags make a file mean what it does not show."""
        assert _faults(text) == [expected]

    def test_a_merge_key_merges_nothing(self) -> None:
        """It is a key like any other, and nobody asks for it."""
        faults = Faults()
        entry = parse("<<: {a: b}\n", "f.yaml", faults)
        assert entry is not None
        assert "a" not in entry
        entry.finish()
        assert [str(fault) for fault in faults.found] == ['f.yaml:1:1: unknown key "<<"']

    @pytest.mark.parametrize(
        "text", ["a: [b\n", "a: b: c\n", "\ta: b\n", "a: 'b\n", "a: }\n", "%YAML 9.9\n---\na: b\n"]
    )
    def test_text_that_is_no_yaml(self, text: str) -> None:
        """On one line, with a place in the file."""
        [fault] = _faults(text)
        assert fault.startswith("f.yaml:")
        assert "\n" not in fault

    @pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "a: [", "{a: "])
    def test_two_hundred_thousand_brackets(self, opening: str) -> None:
        """Refused at once: no crash, no exhausted stack, whatever is nested."""
        [fault] = _faults(opening * 200_000)
        assert fault.startswith("f.yaml:1:")

    def test_the_level_that_is_one_too_many(self) -> None:
        """It is named."""
        assert _faults("a: " + "[" * 30 + "]" * 30) == ["f.yaml:1:33: nested too deeply"]


@pytest.mark.usefixtures("reader")
class TestUnsafeCharacters:
    """Text from outside must not move the cursor or hide itself."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a: b\nc: \x1b[31mred\n", ["f.yaml:2:4: holds characters that cannot be shown safely: U+001B"]),
            ("é: éé\nb: ééé\x07\n", ["f.yaml:2:7: holds characters that cannot be shown safely: U+0007"]),
            ("a: b\x00c\n", ["f.yaml:1:5: holds characters that cannot be shown safely: U+0000"]),
            ('a: "\\e[31m"\n', ["f.yaml:1:4: holds characters that cannot be shown safely: U+001B"]),
            ('a: "\\x07\\e\\x07"\n', ["f.yaml:1:4: holds characters that cannot be shown safely: U+0007, U+001B"]),
            ("a: b\u202ec\n", ["f.yaml:1:4: holds characters that cannot be shown safely: U+202E"]),
            ("a: b\nc: d\ufeff\n", ["f.yaml:2:4: holds characters that cannot be shown safely: U+FEFF"]),
            ('"a\\e": b\n', ["f.yaml:1:1: holds characters that cannot be shown safely: U+001B"]),
        ],
    )
    def test_they_are_named_with_their_place(self, text: str, expected: list[str]) -> None:
        """Raw or written as an escape, in a value or in a key."""
        assert _faults(text) == expected

    def test_all_of_a_file_are_named_at_once(self) -> None:
        """As long as it can be read on."""
        assert len(_faults('a: "\\e"\nb: ["\\a", c, "\\b"]\n')) == 3

    @pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF", "\\ud800"])
    def test_an_escape_for_no_character_is_a_fault(self, escape: str) -> None:
        """Whichever reader finds it."""
        assert len(_faults(f'a: "{escape}"\n')) == 1

    def test_a_fault_never_shows_what_must_not_be_shown(self) -> None:
        """The message quotes a key."""
        [_, twice] = sorted(set(_faults('"a\\e": b\n"a\\e": c\n')))[-2:]
        assert "\x1b" not in twice


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_at_all_gives_an_entry_or_faults(text: str) -> None:
    """Never an exception, never nothing, and every fault lies in the file."""
    faults = Faults()
    entry = parse(text, "f.yaml", faults)
    assert entry is not None or len(faults.found) > 0
    for fault in faults.found:
        assert fault.place.line >= 1
        assert fault.place.column >= 1
        assert "\n" not in fault.message


@given(st.text("ab:-?[]{},#&*!|>'\"%@` \n\t\\exu0", max_size=80))
def test_any_jumble_of_signs_gives_an_entry_or_faults(text: str) -> None:
    """As above, with the signs that mean something in YAML."""
    faults = Faults()
    assert parse(text, "f.yaml", faults) is not None or len(faults.found) > 0


class TestReadingAFile:
    """Bytes to text."""

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            (b"a: b\n", "a: b\n"),
            (b"a: b\r\nc: d\r\n", "a: b\nc: d\n"),
            (b"\xef\xbb\xbfa: b\n", "a: b\n"),
            (b"", ""),
            (b"\xef\xbb\xbf", ""),
            ("a: Größe".encode(), "a: Größe"),
        ],
    )
    def test_line_ends_and_marks_of_other_systems_do_no_harm(self, raw: bytes, expected: str, tmp_path: Path) -> None:
        """CRLF becomes LF, a byte order mark goes."""
        file = tmp_path / "f.yaml"
        file.write_bytes(raw)
        assert read_text(file) == expected

    @pytest.mark.parametrize(
        ("raw", "line"),
        [
            (b"\xff", 1),
            (b"a: b\nc: d\n\xe9t\xe9: x\n", 3),
            (b"a: b\r\nc: \xff\r\n", 2),
            (b"\xef\xbb\xbfa: b\n\xff", 2),
            ("a: b\n".encode("utf-16"), 1),
            (b"a: b\nc: d\ne: \xc3", 3),
        ],
    )
    def test_bytes_that_are_no_utf_8_are_told_with_their_line(self, raw: bytes, line: int, tmp_path: Path) -> None:
        """And what to do about it; a byte order mark does not shift the line."""
        file = tmp_path / "f.yaml"
        file.write_bytes(raw)
        with pytest.raises(K8squizError) as caught:
            read_text(file)
        assert str(caught.value) == f"{file}:{line}:1: is not UTF-8 text. Save it as UTF-8."

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        """With its name and the system's reason."""
        with pytest.raises(K8squizError) as caught:
            read_text(tmp_path / "gone.yaml")
        assert (
            str(caught.value) == f"{tmp_path / 'gone.yaml'}: cannot be read: No such file or directory. Check the name."
        )

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        """A sentence, no traceback."""
        with pytest.raises(K8squizError, match="cannot be read"):
            read_text(tmp_path)

    def test_a_huge_file_is_refused(self, tmp_path: Path) -> None:
        """Nobody has written five megabytes of cards by hand."""
        file = tmp_path / "f.yaml"
        file.write_bytes(b"#" * (parsing.LONGEST_FILE + 1))
        with pytest.raises(K8squizError, match="is larger than 5 MB"):
            read_text(file)
