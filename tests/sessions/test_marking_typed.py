"""What was typed: right, nearly right, or wrong."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders_content import card, choice, deck, order, several, typed, wrong
from k8squiz.knowledge.asking import Question, plain
from k8squiz.sessions.asking import put
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict, slips
from sessions.playing import mark

MISTAKES = wrong("kube-proxi", "10257")


def mark_typed(said: str, *accepted: str, others: tuple[str, ...] = ()) -> Mark:
    """The verdict on a text, where ``others`` answer other cards."""
    elsewhere = [card(number, typed("recall", one)) for number, one in enumerate(others, 2)]
    return mark(typed("recall", *accepted), Answer(typed=said), *elsewhere)


class TestTyped:
    """A name, a number, a word."""

    @pytest.mark.parametrize(
        "said",
        [
            "kube-proxy",
            "KUBE-PROXY",
            "  kube-proxy ",
            "kube - proxy",
            "Kube-\tProxy",
            "the kube-proxy",
            "service proxy",
        ],
    )
    def test_case_spaces_an_article_and_synonyms_are_forgiven(self, said: str) -> None:
        """What is asked for is the fact, not its spelling."""
        assert mark_typed(said, "kube-proxy", "Service proxy") == Mark(Verdict.RIGHT)

    @pytest.mark.parametrize("said", ["6443", ":6443", "port 6443", "Port: 6443", "6443/tcp", "6443/TCP", " 6443 "])
    def test_a_port_is_its_number_however_it_is_written(self, said: str) -> None:
        """TCP goes without saying; another protocol is another port."""
        assert mark_typed(said, "6443") == Mark(Verdict.RIGHT)
        assert mark_typed(f"{said}/udp", "6443") == Mark(Verdict.WRONG)

    @pytest.mark.parametrize("said", ["manifests", "manifests/", "Manifests//"])
    def test_a_slash_behind_a_folder_is_forgiven(self, said: str) -> None:
        """It is the same folder."""
        assert mark_typed(said, "manifests") == Mark(Verdict.RIGHT)

    @pytest.mark.parametrize(
        ("said", "meant"),
        [
            ("kube-prxy", "kube-proxy"),
            ("kube proxy", "kube-proxy"),
            ("kubeproxy", "kube-proxy"),
            ("kube-porxy", "kube-proxy"),
            ("KUBE-PROXYY", "kube-proxy"),
            ("servce proxy", "Service proxy"),
            ("quta", "quota"),
        ],
    )
    def test_a_slip_of_the_finger_is_a_near_miss(self, said: str, meant: str) -> None:
        """For the learner to accept; it tells which of the accepted answers was meant."""
        assert mark_typed(said, "kube-proxy", "Service proxy", "quota") == Mark(Verdict.NEAR, meant=meant)

    def test_of_two_answers_the_nearer_one_was_meant(self) -> None:
        """Whichever is listed first."""
        both = ("controller manager", "kube-controller-manager")
        for accepted in (both, both[::-1]):
            assert mark_typed("kube-controller-manger", *accepted).meant == "kube-controller-manager"
            assert mark_typed("controler manager", *accepted).meant == "controller manager"

    @pytest.mark.parametrize("said", ["kubelet", "proxy", "kube", "k", "-", "?", "I do not know that one"])
    def test_another_word_is_wrong(self, said: str) -> None:
        """However it is written."""
        assert mark_typed(said, "kube-proxy") == Mark(Verdict.WRONG)

    @pytest.mark.parametrize("said", ["", " ", "the"])
    def test_nothing_is_wrong(self, said: str) -> None:
        """And close to nothing."""
        assert mark_typed(said, "kube-proxy") == Mark(Verdict.WRONG)

    @pytest.mark.parametrize(
        ("said", "right"),
        [
            ("10250", "10205"),
            ("10250", "1025O"),
            ("10250.", "10250"),
            ("1000", "-1000"),
            ("100M", "100Mi"),
            ("10250/udp", "10250/tcp"),
            ("10.96.0.0/16", "10.96.0.0/12"),
            ("1h30s", "1h30m"),
            ("v1.35", "v1.34"),
            ("port 10251", "port 10250"),
            ("3 secondz", "30 seconds"),
            ("30 sek", "30 sec"),
        ],
    )
    def test_a_number_is_right_or_wrong(self, said: str, right: str) -> None:
        """With its sign and its unit; nobody slips from one port to another."""
        assert mark_typed(said, right) == Mark(Verdict.WRONG)

    @pytest.mark.parametrize(
        ("said", "right"), [("nodport 30080", "nodeport 30080"), ("30 secnds", "30 seconds"), ("30 dyas", "30 days")]
    )
    def test_the_words_around_a_number_may_have_a_slip(self, said: str, right: str) -> None:
        """The number itself is right."""
        assert mark_typed(said, right).verdict is Verdict.NEAR

    @pytest.mark.parametrize(("said", "right"), [("etd", "etcd"), ("ectd", "etcd"), ("pods", "Pod"), ("ccn", "CCM")])
    def test_in_a_very_short_word_one_letter_makes_another(self, said: str, right: str) -> None:
        """Below five letters nothing is near."""
        assert mark_typed(said, right) == Mark(Verdict.WRONG)

    def test_what_answers_another_card_is_no_slip(self) -> None:
        """Whoever types it has mixed two things up; spelled wrong, it is near again."""
        others = ("kube-controller-manager",)
        assert mark_typed("kube-controller-manager", "cloud-controller-manager").verdict is Verdict.NEAR
        for said in ("kube-controller-manager", "the KUBE-controller-manager"):
            assert mark_typed(said, "cloud-controller-manager", others=others) == Mark(Verdict.WRONG)
        assert mark_typed("cloud-controller-manger", "cloud-controller-manager", others=others).verdict is Verdict.NEAR

    @pytest.mark.parametrize(
        "elsewhere",
        [choice("x", answer="ReplicaSets"), several("x", "ReplicaSets", "Pods"), order("x", "Pods", "ReplicaSets")],
    )
    def test_it_is_no_slip_in_whatever_form_the_other_card_is_asked(self, elsewhere: Question) -> None:
        """An option that is right, or a step."""
        found = mark(typed("recall", "ReplicaSet"), Answer(typed="replicasets"), card(2, elsewhere))
        assert found == Mark(Verdict.WRONG)

    def test_an_answer_shared_with_another_card_is_right(self) -> None:
        """Two facts may have one name."""
        assert mark_typed("kube-proxy", "kube-proxy", others=("kube-proxy",)) == Mark(Verdict.RIGHT)

    def test_what_another_question_of_the_same_card_accepts_may_be_a_slip(self) -> None:
        """It is the same fact, only longer."""
        question = typed("recall", "scheduler")
        whole = card(1, question, choice("which", answer="schedulers"))
        found = Marker([deck(whole)]).mark(put(whole, question, Random(1)), Answer(typed="schedulers"))
        assert found == Mark(Verdict.NEAR, meant="scheduler")

    @pytest.mark.parametrize("said", ["kube-proxi", "Kube-Proxi", "10257", " 10 257 "])
    def test_a_known_mistake_says_what_it_really_is(self, said: str) -> None:
        """Though it looked like a slip."""
        found = mark(typed("recall", "kube-proxy", mistakes=MISTAKES), Answer(typed=said))
        assert found == Mark(Verdict.WRONG, f"{plain(said)} is wrong")

    words = st.text("abcdefghij-", min_size=1, max_size=12)
    kept = st.sampled_from(["", " ", "\t", "  "])

    @given(words, st.data())
    def test_respelled_in_case_and_spaces_it_stays_right(self, right: str, data: st.DataObject) -> None:
        """Letter by letter."""
        said = "".join(
            data.draw(self.kept) + (letter.upper() if data.draw(st.booleans()) else letter) for letter in right
        )
        assert mark_typed(said, right) == Mark(Verdict.RIGHT)

    @given(st.text("abc-/. 0123456789", max_size=12), st.data())
    def test_with_a_digit_changed_it_is_neither_right_nor_near(self, right: str, data: st.DataObject) -> None:
        """Wherever the digit stands."""
        places = [place for place, letter in enumerate(right) if letter.isdigit()]
        assume(places)
        place = data.draw(st.sampled_from(places))
        other = data.draw(st.sampled_from("0123456789").filter(lambda digit: digit != right[place]))
        assert mark_typed(f"{right[:place]}{other}{right[place + 1 :]}", right) == Mark(Verdict.WRONG)

    @given(st.text(max_size=20), st.text(min_size=1, max_size=20), st.lists(st.text(min_size=1), max_size=3))
    def test_whatever_is_typed_has_a_verdict(self, said: str, right: str, others: list[str]) -> None:
        """Right, near with what was meant, or wrong; never both right and wrong."""
        found = mark_typed(said, right, others=tuple(others))
        assert found.verdict in {Verdict.RIGHT, Verdict.NEAR, Verdict.WRONG}
        assert found.meant == (right if found.verdict is Verdict.NEAR else "")
        assert mark_typed(right, right, others=tuple(others)).verdict is Verdict.RIGHT


class TestSlips:
    """Where two texts differ."""

    @pytest.mark.parametrize(
        ("typed_", "meant", "expected"),
        [
            ("kube-prxy", "kube-proxy", (("", "o"),)),
            ("kube-prooxy", "kube-proxy", (("o", ""),)),
            ("kubr-proxi", "kube-proxy", (("r", "e"), ("i", "y"))),
            ("KUBE-PROXI", "kube-proxy", (("I", "y"),)),
            ("kube proxy", "kube-proxy", (("", "-"),)),
            ("servce  proxy", "Service proxy", (("", "i"),)),
            ("same", "same", ()),
            ("", "etcd", (("", "etcd"),)),
        ],
    )
    def test_it_is_told_letter_by_letter(self, typed_: str, meant: str, expected: tuple[tuple[str, str], ...]) -> None:
        """What is forgiven is not among it."""
        assert slips(typed_, meant) == expected

    letters = st.text("abAB c", max_size=8)

    @given(letters, letters)
    def test_mended_what_was_typed_is_what_was_meant(self, typed_: str, meant: str) -> None:
        """In the order they are told, with only case and spaces left over."""
        own, right = ("".join(text.split()).casefold() for text in (typed_, meant))
        assert _mends(slips(typed_, meant), own, right)

    @given(st.text(max_size=12))
    def test_between_a_text_and_itself_there_are_none(self, text: str) -> None:
        """Nor between two that differ in spaces."""
        assert slips(text, text) == slips(f" {text}", " ".join(text)) == ()


def _mends(changes: tuple[tuple[str, str], ...], typed_: str, meant: str) -> bool:
    """Whether ``typed_`` reads as ``meant`` once these changes are made in it, from left to right."""
    if changes:
        (own, right), *rest = ((own.casefold(), right.casefold()) for own, right in changes)
        here = typed_.startswith(own) and meant.startswith(right)
        if here and _mends(tuple(rest), typed_[len(own) :], meant[len(right) :]):
            return True
    if not typed_ or not meant:
        return not (changes or typed_ or meant)
    return typed_[0] == meant[0] and _mends(changes, typed_[1:], meant[1:])
