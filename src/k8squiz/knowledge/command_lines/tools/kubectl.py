"""kubectl, v1.36.

Read: kubernetes.io/docs/reference/kubectl/generated (kubectl_create_rolebinding and _index), ``kubectl COMMAND
--help`` of v1.33 for every command, and what kubernetes/kubectl changed in pkg/cmd from there to release-1.36.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_GROUPS = {
    "print": "allow-missing-template-keys=true output/o:output show-managed-fields template:text",
    "files": "filename/f:paths kustomize/k:path recursive/R",
    "dry": "dry-run:dry?client=none",
    "create": "%print %dry field-manager:text=kubectl-create save-config validate:text?strict=strict",
}

_EVERYWHERE = """
as-group:each as-uid:text as-user-extra:each as:text cache-dir:path certificate-authority:path
client-certificate:path client-key:path cluster:text context:text disable-compression help/h
insecure-skip-tls-verify kubeconfig:path kuberc:path log-flush-frequency:duration=5s match-server-version
namespace/n:text password:text profile-output:text=profile.pprof profile:text=none request-timeout:text=0
server/s:text tls-server-name:text token:text user:text username:text v/v:number=0 version:text?true
vmodule:text warnings-as-errors
"""

_ALIASES = {
    "config use": "config use-context",
    "create cm": "create configmap",
    "create cj": "create cronjob",
    "create deploy": "create deployment",
    "create ing": "create ingress",
    "create ns": "create namespace",
    "create pdb": "create poddisruptionbudget",
    "create pc": "create priorityclass",
    "create resourcequota": "create quota",
    "create svc": "create service",
    "create sa": "create serviceaccount",
    "set sa": "set serviceaccount",
    "top no": "top node",
    "top nodes": "top node",
    "top po": "top pod",
    "top pods": "top pod",
}

_COMMANDS = r"""
alpha: *
annotate: %dry %files %print all all-namespaces/A field-manager:text=kubectl-annotate field-selector:selector list
    local overwrite record resource-version:text selector/l:selector
api-resources: api-group:told cached categories:list namespaced:switch?true no-headers output/o:output
    show-managed-fields sort-by:field verbs:list
api-versions:
apply: %dry %files %print all cascade:text?background=background field-manager:told force force-conflicts
    grace-period:number=-1 openapi-patch=true overwrite=true prune prune-allowlist:each record selector/l:selector
    server-side subresource:text timeout:duration=0s validate:text?strict=strict wait
apply edit-last-applied: %files %print field-manager:text=kubectl-client-side-apply record
    validate:text?strict=strict windows-line-endings
apply set-last-applied: %dry %print create-annotation filename/f:paths
apply view-last-applied: %files all output/o:output=yaml selector/l:selector
attach: container/c:text detach-keys:text pod-running-timeout:duration=1m0s quiet/q stdin/i tty/t
auth:
auth can-i: all-namespaces/A list no-headers quiet/q subresource:text
auth reconcile: %dry %files %print remove-extra-permissions remove-extra-subjects
auth whoami: %print
autoscale: %dry %files %print cpu-percent:number=-1 cpu:text field-manager:text=kubectl-autoscale max:number=-1
    memory:text min:number=-1 name:text record save-config
certificate:
certificate approve: %files %print force
certificate deny: %files %print force
cluster-info:
cluster-info dump: all-namespaces/A allow-missing-template-keys=true namespaces:list output-directory:text
    output/o:output=json pod-running-timeout:duration=20s show-managed-fields template:text
completion:
config:
config current-context:
config delete-cluster:
config delete-context:
config delete-user:
config get-clusters:
config get-contexts: no-headers output/o:output
config get-users:
config rename-context:
config set: set-raw-bytes
config set-cluster: certificate-authority:path embed-certs insecure-skip-tls-verify proxy-url:text server:text
    tls-server-name:text
config set-context: cluster:text current namespace/n:text user:text
config set-credentials: auth-provider-arg:each auth-provider:text client-certificate:path client-key:path
    embed-certs exec-api-version:text exec-arg:each exec-command:text exec-env:each exec-interactive-mode:text
    exec-provide-cluster-info password:text token:text username:text
