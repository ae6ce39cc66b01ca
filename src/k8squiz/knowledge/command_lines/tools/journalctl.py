"""journalctl, systemd 252, the release of Debian 12; what newer releases know is unlisted.

Read: man/journalctl.xml as the page journalctl(1), ``journalctl --help``, and the options in
src/journal/journalctl.c on the main branch of systemd.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_FLAGS = """: after-cursor:text all/a boot/b:boot?0 case-sensitive:text?true catalog/x cursor-file:path cursor/c:text
    directory/D:path disk-usage dmesg/k dump-catalog facility:list field/F:text fields/N file/i:path flush follow/f
    force full/l grep/g:text header help/h identifier/t:each image-policy:text image:path interval:text
    lines/n:lines?10 list-boots list-catalog machine/M:text merge/m namespace:text no-full no-hostname no-pager
    no-tail output-fields:list output/o:text=short pager-end/e priority/p:priority quiet/q relinquish-var reverse/r
    root:path rotate setup-keys show-cursor since/S:time smart-relinquish-var sync system unit/u:units
    until/U:time update-catalog user user-unit:units utc vacuum-files:number vacuum-size:text vacuum-time:text
    verify verify-key:text version
"""

_UNLISTED = frozenset(
    {
        *("I", "T", "W", "exclude-identifier", "invocation", "list-invocations", "list-namespaces", "new-id128"),
        *("synchronize-on-exit", "this-boot", "truncate-newline"),
    }
)

TABLE = Table("journalctl", Grammar.GETOPT, _FLAGS, unlisted=_UNLISTED)
