"""Which wrong options are drawn. That each is false is proved in ``test_wrong_options_are_false``."""

from __future__ import annotations

from builders_content import component, credit, duty, model, port
from k8squiz.questions.distractors import a_manner, not_listening, not_the_work_of
from k8squiz.questions.pools import LARGEST_POOL


def test_a_way_of_running_is_spoken_of_with_its_article() -> None:
    """As it stands among the options."""
    assert a_manner("DaemonSet") == "as a DaemonSet"


def test_a_pool_of_listeners_is_no_larger_than_others() -> None:
    """However many components there are."""
    own = component("own", ports=[port(1)])
    found = model(own, *(component(f"c{number}") for number in range(20)))
    assert len(not_listening(found, own.ports[0], own)) == LARGEST_POOL


def test_work_of_third_ones_fills_up_what_is_credited() -> None:
    """Where it is denied to the one who really does the credited work; each says whose it is."""
    store = credit("store", "etcd")
    api = component("api", duties=[duty("watch", "etcd"), duty("check")], credits_=[store])
    third = component("third", duties=[duty("sweep", "etcd"), duty("dig", "api")])
    found = not_the_work_of(model(api, component("etcd"), third), api, store)
    assert [(option.text, option.why) for option in found] == [
        ("does the work called watch", "the api does that itself: Because it is so."),
        ("does the work called sweep", "that is done by the third: Because it is so."),
    ]
