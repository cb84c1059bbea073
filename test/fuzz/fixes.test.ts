import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FixCase, mutatedFiles, wholeFiles } from '../support/fix-cases.ts';
import { type Harm, tryFixes } from '../support/fix-effects.ts';
import { noDump } from '../support/fix-meaning.ts';
import { pick, seeded } from '../support/random.ts';

/** At least so many fixes: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;
const wanted = 20_000;
/** So many of a hundred may do what the tables below allow. */
const mostAllowed = 10;

/** A statement with one of these cannot be read: no fix may lead there. */
const unreadable =
  /\/(?:unknown-directive|misplaced-directive|missing-argument|unexpected-argument|extra-argument|bad-value|missing-semicolon|missing-brace)$/;

/** Mistakes that keep a text from being read: with one of these gone, the checks see what is behind it at last. */
const hiding: ReadonlySet<string> = new Set([
  'drbd/missing-brace',
  'drbd/missing-open-brace',
  'drbd/missing-semicolon',
  'drbd/stray-brace',
  'drbd/unterminated-string',
  'drbd/illegal-character',
  'crmsh/comment-in-statement',
  'crmsh/missing-backslash',
  'crmsh/stray-backslash',
  'crmsh/trailing-comment',
  'crmsh/unbalanced-quote',
  'haresources/missing-backslash',
]);

/** What a fix may bring to light: the code of its problem, the codes that then appear, and why. */
const allowed: Readonly<Record<string, readonly [appears: RegExp, why: string]>> = {
  'crmsh/missing-parameter': [/missing-argument/, 'the message announces names whose values a person fills in'],
  'crmsh/not-promotable': [/role-monitors/, 'what is promotable needs a monitor for each role'],
  'crmsh/undefined-name': [/role-monitors|notify-missing|missing-order/, 'what is named is known only now'],
  'crmsh/unknown-agent': [/no-monitor/, 'what an agent needs is known only now'],
  'crmsh/bad-value': [/short-timeout/, 'a value is judged once it can be read'],
  'corosync/bad-value': [/missing-multicast|consensus-below-join/, 'a value is judged once it can be read'],
};

/** Fixes that make one statement of two, or two of one: the code of the problem, and why that is right. */
const regrouping: Readonly<Record<string, string>> = {
  'crmsh/comment-swallows-line': 'the statement that the comment has swallowed is one again',
  'drbd/stray-brace': 'the brace has cut a statement in two',
  'libvirt/bad-character': 'a `<` that is text has begun an element',
};

function isAllowed({ kind, code, what }: Harm): boolean {
  if (kind === 'changes' || kind === 'means') return Object.hasOwn(regrouping, code);
  if (kind !== 'adds') return false;
  const appears = what.split(':')[0]!;
  return (hiding.has(code) && !unreadable.test(appears)) || allowed[code]?.[0].test(appears) === true;
}

/** Whole files and mutants: all, or a sample that takes some seconds. */
function* cases(seed: number): Iterable<FixCase> {
  const files = wholeFiles();
  const random = seeded(seed);
  if (everything) {
    yield* files;
    yield* mutatedFiles(Number.POSITIVE_INFINITY, seed);
  } else {
    for (let i = 0; i < 40; i++) yield pick(files, random);
    yield* mutatedFiles(220, seed);
  }
}

test('no fix leaves a new error or warning, changes another statement, or what the file means elsewhere', (t) => {
  const seed = Number(process.env['HA_CONFIG_SEED'] ?? 20_261_130);
  let count = 0;
  let files = 0;
  const harms: Harm[] = [];
  for (const file of cases(seed)) {
    const tried = tryFixes(file);
    files++;
    count += tried.count;
    harms.push(...tried.harms);
    if (everything && count >= wanted) break;
  }
  const failures = harms.filter((each) => !isAllowed(each));
  t.diagnostic(
    `${count} fixes in ${files} files, ${failures.length} harm, ${harms.length - failures.length} allowed (seed ${seed})`,
  );
  if (noDump) t.diagnostic(`what DRBD makes of the texts is not compared: ${noDump}`);
  assert.ok(count > 100, `${count} fixes`);
  const kinds = new Map<string, number>();
  for (const { kind, code, what } of failures) {
    const name = [kind, code, kind === 'adds' ? what.split(':')[0] : ''].join(' ');
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  for (const [name, times] of kinds) t.diagnostic(`${times} ${name}`);
  const told = failures
    .slice(0, 20)
    .map(
      ({ kind, code, title, what, name, before, after }) =>
        `${kind} ${code} (${title}) in ${name}: ${what}\n${before.replace(/^/gm, '  - ')}\n${after.replace(/^/gm, '  + ')}`,
    );
  assert.equal(failures.length, 0, `${failures.length} of ${count}\n${told.join('\n')}`);
  assert.ok((harms.length - failures.length) * 100 <= count * mostAllowed, `${harms.length} of ${count} are allowed`);
});
