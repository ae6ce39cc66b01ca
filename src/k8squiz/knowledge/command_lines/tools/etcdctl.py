"""etcdctl, v3.7; what only v3.5 knows is kept, since clusters of either are met.

Read: etcd-io/etcd, etcdctl/README.md and etcdctl/ctlv3 of v3.7.1, v3.6.9 and v3.5. ``snapshot status`` and
``snapshot restore`` are gone from etcdctl since v3.6; there they are found in etcdutl.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_EVERYWHERE = """
auth-jwt-token:text cacert:path cert:path command-timeout:duration=5s debug dial-timeout:duration=2s
discovery-srv/d:text discovery-srv-name:text endpoints:endpoints=127.0.0.1:2379 help/h hex insecure-discovery=true
insecure-skip-tls-verify insecure-transport=true keepalive-time:duration=2s keepalive-timeout:duration=6s key:path
max-recv-bytes:number=0 max-request-bytes:number=0 password:text user:text write-out/w:text=simple
"""

_COMMANDS = """
alarm:
alarm disarm:
alarm list:
auth:
auth disable:
auth enable:
auth status:
check:
check datascale: auto-compact auto-defrag load:text=s prefix:text
check perf: auto-compact auto-defrag load:text=s prefix:text
compaction: physical
completion:
defrag: cluster
del: from-key prefix prev-kv range
downgrade:
downgrade cancel:
downgrade enable:
downgrade validate:
elect: listen/l
endpoint: cluster
endpoint hashkv: cluster rev:number=0
endpoint health: cluster
endpoint status: cluster
get: consistency:text=l count-only from-key keys-only limit:number=0 max-create-rev:number=0 max-mod-rev:number=0
    min-create-rev:number=0 min-mod-rev:number=0 order:text prefix print-value-only rev:number=0 sort-by:text stream
help: *
lease:
lease grant:
lease keep-alive: once
lease list:
lease revoke:
lease timetolive: keys
lock: ttl:number
make-mirror: dest-cacert:path dest-cert:path dest-insecure-transport=true dest-key:path dest-password:text
    dest-prefix:text dest-user:text max-txn-ops:number no-dest-prefix prefix:text rev:number=0
member:
member add: learner peer-urls:list
member list: consistency:text=l
member promote:
member remove:
member update: peer-urls:list
move-leader:
options:
put: ignore-lease ignore-value lease:text=0 prev-kv
role:
role add:
role delete:
role get:
role grant-permission: from-key prefix
role list:
role revoke-permission: from-key prefix
snapshot:
snapshot restore: bump-revision:number=0 data-dir:path initial-advertise-peer-urls:list=http://localhost:2380
    initial-cluster:list=default=http://localhost:2380 initial-cluster-token:text=etcd-cluster
    initial-memory-map-size:number mark-compacted name:text=default skip-hash-check wal-dir:path
snapshot save:
snapshot status:
txn: interactive/i
user:
user add: interactive=true new-user-password:text no-password
user delete:
user get: detail
user grant-role:
user list:
user passwd: interactive=true
user revoke-role:
version:
watch: interactive/i prefix prev-kv progress-notify rev:number=0
"""

TABLE = Table("etcdctl", Grammar.PFLAG, _COMMANDS, _EVERYWHERE)
