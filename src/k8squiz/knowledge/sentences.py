"""Clauses as sentences: definitions hold both."""

from __future__ import annotations


def sentence(text: str) -> str:
    """The text with a full stop where it has none."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def reason(why: str, *commands: str) -> str:
    """A clause as a sentence; what is written small as a name, or typed in one of the ``commands``, stays small."""
    first = why.split(maxsplit=1)[0].rstrip(",:;") if why else ""
    typed = {word for command in commands for word in command.split()[:1]}
    is_name = not first.isalpha() or first in typed | _SMALL or first != first.lower()
    return sentence(why if is_name else f"{why[:1].upper()}{why[1:]}")


_SMALL = {"etcd", "kubectl", "kubeadm", "etcdctl", "etcdutl", "crictl", "journalctl", "systemctl", "openssl", "helm"}
"""Names that begin a sentence as they are."""
