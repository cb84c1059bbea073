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
  [row('--ps-d'), ['guest-dying']],
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

const JAPANESE = `Id:             1
名前:         web1
UUID:           c7a5fdbd-cdaf-9455-926a-d65c16db1809
OS タイプ:   hvm
状態:         クラッシュ
CPU:            2
CPU 時間:     12.3s
最大メモリー: 1048576 KiB
使用メモリー: 1048576 KiB
永続:         はい (yes)
自動起動:   無効にする
管理済みの保存: いいえ (no)
セキュリティーモデル: selinux
セキュリティー DOI: 0
`;

for (const [what, text] of [
  ['virsh dominfo in Japanese', JAPANESE],
  ['a list with titles', ' Id   Name    State     Title\n----------------------\n 1    web1    running   My server\n'],
  ['xl uptime', 'Name      ID Uptime\nDomain-0   0 10 days,  2:33:44\ndomu1      1  1:02:03\n'],
  ['virsh domstate', 'running (booted)\n'],
  ['a list that a mail quotes', '>  Id    Name    State\n> ----------------------\n>  1     web1    running\n'],
] as const)
  test(`${what}: every word hovers in both languages`, () => {
    const { words, without, remarks } = covered('guest-status', text);
    assert.ok(words > 1);
    assert.deepEqual([...without, ...remarks], []);
  });

test('what Japanese virsh says of a guest is what the English one says', () => {
  assert.deepEqual(
    open('guest-status', JAPANESE).findings.map(({ code }) => code),
    ['guest-status/guest-crashed'],
  );
});
