import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A regular expression of the source, and where it is. */
export interface Found {
  readonly place: string;
  readonly expression: RegExp;
}

/** A literal where an expression may begin: `/` after a bracket, an operator or `return`. */
const literal =
  /(?<=[(,=:[!&|?{};>]\s*|\breturn\s+)\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/((?:([dgimsuvy])(?!\w*\3))*)(?!\w)/g;

/** Every regular expression that a folder's TypeScript files write as a literal. */
export function regexpsIn(folder: string): readonly Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          /^\s*(?:\/\/|\/?\*)/.test(line)
            ? []
            : [...line.matchAll(literal)].map(([text, source, flags]) => ({
                place: `${name}:${i + 1} ${text}`,
                expression: new RegExp(source!, flags!.replace('g', '')),
              })),
        ),
    );
}

/** Characters of every class that expressions speak of. */
const classes = [
  'a',
  'Z',
  '0',
  ' ',
  '\t',
  '\n',
  '_',
  '-',
  '.',
  ':',
  '/',
  '=',
  '"',
  "'",
  '\\',
  '#',
  '(',
  '<',
  '>',
  '{',
  '%',
  '$',
  '&',
  ',',
  ';',
  '@',
  '*',
  '`',
  '\u3000',
];

/** What may cost an expression much: long runs of a class, of two, of what it begins with and holds, and no match at the end. */
export function adversarial(source: string): readonly ((length: number) => string)[] {
  const literals = [...new Set(source.replace(/\\[a-z]|\\(.)/gi, '$1').match(/[^()[\]|?*+^$\\{}]{2,}/g) ?? [])];
  const own = [...new Set(source.replace(/\\[a-z]/gi, ''))].filter((c) => classes.includes(c));
  const bits = [...classes, ...literals.slice(0, 8), ...own.flatMap((c) => [`a${c}`, ` ${c}`, `0${c}`])];
  return [...new Set(bits)].map((bit) => {
    const head = literals[0] ?? '';
    return (length) => `${head}${bit.repeat(Math.ceil(length / bit.length))}\u0001`;
  });
}
