"""What is neither known to be right nor known to be wrong."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.command_lines.marking import Marked, Verdict, mark


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("kubectl get po --show-labels", "kubectl get po", "it has --show-labels as well"),
        ("kubectl get po -l a=b", "kubectl get po", "it has -l a=b as well"),
        ("kubectl get po", "kubectl get po -n default", "the namespace is missing: -n default"),
        ("kubectl get widgets", "kubectl get pods", '"widgets" may be a custom resource type'),
        ("kubectl get vs", "kubectl get svc", '"vs" may be a custom resource type'),
        ("kubectl get po | grep web", "kubectl get po", "it is made of other commands"),
        ("kubectl get po && date", "kubectl get po", "it is made of other commands"),
        ("kubectl get po; date", "kubectl get po", "it is made of other commands"),
        ("(kubectl get po)", "kubectl get po", "it is made of other commands"),
        ("kubectl get po &", "kubectl get po", "it is made of other commands"),
        ("kubectl get po > f", "kubectl get po", "its input or output goes elsewhere: > f"),
        ("kubectl get po", "kubectl get po > f", "its input or output goes elsewhere: > f"),
        ("kubectl apply -f - < a.yaml", "kubectl apply -f a.yaml", "-f - instead of -f a.yaml"),
        ("openssl x509 -noout -text < a.crt", "openssl x509 -noout -text -in a.crt", "-in a.crt is missing"),
        ("kubectl get po $name", "kubectl get po web", "another name: pods/$name instead of pods/web"),
        ("kubectl get po $(cat f)", "kubectl get po web", "another name: pods/$(cat f) instead of pods/web"),
        ("kubectl delete po *", "kubectl delete po a", "another name: pods/* instead of pods/a"),
        ("kubectl get po --wa{tch,it}", "kubectl get po", "another name: pods/--wa{tch,it} instead of pods"),
        ("kubectl get po --foo=$x", "kubectl get po", "kubectl get has no flag --foo"),
        (
            "kubectl create role r --verb={get,list} --resource=po",
            "kubectl create role r --verb=get,list --resource=po",
            "--verb {get,list} instead of --verb get,list",
        ),
        ("FOO=1 kubectl get po", "kubectl get po", "it sets FOO"),
        ("ETCDCTL_API=2 etcdctl member list", "etcdctl member list", "it sets ETCDCTL_API"),
        (
            "kubectl get po --show_labels",
            "kubectl get po --show-labels",
            "--show_labels is not how --show-labels is written",
        ),
        ("oc get pods", "kubectl get pods", '"oc" is not known here'),
        ("kubectx qa", "kubectl config use-context qa", '"kubectx" is not known here'),
        ("sudo -u me kubectl get po", "kubectl get po", '"sudo" is not known here'),
        ("service kubelet status", "systemctl status kubelet", '"service" is not known here'),
        (
            "kubectl edit deploy web",
            "kubectl scale deploy web --replicas=3",
            'another subcommand: "edit" instead of "scale"',
        ),
        (
            "kubectl set env deploy/web A=1",
            "kubectl rollout restart deploy/web",
            'another subcommand: "set env" instead of "rollout restart"',
        ),
        ("kubectl apply -f a.yaml", "kubectl create -f a.yaml", 'another subcommand: "apply" instead of "create"'),
        (
            "kubectl create -f a.yaml",
            "kubectl create deploy a --image=b",
            'another subcommand: "create" instead of "create deployment"',
        ),
        ("kubectl delete -f a.yaml", "kubectl delete pod a", "a name is missing: pods/a"),
        ("kubectl get events", "kubectl events", 'another subcommand: "get" instead of "events"'),
        (
            "kubectl get po -o jsonpath='{.items[0]}'",
            "kubectl get po -o jsonpath='{.items[*]}'",
            "-o jsonpath={.items[0]} instead of -o jsonpath={.items[*]}",
        ),
        (
            "kubectl create deploy w --image=b,a",
            "kubectl create deploy w --image=a,b",
            "--image b,a instead of --image a,b",
        ),
        (
            "kubectl debug node/w1 -it --image=busybox:latest",
            "kubectl debug node/w1 -it --image=busybox",
            "--image busybox:latest instead of --image busybox",
        ),
        (
            "kubectl create deploy w --image=docker.io/library/a",
            "kubectl create deploy w --image=a",
            "--image docker.io/library/a instead of --image a",
        ),
        (
            "kubectl set image deploy/w a=docker.io/library/b:1",
            "kubectl set image deploy/w a=b:1",
            '"a=docker.io/library/b:1" instead of "a=b:1"',
        ),
        (
            "kubectl expose deploy w --port=80 --target-port=http",
            "kubectl expose deploy w --port=80 --target-port=8080",
            "--target-port http instead of --target-port 8080",
        ),
        (
            "kubectl patch no w1 --type=json -p '[1]'",
            "kubectl patch no w1 -p '{\"a\":1}'",
            '-p [1] instead of -p {"a":1}',
        ),
        (
            "kubectl patch no w1 -p '{\"a\":null}'",
            "kubectl patch no w1 -p '{\"a\":false}'",
            '-p {"a":null} instead of -p {"a":false}',
        ),
        (
            "kubectl patch no w1 -p '{\"a\":1}'",
            "kubectl patch no w1 --type=merge -p '{\"a\":1}'",
            "--type merge is missing",
        ),
        ("kubectl logs w -p --all-containers", "kubectl logs w -p -c a", "-c a is missing"),
        (
            "kubectl run w --image=a -- sh",
            "kubectl run w --image=a",
            'it has a command for the container as well: "sh"',
        ),
        ("crictl logs 3f", "crictl logs 3f01", '"3f" instead of "3f01"'),
        ("crictl logs 3f0123", "crictl logs 3f01", '"3f0123" instead of "3f01"'),
        ("crictl ps --pod 3f", "crictl ps -p 3f01", "-p 3f instead of -p 3f01"),
        (
            "crictl ps --name apiserver",
            "crictl ps --name=kube-apiserver",
            "--name apiserver instead of --name kube-apiserver",
        ),
        ("crictl ps --name 'kube.*'", "crictl ps --name=etcd", "--name kube.* instead of --name etcd"),
        ("crictl ps --label a=b", "crictl ps --name=etcd", "--name etcd is missing"),
        (
            "kubectl create svc nodeport w --tcp=80",
            "kubectl create svc nodeport w --tcp=80:80",
            "--tcp 80 instead of --tcp 80:80",
        ),
        (
            "kubectl create ing w --rule=a --rule=b",
            "kubectl create ing w --rule=b --rule=a",
            "--rule a --rule b instead of --rule b --rule a",
        ),
        (
            "kubectl scale deploy w --replicas=03",
            "kubectl scale deploy w --replicas=3",
            "--replicas 03 instead of --replicas 3",
        ),
        ("kubectl set image deploy w a=b --record", "kubectl set image deploy w a=b", "it has --record as well"),
        ("kubectl describe po w --show-events", "kubectl describe po w", "it has --show-events as well"),
        ("kubectl apply -f b -f a", "kubectl apply -f a -f b", "-f b,a instead of -f a,b"),
        (
            "kubectl exec a -- /bin/sh",
            "kubectl exec a -- sh",
            'another command for the container: "/bin/sh" instead of "sh"',
        ),
        (
            "kubectl exec a -- sh -c ls",
            "kubectl exec a -- ls",
            'another command for the container: "sh -c ls" instead of "ls"',
        ),
        ("kubeadm upgrade apply 1.36.0", "kubeadm upgrade apply v1.36.0", '"1.36.0" instead of "v1.36.0"'),
        (
            "kubeadm init phase addon all --foo",
            "kubeadm init phase addon all",
            "kubeadm init phase addon all has no flag --foo",
        ),
        ("journalctl --no-pag -u kubelet", "journalctl -u kubelet", "--no-pag is short for --no-pager"),
        ("journalctl --since today -u a", "journalctl --since yesterday -u a", "-S today instead of -S yesterday"),
        ("journalctl _SYSTEMD_UNIT=a.service", "journalctl -u a", '"_SYSTEMD_UNIT=a.service" is too much'),
        ("journalctl -t kubelet", "journalctl -u kubelet", "-u kubelet is missing"),
        ("journalctl --truncate -u a", "journalctl -u a", "journalctl has no flag --truncate"),
        ("systemctl -P MainPID show a", "systemctl show a", "systemctl has no flag -P"),
        ("openssl genrsa > a.key", "openssl genrsa -out a.key", "-out a.key is missing"),
        ("journalctl --list-invocations", "journalctl --list-boots", "journalctl has no flag --list-invocations"),
        ("systemctl soft-reboot", "systemctl reboot", '"soft-reboot" is no subcommand of systemctl'),
        ("etcdctl mem list", "etcdctl member list", '"mem" is short for member'),
        (
            "etcdctl --endpoints localhost:2379 --key=k get a",
            "etcdctl --key=k --endpoints 127.0.0.1:2379 get a",
            "it has --endpoints localhost:2379 as well",
        ),
        ("etcdctl snapshot status /s", "etcdutl snapshot status /s", "another tool is asked for: etcdutl, not etcdctl"),
        ("openssl x509 -in a -noout -text", "openssl x509 -in a -noout -enddate", "-enddate is missing"),
        ("openssl x509 -in a -enddate", "openssl x509 -in a -noout -enddate", "-noout is missing"),
        ("openssl x509 -in a.crt -text", "openssl x509 -in a.crt -noout", "-noout is missing"),
        ("openssl x509 -in a -noout -startdate -enddate", "openssl x509 -in a -noout -dates", "-dates is missing"),
        ("helm install web ./c", "helm install web c", '"./c" instead of "c"'),
        ("helm upgrade -i web c", "helm install web c", 'another subcommand: "upgrade" instead of "install"'),
        (
            "kubectl taint node w1 key-",
            "kubectl taint nodes w1 key=value:NoSchedule-",
            '"key-" instead of "key:NoSchedule-"',
        ),
        (
            "kubectl taint no w1 a-",
            "kubectl taint no w1 a:NoSchedule- a:NoExecute-",
            "an argument is missing: a:NoExecute-",
        ),
        (
            "kubectl create service nodeport web --tcp=80:80",
            "kubectl expose deployment web --port=80 --type=NodePort",
            'another subcommand: "create service nodeport" instead of "expose"',
        ),
        (
            "kubectl expose deploy web --port=80",
            "kubectl create svc clusterip web --tcp=80",
            'another subcommand: "expose" instead of "create service clusterip"',
        ),
        ("kubectl cp default/web:/tmp/a a", "kubectl cp web:/tmp/a ./a", '"a" instead of "./a"'),
        (
            "systemctl reload-or-restart kubelet",
            "systemctl restart kubelet",
            'another subcommand: "reload-or-restart" instead of "restart"',
        ),
        (
            "systemctl try-restart kubelet",
            "systemctl restart kubelet",
            'another subcommand: "try-restart" instead of "restart"',
        ),
        ("systemctl restart kubelet", "systemctl start kubelet", 'another subcommand: "restart" instead of "start"'),
        (
            "systemctl reenable --now kubelet",
            "systemctl enable --now kubelet",
            'another subcommand: "reenable" instead of "enable"',
        ),
        (
            "systemctl enable --now /lib/systemd/system/kubelet.service",
            "systemctl enable --now kubelet",
            '"/lib/systemd/system/kubelet.service" instead of "kubelet.service"',
        ),
    ],
)
def test_what_cannot_be_proved_is_left_open(typed: str, accepted: str, why: str) -> None:
    """It parses and is about the same, but more was typed, or another form that may come to the same."""
    assert (mark(typed, [accepted]).verdict, mark(typed, [accepted]).why) == (Verdict.OPEN, why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("kubectl get pods,svc -A", "kubectl get pods -A", 'another resource type: "pods, services" instead of "pods"'),
        ("kubectl get all -A", "kubectl get pods -A", 'another resource type: "all" instead of "pods"'),
        (
            "kubectl describe po,svc w",
            "kubectl describe po w",
            'another resource type: "pods, services" instead of "pods"',
        ),
        ("kubectl get pods a b", "kubectl get pods a", "too much is named: pods/b"),
        ("kubectl get no,po -A", "kubectl get no", 'another resource type: "nodes, pods" instead of "nodes"'),
    ],
)
def test_who_reads_more_reads_what_was_asked_for_as_well(typed: str, accepted: str, why: str) -> None:
    """To look at further objects changes nothing."""
    assert mark(typed, [accepted]) == Marked(Verdict.OPEN, why)


def test_wrong_against_one_accepted_answer_is_open_when_it_may_be_another() -> None:
    """WRONG is said only where it is wrong against all of them."""
    assert mark("kubectl get po --watch", ["kubectl describe po", "kubectl get po"]).verdict is Verdict.OPEN


def test_without_an_accepted_answer_nothing_can_be_said() -> None:
    """An accepted answer that cannot be read is none."""
    assert mark("kubectl get po", []).verdict is Verdict.OPEN
    assert mark("kubectl get po", ["kubectl get 'po"]).verdict is Verdict.OPEN


def test_a_line_too_long_to_be_read_is_left_open() -> None:
    """Nobody typed it, but that does not make it wrong."""
    assert mark(f"kubectl get po {'a ' * 3000}", ["kubectl get po"]).verdict is Verdict.OPEN
