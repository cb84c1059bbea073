import { pastedText } from '../base/messages-pasted.ts';
import type { Edit, Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { isValidStatement } from '../binding/bind.ts';
import type { BoundTree } from '../schema/types.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** What comes along when a configuration is copied from a terminal or a page. */
export type PasteKind = 'prompt' | 'line-number' | 'omission' | 'markup' | 'prose' | 'annotation';

interface Piece extends Span {
  readonly kind: PasteKind;
  /** True: nothing else is on its line. */
  readonly whole: boolean;
}

const PROMPT =
  /^[ \t]*(?:\[[\w.-]+@[^\]\n]*\][#$]|[\w.-]+@[\w.-]+:[^\s#$]*[#$]|\$(?=[ \t]+(?:sudo[ \t]+)?crm[ \t]))[ \t]+/;
const OMISSION =
  /^[ \t]*(?:\.{3,}|…+|[（(<[]?(?:以下略|以下省略|中略|省略|前略|後略|略|snip|omitted)[）)>\]]?(?:\.{3}|…)*)[ \t]*\\?[ \t]*$/i;
const MARKUP = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/;
/** A line in Japanese: it begins with its script and has its small words. */
const PROSE = /^[ \t]*[\u3040-\u30FF\u4E00-\u9FFF][^\n]*[\u3040-\u309F]/;
const ANNOTATION = /\\[ \t\u00A0]*(?:←|<-|[^\0-\x7F])[^\n]*$/;
const NUMBER = /^[ \t]*(\d+)[:.|]?[ \t]+(?=\S)/;

/** A tree without what was pasted along, and the one problem that reports all of it. */
export interface Pasted {
  readonly tree: SyntaxTree;
  readonly problem: Problem;
}

/**
 * Reads a document without prompts, line numbers, omissions, marks of Markdown, prose and annotations, where it has fewer
 * problems without them. What is left out is blank in the text that is read, so that offsets hold.
 */
export function withoutPasted(
  bound: BoundTree,
  parse: (text: string) => SyntaxTree,
  count: (tree: SyntaxTree) => number,
): Pasted | undefined {
  if (bound.isValid) return undefined;
  const { text } = bound.tree;
  const pieces = piecesOf(text);
  if (!pieces.length) return undefined;
  let read = '';
  let at = 0;
  for (const { start, end, kind, whole } of pieces) {
    // A blank line would end a continued statement.
    const goesOn =
      whole && kind !== 'annotation' && /\\[ \t]*\n[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
    read += text.slice(at, start) + (goesOn ? '\\'.padStart(end - start) : ' '.repeat(end - start));
    at = end;
  }
  read += text.slice(at);
  const tree = parse(read);
  if (count(tree) >= problemCount(bound)) return undefined;
  const edits: readonly Edit[] = pieces.map(({ start, end, whole }) => ({
    start,
    end: whole && text[end] === '\n' ? end + 1 : end,
    text: '',
  }));
  const first = pieces[0]!;
  const kinds = [...new Set(pieces.map(({ kind }) => kind))];
  return {
    tree: { ...tree, correctedFrom: text },
    problem: pastedText(first, kinds, pieces.length, edits),
  };
}

/** How many statements the catalogue or the parser finds wrong. */
export function problemCount({ all, tree }: BoundTree): number {
  return all.filter((each) => !isValidStatement(each)).length + tree.problems.length;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const lines = text.split('\n');
  const numbered = isNumbered(lines);
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    const prefix = PROMPT.exec(line) ?? (numbered ? NUMBER.exec(line) : null);
    if (prefix) {
      const kind = PROMPT.test(line) ? 'prompt' : 'line-number';
      pieces.push({ start, end: start + prefix[0].length, kind, whole: false });
    }
    const kind = wholeKind(line);
    const note = kind || prefix ? null : ANNOTATION.exec(line);
    if (kind && !prefix) pieces.push({ start, end, kind, whole: true });
    else if (note) pieces.push({ start: start + note.index + 1, end, kind: 'annotation', whole: false });
    start = end + 1;
  }
  return pieces;
}

function wholeKind(line: string): PasteKind | undefined {
  if (OMISSION.test(line)) return 'omission';
  if (MARKUP.test(line)) return 'markup';
  return PROSE.test(line) ? 'prose' : undefined;
}

/** True where every line that is not empty begins with the next number. */
function isNumbered(lines: readonly string[]): boolean {
  const numbers = lines
    .filter((line) => line.trim())
    .map((line) => Number(/^[ \t]*(\d+)\b/.exec(line)?.[1] ?? Number.NaN));
  return numbers.length > 2 && numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}
