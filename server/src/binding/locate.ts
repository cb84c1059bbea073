import { lastAtOrBefore, touches } from '../base/span.ts';
import type { BoundStatement, BoundTree, Role } from '../schema/types.ts';
import type { Statement, Word } from '../syntax/tree.ts';

/** What appears at an offset. */
export type NodeAtOffset =
  | { readonly at: 'keyword'; readonly bound: BoundStatement; readonly word: Word }
  | { readonly at: 'value'; readonly bound: BoundStatement; readonly word: Word; readonly role: Role | undefined }
  | { readonly at: 'blank'; readonly bound: BoundStatement | undefined }
  | { readonly at: 'comment' };

/**
 * Finds what appears at an offset by binary search: a keyword, a value with its role, a comment, or nothing (`bound`:
 * the block around).
 */
export function locate(tree: BoundTree, offset: number): NodeAtOffset {
  if (inComment(tree, offset)) return { at: 'comment' };
  let bound = innermost(tree, offset);
  // A cursor between two glued words (`inf:|a`) touches both; the one that begins there wins.
  while (bound) {
    const { keyword, args } = bound.statement;
    // A keyword that the text leaves out is nowhere.
    const isThere = keyword.end > keyword.start || !keyword.text;
    if (isThere && touches(keyword, offset)) return { at: 'keyword', bound, word: keyword };
    const role = touched(bound.match.roles, offset);
    if (role) return { at: 'value', bound, word: role.word, role };
    const word = args.findLast((arg) => touches(arg, offset));
    if (word) return { at: 'value', bound, word, role: undefined };
    if (offset <= bound.statement.end) return { at: 'blank', bound };
    bound = bound.parent;
  }
  return { at: 'blank', bound: undefined };
}

function touched(roles: readonly Role[], offset: number): Role | undefined {
  return roles.findLast((role) => touches(role.word, offset));
}

/** The innermost statement that touches an offset. */
export function innermost(tree: BoundTree, offset: number): BoundStatement | undefined {
  return innermostWhere(tree, offset, ({ end }) => offset <= end);
}

/**
 * The innermost statement that typing at an offset goes on with: it contains the offset, or it has no terminator and
 * ends before the offset on the same logical line.
 */
export function openStatementAt(tree: BoundTree, offset: number): BoundStatement | undefined {
  return innermostWhere(tree, offset, (statement) => isOpenAt(statement, tree.tree.text, offset));
}

function innermostWhere(
  tree: BoundTree,
  offset: number,
  test: (statement: Statement) => boolean,
): BoundStatement | undefined {
  const { all } = tree;
  let bound: BoundStatement | undefined = all[lastAtOrBefore(all.length, (i) => all[i]!.statement.start, offset)];
  while (bound && !test(bound.statement)) bound = bound.parent;
  return bound;
}

function isOpenAt(statement: Statement, text: string, offset: number): boolean {
  const { end, closed, body } = statement;
  if (offset < end || (offset === end && !closed)) return true;
  if (offset === end) return false;
  if (body && body.closed === false && text[body.start] === '{') return true;
  if (closed) return false;
  return !/[\r\n]/.test(text.slice(end, offset).replace(/\\[ \t]*\r?\n/g, ' '));
}

/** True inside a comment; its very start is still before it. */
export function inComment(tree: BoundTree, offset: number): boolean {
  const { comments } = tree.tree;
  const comment = comments[lastAtOrBefore(comments.length, (i) => comments[i]!.start, offset)];
  return comment !== undefined && comment.start < offset && offset <= comment.end;
}
