"""kubeadm, v1.36.

Read: kubernetes.io/docs/reference/setup-tools/kubeadm/generated, the pages of the commands listed here with their
flags. Phases whose pages were not read are listed with ``*``.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_GROUPS = {
    "print": "allow-missing-template-keys=true output/o:output=text show-managed-fields",
    "kubeconfig": "kubeconfig:path=/etc/kubernetes/admin.conf",
    "certs": "cert-dir:path=/etc/kubernetes/pki config:path",
    "renew": "%certs %kubeconfig",
    "address": "apiserver-advertise-address:text control-plane-endpoint:text",
    "network": "service-cidr:text=10.96.0.0/12",
    "version": "kubernetes-version:text=stable-1",
    "images": "config:path feature-gates:pairs image-repository:text=registry.k8s.io %version",
    "upgrade": "certificate-renewal=true config:path dry-run etcd-upgrade=true %kubeconfig patches:path",
    "unstable": "allow-experimental-upgrades allow-release-candidate-upgrades print-config",
    "preflight": "ignore-preflight-errors:list",
    "phases": "skip-phases:list",
}

_COMMANDS = """
certs:
certs certificate-key:
certs check-expiration: %certs %kubeconfig %print
certs generate-csr: cert-dir:path config:path kubeconfig-dir:path=/etc/kubernetes
certs renew:
certs renew admin.conf: %renew
certs renew all: %renew
certs renew apiserver: %renew
certs renew apiserver-etcd-client: %renew
certs renew apiserver-kubelet-client: %renew
certs renew controller-manager.conf: %renew
certs renew etcd-healthcheck-client: %renew
certs renew etcd-peer: %renew
certs renew etcd-server: %renew
certs renew front-proxy-client: %renew
certs renew scheduler.conf: %renew
certs renew super-admin.conf: %renew
completion: *
config: %kubeconfig
config images: %kubeconfig
config images list: %images %kubeconfig %print
config images pull: %images %kubeconfig cri-socket:text
config migrate: %kubeconfig allow-experimental-api new-config:path old-config:path
config print: %kubeconfig
config print init-defaults: %kubeconfig component-configs:list
config print join-defaults: *
config print reset-defaults: *
config print upgrade-defaults: *
config validate: %kubeconfig allow-deprecated-api allow-experimental-api config:path
help: *
init: %address %images %network %phases %preflight apiserver-bind-port:number=6443 apiserver-cert-extra-sans:list
    cert-dir:path=/etc/kubernetes/pki certificate-key:text cri-socket:text dry-run node-name:text patches:path
    pod-network-cidr:text service-dns-domain:text=cluster.local skip-certificate-key-print skip-token-print
    token-ttl:duration=24h0m0s token:text upload-certs
init phase:
init phase addon: *
init phase addon all: *
init phase addon coredns: *
init phase addon kube-proxy: *
init phase bootstrap-token: *
init phase certs: *
init phase certs all: %address %certs %network %version apiserver-cert-extra-sans:list dry-run
    service-dns-domain:text=cluster.local
init phase certs apiserver: *
init phase certs apiserver-etcd-client: *
init phase certs apiserver-kubelet-client: *
init phase certs ca: *
init phase certs etcd-ca: *
init phase certs etcd-healthcheck-client: *
init phase certs etcd-peer: *
init phase certs etcd-server: *
init phase certs front-proxy-ca: *
init phase certs front-proxy-client: *
init phase certs sa: *
init phase control-plane: *
init phase control-plane all: %address %certs %images %network apiserver-bind-port:number=6443 dry-run patches:path
    pod-network-cidr:text
init phase control-plane apiserver: *
init phase control-plane controller-manager: *
init phase control-plane scheduler: *
init phase etcd: *
init phase etcd local: *
init phase kubeconfig: *
init phase kubeconfig admin: *
init phase kubeconfig all: %address %certs %version apiserver-bind-port:number=6443 dry-run
    kubeconfig-dir:path=/etc/kubernetes node-name:text
init phase kubeconfig controller-manager: *
init phase kubeconfig kubelet: *
init phase kubeconfig scheduler: *
init phase kubeconfig super-admin: *
init phase kubelet-finalize: *
init phase kubelet-finalize all: *
init phase kubelet-finalize enable-client-cert-rotation: *
init phase kubelet-start: *
init phase mark-control-plane: *
init phase preflight: *
init phase show-join-command: *
init phase upload-certs: %kubeconfig certificate-key:text config:path dry-run skip-certificate-key-print upload-certs
init phase upload-config: *
init phase upload-config all: *
init phase upload-config kubeadm: *
init phase upload-config kubelet: *
init phase wait-control-plane: *
join: %phases %preflight apiserver-advertise-address:text apiserver-bind-port:number=6443 certificate-key:text
    config:path control-plane cri-socket:text discovery-file:path discovery-token-ca-cert-hash:list
    discovery-token-unsafe-skip-ca-verification discovery-token:text dry-run node-name:text patches:path
    tls-bootstrap-token:text token:text
join phase: *
join phase control-plane-join: *
join phase control-plane-prepare: *
join phase etcd-join: *
join phase kubelet-start: *
join phase kubelet-wait-bootstrap: *
join phase preflight: *
join phase wait-control-plane: *
kubeconfig:
kubeconfig user: client-name:text config:path org:list token:text validity-period:duration=8760h0m0s
reset: %certs %kubeconfig %phases %preflight cleanup-tmp-dir cri-socket:text dry-run force/f
reset phase: *
token: %kubeconfig dry-run
token create: %kubeconfig certificate-key:text config:path description:text dry-run
    groups:list=system:bootstrappers:kubeadm:default-node-token print-join-command ttl:duration=24h0m0s
    usages:list=signing,authentication
token delete: %kubeconfig dry-run
token generate: %kubeconfig dry-run
token list: %kubeconfig %print dry-run
upgrade:
upgrade apply: %preflight %unstable %upgrade force/f yes/y *
upgrade apply phase: *
upgrade diff: %kubeconfig config:path context-lines/c:number=3
upgrade node: %phases %preflight %upgrade
upgrade node phase: *
upgrade plan: %kubeconfig %preflight %print %unstable config:path etcd-upgrade=true
version: output/o:text
"""

_WITH_ARGUMENTS = frozenset(
    {"join", "upgrade apply", "upgrade apply phase", "upgrade node phase", "join phase", "reset phase"}
    | {f"join phase {phase}" for phase in ("control-plane-join", "control-plane-prepare")}
)

_EVERYWHERE = "help/h rootfs:path v/v:number=0"

TABLE = Table("kubeadm", Grammar.PFLAG, _COMMANDS, _EVERYWHERE, _GROUPS, with_arguments=_WITH_ARGUMENTS)
