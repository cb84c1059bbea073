import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lineAt, type Mutant, mutantOf } from '../support/drbd-mutants.ts';
import { noDrbdadm, type Verdict, verdictsOf } from '../support/drbd-oracle.ts';
import { open } from '../support/open.ts';
import { fixtureFolder, needs, shared } from '../support/paths.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

const corpus = join(shared, 'corpus/drbd');
const hasCorpus = needs(corpus);

const seed = seedOfRun();
const count = Number(process.env['HA_CONFIG_MUTANTS'] ?? 1200);

/** Our errors of a text: code and the lines that each points at. */
function errorsOf(
  text: string,
  version: string | undefined,
): readonly { code: string; line: number; lines: readonly number[] }[] {
  const { findings } = open('drbd', text, version ? { targets: { drbd: version } } : {});
  return findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => ({
      code: finding.code.replace('drbd/', ''),
      line: lineAt(text, finding.start),
      lines: [finding, ...(finding.related ?? [])].map((place) => lineAt(text, place.start)),
    }));
}

function warned(text: string, version: string, code: string): boolean {
  const { findings } = open('drbd', text, { targets: { drbd: version } });
  return findings.some((finding) => finding.code === `drbd/${code}` && finding.severity === 'warning');
}

function table(): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const names = head!.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [names[i]!, cell])));
}

test('corpus: no error on a file that drbdadm 9.34 accepts', hasCorpus, (t) => {
  const accepted = table().filter((row) => row['v9_34'] === 'valid');
  const failures = accepted.flatMap((row) =>
    errorsOf(readFileSync(join(corpus, row['file']!), 'utf8'), undefined).map(
      (e) => `${row['file']}:${e.line} ${e.code}`,
    ),
  );
  t.diagnostic(`${accepted.length} files`);
  assert.deepEqual(failures, []);
});

/** Where every tool names a later line than that of the mistake, or none: the line on which a person sees it. */
const trueLines: Readonly<Record<string, number>> = {
  // The device name; drbdadm reports the start of the host section.
  '015': 57,
  // `device` without a value; drbdadm goes on to the first word that makes no sense to it.
  '023': 21,
};

test('corpus: an error on the right line of each file that every tool refuses', hasCorpus, (t) => {
  const tools = ['v9_22', 'v84', 'v9_34', 'v83'];
  const refused = table().filter((row) => tools.every((tool) => row[tool] === 'invalid'));
  const failures: string[] = [];
  for (const row of refused) {
    const found = errorsOf(readFileSync(join(corpus, row['file']!), 'utf8'), undefined);
    const reported = ['v9_34_line', 'v9_22_line', 'v84_line']
      .map((name) => Number(row[name]))
      .filter((line) => line > 0);
    const lines = [...reported, trueLines[row['file']!.slice(0, 3)] ?? -1];
    if (!found.some((e) => e.lines.some((line) => lines.includes(line)))) {
      failures.push(`${row['file']}: at ${lines}; we: ${found.map((e) => `${e.line} ${e.code}`)}`);
    }
  }
  t.diagnostic(`${refused.length} files`);
  assert.ok(refused.length >= 5);
  assert.deepEqual(failures, []);
});

test('corpus: no error in a template', hasCorpus, () => {
  const folder = join(corpus, 'templates');
  const failures = readdirSync(folder).flatMap((name) =>
    errorsOf(readFileSync(join(folder, name), 'utf8'), undefined).map((e) => `${name}:${e.line} ${e.code}`),
  );
  assert.deepEqual(failures, []);
});

/** What drbdadm lets pass and we call an error all the same, code by code and version by version. */
const stricter: readonly {
  readonly code: string;
  readonly versions: readonly string[];
  readonly why: string;
  readonly only?: RegExp;
}[] = [
  { code: 'congestion-protocol', versions: ['8.3', '8.4', '9'], why: 'the kernel refuses it (ERR_CONG_NOT_PROTO_A)' },
  { code: 'two-primaries-protocol', versions: ['8.3', '8.4', '9'], why: 'the kernel refuses it (ERR_NOT_PROTO_C)' },
  { code: 'stonith-protocol', versions: ['8.3', '8.4', '9'], why: 'the kernel refuses it (ERR_STONITH_AND_PROT_A)' },
  {
    code: 'octet-over-255',
    versions: ['8.3', '8.4', '9'],
    why: 'no such address; the connection is refused when it is set up',
  },
  { code: 'ipv6-address', versions: ['8.3', '8.4', '9'], why: 'the same: the scanner counts no groups' },
  { code: 'port-out-of-range', versions: ['9'], why: '`host NAME port N` is not read until the connection is set up' },
  { code: 'missing-argument', versions: ['9'], why: 'a missing value is read as the word `yes`, which is none here' },
  { code: 'minor-out-of-range', versions: ['8.3', '8.4', '9'], why: 'the kernel has minors of 20 bits' },
  { code: 'volume-out-of-range', versions: ['8.3', '8.4', '9'], why: 'the kernel has volume numbers of 16 bits' },
  {
    code: 'missing-argument',
    versions: ['8.3', '8.4'],
    why: '`device;` is read as nothing at all',
    only: /^drop \S*drbd|^drop minor|^drop \d+$/,
  },
  {
    code: 'unterminated-string',
    versions: ['8.3', '8.4', '9'],
    why: 'whatever follows `device` and is no name is passed over, to the end of the line',
    only: /^stray " behind device$/,
  },
  { code: 'duplicate-volume', versions: ['8.3', '8.4', '9'], why: 'the second volume cannot be created' },
];

