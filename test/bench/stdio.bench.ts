// As an editor feels it: our server over stdio, next to the CSS and JSON servers that ship inside VS Code and a server
// that
// answers nothing. All run at the same time and are asked in turn, so that what else the machine does meets all of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execArgv } from '../../client/src/memory.ts';
import { builtinExtension, installServer } from '../vscode/server.mjs';
import { servers } from './builds.ts';
import { type Contestant, firstFiles, starts } from './fresh.ts';
import { figure, quantile, report, table } from './results.ts';
import { type Session, startSession } from './session.ts';
import { jsonSchema, type LanguageId, type Sample, sample, sizes } from './texts.ts';

type Measure =
  | 'open to diagnostics'
  | 'keystroke to diagnostics'
  | 'hover'
  | 'completion'
  | 'keystroke + completion'
  | 'symbols'
  | 'peak memory';

const rounds = process.argv.includes('--quick')
  ? ({ start: 7, '50 lines': 3, '1,000 lines': 3, '500 KB': 1 } as const)
  : ({ start: 15, '50 lines': 9, '1,000 lines': 7, '500 KB': 3 } as const);
/** Asked for so often in a round; the first are left out, for a server that has just begun is still being compiled. */
const times = { keystrokes: 20, questions: 10, warm: 10 } as const;

/** Ratios to the CSS server that are aimed at, DRBD and crm. */
const goals: Readonly<Record<string, readonly [number, number]>> = {
  'start to initialize': [0.7, 0.7],
  'idle memory': [0.9, 0.9],
  '50 lines: open to diagnostics': [0.8, 1],
  '1,000 lines: keystroke to diagnostics, p50': [0.2, 0.3],
  '500 KB: peak memory': [0.35, 0.5],
};

/** How a row or a contestant is called that is started as another client than ours would. */
const PLAIN = ', plain';

const node = (file: string, options: readonly string[] = []): readonly string[] => [
  process.execPath,
  ...options,
  file,
  '--stdio',
];

