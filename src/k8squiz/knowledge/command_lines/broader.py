"""Other ways to the same end, which cannot be called wrong though they were not asked for; and flags that lead away."""

from __future__ import annotations

import re

from k8squiz.knowledge.command_lines.kubectl_arguments import Thing
from k8squiz.knowledge.command_lines.reading import Meaning
from k8squiz.knowledge.command_lines.resources import IN_ALL

_CHANGES = frozenset(
    {
        *("annotate", "apply", "autoscale", "cordon", "edit", "label", "patch", "replace", "rollout pause"),
        *("rollout restart", "rollout resume", "rollout undo", "scale", "set env", "set image", "set resources"),
        *("set selector", "set serviceaccount", "set subject", "taint", "uncordon"),
    }
)
_ANY_CHANGE = frozenset({"edit", "patch"})
_FROM_FILES = frozenset({"apply", "create", "replace"})
_READS = frozenset({"describe", "get"})
# What a subcommand does, these do as well, or may.
_DONE_BY = {
    ("helm", "install"): {"upgrade"},
    ("helm", "upgrade"): {"install"},
    ("kubectl", "events"): {"get"},
    ("kubectl", "get"): {"events"},
    ("kubectl", "rollout restart"): {"set env"},
    ("systemctl", "enable"): {"reenable"},
    ("systemctl", "reload"): {"reload-or-restart", "try-reload-or-restart"},
    ("systemctl", "reload-or-restart"): {"reload", "restart", "try-reload-or-restart", "try-restart"},
    ("systemctl", "restart"): {"reload-or-restart", "try-reload-or-restart", "try-restart"},
    ("systemctl", "start"): {"reload-or-restart", "restart"},
    ("systemctl", "try-restart"): {"reload-or-restart", "restart", "try-reload-or-restart"},
}
# What a flag shows or picks, these do as well, with more or in another way.
_COVERED_BY = {
    ("crictl", "name"): {"id", "label"},
    ("journalctl", "unit"): {"identifier", "user-unit"},
    ("kubectl", "container"): {"all-containers"},
    ("openssl", "dates"): {"text"},
    ("openssl", "enddate"): {"dates", "text"},
    ("openssl", "startdate"): {"dates", "text"},
    ("openssl", "issuer"): {"text"},
    ("openssl", "serial"): {"text"},
    ("openssl", "subject"): {"text"},
    ("openssl", "ext"): {"text"},
    ("openssl", "pubkey"): {"text"},
}
# These only hide what would be shown as well.
_HIDES = {("openssl", "noout")}
_PUT_AS_MATCH = frozenset({"boot", "dmesg", "facility", "identifier", "priority", "unit", "user-unit"})
_LEADS_ELSEWHERE = {
    ("kubectl", "auth can-i"): {"subresource"},
    ("kubectl", "create clusterrole"): {"resource-name"},
    ("kubectl", "create role"): {"resource-name"},
    ("kubectl", "create rolebinding"): {"clusterrole", "role"},
    ("kubectl", "expose"): {"cluster-ip", "protocol", "type"},
    ("systemctl", "disable"): {"runtime"},
    ("systemctl", "enable"): {"runtime"},
    ("systemctl", "mask"): {"runtime"},
}


def does_the_work_of(typed: Meaning, accepted: Meaning) -> bool:
    """Whether what was typed could do what the accepted answer does, by another tool or subcommand."""
    if typed.tool != accepted.tool:
        # Until etcd 3.5 etcdctl could read and restore snapshots as well.
        tools = {typed.tool, accepted.tool}
        return tools == {"etcdctl", "etcdutl"} and typed.command == accepted.command
    if typed.command in _DONE_BY.get((accepted.tool, accepted.command), ()):
        return True
    if typed.tool != "kubectl":
        return False
    if may_do_any_change(typed):
        return accepted.command in _CHANGES
    if _may_make_one_service(typed, accepted) or _may_make_one_service(accepted, typed):
        return True
    from_file = typed.value("filename") or typed.value("kustomize")
    creates = accepted.command in {"expose", "run"} or accepted.command.startswith("create")
    return bool(from_file) and typed.command in _FROM_FILES and (creates or accepted.command in _CHANGES)


def _may_make_one_service(exposing: Meaning, creating: Meaning) -> bool:
    """A Service that is created by its name selects ``app=NAME``, as that for a Deployment of this name mostly does."""
    made_as = f"create service {(exposing.value('type') or 'ClusterIP').lower()}"
    names = tuple(thing.name for thing in exposing.things)
    is_one = exposing.command == "expose" and not exposing.value("name") and names == creating.words
    return is_one and creating.command == made_as


def reads_more(typed: Meaning, accepted: Meaning) -> bool:
    """Whether what was typed shows all that the accepted answer shows, and other objects as well."""
    shown = set(typed.things)
    shown |= {Thing(one, thing.name) for thing in typed.things if thing.type == "all" for one in IN_ALL}
    return typed.tool == "kubectl" and typed.command in _READS and shown >= set(accepted.things)


def may_do_any_change(typed: Meaning) -> bool:
    """Whether what was typed may change anything of an object, by what it is given or by hand."""
    return typed.tool == "kubectl" and typed.command in _ANY_CHANGE


def covers(typed: Meaning, flag: str) -> bool:
    """Whether what was typed may do what the missing ``flag`` is there for, in another way or among other things."""
    if (
        typed.tool == "journalctl"
        and flag in _PUT_AS_MATCH
        and any(re.match(r"/|[A-Z_]+=", one) for one in typed.words)
    ):
        return True
    if (typed.tool, flag) == ("openssl", "out") or (typed.command, flag) == ("kustomize", "output"):
        return any(">" in one.partition(" ")[0] for one in typed.redirections)
    if (typed.tool, flag) in _HIDES:
        return True
    given = {one.name for one in typed.flags}
    both = flag == "dates" and {"startdate", "enddate"} <= given
    # A patch of another type may come to the same.
    is_patch = (typed.command, flag) == ("patch", "type")
    return both or is_patch or bool(given & _COVERED_BY.get((typed.tool, flag), set()))


def leads_elsewhere(typed: Meaning, flag: str) -> bool:
    """Whether a ``flag`` that the accepted answer has not makes something else of the command."""
    return flag == "dry-run" or flag in _LEADS_ELSEWHERE.get((typed.tool, typed.command), ())
