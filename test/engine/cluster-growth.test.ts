import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostics } from '../../server/src/lsp/handlers/diagnostics.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { Executed } from '../support/executed.ts';
import { fleet } from '../support/fleet.ts';

const crm = (i: number): string => `primitive p${i} ocf:pacemaker:Dummy op monitor interval=10s\ngroup g${i} p${i}\n`;
const part = (i: number): string => {
  const nodes = i ? '' : 'node alice\nnode bob\nproperty stonith-enabled=true\n';
  return `${nodes}primitive p${i} IPaddr2 params ip=10.0.${i}.9 op monitor interval=10s\n`;
};
const resource = (i: number): string => `resource r${i} { device /dev/drbd${i}; disk /dev/sd${i}; meta-disk internal;
  on a { address 10.0.0.1:${7000 + i}; } on b { address 10.0.0.2:${7000 + i}; } }\n`;
const guest = (i: number): string => `name = "g${i}"\nmemory = 512\ndisk = [ 'phy:/dev/drbd${i},xvda,w' ]\n`;
const port = (i: number): string => `DEVICE=eth${i}\nBOOTPROTO=static\nIPADDR=10.0.${i}.1\nNETMASK=255.255.255.0\n`;

for (const [what, path, text] of [
  ['DRBD', (i: number) => `drbd.d/r${i}.res`, resource],
  ['crm', (i: number) => `c${i}.crm`, crm],
  ['parts of a crm configuration', (i: number) => `c${i}.crm`, part],
  ['Xen', (i: number) => `xen/g${i}.cfg`, guest],
  ['ifcfg', (i: number) => `network-scripts/ifcfg-eth${i}`, port],
] as const)
  test(`twice the files of one cluster take at most 2.5 times the work to check: ${what}`, () => {
    const executed = new Executed();
    const work = (count: number): number => {
      const session = new Session();
      session.log = (line) => assert.fail(line);
      session.workspace.setRoots(['file:///growth']);
      for (let i = 0; i < count; i++) session.put(`file:///growth/${path(i)}`, text(i), undefined);
      assert.equal(session.workspace.uris.length, count);
      executed.take();
      for (const uri of session.workspace.uris) session.findings(uri);
      return executed.take();
    };
    work(4);
    const steps = [25, 50, 100].map(work);
    executed.stop();
    assert.ok(
      steps.slice(1).every((count, i) => count <= 2.5 * steps[i]!),
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
