"""Laws that hold for every spelling: how a command may be shuffled and stay right, and that no letter may change."""

from __future__ import annotations

import shlex
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.knowledge.command_lines.marking import Verdict, faults, mark


class Spellings(NamedTuple):
    """A command as its parts, each with all the ways in which it may be written, as words.

    The parts of ``head`` and ``arguments`` keep their order. ``flags`` may stand in any order: anywhere after the
    tool's name when ``anywhere``, and between head and arguments otherwise. ``end`` is the end of the line.
    """

    head: tuple[tuple[str, ...], ...]
    flags: tuple[tuple[str, ...], ...] = ()
    arguments: tuple[tuple[str, ...], ...] = ()
    end: str = ""
    anywhere: bool = True

    def first(self) -> str:
        """The command written in the first way of each part."""
        parts = [ways[0] for ways in (*self.head, *self.flags, *self.arguments)]
        return " ".join([*parts, self.end]).strip()


_KUBECTL = ("kubectl", "k", "sudo kubectl")
_NAMESPACE = ("-n dev", "-ndev", "-n=dev", "--namespace dev", "--namespace=dev", "-n other -n dev")
_YAML = ("-o yaml", "-oyaml", "-o=yaml", "--output yaml", "--output=yaml")

COMMANDS = [
    Spellings(
        (_KUBECTL, ("get",)),
        (
            _NAMESPACE,
            _YAML,
            ("--show-labels", "--show-labels=true"),
            ("-l a=b,c=d", "-lc=d,a=b", "--selector c==d,a==b", "--selector=a=b,c=d"),
        ),
        (("pods", "po", "pod", "pods.v1."), ("web",)),
    ),
    Spellings(
        (_KUBECTL, ("exec",)),
        (
            _NAMESPACE,
            ("-it", "-ti", "-i -t", "--stdin --tty", "-i --tty=true"),
            ("-c main", "-cmain", "--container=main"),
        ),
        (("web", "pod/web", "po/web"),),
        "-- sh -c 'ls -l'",
    ),
    Spellings(
        (_KUBECTL, ("create",), ("deployment", "deploy")),
        (
            ("--image=nginx", "--image nginx"),
            ("--replicas=3", "--replicas 3", "-r3", "-r 3"),
            ("--dry-run=client", "--dry-run"),
            _YAML,
            _NAMESPACE,
        ),
        (("web",),),
    ),
    Spellings(
        (_KUBECTL, ("create",), ("role",)),
        (
            ("--verb=get,list", "--verb get --verb list", "--verb=list,get,get"),
            ("--resource=pods", "--resource po", "--resource=pod"),
            _NAMESPACE,
        ),
        (("reader",),),
    ),
    Spellings(
        (_KUBECTL, ("delete",)),
        (("$now", "--force --grace-period 0", "--grace-period=0 --force", "--force"), _NAMESPACE),
        (("pod/a pod/b", "pods b a", "po a b", "pod/b pod/a"),),
    ),
    Spellings(
        (("journalctl", "sudo journalctl"),),
        (
            ("-u kubelet", "-ukubelet", "--unit kubelet.service", "--unit=kubelet", "-u kubelet.service"),
            ("-n 50", "-n50", "--lines=50", "--lines 50"),
            ("-x", "--catalog"),
        ),
    ),
    Spellings(
        (("systemctl", "sudo systemctl"), ("enable",)),
        (("--now",), ("-q", "--quiet")),
        (("kubelet", "kubelet.service"),),
    ),
    Spellings(
        (("etcdctl", "ETCDCTL_API=3 etcdctl", "sudo ETCDCTL_API=3 etcdctl"), ("snapshot",), ("save",)),
        (
            ("--cacert=ca.crt", "--cacert ca.crt", "--cacert ./ca.crt"),
            ("--cert=a.crt", "--cert a.crt"),
            ("--key=a.key", "--key a.key"),
            ("--endpoints=https://127.0.0.1:2379", "--endpoints 127.0.0.1:2379", ""),
        ),
        (("/backup.db",),),
    ),
    Spellings(
        (("helm",), ("upgrade",)),
        (
            ("--install", "-i", "--install=true"),
            _NAMESPACE,
            ("--set a=1,b=2", "--set b=2 --set a=1", "--set=a=1 --set=b=2"),
            ("-f v.yaml", "--values=v.yaml", "--values ./v.yaml"),
        ),
        (("web",), ("repo/web",)),
    ),
    Spellings(
        (("kubeadm", "sudo kubeadm"), ("token",), ("create",)),
        (("--print-join-command",), ("--ttl=2h", "--ttl 120m", "--ttl 2h0m0s")),
    ),
    Spellings(
        (("crictl", "sudo crictl"), ("ps",)),
        (("-a", "--all", "-all"), ("--name web", "--name=web", "-name web"), ("-q", "--quiet")),
        anywhere=False,
    ),
    Spellings(
        (("openssl",), ("x509",)),
        (("-in a.crt", "--in a.crt", "-in=a.crt"), ("-noout", "--noout"), ("-text",)),
        anywhere=False,
    ),
]


