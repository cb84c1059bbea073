import assert from 'node:assert/strict';
import { secretRule } from '../../server/src/documents/secrets.ts';
import { languages } from '../../server/src/languages/index.ts';
import { type Source, sources } from './corpus.ts';
import { secretPlaces } from './secret-places.ts';

/** A file of each language that has every kind of secret, for those that no fixture has. */
const texts: Readonly<Record<string, string>> = {
  drbd: 'resource r0 {\n  net {\n    cram-hmac-alg sha1;\n    shared-secret "x";\n  }\n  on a { device /dev/drbd0; disk /dev/sda1; address 10.0.0.1:7788; meta-disk internal; }\n}\n',
  corosync: 'totem {\n  version: 2\n  key: x\n  secauth: on\n}\nquorum {\n  provider: corosync_votequorum\n}\n',
  crmsh:
    'primitive st stonith:external/ipmi \\\n\tparams hostname=n1 ipaddr=10.0.0.9 \\\n\tuserid=admin passwd=x interface=lan \\\n\top monitor interval=60s\nprimitive db ocf:heartbeat:mysql params test_passwd=x op monitor interval=10s timeout=30s\nprimitive f stonith:fence_apc_snmp params community=x ip=10.0.0.8\n',
  'cib-xml':
    '<cib>\n<configuration>\n<resources>\n<primitive id="s" class="stonith" type="fence_ipmilan">\n<instance_attributes id="i">\n<nvpair id="n1" name="ip" value="10.0.0.9"/>\n<nvpair id="n2" name="passwd" value="x"/>\n<nvpair id="n3" name="community" value="x"/>\n</instance_attributes>\n</primitive>\n</resources>\n</configuration>\n</cib>\n',
  'ha-authkeys': 'auth 1\n1 sha1 x\n2 md5 y\n',
  'ha-cf': 'node n1 n2\nstonith_host * baytech 10.0.0.3 x y\nkeepalive 1\n',
  haresources: 'n1 10.0.0.9 db::passwd=x::eth0 httpd\n',
  'xen-domu':
    'name = "win1"\ntype = "hvm"\nmemory = 512\nvncpasswd = "x"\nvfb = [ "type=vnc,vncpasswd=x,vnclisten=0.0.0.0", \'vnc=1\' ]\nspicepasswd = \'x\'\n',
  ifcfg:
    'DEVICE=wlan0\nKEY=x\nKEY1=x\nKEY_PASSPHRASE1=x\nWPA_PSK="x"\nPSK=x\nPASSWORD=x\nIEEE_8021X_PASSWORD=\'x\'\nIEEE_8021X_PIN=x\nONBOOT=yes\n',
  libvirt:
    "<domain type='kvm'>\n  <name>web1</name>\n  <memory unit='MiB'>512</memory>\n  <os>\n    <type>hvm</type>\n  </os>\n  <devices>\n    <graphics type='vnc' autoport='yes' passwd='x' listen='0.0.0.0'/>\n  </devices>\n</domain>\n",
  'xend-sxp': "(xend-port 8000)\n(vncpasswd 'x')\n(vnc-listen '0.0.0.0')\n",
};

/** Those, named by their languages, and all fixtures and files of the corpus. */
export function* secretSources(): Iterable<Source> {
  for (const language of languages) {
    const { keywords, names, publicWords } = secretRule(language);
    if (!keywords.size && !names && !publicWords) continue;
    const text = texts[language.id];
    assert.ok(
      text && secretPlaces(text, language).length,
      `${language.id}: it has secrets, but no place of one is known`,
    );
    yield { name: language.id, text, language };
  }
  yield* sources();
}
