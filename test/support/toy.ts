import type { Language } from '../../server/src/language.ts';
import { either, literal, optional, parts, repeat, seq, word } from '../../server/src/schema/grammar.ts';
import type { Catalog, Directive } from '../../server/src/schema/types.ts';
import { anything, choice, hostName, integer, oneOf } from '../../server/src/schema/values.ts';
import { since, until } from '../../server/src/schema/versions.ts';
import type { Statement, SyntaxTree, Word } from '../../server/src/syntax/tree.ts';

/** A language of one statement a line, for tests of what is common to all; `{` and `}` on lines of their own make a block. */
const doc = { en: 'A directive of the tests.', ja: 'テスト用のディレクティブです。' };
const facts = { doc, source: 'test' };
const colour = oneOf([
  choice('red', 'Like blood.', '血のような色です。'),
  choice('green', 'Like grass.', '草の色です。', { versions: since('toy', '2') }),
]);

const inside: Catalog = {
  directives: {
    size: { ...facts, args: word('SIZE', integer({ min: 1, max: 9 })), required: true, once: true, default: '3' },
    hue: { ...facts, args: word('HUE', colour) },
  },
};

export const toyCatalog: Catalog = {
  directives: {
    node: { ...facts, args: repeat(word('NODE', hostName, { defines: 'host' })) },
    use: { ...facts, args: seq(word('NODE', hostName, { refersTo: 'host' }), optional(literal('now'))) },
    pin: {
      ...facts,
      args: parts(
        ':',
        seq(word('NAME', anything(), { refersTo: 'crm-resource' }), optional(seq(literal(':'), word('HUE', colour)))),
      ),
    },
    thing: { ...facts, args: word('NAME', anything(), { defines: 'crm-resource' }) },
    hue: {
      ...facts,
      args: either(word('HUE', colour), seq(literal('mix'), repeat(word('HUE', colour), 2))),
      once: 'warning',
    },
    old: { ...facts, versions: until('toy', '1'), deprecated: { replacement: 'hue' } },
    modern: { ...facts, versions: since('toy', '2'), hidden: true },
    box: { ...facts, body: inside },
    secret: { ...facts, args: word('KEY', integer(), { secret: true }) },
  } satisfies Record<string, Directive>,
};

export const toy: Language = {
  id: 'toy',
  name: { en: 'Toy', ja: 'テスト言語' },
  files: { names: ['toy.conf'], patterns: ['**/toys/*.toy'] },
  parse,
  catalog: toyCatalog,
  checks: [],
  symbols: { 'crm-resource': { name: { en: 'resource', ja: 'リソース' }, shape: 'Object', closed: true } },
  products: ['toy'],
  markers: ({ root }) =>
    [
      { product: 'toy', version: '1', keyword: 'old' },
      { product: 'toy', version: '2', keyword: 'modern' },
    ].filter(({ keyword }) => root.statements.some((s) => s.keyword.text === keyword)),
};

function parse(text: string): SyntaxTree {
  const comments: { start: number; end: number }[] = [];
  const stack: { statements: Statement[]; start: number }[] = [{ statements: [], start: 0 }];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const hash = line[0].indexOf('#');
    if (hash >= 0) comments.push({ start: line.index + hash, end: line.index + line[0].length });
    const words: Word[] = [...line[0].slice(0, hash < 0 ? undefined : hash).matchAll(/\S+/g)].map((found) => ({
      start: line.index + found.index,
      end: line.index + found.index + found[0].length,
      text: found[0],
    }));
    const [keyword, ...args] = words;
    if (!keyword) continue;
    if (keyword.text === '{') stack.push({ statements: [], start: keyword.start });
    else if (keyword.text === '}' && stack.length > 1) {
      const { statements, start } = stack.pop()!;
      const row = stack.at(-1)!.statements;
      row.push({
        ...row.pop()!,
        body: { start, end: keyword.end, statements, closed: true },
        end: keyword.end,
        closed: true,
      });
    } else stack.at(-1)!.statements.push({ keyword, args, start: keyword.start, end: words.at(-1)!.end });
  }
  return { text, root: { start: 0, end: text.length, statements: stack[0]!.statements }, comments, problems: [] };
}
