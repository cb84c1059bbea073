import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { edited } from '../../server/src/base/edited.ts';
import { linesOf, offsetAt, positionAt } from '../../server/src/base/lines.ts';
import { sources } from '../support/corpus.ts';
import { atCursor } from '../support/cursor.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { Service } from '../support/service.ts';

const seed = seedOfRun();
const uri = 'file:///edits/document';
const everything = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
const bom = '\uFEFF';

/** A text after edits, which editors apply all at once. */
function editedAtOnce(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const spans = edits.map(({ range, newText }) => ({
    start: offsetAt(lines, range.start),
    end: offsetAt(lines, range.end),
    text: newText,
  }));
  return edited(text, spans)!;
}

interface Fixed {
  /** What a fix is known by: what it says, of which problem, in which line. */
  readonly name: string;
  readonly code: string;
  readonly text: string;
}

function serviceOf(text: string, language: string): Service {
  const service = new Service();
  service.put(uri, text, language);
  return service;
}

/** The document after each of its fixes. */
function fixed(text: string, language: string): readonly Fixed[] {
  return serviceOf(text, language)
    .codeActions(uri, everything)
    .flatMap(({ title, diagnostics, edit }: CodeAction) => {
      // Others lead to an explanation, or concern the file as a whole.
      if (!edit?.changes || !diagnostics?.length) return [];
      const { code, range } = diagnostics[0]! as Diagnostic & { code: string };
      return [
        {
          name: `${code} in line ${range.start.line + 1}: ${title}`,
          code: code.slice(code.indexOf('/') + 1),
          text: editedAtOnce(text, edit.changes[uri]!),
        },
      ];
    });
}

const mistakes = ['x', '//', ' = ', '；', ';', '}', '{', '\n', '　', '"'];

/** A text with a few mistakes. */
function spoiled(text: string, random: () => number): string {
  let made = text;
  for (let i = 0; i < 4; i++) {
    const at = Math.floor(random() * made.length);
    const cut = random() < 0.4 ? 1 + Math.floor(random() * 8) : 0;
    made = made.slice(0, at) + (cut ? '' : pick(mistakes, random)) + made.slice(at + cut);
  }
  return made;
}

const variants: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => bom + text],
  ['both', (text) => bom + text.replaceAll('\n', '\r\n')],
];

/** The fixtures, and the corpus where it is there: what has neither carriage returns nor a byte order mark, and is short. */
const plainTexts = [...sources()].filter(({ text }) => text.length < 5000 && !/\r|\uFEFF/.test(text));

console.log(`edits: seed ${seed}, ${plainTexts.length} texts`);

for (const [variant, write] of variants)
  test(`700 random fixes keep ${variant}`, { timeout: 120_000 }, () => {
    const random = seeded(seed);
    const texts = plainTexts;
    let count = 0;
    let compared = 0;
    while (count < 700) {
      const { text, language } = pick(texts, random);
      const plain = spoiled(text, random);
      // A single line does not say how its document ends lines.
      if (!plain.includes('\n')) continue;
      const before = write(plain);
      const expected = new Map(fixed(plain, language.id).map((fix) => [`${fix.name}\n${write(fix.text)}`, fix]));
      const names = new Set([...expected.values()].map(({ name }) => name));
      for (const { name, code, text: after } of fixed(before, language.id)) {
        count++;
        const what = `${name}\n--- before\n${JSON.stringify(before)}\n--- after\n${JSON.stringify(after)}`;
        assert.equal(after.lastIndexOf(bom) > 0, false, `the mark is no longer in front: ${what}`);
        if (before.startsWith(bom) && code !== 'byte-order-mark' && after[0] !== bom)
          assert.match(name, /in line 1:|Fix all/, `the mark is gone: ${what}`);
        if (before.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n|\r(?!\n)/, `a line end of its own: ${what}`);
        // A mark moves the first line by a column, by which a lost brace is looked for; and it is one of the typos that are fixed at once.
        if (!names.has(name) || code === 'missing-brace' || /Fix all/.test(name)) continue;
        compared++;
        assert.ok(expected.has(`${name}\n${after}`), `something else changes: ${what}`);
      }
    }
    assert.ok(compared > 400, `${compared} of ${count} compared`);
  });

