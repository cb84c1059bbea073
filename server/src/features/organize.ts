import type { Edit } from '../base/problem.ts';
import { replace } from '../base/report.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { hasTags } from '../syntax/holes.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** A statement of the top scope with the comments right above it. */
interface Unit {
  readonly text: string;
  readonly rank: number;
}

/**
 * The edit that puts a document's statements into the order in which the language's own tools write them, each with the
 * comments above it; those of one kind stay in their order. None where they are in order, where the document has errors,
 * and where it holds a statement that has no place in that order.
 */
export function organized({ tree }: Pick<BoundTree, 'tree'>, { layout, parse }: Language): readonly Edit[] {
  const order = layout?.order;
  if (!order || tree.correctedFrom !== undefined || tree.problems.length || hasTags(tree)) return [];
  const units = unitsOf(tree, order);
  if (!units?.length) return [];
  const sorted = units.toSorted((a, b) => a.rank - b.rank);
  if (sorted.every((unit, i) => unit === units[i])) return [];
  const { start, end } = extent(tree);
  const text = sorted.map((unit) => unit.text).join('\n');
  const after = tree.text.slice(0, start) + text + tree.text.slice(end);
  // A comment or a joined line may have bound two of them together.
  return parse(after).root.statements.length === units.length ? [replace({ start, end }, text)] : [];
}

/** The order's groups are lists of keywords. */
function unitsOf(tree: SyntaxTree, order: readonly (readonly string[])[]): readonly Unit[] | undefined {
  const units: Unit[] = [];
  const { start, end } = extent(tree);
  let from = start;
  const { statements } = tree.root;
  for (const [i, statement] of statements.entries()) {
    const rank = order.findIndex((group) => group.includes(statement.keyword.text));
    if (rank < 0 || statement.broken) return undefined;
    const next = statements[i + 1];
    const lineEnd = tree.text.indexOf('\n', statement.end);
    const to = next && lineEnd >= 0 ? lineEnd : end;
    if (next && to > next.start) return undefined;
    units.push({ text: tree.text.slice(from, to), rank });
    from = to + 1;
  }
  return units;
}

/** From the first statement's comments to the end of the last one's line; what is above and below stays. */
function extent({ text, root, comments }: SyntaxTree): { readonly start: number; readonly end: number } {
  const [first] = root.statements;
  if (!first) return { start: 0, end: 0 };
  let start = text.lastIndexOf('\n', first.start - 1) + 1;
  // The comment at the head of a file is about the file.
  for (const comment of comments.filter(({ end }) => end < first.start).reverse()) {
    if (comment.start === 0 || text.slice(comment.end, start).trim() || /\n\s*\n/.test(text.slice(comment.end, start)))
      break;
    start = text.lastIndexOf('\n', comment.start - 1) + 1;
  }
  const lineEnd = text.indexOf('\n', root.statements.at(-1)!.end);
  return { start, end: lineEnd < 0 ? text.length : lineEnd };
}
