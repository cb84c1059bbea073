import { type Lines, positionAt } from '../base/lines.ts';
import type { Span } from '../base/span.ts';
import { lookUp } from '../base/tables.ts';
import type { Block, Statement, SyntaxTree } from '../syntax/tree.ts';

/** Lines that may be folded away: 0-based, the first stays in sight. `end` is the last one hidden. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'region';
}

/**
 * What may be folded, sorted by first line: statements over several lines (the line of a closing brace stays in sight),
 * brackets inside them, comments on lines that follow each other, and what is between `#region` and `#endregion`.
 */
export function folds(tree: SyntaxTree, lines: Lines): readonly Fold[] {
  const found = [...statementFolds(tree, tree.root, lines), ...commentFolds(tree, lines)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return nested(found.filter(({ start }, i) => start !== found[i - 1]?.start));
}

/** Those that stick out of the one round them (where a brace is missing) end with it; a person's own regions may. */
function nested(found: readonly Fold[]): readonly Fold[] {
  const open: number[] = [];
  return found.flatMap((fold) => {
    if (fold.kind === 'region') return [fold];
    while (open.length && open.at(-1)! < fold.start) open.pop();
    const end = Math.min(fold.end, open.at(-1) ?? fold.end);
    if (end <= fold.start) return [];
    open.push(end);
    return [end === fold.end ? fold : { ...fold, end }];
  });
}

function* statementFolds(tree: SyntaxTree, block: Block, lines: Lines): Iterable<Fold> {
  // Blocks may be nested deeper than calls can be.
  const open: Block[] = [block];
  for (let next = open.pop(); next; next = open.pop())
    for (const statement of next.statements) {
      const fold = foldOf(tree.text, statement, lines);
      if (fold) yield fold;
      yield* bracketFolds(statement, lines);
      if (statement.body) open.push(statement.body);
    }
}

function foldOf(text: string, statement: Statement, lines: Lines): Fold | undefined {
  const start = lineOf(lines, statement.start);
  const end = lineOf(lines, statement.end);
  const { body } = statement;
  const closing =
    body?.closed !== false && body && /[}>]/.test(text[body.end - 1] ?? '') ? lineOf(lines, body.end - 1) : undefined;
  const last = closing === undefined ? end : Math.min(end, closing - 1);
  return last > start ? { start, end: last } : undefined;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Sets of names in brackets that stand on several lines. */
function* bracketFolds({ args }: Statement, lines: Lines): Iterable<Fold> {
  const open: { readonly closer: string; readonly line: number }[] = [];
  for (const word of args) {
    const closer = word.quote ? undefined : lookUp(closers, word.text);
    if (closer) open.push({ closer, line: lineOf(lines, word.start) });
    else if (open.length && !word.quote && word.text === open.at(-1)!.closer) {
      const { line } = open.pop()!;
      const end = lineOf(lines, word.start) - 1;
      if (end > line) yield { start: line, end };
    }
  }
}

/** Comments that follow each other with nothing else on their lines, and regions. */
function* commentFolds({ text, comments }: SyntaxTree, lines: Lines): Iterable<Fold> {
  const regions: number[] = [];
  let group: { start: number; end: number } | undefined;
  const done = function* (): Iterable<Fold> {
    if (group && group.end > group.start) yield { ...group, kind: 'comment' };
    group = undefined;
  };
  for (const comment of comments) {
    const start = lineOf(lines, comment.start);
    const end = lineOf(lines, comment.end);
    const mark = regionMark(text, comment);
    if (mark || !standsAlone(text, comment, lines)) {
      yield* done();
      if (mark === 'region') regions.push(start);
      const from = mark === 'endregion' ? regions.pop() : undefined;
      if (from !== undefined && end > from) yield { start: from, end, kind: 'region' };
    } else if (group && start === group.end + 1) group.end = end;
    else {
      yield* done();
      group = { start, end };
    }
  }
  yield* done();
}

function regionMark(text: string, { start, end }: Span): string | undefined {
  return /^#\s?(region|endregion)\b/.exec(text.slice(start, Math.min(end, start + 16)))?.[1];
}

function standsAlone(text: string, { start }: Span, lines: Lines): boolean {
  return !text.slice(lines.starts[lineOf(lines, start)], start).trim();
}

function lineOf(lines: Lines, offset: number): number {
  return positionAt(lines, offset).line;
}
