"""Where the keys of a TOML file stand: compared with what tomllib says of parts of the file."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from k8squiz.errors import Fault
from k8squiz.settings.statements import Statement, statements


def keys(text: str) -> list[tuple[str, int, int]]:
    """The keys of a text without faults, with line and column."""
    found = list(statements(text, "config.toml"))
    assert [one for one in found if isinstance(one, Fault)] == []
    return [(one.key, one.place.line, one.place.column) for one in found if isinstance(one, Statement)]


def faults(text: str) -> list[str]:
    """What is wrong with a text."""
    return [str(one) for one in statements(text, "config.toml") if isinstance(one, Fault)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theme = 1", [("theme", 1, 1)]),
        ("\n\n  theme = 1\n", [("theme", 3, 3)]),
        ("# theme = 0\ntheme = 1 # exam = 2\nexam = 3", [("theme", 2, 1), ("exam", 3, 1)]),
        ('"theme" = 1\n\'exam\' = 2\n"pl\\u0061in" = 3', [("theme", 1, 1), ("exam", 2, 1), ("plain", 3, 1)]),
        ('a = """\ntheme = 1\n"""\ntheme = 2', [("a", 1, 1), ("theme", 4, 1)]),
        ("a = '''\ntheme = 1\n\\'''\ntheme = 2", [("a", 1, 1), ("theme", 4, 1)]),
        ('a = """\\"""\ntheme = 1\n""""\ntheme = 2', [("a", 1, 1), ("theme", 4, 1)]),
        ('a = "#"\ntheme = 2', [("a", 1, 1), ("theme", 2, 1)]),
        ("a = [\n  1, # ]\n  '''\ntheme = 1''',\n]\ntheme = 2", [("a", 1, 1), ("theme", 6, 1)]),
        ("a = { theme = 1 }\ntheme = 2", [("a", 1, 1), ("theme", 2, 1)]),
        ("a.theme = 1\na . b = 2\ntheme = 2", [("a", 1, 1), ("a", 2, 1), ("theme", 3, 1)]),
        ("[a]\ntheme = 1\n [ b ]\n[[c]]\ntheme = 2", [("a", 1, 2), ("b", 3, 4), ("c", 4, 3)]),
        ("theme = 1\r\nexam = 2\r\n", [("theme", 1, 1), ("exam", 2, 1)]),
        ("a = '\u2028'\ntheme = 1", [("a", 1, 1), ("theme", 2, 1)]),
        ("", []),
    ],
)
def test_keys_stand_where_they_stand(text: str, found: list[tuple[str, int, int]]) -> None:
    """No comment, string, list or table is taken for one."""
    assert keys(text) == found


BLANK = st.sampled_from(["", " ", "\t"])
KEY = st.sampled_from(["theme", "exam", "a-b", '"a b"', "'#x'", '"="', '"a\\nb"', "1", "x.y", '"]"'])
STRING = st.sampled_from(
    ['""', "''", '"#"', '"]"', '"a\\"b"', "'\\'", '"""x\ntheme = 1\n"""', "'''\n[exam]\n'''", '"""\\"""\n\\\n """']
)
VALUE = st.recursive(
    st.one_of(STRING, st.sampled_from(["1", "-1.5", "true", "1979-05-27 07:32:00Z", "inf", "0xf"])),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: "[ # ]\n" + ",\n".join(items) + "\n]"),
    max_leaves=4,
)
END = st.sampled_from(["", " ", " # theme = 2 [x]", "# \"'''"])
LINE = st.one_of(
    st.builds("{}{}{}={}{}{}".format, BLANK, KEY, BLANK, BLANK, VALUE, END),
    st.builds("{}[{}]{}".format, BLANK, KEY, END),
    st.sampled_from(["", "  ", "# theme = 1", "theme", "theme = mono", "= 1", '"', "x = [", "]", "\x00"]),
)
TEXT = st.lists(LINE, max_size=8).map("\n".join)


def tidy(text: str) -> list[Statement] | None:
    """The statements of a text without faults, without a key twice, and without tables; None of any other."""
    found = list(statements(text, "config.toml"))
    read = [one for one in found if isinstance(one, Statement)]
    in_tables = any(line.lstrip().startswith("[") for line in text.split("\n"))
    twice = len({one.key for one in read}) < len(read)
    return None if in_tables or twice or len(read) < len(found) else read


@settings(max_examples=300)
@given(TEXT)
def test_reading_piece_by_piece_changes_nothing(text: str) -> None:
    """What is found to be without faults is TOML, with the same keys at its top and the same values."""
    read = tidy(text)
    if read is not None:
        whole = tomllib.loads(text)
        assert [(one.key, one.value, type(one.value)) for one in read] == [
            (key, value, type(value)) for key, value in whole.items()
        ]


@settings(max_examples=300)
@given(TEXT)
def test_nothing_slips_through(text: str) -> None:
    """What is no TOML has a fault, a key twice, or tables, which hold no settings."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert tidy(text) is None


@settings(max_examples=300)
@given(TEXT)
def test_the_line_of_a_key_is_the_one_where_it_comes_in(text: str) -> None:
    """The lines before it do not know it, and what ends before the next key does."""
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = text.split("\n")
    found = [one for one in statements(text, "config.toml") if isinstance(one, Statement)]
    starts = [one.place.line - 1 for one in found]
    for one, (start, end) in zip(found, pairwise([*starts, len(lines)]), strict=True):
        assert one.key in read
        assert one.key in tomllib.loads("\n".join(lines[start:end]))
        assert one.key not in tomllib.loads("\n".join(lines[:start])) or isinstance(one.value, dict)


def test_all_faults_are_found_in_one_go() -> None:
    """After one, reading goes on with the next line."""
    found = faults('theme = mono\nplain = True\nx = "\nexam = "cka"\n= 1\ny = [1\nascii = true')
    assert [one.partition(": this is no TOML: ")[0] for one in found] == [
        "config.toml:1:9",
        "config.toml:2:9",
        "config.toml:3:6",
        "config.toml:5:1",
        "config.toml:7:1",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('a = 1\nb = """\n\nc = 2', "config.toml:2:1: this is no TOML: Unterminated string"),
        ("a = [", "config.toml:1:1: this is no TOML: Invalid value"),
        (f"a = {'9' * 5000}", "config.toml:1:1: this is no TOML: too long a number, or nested too deeply"),
        (f"\na = {'[' * 9000}", "config.toml:2:1: this is no TOML: too long a number, or nested too deeply"),
    ],
)
def test_what_never_ends_is_a_fault_where_it_begins(text: str, fault: str) -> None:
    """So is what Python itself refuses to read."""
    assert faults(text) == [fault]


@pytest.mark.parametrize("text", ['a = """' + "\n" * 19_000, "a = [\n" + "1,\n" * 6_000, "a =\n" * 5_000])
def test_a_hopeless_file_is_given_up_soon(text: str) -> None:
    """Seconds at most, where reading every line once more for each line would take a minute."""
    began = perf_counter()
    assert faults(text)
    assert perf_counter() - began < 10