config unset:
config use-context:
config view: allow-missing-template-keys=true flatten merge=true minify output/o:output=yaml raw show-managed-fields
    template:text
convert: *
cordon: %dry selector/l:selector
cp: container/c:text no-preserve retries:number=0
create: %create %files edit raw:text record selector/l:selector windows-line-endings
create clusterrole: %create aggregation-rule:map non-resource-url:list resource-name:each resource:resources
    verb:set
create clusterrolebinding: %create clusterrole:text group:each serviceaccount:each user:each
create configmap: %create append-hash from-env-file:files from-file:files from-literal:each
create cronjob: %create image:image restart:text=OnFailure schedule:text
create deployment: %create image:images port:number=-1 replicas/r:number=1
create ingress: %create annotation:each class:text default-backend:text rule:sequence
create job: %create from:object image:image
create namespace: %create
create poddisruptionbudget: %create max-unavailable:text min-available:text selector:selector
create priorityclass: %create description:text global-default preemption-policy:text=PreemptLowerPriority
    value:number=0
create quota: %create hard:quantities scopes:text
create role: %create resource-name:each resource:resources verb:set
create rolebinding: %create clusterrole:text group:each role:text serviceaccount:each user:each
create secret:
create secret docker-registry: %create append-hash docker-email:text docker-password:text
    docker-server:text=https://index.docker.io/v1/ docker-username:text from-file:files
create secret generic: %create append-hash from-env-file:files from-file:files from-literal:each type:text
create secret tls: %create append-hash cert:path key:path
create service:
create service clusterip: %create clusterip:text tcp:ports
create service externalname: %create external-name:text tcp:ports
create service loadbalancer: %create tcp:ports
create service nodeport: %create node-port:number=0 tcp:ports
create serviceaccount: %create
create token: %print audience:each bound-object-kind:text bound-object-name:text bound-object-uid:text
    duration:duration=0s
debug: arguments-only attach:switch?true container/c:text copy-to:text custom:text env:each filename/f:paths
    image-pull-policy:text image:image keep-annotations keep-init-containers=true keep-labels keep-liveness
    keep-readiness keep-startup profile:text quiet/q replace same-node set-image:map share-processes:switch?true
    stdin/i target:text tty/t
delete: %dry %files all all-namespaces/A cascade:text?background=background field-selector:selector force
    grace-period:number=-1 ignore-not-found:switch?true interactive/i now output/o:output raw:text
    selector/l:selector timeout:duration=0s wait=true
describe: %files all-namespaces/A chunk-size:number=500 selector/l:selector show-events:switch?true
diff: %files concurrency:number=1 field-manager:told force-conflicts prune prune-allowlist:each selector/l:selector
    server-side show-managed-fields show-secrets
drain: %dry chunk-size:number=500 delete-emptydir-data disable-eviction force grace-period:number=-1
    ignore-daemonsets pod-selector:selector selector/l:selector skip-wait-for-delete-timeout:number=0
    timeout:duration=0s
edit: %files %print field-manager:text=kubectl-edit output-patch record save-config subresource:text
    validate:text?strict=strict windows-line-endings
events: %print all-namespaces/A chunk-size:number=500 for:object no-headers types:list watch/w
exec: container/c:text filename/f:paths pod-running-timeout:duration=1m0s quiet/q stdin/i tty/t
explain: api-version:text output/o:output=plaintext recursive/R
expose: %dry %files %print cluster-ip:text external-ip:text field-manager:text=kubectl-expose labels/l:pairs
    load-balancer-ip:text name:text override-type:text=merge overrides:patch port:text protocol:text record
    save-config selector:selector session-affinity:text target-port:port type:text
get: %files %print all-namespaces/A chunk-size:number=500 field-selector:selector ignore-not-found
    label-columns/L:list no-headers output-watch-events raw:text selector/l:selector server-print=true show-kind
    show-labels sort-by:field subresource:text watch-only watch/w
