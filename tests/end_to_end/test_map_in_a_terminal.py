"""Looking around on the map, and walking a flow, in a real terminal: every key of every list does what it says."""

from __future__ import annotations

import stat
from collections.abc import Sequence

import pytest

from end_to_end.program import Program
from end_to_end.real_terminal import BACKSPACE, CTRL_C, DOWN, ENTER, ESCAPE, LEFT, RIGHT, UP, RealTerminal
from end_to_end.steps import Step, at
from k8squiz.terminal import map_keys

pytestmark = pytest.mark.end_to_end
PRESSED = {
    "left": LEFT,
    "right": RIGHT,
    "up": UP,
    "down": DOWN,
    "enter": ENTER,
    "tab": "\t",
    "s-tab": "\x1b[Z",
    "escape": ESCAPE,
    "backspace": BACKSPACE,
    "c-u": "\x15",
}


EXPLORING = [
    *at(
        "EXPLORING",
        ("right", "etcd: Remembers", "▸ etcd"),
        ("left", "kube-apiserver: The front door", "▸ kube-apiserver"),
        ("down", "kubelet: Sees that", "▸ kubelet", "▸ 1 → kube-apiserver: HTTPS 6443"),
        ("tab", "▸ 2 → container runtime: gRPC over a Unix socket", "Enter go to container runtime"),
        ("tab", "▸ 3 → ", "Enter go to Pod"),
        ("s-tab", "▸ 2 → container runtime", "Enter go to container runtime"),
        ("enter", "container runtime: Pulls images", "▸ container runtime", "Enter go to kubelet"),
        ("enter", "kubelet: Sees that", "▸ kubelet", "Enter go to container runtime"),
        ("1", "▸ 1 → kube-apiserver: HTTPS 6443", "Enter go to kube-apiserver"),
        ("w", "Without the kubelet", "w back"),
        ("w", "kubelet: Sees that", "w without it"),
        ("s", "There is no browser here.", "https://kubernetes.io/"),
        ("escape", "kubelet: Sees that", "w without it"),
        ("?", "Keys", "Left Right Up Down", "? back"),
        ("?", "kubelet: Sees that", "? keys"),
        ("up", "kube-apiserver: The front door", "▸ kube-apiserver"),
        ("/", "Find: _", "etcd: Remembers", "Esc back"),
    ),
    *at(
        "FINDING",
        ("k", "Find: k_"),
        ("u", "Find: ku_"),
        ("b", "Find: kub_"),
        ("backspace", "Find: ku_"),
        ("c-u", "Find: _"),
        ("k", "Find: k_"),
        ("down", "▸ kube-scheduler: Decides", "▸ kube-scheduler"),
        ("up", "▸ kube-apiserver: The front", "▸ kube-apiserver"),
        ("escape", "kube-apiserver: The front door", "/ find"),
    ),
    *at("EXPLORING", ("/", "Find: _", "Esc back")),
    *at("FINDING", ("q", "Find: q_"), ("backspace", "Find: _"), ("c", "Find: c_", "▸ container runtime: Pulls")),
    *at("FINDING", ("enter", "container runtime: Pulls images", "/ find")),
]
TRACING = at(
    "TRACING",
    ("enter", "Step 2 of 11", "kube-apiserver stores", "Left back"),
    ("right", "Step 3 of 11", "▸ kube-controller-manager"),
    (" ", "Step 4 of 11"),
    ("left", "Step 3 of 11"),
    ("?", "Keys", "Enter Right", "read on, then next", "? back to it"),
    ("?", "Step 3 of 11", "? keys"),
)


def walk(window: RealTerminal, steps: Sequence[Step]) -> None:
    """Presses each key and waits for what has to be seen."""
    for step in steps:
        window.press(PRESSED.get(step.key, step.key))
        window.wait_for(*step.seen)


def test_every_key_on_the_map_does_what_it_says(newcomer: Program) -> None:
    """One after the other; q leaves, and nothing of it stays behind."""
    with RealTerminal(newcomer, "explore") as window:
        window.wait_for("kube-apiserver: The front door", "q leave")
        before = window.modes_before
        walk(window, EXPLORING)
        window.press("q")
        assert window.end() == (0, None)
        assert window.modes() == before
    assert not (newcomer.home / "progress.db").exists()


