import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOfContent } from '../../server/src/documents/content.ts';
import { languages } from '../../server/src/languages/index.ts';
import { corpusFiles } from '../support/corpus.ts';
import { fixtures } from '../support/fixtures.ts';
import { foreignTexts } from '../support/foreign-texts.ts';

test('every fixture is recognised by what it holds', () => {
  // Those of another language's documents are told by their own rule.
  const own = fixtures().filter(({ language }) => !language.partOf);
  const wrong = own.flatMap(({ path, text, language }) => {
    const found = languageOfContent(text, languages)?.id;
    return found === language.id ? [] : [`${path}: ${found}`];
  });
  assert.deepEqual(wrong, []);
});

test('a file of the corpus is taken for no other language, and few are not recognised', () => {
  let all = 0;
  let unknown = 0;
  for (const { name, text, language } of corpusFiles()) {
    if (language.partOf) continue;
    const found = languageOfContent(text, languages)?.id;
    all++;
    if (found === undefined) unknown++;
    else assert.equal(found, language.id, name);
  }
  assert.ok(unknown <= all * 0.05, `${unknown} of ${all}`);
});

for (const [kind, text] of Object.entries(foreignTexts))
  test(`nothing is offered for other texts: ${kind}`, () => {
    assert.equal(languageOfContent(text, languages)?.id, undefined);
    const [line = ''] = text.split('\n');
    assert.deepEqual(
      languages.filter(({ firstLine }) => firstLine?.test(line)).map(({ id }) => id),
      [],
    );
  });

for (const [text, id] of [
  ['resource r0 {\n  protocol C;\n}\n', 'drbd'],
  ['include "drbd.d/*.res";\n', 'drbd'],
  ['node 1: cluster1\nnode 2: cluster2\nproperty cib-bootstrap-options: \\\n\thave-watchdog=false\n', 'crmsh'],
  ['keepalive 2\ndeadtime 30\nnode cluster1 cluster2\n', 'ha-cf'],
  ['auth 1\n1 sha1 secret\n', 'ha-authkeys'],
  ['cluster1 IPaddr::192.0.2.1/24/eth0 httpd\n', 'haresources'],
  ['totem {\n  version: 2\n}\nquorum {\n  provider: corosync_votequorum\n}\n', 'corosync'],
  ["name = 'vm1'\nmemory = 512\nvif = [ '' ]\n", 'xen-domu'],
  ['DEVICE=eth0\nONBOOT=yes\n', 'ifcfg'],
  ['#!/usr/sbin/crm -f\nconfigure\nprimitive p ocf:heartbeat:Dummy\nproperty stonith-enabled=false\n', 'crmsh'],
  ['resource r0 { volume 0 { device /dev/drbd0; disk /dev/sdb1; meta-disk internal; } }\n', 'drbd'],
  ['primitive p_fs Filesystem params device=/dev/drbd0\ngroup g p_fs\n', 'crmsh'],
  ['colocation c inf: web ms_drbd:Master\norder o inf: ms_drbd:promote web:start\n', 'crmsh'],
  ['node $id="5d1c7b6e-0000-1111-2222-333344445555" alpha\n', 'crmsh'],
  ['property cib-bootstrap-options: \\\n\tdc-version=1.0.12\n', 'crmsh'],
  ['logfile /var/log/ha-log\nautojoin none\n', 'ha-cf'],
  ['alpha 192.0.2.10/24/eth0 httpd\n', 'haresources'],
  ['totem {\n  version: 2\n  cluster_name: lab\n}\n', 'corosync'],
  ['kernel = "/boot/vmlinuz"\nramdisk = "/boot/initrd"\nroot = "/dev/xvda1 ro"\n', 'xen-domu'],
  ['TYPE=Bridge\nDEVICE=br0\n', 'ifcfg'],
  // One sign alone is none.
  ['resource r0 {\n}\n', undefined],
  ['primitive p_ip ocf:heartbeat:IPaddr2\n', undefined],
  ['auth 1\n', undefined],
] as const)
  test(`${JSON.stringify(text)} is ${id ?? 'not enough'}`, () => {
    assert.equal(languageOfContent(text, languages)?.id, id);
  });
