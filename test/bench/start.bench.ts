// What the command line costs before it has read anything worth speaking of: `check` of a file of one line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLines } from './builds.ts';
import { timedCheck } from './command.ts';
import { figure, quantile, report, table } from './results.ts';

const rounds = 21;
const files = [
  ['DRBD', 'drbd.d/one.res', '# a comment\n'],
  ['crm', 'one.crm', 'node alpha\n'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'ha-config-bench-'));
try {
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  mkdirSync(join(folder, 'drbd.d'));
  for (const [, name, text] of files) writeFileSync(join(folder, name), text);
  const runs = [
    ...commandLines.flatMap((build) =>
      files.map(([language, name]) => ({
        title: `${build.name}: check of one line of ${language}`,
        run: () => timedCheck(build.path, join(folder, name)),
      })),
    ),
    { title: 'Node alone', run: () => timedCheck(empty, folder) },
  ].map((each) => ({ ...each, wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const { run, wall, cpu } of runs) {
      const measured = run();
      wall.push(measured.wall);
      cpu.push(measured.cpu);
    }
  const rows = runs.map(({ title, wall, cpu }) => [
    title,
    ...[quantile(wall, 0.5), Math.min(...wall), quantile(cpu, 0.5), Math.min(...cpu)].map(figure),
  ]);
  report('Start of the command line', table(['', 'wall, median', 'wall, best', 'CPU, median', 'CPU, best'], rows));
} finally {
  rmSync(folder, { recursive: true });
}
