// A copy of the lab to work in, and where things are.
import { rmSync } from 'node:fs';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/paths.ts';

/**
 * Copies the seminar's lab, and the one for heartbeat alone next to it, into `folder`; gives the folder of the former.
 * Git does not keep file modes, and heartbeat wants its keys to itself: so do we.
 */
export async function copyLab(folder: string): Promise<string> {
  for (const name of ['lab', 'lab-heartbeat']) {
    await cp(path.join(root, 'test', 'fixtures', name), path.join(folder, name), { recursive: true });
    await chmod(path.join(folder, name, 'ha.d', 'authkeys'), 0o600);
  }
  return path.join(folder, 'lab');
}

/** Calls `body` with a temporary folder, which is removed afterwards, also when the process is told to end. */
export async function inTemporaryFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ha-config-'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
