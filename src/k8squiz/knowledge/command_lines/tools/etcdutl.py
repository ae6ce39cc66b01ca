"""etcdutl, v3.7.

Read: etcd-io/etcd, etcdutl/README.md and etcdutl/etcdutl of v3.7.1 and v3.6.9; ``backup`` and ``check`` of v3.5.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_COMMANDS = """
backup: backup-dir:path backup-wal-dir:path data-dir:path wal-dir:path with-v3=true
check:
check v2store: data-dir:path
completion:
defrag: data-dir:path
hashkv: rev:number=0
help: *
migrate: data-dir:path force target-version:text
snapshot:
snapshot restore: bump-revision:number=0 data-dir:path initial-advertise-peer-urls:list=http://localhost:2380
    initial-cluster:list=default=http://localhost:2380 initial-cluster-token:text=etcd-cluster
    initial-memory-map-size:number mark-compacted name:text=default skip-hash-check wal-dir:path
snapshot status:
version:
"""

TABLE = Table("etcdutl", Grammar.PFLAG, _COMMANDS, "help/h timeout:duration=10s write-out/w:text=simple")