@st.composite
def spelled(draw: st.DrawFn, command: Spellings) -> str:
    """One of the lines that ``command`` may be written as."""
    head = [draw(st.sampled_from(ways)) for ways in command.head]
    flags = draw(st.permutations([draw(st.sampled_from(ways)) for ways in command.flags]))
    parts = [draw(st.sampled_from(ways)) for ways in command.arguments]
    if command.anywhere:
        for flag in flags:
            parts.insert(draw(st.integers(0, len(parts))), flag)
    else:
        parts = [*flags, *parts]
    spaces = st.sampled_from([" ", "  ", "\t", " \\\n  "])
    line = "".join(f"{_quoted(draw, word)}{draw(spaces)}" for part in (*head, *parts) for word in part.split())
    return f"{line}{command.end}"


def _quoted(draw: st.DrawFn, word: str) -> str:
    if not word or word.startswith(("$", "ETCDCTL_API")) or word in {"sudo", "k"}:
        return word
    way = draw(st.sampled_from(["", "'", '"', "\\"]))
    if way == "\\":
        at = draw(st.integers(0, len(word) - 1))
        return f"{word[:at]}\\{word[at:]}"
    return f"{way}{word}{way}"


@given(st.data())
@pytest.mark.parametrize("command", COMMANDS, ids=Spellings.first)
def test_a_right_answer_stays_right_in_every_spelling(command: Spellings, data: st.DataObject) -> None:
    """Whatever the order of its flags, its quotes and its spaces; and the accepted answer may be any of them too."""
    one, other = data.draw(spelled(command)), data.draw(spelled(command))
    assert mark(one, [other]).verdict is Verdict.RIGHT
    assert mark(other, [one]).verdict is Verdict.RIGHT
    assert faults(one) == ()


@given(st.data())
@pytest.mark.parametrize("command", COMMANDS, ids=Spellings.first)
def test_no_answer_is_right_with_another_letter_in_it(command: Spellings, data: st.DataObject) -> None:
    """In a flag, a subcommand, a type or a value: a shell does not guess, and neither does this."""
    line = command.first()
    places = [at for at, letter in enumerate(line) if letter.isalpha() and "$" not in line[max(0, at - 3) : at]]
    at = data.draw(st.sampled_from(places))
    letter = data.draw(st.sampled_from([one for one in "abcdefghijklmnopqrstuvwxyzAQ" if one != line[at]]))
    changed = f"{line[:at]}{letter}{line[at + 1 :]}"
    assert mark(changed, [line]).verdict is not Verdict.RIGHT


@given(st.data())
@pytest.mark.parametrize("command", COMMANDS, ids=Spellings.first)
def test_no_answer_is_right_with_a_word_missing(command: Spellings, data: st.DataObject) -> None:
    """But for a flag that names what is usual anyway."""
    words = shlex.split(command.first().replace("$now", "--force --grace-period=0"))
    at = data.draw(st.integers(1, len(words) - 1))
    less = shlex.join(words[:at] + words[at + 1 :])
    verdict = mark(less, [command.first()]).verdict
    harmless = words[at] == "--grace-period=0" or words[at].startswith("--endpoints")
    assert (verdict is Verdict.RIGHT) is harmless


_PIECES = st.sampled_from(
    [
        *(
            "kubectl",
            "k",
            "get",
            "po",
            "pods",
            "create",
            "role",
            "exec",
            "logs",
            "-n",
            "-A",
            "--",
            "-",
            "--=",
            "-=",
            "=a",
        ),
        *("helm", "etcdctl", "journalctl", "systemctl", "openssl", "x509", "crictl", "kubeadm", "sudo", "A=b", "$do"),
        *("'", '"', "\\", "\n", "$(", "`", "{a,b}", "*", "|", "&&", ">", "<<", "(", ")", "#", "~", "\0", "--replicas"),
        *(
            "--for=condition",
            "-p",
            '{"a":[',
            "1e999",
            "-l",
            "a in (",
            "--limits=cpu=1E",
            "a/b/c",
            ",",
            ".",
            "٣",
            "9" * 5000,
        ),
        *(
            "-u",
            "kubelet",
            "-n",
            "50",
            "-b",
            "-p",
            "9..",
            "list",
            "--set",
            "a={",
            "-it",
            "-in",
            "--timeout=1h1",
            " ",
            "  ",
        ),
    ]
)
lines = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(_PIECES, max_size=9).map(" ".join),
    st.lists(_PIECES, max_size=9).map("".join),
)


@given(lines, st.lists(lines, max_size=2))
def test_no_line_whatever_breaks_it(typed: str, accepted: list[str]) -> None:
    """There is a verdict on everything, with a reason that may be shown, and one for all that is not right."""
    marked = mark(typed, accepted)
    assert (marked.why == "") is (marked.verdict is Verdict.RIGHT)
    assert all(fault and "\0" not in fault for fault in faults(typed))
    assert "\0" not in marked.why


@given(lines)
def test_every_line_that_a_shell_can_read_equals_itself(typed: str) -> None:
    """Even one that cannot work: the deck's checker sees to accepted answers, not this."""
    marked = mark(typed, [typed])
    assert (
        marked.verdict is Verdict.RIGHT
        or marked.why == "nothing was typed"
        or marked.why.endswith(("closed", "characters", "comment"))
    )
