// Texts of every language in every shape that could cost more than its length: what a person, a program or a broken disk
// may leave in a file.
import { catalogOf } from '../../server/src/documents/document.ts';
import type { Language } from '../../server/src/language.ts';
import { directives } from '../../server/src/schema/walk.ts';
import { largeShapes } from './growth-large.ts';
import { ownShapes } from './growth-own.ts';
import { many, type Shape } from './growth-rows.ts';
import { xmlShapes } from './growth-xml.ts';

/** What any language may meet: characters and words that no grammar has put there. */
const anywhere: readonly Shape[] = [
  ...['{', '}', '(', ')', '[', '<a ', '{ } ', '"', "'", '\\', '\\\n', '"\n', '{{ ', '{% ', '{{ }} ', '}} '].map(
    (piece): Shape => [`again and again ${JSON.stringify(piece)}`, (size) => piece.repeat(size), 20],
  ),
  ...['a ', 'a{', 'a {\n', 'a "b\n', 'a: b\n', 'a=b ', 'a:', 'a::', '@', '日本 ', '\r', '\u2028', '\0'].map(
    (piece): Shape => [`again and again ${JSON.stringify(piece)}`, (size) => piece.repeat(size), 20],
  ),
  ['comments', many('', (i) => `# comment ${i}\n`)],
  ['comments that ignore', many('', (i) => `# ha-config-ignore ${i}\nunknown${i}\n`)],
  ['empty lines', (size) => '\n'.repeat(4 * size)],
  ['blanks', (size) => ' '.repeat(4 * size)],
  ['blanks before every line', (size) => `${' '.repeat(20)}a\n`.repeat(size)],
  ['one word', (size) => 'a'.repeat(4 * size)],
  ['unknown words', many('', (i) => `unknown${i} a;\n`)],
  ['one unknown word', many('', () => 'unknown a;\n')],
  ['characters of an input method', many('', (i) => `unknown${i} a；\n`), 40],
  ['nested deeply and closed', (size) => `${'a {\n'.repeat(size)}${'}\n'.repeat(size)}`],
];

/** Every statement of the top scope: bare, as in its example, with other names each time, and what is nearly its name. */
function fromCatalog(language: Language): readonly Shape[] {
  const end = language.terminator ?? '';
  const known = [...directives(catalogOf(language))];
  return [
    // All of them in the smallest size: some are longer than others.
    ['nearly every statement', many('', (i) => `${known[i % known.length]![0]}x${i}${end}\n`), known.length],
    ...known.flatMap(([keyword, { example }]): readonly Shape[] => {
      if (!example) return [[`bare ${keyword}`, many('', () => `${keyword.replace(/\W+$/, '')}${end}\n`)]];
      const same: Shape = [`example of ${keyword}`, many('', () => `${example}\n`)];
      if (numbered(example, 0) === example) return [same];
      return [same, [`numbered example of ${keyword}`, many('', (i) => `${numbered(example, i)}\n`)]];
    }),
  ];
}

/** Other names and numbers: what ends in a digit gets another number. */
function numbered(example: string, i: number): string {
  return example.replace(/\b([a-z_]+)\d+\b/g, (_, name: string) => `${name}${i}`);
}

/** Every shape that a language's files are tried in. */
export function growthShapes(language: Language): readonly Shape[] {
  const own = ownShapes[language.id] ?? (language.partOf ? xmlShapes : []);
  return [...anywhere, ...fromCatalog(language), ...own, ...(largeShapes[language.id] ?? [])];
}
