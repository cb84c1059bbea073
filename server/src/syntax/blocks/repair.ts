import type { Word } from '../tree.ts';
import type { Open } from './open-blocks.ts';
import type { BlockRules } from './rules.ts';
import { BLANK, COMMENT, classOf, endOfComment, NEWLINE, OPEN, readWord, TERMINATOR } from './words.ts';

/** Braces to put right: how many are missing, how many are too many. */
export interface Repair {
  missing: number;
  unexpected: number;
}

/** How many of the open blocks stay open before a word: those that can hold it, going by its keyword and its column. */
export function depthBefore(stack: readonly Open[], rules: BlockRules, keyword: string, column: number): number {
  let depth = stack.length;
  while (depth > 0 && !belongs(stack[depth - 1]!, rules, keyword, column)) depth--;
  return depth === 0 && !fits(rules, '', keyword) ? stack.length : depth;
}

function belongs(block: Open, rules: BlockRules, keyword: string, column: number): boolean {
  if (block.free) return column < 0 || column > block.column;
  if (!fits(rules, block.name, keyword)) return false;
  // The column decides only where the block's own statements appear further in than its keyword.
  return column < 0 || block.column < 0 || block.inner <= block.column || column > block.column;
}

/** How many of the open blocks a `}` in that column leaves open, itself not counted: it belongs to the block of its own column. */
export function depthOfBrace(stack: readonly Open[], column: number): number {
  let depth = stack.length - 1;
  while (depth >= 0 && stack[depth]!.column > column) depth--;
  return depth < 0 || stack[depth]!.column !== column ? stack.length : depth + 1;
}

/**
 * True for a `}` too many: further in than the block that it would close (`column`; -1: not the first of its line),
 * after something else on the last line of a long block, or where what follows belongs into that block and not outside.
 */
export function isUnexpectedClose(
  masked: string,
  at: number,
  stack: readonly Open[],
  rules: BlockRules,
  column: number,
  lineStart: number,
): boolean {
  const block = stack.at(-1)!;
  if (column < 0 && block.column >= 0 && block.start < lineStart && block.inner >= 0) return true;
  if (block.column >= 0 && column > block.column) return true;
  const end = at;
  while (at < masked.length) {
    const kind = classOf(masked.charCodeAt(at));
    if (kind === COMMENT) at = endOfComment(masked, at);
    else if (kind !== BLANK && kind !== NEWLINE) break;
    else at++;
  }
  const next = readWord(masked, at);
  if (!next || !rules.starts.has(next.text)) return false;
  const outer = stack.at(-2);
  const newline = masked.slice(end, at).lastIndexOf('\n');
  const start = newline < 0 ? 0 : end + newline + 1;
  // What appears as far in as the block's own statements, and not as those outside, belongs to the block.
  const inside = block.inner === -2 ? block.column >= 0 && at - start > block.column : at - start === block.inner;
  if (outer && start > end && inside && block.inner !== outer.inner && fits(rules, block.name, next.text)) return true;
  return !fits(rules, stack.at(-2)?.name ?? '', next.text) && fits(rules, stack.at(-1)!.name, next.text);
}

/** The text that closes a block after an offset: on a line of its own where the block has several. */
export function closingText(text: string, block: Open, end: number): string {
  const head = text.lastIndexOf('\n', block.start) + 1;
  if (text.lastIndexOf('\n', end - 1) + 1 === head) return ' }';
  const indent = text.slice(head, block.start).match(/^[ \t]*/)![0];
  return `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}}`;
}

/**
 * True when a word begins a new statement, though the one before it has no end. `last`: the last word of that one after
 * its keyword.
 */
export function beginsAnother(
  rules: BlockRules,
  keyword: Word,
  last: Word | undefined,
  word: Word,
  newLine: boolean,
  masked: string,
): boolean {
  if (keyword.hole && newLine) return true;
  if (word.quote || !rules.starts.has(word.text)) return false;
  const name = keyword.text;
  if (rules.goesOn(name, word.text, last?.text ?? '')) return false;
  if (last) return newLine || !rules.lists.has(name) || rules.reserved.has(word.text);
  if (rules.standalone.has(name)) return newLine || !rules.lists.has(name) || rules.reserved.has(word.text);
  return newLine && !rules.lists.has(name) && (rules.either.has(name) || !endsAt(masked, word.end));
}

/** True when the next character after an offset, on the same line, is `;` or `{`. */
function endsAt(masked: string, at: number): boolean {
  let kind = classOf(masked.charCodeAt(at));
  while (kind === BLANK) kind = classOf(masked.charCodeAt(++at));
  return kind === TERMINATOR || kind === OPEN;
}

/** True when a keyword may appear in the block of `parent` (`''`: at the top), or is no keyword at all. */
function fits(rules: BlockRules, parent: string, keyword: string): boolean {
  return rules.inside.get(parent)?.has(keyword) === true || !rules.starts.has(keyword);
}