def test_every_key_of_a_flow_does_what_it_says(newcomer: Program) -> None:
    """To its end, which is the end."""
    with RealTerminal(newcomer, "trace", "apply-deployment") as window:
        window.wait_for("Step 1 of 11", "q leave")
        walk(window, TRACING)
        for number in range(4, 12):
            window.press(RIGHT)
            window.wait_for(f"Step {number} of 11")
        window.wait_for("Enter done")
        window.press(ENTER)
        assert window.end() == (0, None)


def test_the_walks_press_every_key_there_is() -> None:
    """In each list of keys of the map."""
    walked = {(step.where, step.key) for step in (*EXPLORING, *TRACING)}
    walked |= {("EXPLORING", "q"), ("TRACING", "q"), ("TRACING", "escape")}
    offered = {(where, key.key) for where in ("EXPLORING", "FINDING", "TRACING") for key in getattr(map_keys, where)}
    assert offered - walked == set()


@pytest.mark.parametrize("arguments", [("explore",), ("trace", "fog"), ("trace", "apply-deployment")])
@pytest.mark.parametrize("key", ["q", ESCAPE, CTRL_C])
def test_each_is_left_by_one_key(arguments: tuple[str, ...], key: str, newcomer: Program) -> None:
    """Ctrl-C ends it like q, with 0; what is no flow is told on the ordinary screen."""
    with RealTerminal(newcomer, *arguments) as window:
        if arguments[-1] == "fog":
            window.wait_for('there is no flow "fog"')
            assert window.end() == (2, None)
            return
        window.wait_for("q leave")
        window.press(key)
        assert window.end() == (0, None)


def test_a_window_that_is_made_another_size_is_drawn_anew(newcomer: Program) -> None:
    """At once: the map shrinks to a list, and grows frames."""
    with RealTerminal(newcomer, "explore") as window:
        window.wait_for("╭─ Control plane ─", "q leave")
        window.resize(40, 15)
        window.wait_until_gone("╭─ Control plane ─")
        window.wait_for("Control plane   Worker node below\n▸ kube-apiserver\n", "q leave")
        window.resize(120, 40)
        window.wait_for("│ │ ▸ kube-apiserver ", "q leave")
        window.press("q")
        assert window.end() == (0, None)


def test_the_source_opens_in_the_browser_where_there_is_one(newcomer: Program) -> None:
    """The browser gets the address and nothing else, and one goes on looking around."""
    opened, browser = newcomer.folder / "opened", newcomer.folder / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" > {opened}\n', encoding="utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    with RealTerminal(newcomer, "explore", BROWSER=str(browser)) as window:
        window.wait_for("kube-apiserver: The front door", "q leave")
        window.press("s")
        window.wait_for("In your browser:", "https://kubernetes.io/")
        window.press(RIGHT)
        window.wait_for("etcd: Remembers")
    assert opened.read_text(encoding="utf-8").startswith("https://kubernetes.io/")


@pytest.mark.parametrize(("term", "plain"), [("dumb", "false"), ("xterm-256color", "true")])
def test_a_simple_terminal_gets_text(term: str, plain: str, newcomer: Program) -> None:
    """No screen to go over, and no escape sequence."""
    with RealTerminal(newcomer, "explore", TERM=term, K8SQUIZ_PLAIN=plain) as window:
        window.wait_for("How one reaches another: k8squiz explore kubectl kube-apiserver")
        assert window.end() == (0, None)
        assert b"\x1b" not in window.raw
    with RealTerminal(newcomer, "trace", "service-name-lookup", TERM=term, K8SQUIZ_PLAIN=plain) as window:
        window.wait_for("5. A Pod connects to that address at port 80.")
        assert window.end() == (0, None)
        assert b"\x1b" not in window.raw


def test_in_ascii_and_without_colour_nothing_is_lost(newcomer: Program) -> None:
    """Frames, pointer and signs are there; what colour says is said in words."""
    with RealTerminal(newcomer, "explore", K8SQUIZ_ASCII="true", NO_COLOR="1") as window:
        window.wait_for("+- Control plane -", ">  kube-apiserver", "-> called by it   <- calls it   <> both", "q leave")
        assert window.text().isascii()
        assert b"\x1b[36m" not in window.raw
