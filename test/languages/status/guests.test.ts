import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOfContent } from '../../../server/src/documents/content.ts';
import { languages } from '../../../server/src/languages/index.ts';
import { covered } from '../../support/covered.ts';
import { hoverAt } from '../../support/cursor.ts';
import { fixtures } from '../../support/fixtures.ts';
import { open } from '../../support/open.ts';

/** A text as people quote it: without its header, indented otherwise, with a remark. */
function clipped(text: string): readonly string[] {
  const lines = text.split('\n');
  return [
    lines.slice(/^(?:Name| Id )/.test(text) ? 1 : 0).join('\n'),
    lines.map((line) => `\t${line.trimStart()}`).join('\n'),
    lines.map((line) => line.trimStart()).join('\n'),
    lines.map((line, i) => (i === 2 ? `${line}  # look here` : line)).join('\n'),
  ];
}

for (const { path, text } of fixtures().filter(({ language }) => language.id === 'guest-status'))
  test(`${path}: no error, and every word hovers in both languages, clipped or not`, () => {
    for (const each of [text, ...clipped(text)]) {
      assert.deepEqual(open('guest-status', each).codes, []);
      const { words, without, remarks } = covered('guest-status', each);
      assert.ok(without.length <= words * 0.02, `${words} words, ${without.join(', ')}\n${each}`);
      assert.deepEqual(
        remarks.filter((remark) => !remark.startsWith('#')),
        [],
      );
    }
    assert.equal(languageOfContent(text, languages)?.id, 'guest-status');
  });

const flags = (more: string): string => `flags\t\t: fpu vme de pse tsc msr pae lm${more}\n`;
const row = (state: string): string => `web1     3   512     1     ${state}      12.4\n`;
const listed = (name: string, state: string): string => ` 1     ${name}      ${state}\n`;

for (const [text, codes] of [
  [flags(' vmx'), []],
  [flags(' svm'), []],
  [flags(''), ['no-hardware-virtualization']],
  [row('-b----'), []],
  [row('----c-'), ['guest-crashed']],
  [row('--p---'), ['guest-paused']],
  [listed('web1', 'running'), []],
  [listed('web1', 'paused'), ['guest-paused']],
  [listed('web1', 'クラッシュ'), ['guest-crashed']],
  ['Name:  web1\nState:  crashed\n', ['guest-crashed']],
] as const)
  test(`${JSON.stringify(text)}: ${codes.join() || 'nothing'} is said`, () =>
    assert.deepEqual(
      open('guest-status', text).findings.map(({ code, severity }) => [code, severity]),
      codes.map((code) => [`guest-status/${code}`, 'information']),
    ));

test('fields hover with their meaning', () => {
  assert.match(hoverAt('guest-status', flags(' vm|x')), /VT-x.*`kvm_intel`/s);
  assert.match(hoverAt('guest-status', flags(' sv|m'), { locale: 'ja' }), /AMD-V.*`kvm_amd`/s);
  assert.match(hoverAt('guest-status', row('-b-|---')), /blocked\), which is normal/);
  assert.match(hoverAt('guest-status', listed('web1', 'shut |off')), /virsh start/);
});

test('a name leads to the guest’s file, and one that no file has is reported', () => {
  const guest = (name: string): string =>
    `<domain type='kvm'>\n  <name>${name}</name>\n  <memory>524288</memory>\n  <os><type>hvm</type></os>\n</domain>\n`;
  const neighbours = { 'libvirt/qemu/web1.xml': guest('web1') };
  assert.match(hoverAt('guest-status', listed('we|b1', 'running'), { neighbours }), /Defined at.*web1\.xml:2/s);
  const codes = (name: string) =>
    open('guest-status', listed(name, 'running'), { neighbours }).findings.map(({ code }) => code);
  assert.deepEqual(codes('web1'), []);
  assert.deepEqual(codes('web2'), ['guest-status/not-configured']);
});
