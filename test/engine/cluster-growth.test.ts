import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostics } from '../../server/src/lsp/handlers/diagnostics.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { Executed } from '../support/executed.ts';
import { fleet } from '../support/fleet.ts';

const number = (i: number): string => i.toString(16).padStart(2, '0');

/** A resource of DRBD; `last`: the number of its minor, disk and port, where that is not its own. */
const resource = (i: number, options = '', last = i): string =>
  `resource r${i} { device /dev/drbd${last}; disk /dev/sd${last}; meta-disk internal; ${options}
  on a { address 10.0.0.1:${7000 + last}; } on b { address 10.0.0.2:${7000 + last}; } }\n`;
const stacked = (i: number): string =>
  `${resource(i)}resource s${i} { device /dev/drbd${1000 + i}; disk /dev/drbd${i}; meta-disk internal;
  stacked-on-top-of r${i} { address 10.1.0.1:${7000 + i}; } on c { address 10.1.0.2:${7000 + i}; disk /dev/x${i}; } }\n`;
const fence = 'handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.sh"; }';
const primitive = (i: number, agent: string): string => `primitive p${i} ${agent} op monitor interval=10s\n`;
const xen = (i: number, line: string): string => `name = "g${i}"\nmemory = 512\n${line}\n`;
const libvirt = (name: string): string => `<domain type="kvm">
<name>${name}</name><memory>1024</memory><os><type>hvm</type></os><devices>
<disk type="block" device="disk"><source dev="/dev/drbd0"/><target dev="vda"/></disk>
<interface type="bridge"><mac address="52:54:00:00:00:01"/><source bridge="br0"/></interface></devices></domain>\n`;

const drbdFile = (i: number): string => `drbd.d/r${i}.res`;
const crmFile = (i: number): string => `c${i}.crm`;
const xenFile = (i: number): string => `xen/g${i}.cfg`;
const port = (i: number): string => `network-scripts/ifcfg-eth${i}`;
const hosts = (count: number): string =>
  Array.from({ length: count }, (_, i) => `10.0.0.${i + 1} node${i + 1}\n`).join('');

/** What, the name of the file of each number, its text, and the files that are there besides. */
type Row = readonly [
  string,
  (i: number) => string,
  (i: number, count: number) => string,
  ((count: number) => Readonly<Record<string, string>>)?,
];

const table: readonly Row[] = [
  ['DRBD', drbdFile, (i) => resource(i)],
  ['DRBD, one for all', drbdFile, (i) => resource(i, '', 0)],
  ['DRBD, secrets', drbdFile, (i) => resource(i, `net { shared-secret "word${i}secret"; verify-alg foo; }`)],
  ['DRBD, unknown hosts', drbdFile, (i) => resource(i), () => ({ 'ha.cf': 'node a1 b1\n' })],
  ['DRBD, hosts files', drbdFile, (i) => resource(i), (count) => ({ hosts: hosts(count), 'ha.cf': 'node a b\n' })],
  ['DRBD, stacked', drbdFile, stacked],
  ['DRBD, waits in a row', drbdFile, (i) => resource(i, `disk { resync-after r${i - 1}/0; }`)],
  ['DRBD, waits in a ring', drbdFile, (i, n) => resource(i, `disk { resync-after r${(i + 1) % n}/0; }`)],
  ['DRBD, waits for one', drbdFile, (i) => resource(i, 'disk { resync-after r0/1; }')],
  ['DRBD, handlers', drbdFile, (i) => resource(i, fence)],
  ['DRBD, defaults in each', drbdFile, (i) => `common { ${fence} }\n${resource(i)}`],
  ['DRBD, each includes all', drbdFile, (i) => `include "*.res";\n${resource(i)}`],
  ['crm', crmFile, (i) => `${primitive(i, 'ocf:pacemaker:Dummy')}group g${i} p${i}\n`],
  [
    'crm, parts of a configuration',
    crmFile,
    (i) =>
      `${i ? '' : 'node alice\nnode bob\nproperty stonith-enabled=true\n'}${primitive(i, `IPaddr2 params ip=10.0.${i}.9`)}`,
  ],
  ['crm, undefined names', crmFile, (i) => `${primitive(i, 'Dummy')}group g${i} q${i}x\n`],
  ['crm, nodes', crmFile, (i) => `node alpha${i}\nnode beta${i}\n`],
  ['crm, fencing off', crmFile, (i) => `${primitive(i, 'Dummy')}property stonith-enabled=false\n`],
  [
    'crm, addresses',
    crmFile,
    (i) => primitive(i, `IPaddr2 params ip=10.9.0.${i + 1}`),
    (n) => ({ hosts: hosts(n), 'ha.cf': 'node node1 node2\n' }),
  ],
  [
    'crm, beside DRBD',
    crmFile,
    (i) => primitive(i, `Filesystem params device=/dev/sd${i} directory=/m${i} fstype=ext4`),
    (n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [drbdFile(i), resource(i)])),
  ],
  ['Xen', xenFile, (i) => xen(i, `disk = [ 'phy:/dev/drbd${i},xvda,w' ]`)],
  ['Xen, addresses', xenFile, (i) => xen(i, `vif = [ 'mac=00:16:3e:00:00:${number(i)}' ]`)],
  ['Xen, one address', xenFile, (i) => xen(i, "vif = [ 'mac=00:16:3e:00:00:01' ]")],
  ['libvirt', (i) => `libvirt/qemu/g${i}.xml`, (i) => libvirt(`g${i}`)],
  ['libvirt, copies', (i) => `libvirt/qemu/g${i}.xml`, () => libvirt('g')],
  ['ifcfg', port, (i) => `DEVICE=eth${i}\nBOOTPROTO=static\nIPADDR=10.0.${i + 1}.1\nNETMASK=255.255.255.0\n`],
  ['ifcfg, bridges', port, (i) => `DEVICE=eth${i}\n${i % 2 ? `BRIDGE=eth${i - 1}` : 'TYPE=Bridge'}\n`],
];

