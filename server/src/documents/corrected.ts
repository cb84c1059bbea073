import { linesOf } from '../base/lines.ts';
import * as messages from '../base/messages-typos.ts';
import type { Edit, Problem, Severity } from '../base/problem.ts';
import { fix, fixesOf, problem } from '../base/report.ts';
import { lastAtOrBefore, type Span } from '../base/span.ts';
import { bind, isSound } from '../binding/bind.ts';
import type { Checked, Language } from '../language.ts';
import type { SymbolTable } from '../schema/symbols.ts';
import type { BoundTree, Catalog } from '../schema/types.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { NameIndex } from '../validation/names.ts';
import { diagnose } from '../validation/validate.ts';
import { read, type Slip, slipsIn } from './typos.ts';

/**
 * The document as it is meant: a slip (full-width letters, `//` for `#` ...) is told once, where it stands, and everything
 * else is read as though it were mended, so that nothing follows from it. Whether a stretch is a slip is not guessed: the
 * document is judged as it stands and as it would be, and what does not become sound by it is left alone.
 */
export function asMeant(bound: BoundTree, language: Language, symbols: SymbolTable): SyntaxTree {
  const { tree, catalog } = bound;
  const manner = {
    terminator: language.terminator,
    // Where keywords are names of the person's own, nobody knows where one ends.
    blankAssigns: catalog.assign === undefined && language.bodies !== 'clauses' && !catalog.other?.keyword,
  };
  const slips = slipsIn(tree, suspects(bound), manner);
  if (!slips.length) return tree;
  const lines = lineGroups(tree.text, slips);
  const mended = language.parse(apply(tree.text, slips));
  const before = judge(tree, language, catalog, symbols);
  const after = judge(mended, language, catalog, symbols);
  const gone = without(before, after);
  const come = without(after, before);
  const guilty: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    // What is reported of a place belongs to the last line with a slip above it; what stands above them all, to the first.
    const mine = ({ start }: Problem): boolean => start < next && (index === 0 || start >= line.start);
    const better = gone.filter((problem) => problem.start <= line.end && problem.end >= line.start);
    const here = better.length > 0;
    // What cannot be read hides what is wrong inside it: that may come to light.
    if (come.some((problem) => mine(problem) && (!here || (isError(problem) && !better.some(isError))))) continue;
    const plain = line.slips.filter((slip) => slip.plain);
    const chosen =
      here && !plain.length ? line.slips : line.slips.filter((slip) => slip.plain || (here && isHabit(slip)));
    if (!chosen.length) continue;
    const severity: Severity = gone.some((problem) => mine(problem) && isError(problem)) ? 'error' : 'warning';
    guilty.push({ ...line, slips: chosen, severity });
  }
  if (!guilty.length) return tree;
  const text = apply(
    tree.text,
    guilty.flatMap((line) => line.slips),
  );
  const told = guilty.map((line) => problemOf(line, tree.text, text, language.terminator));
  const each = told.map((one) => fixesOf(one)[0]!);
  const isSafe = each.every(({ applicability }) => applicability === 'safe');
  const all = messages.mendAll(
    each.flatMap(({ edits }) => edits),
    isSafe ? 'safe' : 'suggestion',
  );
  const meant = language.parse(text);
  return {
    ...meant,
    correctedFrom: tree.text,
    problems: [
      ...told.map((one) => (told.length < 2 ? one : { ...one, fixes: () => [...fixesOf(one), all] })),
      ...meant.problems,
    ],
  };
}

/** True where `asMeant` may have something to say: where something is wrong, or strange characters stand. */
export function mayBeMeant({ sound, tree }: BoundTree): boolean {
  return !sound || /[^\0-\x7F]/.test(tree.text);
}

/** The stretches in which something is wrong, in document order; of a statement what stands before its block. */
function suspects({ sound, tree, all }: BoundTree): readonly Span[] {
  if (sound) return [];
  const found: Span[] = tree.problems.map(({ start, end }) => ({ start, end }));
  for (const each of all) {
    if (isSound(each)) continue;
    const { start, end, body } = each.statement;
    found.push({ start, end: body ? body.start : end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The slips of one line: they are told as one. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly slips: readonly Slip[];
  readonly severity: Severity;
}

function lineGroups(text: string, slips: readonly Slip[]): readonly Line[] {
  const { starts } = linesOf(text);
  const groups = new Map<number, Slip[]>();
  for (const slip of slips) {
    const line = lastAtOrBefore(starts.length, (i) => starts[i]!, slip.start);
    const row = groups.get(line);
    if (row) row.push(slip);
    else groups.set(line, [slip]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([line, row]) => {
      const end = starts[line + 1] ?? text.length + 1;
      return { start: starts[line]!, end: end - 1, slips: row, severity: 'warning' };
    });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isHabit({ kind }: Slip): boolean {
  return kind !== 'look-alike' && kind !== 'byte-order-mark';
}

/** Characters first, then habits: these may stand where those were read. */
function apply(text: string, slips: readonly Slip[]): string {
  const inOrder = (some: readonly Slip[]): readonly Slip[] => [...some].sort((a, b) => a.start - b.start);
  const characters = read(text, inOrder(slips.filter((slip) => !isHabit(slip))));
  return read(characters, inOrder(slips.filter(isHabit)));
}

/** What is serious in a document by itself. */
function judge(tree: SyntaxTree, language: Language, catalog: Catalog, symbols: SymbolTable): readonly Problem[] {
  const bound = bind(tree, catalog, language.markers?.(tree));
  const names = new NameIndex('', bound, symbols);
  const alone: Checked = {
    uri: '',
    bound,
    targets: bound.targets,
    symbols,
    neighbours: [],
    definitions: (kind) => names.of(kind),
    defined: (kind, name) => names.named(kind, name),
  };
  return diagnose(alone, language).filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function without(some: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const known = new Set(others.map(keyOf));
  return some.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ code, start }: Problem): string {
  return `${code} ${start}`;
}

function problemOf({ slips, severity }: Line, text: string, meant: string, terminator: string | undefined): Problem {
  const start = Math.min(...slips.map((slip) => slip.start));
  const end = Math.max(...slips.map((slip) => slip.end));
  const [first] = slips;
  const only = slips.length === 1 && (isHabit(first!) || first!.kind === 'byte-order-mark');
  const edits: readonly Edit[] = only ? [{ start, end, text: first!.write }] : changes(text, meant, start, end);
  const told = slips.find((slip) => !isHabit(slip)) ?? first!;
  const { kind } = told;
  const { message, title } = messages.slip(kind, text.slice(told.start, told.end), told.reading, terminator);
  const shown = kind === 'stray-separator' ? trimmed(text, start, end) : { start, end };
  const applicability = isHabit(told) ? 'suggestion' : 'safe';
  return problem(shown, kind, severity, message, { fixes: [fix(title, edits, applicability)] });
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const shown = text.slice(start, end);
  return { start: start + shown.length - shown.trimStart().length, end: end - shown.length + shown.trimEnd().length };
}

/** The stretches in which two texts of the same length differ. */
function changes(text: string, meant: string, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === meant[at]) continue;
    const from = at;
    while (at < end && text[at] !== meant[at]) at++;
    edits.push({ start: from, end: at, text: meant.slice(from, at) });
  }
  return edits;
}
