import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offsetAt, type Position } from '../../server/src/base/lines.ts';
import type { Language } from '../../server/src/language.ts';
import { indexIn, inner, joined, offsetIn, slice, type Word } from '../../server/src/syntax/tree.ts';
import { largeCrm } from '../support/crm-large.ts';
import { atCursor } from '../support/cursor.ts';
import { type Fixture, fixtures } from '../support/fixtures.ts';
import { open } from '../support/open.ts';
import { seeded, seedOfRun } from '../support/random.ts';
import { Service } from '../support/service.ts';

// What the document has and a word's text has not: joined line ends, escapes, quotes.

const names = 'primitive a ocf:pacemaker:Dummy\nprimitive c ocf:pacemaker:Dummy\ntag disks a c\nms bb c\n';

/** What is in the document where a problem is reported, and what its first fix replaces by what. */
for (const [what, language, text, code, at, fix] of [
  ['a joined line', 'crmsh', `${names}colocation i inf: a b\\\nb:Mastr`, 'bad-value', 'Mastr', 'Mastr > Master'],
  [
    'indentation',
    'crmsh',
    `${names}colocation i inf: a bb:Ma\\\n  str`,
    'bad-value',
    'Ma\\\n  str',
    'Ma\\\n  str > Master',
  ],
  ['two joined lines', 'crmsh', `${names}order i inf: a b\\\nb\\\n:strt`, 'bad-value', 'strt', 'strt > start'],
  [
    'a line joined at the cut',
    'crmsh',
    `${names}colocation i inf: a bb\\\n:\\\nMastr`,
    'bad-value',
    'Mastr',
    'Mastr > Master',
  ],
  ['an escape', 'crmsh', `${names}colocation i inf: a \\b\\b:Mastr`, 'bad-value', 'Mastr', 'Mastr > Master'],
  [
    'an escape in it',
    'crmsh',
    `${names}colocation i inf: a bb:\\Mast\\r`,
    'bad-value',
    '\\Mast\\r',
    '\\Mast\\r > Master',
  ],
  ['quotes round it all', 'crmsh', `${names}colocation i inf: a 'bb:Mastr'`, 'bad-value', 'Mastr', 'Mastr > Master'],
  ['quotes round a part', 'crmsh', `${names}colocation i inf: a bb:"Mastr"`, 'bad-value', 'Mastr', 'Mastr > Master'],
  [
    'escapes in quotes',
    'crmsh',
    `${names}colocation i inf: a "bb:Ma\\"str"`,
    'bad-value',
    'Ma\\"str',
    'Ma\\"str > Master',
  ],
  ['a name', 'crmsh', `${names}colocation i inf: a bb\\\nx:Master`, 'undefined-name', 'bb\\\nx', 'bb\\\nx > bb'],
  ['a colon alone', 'crmsh', `${names}order i inf: a b\\\nb: c`, 'missing-role', 'b\\\nb:', ': > '],
  ['a colon in quotes', 'crmsh', `${names}order i inf: a "bb:" c`, 'missing-role', '"bb:"', ': > '],
  [
    'a reference',
    'crmsh',
    `${names}role r read "r\\\nef:diks"`,
    'undefined-reference',
    '"r\\\nef:diks"',
    'diks > disks',
  ],
  ['an escaped quote', 'drbd', 'resource r { disk { resync-after "\\"\\\\r/x"; } }', 'bad-value', 'x', undefined],
  ['an escaped cut', 'drbd', 'resource r { disk { resync-after "r0\\/x"; } }', 'bad-value', 'x', undefined],
  [
    'a name in escapes',
    'drbd',
    'resource r { disk { resync-after "\\a\\b/1"; } }',
    'undefined-name',
    '\\a\\b',
    undefined,
  ],
  ['a joined call', 'haresources', 'n IPaddr\\\n::10.0.0.1/99', 'bad-value', '99', undefined],
  [
    'a joined script',
    'haresources',
    'n IPadd\\\nrr::10.0.0.1/24',
    'near-script',
    'IPadd\\\nrr::',
    'IPadd\\\nrr:: > IPaddr2::',
  ],
  [
    'a joined address',
    'haresources',
    'n IPv6ad\\\ndr::fe80::1',
    'short-ipv6',
    'fe80::1',
    'fe80::1 > fe80:0:0:0:0:0:0:1',
  ],
] as const)
  test(`${language}: ${what} does not shift what is reported`, () => {
    const found = open(language, text).findings.filter((each) => each.code === `${language}/${code}`);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      [at],
    );
    const edit = found[0]!.fixes?.()[0]?.edits[0];
    assert.equal(edit && `${text.slice(edit.start, edit.end)} > ${edit.text}`, fix);
  });

