import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages, sharedReference } from '../../server/src/languages/index.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import type { ProblemText } from '../../server/src/schema/reference.ts';
import { root } from '../support/paths.ts';
import { Service } from '../support/service.ts';

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
  sbd: ['languages/sbd'],
  'xen-domu': ['languages/xen/domu'],
  ifcfg: ['languages/ifcfg'],
  hosts: ['languages/hosts'],
  'xend-sxp': ['languages/xen/xend'],
  'guest-status': ['languages/status/guests'],
  'crm-mon': ['languages/status/crm-mon'],
  'drbd-status': ['languages/status/drbd'],
  libvirt: ['languages/libvirt', 'syntax/xml'],
  'cib-xml': ['syntax/xml'],
};

/** The codes that a form has as a document with what it takes; `!` marks errors. */
function codesOf(languageId: string, text: ProblemText, form: 'wrong' | 'right'): readonly string[] {
  const service = new Service();
  service.workspace.setRoots(['file:///lab']);
  const target: Record<string, string> = { ...defaultSettings.target };
  Object.assign(target, text.targets);
  service.setSettings({ ...defaultSettings, target });
  const uri = `file://${text.path ?? `/lab/under-test.${languageId}`}`;
  service.put(uri, text[form]!, languageId, form === 'wrong' && text.mode !== undefined ? text.mode : 0o600);
  const beside = (form === 'right' && text.besideRight) || text.beside || {};
  for (const [name, content] of Object.entries(beside)) service.put(`file:///lab/${name}`, content, undefined);
  return service
    .findings(uri)
    .map(({ code, severity }) => `${code.slice(code.indexOf('/') + 1)}${severity === 'error' ? '!' : ''}`);
}

for (const language of languages) {
  const { problems } = language.reference!();

  test(`${language.id}: every code has a page`, () => {
    const wanted = [...folders[language.id]!.flatMap(codesBelow), ...(composed[language.id] ?? [])];
    assert.ok(wanted.length || !language.checks.length, 'no code is found in the source');
    const missing = [...new Set(wanted)].filter((code) => !Object.hasOwn(problems, code));
    assert.deepEqual(missing.sort(), []);
  });

  test(`${language.id}: the wrong form of every page has the problem, the right form does not`, () => {
    const failures: string[] = [];
    let shown = 0;
    for (const [code, text] of Object.entries(problems)) {
      if (text.wrong === undefined || text.right === undefined) continue;
      shown++;
      const wrong = codesOf(language.id, text, 'wrong');
      if (!wrong.some((each) => each === code || each === `${code}!`)) failures.push(`${code}: wrong has ${wrong}`);
      const right = codesOf(language.id, text, 'right');
      const bad = right.filter((each) => each.endsWith('!') || each === code);
      if (bad.length) failures.push(`${code}: right has ${bad}`);
    }
    assert.deepEqual(failures, []);
    const all = Object.keys(problems).length;
    assert.ok(shown * 2 > all || !language.checks.length, `${shown} of ${all} pages have both forms`);
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
    const all = Object.values(language.reference?.().problems ?? {}).flatMap(({ why }) => (why ? [why.en] : []));
    assert.deepEqual(
      all.filter((each, i) => all.indexOf(each) !== i),
      [],
    );
  }
});