await installServer();
const folder = mkdtempSync(join(tmpdir(), 'ha-config-bench-'));
try {
  const bare = join(folder, 'bare.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'bare.ts')],
    outfile: bare,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
  });
  await compare(bare);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(bare: string): Promise<void> {
  const main = (name: string): string =>
    join(builtinExtension(`${name}-language-features`), 'server', 'dist', 'node', `${name}ServerMain.js`);
  const css = () => startSession(node(main('css')), { initializationOptions: { provideFormatter: true } });
  const json = () =>
    startSession(node(main('json')), {
      initializationOptions: { provideFormatter: true },
      settings: { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*'], schema: jsonSchema }] } },
    });
  const nothing = () => startSession(node(bare));
  // Our client limits the space for new objects and names the languages of its open documents at `initialize`.
  const ours = servers.map(({ name, path }) => ({
    name,
    startPlain: () => startSession(node(path)),
    startNamed: (languageId: LanguageId) => () =>
      startSession(node(path, name === 'now' ? execArgv : []), { initializationOptions: { languages: [languageId] } }),
  }));

  const rows: Row[] = [];
  const starters = [
    ...ours.flatMap(({ name, startPlain, startNamed }) => [
      { name, start: startPlain },
      { name: `${name} DRBD`, start: startNamed('drbd') },
      { name: `${name} crm`, start: startNamed('crmsh') },
    ]),
    { name: 'CSS', start: css },
    { name: 'JSON', start: json },
    { name: 'bare', start: nothing },
  ];
  for (const [title, values] of Object.entries(await starts(rounds.start, starters))) {
    const others = [values['CSS']!, values['JSON']!, values['bare']!] as const;
    const [now, base] = ours.map(({ name }) => values[name]!);
    rows.push({ title, now: [now!, now!], ...(base === undefined ? {} : { base: [base, base] }), others });
    if (title !== 'idle memory') continue;
    const [named, baseNamed] = ours.map(({ name }) => [values[`${name} DRBD`]!, values[`${name} crm`]!] as const);
    rows.push({ title: `${title}, its language named`, now: named!, ...(baseNamed && { base: baseNamed }), others });
  }

  const contestants: readonly Contestant[] = [
    ...ours.flatMap(({ name, startPlain, startNamed }) =>
      (['drbd', 'crmsh'] as const).map((languageId) => ({
        title: `${name} ${languageId === 'drbd' ? 'DRBD' : 'crm'}`,
        languageId,
        start: startNamed(languageId),
        startPlain,
        answers: true,
      })),
    ),
    { title: 'CSS', languageId: 'css', start: css, answers: true },
    { title: 'JSON', languageId: 'json', start: json, answers: true },
    { title: 'bare', languageId: 'css', start: nothing, answers: false },
  ];
  const rowOf = (title: string, of: (contestant: string) => number): Row => ({
    title,
    now: [of('now DRBD'), of('now crm')],
    ...(ours.length > 1 && { base: [of('base DRBD'), of('base crm')] }),
    others: [of('CSS'), of('JSON'), of('bare')],
  });
  for (const [title, values] of Object.entries(await firstFiles(rounds.start, contestants)))
    rows.push(rowOf(`50 lines: ${title}`, (contestant) => values[contestant]!));
  for (const size of sizes) {
    const more = size.title === '500 KB' ? contestants.flatMap(asPlain) : [];
    const entries = [...contestants, ...more].map((contestant) => ({
      contestant,
      ...collector(),
      document: sample(contestant.languageId, size),
    }));
    for (let round = 0; round < rounds[size.title]; round++) await work(entries);
    const row = (measure: Measure, part: number, suffix = '', kind = ''): Row =>
      rowOf(`${size.title}: ${measure}${suffix}${kind}`, (title) => {
        const found = (wanted: string) => entries.find(({ contestant }) => contestant.title === wanted);
        return quantile((found(title + kind) ?? found(title)!).values(measure), part);
      });
    rows.push(
      row('open to diagnostics', 0.5),
      row('keystroke to diagnostics', 0.5, ', p50'),
      row('keystroke to diagnostics', 0.95, ', p95'),
      row('hover', 0.5),
      row('completion', 0.5),
      row('keystroke + completion', 0.5),
      row('symbols', 0.5),
      row('peak memory', 0.5),
      ...(more.length ? [row('peak memory', 0.5, '', PLAIN)] : []),
    );
  }
  const note =
    'Medians where nothing else is said; all servers are started and asked in turn in one run, on the same Node. CSS and JSON: the servers inside the VS Code of the tests, with texts of the same lines or size; bare: a server that answers nothing. Ours is started as our client does: the language that will be opened is named at `initialize`, the space for new objects limited; “plain” is without both, as any other client starts it. The last columns are ratios.';
  report('Over stdio, beside the servers of VS Code', `${note}\n\n${show(rows)}`);
}

interface Row {
  readonly title: string;
  /** DRBD, crm. */
  readonly now: readonly [number, number];
  readonly base?: readonly [number, number];
  /** CSS, JSON, bare. */
  readonly others: readonly [number, number, number];
}

function show(rows: readonly Row[]): string {
  const withBase = rows.some(({ base }) => base);
  const head = [
    '',
    'DRBD',
    'crm',
    ...(withBase ? ['base DRBD', 'base crm'] : []),
    'CSS',
    'JSON',
    'bare',
    'DRBD / CSS',
    'crm / CSS',
    'goal',
    ...(withBase ? ['DRBD / base', 'crm / base'] : []),
  ];
  const body = rows.map(({ title, now, base, others }) => [
    title,
    ...[...now, ...(base ?? []), ...others].map(figure),
    ...now.map((value) => (value / others[0]).toFixed(2)),
    goals[title]?.map((goal) => goal.toFixed(2)).join(' / ') ?? '',
    ...(base ?? []).map((value, i) => (now[i]! / value).toFixed(2)),
  ]);
  return table(head, body);
}

/** A contestant of ours as another client than ours starts it. */
function asPlain(contestant: Contestant): readonly Contestant[] {
  const { title, startPlain } = contestant;
  return startPlain ? [{ ...contestant, title: title + PLAIN, start: startPlain }] : [];
}

interface Entry {
  readonly contestant: Contestant;
  readonly document: Sample;
  readonly add: (measure: Measure, value: number) => void;
  readonly values: (measure: Measure) => readonly number[];
}

function collector(): Pick<Entry, 'add' | 'values'> {
  const all = new Map<Measure, number[]>();
  return {
    add: (measure, value) => {
      const values = all.get(measure);
      if (values) values.push(value);
      else all.set(measure, [value]);
    },
    values: (measure) => all.get(measure)!,
  };
}

/** One round: fresh servers, the same work in each, a step in one and then the same step in the next. */
async function work(entries: readonly Entry[]): Promise<void> {
  const running: (Entry & { readonly session: Session })[] = [];
  for (const entry of entries) running.push({ ...entry, session: await entry.contestant.start() });
  const inTurn = async (count: number, step: (each: (typeof running)[number], i: number) => Promise<void>) => {
    for (let i = 0; i < count; i++) for (const each of running) await step(each, i);
  };
  await inTurn(1, async ({ session, document, add }) => {
    const ms = await session.open(document);
    add('open to diagnostics', ms);
  });
  await inTurn(times.warm + times.keystrokes, async ({ session, document, add }, i) => {
    const ms = await session.keystroke(document.uri, document.digit, i % 2 ? '' : '0');
    if (i >= times.warm) add('keystroke to diagnostics', ms);
  });
  const ask = (measure: Measure, method: string, offset: (document: Sample) => number | undefined) =>
    inTurn(times.questions, async ({ session, document, contestant, add }) => {
      const { ms, result } = await session.ask(method, document.uri, offset(document));
      const empty = !result || (Array.isArray(result) && !result.length);
      if (empty && contestant.answers) throw new Error(`${contestant.title} has no answer to ${method}`);
      add(measure, ms);
    });
  await ask('hover', 'hover', (document) => document.name);
  await ask('completion', 'completion', (document) => document.name);
  await inTurn(times.questions, async ({ session, document, add }, i) =>
    add('keystroke + completion', await session.completionAfter(document.uri, document.name, i % 2 ? '' : 'x')),
  );
  await ask('symbols', 'documentSymbol', () => undefined);
  for (const { session, add } of running) {
    add('peak memory', session.memory().peak);
    await session.stop();
  }
}
