"""What the checker of decks is told of an accepted answer."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.command_lines.marking import TOOLS, faults


@pytest.mark.parametrize(
    ("command", "found"),
    [
        ("", ("there is no command",)),
        ("kubectl get 'pods", ("the quotation mark ' is never closed",)),
        ("kubectl get pods --foo", ("kubectl get has no flag --foo",)),
        (
            "kubectl get pods --foo --bar -Z",
            ("kubectl get has no flag --foo", "kubectl get has no flag --bar", "kubectl get has no flag -Z"),
        ),
        ("kubectl fetch pods", ('"fetch" is no subcommand of kubectl',)),
        ("kubectl get pdos", ('"pdos" is no resource type (did you mean "pods"?)',)),
        ("kubectl get widgets", ('"widgets" is no resource type known here',)),
        ("kubect get pods", ('"kubect" is no tool known here (did you mean "kubectl"?)',)),
        ("docker ps", ('"docker" is no tool known here',)),
        ("kubectl get po | grep web", ('"grep" is no tool known here',)),
        ("kubectl get po $name", ("it holds what only a shell can fill in",)),
        ("kubectl set image deploy/web a=b --record", ("--record is deprecated",)),
        ("kubectl run web --image=a --dry-run=true", ("--dry-run=true is deprecated",)),
        ("kubectl top po --sort-by=.cpu", ('--sort-by takes cpu or memory, not ".cpu"',)),
        ("journalctl --list-invocations", ("journalctl has no flag --list-invocations",)),
        ("systemctl soft-reboot", ('"soft-reboot" is no subcommand of systemctl',)),
        ("kubectl scale deploy web --replicas=x", ('--replicas takes a whole number, not "x"',)),
    ],
)
def test_what_is_not_understood_is_told(command: str, found: tuple[str, ...]) -> None:
    """All of it, so that no invented flag gets into a deck."""
    assert faults(command) == found


@pytest.mark.parametrize(
    "command",
    [
        "kubectl get widgets.example.com",
        "kubectl run web --image=nginx $do > web.yaml",
        "kubectl get events -A --sort-by=.metadata.creationTimestamp",
        "kubectl drain w1 --ignore-daemonsets --delete-emptydir-data",
        "kubectl set image deployment/web nginx=nginx:1.27",
        "kubectl debug node/w1 -it --image=busybox",
        "kubectl top pod -A --sort-by=cpu --containers",
        "kubectl config view --minify -o jsonpath='{..namespace}'",
        "kubectl create ingress web --rule=web.example.com/*=web:80",
        "kubectl auth can-i create deployments --as system:serviceaccount:dev:bot -n dev",
        "kubectl rollout undo deployment/web --to-revision=2",
        "sudo kubeadm init --pod-network-cidr=10.244.0.0/16 --upload-certs",
        "kubeadm upgrade plan",
        "kubeadm init phase upload-certs --upload-certs",
        "etcdutl snapshot restore /backup.db --data-dir /var/lib/etcd-new",
        "crictl inspect --output go-template --template '{{.info.pid}}' 3f",
        "journalctl -u kubelet --since '1 hour ago' --no-pager",
        "systemctl list-units --type=service --state=running",
        "openssl x509 -in /etc/kubernetes/pki/apiserver.crt -noout -ext subjectAltName",
        "openssl req -new -key me.key -subj /CN=me -out me.csr",
        "helm install web bitnami/nginx --version 15.0.0 -n web --create-namespace",
        "helm template web ./chart -f values.yaml",
    ],
)
def test_nothing_is_told_of_what_is_documented(command: str) -> None:
    """Real commands of each tool; a custom resource is known by its group."""
    assert faults(command) == ()


def test_the_tools_are_named() -> None:
    """In the order in which a reader would ask for them."""
    assert TOOLS[0] == "kubectl"
    assert sorted(TOOLS) == sorted(
        {"kubectl", "kubeadm", "etcdctl", "etcdutl", "crictl", "journalctl", "systemctl", "openssl", "helm"}
    )
