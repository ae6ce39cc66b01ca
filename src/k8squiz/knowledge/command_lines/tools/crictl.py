"""crictl, v1.36.

Read: kubernetes-sigs/cri-tools, docs/crictl.md and cmd/crictl, August 2026.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_GROUPS = {
    "pull": "auth:text cancel-timeout/T:duration creds:text pull-timeout:duration pt>pull-timeout username/u:text",
    "tls": "tls-ca:path tls-cert:path tls-key:path tls-server-name>tls-sni tls-sni:text=localhost",
}

_EVERYWHERE = """
config/c:path=/etc/crictl.yaml debug/D enable-tracing help/h image-endpoint/i:text max-retries:number=3
profile-cpu:path profile-mem:path runtime-endpoint/r:text timeout/t:duration=2s
tracing-endpoint:text=127.0.0.1:4317 tracing-sampling-rate-per-million:number=-1 version/v
"""

_COMMANDS = """
attach: %tls stdin/i transport/r:text=spdy tty/t
checkpoint: export/e:path
completion:
config: get:text list set:list
create: %pull no-pull with-pull
events: output/o:text=json template:text
exec: %tls ignore-errors/e image:text interactive/i label:list last/n:number latest/l name:pattern parallel/x pod/p:id
    quiet/q state:text sync/s timeout:number transport/r:text=spdy tty/t
help: *
imagefsinfo: output/o:text template:text
images: digests filter/f:each no-trunc output/o:text pinned quiet/q verbose/v
info: output/o:text=json quiet/q template:text
inspect: all/a image:text label:list last/n:number latest/l name:pattern namespace:pattern output/o:text pod/p:id
    quiet/q state/s:text template:text
inspecti: filter/f:each name:text output/o:text quiet/q template:text
inspectp: label:list last/n:number latest/l name:pattern namespace:pattern output/o:text quiet/q
    state/s:text template:text
logs: follow/f limit-bytes:number=-1 previous/p reopen/r since:text stream/s:text tail:number=-1 timestamps/t
metricdescs: output/o:text
metricsp: output/o:text watch/w
pods: id:id label:list last/n:number latest/l name:pattern namespace:pattern no-trunc output/o:text=table quiet/q
    state/s:text verbose/v
port-forward: %tls transport/r:text=spdy
ps: all/a id:id image:text label:list last/n:number latest/l name:pattern namespace:pattern no-trunc
    output/o:text=table pod/p:id quiet/q resolve-image-path/r state/s:text verbose/v
pull: %pull annotation/a:list pod-config:path
rm: all/a force/f keep-logs/k
rmi: all/a prune/q
rmp: all/a force/f
run: %pull no-pull runtime/r:text with-pull
runp: cancel-timeout/T:duration runtime/r:text
runtime-config:
start:
stats: all/a id:id label:list output/o:text pod/p:id seconds/s:number=1 watch/w
statsp: id:id label:list output/o:text seconds/s:number=1 watch/w
stop: all/a timeout/t:number
stopp:
update: cpu-count:number cpu-maximum:number cpu-period:number cpu-quota:number cpu-share:number cpuset-cpus:text
    cpuset-mems:text memory:number oom-score-adj:text
update-runtime-config: pod-cidr/p:text
version:
"""

_ALIASES = {"event": "events", "h": "help", "image": "images", "img": "images"}

TABLE = Table("crictl", Grammar.URFAVE, _COMMANDS, _EVERYWHERE, _GROUPS, _ALIASES)
