import { edited } from '../../base/edited.ts';
import * as messages from '../../base/messages-format.ts';
import type { Edit } from '../../base/problem.ts';
import { replace } from '../../base/report.ts';
import { lastAtOrBefore, type Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import { GAP, hasTags, maskHoles } from '../../syntax/holes.ts';
import type { Block, Statement, SyntaxTree, Word } from '../../syntax/tree.ts';
import { type Alignment, padding } from './align.ts';
import { type Kept, rewritten } from './gaps.ts';
import { layoutOf } from './pieces.ts';

/** How a person wants a document to look. */
export interface FormatStyle {
  /** One level of indent (`indentUnit`); undefined: as the language is usually written. */
  readonly indent: string | undefined;
  /** How wide a tab is shown. */
  readonly tabSize: number;
  readonly align: Alignment;
  /** True: the last line gets a line end. */
  readonly finalNewline: boolean;
}

/** The edits that lay a document out, sorted by start, or why it is left alone. */
export type Formatted = { readonly edits: readonly Edit[] } | { readonly refused: Text };

/**
 * Lays a document out: only white space and joined lines change, and what comes out has the same tree. A document that
 * the parser finds fault with is refused. `tree`: as the language's parser made it.
 */
export function format(tree: SyntaxTree, language: Language, style: FormatStyle): Formatted {
  // What is a part of another language is laid out by the tools of that one.
  if (language.isReadOnly || language.partOf) return { edits: [] };
  const { text } = tree;
  const faults = faultsOf(tree);
  if (faults.length) return { refused: messages.syntaxErrors(faults.length, lineOf(text, faults[0]!.start)) };
  const layout = language.layout ?? {};
  const unit = style.indent ?? layout.indent ?? '    ';
  const { pieces, rows } = layoutOf(tree, language.bodies === 'clauses');
  const spaces = padding(text, { pieces, rows }, style.align, layout.valueColumn, style.tabSize);
  const tags = tagsOf(tree);
  const edits: Edit[] = [];
  let at = 0;
  let isOwnLine = false;
  for (const [i, { start, end, gap }] of pieces.entries()) {
    if (start < at) return { refused: messages.notUnderstood(lineOf(text, start)) };
    const isLast = i === pieces.length - 1;
    const found = {
      text: text.slice(at, start),
      comments: keptIn(tree, tags, at, start),
      isFirst: at === 0,
      isLast,
    };
    let wanted = rewritten(found, gap, (depth) => unit.repeat(depth));
    if (gap.to === 'line' || gap.to === 'clause') isOwnLine = /\n/.test(wanted ?? found.text) || found.isFirst;
    // In a line that somebody has written as a whole there are no columns.
    if (wanted === ' ' && isOwnLine) wanted = ' '.repeat(spaces.get(i) ?? 1);
    if (isLast && wanted !== undefined && style.finalNewline && text && !/\n$/.test(wanted)) wanted += '\n';
    if (wanted !== undefined && wanted !== found.text.replace(/\r\n?/g, '\n'))
      edits.push(replace({ start: at, end: start }, wanted));
    at = end;
  }
  const changed = edited(text, edits);
  const isKept = changed !== undefined && (!edits.length || isSame(tree, language.parse(changed)));
  if (!isKept) return { refused: messages.notUnderstood(1) };
  return { edits };
}

/** The edits that concern the lines from the one of `span.start` to the one of `span.end`. */
export function within(edits: readonly Edit[], text: string, span: Span): readonly Edit[] {
  const from = text.lastIndexOf('\n', span.start - 1);
  const next = text.indexOf('\n', span.end);
  const to = next < 0 ? text.length : next;
  return edits.filter(({ start, end }) => start >= from && end <= to);
}

/** Where the real tool cannot read the text, or where it was read as somebody meant it. */
function faultsOf(tree: SyntaxTree): readonly Span[] {
  if (tree.correctedFrom !== undefined) {
    const { correctedFrom, text } = tree;
    const at = [...text].findIndex((character, i) => character !== correctedFrom[i]);
    return [{ start: Math.max(0, at), end: Math.max(0, at) }];
  }
  const broken: Span[] = tree.problems.filter(({ severity }) => severity === 'error');
  const open: Block[] = [tree.root];
  for (let block = open.pop(); block; block = open.pop())
    for (const statement of block.statements) {
      const isOpen = statement.body?.closed === false && tree.text[statement.body.start] === '{';
      if (statement.broken || isOpen) broken.push(statement);
      if (statement.body) open.push(statement.body);
    }
  return broken.sort((a, b) => a.start - b.start);
}

/** What stays in a gap as it is, in order; offsets from the gap's start. */
function keptIn({ comments }: SyntaxTree, tags: readonly Span[], start: number, end: number): readonly Kept[] {
  const inGap = (row: readonly Span[], isTag: boolean) =>
    spansIn(row, start, end).map((span) => ({ start: span.start - start, end: span.end - start, isTag }));
  if (!tags.length) return inGap(comments, false);
  return [...inGap(comments, false), ...inGap(tags, true)].sort((a, b) => a.start - b.start);
}

function spansIn(comments: readonly Span[], start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  for (let i = lastAtOrBefore(comments.length, (at) => comments[at]!.start, start - 1) + 1; i < comments.length; i++) {
    const comment = comments[i]!;
    if (comment.start >= end) break;
    found.push(comment);
  }
  return found;
}

/** The control tags of a template. */
function tagsOf(tree: SyntaxTree): readonly Span[] {
  if (!hasTags(tree)) return [];
  const tags = maskHoles(tree.text).matchAll(new RegExp(`${GAP}(?:[\\r\\n${GAP}]*${GAP})?`, 'g'));
  return [...tags].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length }));
}

/** 1-based. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Whether two trees mean the same, wherever their words stand. */
function isSame(a: SyntaxTree, b: SyntaxTree): boolean {
  const comments = ({ text, comments }: SyntaxTree) =>
    comments.map(({ start, end }) => text.slice(start, end).trimEnd());
  return (
    a.problems.length === b.problems.length &&
    JSON.stringify(comments(a)) === JSON.stringify(comments(b)) &&
    isSameBlock(a.root, b.root)
  );
}

function isSameBlock(a: Block, b: Block): boolean {
  return (
    a.closed === b.closed &&
    a.statements.length === b.statements.length &&
    a.statements.every((each, i) => isSameStatement(each, b.statements[i]!))
  );
}

function isSameStatement(a: Statement, b: Statement): boolean {
  if (a.body ? !b.body || !isSameBlock(a.body, b.body) : b.body) return false;
  if (!isSameWord(a.keyword, b.keyword) || !isSameWord(a.id, b.id) || a.closed !== b.closed) return false;
  return a.args.length === b.args.length && a.args.every((word, i) => isSameWord(word, b.args[i]));
}

function isSameWord(a: Word | undefined, b: Word | undefined): boolean {
  return a?.text === b?.text && a?.quote === b?.quote;
}
