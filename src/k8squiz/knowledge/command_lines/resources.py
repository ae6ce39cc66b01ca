"""The resource types of Kubernetes, and the names by which kubectl knows each.

Read: kubernetes.io/docs/reference/kubectl, "Resource types", of v1.25, less what has been removed since, and the
types that later releases and the Gateway API v1.6 have added: kubernetes/kubernetes, pkg/registry, and
kubernetes-sigs/gateway-api, config/crd/standard.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from k8squiz.knowledge.command_lines.nearness import nearest

# plural, singular, short names or "-", API group or "-", "cluster" when it lies in no namespace
_TYPES = """
bindings binding - -
componentstatuses componentstatus cs - cluster
configmaps configmap cm -
endpoints endpoints ep -
events event ev events.k8s.io
limitranges limitrange limits -
namespaces namespace ns - cluster
nodes node no - cluster
persistentvolumeclaims persistentvolumeclaim pvc -
persistentvolumes persistentvolume pv - cluster
pods pod po -
podtemplates podtemplate - -
replicationcontrollers replicationcontroller rc -
resourcequotas resourcequota quota -
secrets secret - -
serviceaccounts serviceaccount sa -
services service svc -
mutatingwebhookconfigurations mutatingwebhookconfiguration - admissionregistration.k8s.io cluster
validatingadmissionpolicies validatingadmissionpolicy - admissionregistration.k8s.io cluster
validatingadmissionpolicybindings validatingadmissionpolicybinding - admissionregistration.k8s.io cluster
validatingwebhookconfigurations validatingwebhookconfiguration - admissionregistration.k8s.io cluster
customresourcedefinitions customresourcedefinition crd,crds apiextensions.k8s.io cluster
apiservices apiservice - apiregistration.k8s.io cluster
controllerrevisions controllerrevision - apps
daemonsets daemonset ds apps
deployments deployment deploy apps
replicasets replicaset rs apps
statefulsets statefulset sts apps
tokenreviews tokenreview - authentication.k8s.io cluster
selfsubjectreviews selfsubjectreview - authentication.k8s.io cluster
localsubjectaccessreviews localsubjectaccessreview - authorization.k8s.io
selfsubjectaccessreviews selfsubjectaccessreview - authorization.k8s.io cluster
selfsubjectrulesreviews selfsubjectrulesreview - authorization.k8s.io cluster
subjectaccessreviews subjectaccessreview - authorization.k8s.io cluster
horizontalpodautoscalers horizontalpodautoscaler hpa autoscaling
cronjobs cronjob cj batch
jobs job - batch
certificatesigningrequests certificatesigningrequest csr certificates.k8s.io cluster
leases lease - coordination.k8s.io
endpointslices endpointslice - discovery.k8s.io
flowschemas flowschema - flowcontrol.apiserver.k8s.io cluster
prioritylevelconfigurations prioritylevelconfiguration - flowcontrol.apiserver.k8s.io cluster
ingressclasses ingressclass - networking.k8s.io cluster
ingresses ingress ing networking.k8s.io
ipaddresses ipaddress - networking.k8s.io cluster
networkpolicies networkpolicy netpol networking.k8s.io
servicecidrs servicecidr - networking.k8s.io cluster
runtimeclasses runtimeclass - node.k8s.io cluster
poddisruptionbudgets poddisruptionbudget pdb policy
clusterrolebindings clusterrolebinding - rbac.authorization.k8s.io cluster
clusterroles clusterrole - rbac.authorization.k8s.io cluster
rolebindings rolebinding - rbac.authorization.k8s.io
roles role - rbac.authorization.k8s.io
deviceclasses deviceclass - resource.k8s.io cluster
resourceclaims resourceclaim - resource.k8s.io
resourceclaimtemplates resourceclaimtemplate - resource.k8s.io
resourceslices resourceslice - resource.k8s.io cluster
priorityclasses priorityclass pc scheduling.k8s.io cluster
csidrivers csidriver - storage.k8s.io cluster
csinodes csinode - storage.k8s.io cluster
csistoragecapacities csistoragecapacity - storage.k8s.io
storageclasses storageclass sc storage.k8s.io cluster
volumeattachments volumeattachment - storage.k8s.io cluster
volumeattributesclasses volumeattributesclass vac storage.k8s.io cluster
backendtlspolicies backendtlspolicy btlspolicy gateway.networking.k8s.io
gatewayclasses gatewayclass gc gateway.networking.k8s.io cluster
gateways gateway gtw gateway.networking.k8s.io
grpcroutes grpcroute - gateway.networking.k8s.io
httproutes httproute - gateway.networking.k8s.io
listenersets listenerset lset gateway.networking.k8s.io
referencegrants referencegrant refgrant gateway.networking.k8s.io
tlsroutes tlsroute - gateway.networking.k8s.io
all all - -
"""

IN_ALL = frozenset(
    {
        *("cronjobs", "daemonsets", "deployments", "horizontalpodautoscalers", "jobs", "pods", "replicasets"),
        *("replicationcontrollers", "services", "statefulsets"),
    }
)
"""The types, by their plurals, that ``all`` stands for; custom ones may be among them too."""


class Type(NamedTuple):
    """One resource type by its plural; ``group`` is empty for the core group."""

    plural: str
    singular: str
    shorts: tuple[str, ...]
    group: str
    in_no_namespace: bool


def type_of(written: str) -> Type | None:
    """The type that kubectl takes ``written`` for: ``po``, ``Pod``, ``deployments.v1.apps``; None when not known."""
    name, _, group = written.partition(".")
    found = _by_name().get(name) or _by_long_name().get(name.lower())
    if found is None or not group:
        return found
    return found if group.removeprefix("v1.").rstrip(".") in {found.group, "v1" if not found.group else ""} else None


def misspelt_type(written: str) -> str:
    """The name of a type that is one letter apart from ``written``; empty when there is none.

    Names of two letters are never taken for misspelt: there are too many of them among custom resources.
    """
    if len(written) < 3 or "." in written:
        return ""
    long_names = [name for name in _by_long_name() if len(name) > 2]
    return nearest(written, long_names) or (nearest(written, _by_name()) if len(written) > 3 else "")


@lru_cache(maxsize=1)
def _types() -> tuple[Type, ...]:
    rows = [line.split() for line in _TYPES.strip().splitlines()]
    return tuple(
        Type(plural, singular, tuple(shorts.replace("-", "").split(",")), group.strip("-"), bool(rest))
        for plural, singular, shorts, group, *rest in rows
    )


@lru_cache(maxsize=1)
def _by_name() -> Mapping[str, Type]:
    return {**{short: one for one in _types() for short in one.shorts if short}, **_by_long_name()}


@lru_cache(maxsize=1)
def _by_long_name() -> Mapping[str, Type]:
    return {name: one for one in _types() for name in (one.plural, one.singular)}
