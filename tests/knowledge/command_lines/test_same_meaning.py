"""What is the same command: each pair is a typed line and the accepted answer that it equals."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.command_lines.marking import Marked, Verdict, mark

RIGHT = Marked(Verdict.RIGHT)


def check(typed: str, accepted: str) -> None:
    """Being the same has no direction, but for a namespace that is spelled out."""
    assert mark(typed, [accepted]) == RIGHT
    assert mark(accepted, [typed]) == RIGHT


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl  get   pods ", "kubectl get pods"),
        ("kubectl get \\\n  pods", "kubectl get pods"),
        ("kubectl get pods \\", "kubectl get pods"),
        ("kubectl get pods;", "kubectl get pods"),
        ("kubectl get pods # all of them", "kubectl get pods"),
        ("k get pods", "kubectl get pods"),
        ("sudo kubectl get pods", "kubectl get pods"),
        ("sudo -i kubectl get pods", "kubectl get pods"),
        ("time kubectl get pods", "kubectl get pods"),
        ("/usr/bin/kubectl get pods", "kubectl get pods"),
        ("$ kubectl get pods", "kubectl get pods"),
        ("\"kubectl\" 'get' pods", "kubectl get pods"),
        ("KUBECONFIG=/root/admin.conf kubectl get no", "kubectl get no --kubeconfig /root/admin.conf"),
        ("ETCDCTL_API=3 etcdctl member list", "etcdctl member list"),
        ("sudo ETCDCTL_API=3 etcdctl member list", "etcdctl member list"),
        ("ETCDCTL_CACERT=ca.crt etcdctl member list", "etcdctl --cacert=ca.crt member list"),
        ("kubectl get pods >pods.txt", "k get po 1> pods.txt"),
        ("kubectl get po -o name | wc -l", "k get pods -oname|wc -l"),
        ("kubectl cordon w1 && kubectl drain w1", "k cordon node/w1 && k drain w1"),
        ("ls  -l '/etc/kubernetes'", "ls -l /etc/kubernetes"),
        ("kubectl --kubeconfig ~/c get no", 'kubectl --kubeconfig "$HOME/c" get no'),
    ],
)
def test_spaces_quotes_and_what_stands_in_front_make_no_difference(typed: str, accepted: str) -> None:
    """Nor do comments, the alias of kubectl, sudo, and variables that say what a flag says."""
    check(typed, accepted)


@pytest.mark.parametrize(
    "typed",
    [
        "kubectl get pods -n kube-system -o wide",
        "kubectl get pods -nkube-system -owide",
        "kubectl get pods -n=kube-system -o=wide",
        "kubectl get pods --namespace kube-system --output wide",
        "kubectl get pods --namespace=kube-system --output=wide",
        "kubectl get pods --namespace='kube-system' --output=\"wide\"",
        "kubectl -n kube-system get pods -o wide",
        "kubectl -n kube-system -o wide get pods",
        "kubectl get -o wide -n kube-system pods",
        "kubectl get -n other pods -o json -o wide -n kube-system",
    ],
)
def test_a_flag_may_be_written_in_every_way_the_tool_reads(typed: str) -> None:
    """And may stand anywhere; of a flag given twice the last counts."""
    check(typed, "kubectl get pods -o wide -n kube-system")


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl get pods --all-namespaces", "kubectl get pods -A"),
        ("kubectl get pods -A=true", "kubectl get pods -A"),
        ("kubectl get pods --all-namespaces=true", "kubectl get pods -A"),
        ("kubectl get pods --show-labels=false", "kubectl get pods"),
        ("kubectl get pods --show-labels=1", "kubectl get pods --show-labels=True"),
        ("kubectl exec -it web -- sh", "kubectl exec -ti web -- sh"),
        ("kubectl exec --stdin --tty web -- sh", "kubectl exec -i -t web -- sh"),
        ("kubectl get pods -Aowide", "kubectl get pods -o wide -A"),
        ("kubectl delete pod web --wait", "kubectl delete pod web"),
        ("kubectl delete pod web --wait=true --cascade=background", "kubectl delete pod web"),
        ("kubectl delete pod web --cascade", "kubectl delete pod web"),
        ("kubectl run web --image=nginx --restart=Always", "kubectl run web --image nginx"),
        ("kubectl get pods --chunk-size=500", "kubectl get pods"),
        ("kubectl create ns dev --dry-run=none", "kubectl create ns dev"),
        ("kubectl wait pod/web --for=delete --timeout=30s", "kubectl wait pod/web --for=delete"),
        ("kubectl wait pod/web --for=delete --timeout=1m", "kubectl wait pod/web --for delete --timeout 60s"),
        ("kubectl logs web --since=90m", "kubectl logs web --since 1h30m"),
        ("kubeadm token create --ttl 24h", "kubeadm token create"),
    ],
)
def test_switches_and_defaults_may_be_spelled_out(typed: str, accepted: str) -> None:
    """Switches may be joined, and times be told in other units."""
    check(typed, accepted)


@pytest.mark.parametrize("typed", ["po", "pod", "pods", "Pod", "Pods", "PODS", "pods.v1."])
def test_a_resource_type_has_many_names(typed: str) -> None:
    """Short, singular, plural; "resource types are case-insensitive" is what kubectl's reference says."""
    check(f"kubectl get {typed}", "kubectl get pods")


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl get deployments.apps", "kubectl get deploy"),
        ("kubectl get deployments.v1.apps web", "kubectl get deployment/web"),
        ("kubectl get ing.networking.k8s.io", "kubectl get ingresses"),
        ("kubectl get svc,po", "kubectl get pods,services"),
        ("kubectl get pod web", "kubectl get pods/web"),
        ("kubectl get pods a b", "kubectl get po/b pod/a"),
        ("kubectl delete pod a b c", "kubectl delete pods c b a"),
        ("kubectl get pods,svc web", "kubectl get svc/web po/web"),
        ("kubectl get httproute", "kubectl get httproutes.gateway.networking.k8s.io"),
        ("kubectl get widgets.example.com", "kubectl get widgets.example.com"),
        ("kubectl logs pod/web", "kubectl logs web"),
        ("kubectl logs web -c main", "kubectl logs web main"),
        ("kubectl logs deploy/web -f", "kubectl logs --follow deployments/web"),
        ("kubectl port-forward svc/web 80", "kubectl port-forward service/web 80:80"),
        ("kubectl drain node/w1", "kubectl drain w1"),
        ("kubectl certificate approve csr/me", "kubectl certificate approve me"),
        ("kubectl explain po.spec.containers", "kubectl explain pods.spec.containers"),
        ("kubectl auth can-i list po", "kubectl auth can-i list pods"),
        (
            "kubectl create role r --verb=get,list --resource=po",
            "k create role r --resource pods --verb list --verb get",
        ),
        ("kubectl create role r --verb=get,get,list --resource=po", "k create role r --verb=list,get --resource=po"),
        ("kubectl create job j --from=cj/nightly", "kubectl create job j --from=cronjob/nightly"),
        ("kubectl label no w1 disk=ssd zone-", "kubectl label nodes/w1 zone- disk=ssd"),
        ("kubectl taint node w1 a=b:NoSchedule", "kubectl taint nodes w1 a=b:NoSchedule"),
        ("kubectl taint node w1 a=b:NoSchedule-", "kubectl taint nodes w1 a:NoSchedule-"),
        ("kubectl set image deploy/web a=x b=y", "kubectl set image deployment web b=y a=x"),
        ("kubectl create deploy web --image=a,b", "kubectl create deployment web --image a --image b"),
        ("kubectl create svc nodeport web --tcp=80,81", "kubectl create service nodeport web --tcp 80 --tcp 81"),
        ("kubectl create resourcequota q --hard=cpu=1", "kubectl create quota q --hard=cpu=1000m"),
        ("kubectl top po", "kubectl top pods"),
        ("kubectl cp dev/web:/tmp/a ./a", "kubectl cp -n dev web:/tmp/a ./a"),
        ("kubectl cp ./a dev/web:/tmp/a -c b -n test", "kubectl cp ./a web:/tmp/a --namespace=dev --container b"),
        ("kubectl config use dev", "kubectl config use-context dev"),
    ],
)
def test_objects_and_subcommands_go_by_several_names(typed: str, accepted: str) -> None:
    """``type/name`` is ``type name``, the order of names is free, and documented aliases are the same."""
    check(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl get po -l a=b,c=d", "kubectl get po --selector=c=d,a==b"),
        ("kubectl get po -l 'a = b , c'", "kubectl get po -l c,a=b"),
        ("kubectl get po -l 'env in (b,a)'", "kubectl get po -l 'env in (a, b)'"),
        ("kubectl get po -l 'env in (a)'", "kubectl get po -l env=a"),
        ("kubectl get po --sort-by=.metadata.name", "kubectl get po --sort-by='{.metadata.name}'"),
        ("kubectl get po --sort-by metadata.name", "kubectl get po --sort-by=.metadata.name"),
        ("kubectl config view -o jsonpath={..namespace}", "kubectl config view -o jsonpath='{..namespace}'"),
        ("kubectl get po -o jsonpath={.items[*].kind}", "kubectl get po -o=jsonpath='{.items[*].kind}'"),
        ("kubectl apply -f ./a.yaml", "kubectl apply --filename a.yaml"),
        ("kubectl apply -f a.yaml,b.yaml", "kubectl apply -f a.yaml -f b.yaml"),
        ("kubectl apply -k ./overlay/", "kubectl apply -k overlay"),
        (
            "kubectl create cm c --from-literal=a=1 --from-literal=b=2",
            "k create cm c --from-literal b=2 --from-literal a=1",
        ),
        ("kubectl create cm c --from-file=k=./f", "kubectl create configmap c --from-file k=f"),
        ("kubectl run web --image=nginx -l a=1,b=2", "kubectl run web --image=nginx --labels=b=2,a=1"),
        ("kubectl set resources deploy web --limits=cpu=500m", "kubectl set resources deploy/web --limits cpu=0.5"),
        ("kubectl wait pod/web --for=condition=Ready", "kubectl wait pod/web --for condition=ready=true"),
        ('kubectl patch no w1 -p \'{"a": 1, "b": 2}\'', 'kubectl patch node/w1 --patch=\'{"b":2,"a":1}\''),
        ("kubectl scale deploy web --replicas +3", "kubectl scale --replicas=3 deployment/web"),
        ("helm install w c --set a=1,b=2", "helm install w c --set b=2 --set a=1"),
    ],
)
def test_values_that_mean_the_same_are_the_same(typed: str, accepted: str) -> None:
    """Selectors, lists, files, quantities, conditions and JSON, each by its own rules."""
    check(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl run web --image nginx $do", "kubectl run web --image=nginx --dry-run=client -o yaml"),
        ("kubectl run web --image nginx ${do} > w.yaml", "k run web --image=nginx -oyaml --dry-run=client >w.yaml"),
        ("kubectl delete po web $now", "kubectl delete pod web --force --grace-period 0"),
        ("kubectl delete po web --grace-period=0 --force", "kubectl delete pod web $now"),
        ("kubectl delete po web --force", "kubectl delete pod web $now"),
        ("kubectl delete po web --now", "kubectl delete pod web --grace-period=1"),
        ("kubectl create deploy w --image=a --dry-run -o yaml", "kubectl create deploy w --image=a $do"),
        ("kubectl create deploy w --image=a --dry-run=true -o yaml", "kubectl create deploy w --image=a $do"),
        ("kubectl create deploy w --image=a --dry-run=false", "kubectl create deploy w --image=a"),
        ("kubectl expose deploy w --port=80 --target-port=80 --name=w", "kubectl expose deploy w --port 80"),
        ("kubectl expose pod w --port=80 --type=ClusterIP --protocol TCP", "kubectl expose po/w --port 80"),
        ("kubectl autoscale deploy w --max=3 --cpu-percent=80", "kubectl autoscale deploy w --cpu=80% --max=3"),
        ("kubectl run w --image=i -- sleep 5", "kubectl run w --image=i sleep 5"),
    ],
)
def test_what_candidates_define_and_what_flags_stand_for(typed: str, accepted: str) -> None:
    """``$do`` and ``$now`` are those of the CKA; the rest is what kubectl makes of its flags."""
    check(typed, accepted)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("kubectl get nodes -n kube-system", "kubectl get nodes"),
        ("kubectl get pv,sc -A", "kubectl get pv,sc"),
        ("kubectl drain w1 -n dev", "kubectl drain w1"),
        (
            "kubectl create clusterrole r --verb=get --resource=pods -n a",
            "k create clusterrole r --resource=po --verb=get",
        ),
    ],
)
def test_a_namespace_says_nothing_of_what_lies_in_none(typed: str, accepted: str) -> None:
    """Nodes, volumes, cluster roles."""
    check(typed, accepted)


