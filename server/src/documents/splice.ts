import { commonEnds } from '../base/common-ends.ts';
import { extentOf, moved } from '../base/places.ts';
import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { hasTags, isTemplate } from '../syntax/holes.ts';
import type { Block, Statement, SyntaxTree, Word } from '../syntax/tree.ts';

/** A tree made of the old one and of what was read anew between two of its statements. */
export interface Splice {
  readonly tree: SyntaxTree;
  /** So many statements at the beginning are the old ones. */
  readonly head: number;
  /** So many after them were read anew. */
  readonly middle: number;
  /** Index, in the old tree, of the first statement after them: from there on they are the old ones again, moved. */
  readonly tail: number;
  /** By how many characters they were moved. */
  readonly delta: number;
}

/** Reading a shorter text anew costs less than looking for what has changed. */
const SHORTEST = 4000;

/**
 * The tree of a changed text without reading all of it: what appears before and after the change is taken from the old
 * tree, which is given up by that (the statements after the change are moved in place). Undefined when the whole text
 * has to be read: where what is made of a statement hangs on all of it, or where the change reaches into a neighbour.
 * `parse` must read a text from the beginning of any statement as it reads the whole; `canReparse` reports whether it
 * did.
 */
export function splice(
  old: SyntaxTree,
  text: string,
  parse: (text: string) => SyntaxTree,
  canReparse: (part: SyntaxTree) => boolean,
): Splice | undefined {
  if (text.length < SHORTEST || old.unbalanced || hasTags(old) || !canReparse(old)) return undefined;
  const statements = old.root.statements;
  const delta = text.length - old.text.length;
  const same = commonEnds(old.text, text);
  // One whole statement on either side of the change is read again: only if it comes out as it was, nothing has run into it.
  const head = Math.max(0, countWhile(statements, (each) => each.end < same.start) - 1);
  const after = countWhile(statements, (each) => each.start <= old.text.length - same.end);
  const tail = Math.min(statements.length, after + 1);
  const from = head === 0 ? 0 : lineStart(old.text, statements[head]!.start);
  const to = tail === statements.length ? old.text.length : lineStart(old.text, statements[tail]!.start);
  if (tail - head > statements.length / 2 || from > same.start || to < old.text.length - same.end) return undefined;
  const part = parse(text.slice(from, to + delta));
  // What opens a tag may appear right before what is read anew.
  if (isTemplate(text.slice(Math.max(0, from - 1), to + delta + 1))) return undefined;
  const reparsed = part.root.statements;
  if (part.unbalanced || !canReparse(part) || !reparsed.length) return undefined;
  if (head > 0 && !samePlace(reparsed[0]!, statements[head]!, from)) return undefined;
  if (tail < statements.length && !samePlace(reparsed.at(-1)!, statements[tail - 1]!, from - delta)) return undefined;
  const inside = {
    start: head > 0 ? statements[head]!.end : 0,
    end: tail < statements.length ? statements[tail - 1]!.start : old.text.length,
  };
  const problems = join(old.problems, part.problems, { start: from, end: to }, inside, delta);
  if (!problems) return undefined;
  // The guards came out as they were: the known ones stay, with all that is kept of them.
  const first = head > 0 ? 1 : 0;
  const last = tail < statements.length ? 1 : 0;
  const fresh = reparsed.slice(first, reparsed.length - last);
  const replaced = { from: head + first, to: tail - last };
  const keywords = old.keywords && part.keywords && keywordsAfter(old, replaced, part.keywords);

  for (const each of fresh) moveStatement(each, from);
  for (const each of part.comments) move(each, from);
  const following = old.comments.filter((each) => each.start >= to);
  if (delta) {
    for (let i = replaced.to; i < statements.length; i++) moveStatement(statements[i]!, delta);
    for (const each of following) move(each, delta);
  }
  const root: Block = {
    ...old.root,
    end: text.length,
    statements: statements.slice(0, replaced.from).concat(fresh, statements.slice(replaced.to)),
  };
  const comments = old.comments.filter((each) => each.start < from).concat(part.comments, following);
  return {
    tree: { ...old, text, correctedFrom: undefined, root, comments, problems, keywords, template: false },
    head: replaced.from,
    middle: fresh.length,
    tail: replaced.to,
    delta,
  };
}

