import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fix, Problem } from '../../server/src/base/problem.ts';
import { fix, problem, related, replace } from '../../server/src/base/report.ts';
import { Workspace } from '../../server/src/documents/workspace.ts';
import { type Language, reading, type StatementCheck } from '../../server/src/language.ts';
import { languages, symbolsOf } from '../../server/src/languages/index.ts';
import { diagnose } from '../../server/src/validation/validate.ts';
import { largeCrm } from '../support/crm-large.ts';

const uri = 'file:///kept/a.crm';

/** A workspace with a language that notes the statements it is asked about. */
function asked(): { readonly names: string[]; readonly type: (text: string) => ReturnType<typeof diagnose> } {
  const names: string[] = [];
  const note: StatementCheck = function* ({ bound }) {
    const { statement } = bound.top[0]!;
    names.push(statement.args[0]?.text ?? statement.keyword.text);
    const { start, end } = statement.keyword;
    const here = [related(statement.keyword, { en: 'here', ja: 'ここ' })];
    // Made when asked for, from words that may have moved by then.
    const fixes = (): readonly Fix[] => [
      fix({ en: 'cut', ja: '削除' }, [replace(statement.keyword, '')], 'suggestion'),
    ];
    const message = { en: 'a group', ja: 'グループ' };
    if (statement.keyword.text === 'group')
      yield problem({ start, end }, 'group', 'hint', message, { related: here, fixes });
  };
  const crm = languages.find((each) => each.id === 'crmsh')!;
  const language: Language = { ...crm, statementChecks: [note] };
  const workspace = new Workspace(symbolsOf(languages));
  const type = (text: string): ReturnType<typeof diagnose> => {
    workspace.put({ uri, text, language });
    return diagnose(workspace.checked(uri)!, language).filter((each) => each.code === 'group');
  };
  return { names, type };
}

test('after a keystroke only the statement it is in is validated again', () => {
  const { names, type } = asked();
  const text = largeCrm(100);
  type(text);
  assert.equal(names.length, new Set(names).size, 'each is judged once');
  names.length = 0;
  type(text.replace('primitive p50 ', 'primitive  p50 '));
  assert.deepEqual(names, ['p50']);
});

test('what was found before moves along with its statement, fixes and other places too', () => {
  const { type } = asked();
  const text = largeCrm(100);
  const before = type(text);
  const after = type(text.replace('primitive p50 ', 'primitive    p50 '));
  assert.equal(before.length, 10);
  for (const [i, each] of before.entries()) {
    const delta = each.start > text.indexOf('primitive p50 ') ? 3 : 0;
    const moved = after[i]!;
    const places = [moved, moved.related![0]!, moved.fixes!()[0]!.edits[0]!];
    for (const place of places) assert.deepEqual([place.start, place.end], [each.start + delta, each.end + delta]);
  }
});

test('a finding that reaches beyond its statement is worked out anew each time', () => {
  const beyond: StatementCheck = function* ({ bound }) {
    const { keyword } = bound.top[0]!.statement;
    const end = bound.tree.text.length;
    const fixes = [fix({ en: 'add', ja: '追加' }, [{ start: end, end, text: '\n' }], 'suggestion')];
    if (keyword.text === 'property') yield problem(keyword, 'end', 'hint', { en: '', ja: '' }, { fixes });
  };
  const language: Language = { ...languages.find((each) => each.id === 'crmsh')!, statementChecks: [beyond] };
  const workspace = new Workspace(symbolsOf(languages));
  const text = largeCrm(100);
  for (const typed of [text, text.replace('primitive p50 ', 'primitive  p50 ')]) {
    workspace.put({ uri, text: typed, language });
    const found = diagnose(workspace.checked(uri)!, language).find((each) => each.code === 'end')!;
    assert.equal(found.fixes!()[0]!.edits[0]!.start, typed.length);
  }
});

/** A workspace with one check across statements, which reads the first word of each and notes that it was asked. */
function across(): { readonly type: (text: string) => readonly Problem[]; readonly asked: () => number } {
  let count = 0;
  const check = reading(
    ({ statement: { args } }) => args[0]?.text ?? '',
    ({ bound }) => {
      count++;
      return bound.top
        .filter(({ statement }) => statement.keyword.text === 'group')
        .map(({ statement: { keyword } }) => {
          const fixes = (): readonly Fix[] => [
            fix(
              { en: 'cut', ja: '削除' },
              [replace(keyword, bound.tree.text.slice(keyword.end, keyword.end + 4))],
              'safe',
            ),
          ];
          return problem(keyword, 'group', 'hint', { en: 'a group', ja: 'グループ' }, { fixes });
        });
    },
  );
  const language: Language = {
    ...languages.find((each) => each.id === 'crmsh')!,
    checks: [check],
    statementChecks: [],
  };
  const workspace = new Workspace(symbolsOf(languages));
  return {
    type(text) {
      workspace.put({ uri, text, language });
      return diagnose(workspace.checked(uri)!, language).filter((each) => each.code === 'group');
    },
    asked: () => count,
  };
}

test('a check across statements is asked again only when something that it reads has changed', () => {
  const { type, asked } = across();
  const text = largeCrm(100);
  type(text);
  type(text.replace('directory="/srv/d50"', 'directory="/srv/d5000"'));
  type(text.replace('primitive p50 ', '# a comment\nprimitive p50 '));
  assert.equal(asked(), 1);
  type(text.replace('primitive p50 ', 'primitive q50 '));
  assert.equal(asked(), 2);
});

test('what it found moves along, and its fixes are made on the document as it is', () => {
  const { type, asked } = across();
  const text = largeCrm(100);
  const before = type(text).map((each) => ({ at: each.start, edits: each.fixes!()[0]!.edits }));
  const after = type(text.replace('timeout=60s', 'timeout=600s'));
  assert.equal(asked(), 1);
  for (const [i, each] of after.entries()) {
    assert.equal(each.start, before[i]!.at + 1);
    assert.deepEqual(
      each.fixes!()[0]!.edits,
      before[i]!.edits.map((edit) => ({ ...edit, start: edit.start + 1, end: edit.end + 1 })),
    );
  }
  assert.equal(asked(), 2);
});

test('a problem with a place in what is edited is looked for anew', () => {
  const { type, asked } = across();
  const text = largeCrm(100);
  type(text);
  type(text.replace('group g49 p40 ', 'group g49 p40  '));
  assert.equal(asked(), 2);
});
