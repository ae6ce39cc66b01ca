"""How many wrong options are kept, and which. That each is false is proved in ``test_wrong_options_are_false``."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders_content import component, model, port
from k8squiz.knowledge.asking import WrongOption
from k8squiz.questions.distractors import LARGEST_POOL, a_manner, not_listening, spread

pools = st.lists(st.builds(WrongOption, st.text("abcdef", min_size=1, max_size=2), st.text("xyz", max_size=1)))


@given(pools)
def test_a_pool_is_at_most_so_large_and_never_offers_a_text_twice(options: list[WrongOption]) -> None:
    """All of a small one are kept."""
    texts = [option.text for option in spread(options)]
    assert len(texts) == min(LARGEST_POOL, len({option.text for option in options}))
    assert len(texts) == len(set(texts))


@given(pools)
def test_a_pool_keeps_its_order_and_invents_nothing(options: list[WrongOption]) -> None:
    """It is a selection."""
    found = spread(options)
    assert set(found) <= set(options)
    first = list(dict.fromkeys(option.text for option in options))
    places = [first.index(option.text) for option in found]
    assert places == sorted(places)


def test_a_large_pool_is_drawn_from_all_of_it() -> None:
    """Not from its beginning: the first components would be offered everywhere."""
    found = spread(WrongOption(str(number)) for number in range(4 * LARGEST_POOL))
    assert [option.text for option in found] == [str(4 * number) for number in range(LARGEST_POOL)]


def test_a_way_of_running_is_spoken_of_with_its_article() -> None:
    """As it stands among the options."""
    assert a_manner("DaemonSet") == "as a DaemonSet"


def test_a_pool_of_listeners_is_no_larger_than_others() -> None:
    """However many components there are."""
    own = component("own", ports=[port(1)])
    found = model(own, *(component(f"c{number}") for number in range(20)))
    assert len(not_listening(found, own.ports[0], own)) == LARGEST_POOL
