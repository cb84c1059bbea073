// `npm run bench`: runs the benchmarks of this folder one after the other, so that none disturbs another.
// `npm run bench -- stdio growth` runs only those; `--write` puts what stdio, start and growth measure into RESULTS.md,
// `--quick` is content with fewer rounds over stdio. With HA_CONFIG_BASE_SERVER=path/to/server.js and
// HA_CONFIG_BASE_CLI=path/to/cli.js of another build, that one runs in turn with this one and appears next to it.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length))
  .sort();
const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('--'));
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`Unknown benchmark ${unknown.join(', ')}. Use ${names.join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const name of wanted.length ? wanted : names) {
  console.log(`\n=== ${name}`);
  const file = join(import.meta.dirname, `${name}.bench.ts`);
  const { status } = spawnSync(process.execPath, [file, ...flags], { stdio: 'inherit' });
  if (status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
