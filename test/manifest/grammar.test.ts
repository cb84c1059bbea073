import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogOf } from '../../server/src/documents/document.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { drbdWords } from '../../syntaxes/source/drbd-words.ts';
import { grammarFiles } from '../../syntaxes/source/index.ts';
import { type Keyword, vocabularyOf } from '../../syntaxes/source/keywords.ts';
import { root } from '../support/paths.ts';
import { type Colour, colours, grammarIds } from '../support/tokens.ts';

const read = (name: string) => readFileSync(join(root, 'syntaxes', name), 'utf8');

test('the grammar files are what the catalogues say (else: node syntaxes/generate.ts)', () => {
  for (const [name, text] of grammarFiles(languages))
    assert.ok(read(name) === text, `syntaxes/${name} is out of date: run node syntaxes/generate.ts`);
});

test('the words that DRBD’s parser reads are those of its catalogue (else: node syntaxes/generate.ts)', () => {
  const file = 'server/src/languages/drbd/syntax/words.ts';
  assert.ok(readFileSync(join(root, file), 'utf8') === drbdWords(), `${file} is out of date`);
});

type Place = (keyword: Keyword) => string;

/** Where a keyword appears in a language that writes blocks in braces, or none: its header and its catalogue say how. */
function placeIn(language: Language): Place {
  const { assign = ' ' } = catalogOf(language);
  const end = language.terminator ?? '';
  return ({ path, word, section }) =>
    [...path.map((outer) => `${outer} {`), section ? `${word} {` : `${word}${assign}1${end}`].join('\n');
}

/** The languages of another shape. The keyword appears on the last line. */
const places: Readonly<Record<string, Place>> = {
  haresources: ({ word }) => `cluster1 ${word}::x`,
  'xend-sxp': ({ word }) => `(${word} 1)`,
  'crm-mon': ({ word }) => `  ${word}: 1`,
  'guest-status': ({ word }) => `${word}: 1`,
  'drbd-status': ({ word }) => `  ${word}:1`,
  crmsh: ({ path, word, scope }) => {
    if (path.length === 0) return `${word} x`;
    const inside = path.slice(1).map((clause) => `${clause} \\`);
    return [`${path[0]} x \\`, ...inside, scope ? `${word} a=1` : `${word}=1`].join('\n');
  },
};

/** Scopes that make a word look like one that the language knows. */
const known = /^(?:keyword\.|variable\.(?:parameter|language)\.|support\.)/;

for (const language of languages.filter(({ partOf }) => !partOf)) {
  test(`${language.id}: every keyword of the catalogue is coloured where it may appear`, async () => {
    const place = places[language.id] ?? placeIn(language);
    const { keywords } = vocabularyOf(language);
    const samples = new Map(keywords.map((keyword) => [place(keyword), keyword.word]));
    const plain: string[] = [];
    for (const [text, word] of samples) {
      const last = text.split('\n').length - 1;
      const found = await colours(`source.${language.id}`, text);
      if (!found.some((colour) => colour.line === last && colour.text === word && isKnown(colour))) plain.push(text);
    }
    assert.deepEqual(plain, []);
  });
}

function isKnown(colour: Colour): boolean {
  return colour.scopes.some((scope) => known.test(scope));
}

for (const [id, text] of [
  ['drbd', 'resorce 1;'],
  ['corosync', 'tokn: 1'],
  ['ha-cf', 'kepalive 1'],
  ['ha-authkeys', 'auht 1'],
  ['crmsh', 'primitve x'],
  ['sbd', 'SBD_DEVIC=x'],
  ['xen-domu', 'nme = 1'],
  ['ifcfg', 'DEVCE=eth0'],
  ['xend-sxp', '(vnc-lisen 1)'],
  ['drbd-status', ' 0: cz:1'],
  ['crm-mon', 'Onlin: [ a ]'],
  ['guest-status', 'flag: vme'],
] as const)
  test(`${id}: a misspelt keyword is not coloured as one`, async () => {
    const found = await colours(`source.${id}`, text);
    assert.deepEqual(found.filter(isKnown), []);
  });

for (const [fence, id, line, word] of [
  ['drbd', 'drbd', 'resource r0 {', 'resource'],
  ['crmsh', 'crmsh', 'primitive ip IPaddr2', 'primitive'],
  ['crm', 'crmsh', 'primitive ip IPaddr2', 'primitive'],
  ['ha-cf', 'ha-cf', 'keepalive 2', 'keepalive'],
  ['ha.cf', 'ha-cf', 'keepalive 2', 'keepalive'],
  ['corosync', 'corosync', 'totem {', 'totem'],
  ['authkeys', 'ha-authkeys', 'auth 1', 'auth'],
  ['corosync.conf', 'corosync', 'totem {', 'totem'],
  ['drbd.conf', 'drbd', 'resource r0 {', 'resource'],
  ['heartbeat', 'ha-cf', 'keepalive 2', 'keepalive'],
] as const)
  test(`Markdown: a fence \`${fence}\` is coloured as ${id}, and ends`, async () => {
    const found = await colours('text.html.markdown', `text\n\`\`\`${fence}\n${line}\n\`\`\`\n${line}`);
    const inside = found.find((colour) => colour.line === 2 && colour.text === word);
    assert.ok(inside?.scopes.some((scope) => scope.startsWith('keyword.')));
    assert.ok(inside?.scopes.includes(`meta.embedded.block.${id}`));
    assert.deepEqual(
      found.filter((colour) => colour.line === 4).flatMap((colour) => colour.scopes),
      ['text.html.markdown'],
    );
  });