/** The text of a range. */
function shown(text: string, range: { readonly start: Position; readonly end: Position }): string {
  const lines = linesOf(text);
  return text.slice(offsetAt(lines, range.start), offsetAt(lines, range.end));
}

/** What a cursor is reported (the hover's range), and all the places where the name at the cursor appears. */
for (const [what, language, marked, hovered, places] of [
  ['after a joined line', 'crmsh', `${names}colocation i inf: a b\\\nb:Ma|ster`, 'Master', []],
  ['before a joined line', 'crmsh', `${names}colocation i inf: a b|\\\nb:Master`, 'b\\\nb', ['bb', 'b\\\nb']],
  [
    'at a definition',
    'crmsh',
    `${names}ms d|d x\norder o d\\\nd:start \\dd:stop "dd":stop`,
    'dd',
    ['d\\\nd', 'dd', '\\dd'],
  ],
  ['after an escape', 'drbd', 'resource "a" { disk { resync-after "\\a/|1"; } }', '1', []],
  ['at an escape', 'drbd', 'resource "a" { disk { resync-after "|\\a/1"; } }', '\\a', ['a', '\\a']],
  ['after a joined line', 'haresources', 'n IPaddr2\\\n::10.0.0.1/2|4', '24', []],
] as const)
  test(`${language}: a cursor ${what} finds the part of the word`, () => {
    const { service, uri, text, position: at } = atCursor(language, marked);
    const range = service.hover(uri, at)?.range;
    assert.equal(range && shown(text, range), hovered);
    const found = new Set(service.references(uri, at, true).map((place) => shown(text, place.range)));
    assert.deepEqual([...found].sort(), [...places].sort());
  });

for (const [what, marked, label, replaced] of [
  ['after a joined line', `${names}colocation i inf: a b\\\nb:Ma|s`, 'Master', 'Mas'],
  ['right after it', `${names}colocation i inf: a bb:\\\n|Mas`, 'Master', 'Mas'],
  ['after an escape', `${names}colocation i inf: a \\bb:|Mas`, 'Master', 'Mas'],
] as const)
  test(`what is offered ${what} replaces the part of the word`, () => {
    const { service, uri, text, position } = atCursor('crmsh', marked);
    const item = service.completion(uri, position).find((each) => each.label === label);
    const edit = item?.textEdit;
    assert.equal(edit && 'range' in edit && shown(text, edit.range), replaced);
  });

test('a word keeps its place in the document when it is moved by an edit before it', () => {
  const { service, uri } = open('crmsh', largeCrm(60));
  const text = `${largeCrm(60)}${names}colocation i inf: a b\\\nb:Mastr\n`;
  for (const typed of [text, `# one\n${text}`, `node x\n# two\n${text}`]) {
    service.put(uri, typed, 'crmsh');
    const found = service.findings(uri).filter((each) => each.code === 'crmsh/bad-value');
    assert.deepEqual(
      found.map(({ start, end }) => typed.slice(start, end)),
      ['Mastr'],
    );
  }
});

test('a word of fifty thousand escaped parts is read in time', () => {
  const { findings } = open('crmsh', `colocation i inf: ${'\\:\\a'.repeat(50_000)}`);
  assert.ok(findings.length < 10);
});

