import { memo } from '../../../../base/memo.ts';
import type { Span } from '../../../../base/span.ts';
import type { BoundStatement, BoundTree } from '../../../../schema/types.ts';
import { compareVersions } from '../../../../schema/versions.ts';
import type { SyntaxTree, Word } from '../../../../syntax/tree.ts';
import { type Guest, keys, type XenKey } from '../catalog/index.ts';
import { readGuest } from '../syntax/parse.ts';

/** Who reads the file: xm executes it, xl does not. */
export type Dialect = 'xl' | 'xm';

/** xm created guests up to Xen 4.1; a file without a sign of it is one for xl. */
export function dialectOf({ targets }: Pick<BoundTree, 'targets'>): Dialect {
  const version = targets['xen'];
  return version !== undefined && compareVersions(version, '4.1') <= 0 ? 'xm' : 'xl';
}

/** What a strict reader finds wrong with the text; once a tree. */
export const readingOf = memo((tree: SyntaxTree) => readGuest(tree.text));

/** True for a file that Python reads: its values are not what they look like. */
export function isProgram(bound: Pick<BoundTree, 'targets' | 'tree'>): boolean {
  return dialectOf(bound) === 'xm' || readingOf(bound.tree).script !== undefined;
}

/** What the catalogue knows of a statement's key. */
export function keyOf(bound: BoundStatement): XenKey | undefined {
  const { text } = bound.statement.keyword;
  return Object.hasOwn(keys, text) ? keys[text] : undefined;
}

/** The statement that counts for a key: the last one that xl can read. */
export function statementOf({ top }: Pick<BoundTree, 'top'>, key: string): BoundStatement | undefined {
  return statementsOf(top).get(key);
}

const statementsOf = memo(
  (top: BoundTree['top']): ReadonlyMap<string, BoundStatement> =>
    new Map(top.flatMap((each) => (each.statement.broken ? [] : [[each.statement.keyword.text, each] as const]))),
);

/** The single value of a key; undefined where there is none, or a list. */
export function scalarOf(tree: Pick<BoundTree, 'top'>, key: string): Word | undefined {
  const bound = statementOf(tree, key);
  return bound && !isList(bound) ? bound.statement.args[0] : undefined;
}

/** The number of a key as xl reads it; undefined where it takes the default. */
export function numberOf(tree: Pick<BoundTree, 'top'>, key: string): number | undefined {
  const word = scalarOf(tree, key);
  return word && numberIn(word.text);
}

/** A number by C's rules: spaces before it count for nothing, hexadecimal after `0x`, octal after `0`. */
export function numberIn(text: string): number | undefined {
  const found = /^\s*([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i.exec(text);
  if (!found) return undefined;
  const digits = found[2]!;
  const value = /^0x/i.test(digits) ? Number(digits) : Number.parseInt(digits, digits.startsWith('0') ? 8 : 10);
  return found[1] === '-' ? -value : value;
}

export function isList({ statement }: Pick<BoundStatement, 'statement'>): boolean {
  const [first] = statement.args;
  return first?.text === '[' && !first.quote;
}

/** The texts of a list, those of lists in it left out. */
export function itemsOf({ statement }: Pick<BoundStatement, 'statement'>): readonly Word[] {
  const items: Word[] = [];
  let depth = 0;
  for (const word of statement.args) {
    if (!word.quote && word.text === '[') depth++;
    else if (!word.quote && word.text === ']') depth--;
    else if (depth === 1 && (word.quote || word.text !== ',')) items.push(word);
  }
  return items;
}

/** The kind of guest that xl makes of the file. */
export function guestOf(tree: Pick<BoundTree, 'top'>): Guest {
  const type = scalarOf(tree, 'type')?.text;
  // xl compares as many letters as there are.
  const known = type === undefined ? undefined : (['pv', 'pvh', 'hvm'] as const).find((each) => each.startsWith(type));
  if (known) return known;
  const builder = scalarOf(tree, 'builder')?.text;
  return builder !== undefined && 'hvm'.startsWith(builder) ? 'hvm' : 'pv';
}

/** Where a problem of the whole file is shown: at its beginning. */
export function beginning({ tree }: Pick<BoundTree, 'tree'>): Span {
  const [first] = tree.root.statements;
  return first ? first.keyword : { start: 0, end: Math.min(1, tree.text.length) };
}
