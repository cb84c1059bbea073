import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { type FormatStyle, format, within } from '../../server/src/features/format/format.ts';
import type { Language } from '../../server/src/language.ts';
import { sources } from '../support/corpus.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { shape } from '../support/tree-shape.ts';

const seed = seedOfRun();
console.log(`format: seed ${seed}`);

const styles: readonly FormatStyle[] = (['auto', 'always', 'never'] as const).flatMap((align) => [
  { indent: undefined, tabSize: 8, align, finalNewline: true },
  { indent: '  ', tabSize: 4, align, finalNewline: false },
]);

/** The formatted text; undefined where it is refused. */
function formatted(text: string, language: Language, style: FormatStyle): string | undefined {
  const made = format(language.parse(text), language, style);
  // Edits leave with the document's line ends; here they are all one.
  return 'refused' in made ? undefined : edited(text, made.edits)!.replace(/\r\n?/g, '\n');
}

/** The words of a text with everything between them taken out. */
const dense = (text: string): string => text.replace(/\\[ \t]*\r?\n|\s+/g, '');

test('formatting twice is formatting once; the tree and every character but white space stay', () => {
  const random = seeded(seed);
  let done = 0;
  let refused = 0;
  for (const { name, text, language } of sources())
    for (const mutant of [text, mutated(text, random), mutated(text, random)]) {
      const style = pick(styles, random);
      const once = formatted(mutant, language, style);
      if (once === undefined) {
        if (mutant === text) refused++;
        continue;
      }
      done++;
      assert.equal(dense(once), dense(mutant), name);
      assert.deepEqual(shape(language.parse(once)), shape(language.parse(mutant)), name);
      assert.equal(formatted(once, language, style), once, `${name}: a second time`);
    }
  console.log(`format: ${done} texts formatted, ${refused} files of the corpus refused`);
  assert.ok(done > 100, `only ${done}`);
});

test('what is laid out at random comes out as the text itself does', () => {
  const random = seeded(seed);
  let done = 0;
  for (const { name, text, language } of sources()) {
    // The output of a tool is nobody's to lay out.
    if (language.isReadOnly) continue;
    const style = styles[0]!;
    const tree = language.parse(text);
    const made = format(tree, language, style);
    // What is skipped, or printed by a program, is nobody's to lay out.
    if ('refused' in made || language.isReadOnly || /\bskip\b/.test(text)) continue;
    // Only lines that hold nothing but a statement's beginning: other gaps are a person's own.
    const messy = text.replace(/^[ \t]*(?=[^\s#\\{%<])(?!crm )/gm, () => ' '.repeat(Math.floor(random() * 5)));
    if (JSON.stringify(shape(language.parse(messy))) !== JSON.stringify(shape(tree))) continue;
    done++;
    assert.equal(
      formatted(messy, language, { ...style, align: 'never' }),
      formatted(text, language, { ...style, align: 'never' }),
      name,
    );
  }
  assert.ok(done > 40, `only ${done}`);
});

test('the edits of a range that is the whole document are those of the document', () => {
  let done = 0;
  for (const { name, text, language } of sources()) {
    const made = format(language.parse(text), language, styles[0]!);
    if ('refused' in made) continue;
    assert.deepEqual(within(made.edits, text, { start: 0, end: text.length }), made.edits, name);
    for (const edit of made.edits) {
      const some = within(made.edits, text, edit);
      assert.ok(some.includes(edit), name);
      done++;
    }
  }
  assert.ok(done > 200, `only ${done} edits`);
});

/** The text with a character taken out, or white space put in. */
function mutated(text: string, random: () => number): string {
  const place = Math.floor(random() * text.length);
  // A line end is one: half of it would be another.
  const at = text.startsWith('\r\n', place - 1) ? place - 1 : place;
  if (random() < 0.3) return text.slice(0, at) + text.slice(at + (text.startsWith('\r\n', at) ? 2 : 1));
  return (
    text.slice(0, at) + pick([' ', '\n', '\t', '  \n\n', ';', '}', '{', '# x\n', ' \\\n'], random) + text.slice(at)
  );
}