const nothing = (): Readonly<Record<string, string>> => ({});

for (const [what, path, text, others = nothing] of table)
  test(`twice the files of one cluster take at most 2.2 times the work to check: ${what}`, () => {
    const executed = new Executed();
    const work = (count: number): number => {
      const session = new Session();
      session.log = (line) => assert.fail(line);
      session.workspace.setRoots(['file:///growth']);
      for (const [name, other] of Object.entries(others(count)))
        session.put(`file:///growth/${name}`, other, undefined);
      for (let i = 0; i < count; i++) session.put(`file:///growth/${path(i)}`, text(i, count), undefined);
      assert.ok(session.workspace.uris.length >= count);
      executed.take();
      for (const uri of session.workspace.uris) session.findings(uri);
      return executed.take();
    };
    work(4);
    const steps = [50, 100, 200].map(work);
    executed.stop();
    assert.ok(
      steps.slice(1).every((count, i) => count <= 2.2 * steps[i]!),
      steps.join(' -> '),
    );
  });

/** What a keystroke in a host's file costs among the files of so many hosts. */
function keystroke(executed: Executed, hosts: number, path: string): number {
  const session = new Session();
  session.log = (line) => assert.fail(line);
  session.workspace.setRoots(['file:///fleet']);
  for (const file of fleet(hosts)) session.put(`file:///fleet/${file.path}`, file.text, undefined);
  for (const uri of session.workspace.uris) session.findings(uri);
  const uri = `file:///fleet/alpha0/${path}`;
  const { text, language } = session.workspace.source(uri)!;
  const type = (typed: string): void => {
    session.put(uri, text + typed, language.id);
    diagnostics(session, uri);
  };
  for (const typed of [' ', '']) type(typed);
  executed.take();
  type(' ');
  return executed.take();
}

test('a keystroke costs among the files of many hosts at most 1.5 times what it costs among those of one', () => {
  const executed = new Executed();
  const over = ['etc/drbd.conf', 'etc/drbd.d/r1.res', 'etc/ha.d/ha.cf', 'cluster.crm'].flatMap((path) => {
    const [one, many] = [keystroke(executed, 1, path), keystroke(executed, 50, path)];
    return many > 1.5 * one ? [`${path}: ${one} -> ${many}`] : [];
  });
  executed.stop();
  assert.deepEqual(over, []);
});
