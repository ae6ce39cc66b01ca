"""Compiling the definitions into deck files."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_content import card, choice, component, deck, duty, model
from k8squiz.decks.build import compile_decks, write_decks
from k8squiz.decks.reading import deck_from_text, read_deck
from k8squiz.decks.text import deck_text
from k8squiz.errors import FaultsError, K8squizError
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import decks


def _text(*cards: Card, name: str = "mine") -> dict[str, str]:
    return {f"{name}.yaml": deck_text(deck(*cards, name=name))}


def _changed(revision: int = 1, answer: str = "the store") -> Card:
    return card(1, choice(answer=answer), revision=revision)


class TestCompiling:
    """From a model to texts."""

    def test_the_same_model_gives_the_same_bytes(self) -> None:
        """And one file for each deck, named for it."""
        found = model(*(component(one) for one in ("api", "etcd")))
        assert compile_decks(found) == compile_decks(found)
        assert list(compile_decks(found)) == ["all.yaml"]

    def test_our_definitions_give_the_same_bytes_each_time_they_are_read(self) -> None:
        """Nothing depends on chance, order of a set, or time."""
        assert compile_decks(read_model()) == compile_decks(read_model())

    def test_every_deck_of_ours_reads_back_as_it_was_made(self) -> None:
        """Without a fault, and nothing lost."""
        found = read_model()
        read = [deck_from_text(text, name) for name, text in compile_decks(found).items()]
        assert tuple(read) == decks(found)


class TestWriting:
    """From texts to files."""

    def test_what_is_written_is_told_and_can_be_read(self, tmp_path: Path) -> None:
        """The folder is made; nothing but decks is in it."""
        folder = tmp_path / "new" / "decks"
        assert write_decks(_text(card()), folder) == (folder / "mine.yaml",)
        assert read_deck(folder / "mine.yaml") == deck(card())
        assert [path.name for path in folder.iterdir()] == ["mine.yaml"]

    def test_what_has_not_changed_is_not_written_again(self, tmp_path: Path) -> None:
        """Only what has, is told."""
        write_decks(_text(card()) | _text(card(2), name="other"), tmp_path)
        before = (tmp_path / "mine.yaml").stat()
        assert write_decks(_text(card()) | _text(card(3), name="other"), tmp_path) == (tmp_path / "other.yaml",)
        assert (tmp_path / "mine.yaml").stat().st_mtime_ns == before.st_mtime_ns

    def test_lines_end_alike_on_every_system(self, tmp_path: Path) -> None:
        """Byte by byte what was compiled."""
        texts = _text(card())
        write_decks(texts, tmp_path)
        assert (tmp_path / "mine.yaml").read_bytes() == texts["mine.yaml"].encode()

    def test_a_text_that_is_no_deck_is_refused_and_nothing_is_written(self, tmp_path: Path) -> None:
        """As when a hand-written question takes the name of a generated one, which learners would meet as a fault."""
        others = ("etcd", "kubelet", "coredns")
        own = duty("watch", *others, questions=(choice("who"),))
        broken = compile_decks(model(component("api", duties=[own]), *map(component, others)))
        with pytest.raises(FaultsError, match='question "who" is here twice'):
            write_decks(_text(card()) | broken, tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(self, tmp_path: Path) -> None:
        """With its name."""
        (tmp_path / "file").touch()
        with pytest.raises(K8squizError, match="cannot be"):
            write_decks(_text(card()), tmp_path / "file" / "decks")

    def test_a_file_that_cannot_be_replaced_leaves_no_scratch_behind(self, tmp_path: Path) -> None:
        """A folder stands where the deck would be."""
        (tmp_path / "mine.yaml").mkdir()
        with pytest.raises(K8squizError, match="cannot be read"):
            write_decks(_text(card()), tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["mine.yaml"]

    def test_an_old_file_that_is_no_text_is_told_in_a_sentence(self, tmp_path: Path) -> None:
        """With what to do."""
        (tmp_path / "mine.yaml").write_bytes(b"\xff\xfe")
        with pytest.raises(K8squizError, match=r"Move it away and build again\."):
            write_decks(_text(card()), tmp_path)


class TestRevisions:
    """A changed answer must not inherit the memory of the old one."""

    def test_a_changed_answer_under_the_same_revision_is_refused(self, tmp_path: Path) -> None:
        """With both answers and what to do; nothing is written."""
        write_decks(_text(card()), tmp_path)
        before = (tmp_path / "mine.yaml").read_bytes()
        with pytest.raises(FaultsError) as caught:
            write_decks(_text(_changed()), tmp_path)
        assert str(caught.value) == (
            f'{tmp_path / "mine.yaml"}:1:1: the answer to "subject-1.role/which" changes from "etcd" to "the store" '
            "under the same revision; raise its revision in the definitions, or build with --reworded if it means the "
            "same"
        )
        assert (tmp_path / "mine.yaml").read_bytes() == before

    def test_a_raised_revision_lets_the_answer_change(self, tmp_path: Path) -> None:
        """The card's memory starts again."""
        write_decks(_text(card()), tmp_path)
        assert write_decks(_text(_changed(revision=2)), tmp_path) == (tmp_path / "mine.yaml",)

    def test_a_lowered_revision_is_refused(self, tmp_path: Path) -> None:
        """An old memory would come to life again."""
        write_decks(_text(card(1, revision=2)), tmp_path)
        with pytest.raises(FaultsError):
            write_decks(_text(_changed(revision=1)), tmp_path)

    def test_new_words_for_the_same_answer_can_be_let_through(self, tmp_path: Path) -> None:
        """By saying so."""
        write_decks(_text(card()), tmp_path)
        assert write_decks(_text(_changed()), tmp_path, reworded=True) == (tmp_path / "mine.yaml",)

    def test_everything_but_the_answer_may_change_freely(self, tmp_path: Path) -> None:
        """Question, wrong options, explanation, what is kept apart; cards and questions may come and go."""
        write_decks(_text(card(1), card(2)), tmp_path)
        reworded = choice("which", "a", "b", "c")._replace(ask="Which, then?")
        new = card(1, reworded, choice("another", answer="x"))._replace(explain="Since it is.", back="It keeps.")
        new = new._replace(apart=(card(3).id,))
        assert write_decks(_text(new, card(3)), tmp_path) == (tmp_path / "mine.yaml",)

    def test_all_changed_answers_of_all_decks_are_told_at_once(self, tmp_path: Path) -> None:
        """One line each."""
        write_decks(_text(card(1), card(2)) | _text(card(3), name="other"), tmp_path)
        bad = choice(answer="x")
        with pytest.raises(FaultsError) as caught:
            write_decks(_text(card(1, bad), card(2, bad)) | _text(card(3, bad), name="other"), tmp_path)
        assert len(caught.value.faults) == 3

    def test_a_deck_with_a_new_name_takes_the_place_of_the_old_one(self, tmp_path: Path) -> None:
        """Its answers are still compared, and only what was built is cleared away."""
        (tmp_path / "by-hand.yaml").write_text("format: 1\ndeck: by-hand\n", encoding="utf-8")
        write_decks({"old.yaml": deck_text(deck(card(1), name="old"))}, tmp_path)
        other = deck(card(1, choice(answer="another")), name="new")
        with pytest.raises(FaultsError, match="under the same revision"):
            write_decks({"new.yaml": deck_text(other)}, tmp_path)
        write_decks({"new.yaml": deck_text(deck(card(1), name="new"))}, tmp_path)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["by-hand.yaml", "new.yaml"]

    def test_a_card_that_moves_to_another_deck_keeps_its_answer(self, tmp_path: Path) -> None:
        """Memory belongs to the card, not to the deck it lies in."""
        write_decks(_text(card(1), card(2)) | _text(card(3), name="other"), tmp_path)
        with pytest.raises(FaultsError, match="changes from"):
            write_decks(_text(card(2)) | _text(_changed(), card(3), name="other"), tmp_path)