def test_the_default_namespace_may_be_named_where_none_is_asked_for() -> None:
    """A question that names no namespace means the default one."""
    assert mark("kubectl get pods -n default", ["kubectl get pods"]) == RIGHT


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("journalctl -u kubelet", "journalctl --unit=kubelet.service"),
        ("sudo journalctl -xeu kubelet", "journalctl -u kubelet -x -e"),
        ("journalctl -ukubelet -f", "journalctl --follow --unit kubelet"),
        ("journalctl -u kubelet -n 50 --no-pager", "journalctl --lines=50 -u kubelet"),
        ("journalctl -u kubelet -n50", "journalctl -n 50 -u kubelet"),
        ("journalctl -n", "journalctl --lines=10"),
        ("journalctl -b", "journalctl --boot=0"),
        ("journalctl -b -1", "journalctl --boot=-1"),
        ("journalctl -p 3", "journalctl --priority=err"),
        ("journalctl -k", "journalctl --dmesg"),
        ("systemctl status kubelet", "systemctl status kubelet.service"),
        ("sudo systemctl enable --now kubelet", "systemctl --now enable kubelet.service"),
        ("systemctl restart kubelet containerd", "systemctl restart containerd.service kubelet"),
        ("systemctl", "systemctl list-units"),
        ("systemctl --failed", "systemctl list-units --state=failed"),
        ("systemctl list-units -t service", "systemctl list-units --type=service"),
        ("openssl x509 -noout -text -in a.crt", "openssl x509 -in a.crt -text -noout"),
        ("openssl x509 --in=a.crt -noout -dates", "openssl x509 -in a.crt -dates -noout"),
        (
            "openssl req -x509 -nodes -newkey rsa:2048 -keyout k -out c",
            "openssl req -newkey rsa:2048 -noenc -x509 -out c -keyout k",
        ),
        ("openssl genrsa -out a.key 2048", "openssl genrsa -out a.key"),
        ("crictl ps -a", "crictl ps --all"),
        ("crictl -r unix:///run/x.sock ps", "crictl --runtime-endpoint=unix:///run/x.sock ps"),
        ("crictl img", "crictl images"),
        ("crictl logs -f 3f", "crictl logs --follow 3f"),
        ("kubectl apply -Rf manifests", "kubectl apply -R -f manifests"),
        ("kubectl get -Ao wide pods", "kubectl get pods -A -o wide"),
        ("openssl req -new -key ./anna.key", "openssl req -new -key anna.key"),
        ("crictl ps -ap 3f", "crictl ps -a -p 3f"),
        ("openssl s_client 10.0.0.10:6443", "openssl s_client -connect 10.0.0.10:6443"),
        ("crictl exec -it 3f sh -c ls", "crictl exec -i -t 3f sh -c ls"),
        ("crictl rm b a", "crictl rm a b"),
        ("etcdctl -w table member list", "etcdctl member list --write-out=table"),
        ("etcdctl --endpoints=127.0.0.1:2379 member list", "etcdctl member list"),
        (
            "etcdctl --cacert a --cert b --key c snapshot save /s",
            "etcdctl snapshot save /s --cert b --key c --cacert a --endpoints https://127.0.0.1:2379",
        ),
        ("etcdutl snapshot restore /s --data-dir=/var/lib/e/", "etcdutl --data-dir /var/lib/e snapshot restore /s"),
        ("helm ls -A", "helm list --all-namespaces"),
        ("helm upgrade -i web x/c -f ./v.yaml", "helm upgrade --install web x/c --values v.yaml"),
        ("helm un a b", "helm uninstall b a"),
        ("helm repo ls", "helm repo list"),
        ("helm hist web", "helm history web"),
        ("helm inspect values x/y", "helm show values x/y"),
        ("kubeadm certs renew all --cert-dir=/etc/kubernetes/pki", "kubeadm certs renew all"),
        ("kubeadm join 10.0.0.1:6443 --token t", "kubeadm join --token=t 10.0.0.1:6443"),
        ("kubeadm upgrade apply -y v1.36.0", "kubeadm upgrade apply v1.36.0 --yes"),
    ],
)
def test_each_tool_is_read_by_its_own_grammar(typed: str, accepted: str) -> None:
    """Its short forms, its aliases, its defaults."""
    check(typed, accepted)


def test_any_of_the_accepted_answers_will_do() -> None:
    """In whatever place it stands."""
    assert mark("k describe po web", ["kubectl get pod web -o yaml", "kubectl describe pod web"]) == RIGHT
