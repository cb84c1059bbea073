import { languages } from '../../server/src/languages/index.ts';
import { type Source, sources } from './corpus.ts';

/** A file of each language that has every kind of secret, for those that no fixture has. */
const texts: Readonly<Record<string, string>> = {
  drbd: 'resource r0 {\n  net {\n    cram-hmac-alg sha1;\n    shared-secret "x";\n  }\n  on a { device /dev/drbd0; disk /dev/sda1; address 10.0.0.1:7788; meta-disk internal; }\n}\n',
  corosync: 'totem {\n  version: 2\n  key: x\n  secauth: on\n}\nquorum {\n  provider: corosync_votequorum\n}\n',
  crmsh:
    'primitive st stonith:external/ipmi \\\n\tparams hostname=n1 ipaddr=10.0.0.9 \\\n\tuserid=admin passwd=x interface=lan \\\n\top monitor interval=60s\nprimitive db ocf:heartbeat:mysql params test_passwd=x op monitor interval=10s timeout=30s\nprimitive f stonith:fence_apc_snmp params community=x ip=10.0.0.8\n',
  'ha-authkeys': 'auth 1\n1 sha1 x\n2 md5 y\n',
  'ha-cf': 'node n1 n2\nstonith_host * baytech 10.0.0.3 x y\nkeepalive 1\n',
};

/** Those, named by their languages, and all fixtures and files of the corpus. */
export function* secretSources(): Iterable<Source> {
  for (const [id, text] of Object.entries(texts))
    yield { name: id, text, language: languages.find((each) => each.id === id)! };
  yield* sources();
}
