import type { Span } from '../../base/span.ts';
import type { Block, Statement, SyntaxTree, Word } from '../../syntax/tree.ts';

/**
 * What is to be between a piece and the one before it. `open`: one space. `space`: one space where there is any, or the
 * person's line break with `depth` levels of indent. `line`: the next line. `clause`: the next line of the same statement. `keep`: what is there.
 */
export type Gap =
  | { readonly to: 'keep' | 'none' | 'open' }
  | { readonly to: 'space'; readonly depth: number }
  | { readonly to: 'line' | 'clause'; readonly depth: number; readonly commentDepth?: number };

/** A stretch of the document that formatting never changes, and what is to be before it. */
export interface Piece extends Span {
  readonly gap: Gap;
}

/** Two pieces that are one row of a table: `head` is what is before the column, `value` the index of the piece that begins it. */
export interface Row {
  readonly head: Span;
  /** How wide the head is once it is laid out. */
  readonly width: number;
  readonly value: number;
  /** Rows of one table are of one group. */
  readonly group: object;
}

/** Every piece of a document in order, the end of the document last, and the rows that may be aligned. */
export interface Layout {
  readonly pieces: readonly Piece[];
  readonly rows: readonly Row[];
}

/** `clauses`: a statement's body is clauses on the lines that go on with it; otherwise it is in braces. */
export function layoutOf(tree: SyntaxTree, clauses: boolean): Layout {
  const pieces: Piece[] = [];
  const rows: Row[] = [];
  const { text } = tree;
  const add = (span: Span, gap: Gap): void => {
    pieces.push({ start: span.start, end: span.end, gap });
  };

  function block({ statements }: Block, depth: number): void {
    let group = {};
    for (const each of statements) {
      const first = pieces.length;
      statement(each, { to: 'line', depth }, depth);
      const blank = first > 0 && /\n\s*\n/.test(text.slice(pieces[first - 1]!.end, each.start));
      const row = each.body ? undefined : rowOf(each, first);
      // A blank line or a block begins another table.
      if (each.body || blank) group = {};
      if (row) rows.push({ ...row, group });
    }
  }

  function statement(each: Statement, gap: Gap, depth: number): void {
    const { id, keyword, assign, args, body } = each;
    const first = id ?? keyword;
    // A bracket before the keyword.
    if (each.start < first.start) add({ start: each.start, end: each.start + 1 }, gap);
    const own: Gap = each.start < first.start ? { to: 'keep' } : gap;
    if (id) add(id, own);
    add(keyword, id ? { to: 'keep' } : own);
    if (assign) add(assign, { to: text[assign.start] === ':' ? 'none' : 'keep' });
    args.forEach((word, i) => {
      // A bracket that closes a list is where its statement is; in a joined line it goes on with it.
      const isEnd = !clauses && word.text === ']';
      if (i > 0 || !assign) add(word, { to: 'space', depth: isEnd ? depth : depth + 1 });
      else add(word, text[assign.start] === ':' ? { to: 'open' } : { to: 'keep' });
    });
    if (body && text[body.start] === '{') braces(body, depth);
    else if (body) parts(body, each, depth);
    const last = pieces.at(-1)!.end;
    if (each.closed && /[;)]/.test(text.charAt(each.end - 1)) && each.end > last)
      add({ start: each.end - 1, end: each.end }, { to: 'none' });
  }

  function braces(body: Block, depth: number): void {
    add({ start: body.start, end: body.start + 1 }, { to: 'open' });
    block(body, depth + 1);
    if (body.closed === false || text[body.end - 1] !== '}') return;
    const isEmpty = /^[ \t]*$/.test(text.slice(body.start + 1, body.end - 1));
    const gap: Gap = isEmpty ? { to: 'open' } : { to: 'line', depth, commentDepth: depth + 1 };
    add({ start: body.end - 1, end: body.end }, gap);
  }

  /** Clauses begin lines of their own; pairs stay together unless the person has divided them. */
  function parts(body: Block, { keyword, args }: Statement, depth: number): void {
    const divided = body.statements.some(({ start, assign }, i) => {
      const before = body.statements[i - 1]?.end ?? args.at(-1)?.end ?? keyword.end;
      return assign && text.slice(before, start).includes('\n');
    });
    let group = {};
    let last: Word | undefined;
    for (const each of body.statements) {
      const first = pieces.length;
      const own = !each.assign || (depth === 0 && divided);
      statement(each, { to: own ? 'clause' : 'space', depth: depth + 1 }, depth + 1);
      if (last?.text !== each.keyword.text) group = {};
      last = each.keyword;
      const [name] = each.args;
      if (!each.assign && each.args.length === 1 && each.body?.statements.length)
        rows.push({
          head: { start: each.keyword.start, end: name!.end },
          width: lengthOf(each.keyword) + 1 + lengthOf(name!),
          value: first + 2,
          group,
        });
    }
  }

  function rowOf({ start, keyword, assign, args, id }: Statement, first: number): Omit<Row, 'group'> | undefined {
    if (id || start < keyword.start || !args.length || (assign && text[assign.start] !== ':')) return undefined;
    return {
      head: { start: keyword.start, end: assign?.end ?? keyword.end },
      width: lengthOf(keyword) + (assign ? 1 : 0),
      value: first + (assign ? 2 : 1),
    };
  }

  if (clauses) for (const each of tree.root.statements) statement(each, { to: 'line', depth: 0 }, 0);
  else block(tree.root, 0);
  add({ start: text.length, end: text.length }, { to: 'line', depth: 0 });
  return { pieces, rows };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
