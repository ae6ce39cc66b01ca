"""systemctl, systemd 252, the release of Debian 12; what newer releases know is unlisted.

Read: man/systemctl.xml as the page systemctl(1), ``systemctl --help``, and the options and verbs in
src/systemctl/systemctl.c on the main branch of systemd.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_EVERYWHERE = """
all/a boot-loader-entry:text boot-loader-menu:text check-inhibitors:text dry-run failed firmware-setup force/f
full/l global help/h host/H:text i/i image:path job-mode:text kill-whom:text legend:text lines/n:number=10
machine/M:text marked mkdir no-ask-password no-block no-pager no-reload no-wall now output/o:text=short plain
preset-mode:text property/p:list quiet/q read-only recursive/r reverse root:path runtime show-transaction/T
show-types signal/s:text state:list system timestamp:text type/t:list user value version wait what:list
with-dependencies
"""

_VERBS = """
list-units: list-automounts: list-sockets: list-timers: is-active: is-failed: status: show: cat: help:
list-dependencies: start: stop: reload: restart: try-restart: reload-or-restart: try-reload-or-restart: isolate:
kill: clean: freeze: thaw: set-property: bind: mount-image: service-log-level: service-log-target: reset-failed:
list-unit-files: enable: disable: reenable: preset: preset-all: is-enabled: mask: unmask: link: revert: add-wants:
add-requires: edit: get-default: set-default: list-machines: list-jobs: cancel: show-environment: set-environment:
unset-environment: import-environment: daemon-reload: daemon-reexec: log-level: log-target: service-watchdogs:
is-system-running: default: rescue: emergency: halt: poweroff: reboot: kexec: exit: switch-root: suspend:
hibernate: hybrid-sleep: suspend-then-hibernate:
"""

_UNLISTED = frozenset(
    {
        *("C", "P", "after", "before", "capsule", "drop-in", "fail", "ignore-dependencies", "ignore-inhibitors"),
        *("image-policy", "irreversible", "kernel-cmdline", "kill-subgroup", "kill-value", "kill-who", "message"),
        *("no-legend", "no-sync", "no-warn", "no-wtmp", "reboot-argument", "stdin", "verbose", "when"),
        *("check", "clear-jobs", "condreload", "condrestart", "condstop", "enqueue-marked", "force-reload"),
        *("list-paths", "reload-or-try-restart", "sleep", "soft-reboot", "whoami"),
    }
)

TABLE = Table("systemctl", Grammar.GETOPT, "\n".join(_VERBS.split()), _EVERYWHERE, unlisted=_UNLISTED)