help: *
kuberc: *
kustomize: as-current-user enable-alpha-plugins enable-helm env/e:list helm-api-versions:each helm-command:text=helm
    helm-debug helm-kube-version:text load-restrictor:text=LoadRestrictionsRootOnly mount:each network
    network-name:text=bridge output/o:path
label: %dry %files %print all all-namespaces/A field-manager:text=kubectl-label field-selector:selector list local
    overwrite record resource-version:text selector/l:selector
logs: all-containers all-pods container/c:text follow/f ignore-errors insecure-skip-tls-verify-backend
    limit-bytes:number=0 max-log-requests:number=5 pod-running-timeout:duration=20s prefix previous/p
    selector/l:selector since-time:text since:duration=0s tail:number timestamps
options:
patch: %dry %files %print field-manager:text=kubectl-patch local patch-file:path patch/p:patch record
    subresource:text type:manner=strategic
plugin:
plugin list: name-only
port-forward: address:list=localhost pod-running-timeout:duration=1m0s
proxy: accept-hosts:text accept-paths:text address:list=127.0.0.1 api-prefix:text=/ append-server-path
    disable-filter keepalive:duration=0s port/p:number=8001 reject-methods:text reject-paths:text unix-socket/u:text
    www-prefix/P:text=/static/ www/w:text
replace: %dry %files %print cascade:text?background=background field-manager:text=kubectl-replace force
    grace-period:number=-1 raw:text save-config subresource:text timeout:duration=0s validate:text?strict=strict
    wait
rollout:
rollout history: %files %print revision:number=0 selector/l:selector
rollout pause: %files %print field-manager:text=kubectl-rollout selector/l:selector
rollout restart: %files %print field-manager:text=kubectl-rollout selector/l:selector
rollout resume: %files %print field-manager:text=kubectl-rollout selector/l:selector
rollout status: %files revision:number=0 selector/l:selector timeout:duration=0s watch/w=true
rollout undo: %dry %files %print selector/l:selector to-revision:number=0
run: %dry %files %print annotations:each attach:switch?true cascade:text?background=background command
    detach-keys:text env:each expose field-manager:text=kubectl-run force grace-period:number=-1
    image-pull-policy:text image:image labels/l:pairs leave-stdin-open override-type:text=merge overrides:patch
    pod-running-timeout:duration=1m0s port:text privileged quiet/q record restart:text=Always rm save-config stdin/i
    timeout:duration=0s tty/t wait
scale: %dry %files %print all current-replicas:number=-1 record replicas:number=0 resource-version:text
    selector/l:selector timeout:duration=0s
set:
set env: %dry %files %print all containers/c:text=* env/e:list field-manager:text=kubectl-set from:object keys:list
    list local overwrite=true prefix:text resolve selector/l:selector
set image: %dry %files %print all field-manager:text=kubectl-set local record selector/l:selector
set resources: %dry %files %print all containers/c:text=* field-manager:text=kubectl-set limits:quantities local
    record requests:quantities selector/l:selector
set selector: %dry %print all field-manager:text=kubectl-set filename/f:paths local record recursive/R=true
    resource-version:text
set serviceaccount: %dry %files %print all field-manager:text=kubectl-set local record
set subject: %dry %files %print all field-manager:text=kubectl-set group:each local selector/l:selector
    serviceaccount:each user:each
taint: %dry %print all field-manager:text=kubectl-taint overwrite selector/l:selector validate:text?strict=strict
top:
top node: no-headers selector/l:selector show-capacity show-swap sort-by:usage use-protocol-buffers=true
top pod: all-namespaces/A containers field-selector:selector no-headers selector/l:selector show-swap sort-by:usage
    sum use-protocol-buffers=true
uncordon: %dry selector/l:selector
version: client output/o:output
wait: %print all all-namespaces/A field-selector:selector filename/f:paths for:conditions local recursive/R=true
    selector/l:selector timeout:duration=30s
"""

# They work, and no page or help shows them any more.
_DEPRECATED = frozenset({"cpu-percent", "record"})

TABLE = Table("kubectl", Grammar.PFLAG, _COMMANDS, _EVERYWHERE, _GROUPS, _ALIASES, deprecated=_DEPRECATED)