test('“Ignore ... here” silences the problem that it is offered for', { timeout: 120_000 }, () => {
  const random = seeded(seed);
  const texts = plainTexts;
  for (let count = 0; count < 300; ) {
    const { text, language } = pick(texts, random);
    const before = spoiled(text, random);
    const found = serviceOf(before, language.id).findings(uri);
    for (const { name, code, text: after } of fixed(before, language.id)) {
      if (!name.includes('Ignore ')) continue;
      count++;
      const number = (findings: typeof found): number =>
        findings.filter((each) => each.code.endsWith(`/${code}`)).length;
      const left = number(serviceOf(after, language.id).findings(uri));
      assert.ok(left < number(found), `${name}\n--- before\n${before}\n--- after\n${after}`);
    }
  }
});

for (const [where, language, text] of [
  ['a comment mark of another language in line 1', 'ha-cf', '// a comment\nnode alpha\n'],
  ['the end of the file', 'drbd', 'resource r {\n  device minor 0;\n'],
  ['the first line behind a mark', 'ha-cf', `${bom}nod alpha\n`],
] as const)
  test(`“Ignore ... here” silences ${where}`, () => {
    const found = fixed(text, language).filter(({ name }) => name.includes('Ignore '));
    assert.ok(found.length);
    for (const { name, code, text: after } of found)
      assert.ok(
        !serviceOf(after, language)
          .findings(uri)
          .some((each) => each.code.endsWith(`/${code}`)),
        `${name}\n${after}`,
      );
  });

test('edits carry the version of the document where the client takes it', () => {
  const service = serviceOf('nod alpha\n', 'ha-cf');
  service.client = { workspace: { workspaceEdit: { documentChanges: true } } };
  service.put(uri, 'nod alpha\n', 'ha-cf', undefined, 7);
  const [action] = service.codeActions(uri, everything);
  assert.equal(action!.edit!.changes, undefined);
  assert.deepEqual(
    action!.edit!.documentChanges!.map((each) => 'textDocument' in each && each.textDocument),
    [{ uri, version: 7 }],
  );
});

for (const [where, language, marked, label, after] of [
  [
    'a word that goes on in the next line',
    'crmsh',
    'primitive p ocf:heart|\\\nbeat:Dummy\n',
    'ocf:heartbeat:Dummy',
    'primitive p ocf:heartbeat:Dummy\n',
  ],
  [
    'the second line of such a word',
    'crmsh',
    'primitive p ocf:heart\\\nbe|at:Dummy\n',
    'ocf:heartbeat:Dummy',
    'primitive p ocf:heartbeat:Dummy\n',
  ],
  [
    'all of an agent',
    'crmsh',
    'primitive p ocf:heart|beat:Filesystem op monitor\n',
    'ocf:heartbeat:Dummy',
    'primitive p ocf:heartbeat:Dummy op monitor\n',
  ],
  [
    'the place in front of a quote',
    'crmsh',
    'primitive p ocf:heartbeat:Dummy meta target-role=|"Started"\n',
    'Stopped',
    'primitive p ocf:heartbeat:Dummy meta target-role=Stopped\n',
  ],
  [
    'the place behind a quote',
    'crmsh',
    'primitive p ocf:heartbeat:Dummy meta target-role="Started"|\n',
    'Stopped',
    'primitive p ocf:heartbeat:Dummy meta target-role=Stopped\n',
  ],
] as const)
  test(`completion replaces ${where}`, () => {
    const { service, uri: document, text, position } = atCursor(language, marked);
    const items = service.completion(document, position);
    const item = items.find((each) => each.label === label);
    assert.ok(item, items.map((each) => each.label).join(' '));
    assert.equal(editedAtOnce(text, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]), after);
  });

test('the range of every completion lies in one line and holds the cursor', () => {
  const random = seeded(seed);
  let count = 0;
  for (const { text, language } of sources())
    for (let i = 0; i < 15; i++) {
      const at = Math.floor(random() * text.length);
      const joined = pick(['', '\\\n', '"', '\r\n'], random);
      const made = text.slice(0, at) + joined + text.slice(at);
      const position = positionAt(linesOf(made), Math.min(made.length, at + pick([0, 1, 2], random)));
      const service = serviceOf(made, language.id);
      for (const { textEdit, label } of service.completion(uri, position)) {
        count++;
        const { start, end } = (textEdit as TextEdit).range;
        const holds =
          start.line === position.line &&
          end.line === position.line &&
          start.character <= position.character &&
          position.character <= end.character;
        assert.ok(holds, `${label}: ${JSON.stringify({ made, position, start, end })}`);
      }
    }
  assert.ok(count > 1000);
});
