import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { languageOfContent } from '../../../server/src/documents/content.ts';
import { languages } from '../../../server/src/languages/index.ts';
import { formatting } from '../../../server/src/lsp/handlers/formatting.ts';
import { renameEdit } from '../../../server/src/lsp/handlers/rename.ts';
import { covered } from '../../support/covered.ts';
import { hoverAt } from '../../support/cursor.ts';
import { fixtures } from '../../support/fixtures.ts';
import { open } from '../../support/open.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/proc-drbd');
const samples = existsSync(corpus) ? readdirSync(corpus).filter((name) => !name.endsWith('.tsv')) : [];

/** A text as people quote it: without its header, indented by tabs or not at all, with a remark after a line. */
function clipped(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^(?:version|GIT-hash|srcversion)/.test(line));
  return [
    lines.join('\n'),
    lines.map((line) => line.replace(/^\s+/, '\t')).join('\n'),
    lines.map((line) => line.trimStart()).join('\n'),
    lines.map((line) => (/cs:/.test(line) ? `${line} # look here` : line)).join('\n'),
    lines.slice(0, 1).join('\n'),
  ];
}

for (const { path, text } of [
  ...samples.map((name) => ({ path: name, text: readFileSync(join(corpus, name), 'utf8') })),
  ...fixtures().filter(({ language }) => language.id === 'drbd-status'),
])
  test(`${path}: no error, and every word hovers in both languages, clipped or not`, () => {
    for (const each of [text, ...clipped(text)]) {
      assert.deepEqual(open('drbd-status', each).codes, []);
      const { words, without, remarks } = covered('drbd-status', each);
      assert.deepEqual(
        remarks.filter((remark) => !remark.startsWith('#')),
        [],
      );
      assert.ok(without.length <= words * 0.02, `${words} words, ${without.join(', ')}\n${each}`);
    }
  });

const pair = (states: string, oos = 0): string =>
  `version: 8.4.5 (api:1/proto:86-101)\n 0: ${states}\n    ns:8 nr:0 dw:8 dr:664 al:1 bm:0 lo:0 pe:0 ua:0 ap:0 ep:1 wo:f oos:${oos}\n`;

test('everything that is normal stays without a problem', () => {
  for (const states of [
    'cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----',
    'cs:SyncSource ro:Primary/Secondary ds:UpToDate/Inconsistent C r-----',
    'cs:SyncTarget ro:Secondary/Primary ds:Inconsistent/UpToDate C r---',
    'cs:Unconfigured',
  ])
    assert.deepEqual(open('drbd-status', pair(states)).findings, [], states);
});

for (const [states, code, oos] of [
  ['cs:StandAlone ro:Primary/Unknown ds:UpToDate/DUnknown   r-----', 'stand-alone'],
  ['cs:WFConnection ro:Primary/Unknown ds:UpToDate/DUnknown C r-----', 'no-peer'],
  ['cs:Connected ro:Primary/Primary ds:UpToDate/UpToDate C r-----', 'dual-primary'],
  ['cs:Connected ro:Primary/Secondary ds:Diskless/UpToDate C r-----', 'disk-lost'],
  ['cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----', 'out-of-sync', 128],
  ['cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C s-----', 'io-suspended'],
] as const)
  test(`${code}: what to look at next is information`, () => {
    const found = open('drbd-status', pair(states, oos ?? 0)).findings;
    assert.deepEqual(
      found.map((each) => [each.code, each.severity]),
      [[`drbd-status/${code}`, 'information']],
    );
  });

test('what a field says depends on its side and its letter', () => {
  const text = pair('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-p---');
  const at = (word: string) => hoverAt('drbd-status', text.replace(word, `|${word}`));
  assert.match(at('Primary/'), /mounted.*on this node/s);
  assert.match(at('Secondary '), /on the peer/);
  assert.match(at('r-p'), /`r` I\/O runs; `p` the peer paused/);
  assert.match(
    hoverAt('drbd-status', pair('c|s:StandAlone ro:Primary/Unknown ds:UpToDate/DUnknown')),
    /connection state/,
  );
  assert.match(hoverAt('drbd-status', pair('cs:Stand|Alone ro:Primary/Unknown')), /split brain.*kernel log/s);
  assert.match(
    hoverAt('drbd-status', pair('cs:Stand|Alone ro:Primary/Unknown'), { locale: 'ja' }),
    /スプリットブレイン/,
  );
});

const configured =
  'resource r0 {\n  net {\n    protocol C;\n  }\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  on cluster1 {\n    address 192.168.11.201:7777;\n  }\n  on cluster2 {\n    address 192.168.11.202:7777;\n  }\n}\n';
const neighbours = { 'r0.drbd': configured, 'drbd.conf': configured };

