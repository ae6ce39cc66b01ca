"""Decks kept ready: never stale, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders_content import DECK_FILE, card, choice, deck
from k8squiz.decks import cache as cache_room
from k8squiz.decks.cache import fingerprint, read_cached
from k8squiz.decks.reading import read_deck
from k8squiz.decks.text import deck_text
from k8squiz.errors import FaultsError, K8squizError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A deck file."""
    found = tmp_path / "mine.yaml"
    found.write_text(DECK_FILE)
    return found


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A folder for copies, which does not exist yet."""
    return tmp_path / "cache" / "decks"


def _kept(cache: Path) -> Path:
    [only] = cache.iterdir()
    return only


class ChangedWhileRead(type(Path())):  # type: ignore[misc]
    """A file that is written anew between two readings, as by a build in another window."""

    def read_bytes(self) -> bytes:
        """What was there, leaving something else behind."""
        found = Path(self)
        before = found.read_bytes()
        found.write_text(found.read_text().replace("It stores", "It keeps"))
        return before


class TestWhatIsKept:
    """A copy is as good as the file."""

    def test_a_deck_is_the_same_from_its_file_and_from_its_copy(self, file: Path, cache: Path) -> None:
        """In every field."""
        assert read_cached(file, cache) == read_deck(file)
        assert read_cached(file, cache) == read_deck(file)

    def test_a_deck_with_all_kinds_of_field_survives(self, tmp_path: Path, cache: Path) -> None:
        """Tuples, reasons, flags."""
        full = card(1, choice(exam_only=True))._replace(path=("a", "b", "c"), needs=card(2)[:1], apart=card(2)[:1])
        made = deck(full._replace(one_form="it has no name", since="1.31"), card(2), name="full")._replace(position=3)
        file = tmp_path / "full.yaml"
        file.write_text(deck_text(made))
        read_cached(file, cache)
        assert read_cached(file, cache) == made

    def test_the_second_time_the_file_is_not_parsed(
        self, file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """That is what the copy is for."""
        expected = read_cached(file, cache)

        def refuse(_path: Path) -> None:
            raise AssertionError

        monkeypatch.setattr("k8squiz.decks.reading.read_deck", refuse)
        assert read_cached(file, cache) == expected

    def test_nothing_else_is_left_in_the_folder(self, file: Path, cache: Path) -> None:
        """One copy, no scratch file."""
        read_cached(file, cache)
        assert _kept(cache).suffix == ".json"


class TestChange:
    """A changed file is never answered from an old copy."""

    @settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.sampled_from(["stores", "keeps", "forgets"]), max_size=5))
    def test_whatever_a_file_is_changed_to_is_what_is_read(self, file: Path, cache: Path, words: list[str]) -> None:
        """Also when it is changed back, and though its name, and perhaps its time and size, stay the same."""
        for word in words:
            file.write_text(DECK_FILE.replace("It stores", f"It {word}"))
            assert read_cached(file, cache).cards[0].back == f"It {word}."

    def test_a_file_that_changes_while_it_is_read_leaves_no_wrong_copy(self, file: Path, cache: Path) -> None:
        """The copy would answer for content that it was not made from."""
        read_cached(ChangedWhileRead(file), cache)
        file.write_text(DECK_FILE)
        assert read_cached(file, cache).cards[0].back == "It stores."

    def test_a_renamed_file_is_not_the_same_deck(self, file: Path, cache: Path) -> None:
        """The name must be that of the deck, so the copy must not hide that it is not."""
        read_cached(file, cache)
        other = file.rename(file.with_name("yours.yaml"))
        with pytest.raises(FaultsError):
            read_cached(other, cache)

    def test_another_version_of_the_program_makes_its_own_copies(
        self, file: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It may read the same file otherwise."""
        read_cached(file, cache)
        monkeypatch.setattr(cache_room, "__version__", "0.0.1")
        read_cached(file, cache)
        assert len(list(cache.iterdir())) == 2

    def test_a_file_that_is_broken_or_gone_is_told_as_such(self, file: Path, cache: Path) -> None:
        """Not hidden by a copy of what it was."""
        read_cached(file, cache)
        file.write_text("format: 1\n")
        with pytest.raises(FaultsError):
            read_cached(file, cache)
        file.unlink()
        with pytest.raises(K8squizError, match="cannot be read"):
            read_cached(file, cache)


class TestTrouble:
    """The cache may be thrown away, spoilt or forbidden at any time."""

    @pytest.mark.parametrize(
        "junk",
        [
            b"",
            b"\x00" * 400,
            b"\xff\xfe",
            b"null",
            b"7",
            b"[]",
            b"{}",
            b'["mine", "t", "", "", {}]',
            b'["mine", "t", "", "", {}, "cards"]',
            b'["mine", "t", "", "", {}, [[]]]',
            b'["mine", "t", "", "", {}, [null]]',
            b'["mine", "t", "", "", 7, []]',
            b"[" * 200_000,
        ],
    )
    def test_a_spoilt_copy_is_made_anew(self, file: Path, cache: Path, junk: bytes) -> None:
        """Without a word."""
        expected = read_cached(file, cache)
        good = _kept(cache).read_bytes()
        _kept(cache).write_bytes(junk)
        assert read_cached(file, cache) == expected
        assert _kept(cache).read_bytes() == good

    def test_a_copy_cut_short_anywhere_is_made_anew(self, file: Path, cache: Path) -> None:
        """As by a machine that lost its power."""
        expected = read_cached(file, cache)
        good = _kept(cache).read_bytes()
        for length in range(0, len(good), 37):
            _kept(cache).write_bytes(good[:length])
            assert read_cached(file, cache) == expected

    @pytest.mark.parametrize("below", [(), ("deeper",), ("deeper", "still")])
    def test_a_folder_that_cannot_be_made_costs_time_only(
        self, file: Path, tmp_path: Path, below: tuple[str, ...]
    ) -> None:
        """A file stands where the folder would be, so that not even root can write there."""
        blocked = tmp_path / "blocked"
        blocked.touch()
        assert read_cached(file, blocked.joinpath(*below)) == read_deck(file)

    def test_a_copy_that_cannot_be_replaced_costs_time_only(self, file: Path, cache: Path) -> None:
        """A folder of its name stands in the way; no scratch file is left."""
        read_cached(file, cache)
        name = _kept(cache)
        name.unlink()
        name.mkdir()
        assert read_cached(file, cache) == read_deck(file)
        assert list(cache.iterdir()) == [name]


class TestFingerprint:
    """What an exam writes down of the decks that it was drawn from."""

    def test_the_same_decks_have_the_same_fingerprint(self) -> None:
        """Sixteen hexadecimal digits."""
        assert fingerprint((deck(), deck(name="b"))) == fingerprint((deck(), deck(name="b")))
        assert len(bytes.fromhex(fingerprint((deck(),)))) == 8

    @pytest.mark.parametrize(
        "other",
        [
            deck(card(2)),
            deck(card(1), card(2)),
            deck(name="yours"),
            deck(card(1, revision=2)),
            deck(card(1, choice("which", "a", "b", "c"))),
            deck()._replace(options={}),
        ],
    )
    def test_any_change_of_content_changes_it(self, other: object) -> None:
        """A card, a revision, an option, a reason."""
        assert fingerprint((deck(),)) != fingerprint((other,))  # type: ignore[arg-type]
