// Problems must not cost more than text: twice as many of one kind may take at most `limit` times as long.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLines, servers } from './builds.ts';
import { timedCheck } from './command.ts';
import { type Generator, generators } from './growth-texts.ts';
import { cpuTime } from './processes.ts';
import { figure, report, table } from './results.ts';
import { type Opened, type Session, startSession } from './session.ts';

const limit = 2.4;
/** Shorter times say nothing: what took less counts as this much, in milliseconds. */
const base = 20;
const rounds = 5;
/** No more rounds after this many milliseconds, for a build that grows with the square. */
const patience = 15_000;

const measures = ['open', 'keystroke', 'check'] as const;
type Measure = (typeof measures)[number];
type Times = Readonly<Record<Measure, number>>;

/** What is over the limit today, as `title: measure`. Take out what you fix. */
const known: ReadonlySet<string> = new Set();

const folder = mkdtempSync(join(tmpdir(), 'ha-config-bench-'));
const names = new Set(servers.map(({ name }) => name));
const over: string[] = [];
const rows: string[][] = [];
try {
  const starts = commandLines.map(({ path }) => Math.min(...Array.from({ length: 7 }, () => startOf(path))));
  for (const generator of generators) {
    const results = await grow(generator, starts);
    for (const [i, name] of [...names].entries()) {
      const { once, hasDuplicates: duplicate } = results[i]!;
      const ratios = ratiosOf(once, duplicate);
      rows.push([
        names.size > 1 ? `${generator.title} (${name})` : generator.title,
        `${generator.count}`,
        `${results[i]!.problems}`,
        ...measures.flatMap((measure, n) => [figure(once[measure]), figure(duplicate[measure]), ratios[n]!.toFixed(2)]),
      ]);
      console.error(rows.at(-1)!.join('  '));
      if (name === 'now')
        over.push(...measures.filter((_, n) => ratios[n]! > limit).map((measure) => `${generator.title}: ${measure}`));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
const head = ['', 'count', 'problems', ...measures.flatMap((measure) => [measure, 'twice', 'ratio'])];
const fixed = [...known].filter((each) => !over.includes(each));
const unexpected = over.filter((each) => !known.has(each));
report(
  'Growth with the number of problems',
  [
    `Least CPU time of at least ${rounds} rounds (fewer where they take too long) in milliseconds for a number of problems of one kind and for twice as many. open: from opening to the diagnostics of every file; keystroke: one in the middle of the first file, to its diagnostics; check: the command line, without its start. The ratio counts less than ${base} ms as ${base} ms and may be at most ${limit}.`,
    table(head, rows),
    over.length
      ? `Over the limit:\n\n${over.map((each) => `- ${each}${known.has(each) ? ' (known)' : ''}`).join('\n')}`
      : '',
  ].join('\n\n'),
);
if (fixed.length) console.log(`Known, but within the limit now: ${fixed.join('; ')}`);
if (unexpected.length) {
  console.error(`Over the limit of ${limit}: ${unexpected.join('; ')}`);
  process.exitCode = 1;
}

function ratiosOf(once: Times, duplicate: Times): readonly number[] {
  return measures.map((measure) => duplicate[measure] / Math.max(once[measure], base));
}

/** The least CPU time of `check` for a file with nothing in it. */
function startOf(cli: string): number {
  const file = join(folder, 'empty.crm');
  writeFileSync(file, '\n');
  return timedCheck(cli, file).cpu;
}

/** Both sizes in all builds, in turn. */
async function grow(
  generator: Generator,
  starts: readonly number[],
): Promise<readonly { readonly once: Times; readonly hasDuplicates: Times; readonly problems: number }[]> {
  const sizes = [generator.count, 2 * generator.count];
  const places = sizes.map((count, i) => write(join(folder, String(i)), generator, count));
  const sessions = await Promise.all(
    servers.map(({ path }) =>
      startSession([process.execPath, path, '--stdio'], { folder: pathToFileURL(join(folder, 'workspace')).href }),
    ),
  );
  const runs = servers.map((_, i) =>
    sizes.map((count, n) => ({
      least: { open: Infinity, keystroke: Infinity, check: Infinity },
      async once(withCheck: boolean): Promise<void> {
        const { open, keystroke } = await edit(sessions[i]!, generator, count);
        const check = withCheck ? timedCheck(commandLines[i]!.path, places[n]!).cpu - starts[i]! : Infinity;
        for (const [measure, ms] of Object.entries({ open, keystroke, check }) as [Measure, number][])
          this.least[measure] = Math.min(this.least[measure], ms);
      },
    })),
  );
  const problems: number[] = [];
  for (const session of sessions) problems.push(await problemsIn(session, generator));
  const begin = performance.now();
  const unsure = (): boolean =>
    runs.some(([once, duplicate]) => ratiosOf(once!.least, duplicate!.least).some((ratio) => ratio > limit));
  // What is over the limit is measured longer: a busy machine may have been the reason.
  for (let round = 0; round < (unsure() ? 3 : 1) * rounds; round++) {
    if (round >= 3 && performance.now() - begin > patience) break;
    // The command line is started anew each time: nothing warms up, so fewer rounds tell as much.
    for (const run of runs.flat()) await run.once(round < 3);
  }
  await Promise.all(sessions.map((session) => session.stop()));
  for (const place of places) rmSync(place, { recursive: true });
  return runs.map(([once, duplicate], i) => ({
    once: once!.least,
    hasDuplicates: duplicate!.least,
    problems: problems[i]!,
  }));
}

/** How many problems the server sends; throws when the generator does not make what it promises. */
async function problemsIn(session: Session, generator: Generator): Promise<number> {
  const opened = documents(generator, generator.count);
  for (const document of opened) await session.open(document);
  let problems = 0;
  for (const { uri } of opened) problems += (await session.diagnostics(uri)).length;
  for (const { uri } of opened) session.close(uri);
  // A server may send fewer than there are.
  if (generator.few ? problems > 5 : problems < Math.min(0.9 * generator.count, 900))
    throw new Error(`${generator.title}: ${problems} problems for ${generator.count}`);
  return problems;
}

function documents({ files, languageId }: Generator, count: number): readonly Opened[] {
  return files(count).map(({ name, text }) => ({
    uri: pathToFileURL(join(folder, 'workspace', name)).href,
    languageId,
    text,
  }));
}

/** Opens the files in a server, types in the first, and closes them. */
async function edit(
  session: Session,
  generator: Generator,
  count: number,
): Promise<{ readonly open: number; readonly keystroke: number }> {
  const opened = documents(generator, count);
  const open = await cost(session, async () => {
    for (const document of opened) await session.open(document);
  });
  const { uri, text } = opened[0]!;
  const mark = generator.typedAfter(count);
  const at = text.indexOf(mark) + mark.length;
  if (at < mark.length) throw new Error(`No ${mark} to type behind`);
  const keystroke = Math.min(
    await cost(session, () => session.keystroke(uri, at, '1')),
    await cost(session, () => session.keystroke(uri, at, '')),
  );
  for (const document of opened) session.close(document.uri);
  return { open, keystroke };
}

/** CPU time that a server spends while something is done: other programs lengthen it least. */
async function cost(session: Session, work: () => Promise<unknown>): Promise<number> {
  const before = cpuTime(session.pid);
  await work();
  return cpuTime(session.pid) - before;
}

function write(place: string, { files }: Generator, count: number): string {
  for (const { name, text } of files(count)) {
    const file = join(place, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return place;
}