/** Texts that drbdadm reads in a way that nobody may have meant, so that our errors are right though it accepts them. */
const odd: readonly { readonly version: string; readonly text: RegExp; readonly why: string }[] = [
  {
    version: '9',
    text: /\bproxy \{[^}]*\b(?!plugin\b)[a-z-]+ \{/,
    why: 'in `proxy` any unknown word with a block is taken for `plugin`',
  },
];

/** What drbdadm 9.22 refuses and a later one reads again, so that we say nothing above a hint. */
const later: readonly { readonly message: RegExp; readonly why: string }[] = [
  { message: /got 'fencing'/, why: '`disk { fencing }` is read again since drbd-utils 9.29' },
];

/** What drbdadm refuses and we warn of: the file that is missing may be another one. */
const moreLenient: readonly { readonly version: string; readonly message: RegExp; readonly code: string }[] = [
  { version: '8.3', message: /mentioned in 'after' option is not known/, code: 'undefined-name' },
  // The oracle puts a resource there that 8.3 does not like either.
  { version: '8.3', message: /protocol definition missing/, code: 'undefined-name' },
];

const fixtures = join(fixtureFolder, 'drbd');

for (const version of ['8.3', '8.4', '9'] as const) {
  const missing = noDrbdadm(version);
  test(`${count} mutants: drbdadm ${version} and we agree (seed ${seed})`, { skip: missing ?? false }, async (t) => {
    const random = seeded(seed);
    const folder = join(fixtures, version);
    const originals = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const mutants: Mutant[] = Array.from({ length: count }, () => mutantOf(pick(originals, random), random));
    const verdicts = await verdictsOf([...mutants.map((mutant) => mutant.text), ...originals], version);
    for (const verdict of verdicts.slice(mutants.length)) assert.ok(verdict.valid, `a fixture: ${verdict.message}`);
    const missed: string[] = [];
    const otherCauses: string[] = [];
    const accepted: string[] = [];
    let refused = 0;
    mutants.forEach((mutant, i) => {
      const verdict = verdicts[i]!;
      // Some texts kill drbdadm itself: then it has said nothing.
      if (verdict.message.includes('died of signal')) return;
      if (version === '9' && later.some((each) => each.message.test(verdict.message))) return;
      const found = errorsOf(mutant.text, version);
      const reported = (rule: (typeof moreLenient)[number]): boolean =>
        rule.version === version && rule.message.test(verdict.message) && warned(mutant.text, version, rule.code);
      if (!found.length && moreLenient.some(reported)) return;
      const shown = `${mutant.what} [lines ${mutant.lines}] drbdadm: ${verdict.line} ${verdict.message}; we: ${found.map((e) => `${e.line} ${e.code}`).join(', ') || '-'}`;
      if (verdict.valid) {
        const excess = found.filter(
          (e) =>
            !stricter.some(
              (rule) =>
                rule.code === e.code && rule.versions.includes(version) && (rule.only?.test(mutant.what) ?? true),
            ),
        );
        if (excess.length && !odd.some((each) => each.version === version && each.text.test(mutant.text)))
          accepted.push(shown);
        return;
      }
      refused++;
      if (!found.length) missed.push(shown);
      else if (!isRight(mutant, verdict, found)) otherCauses.push(shown);
    });
    const rightLine = refused - missed.length - otherCauses.length;
    t.diagnostic(
      `drbdadm ${version}, seed ${seed}: ${mutants.length} mutants, ${refused} refused; ${percent(refused - missed.length, refused)} found, ` +
        `${percent(rightLine, refused)} on the right line; ${accepted.length} accepted ones called wrong`,
    );
    if (process.env['HA_CONFIG_SHOW'])
      for (const row of [...missed.map((m) => `MISSED ${m}`), ...otherCauses.map((m) => `LINE ${m}`)])
        t.diagnostic(row);
    assert.deepEqual(accepted, []);
    assert.ok(missed.length <= refused * 0.02, `missed:\n${missed.join('\n')}`);
    assert.ok(rightLine >= refused * 0.95, `elsewhere:\n${[...missed, ...otherCauses].join('\n')}`);
  });
}

/**
 * On a line of the change; or on the line that drbdadm names, unless that is after the change (the next token's line).
 */
function isRight(mutant: Mutant, verdict: Verdict, found: readonly { lines: readonly number[] }[]): boolean {
  const last = Math.max(...mutant.lines);
  const lines = verdict.line > 0 && verdict.line <= last ? [...mutant.lines, verdict.line] : mutant.lines;
  return found.some((e) => e.lines.some((line) => lines.includes(line)));
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}
