import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { GAP, HOLE, maskHoles } from './holes.ts';
import { limits, tooManyWords } from './limits.ts';
import { type Seam, type Statement, type SyntaxTree, slice, type Word } from './tree.ts';

/** What a line may suffer from; the language has the words for it. */
export type LineTrouble =
  /** Spaces between the backslash and the end of the line. */
  | 'broken-continuation'
  /** The same for the carriage returns of a whole file; reported once. */
  | 'carriage-returns'
  /** The word before the backslash and the one that begins the next line become one. */
  | 'glued-continuation'
  /** A comment on a line that is continued, or continues one. */
  | 'comment-in-continuation';

/** How the lines of a language are split. */
export interface LineRules {
  /** Where `#` begins a comment: anywhere, words included, or only before the first word of a line. */
  readonly comment: 'anywhere' | 'line-start';
  /** Characters besides spaces that separate the arguments of a keyword. */
  readonly delimiters?: (keyword: string) => string;
  /** True: a backslash right before the end of a line joins the next one. */
  readonly continuation?: true;
  /** Where the first word of a line is split in two (`auth1` is `auth` `1`); 0: it is not. */
  readonly splitAt?: (first: string) => number;
  readonly trouble?: (kind: LineTrouble, at: Span) => Problem | undefined;
}

const TAB = 0x09;
const LF = 0x0a;
const FF = 0x0c;
const CR = 0x0d;
const BLANK = 0x20;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const GAP_CODE = GAP.charCodeAt(0);

/** Reads a language of one statement a line: `keyword args`. Any text gives a tree. O(n). */
export function parseLines(text: string, rules: LineRules, steps?: Steps): SyntaxTree {
  const masked = maskHoles(text);
  const reader = new LineReader(masked, rules, steps);
  reader.readAll();
  const { statements, comments, problems } = reader;
  return { text, root: { start: 0, end: text.length, statements }, comments, problems };
}

/** The state of one reading: where it is, and what has been found. */
class LineReader {
  readonly statements: Statement[] = [];
  readonly comments: Span[] = [];
  readonly problems: Problem[] = [];
  private at = 0;
  private returns = false;
  private readonly text: string;
  private readonly rules: LineRules;
  private readonly steps: Steps | undefined;

  constructor(text: string, rules: LineRules, steps: Steps | undefined) {
    this.text = text;
    this.steps = steps;
    this.rules = rules;
  }

  readAll(): void {
    while (this.at < this.text.length) this.readLine();
  }

  /** Reads one logical line, its end included. */
  private readLine(): void {
    const { text, rules } = this;
    const words: Word[] = [];
    let delimiters = '';
    let continued = false;
    let splitAt = false;
    let end = this.at;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === LF || code === CR) {
        this.at += code === CR && text.charCodeAt(this.at + 1) === LF ? 2 : 1;
        break;
      }
      if (code === HASH && (rules.comment === 'anywhere' || words.length === 0)) {
        const start = this.at;
        this.at = this.lineEnd(start);
        this.comments.push({ start, end: this.at });
        const isContinued = rules.continuation && words.length > 0 && text.charCodeAt(this.at - 1) === BACKSLASH;
        if (continued || isContinued) this.report('comment-in-continuation', { start, end: this.at });
        if (isContinued) {
          this.at = this.joinEnd(this.at - 1) || this.at;
          continued = true;
        }
        continue;
      }
      if (isBlank(code) || (words.length > 0 && delimiters.includes(text[this.at]!))) this.at++;
      else if (rules.continuation && code === BACKSLASH && this.joinEnd(this.at) > 0) {
        this.at = this.join(this.at);
        continued = true;
      } else {
        this.readWord(words, delimiters);
        if (words.length > limits.words + 1) {
          const over = words.pop()!;
          if (!splitAt) this.problems.push(tooManyWords(over));
          splitAt = true;
        }
        if (words.length === 1) delimiters = rules.delimiters?.(words[0]!.text) ?? '';
      }
      end = this.at;
    }
    this.close(words, end);
  }

  private close(words: readonly Word[], end: number): void {
    const [first, ...rest] = words;
    if (!first) return;
    const splitAt = first.hole ? 0 : (this.rules.splitAt?.(first.text) ?? 0);
    const halves = splitAt > 0 && splitAt < first.text.length;
    const keyword = halves ? slice(first, 0, splitAt) : first;
    const args = halves ? [slice(first, splitAt, first.text.length), ...rest] : rest;
    const last = args.at(-1) ?? keyword;
    this.statements.push({ start: keyword.start, end: Math.max(last.end, end), keyword, args });
  }

  /** Reads a word; a joined line end inside it is no part of its text. */
  private readWord(words: Word[], delimiters: string): void {
    const { text, rules } = this;
    if (this.steps) this.steps.count++;
    const start = this.at;
    let read = '';
    let from = start;
    let end = start;
    let seams: Seam[] | undefined;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === LF || code === CR || isBlank(code)) break;
      if (code === HASH && rules.comment === 'anywhere') break;
      if (words.length > 0 && delimiters.includes(text[this.at]!)) break;
      if (rules.continuation && code === BACKSLASH && this.joinEnd(this.at) > 0) {
        const backslash = this.at;
        const next = this.joinEnd(backslash);
        const follower = text.charCodeAt(next);
        if (next >= text.length || isBlank(follower) || follower === LF || follower === CR || follower === HASH) break;
        read += text.slice(from, backslash);
        this.at = this.join(backslash);
        this.report('glued-continuation', { start: backslash, end: backslash + 1 });
        from = this.at;
        seams ??= [];
        seams.push({ index: read.length, end: backslash - start, start: from - start });
        continue;
      }
      this.at++;
      end = this.at;
    }
    end = Math.max(end, start);
    const whole = read + text.slice(from, end);
    words.push({ start, end, text: whole, ...(whole.includes(HOLE) && { hole: true }), ...(seams && { seams }) });
  }

  /** Offset of the next line where a backslash joins it (spaces after it forgiven); 0 where it does not. */
  private joinEnd(backslash: number): number {
    let at = backslash + 1;
    while (isBlank(this.text.charCodeAt(at))) at++;
    const code = this.text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code === CR) return this.text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    return 0;
  }

  private join(backslash: number): number {
    const code = this.text.charCodeAt(backslash + 1);
    if (isBlank(code)) {
      const end = this.lineEnd(backslash);
      this.report('broken-continuation', { start: backslash, end });
    } else if (code === CR && !this.returns) {
      this.returns = true;
      this.report('carriage-returns', { start: backslash, end: backslash + 1 });
    }
    return this.joinEnd(backslash);
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && this.text.charCodeAt(at) !== LF && this.text.charCodeAt(at) !== CR) at++;
    return at;
  }

  private report(kind: LineTrouble, at: Span): void {
    const problem = this.rules.trouble?.(kind, at);
    if (problem) this.problems.push(problem);
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB || code === FF || code === GAP_CODE;
}
