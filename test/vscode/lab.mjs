// A copy of the lab to work in, and where things are.
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');

/** Copies the seminar's lab to `to`. Git does not keep file modes, and heartbeat wants its keys to itself: so do we. */
export async function copyLab(to) {
  await cp(path.join(root, 'test', 'fixtures', 'lab'), to, { recursive: true });
  for (const keys of ['ha.d/authkeys', 'heartbeat-only/ha.d/authkeys']) await chmod(path.join(to, keys), 0o600);
}

/** Calls `body` with a temporary folder, which is removed afterwards, also when the process is told to end. */
export async function inTemporaryFolder(body) {
  const folder = await mkdtemp(path.join(tmpdir(), 'ha-config-'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
