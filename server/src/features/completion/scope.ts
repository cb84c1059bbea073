import { type Span, touches } from '../../base/span.ts';
import { openStatementAt } from '../../binding/locate.ts';
import type { Language } from '../../language.ts';
import type { BoundStatement, BoundTree, Catalog } from '../../schema/types.ts';
import { sourceText } from '../../syntax/tree.ts';

/** Where the cursor is: inside a statement's arguments, or where a directive of some scopes begins. */
export interface Scope {
  readonly statement?: BoundStatement;
  readonly scopes: readonly {
    readonly catalog: Catalog;
    readonly siblings: readonly BoundStatement[];
    readonly owner?: BoundStatement | undefined;
  }[];
  /** What a directive's name would replace. */
  readonly word: Span;
}

/** What may be written at an offset. */
export function scopeAt(tree: BoundTree, language: Language, offset: number): Scope {
  const here = { start: offset, end: offset };
  const bound = openStatementAt(tree, offset);
  const top = { catalog: tree.catalog, siblings: tree.top };
  if (!bound) return { scopes: [top], word: lineBegun(sourceText(tree.tree), offset) };
  const clauses = language.bodies === 'clauses';
  const { statement } = bound;
  if (touches(statement.keyword, offset)) {
    const scopes =
      clauses && bound.parent
        ? chain(bound.parent)
        : [{ catalog: bound.catalog, siblings: siblingsOf(tree, bound), owner: bound.parent }];
    return { scopes, word: statement.keyword };
  }
  const { body } = statement;
  if (!clauses && body && offset > body.start && (offset < body.end || body.closed === false)) {
    return bound.body
      ? { scopes: [{ catalog: bound.body, siblings: bound.children, owner: bound }], word: here }
      : { scopes: [], word: here };
  }
  const arg = statement.args.find((each) => touches(each, offset));
  // What the statement itself still needs comes before its clauses.
  const needs = bound.match.stop !== undefined && !bound.match.stop.word;
  if (clauses && bound.body && (!arg || !statement.assign) && !needs)
    return { statement: bound, scopes: chain(bound), word: arg ?? here };
  if (clauses && !arg && bound.parent && statement.args.length)
    return { statement: bound, scopes: chain(bound.parent), word: here };
  return { statement: bound, scopes: [], word: here };
}

/** The only word of a line, up to the cursor: a parser may pass over what is no statement yet (`vi`, a command of the shell). */
function lineBegun(text: string, offset: number): Span {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return { start: /^[ \t]*\w+$/.test(line) ? offset - line.trimStart().length : offset, end: offset };
}

/** The scope of a statement and those around it: where clauses have no braces, any of them may go on. */
function chain(bound: BoundStatement): Scope['scopes'] {
  const found: { catalog: Catalog; siblings: readonly BoundStatement[]; owner: BoundStatement }[] = [];
  for (let each: BoundStatement | undefined = bound; each; each = each.parent)
    if (each.body) found.push({ catalog: each.body, siblings: each.children, owner: each });
  return found;
}

function siblingsOf(tree: BoundTree, bound: BoundStatement): readonly BoundStatement[] {
  return bound.parent ? bound.parent.children : tree.top;
}
