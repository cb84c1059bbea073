import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../server/src/languages/crm/syntax/parse.ts';
import { type Mutant, mutants } from '../support/crm-mutants.ts';
import { lineOf, open } from '../support/open.ts';
import { fixtureFolder, needs, shared } from '../support/paths.ts';

const oracle = join(shared, 'oracles/crm-verdict');
const fixtures = join(fixtureFolder, 'crmsh');

interface Finding {
  readonly level: 'invalid' | 'warning' | 'info';
  readonly line: number;
  readonly category: string;
  readonly message: string;
}

interface Verdict {
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** What crmsh, the schema, crm_verify and the agents' meta-data say of each text, in two processes side by side. */
async function ask(texts: readonly string[], options: readonly string[] = []): Promise<readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.crm`);
      writeFileSync(file, text);
      return file;
    });
    const half = Math.ceil(files.length / 2);
    const parts = await Promise.all([files.slice(0, half), files.slice(half)].map((part) => run(part, options)));
    return parts.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(files: readonly string[], options: readonly string[]): Promise<readonly Verdict[]> {
  if (!files.length) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const tool = spawn(oracle, ['--batch', '--json', ...options, ...files], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    tool.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    tool.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    tool.on('error', reject);
    tool.on('close', () => {
      const rows = out.trim().split('\n');
      if (rows.length === files.length) resolve(rows.map((row) => JSON.parse(row) as Verdict));
      else reject(new Error(`crm-verdict told of ${rows.length} of ${files.length} files: ${err.slice(0, 500)}`));
    });
  });
}

interface Ours {
  readonly line: number;
  readonly endLine: number;
  readonly code: string;
  readonly severity: string;
}

function ours(text: string): readonly Ours[] {
  return open('crmsh', text).findings.map((each) => ({
    line: lineOf(text, each.start),
    endLine: lineOf(text, each.end),
    code: each.code.replace('crmsh/', ''),
    severity: each.severity,
  }));
}

function loud(found: readonly Ours[]): readonly Ours[] {
  return found.filter((each) => each.severity === 'error' || each.severity === 'warning');
}

/** The lines of each statement, as we read the file. */
function statementLines(text: string): readonly (readonly [first: number, last: number])[] {
  return parse(text).root.statements.map((each) => [lineOf(text, each.start), lineOf(text, each.end)]);
}

/** True when one of ours lies in the statement that the tools name; a finding without a line is met by any. */
function met(finding: Finding, found: readonly Ours[], statements: ReturnType<typeof statementLines>): boolean {
  if (!finding.line) return found.length > 0;
  const around = statements.filter(([first, last]) => first <= finding.line && finding.line <= last);
  const ranges = around.length ? around : [[finding.line, finding.line] as const];
  return ranges.some(([first, last]) => found.some((each) => each.line <= last && first <= each.endLine));
}

test('our own files are valid, for the real tools and for us', needs(oracle), async () => {
  const texts = ['web', 'site', 'script'].map((name) => readFileSync(join(fixtures, `${name}.crm`), 'utf8'));
  const verdicts = await ask(texts);
  verdicts.forEach((verdict, i) => {
    assert.deepEqual(verdict.findings, []);
    assert.deepEqual(loud(ours(texts[i]!)), []);
  });
});

const corpus = join(shared, 'corpus/crm');

/** Follow-ups of what we report elsewhere in the same file, each with its reason. */
const followUps: Readonly<Record<string, string>> = {
  '041-1': 'external/ec2 comes with SUSE, whose metadata has `tag` and `profile`; the facts of the oracle do not',
  '026-9': 'd5 is refused for its $id-ref, which we report at its own statement',
  '026-24': 'd6 is refused for its $id-ref, which we report at its own statement',
  '026-26': 'the same for d5 and d6',
  '041-18': 'the clone that the order names is refused because its child is missing, which we report at the clone',
};

/** A value that the file's own version takes: the tools here are of Pacemaker 2, and we believe the file. */
function ofItsTime({ message }: Finding, text: string): string | undefined {
  return message.includes('cluster-infrastructure') && /dc-version="?1\.1\./.test(text)
    ? 'the file says that it is of Pacemaker 1.1, whose schema takes the value'
    : undefined;
}

test('the corpus: no error on valid files, and each refused statement is flagged', needs(corpus, oracle), async (t) => {
  const [head, ...rows] = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').trim().split('\n');
  const columns = head!.split('\t');
  const files = rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)]!;
    return {
      file: cell('file'),
      mode: cell('mode'),
      valid: cell('verdict') === 'valid',
      text: readFileSync(join(corpus, cell('file')), 'utf8'),
    };
  });
  const verdicts = new Map<string, Verdict>();
  for (const mode of ['load', 'script']) {
    const row = files.filter((each) => each.mode === mode);
    const answers = await ask(
      row.map((each) => each.text),
      ['--fragment', `--${mode}`],
    );
    row.forEach((each, i) => {
      verdicts.set(each.file, answers[i]!);
    });
  }
  const failures: string[] = [];
  let flagged = 0;
  for (const { file, valid, text } of files) {
    const found = ours(text);
    if (valid) {
      for (const each of found)
        if (each.severity === 'error') failures.push(`${file}:${each.line} is valid, but ${each.code}`);
      continue;
    }
    const statements = statementLines(text);
    for (const finding of verdicts.get(file)!.findings) {
      if (finding.level !== 'invalid') continue;
      if (met(finding, loud(found), statements)) flagged++;
      else {
        const reason = followUps[`${file.slice(0, 3)}-${finding.line}`] ?? ofItsTime(finding, text);
        if (reason) t.diagnostic(`${file}:${finding.line} not flagged: ${reason}`);
        else failures.push(`${file}:${finding.line} not flagged: ${finding.message}`);
      }
    }
  }
  const valid = files.filter((each) => each.valid).length;
  t.diagnostic(
    `${valid} valid files without an error of ours; ${flagged} refusals flagged in the statement that is named`,
  );
  assert.deepEqual(failures, []);
});

const SEED = Number(process.env['SEED'] ?? 20161);
const COUNT = 520;

test(
  'typos in valid files: what the real tools refuse is flagged, what they accept is no error',
  needs(oracle),
  async (t) => {
    t.diagnostic(`seed ${SEED}, ${COUNT} mutants (SEED=... for others)`);
    const texts = ['web', 'site', 'web', 'site', 'script'].map((name) =>
      readFileSync(join(fixtures, `${name}.crm`), 'utf8'),
    );
    const made: readonly Mutant[] = mutants(texts, COUNT, SEED);
    const verdicts = await ask(made.map((each) => each.text));
    const failures: string[] = [];
    let refused = 0;
    let hit = 0;
    verdicts.forEach((verdict, i) => {
      const { text, typo } = made[i]!;
      const found = ours(text);
      if (verdict.valid) {
        for (const each of found)
          if (each.severity === 'error') failures.push(`${typo}: accepted, but ${each.line}:${each.code}`);
        return;
      }
      refused++;
      const statements = statementLines(text);
      const invalid = verdict.findings.filter((each) => each.level === 'invalid');
      if (invalid.some((each) => met(each, loud(found), statements))) hit++;
      else
        t.diagnostic(
          `not flagged there: ${typo.replaceAll('\n', '⏎')}: ${invalid[0]!.line} ${invalid[0]!.message}; ours: ${loud(
            found,
          )
            .map((each) => `${each.line} ${each.code}`)
            .join(', ')}`,
        );
    });
    t.diagnostic(
      `${refused} of ${COUNT} refused; ${hit} of these flagged in the same statement (${((100 * hit) / refused).toFixed(1)} %)`,
    );
    assert.deepEqual(failures, []);
    assert.ok(hit / refused >= 0.97, `${hit} of ${refused}`);
  },
);
