import { LimitedSteps } from '../base/failure.ts';
import { linesOf } from '../base/lines.ts';
import * as messages from '../base/messages-typos.ts';
import type { Edit, Problem, Severity } from '../base/problem.ts';
import { fix, fixesOf, problem } from '../base/report.ts';
import { lastAtOrBefore, type Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { bind } from '../binding/bind.ts';
import { invalidStatements } from '../binding/validity.ts';
import type { Checked, Language } from '../language.ts';
import type { SymbolTable } from '../schema/symbols.ts';
import type { BoundTree, Catalog } from '../schema/types.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { NameIndex } from '../validation/names.ts';
import { diagnose } from '../validation/validate.ts';
import { provenVersions } from './proofs.ts';
import { applyReadings, findTypos, type Typo } from './typos.ts';

/**
 * The corrected document: a typo (full-width letters, `//` for `#` ...) is reported once, at its place, and the rest is
 * read as if it were fixed, so it causes no further problems. Typos are not guessed: the document is validated as
 * written and as corrected, and a candidate that solves no problem is left alone.
 */
export function asCorrected(bound: BoundTree, language: Language, symbols: SymbolTable, steps: Steps): SyntaxTree {
  const { tree, catalog } = bound;
  const profile = {
    terminator: language.terminator,
    // Where keywords are free names, the end of a keyword is unknown.
    blankAssigns: catalog.assign === undefined && language.bodies !== 'clauses' && !catalog.other?.keyword,
  };
  const typos = findTypos(tree, rangesWithErrors(bound), profile);
  if (!typos.length) return tree;
  const lines = lineGroups(tree.text, typos);
  const allCorrected = language.parse(apply(tree.text, typos), steps);
  const before = seriousProblems(tree, language, catalog, symbols);
  const after = seriousProblems(allCorrected, language, catalog, symbols);
  const solved = new Places(without(before, after));
  const caused = new Places(without(after, before));
  const typoLines: Line[] = [];
  for (const [index, line] of lines.entries()) {
    steps.count++;
    const next = lines[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    // A problem belongs to the last line with a typo above it, or to the first such line if there is none above.
    const from = index === 0 ? 0 : line.start;
    const here = solved.any.touch(line);
    // What cannot be read hides what is wrong inside it: that may come to light.
    const seen = !here ? caused.any : solved.errors.touch(line) ? undefined : caused.errors;
    const causes = seen?.beginIn(from, next) === true;
    const plain = line.typos.filter((typo) => typo.plain);
    // A byte order mark is never meant.
    const chosen = causes
      ? line.typos.filter((typo) => typo.kind === 'byte-order-mark')
      : here && !plain.length
        ? line.typos
        : line.typos.filter((typo) => typo.plain || (here && isHabit(typo)));
    if (!chosen.length) continue;
    const severity: Severity = solved.errors.beginIn(from, next) ? 'error' : 'warning';
    typoLines.push({ ...line, typos: chosen, severity });
  }
  if (!typoLines.length) return tree;
  const text = apply(
    tree.text,
    typoLines.flatMap((line) => line.typos),
  );
  const problems = typoLines.map((line) => problemOf(line, tree.text, text, language.terminator));
  const each = problems.map((one) => fixesOf(one)[0]!);
  const isSafe = each.every(({ applicability }) => applicability === 'safe');
  const all = messages.fixAll(
    each.flatMap(({ edits }) => edits),
    isSafe ? 'safe' : 'suggestion',
  );
  const corrected = language.parse(text, steps);
  return {
    ...corrected,
    correctedFrom: tree.text,
    problems: [
      ...problems.map((one) => (problems.length < 2 ? one : { ...one, fixes: () => [...fixesOf(one), all] })),
      ...corrected.problems,
    ],
  };
}

/** True if `asCorrected` may change something: the document has problems or non-ASCII characters. */
export function mayBeCorrected({ isValid, tree }: BoundTree): boolean {
  return !isValid || /[^\0-\x7F]/.test(tree.text);
}

/** The ranges with problems, in document order; of a statement with a block, the part before the block. */
function rangesWithErrors(bound: BoundTree): readonly Span[] {
  if (bound.isValid) return [];
  const found: Span[] = bound.tree.problems.map(({ start, end }) => ({ start, end }));
  for (const each of invalidStatements(bound)) {
    const { start, end, body } = each.statement;
    found.push({ start, end: body ? body.start : end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The typos of one line, reported together. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly typos: readonly Typo[];
  readonly severity: Severity;
}

function lineGroups(text: string, typos: readonly Typo[]): readonly Line[] {
  const { starts } = linesOf(text);
  const groups = new Map<number, Typo[]>();
  for (const typo of typos) {
    const line = lastAtOrBefore(starts.length, (i) => starts[i]!, typo.start);
    const lineTypos = groups.get(line);
    if (lineTypos) lineTypos.push(typo);
    else groups.set(line, [typo]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([line, lineTypos]) => {
      const end = starts[line + 1] ?? text.length + 1;
      return { start: starts[line]!, end: end - 1, typos: lineTypos, severity: 'warning' };
    });
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isHabit({ kind }: Typo): boolean {
  return kind !== 'look-alike' && kind !== 'byte-order-mark';
}

/** Characters are replaced before habits, because a habit may only become visible after that. */
function apply(text: string, typos: readonly Typo[]): string {
  const inOrder = (some: readonly Typo[]): readonly Typo[] => [...some].sort((a, b) => a.start - b.start);
  const characters = applyReadings(text, inOrder(typos.filter((typo) => !isHabit(typo))));
  return applyReadings(characters, inOrder(typos.filter(isHabit)));
}

/** What is serious in a document by itself. */
function seriousProblems(
  tree: SyntaxTree,
  language: Language,
  catalog: Catalog,
  symbols: SymbolTable,
): readonly Problem[] {
  return seriousIn(bind(tree, catalog, provenVersions(language.markers?.(tree) ?? [])), language, symbols);
}

/** What is serious in a document that is held against its catalogue, by itself. */
export function seriousIn(bound: BoundTree, language: Language, symbols: SymbolTable): readonly Problem[] {
  const { tree } = bound;
  const names = new NameIndex('', bound, symbols);
  const view: Checked = {
    uri: '',
    bound,
    targets: bound.targets,
    symbols,
    cluster: [{ uri: '', language: language.id, bound, isIncluded: false }],
    neighbours: [],
    steps: new LimitedSteps(tree.text.length),
    definitions: (kind) => names.of(kind),
    defined: (kind, name) => names.named(kind, name),
  };
  return diagnose(view, language).filter(({ severity }) => severity === 'error' || severity === 'warning');
}

function without(some: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const known = new Set(others.map(keyOf));
  return some.filter((problem) => !known.has(keyOf(problem)));
}

function keyOf({ code, start }: Problem): string {
  return `${code} ${start}`;
}

function problemOf(
  { typos, severity }: Line,
  text: string,
  correctedText: string,
  terminator: string | undefined,
): Problem {
  const start = Math.min(...typos.map((typo) => typo.start));
  const end = Math.max(...typos.map((typo) => typo.end));
  const [first] = typos;
  const only = typos.length === 1 && (isHabit(first!) || first!.kind === 'byte-order-mark');
  // A byte order mark is read as a space, but taken away.
  const mark = typos.find((typo) => typo.kind === 'byte-order-mark');
  const edits: readonly Edit[] = only
    ? [{ start, end, text: first!.write }]
    : [
        ...(mark ? [{ start: mark.start, end: mark.end, text: mark.write }] : []),
        ...changes(text, correctedText, mark?.end ?? start, end),
      ];
  const main = typos.find((typo) => !isHabit(typo)) ?? first!;
  const { kind } = main;
  const { message, title } = messages.typo(kind, text.slice(main.start, main.end), main.reading, terminator);
  const shown = kind === 'stray-separator' ? trimmed(text, start, end) : { start, end };
  const applicability = isHabit(main) ? 'suggestion' : 'safe';
  return problem(shown, kind, severity, message, { fixes: [fix(title, edits, applicability)] });
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const shown = text.slice(start, end);
  return { start: start + shown.length - shown.trimStart().length, end: end - shown.length + shown.trimEnd().length };
}

/** The stretches in which two texts of the same length differ. */
function changes(text: string, correctedText: string, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at++) {
    if (text[at] === correctedText[at]) continue;
    const from = at;
    while (at < end && text[at] !== correctedText[at]) at++;
    edits.push({ start: from, end: at, text: correctedText.slice(from, at) });
  }
  return edits;
}

/** Where problems are, and where errors. */
class Places {
  readonly any: Ranges;
  readonly errors: Ranges;

  constructor(problems: readonly Problem[]) {
    this.any = new Ranges(problems);
    this.errors = new Ranges(problems.filter(isError));
  }
}

/** Spans that may overlap; a question costs the logarithm of their number. */
class Ranges {
  private readonly starts: readonly number[];
  /** The furthest end of the first spans, up to each. */
  private readonly ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let end = -1;
    this.starts = sorted.map((each) => each.start);
    this.ends = sorted.map((each) => (end = Math.max(end, each.end)));
  }

  /** Whether one of them has a place in common with a span, or touches it. */
  touch({ start, end }: Span): boolean {
    const last = lastAtOrBefore(this.starts.length, (i) => this.starts[i]!, end);
    return last >= 0 && this.ends[last]! >= start;
  }

  /** Whether one of them begins at `from` or after it, and before `to`. */
  beginIn(from: number, to: number): boolean {
    const before = lastAtOrBefore(this.starts.length, (i) => this.starts[i]!, from - 1);
    return before + 1 < this.starts.length && this.starts[before + 1]! < to;
  }
}
