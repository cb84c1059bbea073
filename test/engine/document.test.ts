import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { Document } from '../../server/src/documents/document.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { largeCrm } from '../support/crm-large.ts';
import { open } from '../support/open.ts';

const crm = languages.find((each) => each.id === 'crmsh')!;
const uri = 'file:///document/a.crm';
const text = largeCrm(100);
const changed = text.replace('primitive p50 ', 'primitive   p50 ');
const givenUp = /given up by an edit/;

/** The language, with a note of the length of each text that it parses. */
function counted(): { readonly language: Language; readonly lengths: number[] } {
  const lengths: number[] = [];
  const parse = (part: string): ReturnType<Language['parse']> => {
    lengths.push(part.length);
    return crm.parse(part);
  };
  return { language: { ...crm, parse }, lengths };
}

test('an edited document is what a document opened with its text is', () => {
  const edited = Document.open({ uri, text, language: crm });
  edited.bound({});
  const next = edited.edit(changed).bound({});
  const opened = Document.open({ uri, text: changed, language: crm }).bound({});
  assert.deepEqual(
    next.all.map(({ statement: { start, end, keyword } }) => [start, end, keyword.text, keyword.start]),
    opened.all.map(({ statement: { start, end, keyword } }) => [start, end, keyword.text, keyword.start]),
  );
});

test('a document is not read before it is asked, and after an edit only in part', () => {
  const { language, lengths } = counted();
  const document = Document.open({ uri, text, language });
  assert.deepEqual(lengths, []);
  document.bound({});
  assert.deepEqual(lengths, [text.length]);
  const next = document.edit(changed).edit(text).edit(changed);
  assert.deepEqual(lengths, [text.length]);
  next.bound({});
  const [, part, ...more] = lengths;
  assert.ok(part! < text.length / 10, String(lengths));
  assert.deepEqual(more, []);
});

test('a short document is read whole', () => {
  const { language, lengths } = counted();
  const short = largeCrm(5);
  const document = Document.open({ uri, text: short, language });
  document.bound({});
  document.edit(`${short}\n`).bound({});
  assert.deepEqual(lengths, [short.length, short.length + 1]);
});

test('a version that an edit has given up says so, whatever it is asked', () => {
  const document = Document.open({ uri, text, language: crm });
  document.bound({});
  document.edit(changed);
  assert.throws(() => document.bound({}), givenUp);
  assert.throws(() => document.markers, givenUp);
  assert.throws(() => document.names({}), givenUp);
  assert.throws(() => document.edit(text), givenUp);
});

test('a tree that somebody still holds after an edit says that it does not hold any more', () => {
  const document = Document.open({ uri, text, language: crm });
  const bound = document.bound({});
  const { tree } = bound;
  document.edit(changed).bound({});
  for (const ask of [() => bound.all, () => bound.top, () => bound.tree, () => tree.root, () => tree.comments])
    assert.throws(ask, givenUp);
});

test('other targets have the text held against the catalogue anew', () => {
  const document = Document.open({ uri, text, language: crm });
  const first = document.bound({ pacemaker: '1.1' });
  assert.equal(document.bound({ pacemaker: '1.1' }), first);
  const second = document.bound({ pacemaker: '3' });
  assert.deepEqual([first.targets, second.targets], [{ pacemaker: '1.1' }, { pacemaker: '3' }]);
});

test('a text with a typo remembers how it is in the document, also for other targets', () => {
  const typo = 'primitive p ocf:pacemaker:Dummy op monitor interval＝10s\n';
  const document = Document.open({ uri, text: typo, language: crm });
  for (const targets of [{}, { pacemaker: '3' }]) {
    const { tree } = document.bound(targets);
    assert.deepEqual([tree.text, tree.correctedFrom], [typo.replace('＝', '='), typo]);
    assert.equal(tree.problems.length, 1);
  }
  const { tree } = document.edit(typo.replace('＝', '=')).bound({});
  assert.equal(tree.correctedFrom, undefined);
});

for (const [id, code, before, after] of [
  ['ha-cf', 'late-setting', 'bcast eth0\nudpport　694\nnode a b\n', 'udpport　694\nbcast eth0\nnode a b\n'],
  [
    'crmsh',
    'wrong-statement',
    'property stonith-enabled=false resource-stickiness＝100\n',
    'property stonith-enabled=false\nrsc_defaults resource-stickiness＝100\n',
  ],
  [
    'drbd',
    'some-releases',
    'resource r0 {\n  syncer { rate 10M; }\n  on　a { }\n}\n',
    'resource r0 {\n  disk { resync-rate 10M; }\n  on　a { }\n}\n',
  ],
] as const)
  test(`${id}: the fix of ${code} moves what is in the document, typos too`, () => {
    const { findings } = open(id, before, { targets: { drbd: '9' } });
    const found = findings.find((each) => each.code === `${id}/${code}` && each.fixes?.().length);
    assert.equal(edited(before, found!.fixes!()[0]!.edits), after);
  });
