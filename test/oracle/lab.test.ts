import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtureFolder, needs, shared } from '../support/paths.ts';

/** The real programs, and the files of the lab that they must accept. */
const validators: readonly (readonly [string, ...string[]])[] = [
  ['drbd-verdict', 'lab/drbd.conf'],
  ['drbd-verdict', '--drbd', '84', 'lab/drbd.conf'],
  ['crm-verdict', 'lab/seminar.crm'],
  ['heartbeat-verdict', 'lab/ha.d/ha.cf', 'lab/ha.d/authkeys'],
  ['heartbeat-verdict', 'lab-heartbeat/ha.d/ha.cf', 'lab-heartbeat/ha.d/authkeys', 'lab-heartbeat/ha.d/haresources'],
  ['corosync-verdict', 'lab/corosync/corosync.conf'],
];

for (const [tool, ...args] of validators) {
  const program = join(shared, 'oracles', tool);
  test(`${tool} accepts ${args.join(' ')}`, needs(program), () => {
    const folder = mkdtempSync(join(tmpdir(), 'ha-config-lab-'));
    try {
      for (const name of ['lab', 'lab-heartbeat']) {
        cpSync(join(fixtureFolder, name), join(folder, name), { recursive: true });
        chmodSync(join(folder, name, 'ha.d/authkeys'), 0o600);
      }
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
      assert.equal(status, 0, `${stdout}${stderr}`);
      assert.match(stdout, /valid/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
