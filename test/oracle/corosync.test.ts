import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { quorumCodes } from '../support/corosync-live.ts';
import { mutantsOf, random } from '../support/corosync-mutants.ts';
import { lineOf, open } from '../support/open.ts';
import { fixtureFolder, needs, shared } from '../support/paths.ts';

const oracle = join(shared, 'oracles/corosync-verdict');
const fixtures = join(fixtureFolder, 'corosync');
const inCi = process.env['CI'] === 'true';

interface Verdict {
  readonly valid: boolean;
  readonly line: number;
  readonly message: string;
}

/** What corosync 3.1 says of the texts, in one run of the tool. Undefined where it cannot run. */
function ask(texts: readonly string[]): readonly Verdict[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'corosync-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, String(i));
      writeFileSync(file, text);
      return file;
    });
    const run = spawnSync(oracle, [...files, join(folder, '0')], { encoding: 'utf8', timeout: 120_000 });
    const verdicts = new Map<string, Verdict>();
    for (const row of run.stdout.split('\n')) {
      const [file, verdict, line, message] = row.split('\t');
      if (verdict === 'unavailable') return undefined;
      if (file && verdict && !verdicts.has(file))
        verdicts.set(file, { valid: verdict === 'valid', line: Number(line ?? 0), message: message ?? '' });
    }
    if (verdicts.size < files.length) return undefined;
    return files.map((file) => verdicts.get(file)!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Our errors for a version, with their lines. */
/** Errors but those that only a start of the daemon shows, which `corosync-live.test.ts` holds against it. */
function errorsOf(text: string, version?: string): readonly { readonly line: number; readonly code: string }[] {
  const opened = open('corosync', text, version ? { targets: { corosync: version } } : {});
  return opened.findings
    .filter((f) => f.severity === 'error')
    .map((f) => ({ line: lineOf(text, f.start), code: f.code.replace('corosync/', '') }))
    .filter(({ code }) => !quorumCodes.has(code));
}

/** Messages of corosync's own parser: only these come with a line of its own. */
const fromParser =
  /^(Line |Extra |Missing |Unexpected |Key name|Value of key|Invalid (ip|cip|hash|crypto m)|No (subsys|name) key|Only memberaddr)/;

test('the 45 cases: verdicts as corosync 3 gives them, and its lines', needs('facts/corosync-cases.json'), (t) => {
  const { cases } = JSON.parse(readFileSync(join(shared, 'facts/corosync-cases.json'), 'utf8')) as {
    cases: { name: string; text: string; verdict: string; errors: { line: number; message: string }[] }[];
  };
  const failures: string[] = [];
  for (const each of cases) {
    const errors = errorsOf(each.text, '3');
    if ((errors.length ? 'invalid' : 'valid') !== each.verdict) failures.push(`${each.name}: ${each.verdict}`);
    const first = each.errors[0];
    if (!first?.line || errors.some(({ line }) => Math.abs(line - first.line) <= 1)) continue;
    // Without a line of corosync's own, the key that a person has to change is the better place.
    if (fromParser.test(first.message)) failures.push(`${each.name}: line ${first.line}`);
    else
      t.diagnostic(
        `${each.name}: ours is line ${errors.map((e) => e.line)}; corosync gives no line for: ${first.message}`,
      );
  }
  t.diagnostic(`${cases.length} cases, ${failures.length} differ`);
  assert.deepEqual(failures, []);
});

/** Corpus files that corosync 3 refuses, and what is wrong with them in the version that they were written for. */
const expectedFailures: Readonly<Record<string, string>> = {
  '20': 'repeated-nodeid',
  '24': 'comment-in-value',
  '40': 'bad-value',
};

test('the corpus: no error on a file that is right in its own version', needs('corpus/corosync'), (t) => {
  const folder = join(shared, 'corpus/corosync');
  const manifest = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  for (const row of manifest) {
    const [file, , , , verdict] = row.split('\t') as [string, string, string, string, string];
    const text = readFileSync(join(folder, file), 'utf8');
    const own = errorsOf(text);
    const expected = expectedFailures[file.slice(0, 2)];
    if (expected)
      assert.ok(
        own.some(({ code }) => code === expected),
        file,
      );
    else assert.deepEqual(own, [], file);
    // Validated as a file for corosync 3, the verdict is corosync's; 35 is a template, which nobody can validate.
    if (file.startsWith('35')) continue;
    const three = errorsOf(text, '3');
    assert.equal(three.length === 0, verdict === 'valid', `${file} as corosync 3: ${verdict} ${JSON.stringify(three)}`);
  }
  t.diagnostic(`${manifest.length} files`);
});

/** Where we and corosync differ on purpose. */
const exceptions: Readonly<Record<string, string>> = {
  'missing-address':
    'a node without an address: corosync on the first node does not mind, on that node it would not start',
  'bad-value':
    'a wrong value that a later line overrides, or that is for another daemon (logging_daemon): corosync -t never looks at it',
};

test('mutants of our own files: as corosync 3 validates them', needs(oracle), (t) => {
  const seed = Number(process.env['SEED'] ?? 20260);
  const next = random(seed);
  const files = readdirSync(fixtures).filter((name) => !/^(first|second|template)/.test(name));
  const texts = files.map((name) => readFileSync(join(fixtures, name), 'utf8'));
  const mutants = mutantsOf(texts, 240, next);
  const verdicts = ask([...texts, ...mutants]);
  if (!verdicts) {
    if (inCi) assert.fail('corosync-verdict cannot run here');
    t.skip('corosync-verdict cannot run here');
    return;
  }
  for (const [i, name] of files.entries()) {
    assert.ok(verdicts[i]!.valid, `${name}: ${verdicts[i]!.message}`);
    assert.deepEqual(errorsOf(texts[i]!), [], name);
  }
  let agreed = 0;
  let refused = 0;
  let lines = 0;
  let lined = 0;
  for (const [i, text] of mutants.entries()) {
    const verdict = verdicts[texts.length + i]!;
    const errors = errorsOf(text, '3');
    if (!verdict.valid) refused++;
    if ((errors.length === 0) === verdict.valid) agreed++;
    else
      t.diagnostic(
        `differs: ${verdict.valid ? 'valid' : `${verdict.line} ${verdict.message}`} | ${JSON.stringify(errors)} | ${exceptions[errors[0]?.code ?? ''] ?? ''}`,
      );
    if (
      !verdict.valid &&
      errors.length &&
      verdict.line &&
      fromParser.test(verdict.message) &&
      !/closing brace/.test(verdict.message)
    ) {
      lined++;
      if (errors.some(({ line }) => Math.abs(line - verdict.line) <= 1)) lines++;
      else t.diagnostic(`line: ${verdict.line} ${verdict.message} | ${JSON.stringify(errors)}`);
    }
  }
  t.diagnostic(`seed ${seed}: ${agreed} of ${mutants.length} agree (${refused} refused); ${lines} of ${lined} lines`);
  assert.ok(agreed >= mutants.length * 0.97, `${agreed} of ${mutants.length}`);
  assert.ok(lines >= lined * 0.95, `${lines} of ${lined} lines`);
});
