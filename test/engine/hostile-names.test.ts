import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { Service } from '../support/service.ts';
import { shownOf } from '../support/shown.ts';

/** What every object of JavaScript has by itself. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

/** Such a name at every place where a table may be asked for it. */
const texts: Readonly<Record<string, (k: string) => string>> = {
  crmsh: (k) =>
    `node ${k}\nprimitive ${k} ${k} params ${k}=${k} meta ${k}=${k} op ${k} ${k}=1\nprimitive a ocf:heartbeat:${k}\nms ${k}2 ${k}\nlocation l ${k} rule ${k}: ${k} ${k} 1\norder o inf: ${k}:${k} a\nproperty ${k}=1\nfencing_topology ${k}: ${k}\n${k} x\nprimitive v VirtualDomain params config=/etc/libvirt/qemu/g.xml hypervisor=${k}:///system\n`,
  drbd: (k) =>
    `${k} a;\nresource ${k} { ${k} x; net { ${k} 1; after-sb-0pri ${k}; } device /dev/drbd0; disk ${k}; on ${k} { address 10.0.0.1:1; } handlers { ${k} "x"; } disk { resync-after ${k}/0; } }\n`,
  corosync: (k) =>
    `${k} {\n ${k}: 1\n}\ntotem {\n version: ${k}\n ${k}: 1\n}\nnodelist {\n node {\n name: ${k}\n }\n}\n`,
  'ha-cf': (k) => `node ${k}\n${k} on\nauto_failback ${k}\nrespawn ${k} ${k}\napiauth ${k} ${k}=x\ncrm ${k}\n`,
  haresources: (k) => `${k} ${k}::${k} IPaddr::${k}\n`,
  'ha-authkeys': (k) => `auth ${k}\n1 ${k} x\n`,
  'xen-domu': (k) =>
    `${k} = 1\nname = "${k}"\nboot = "${k}"\ndisk = [ '${k}:/x,${k},${k}', 'format=${k},target=/x' ]\nvif = [ '${k}=1' ]\n`,
  'xend-sxp': (k) => `(${k} ${k})\n`,
  ifcfg: (k) => `${k}=1\nDEVICE=${k}\nTYPE=${k}\nBONDING_OPTS="${k}=1"\n`,
  hosts: (k) => `10.0.0.1 ${k}\n`,
  sbd: (k) => `${k}=1\nSBD_DEVICE=${k}\n`,
  libvirt: (k) =>
    `<domain type="${k}" ${k}="1"><name>g</name><${k} a="1"/><devices><disk type="${k}"/><interface type="${k}"/><controller type="${k}"/></devices></domain>`,
  'cib-xml': (k) =>
    `<cib><configuration><resources><primitive id="${k}" class="${k}" type="${k}"/><${k} id="x"/></resources><constraints><${k} id="y"/></constraints></configuration></cib>`,
  'drbd-status': (k) => `${k} role:${k}\n  disk:${k}\n`,
  'crm-mon': (k) =>
    `Node List:\n  * Online: [ ${k} ]\nFull List of Resources:\n  * ${k}\t(ocf::${k}:${k}):\t ${k} ${k}\n`,
  'guest-status': (k) => ` Id   Name   State\n------\n 1    ${k}     ${k}\n`,
};

for (const { id } of languages)
  test(`${id}: names that every object has are names like others`, () => {
    for (const name of names) {
      const text = texts[id]!(name);
      const service = new Service();
      service.log = (line) => assert.fail(line);
      service.workspace.setRoots(['file:///lab']);
      for (const [other, make] of Object.entries(texts)) service.put(`file:///lab/${other}`, make(name), other);
      for (const { fixes } of service.findings(`file:///lab/${id}`)) fixes?.();
      const offsets = [...text.matchAll(/\S+/g)].map(({ index }) => index + 1);
      const shown = [...shownOf(text, id, { hovers: offsets, completions: offsets.slice(0, 8) })];
      assert.deepEqual(
        shown.filter((each) => /\[object |native code/.test(each.text)).map((each) => `${each.what}: ${each.text}`),
        [],
      );
    }
  });
