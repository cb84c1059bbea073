import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { open } from '../support/open.ts';
import { allSnippets, expand } from '../support/snippets.ts';
import { fileOf, targetsOf, wrapped } from '../support/wrappers.ts';

const snippets = allSnippets();

for (const [what, body, text] of [
  ['defaults', 'on ${1:cluster1} {', 'on cluster1 {'],
  ['choices', 'fstype=${1|ext4,xfs|}', 'fstype=ext4'],
  ['mirrors', 'auth ${1:1}\n$1 sha1 ${2:x}', 'auth 1\n1 sha1 x'],
  ['mirrors that come first', '$1 ${1:a}', 'a a'],
  ['empty stops', 'a ${1} $2 ${3:}b$0', 'a   b'],
  ['escapes', '\\$id=x \\\\ \\}', '$id=x \\ }'],
] as const)
  test(`the expander knows ${what}`, () => assert.equal(expand(body).text, text));

for (const [what, body] of [
  ['a variable', 'a $TM_FILENAME'],
  ['an open stop', 'a ${1:b'],
  ['two defaults', '${1:a} ${1:b}'],
] as const)
  test(`the expander refuses ${what}`, () => assert.throws(() => expand(body)));

test('no prefix is taken twice', () => {
  const prefixes = snippets.map((snippet) => snippet.prefix);
  assert.deepEqual(
    prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
    [],
  );
  assert.deepEqual(
    wrapped.filter((prefix) => !prefixes.includes(prefix)),
    [],
    'a wrapper without its snippet',
  );
});

for (const snippet of snippets) {
  test(`${snippet.prefix}: described in both languages; numbered stops without a gap, and a final one`, () => {
    const { en: english, ja: japanese } = snippet.description;
    assert.doesNotMatch(english, /[\u3040-\u30ff\u4e00-\u9fff]/);
    assert.match(japanese, /[\u3040-\u30ff\u4e00-\u9fff]/);
    const { stops } = expand(snippet.body);
    assert.ok(stops.has(0), 'a final stop');
    for (let stop = 1; stop < stops.size; stop++) assert.ok(stops.has(stop), `stop ${stop}`);
  });
  if (!languages.some((language) => language.id === snippet.language)) continue;
  test(`${snippet.prefix}: our checker finds nothing in it`, () => {
    const file = open(snippet.language, fileOf(snippet), { targets: targetsOf(snippet), mode: 0o600 });
    assert.deepEqual(file.codes, [], file.text);
    // A whole file gives no advice either; of a part, the file around it may.
    if (!wrapped.includes(snippet.prefix))
      assert.deepEqual(
        file.findings.map(({ code, message }) => `${code} ${message.en}`),
        [],
        file.text,
      );
  });
}
