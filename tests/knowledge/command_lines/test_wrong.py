"""What is surely wrong, and what is said of it."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.command_lines.marking import Marked, Verdict, mark


def check(typed: str, accepted: str, why: str) -> None:
    """The reason is a clause that starts lower case."""
    assert mark(typed, [accepted]) == Marked(Verdict.WRONG, why)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "nothing was typed"),
        ("   \n ", "nothing was typed"),
        ("# kubectl get pods", "what begins with # is a comment"),
        ("kubectl get pods -o 'wide", "the quotation mark ' is never closed"),
        ('kubectl get pods -o "wide', 'the quotation mark " is never closed'),
        ("kubectl get pods $(ls", "the substitution $( is never closed"),
        ("kubectl get pods `ls", "the backquote ` is never closed"),
    ],
)
def test_what_no_shell_could_read_is_wrong(typed: str, why: str) -> None:
    """And so is nothing at all."""
    check(typed, "kubectl get pods -o wide", why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("helm get pods", "kubectl get pods", '"pods" is no subcommand of helm get'),
        ("kubectl images", "crictl images", '"images" is no subcommand of kubectl'),
        ("crictl ps", "kubectl get pods", "another tool is asked for: kubectl, not crictl"),
        ("kubctl get pods", "kubectl get pods", '"kubctl" is no command (did you mean "kubectl"?)'),
        ("get pods", "kubectl get pods", "the command itself is missing: kubectl get"),
        ("Kubectl get pods", "kubectl get pods", '"Kubectl" is no command (did you mean "kubectl"?)'),
        ("kubectl describe pods", "kubectl get pods", 'another subcommand: "describe" instead of "get"'),
        ("kubectl gett pods", "kubectl get pods", '"gett" is no subcommand of kubectl (did you mean "get"?)'),
        ("kubectl show pods", "kubectl get pods", '"show" is no subcommand of kubectl'),
        (
            "kubectl rollout undos deploy web",
            "kubectl rollout undo deploy web",
            '"undos" is no subcommand of kubectl rollout (did you mean "undo"?)',
        ),
        ("kubectl", "kubectl get pods", "the subcommand is missing: kubectl get"),
        ("kubectl rollout", "kubectl rollout undo deploy web", "the subcommand goes on: kubectl rollout undo"),
        ("kubectl --show-labels get pods", "kubectl get pods --show-labels", '"pods" is no subcommand of kubectl'),
        ("systemctl kubelet stop", "systemctl stop kubelet", '"kubelet" is no subcommand of systemctl'),
        ("openssl -in a -noout", "openssl x509 -in a -noout", '"-in" is no subcommand of openssl'),
        (
            "kubeadm upgrade node phase kubelet-config",
            "kubeadm upgrade node",
            'another subcommand: "upgrade node phase kubelet-config" instead of "upgrade node"',
        ),
        (
            "kubectl create svc clusterip web --tcp=80",
            "kubectl expose deploy web --port=80 --type=NodePort",
            'another subcommand: "create service clusterip" instead of "expose"',
        ),
        (
            "kubectl create svc clusterip front --tcp=80",
            "kubectl expose deploy web --port=80 --name=front",
            'another subcommand: "create service clusterip" instead of "expose"',
        ),
        ("systemctl start kubelet", "systemctl restart kubelet", 'another subcommand: "start" instead of "restart"'),
        ("systemctl stop kubelet", "systemctl start kubelet", 'another subcommand: "stop" instead of "start"'),
        (
            "systemctl statsu kubelet",
            "systemctl status kubelet",
            '"statsu" is no subcommand of systemctl (did you mean "status"?)',
        ),
        (
            "kubeadm certs renew scheduler",
            "kubeadm certs renew all",
            '"scheduler" is no subcommand of kubeadm certs renew (did you mean "scheduler.conf"?)',
        ),
    ],
)
def test_another_tool_or_subcommand_is_wrong(typed: str, accepted: str, why: str) -> None:
    """A misspelt one as well: a shell does not forgive it."""
    check(typed, accepted, why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("kubectl get pdos", "kubectl get pods", '"pdos" is no resource type (did you mean "pods"?)'),
        ("kubectl get depoy", "kubectl get deploy", '"depoy" is no resource type (did you mean "deploy"?)'),
        ("kubectl get deploy", "kubectl get pods", 'another resource type: "deployments" instead of "pods"'),
        ("kubectl get all", "kubectl get nodes", 'another resource type: "all" instead of "nodes"'),
        ("kubectl get po,svc a", "kubectl get po b", 'another resource type: "pods, services" instead of "pods"'),
        ("kubectl delete po,svc a", "kubectl delete po a", 'another resource type: "pods, services" instead of "pods"'),
        ("kubectl taint no w1 b-", "kubectl taint no w1 a:NoSchedule-", '"b-" instead of "a:NoSchedule-"'),
        ("kubectl taint no w1 a-", "kubectl taint no w1 a:NoSchedule", '"a-" instead of "a:NoSchedule"'),
        (
            "systemctl enable /lib/systemd/system/a.service",
            "systemctl enable b",
            '"/lib/systemd/system/a.service" instead of "b.service"',
        ),
        ("kubectl get pods", "kubectl get pods,svc", 'another resource type: "pods" instead of "pods, services"'),
        ("kubectl get", "kubectl get pods", "the resource is missing: pods"),
        ("kubectl get pod", "kubectl get pod web", "a name is missing: pods/web"),
        ("kubectl get pod wep", "kubectl get pod web", "another name: pods/wep instead of pods/web"),
        ("kubectl get pod Web", "kubectl get pod web", "another name: pods/Web instead of pods/web"),
        ("kubectl delete pod a b", "kubectl delete pod a", "too much is named: pods/b"),
        ("kubectl delete pod/a b", "kubectl delete pod a b", '"b" cannot stand beside type/name'),
        ("kubectl logs", "kubectl logs web", "a name is missing: pods/web"),
        (
            "kubectl logs svc/web",
            "kubectl logs deploy/web",
            'another resource type: "services" instead of "deployments"',
        ),
        ("kubectl create ns", "kubectl create ns dev", "an argument is missing: dev"),
        ("kubectl create ns dev prod", "kubectl create ns dev", '"prod" is too much'),
        ("kubectl create ns prod", "kubectl create ns dev", '"prod" instead of "dev"'),
        ("kubectl label node w1 a=c", "kubectl label node w1 a=b", '"a=c" instead of "a=b"'),
        ("kubectl explain pod.spek", "kubectl explain pod.spec", '"pods.spek" instead of "pods.spec"'),
        (
            "kubectl auth can-i list pdos",
            "kubectl auth can-i list pods",
            '"pdos" is no resource type (did you mean "pods"?)',
        ),
        (
            "systemctl status kubelet.socket",
            "systemctl status kubelet",
            '"kubelet.socket" instead of "kubelet.service"',
        ),
        ("systemctl stop a.servce", "systemctl stop a", '"a.servce" instead of "a.service"'),
        ("crictl ps -pa 3f", "crictl ps -ap 3f", 'crictl ps has no flag -pa (did you mean "-a"?)'),
        ("openssl s_client -connect a:1 b:2", "openssl s_client -connect a:1", '"b:2" is too much'),
        ("crictl logs", "crictl logs 3f", "an argument is missing: 3f"),
        ("crictl logs 3e", "crictl logs 3f01", '"3e" instead of "3f01"'),
        (
            "kubectl rollout undo web --to-revision=3",
            "kubectl rollout undo deploy/web --to-revision=3",
            "the type is missing: deployments/web",
        ),
        ("kubectl expose web --port=80", "kubectl expose deploy web --port=80", "the type is missing: deployments/web"),
        ("kubectl taint cp1 a-", "kubectl taint no cp1 a-", "the type is missing: nodes/cp1"),
        ("kubectl patch w1 -p '{}'", "kubectl patch no w1 -p '{}'", "the type is missing: nodes/w1"),
    ],
)
def test_another_object_is_wrong(typed: str, accepted: str, why: str) -> None:
    """And so is one that is missing, or one too many."""
    check(typed, accepted, why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("kubectl get po", "kubectl get po -n kube-system", "the namespace is missing: -n kube-system"),
        (
            "kubectl get po -n kube-public",
            "kubectl get po -n kube-system",
            "another namespace: -n kube-public instead of -n kube-system",
        ),
        ("kubectl get po -A", "kubectl get po -n kube-system", "another namespace: -A instead of -n kube-system"),
        ("kubectl get po", "kubectl get po -A", "all namespaces are asked for: -A"),
        ("kubectl get po -n dev", "kubectl get po", "another namespace is asked for than -n dev"),
        ("kubectl get po -A", "kubectl get po", "another namespace is asked for than -A"),
        ("kubectl cp dev/w:/a a", "kubectl cp w:/a a", "another namespace is asked for than -n dev"),
        ("helm list", "helm list -n dev", "the namespace is missing: -n dev"),
        (
            "kubectl config set-context --current",
            "kubectl config set-context --current --namespace=dev",
            "-n dev is missing",
        ),
    ],
)
def test_another_namespace_is_wrong(typed: str, accepted: str, why: str) -> None:
    """A missing one as well."""
    check(typed, accepted, why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        (
            "kubectl get po --show-label",
            "kubectl get po --show-labels",
            'kubectl get has no flag --show-label (did you mean "--show-labels"?)',
        ),
        ("kubectl get po --replicas=3", "kubectl get po", "kubectl get has no flag --replicas"),
        ("kubectl get po -z", "kubectl get po", "kubectl get has no flag -z"),
        ("kubectl get po -o", "kubectl get po -o wide", "-o needs a value"),
        ("kubectl get po -o yaml", "kubectl get po -o wide", "-o yaml instead of -o wide"),
        ("kubectl get po", "kubectl get po -o wide", "-o wide is missing"),
        ("kubectl get po", "kubectl get po --show-labels", "--show-labels is missing"),
        ("kubectl get po -l a=c", "kubectl get po -l a=b", "-l a=c instead of -l a=b"),
        (
            "kubectl scale deploy web --replicas=two",
            "kubectl scale deploy web --replicas=2",
            '--replicas takes a whole number, not "two"',
        ),
        (
            "kubectl scale deploy web --replicas=3",
            "kubectl scale deploy web --replicas=2",
            "--replicas 3 instead of --replicas 2",
        ),
        (
            "kubectl set resources deploy a --limits=cpu=1",
            "kubectl set resources deploy a --limits=cpu=2",
            "--limits cpu=1 instead of --limits cpu=2",
        ),
        (
            "kubectl create quota q --hard=pods=1 --hard=pods=2",
            "kubectl create quota q --hard=pods=1",
            "--hard pods=2 instead of --hard pods=1",
        ),
        (
            "kubectl api-resources --namespaced=false",
            "kubectl api-resources --namespaced=true",
            "--namespaced=false instead of --namespaced",
        ),
        ("kubectl api-resources", "kubectl api-resources --namespaced=true", "--namespaced is missing"),
        ("kubectl get po -A=maybe", "kubectl get po -A", '--all-namespaces is on or off, not "maybe"'),
        (
            "kubectl wait po/a --for=delete --timeout=60",
            "kubectl wait po/a --for=delete --timeout=60s",
            '--timeout takes a time with its unit, such as 30s or 5m, not "60"',
        ),
        (
            "kubectl create deploy w --image=a --dry-run client",
            "kubectl create deploy w --image=a --dry-run=client",
            "write --dry-run=client",
        ),
        (
            "kubectl run web --image=a --dry-run client -o yaml",
            "kubectl run web --image=a --dry-run=client -o yaml",
            "write --dry-run=client",
        ),
        (
            "kubectl run web --image=a --dry-run=clint",
            "kubectl run web --image=a --dry-run=client",
            '--dry-run takes client, server or none, not "clint"',
        ),
        (
            "kubectl top po --sort-by=.memory",
            "kubectl top po --sort-by=memory",
            '--sort-by takes cpu or memory, not ".memory"',
        ),
        ("helm get values web -o yam", "helm get values web", '--output takes table, json or yaml, not "yam"'),
        (
            "crictl ps -a --name kube-scheduler",
            "crictl ps -a --name kube-apiserver",
            "--name kube-scheduler instead of --name kube-apiserver",
        ),
        ("kubectl set image deploy/w a=b:2 c=d", "kubectl set image deploy/w a=b:1 c=d", '"a=b:2" instead of "a=b:1"'),
        ("etcdctl snapshot save > /s", "etcdctl snapshot save /s", "an argument is missing: /s"),
        ("journalctl -u a --tail 50", "journalctl -u a -n 50", "journalctl has no flag --tail"),
        ("journalctl -u a -50", "journalctl -u a -n 50", "journalctl has no flag -5"),
        ("journalctl kubelet -n 50", "journalctl -u kubelet -n 50", "-u kubelet is missing"),
        ("systemctl enable --start a", "systemctl enable --now a", "systemctl has no flag --start"),
        (
            "kubectl create deploy w --image=a --dry-run=client",
            "kubectl create deploy w --image=a",
            "it has --dry-run client as well",
        ),
        (
            "kubectl patch no w1 -p '{\"a\":1}'",
            "kubectl patch no w1 -p '{\"a\":2}'",
            '-p {"a":1} instead of -p {"a":2}',
        ),
        ("journalctl -u=kubelet", "journalctl -u kubelet", "-u =kubelet instead of -u kubelet"),
        ("journalctl --follows", "journalctl --follow", 'journalctl has no flag --follows (did you mean "--follow"?)'),
        (
            "openssl x509 -in a.crt -nout",
            "openssl x509 -in a.crt -noout",
            'openssl x509 has no flag -nout (did you mean "-noout"?)',
        ),
        ("openssl x509 -in a.crt -noout", "openssl x509 -in a.crt -noout -text", "-text is missing"),
        (
            "kubectl create cm c --from-literal=a=1,b=2",
            "kubectl create cm c --from-literal=a=1 --from-literal=b=2",
            "--from-literal a=1,b=2 instead of --from-literal a=1 --from-literal b=2",
        ),
        ("journalctl -u a,b", "journalctl -u a -u b", "-u a,b instead of -u a -u b"),
        ("crictl logs 3f -f", "crictl logs -f 3f", "crictl logs reads no flag after its first argument: -f"),
        (
            "helm upgrade web c --instal",
            "helm upgrade web c --install",
            'helm upgrade has no flag --instal (did you mean "--install"?)',
        ),
        ("kubectl exec web ls", "kubectl exec web -- ls", "a command for the container comes after --"),
        ("kubectl exec web -- ps", "kubectl exec web -- ls", 'another command for the container: "ps" instead of "ls"'),
        ("kubectl exec web", "kubectl exec web -- ls", "the command for the container is missing: -- ls"),
    ],
)
def test_another_flag_or_value_is_wrong(typed: str, accepted: str, why: str) -> None:
    """A missing one as well, and one that the subcommand does not have."""
    check(typed, accepted, why)


@pytest.mark.parametrize(
    ("typed", "accepted", "why"),
    [
        ("kubectl expose deploy w --port=1 --type=NodePort", "kubectl expose deploy w --port=1", "--type NodePort"),
        ("kubectl expose deploy w --port=1 --protocol=UDP", "kubectl expose deploy w --port=1", "--protocol UDP"),
        ("kubectl expose deploy w --port=1 --cluster-ip=None", "kubectl expose deploy w --port=1", "--cluster-ip None"),
        (
            "kubectl create role r --verb=get --resource=po --resource-name=w",
            "kubectl create role r --verb=get --resource=po",
            "--resource-name w",
        ),
        (
            "kubectl create rolebinding b --clusterrole=view --role=view --user=u",
            "kubectl create rolebinding b --clusterrole=view --user=u",
            "--role view",
        ),
        ("kubectl auth can-i list po --subresource=log", "kubectl auth can-i list po", "--subresource log"),
        ("systemctl enable --now --runtime kubelet", "systemctl enable --now kubelet", "--runtime"),
    ],
)
def test_a_flag_that_makes_something_else_is_wrong(typed: str, accepted: str, why: str) -> None:
    """Another kind of Service, a narrower Role, a unit that is forgotten at the next start."""
    check(typed, accepted, f"it has {why} as well")


def test_a_change_is_compared_with_the_accepted_one_of_its_own_subcommand() -> None:
    """A patch may do the work of any other change, but where one is accepted it is known which."""
    accepted = ["kubectl uncordon w1", 'kubectl patch no w1 -p \'{"spec":{"unschedulable":false}}\'']
    marked = mark('kubectl patch no cp1 -p \'{"spec":{"unschedulable":false}}\'', accepted)
    assert marked == Marked(Verdict.WRONG, "another name: nodes/cp1 instead of nodes/w1")


def test_the_reason_names_the_word_that_no_accepted_answer_has() -> None:
    """The nearest accepted answer is that with the fewest other words."""
    accepted = ["kubectl taint no cp1 a:NoSchedule-", "kubectl taint no cp1 a-"]
    assert mark("kubectl taint no cp1 a- b-", accepted).why == '"b-" is too much'


def test_the_reason_comes_from_the_nearest_accepted_answer() -> None:
    """That with which the fewest things are different."""
    accepted = ["crictl pods", "kubectl describe pods -A", "kubectl get pods -A -o wide", "kubectl get pods -A -o yaml"]
    assert mark("kubectl get pods -o wide", accepted).why == "all namespaces are asked for: -A"


def test_what_is_wrong_stays_wrong_inside_a_pipe() -> None:
    """A command that cannot work does not work there either."""
    assert mark("kubectl get po --al | wc -l", ["kubectl get po -A"]).verdict is Verdict.WRONG


def test_a_reason_is_fit_to_be_shown() -> None:
    """Short, on one line, without characters that a terminal would obey."""
    why = mark(f"kubectl get 'p\x1b[1mod\n{'s' * 500}' web", ["kubectl get pods"]).why
    assert len(why) <= 160
    assert why.isprintable()
