"""openssl, 3.0, the release of Debian 12, and what x509 has learnt up to 4.0; newer releases know more.

Read: ``openssl COMMAND -help`` and the pages openssl-x509(1) to openssl-crl(1) of 3.0, and openssl/openssl,
doc/man1/openssl-x509.pod.in of 4.0.
"""

from __future__ import annotations

from k8squiz.knowledge.command_lines.tools.table import Grammar, Table

_GROUPS = {
    "provider": "provider-path:text provider:text propquery:text",
    "digest": (
        "blake2b512 blake2s256 md5 sha1 sha224 sha256 sha3-224 sha3-256 sha3-384 sha3-512 sha384 sha512 "
        "sha512-224 sha512-256 shake128 shake256 sm3"
    ),
    "cipher": (
        "aes-128-cbc aes-192-cbc aes-256-cbc aes128 aes192 aes256 aria128 aria192 aria256 camellia128 "
        "camellia192 camellia256 des des3"
    ),
}

_COMMANDS = """
asn1parse: *
ca: *
ciphers: *
cmp: *
cms: *
crl: %digest %provider badsig CAfile:path CApath:path CAstore:text crlnumber dateopt:text fingerprint gendelta:path
    hash hash_old in:path inform:format issuer key:path keyform:format lastupdate nameopt:text nextupdate no-CAfile
    no-CApath no-CAstore noout out:path outform:format text verify
crl2pkcs7: *
dgst: %digest %provider binary c d debug engine:text engine_impl fips-fingerprint hex hmac:text keyform:format list
    mac:text macopt:text out:path passin:text prverify:text r rand:text sign:text signature:path sigopt:text
    verify:text writerand:path xoflen:number
dhparam: *
dsa: *
dsaparam: *
ec: *
ecparam: *
enc: *
engine: *
errstr: *
fipsinstall: *
gendsa: *
genpkey: %cipher %provider algorithm:text config:path engine:text genparam out:path outform:format paramfile:path
    pass:text pkeyopt:each quiet text
genrsa: %cipher %provider 3 engine:text F4 f4 out:path passout:text primes:number rand:text traditional verbose
    writerand:path
help: *
info: *
kdf: *
list: *
mac: *
md5: *
nseq: *
ocsp: *
passwd: *
pkcs12: *
pkcs7: *
pkcs8: *
pkey: %cipher %provider check ec_conv_form:text ec_param_enc:text engine:text in:text inform:format noout out:path
    outform:format passin:text passout:text pubcheck pubin pubout text text_pub traditional
pkeyparam: *
pkeyutl: *
prime: *
rand: %provider base64 engine:text hex out:path rand:text writerand:path
rehash: *
req: %digest %provider addext:each batch CA:path CAkey:text config:path copy_extensions:text days:number engine:text
    extensions:text in:path inform:format key:path keyform:format keygen_engine:text keyout:path modulus
    multivalue-rdn nameopt:text new newhdr newkey:text nodes>noenc noenc noout out:path outform:format passin:text
    passout:text pkeyopt:each precert pubkey rand:text reqexts:text reqopt:text section:text set_serial:text
    sigopt:text subj:text subject text utf8 verbose verify vfyopt:text writerand:path x509
rsa: %cipher %provider check engine:text in:text inform:format modulus noout out:path outform:format passin:text
    passout:text pubin pubout pvk-none pvk-strong pvk-weak RSAPublicKey_in RSAPublicKey_out text traditional
rsautl: *
s_client: %provider 4 6 allow_no_dhe_kex allow_proxy_certs alpn:text async attime:number auth_level:number bind:text
    brief bugs build_chain CAfile:path CApath:path CAstore:text cert:path cert_chain:path certform:format
    chainCAfile:path chainCApath:path chainCAstore:text check_ss_sig cipher:text ciphersuites:text
    client_renegotiation client_sigalgs:text comp connect:text CRL:path crl_check crl_check_all crl_download crlf
    CRLform:format ct ctlogfile:path curves:text dane_ee_no_namechecks dane_tlsa_domain:text dane_tlsa_rrdata:text
    debug debug_broken_protocol dtls dtls1 dtls1_2 early_data:path enable_pha engine:text explicit_policy
    extended_crl fallback_scsv groups:text host:text ign_eof ignore_critical ignore_unexpected_eof inhibit_any
    inhibit_map issuer_checks key:text keyform:format keylogfile:path keymatexport:text keymatexportlen:number
    legacy_renegotiation legacy_server_connect max_pipelines:number max_protocol:text max_send_frag:number
    maxfraglen:number min_protocol:text msg msgfile:path mtu:number name:text named_curve:text nameopt:text nbio
    nbio_test nextprotoneg:text no-CAfile no-CApath no-CAstore no_alt_chains no_check_time no_comp no_etm no_ign_eof
    no_legacy_server_connect no_middlebox no_renegotiation no_resumption_on_reneg no_ssl3 no_ticket no_tls1
    no_tls1_1 no_tls1_2 no_tls1_3 nocommands noct noservername partial_chain pass:text policy:text policy_check
    policy_print port:number prexit prioritize_chacha proxy:text proxy_pass:text proxy_user:text psk:text
    psk_identity:text psk_session:path purpose:text quiet rand:text read_buf:number reconnect record_padding:text
    requestCAfile:path security_debug security_debug_verbose serverinfo:text servername:text serverpref sess_in:path
    sess_out:path showcerts sigalgs:text split_send_frag:number srp_lateuser srp_moregroups srp_strength:number
    srppass:text srpuser:text ssl_client_engine:text ssl_config:text starttls:text state status strict suiteB_128
    suiteB_128_only suiteB_192 timeout tls1 tls1_1 tls1_2 tls1_3 tlsextdebug trace trusted_first unix:text
    use_deltas use_srtp:text verify:number verify_depth:number verify_email:text verify_hostname:text verify_ip:text
    verify_name:text verify_quiet verify_return_error verifyCAfile:path verifyCApath:path verifyCAstore:text
    writerand:path x509_strict xcert:path xcertform:format xchain:path xchain_build xkey:path xkeyform:format
    xmpphost:text
s_server: *
s_time: *
sess_id: *
sha1: *
sha224: *
sha256: *
sha384: *
sha512: *
smime: *
speed: *
spkac: *
srp: *
storeutl: *
ts: *
verify: %provider allow_proxy_certs attime:number auth_level:number CAfile:path CApath:path CAstore:text
    check_ss_sig crl_check crl_check_all crl_download CRLfile:path engine:text explicit_policy extended_crl
    ignore_critical inhibit_any inhibit_map issuer_checks nameopt:text no-CAfile no-CApath no-CAstore no_alt_chains
    no_check_time partial_chain policy:text policy_check policy_print purpose:text show_chain suiteB_128
    suiteB_128_only suiteB_192 trusted:path trusted_first untrusted:path use_deltas verbose verify_depth:number
    verify_email:text verify_hostname:text verify_ip:text verify_name:text vfyopt:text x509_strict
version: a b c d e f m o p r v
x509: %digest %provider addreject:text addtrust:text alias badsig CA:path CAcreateserial CAform:format CAkey:text
    CAkeyform:format CAserial:text certopt:text checkemail:text checkend:number checkhost:text checkip:text clrext
    clrreject clrtrust copy_extensions:text dateopt:text dates days:number email enddate engine:text ext:text
    extensions:text extfile:path fingerprint force_pubkey:path hash>subject_hash in:path inform:format issuer
    issuer_hash issuer_hash_old key:text keyform:format modulus multi nameopt:text new next_serial nocert noout
    not_after:text not_before:text ocsp_uri ocspid out:path outform:format passin:text preserve_dates pubkey purpose
    rand:text req serial set_issuer:text set_serial:text set_subject:text setalias:text signkey>key sigopt:text
    startdate subj>set_subject subject subject_hash subject_hash_old text trustout vfyopt:text writerand:path
    x509toreq
"""

TABLE = Table("openssl", Grammar.OPENSSL, _COMMANDS, "help", _GROUPS, complete=False)
