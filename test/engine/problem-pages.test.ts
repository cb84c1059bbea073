import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages, sharedReference } from '../../server/src/languages/index.ts';
import type { ProblemText } from '../../server/src/schema/reference.ts';
import { open } from '../support/open.ts';
import { root } from '../support/paths.ts';

const source = join(root, 'server/src');

/** The codes that the files below a folder give to problems. */
function codesBelow(folder: string): readonly string[] {
  const found = new Set<string>();
  for (const name of readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.includes('reference/')) continue;
    const text = readFileSync(join(source, folder, name), 'utf8');
    for (const [, code] of text.matchAll(/\bproblem\(\s*(?:\{[^}]*\}|[^,{}]+),\s*'([a-z0-9-]+)'/g)) found.add(code!);
    for (const [, code] of text.matchAll(/\bcode: '([a-z0-9-]+)'/g)) found.add(code!);
  }
  return [...found];
}

/** Codes that are made from a part: the test of the source cannot see them. */
const composed: Readonly<Record<string, readonly string[]>> = {
  drbd: ['missing-device', 'missing-disk', 'missing-meta-disk'],
};

const folders: Readonly<Record<string, readonly string[]>> = {
  drbd: ['languages/drbd'],
  'ha-cf': ['languages/heartbeat/ha-cf'],
  haresources: ['languages/heartbeat/haresources'],
  'ha-authkeys': ['languages/heartbeat/authkeys'],
  crmsh: ['languages/crm'],
  corosync: ['languages/corosync'],
};

/** Where an example shows the problem: `wrong` and `right` opened as documents with what it takes. */
function codesOf(languageId: string, text: ProblemText, form: 'wrong' | 'right'): readonly string[] {
  const { targets, mode } = text;
  const beside = (form === 'right' && text.besideRight) || text.beside;
  const { findings } = open(languageId, text[form]!, {
    ...(beside && { neighbours: beside }),
    ...(targets && { targets: targets as Readonly<Record<string, string>> }),
    mode: form === 'wrong' && mode !== undefined ? mode : 0o600,
  });
  return findings.map(({ code, severity }) => `${code.slice(code.indexOf('/') + 1)}${severity === 'error' ? '!' : ''}`);
}

for (const language of languages.filter((each) => Object.keys(each.reference!().problems).length)) {
  const { problems } = language.reference!();

  test(`${language.id}: every code has a page`, () => {
    const wanted = [...folders[language.id]!.flatMap(codesBelow), ...(composed[language.id] ?? [])];
    const missing = [...new Set(wanted)].filter((code) => !Object.hasOwn(problems, code));
    assert.deepEqual(missing.sort(), []);
  });

  test(`${language.id}: the wrong form of every page has the problem, the right form does not`, () => {
    const failures: string[] = [];
    for (const [code, text] of Object.entries(problems)) {
      if (text.wrong === undefined || text.right === undefined) continue;
      const wrong = codesOf(language.id, text, 'wrong');
      if (!wrong.some((each) => each === code || each === `${code}!`)) failures.push(`${code}: wrong has ${wrong}`);
      const right = codesOf(language.id, text, 'right');
      const bad = right.filter((each) => each.endsWith('!') || each === code);
      if (bad.length) failures.push(`${code}: right has ${bad}`);
    }
    assert.deepEqual(failures, []);
  });

  test(`${language.id}: every page says why, in both languages`, () => {
    const shared = sharedReference().problems;
    const poor = Object.entries(problems).filter(([code, { why = shared[code] }]) => {
      return !why || !/^[A-Za-z`#].*\.$/s.test(why.en) || !/[\u3040-\u30ff\u4e00-\u9fff].*。$/s.test(why.ja);
    });
    assert.deepEqual(
      poor.map(([code]) => code),
      [],
    );
  });
}

test('no two problems of a language matter for the same reason, word by word', () => {
  for (const language of languages) {
    const all = Object.values(language.reference!().problems).flatMap(({ why }) => (why ? [why.en] : []));
    assert.deepEqual(
      all.filter((each, i) => all.indexOf(each) !== i),
      [],
    );
  }
});
