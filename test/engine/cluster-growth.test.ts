import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../server/src/lsp/session.ts';
import { Executed } from '../support/executed.ts';

const crm = (i: number): string => `primitive p${i} ocf:pacemaker:Dummy op monitor interval=10s\ngroup g${i} p${i}\n`;
const resource = (i: number): string => `resource r${i} { device /dev/drbd${i}; disk /dev/sd${i}; meta-disk internal;
  on a { address 10.0.0.1:${7000 + i}; } on b { address 10.0.0.2:${7000 + i}; } }\n`;
const guest = (i: number): string => `name = "g${i}"\nmemory = 512\ndisk = [ 'phy:/dev/drbd${i},xvda,w' ]\n`;
const port = (i: number): string => `DEVICE=eth${i}\nBOOTPROTO=static\nIPADDR=10.0.${i}.1\nNETMASK=255.255.255.0\n`;

for (const [what, path, text] of [
  ['DRBD', (i: number) => `drbd.d/r${i}.res`, resource],
  ['crm', (i: number) => `c${i}.crm`, crm],
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
