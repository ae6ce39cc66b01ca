"""helm, v4.2; what only v3 knows is kept, since clusters of either are met.

Read: helm.sh/docs/helm (helm/helm-www, docs/helm and versioned_docs/version-3/helm), every page; aliases in
helm/helm, pkg/cmd. A ``--dry-run`` without a value simulates on the client in v3 and v4.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_GROUPS = {
    "values": "set:commas set-file:commas set-json:each set-literal:each set-string:commas values/f:paths",
    "login": "ca-file:path cert-file:path insecure-skip-tls-verify key-file:path password:text username:text",
    "chart": "%login devel keyring:text pass-credentials plain-http repo:text verify version:text",
    "apply": (
        "atomic create-namespace dependency-update description:text disable-openapi-validation "
        "dry-run:dry?client=none enable-dns force force-conflicts force-replace hide-notes labels/l:map no-hooks "
        "post-renderer:text post-renderer-args:list render-subchart-notes rollback-on-failure skip-crds "
        "skip-schema-validation take-ownership timeout:duration=5m0s wait:text?watcher=hookOnly wait-for-jobs"
    ),
}

_EVERYWHERE = """
burst-limit:number=100 color:text=auto colour>color content-cache:text debug help/h kube-apiserver:text
kube-as-group:each kube-as-user:text kube-ca-file:text kube-context:text
kube-insecure-skip-tls-verify kube-tls-server-name:text kube-token:text
kubeconfig:path namespace/n:text qps:text registry-config:text repository-cache:text repository-config:text
"""

_ALIASES = {
    "dep": "dependency",
    "dependencies": "dependency",
    "dependency ls": "dependency list",
    "dependency up": "dependency update",
    "hist": "history",
    "ls": "list",
    "plugin add": "plugin install",
    "plugin ls": "plugin list",
    "plugin rm": "plugin uninstall",
    "plugin remove": "plugin uninstall",
    "plugin up": "plugin update",
    "fetch": "pull",
    "repo ls": "repo list",
    "repo rm": "repo remove",
    "repo up": "repo update",
    "inspect": "show",
    "del": "uninstall",
    "delete": "uninstall",
    "un": "uninstall",
}

_COMMANDS = """
completion:
completion bash: no-descriptions
completion fish: no-descriptions
completion powershell: no-descriptions
completion zsh: no-descriptions
create: starter/p:text
dependency:
dependency build: %login keyring:text plain-http skip-refresh verify
dependency list: max-col-width:number=80
dependency update: %login keyring:text plain-http skip-refresh verify
env:
get:
get all: revision:number template:text
get hooks: revision:number
get manifest: revision:number
get metadata: output/o:layout=table revision:number
get notes: revision:number
get values: all/a output/o:layout=table revision:number
history: max:number=256 output/o:layout=table
install: %apply %chart %values generate-name/g hide-secret name-template:text output/o:layout=table replace
    server-side=true
lint: %values kube-version:text quiet skip-schema-validation strict with-subcharts
list: all/a all-namespaces/A date/d deployed failed filter/f:text max/m:number=256 no-headers offset:number
    output/o:layout=table pending reverse/r selector/l:selector short/q superseded time-format:text uninstalled
    uninstalling
package: %login app-version:text dependency-update/u destination/d:text=. key:text keyring:text passphrase-file:text
    plain-http sign version:text
plugin:
plugin install: %login keyring:text plain-http verify=true version:text
plugin list: type:text
plugin package: destination/d:text=. key:text keyring:text passphrase-file:text sign=true
plugin uninstall:
plugin update:
plugin verify: keyring:text
pull: %chart destination/d:text=. prov untar untardir:text=.
push: %login plain-http
registry:
registry login: ca-file:path cert-file:path insecure key-file:path password/p:text password-stdin plain-http
    username/u:text
registry logout:
repo:
repo add: %login allow-deprecated-repos force-update no-update pass-credentials password-stdin timeout:duration=2m0s
repo index: json merge:text url:text
repo list: no-headers output/o:layout=table
repo remove:
repo update: fail-on-repo-update-fail timeout:duration=2m0s
rollback: cleanup-on-fail dry-run:dry?client=none force force-conflicts force-replace history-max:number=10
    no-hooks recreate-pods server-side:text=auto timeout:duration=5m0s wait:text?watcher=hookOnly wait-for-jobs
search:
search hub: endpoint:text=https://hub.helm.sh fail-on-no-result list-repo-url max-col-width:number=50
    output/o:layout=table
search repo: devel fail-on-no-result max-col-width:number=50 output/o:layout=table regexp/r version:text versions/l
show:
show all: %chart
show chart: %chart
show crds: %chart
show readme: %chart
show values: %chart jsonpath:text
status: output/o:layout=table revision:number show-desc show-resources
template: %chart %values api-versions/a:list atomic create-namespace dependency-update description:text
    disable-openapi-validation dry-run:dry?client enable-dns force force-conflicts force-replace generate-name/g
    hide-notes include-crds is-upgrade kube-version:text labels/l:map name-template:text no-hooks output-dir:text
    post-renderer:text post-renderer-args:list release-name render-subchart-notes replace rollback-on-failure
    server-side=true show-only/s:each skip-crds skip-schema-validation skip-tests take-ownership
    timeout:duration=5m0s validate wait:text?watcher=hookOnly wait-for-jobs
test: filter:list hide-notes logs timeout:duration=5m0s
uninstall: cascade:text=background description:text dry-run ignore-not-found keep-history no-hooks
    timeout:duration=5m0s wait:text?watcher=hookOnly
upgrade: %apply %chart %values cleanup-on-fail hide-secret history-max:number=10 install/i output/o:layout=table
    reset-then-reuse-values reset-values reuse-values server-side:text=auto
verify: keyring:text
version: short template:text
"""

TABLE = Table("helm", Grammar.PFLAG, _COMMANDS, _EVERYWHERE, _GROUPS, _ALIASES)
