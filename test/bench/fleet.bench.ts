// A repository of 1,000 files in 100 hosts, over stdio: to read it, to type in one of its files, to find a node.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fleet } from '../support/fleet.ts';
import { servers } from './builds.ts';
import { cpuTime } from './processes.ts';
import { figure, quantile, report, table } from './results.ts';
import { type Session, startSession } from './session.ts';

const typed = 50;
const path = 'alpha0/cluster.crm';
const folder = mkdtempSync(join(tmpdir(), 'ha-config-bench-'));

/** Writes the files of so many hosts; the URI of their folder. */
function write(hosts: number): string {
  const place = join(folder, String(hosts));
  for (const file of fleet(hosts)) {
    mkdirSync(dirname(join(place, file.path)), { recursive: true });
    writeFileSync(join(place, file.path), file.text);
  }
  return pathToFileURL(place).href;
}

async function cost(session: Session, work: () => Promise<unknown>): Promise<number> {
  const before = cpuTime(session.pid);
  await work();
  return cpuTime(session.pid) - before;
}

const rows: string[][] = [];
try {
  const text = fleet(1).find((file) => file.path === path)!.text;
  for (const { name, path: server } of servers)
    for (const hosts of [1, 100]) {
      const root = write(hosts);
      const session = await startSession([process.execPath, server, '--stdio'], { folder: root });
      const uri = `${root}/${path}`;
      await session.open({ uri, languageId: 'crmsh', text });
      // The files are there as soon as the node is found in them.
      const found = async (): Promise<number> => ((await session.ask('references', uri, 6)).result as unknown[]).length;
      const begin = performance.now();
      while ((await found()) < 8 && performance.now() - begin < 60_000)
        await new Promise((done) => setTimeout(done, 20));
      const read = cpuTime(session.pid);
      const keys: number[] = [];
      const searches: number[] = [];
      for (let i = 0; i < typed; i++) {
        keys.push(await cost(session, () => session.keystroke(uri, text.length - 1, i % 2 ? '' : ' ')));
        searches.push(await cost(session, found));
      }
      rows.push([
        `${name}: ${hosts * 10} files`,
        ...[read, session.memory().now, quantile(keys, 0.5), quantile(searches, 0.5)].map(figure),
      ]);
      await session.stop();
    }
} finally {
  rmSync(folder, { recursive: true });
}
report(
  'A fleet',
  `CPU time in milliseconds, memory in MB; medians.\n\n${table(['', 'started and read', 'memory', 'keystroke', 'references of a node'], rows)}`,
);