test('a minor number leads to the resource of its device', () => {
  const text = pair('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----');
  assert.match(hoverAt('drbd-status', text.replace(' 0: ', ' |0: '), { neighbours }), /Defined at.*drbd.conf:5/s);
  const { service, uri } = open('drbd-status', text, { neighbours });
  const [place] = [service.definition(uri, { line: 1, character: 1 }) ?? []].flat();
  assert.match(JSON.stringify(place), /drbd\.conf/);
});

test('a status that contradicts the configuration is reported, one that agrees is not', () => {
  const codes = (text: string) => open('drbd-status', text, { neighbours }).findings.map(({ code }) => code.slice(12));
  assert.deepEqual(codes(pair('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----')), []);
  assert.deepEqual(codes(pair('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate A r-----')), ['other-protocol']);
  assert.deepEqual(codes(pair('cs:Connected ro:Primary/Primary ds:UpToDate/UpToDate C r-----')), ['dual-primary']);
  assert.deepEqual(codes('r0 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n'), []);
  assert.deepEqual(codes('r1 role:Primary\n  disk:UpToDate\n  other role:Secondary\n    peer-disk:UpToDate\n'), [
    'not-configured',
    'not-configured',
  ]);
});

test('the outline and the folds go by device, resource and peer', () => {
  const status = 'r0 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n\n';
  const { service, uri } = open('drbd-status', `${status}${pair('cs:Connected')}`);
  const names = service.symbols(uri).map(({ name, children = [] }) => [name, ...children.map((each) => each.name)]);
  assert.deepEqual(names, [['r0', 'cluster2'], ['/dev/drbd0']]);
});

test('nothing of a status is completed, laid out or renamed, and a rename elsewhere leaves it', () => {
  const text = 'r0 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n';
  const { service, uri } = open('drbd-status', text, { neighbours });
  const at = { textDocument: { uri }, position: { line: 0, character: 1 } };
  assert.deepEqual(service.completion(uri, at.position), []);
  assert.deepEqual(formatting(service, { ...at, options: { tabSize: 2, insertSpaces: true } }, assert.fail), []);
  assert.throws(() => renameEdit(service, { ...at, newName: 'web' }), /read-only/);
  const conf = { textDocument: { uri: 'file:///lab/drbd.conf' }, position: { line: 0, character: 10 } };
  const edit = renameEdit(service, { ...conf, newName: 'web' });
  assert.deepEqual(Object.keys(edit.changes ?? {}), ['file:///lab/drbd.conf']);
});

const statuses = languages.filter(({ isReadOnly }) => isReadOnly);
for (const [text, id] of [
  ['  version: 8.3.8 (api:88/proto:86-94)', 'drbd-status'],
  ['$ cat /proc/drbd\n 0: cs:Connected ro:Primary/Secondary', 'drbd-status'],
  ['r0 role:Primary\n  disk:UpToDate', 'drbd-status'],
  ['  0:r0/0  Connected Primary/Secondary UpToDate/UpToDate', 'drbd-status'],
  ['version: 8.4', undefined],
  ['resource r0 {\n  protocol C;\n}', undefined],
] as const)
  test(`the content of ${JSON.stringify(text)} is of ${id ?? 'no status'}`, () =>
    assert.equal(languageOfContent(text, statuses)?.id, id));

test('a value without a text of its own is described by its field', () => {
  const text = pair('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----', 2048);
  assert.match(hoverAt('drbd-status', text.replace('oos:2048', 'oos:20|48')), /differ between the nodes.*2 MiB/s);
});

for (const [what, text, codes] of [
  [
    'the overview of DRBD 9, which cuts words off',
    ' 0:r0/0  Connected(2*) Primar/Second UpToDa/UpToDa /mnt/drbd0 xfs 10G 33M 10G 1% \n 1:r1/0  StandA Second/Unknow UpToDa/DUnkno \n',
    ['stand-alone'],
  ],
  [
    'quorum that is lost, once',
    'r1 role:Secondary suspended:quorum\n  volume:0 disk:UpToDate quorum:no\n  volume:1 disk:UpToDate quorum:no\n',
    ['quorum-lost'],
  ],
  ['a link that has broken', ' 0: cs:NetworkFailure ro:Primary/Unknown ds:UpToDate/DUnknown C r-----\n', ['no-peer']],
  ['details of a node', 'r0 node-id:0 role:Primary suspended:no\n    write-ordering:flush\n', []],
  ['what a mail quotes', '>  0: cs:Connected ro:Secondary/Primary ds:UpToDate/UpToDate C r-----\n', []],
] as const)
  test(`DRBD: ${what}`, () => {
    assert.deepEqual(
      open('drbd-status', text).findings.map(({ code }) => code.slice(code.indexOf('/') + 1)),
      codes,
    );
    const { without, remarks } = covered('drbd-status', text);
    assert.deepEqual([...without, ...remarks], []);
  });