/**
 * The number of statements at the beginning for which the test holds; it must not hold again after the first that
 * fails. O(log n).
 */
function countWhile(statements: readonly Statement[], test: (statement: Statement) => boolean): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(statements[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The start of the line, where only spaces appear before the offset; else the offset. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).trim() ? offset : start;
}

function samePlace(fresh: Statement, known: Statement, moved: number): boolean {
  return (
    fresh.start + moved === known.start &&
    fresh.end + moved === known.end &&
    fresh.keyword.text === known.keyword.text &&
    fresh.args.length === known.args.length &&
    fresh.broken === known.broken
  );
}

/** The keywords of the whole when those of some statements have given way to others. */
function keywordsAfter(
  { root, keywords }: SyntaxTree,
  { from, to }: { readonly from: number; readonly to: number },
  added: ReadonlySet<string>,
): ReadonlySet<string> {
  const gone = new Set<string>();
  for (let i = from; i < to; i++) collectKeywords(root.statements[i]!, gone);
  const after = new Set(keywords);
  for (const each of gone) {
    if (added.has(each)) continue;
    const isStillUsed = root.statements.some((statement, i) => (i < from || i >= to) && hasKeyword(statement, each));
    if (!isStillUsed) after.delete(each);
  }
  for (const each of added) after.add(each);
  return after;
}

function collectKeywords({ keyword, body }: Statement, into: Set<string>): void {
  into.add(keyword.text);
  for (const each of body?.statements ?? []) collectKeywords(each, into);
}

function hasKeyword({ keyword, body }: Statement, text: string): boolean {
  return keyword.text === text || body?.statements.some((each) => hasKeyword(each, text)) === true;
}

/**
 * The problems of the whole: the old ones outside of what was read anew, and the new ones inside. Undefined where one
 * reaches over the border, and where a guard (a statement outside of `inside`, in old offsets) has others than it had.
 */
function join(
  old: readonly Problem[],
  fresh: readonly Problem[],
  anew: Span,
  inside: Span,
  delta: number,
): readonly Problem[] | undefined {
  if (!old.length && !fresh.length) return old;
  const before: Problem[] = [];
  const guarded: Problem[] = [];
  const following: Problem[] = [];
  for (const each of old) {
    const { start, end } = extentOf(each);
    if (end <= anew.start) before.push(each);
    else if (start >= anew.end) following.push(moved(each, delta));
    else if (start < anew.start || end > anew.end) return undefined;
    else if (start < inside.start) guarded.push(each);
    else if (end > inside.end) guarded.push(moved(each, delta));
  }
  const read = fresh.map((each) => moved(each, anew.start));
  const again = read.filter((each) => {
    const { start, end } = extentOf(each);
    return start < inside.start || end > inside.end + delta;
  });
  const same = again.length === guarded.length && again.every((each, i) => isSame(each, guarded[i]!));
  return same ? [...before, ...read, ...following] : undefined;
}

function isSame(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.start === b.start && a.end === b.end;
}

type Movable = { -readonly [K in keyof Span]: Span[K] };

/** Moves a span in place. */
export function move(span: Span, delta: number): void {
  const movable: Movable = span;
  movable.start += delta;
  movable.end += delta;
}

/** Half of all statements move with each character that is typed, so nothing is called for their words. */
function moveStatement(statement: Statement, delta: number): void {
  if (statement.move) {
    statement.move(delta);
    return;
  }
  const { keyword, args, assign, id, body } = statement;
  move(statement, delta);
  move(keyword, delta);
  if (id) move(id, delta);
  for (let i = 0; i < args.length; i++) {
    const arg: Movable = args[i]!;
    if (arg === keyword) continue;
    arg.start += delta;
    arg.end += delta;
  }
  if (assign) move(assign, delta);
  if (!body) return;
  move(body, delta);
  const { statements } = body;
  for (let i = 0; i < statements.length; i++) moveStatement(statements[i]!, delta);
}

/** True when the word is one of the statement's own, not a sub-word. */
export function isOwnWord(statement: Statement, word: Word): boolean {
  return word === statement.keyword || statement.args.includes(word);
}
