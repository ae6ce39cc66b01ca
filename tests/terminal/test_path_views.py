"""A communication path as a small piece of the map."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from builders_terminal import CRANE
from k8squiz.terminal.lines import make_console, show
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import connection, path

CALL = CRANE._replace(path=("kubectl", "kube-apiserver", "HTTPS 6443"))


def drawn(look: Look) -> list[str]:
    """The lines of the connection."""
    return [one.text.plain for one in path(CALL, look)]


@pytest.mark.parametrize("ascii_only", [False, True])
def test_in_line_mode_a_connection_is_told_in_words(ascii_only: bool) -> None:
    """An arrow cannot be read aloud."""
    look = Look(lines=True, ascii=ascii_only, width=None)
    assert drawn(look) == ["kubectl connects to kube-apiserver: HTTPS 6443"]


def test_on_a_screen_a_connection_is_drawn_from_the_one_who_opens_it() -> None:
    """In one line where there is room, else in three."""
    assert drawn(Look(lines=False, ascii=False, width=80)) == ["kubectl ──HTTPS 6443──▶ kube-apiserver"]
    assert drawn(Look(lines=False, ascii=True, width=80)) == ["kubectl --HTTPS 6443--> kube-apiserver"]
    assert drawn(Look(lines=False, ascii=True, width=30)) == ["kubectl", "--HTTPS 6443-->", "kube-apiserver"]


@pytest.mark.parametrize("lines", [False, True])
def test_a_card_about_no_connection_shows_none(lines: bool) -> None:
    """Most are about something else."""
    assert list(path(CRANE, Look(lines=lines, ascii=False, width=80))) == []


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_drawing_is_wider_than_the_screen(width: int) -> None:
    """What is long is broken between words."""
    look = Look(lines=False, ascii=False, width=width)
    long = CALL._replace(path=("kubelet", "container runtime", "gRPC over a Unix socket, at a path of its own"))
    console = make_console(look)
    with console.capture() as captured:
        show(console, look, path(long, look))
    assert [row for row in captured.get().split("\n") if cell_len(row) > width] == []


def test_what_is_answered_is_drawn_from_the_one_who_accepts_the_connection() -> None:
    """The arrow still points there: the other end has opened it."""

    def answered(look: Look) -> list[str]:
        return [one.text.plain for one in connection("kubelet", "HTTPS 6443", "api", look, answered=True)]

    assert answered(Look(lines=False, ascii=False, width=80)) == ["api ◀──HTTPS 6443── kubelet"]
    assert answered(Look(lines=False, ascii=True, width=80)) == ["api <--HTTPS 6443-- kubelet"]
    assert answered(Look(lines=False, ascii=True, width=20)) == ["api", "<--HTTPS 6443--", "kubelet"]
    assert answered(Look(lines=True, ascii=True, width=None)) == ["api answers kubelet: HTTPS 6443"]