test('parts of parts, offsets and indices agree', () => {
  // `a\<newline>b"c"\d`, read as `abcd`.
  const seams = [
    { index: 1, end: 1, start: 3 },
    { index: 2, end: 4, start: 5 },
    { index: 3, end: 6, start: 7 },
    { index: 4, end: 9, start: 9 },
  ];
  const word: Word = { start: 100, end: 109, text: 'abcd', seams };
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((index) => offsetIn(word, index)),
    [100, 103, 105, 107, 109],
  );
  assert.deepEqual(
    [100, 101, 102, 103, 105, 107, 108, 109].map((at) => indexIn(word, at)),
    [0, 1, 1, 1, 2, 3, 4, 4],
  );
  for (let from = 0; from < 4; from++)
    for (let to = from + 1; to <= 4; to++) {
      const part = slice(word, from, to);
      for (let a = 0; a < part.text.length; a++)
        for (let b = a + 1; b <= part.text.length; b++) {
          const { start, end, text } = slice(word, from + a, from + b);
          const again = slice(part, a, b);
          assert.deepEqual([again.start, again.end, again.text], [start, end, text]);
        }
    }
  const both = joined(slice(word, 0, 2), slice(word, 2, 4));
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((index) => offsetIn(both, index)),
    [100, 103, 105, 107, 109],
  );
});

/** What the real tool makes of a stretch of a document. */
const readers: Readonly<
  Record<
    string,
    { disguise: (text: string, random: () => number) => string; read: (text: string) => string; more?: string }
  >
> = {
  crmsh: {
    disguise: (text, random) => insideWords(text, random, '\\\n  '),
    read: (text) =>
      text
        .replace(/\\+\n\s*/g, '')
        .replace(/\\(.)/g, '$1')
        .replace(/["']/g, ''),
  },
  haresources: {
    disguise: (text, random) => insideWords(text, random, '\\\n'),
    read: (text) => text.replace(/\\\n/g, ''),
  },
  drbd: {
    disguise: (text, random) =>
      text.replace(/"[^"\\\n]*"|(resync-after\s+|after\s+)([\w./-]+)/g, (found, before?: string, word?: string) => {
        const inside = word ?? (before === undefined ? found.slice(1, -1) : '');
        return `${before ?? ''}"${inside.replace(/./g, (char) => (random() < 0.3 ? `\\${char}` : char))}"`;
      }),
    read: (text) => text.replace(/\\(.)/g, '$1'),
    more: '\nresource z { disk { resync-after guests/12; } }\n',
  },
};

/** Puts something between the characters of words here and there; comments and quotations are left alone. */
function insideWords(text: string, random: () => number, what: string): string {
  const line = /^[ \t]*#.*$|"[^"]*"|'[^']*'|[\w:.,=/-](?=[\w:.,=/-])/gm;
  return text.replace(line, (found) => (found.length === 1 && random() < 0.15 ? found + what : found));
}

/** Of every word that fills an element: what is in the document, and what was read. */
function readings(
  service: Service,
  text: string,
  language: Language,
): readonly { written: string; word: Word; cut: boolean }[] {
  const uri = `file:///words/${language.id}`;
  service.put(uri, text, language.id);
  return service.workspace.bound(uri)!.all.flatMap(({ match, statement }) =>
    match.roles.map(({ word }) => {
      const { start, end } = inner(word);
      return {
        written: text.slice(start, end),
        word,
        cut: !statement.args.includes(word) && word !== statement.keyword,
      };
    }),
  );
}

const seed = seedOfRun();
console.log(`words: seed ${seed}`);

for (const [id, { disguise, read, more }] of Object.entries(readers)) {
  const plain = ({ text, language }: Fixture): boolean => language.id === id && !/\{\{|\{%|<%/.test(text);
  test(`${id}: every word appears where it was read from, however it is written`, () => {
    const random = seeded(seed);
    let cut = 0;
    for (const { path, text, language } of fixtures().filter(plain))
      for (let round = 0; round < 30; round++) {
        const written = disguise(text + (more ?? ''), random);
        for (const each of readings(new Service(), written, language)) {
          if (each.word.hole || /["'\\]/.test(each.word.text)) continue;
          if (each.cut && each.written !== each.word.text) cut++;
          assert.equal(read(each.written), each.word.text, `${path}, offset ${each.word.start}:\n${written}`);
        }
      }
    assert.ok(cut > 0, 'words were cut that are written otherwise than they are read');
  });
}