/** Lines of each language, with words that have to be known on several of them. */
const fenced: Readonly<Record<string, readonly string[]>> = {
  drbd: ['resource r0 {', '  protocol C; # a remark', '  skip', '  net { }', '}', 'global { }'],
  crmsh: ['primitive ip IPaddr2 \\', '  params ip=10.0.0.1 \\', '', 'group g ip', '# a remark', 'unknown', 'node n1'],
  'ha-cf': ['keepalive 2', '# a remark', 'node n1'],
  haresources: ['# a remark', 'n1 drbddisk::r0 \\', '  Filesystem::/dev/drbd0', 'n2 10.0.0.1'],
  'ha-authkeys': ['# a remark', 'auth 1', '1 sha1 key'],
  corosync: ['totem {', '  # a remark', '  token: 1000', '}', 'nodelist {', '  nonsense: 1', '}'],
  sbd: ['# a remark', 'SBD_DEVICE="/dev/sdb1"', 'SBD_WATCHDOG_DEV=/dev/watchdog'],
  'xen-domu': ['name = "a"', '# a remark', 'memory = 512'],
  ifcfg: ['DEVICE=eth0', '# a remark', 'ONBOOT=yes'],
  'xend-sxp': ['(xend-relocation-port 8002)', '# a remark'],
  'drbd-status': [' 0: cs:Connected ro:Primary/Secondary'],
  'crm-mon': ['Stack: corosync', '  * Online: [ n1 n2 ]'],
  'guest-status': ['State:          running'],
  hosts: ['10.0.0.1 n1 # a remark', 'fe80::1 n2'],
};

for (const [where, first, indent] of [
  ['a list', '1. item', '   '],
  ['a quotation', '> text', '> '],
  ['a list in a list in a quotation', '> - item\n>   1. item', '>      '],
] as const)
  test(`Markdown: a fence inside ${where} has the colours of one outside`, async () => {
    for (const [id, lines] of Object.entries(fenced)) {
      const text = [`\`\`\`${id}`, ...lines, '```'].map((line) => `${indent}${line}`);
      const inside = (all: readonly Colour[], offset: number, column: number) =>
        all
          .filter(({ line }) => line > offset && line <= offset + lines.length)
          .map(({ line, start, text: piece, scopes }) => {
            const own = scopes.slice(scopes.indexOf(`meta.embedded.block.${id}`) + 1);
            const at = start + piece.length - piece.trimStart().length - column;
            return at >= 0 && piece.trim() ? `${line - offset}:${at} ${piece.trim()} ${own.join(' ')}` : '';
          })
          .filter(Boolean);
      const found = await colours('text.html.markdown', [first, ...text, 'after'].join('\n'));
      const expected = await colours('text.html.markdown', [`\`\`\`${id}`, ...lines, '```'].join('\n'));
      const offset = first.split('\n').length;
      assert.deepEqual(inside(found, offset, indent.length), inside(expected, 0, 0), id);
    }
    assert.deepEqual(Object.keys(fenced).sort(), [...grammarIds].sort());
  });

for (const id of grammarIds) {
  test(`${id}: the patterns of the language configuration compile, and Markdown knows the grammar`, () => {
    const text = read(`${id}.language-configuration.json`);
    const configuration = JSON.parse(text) as { wordPattern: string };
    const patterns = [
      ...text.matchAll(/"(?:\w+Pattern|beforeText|afterText|previousLineText|start|end)": ("(?:[^"\\]|\\.)*")/g),
    ];
    assert.ok(patterns.length >= 3);
    for (const [, pattern] of patterns)
      assert.doesNotThrow(() => new RegExp(JSON.parse(pattern!) as string, 'u'), pattern);
    assert.doesNotMatch(
      '',
      new RegExp(configuration.wordPattern, 'u'),
      'VS Code refuses a word pattern that fits nothing',
    );
    assert.match(read('markdown.injection.tmLanguage.json'), new RegExp(`"source\\.${id}"`));
  });
}

for (const [id, text, word] of [
  ['drbd', '  after-sb-0pri discard-zero-changes;', 'after-sb-0pri'],
  ['drbd', '  disk /dev/sdb1;', '/dev/sdb1'],
  ['drbd', 'address 192.168.11.201:7777;', '192.168.11.201'],
  ['crmsh', 'primitive ip ocf:heartbeat:IPaddr2 params', 'ocf:heartbeat:IPaddr2'],
  ['crmsh', 'primitive st stonith:external/ssh', 'stonith:external/ssh'],
  ['crmsh', 'colocation c inf: g ms_drbd0:Master', 'ms_drbd0'],
  ['crmsh', 'rule 100: #uname eq n1', '#uname'],
  ['crmsh', 'params drbd_resource="r0"', 'drbd_resource'],
  ['ha-cf', 'auto_failback off', 'auto_failback'],
  ['haresources', 'n1 Filesystem::/dev/drbd0::/mnt', 'Filesystem'],
  ['haresources', 'n1 192.168.11.200/24/eth0:0', '192.168.11.200/24/eth0:0'],
  ['haresources', 'n1 drbddisk::r0', 'r0'],
  ['corosync', '\t\tring0_addr: 10.0.0.1', 'ring0_addr'],
  ['corosync', '\t\tring0_addr: fe80::1', 'fe80::1'],
  ['drbd', 'address ipv6 [fe80::1%eth0]:7788;', 'fe80::1%eth0'],
  ['crmsh', 'params ip=2001:db8::1 cidr', '2001:db8::1'],
  ['ha-cf', 'ucast6 eth0 fe80::1', 'fe80::1'],
] as const)
  test(`${id}: \`${word}\` is one word`, () => {
    const { wordPattern } = JSON.parse(read(`${id}.language-configuration.json`)) as { wordPattern: string };
    assert.ok([...text.matchAll(new RegExp(wordPattern, 'gu'))].some((match) => match[0] === word));
  });
