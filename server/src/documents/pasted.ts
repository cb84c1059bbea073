import { memo } from '../base/memo.ts';
import { pastedText } from '../base/messages-pasted.ts';
import type { Edit, Problem, Severity } from '../base/problem.ts';
import { invalidStatements } from '../binding/validity.ts';
import type { BoundTree, Container } from '../schema/types.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { mayHoldPasted, type Piece, type PlainLines, piecesOf, type Trouble } from './pasted-lines.ts';

/** A tree without what was pasted along, and the one problem that reports all of it. */
export interface Pasted {
  readonly tree: SyntaxTree;
  readonly problem: Problem;
}

/** How a text is read and judged. */
interface Reader {
  readonly parse: (text: string) => SyntaxTree;
  readonly hold: (tree: SyntaxTree) => BoundTree;
  /** How many errors there are. */
  readonly errors: (bound: BoundTree) => number;
}

/** True where something may have been pasted along: something is wrong, or any words are right. */
export function mayBePasted({ isValid, catalog, tree }: BoundTree): boolean {
  return !isValid || (catalog.other?.keyword !== undefined && mayHoldPasted(tree.text));
}

/**
 * Reads a document without prompts, line numbers, omissions, marks of Markdown, prose and annotations, where it has fewer
 * problems without them. What is left out is blank in the text that is read, so that offsets hold.
 */
export function withoutPasted(bound: BoundTree, { parse, hold, errors }: Reader): Pasted | undefined {
  if (!mayBePasted(bound)) return undefined;
  const { text } = bound.tree;
  const all = piecesOf(text, troubleIn(bound), plainLinesOf(bound.container));
  // The language itself reads the prompts of its shell.
  if (!all.some(({ kind, start }) => kind !== 'prompt' || !/^[ \t]*(?:crm\(|>)/.test(text.slice(start, start + 20))))
    return undefined;
  const before = problemCount(bound);
  const sure = all.filter(({ weak }) => !weak);
  for (const pieces of all.length > sure.length ? [all, sure] : [all]) {
    if (!pieces.length) continue;
    const tree = parse(blanked(text, pieces));
    const made = hold(tree);
    const after = problemCount(made);
    // Where any words are right, nothing is wrong before, either.
    if (after > before || (after === before && !bound.isValid)) continue;
    // Some versions pass over what they cannot read.
    const severity = errors(bound) > errors(made) ? 'error' : 'warning';
    return { tree: { ...tree, correctedFrom: text }, problem: problemOf(text, pieces, severity) };
  }
  return undefined;
}

/** What is known of the lines of a document, as long as it is edited. */
const plainLinesOf = memo((_: Container): PlainLines => new Set());

/** The text of the same length without those pieces. */
function blanked(text: string, pieces: readonly Piece[]): string {
  let read = '';
  let at = 0;
  for (const { start, end, kind, whole } of pieces) {
    // A blank line would end a continued statement.
    const goesOn =
      whole && kind !== 'annotation' && /\\[ \t]*\n[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
    read += text.slice(at, start) + (goesOn ? '\\'.padStart(end - start) : ' '.repeat(end - start));
    at = end;
  }
  return read + text.slice(at);
}

function problemOf(text: string, pieces: readonly Piece[], severity: Severity): Problem {
  const edits: readonly Edit[] = pieces.map(({ start, end, whole }) => ({
    start,
    end: whole && text[end] === '\n' ? end + 1 : end,
    text: '',
  }));
  const kinds = [...new Set(pieces.map(({ kind }) => kind))];
  return pastedText(pieces[0]!, kinds, pieces.length, edits, severity);
}

/** How many statements the catalogue or the parser finds wrong. */
function problemCount(bound: BoundTree): number {
  return invalidStatements(bound).length + bound.tree.problems.length;
}

/** What is wrong in each line. */
function troubleIn(bound: BoundTree): Trouble {
  const { tree } = bound;
  const { text } = tree;
  const states = new Map<number, 'unknown' | 'error'>();
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const mark = (start: number, end: number, state: 'unknown' | 'error'): void => {
    for (let line = lineStart(start); ; ) {
      if (states.get(line) !== 'unknown') states.set(line, line === lineStart(start) ? state : 'error');
      const next = text.indexOf('\n', line) + 1;
      if (!next || next > end) return;
      line = next;
    }
  };
  for (const { start, end } of tree.problems) {
    const isFirst = !text.slice(lineStart(start), start).trim();
    mark(start, end, isFirst ? 'unknown' : 'error');
  }
  for (const each of invalidStatements(bound)) {
    const { start, end, body } = each.statement;
    mark(start, body ? body.start : end, each.directive ? 'error' : 'unknown');
  }
  return (line) => states.get(line);
}
