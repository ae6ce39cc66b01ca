"""Reading a deck that anybody may have written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_content import DECK_FILE
from k8squiz.decks.reading import deck_from_text, read_deck
from k8squiz.errors import FaultsError, K8squizError
from k8squiz.knowledge.asking import Form


def _faults(text: str, file: str = "mine.yaml") -> list[str]:
    with pytest.raises(FaultsError) as caught:
        deck_from_text(text, file)
    return [str(fault) for fault in caught.value.faults]


def test_the_smallest_deck_by_hand() -> None:
    """A title, a card with two sides, a question; the rest has defaults."""
    found = deck_from_text(DECK_FILE, "mine.yaml")
    [card] = found.cards
    [question] = card.questions
    assert (found.name, found.title, found.options) == ("mine", "My deck", {})
    assert (card.id, card.revision, card.explain, card.sources) == ("etcd.role", 1, "", ())
    assert (question.form, question.answer) == (Form.CHOICE, ("etcd",))


def test_a_card_without_a_question_is_a_plain_flashcard() -> None:
    """Two sides are enough."""
    assert deck_from_text(DECK_FILE[: DECK_FILE.index("  questions")], "mine.yaml").cards[0].questions == ()


def test_a_deck_by_hand_may_keep_cards_apart_on_one_side_alone() -> None:
    """Whatever cards they are, in this deck or another."""
    text = DECK_FILE.replace("  kind: role\n", "  kind: role\n  apart: [elsewhere.role, here.role]\n")
    assert deck_from_text(text, "mine.yaml").cards[0].apart == ("elsewhere.role", "here.role")


def test_a_deck_with_crlf_and_a_byte_order_mark_is_the_same_deck(tmp_path: Path) -> None:
    """It came from another system."""
    file = tmp_path / "mine.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + DECK_FILE.replace("\n", "\r\n").encode())
    assert read_deck(file) == deck_from_text(DECK_FILE, "mine.yaml")


class TestFormat:
    """Checked before all else."""

    def test_a_newer_format_is_refused_in_one_sentence(self) -> None:
        """Its new keys would only look like mistakes, so they are not looked at."""
        text = DECK_FILE.replace("format: 1", "format: 2").replace("cards:", "mnemonics: x\nkarten:")
        assert _faults(text) == [
            "mine.yaml:1:9: this deck has format 2, which a newer k8squiz wrote; this one reads format 1"
        ]

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("format: 1", "format: 0", "mine.yaml:1:9: there is no deck format 0; this is format 1"),
            (
                "format: 1",
                "format: one",
                'mine.yaml:1:9: "format" must be a whole number from 0 to 999999999, not "one"',
            ),
            ("format: 1\n", "", 'mine.yaml:1:1: "format" is missing'),
        ],
    )
    def test_what_is_no_format_is_told_once(self, old: str, new: str, expected: str) -> None:
        """Alone."""
        assert _faults(DECK_FILE.replace(old, new)) == [expected]

    @pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "- a\n", "text\n"])
    def test_a_file_without_keys_is_no_deck(self, text: str) -> None:
        """An empty one too."""
        [fault] = _faults(text)
        assert fault.endswith("expected a file of keys and values")


class TestFaults:
    """Each with its place and the nearest name."""

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("deck: mine", "deck: yours", 'mine.yaml:2:7: "deck" must be the file\'s name, "mine", not "yours"'),
            ("title: My deck\n", "", 'mine.yaml:1:1: "title" is missing'),
            ("  front:", "  frnt:", 'mine.yaml:7:3: unknown key "frnt" (did you mean "front"?)'),
            ("kind: role", "kind: roll", 'mine.yaml:6:9: "kind" cannot be "roll" (did you mean "role"?); allowed: '),
            ("- id: etcd.role", "- id: etcd/role", 'mine.yaml:5:7: a card id holds no "/": "etcd/role"'),
            ("  kind: role", "  kind: role\n  revision: 0", 'mine.yaml:7:13: "revision" must be a whole number from 1'),
            ("  kind: role", "  kind: role\n  path: [a, b]", 'mine.yaml:7:9: "path" names an initiator, a target, and'),
            ("  kind: role", "  kind: role\n  kind: path", 'mine.yaml:7:3: key "kind" is here twice (first in line 6)'),
            ("answer: etcd", "answer: kubelet", 'mine.yaml:14:12: "kubelet" is both the answer and wrong'),
            (
                "answer: etcd",
                "answer: etcd\n    needs: [a.role, etcd.role]",
                'mine.yaml:10:3: a question of "etcd.role" needs its own card',
            ),
            ("answer: etcd", "answer: []", 'mine.yaml:13:13: "answer" is empty'),
            ("    form: choice\n", "", 'mine.yaml:10:5: "form" is missing'),
            (
                "ask: Which one stores?",
                'ask: "\\e[2J"',
                "mine.yaml:12:10: holds characters that cannot be shown safely",
            ),
            ("ask: Which one stores?", "ask: \x1b[2J", "mine.yaml:12:10: holds characters that cannot be shown safely"),
            ("answer: etcd", "answer: &e etcd", "mine.yaml:13:13: anchors and tags are not allowed"),
            ("answer: etcd", "answer: !!str etcd", "mine.yaml:13:13: anchors and tags are not allowed"),
            ("answer: etcd", "answer: *e", "mine.yaml:13:13: aliases are not allowed"),
        ],
    )
    def test_a_slip_is_told_where_it_is(self, old: str, new: str, expected: str) -> None:
        """With line and column."""
        told = _faults(DECK_FILE.replace(old, new, 1))
        assert any(fault.startswith(expected) for fault in told), told

    def test_what_is_nested_too_deeply_is_told_in_its_line(self) -> None:
        """The column is where the reader of YAML gives up, which is not the same for each of its versions."""
        [told] = _faults(DECK_FILE.replace("title: My deck", "title: " + "[" * 200_000))
        assert told.startswith("mine.yaml:3:")
        assert told.endswith(": nested too deeply")

    def test_the_same_card_twice_is_told_at_the_second(self) -> None:
        """Even where it is the same in every word, as after a slip of copy and paste."""
        again = DECK_FILE[DECK_FILE.index("- id: etcd.role") :]
        assert _faults(DECK_FILE + again) == ['mine.yaml:15:7: card "etcd.role" is here twice']
        assert _faults(DECK_FILE + again.replace("It stores", "It keeps")) == [
            'mine.yaml:15:7: card "etcd.role" is here twice'
        ]

    def test_the_same_question_twice_in_a_card(self) -> None:
        """Ids are unique in their card."""
        again = DECK_FILE[DECK_FILE.index("  - id: which") :]
        assert _faults(DECK_FILE + again) == ['mine.yaml:10:3: question "which" is here twice']

    def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_lines(self) -> None:
        """Each fault once."""
        text = DECK_FILE.replace("title", "titel").replace("kind: role\n", "kind: [role]\n").replace("back", "bak")
        text += "- nothing\n"
        assert [fault.split(" ", 1)[0] for fault in _faults(text)] == [
            "mine.yaml:1:1:",
            "mine.yaml:3:1:",
            "mine.yaml:5:3:",
            "mine.yaml:6:9:",
            "mine.yaml:8:3:",
            "mine.yaml:15:3:",
        ]

    def test_cards_that_are_no_list_are_told_once(self) -> None:
        """However often they are looked at."""
        text = DECK_FILE[: DECK_FILE.index("cards:")]
        assert _faults(text + "cards: none\n") == ['mine.yaml:4:8: "cards" must be a list of keys and values']
        assert _faults(text + "cards: []\n") == ['mine.yaml:4:8: "cards" is empty']

    def test_bytes_that_are_no_utf_8_are_told_with_their_line(self, tmp_path: Path) -> None:
        """Before anything else can be."""
        file = tmp_path / "mine.yaml"
        file.write_bytes(DECK_FILE.replace("It stores", "Gr\u00fc\u00dfe").encode("latin-1"))
        with pytest.raises(K8squizError) as caught:
            read_deck(file)
        assert str(caught.value) == f"{file}:8:1: is not UTF-8 text. Save it as UTF-8."

    def test_many_cards_are_read_in_passing(self) -> None:
        """Looking for twins takes no longer for each one more: a bank of five thousand is no attack."""
        head, one = DECK_FILE.split("- id: etcd.role\n")
        one = one[: one.index("  questions")]
        text = head + "".join(f"- id: c{number}.role\n{one}" for number in range(5_000))
        assert len(deck_from_text(text, "mine.yaml").cards) == 5_000
