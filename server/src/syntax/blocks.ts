import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import {
  BLANK,
  CLOSE,
  COMMENT,
  classOf,
  NEWLINE,
  OPEN,
  PUNCTUATION,
  QUOTE,
  readBracketed,
  readString,
  readUnreadable,
  readWord,
  TERMINATOR,
  type WordProblems,
} from './block-words.ts';
import { GAP, maskHoles } from './holes.ts';
import type { Block, Statement, SyntaxTree, Word } from './tree.ts';

/** What a language of `keyword args;` and `keyword args { }` adds to the grammar. It serves the recovery from mistakes only. */
export interface BlockRules {
  /** Longest bare word and longest text between quotes, in characters. */
  readonly maxWord: number;
  readonly maxString: number;
  /** Words that begin a statement in some scope. */
  readonly starts: ReadonlySet<string>;
  /** Keywords that never stand without a block. */
  readonly sections: ReadonlySet<string>;
  /** Keywords that stand with a block and without words, or with words and without a block. */
  readonly either: ReadonlySet<string>;
  /** Keywords that may stand alone: what follows on a new line is no value of theirs. */
  readonly alone: ReadonlySet<string>;
  /** Keywords with a list of names behind them: only `reserved` words end it on the same line. */
  readonly lists: ReadonlySet<string>;
  readonly reserved: ReadonlySet<string>;
  /** True when `word`, though a keyword, goes on with a statement: `host a address ...`. */
  readonly goesOn: (keyword: string, word: string) => boolean;
  /** True when the keyword may stand in the block of `parent` (`''`: at the top), or is no keyword at all. */
  readonly fits: (parent: string, keyword: string) => boolean;
  /** Blocks at the top that the end of the file closes as well, as far as the real tool is concerned. */
  readonly endless: ReadonlySet<string>;
  /** Blocks in which every word is text. */
  readonly free: ReadonlySet<string>;
  /** The keyword that comments a block out. */
  readonly skip: string;
  readonly say: BlockMessages;
}

/** The problems that a parser of blocks can find. */
export interface BlockMessages extends WordProblems {
  /** The span is the last word of the statement. */
  readonly missingSemicolon: (at: Span) => Problem;
  /** `at`: the character behind which the brace belongs; `opened`: the keyword of the block; `insert`: the brace, on a line of its own where the block has several. */
  readonly missingClose: (at: Span, opened: Word | undefined, insert: string, harmless: boolean) => Problem;
  readonly missingOpen: (at: Span, keyword: string) => Problem;
  readonly strayClose: (at: Span) => Problem;
  readonly straySemicolon: (at: Span) => Problem;
  readonly namelessBlock: (at: Span) => Problem;
}

/** A block that is still open. */
interface Open {
  readonly keyword: Word | undefined;
  readonly name: string;
  readonly args: Word[];
  readonly start: number;
  readonly statements: Statement[];
  /** Column of the keyword where it is the first word of its line, or -1. */
  readonly column: number;
  /** The same of the first statement inside, as soon as there is one. */
  inner: number;
  readonly free: boolean;
}

/** Braces to put right: how many are missing, how many are too many. */
interface Repair {
  missing: number;
  strays: number;
}

/** Reads any text. O(text): twice where the braces do not pair up, to find the place of the one that is missing or too many. */
export function parseBlocks(text: string, rules: BlockRules): SyntaxTree {
  const masked = maskHoles(text);
  const first = new Reader(text, masked, rules, undefined);
  first.read();
  if (!first.unbalanced.missing && !first.unbalanced.strays) return first.tree();
  // A template's loops and conditions may hold braces that pair up only in what comes out.
  if (masked.includes(GAP)) return first.tree(true);
  const second = new Reader(text, masked, rules, { ...first.unbalanced });
  second.harmless = first.harmless;
  second.read();
  return second.misfits <= first.misfits ? second.tree() : first.tree();
}

/** One reading of a text; holds the place and the blocks that are open there. */
class Reader {
  readonly text: string;
  readonly masked: string;
  readonly rules: BlockRules;
  readonly repair: Repair | undefined;
  readonly unbalanced: Repair = { missing: 0, strays: 0 };
  readonly comments: Span[] = [];
  readonly problems: Problem[] = [];
  readonly braceProblems: Problem[] = [];
  readonly stack: Open[] = [];
  readonly root: Statement[] = [];
  top: Open | undefined;
  statements: Statement[];
  keyword: Word | undefined;
  keywordColumn = -1;
  /** True behind the keyword that comments a block out. */
  skipping = false;
  args: Word[] = [];
  last: Word | undefined;
  /** How many statements stand in a block that cannot hold them. */
  misfits = 0;
  /** True when all that is missing is the brace of an endless block at the end of the text. */
  harmless = false;
  /** End of the last word or brace. */
  lastEnd = 0;
  lineStart = 0;
  newLine = true;

  constructor(text: string, masked: string, rules: BlockRules, repair: Repair | undefined) {
    this.text = text;
    this.masked = masked;
    this.rules = rules;
    this.repair = repair;
    this.statements = this.root;
  }

  tree(lenient = false): SyntaxTree {
    const problems = lenient ? this.problems : [...this.problems, ...this.braceProblems];
    if (problems.length > 1) problems.sort((a, b) => a.start - b.start);
    const root: Block = { start: 0, end: this.text.length, statements: this.root, closed: true };
    return { text: this.text, root, comments: this.comments, problems };
  }

  read(): void {
    const { masked } = this;
    const length = masked.length;
    let at = 0;
    while (at < length) {
      const kind = classOf(masked.charCodeAt(at));
      if (kind === BLANK) at++;
      else if (kind === NEWLINE) {
        at++;
        this.lineStart = at;
        this.newLine = true;
      } else if (kind === COMMENT) {
        let end = masked.indexOf('\n', at);
        if (end < 0) end = length;
        this.comments.push({ start: at, end: masked.charCodeAt(end - 1) === 13 ? end - 1 : end });
        at = end;
      } else if (kind === TERMINATOR) {
        this.terminator(at++);
        this.newLine = false;
      } else if (kind === OPEN) {
        if (this.skipping) at = this.skipBlock(at);
        else this.open(at++);
        this.newLine = false;
      } else if (kind === CLOSE) {
        this.close(at++);
        this.newLine = false;
      } else at = this.wordAt(at, kind);
    }
    this.finish();
  }

  /** Reads the word at an offset; answers the offset behind it. */
  private wordAt(at: number, kind: number): number {
    const { masked, rules, problems } = this;
    let word: Word;
    if (this.last?.text === '[' && kind !== QUOTE && this.last.end === at) {
      word = readBracketed(masked, at) ?? readUnreadable(masked, at, rules, problems);
    } else if (kind === QUOTE) word = readString(masked, at, rules, problems);
    else if (kind === PUNCTUATION)
      word = { start: at, end: at + 1, text: masked.charAt(at), quote: undefined, hole: false };
    else word = readWord(masked, at) ?? readUnreadable(masked, at, rules, problems);
    if (word.end - word.start > rules.maxWord && !word.quote && !word.hole) problems.push(rules.say.longWord(word));
    // A lone `=` or `,` is told once and then left out, so that nothing is told of it a second time.
    if (word.text === '') {
      this.newLine = false;
      return word.end;
    }
    this.take(word);
    return word.end;
  }

  private take(word: Word): void {
    if (!this.keyword) this.begin(word);
    else if (this.breaks(word)) {
      this.leave();
      this.begin(word);
    } else this.args.push(word);
    this.last = word;
    this.lastEnd = word.end;
    this.newLine = false;
  }

  private begin(word: Word): void {
    if (this.repair && this.repair.missing > 0 && this.top) this.closeBefore(word);
    if (!this.top?.free && !this.rules.fits(this.top ? this.top.name : '', word.text)) this.misfits++;
    this.keyword = word;
    this.keywordColumn = this.newLine ? word.start - this.lineStart : -1;
    if (this.top && this.top.inner === -2) this.top.inner = this.keywordColumn;
    this.skipping = word.text === this.rules.skip && !word.quote;
  }

  /** True when the word begins a new statement, though the one before it has no end. */
  private breaks(word: Word): boolean {
    const { rules, args } = this;
    const keyword = this.keyword!;
    if (this.skipping || this.top?.free) return false;
    if (keyword.hole && this.newLine) return true;
    if (word.quote || !rules.starts.has(word.text)) return false;
    const name = keyword.text;
    if (rules.goesOn(name, word.text)) return false;
    if (args.length) return this.newLine || !rules.lists.has(name) || rules.reserved.has(word.text);
    if (rules.alone.has(name)) return true;
    return this.newLine && !rules.lists.has(name) && !this.endsAt(word.end);
  }

  /** True when the next thing behind an offset is `;` or `{`. */
  private endsAt(at: number): boolean {
    const { masked } = this;
    let kind = classOf(masked.charCodeAt(at));
    while (kind === BLANK) kind = classOf(masked.charCodeAt(++at));
    return kind === TERMINATOR || kind === OPEN;
  }

  /** Ends the statement at hand without its `;` or its `{`. */
  private leave(): void {
    const keyword = this.keyword!;
    const { rules, args, repair } = this;
    const at = args.at(-1) ?? keyword;
    const section = rules.sections.has(keyword.text) || (!args.length && rules.either.has(keyword.text));
    if (section && repair && repair.strays > 0) {
      repair.strays--;
      this.problems.push(rules.say.missingOpen(at, keyword.text));
      this.push(at.end);
      return;
    }
    // A section without a block is told by the catalogue's rules.
    if (!section && !at.hole && !keyword.hole) this.problems.push(rules.say.missingSemicolon(at));
    this.emit(at.end, false, !section && !args.length);
  }

  /** `broken`: what is wrong with it has been told. */
  private emit(end: number, closed: boolean, broken?: boolean): void {
    const keyword = this.keyword!;
    this.statements.push({
      start: keyword.start,
      end,
      keyword,
      args: this.args,
      body: undefined,
      assign: undefined,
      closed,
      broken: broken ? true : undefined,
    });
    this.keyword = undefined;
    this.args = [];
    this.skipping = false;
  }

  private terminator(at: number): void {
    if (this.keyword && !this.skipping) this.emit(at + 1, true);
    else if (!this.keyword) this.problems.push(this.rules.say.straySemicolon({ start: at, end: at + 1 }));
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  private open(at: number): void {
    if (!this.keyword) {
      this.problems.push(this.rules.say.namelessBlock({ start: at, end: at + 1 }));
      // What stands inside is read, but belongs to nothing.
      const name = '?';
      this.enter({ keyword: undefined, name, args: [], start: at, statements: [], column: -1, inner: -2, free: false });
    } else this.push(at);
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  /** Leaves out everything up to the brace that pairs with the one at the offset; answers the offset behind it. */
  private skipBlock(at: number): number {
    const { masked } = this;
    this.push(at);
    let level = 1;
    let end = at + 1;
    for (; end < masked.length && level; end++) {
      const kind = classOf(masked.charCodeAt(end));
      if (kind === OPEN) level++;
      else if (kind === CLOSE) level--;
      else if (kind === COMMENT) {
        const start = end;
        end = masked.indexOf('\n', end);
        if (end < 0) end = masked.length;
        this.comments.push({ start, end: masked.charCodeAt(end - 1) === 13 ? end - 1 : end });
        end--;
      } else if (kind === QUOTE) end = readString(masked, end, this.rules, []).end - 1;
    }
    this.lastEnd = end;
    this.lineStart = masked.lastIndexOf('\n', end - 1) + 1;
    this.last = undefined;
    if (level) this.missing();
    else this.leaveBlock(end, true);
    return end;
  }

  private push(at: number): void {
    const keyword = this.keyword!;
    const name = keyword.text;
    const free = this.rules.free.has(name);
    const column = this.keywordColumn;
    this.enter({ keyword, name, args: this.args, start: at, statements: [], column, inner: -2, free });
    this.keyword = undefined;
    this.args = [];
    this.skipping = false;
  }

  private enter(block: Open): void {
    this.stack.push(block);
    this.top = block;
    this.statements = block.statements;
  }

  private close(at: number): void {
    if (this.keyword) this.leave();
    const brace = { start: at, end: at + 1 };
    if (!this.top) {
      this.unbalanced.strays++;
      this.braceProblems.push(this.rules.say.strayClose(brace));
    } else {
      if (this.repair && this.newLine && this.repair.missing > 0) this.closeInner(at - this.lineStart, brace);
      if (this.repair && this.repair.strays > 0 && this.isStray(at + 1)) {
        this.repair.strays--;
        this.braceProblems.push(this.rules.say.strayClose(brace));
      } else this.leaveBlock(at + 1, true);
    }
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  /** True when what follows the brace belongs into the block that it would close, and not outside. */
  private isStray(at: number): boolean {
    const { masked, rules } = this;
    while (at < masked.length) {
      const kind = classOf(masked.charCodeAt(at));
      if (kind === COMMENT) at = Math.max(masked.indexOf('\n', at), at + 1);
      else if (kind !== BLANK && kind !== NEWLINE) break;
      else at++;
    }
    const next = readWord(masked, at);
    if (!next || !rules.starts.has(next.text)) return false;
    const outer = this.stack.at(-2)?.name ?? '';
    return !rules.fits(outer, next.text) && rules.fits(this.top!.name, next.text);
  }

  private leaveBlock(end: number, closed: boolean): void {
    const block = this.stack.pop()!;
    this.top = this.stack.at(-1);
    this.statements = this.top ? this.top.statements : this.root;
    if (!block.keyword) return;
    this.statements.push({
      start: block.keyword.start,
      end,
      keyword: block.keyword,
      args: block.args,
      body: { start: block.start, end, statements: block.statements, closed },
      assign: undefined,
      closed,
      broken: undefined,
    });
  }

  /** Closes the blocks whose brace must be missing before a word: those that cannot hold it, up to one that can. */
  private closeBefore(word: Word): void {
    const { stack, rules, repair } = this;
    const column = this.newLine ? word.start - this.lineStart : -1;
    let depth = stack.length;
    while (depth > 0 && !this.belongs(stack[depth - 1]!, word.text, column)) depth--;
    if (depth === stack.length || stack.length - depth > repair!.missing) return;
    if (depth === 0 && !rules.fits('', word.text)) return;
    while (stack.length > depth) this.missing();
  }

  private belongs(block: Open, keyword: string, column: number): boolean {
    if (block.free) return column < 0 || column > block.column;
    if (!this.rules.fits(block.name, keyword)) return false;
    // The column tells only where the block's own statements stand further in than its keyword.
    return column < 0 || block.column < 0 || block.inner <= block.column || column > block.column;
  }

  /** Before a `}` in the column of an outer block: the inner ones lack theirs. */
  private closeInner(column: number, brace: Span): void {
    const { stack, repair } = this;
    let depth = stack.length - 1;
    while (depth >= 0 && stack[depth]!.column > column) depth--;
    if (depth < 0 || stack[depth]!.column !== column || brace.start < stack[depth]!.start) return;
    while (stack.length - 1 > depth && repair!.missing > 0) this.missing();
  }

  /** Closes the innermost block without its brace; it belongs behind the last word or brace. */
  private missing(): void {
    const block = this.top!;
    const end = this.lastEnd;
    this.unbalanced.missing++;
    if (this.repair) this.repair.missing--;
    const at = { start: Math.max(0, end - 1), end };
    this.braceProblems.push(this.rules.say.missingClose(at, block.keyword, this.closing(block, end), this.harmless));
    this.leaveBlock(end, false);
  }

  /** The text that closes a block behind an offset. */
  private closing(block: Open, end: number): string {
    const { text } = this;
    const head = text.lastIndexOf('\n', block.start) + 1;
    if (text.lastIndexOf('\n', end - 1) + 1 === head) return ' }';
    const indent = text.slice(head, block.start).match(/^[ \t]*/)![0];
    return `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}}`;
  }

  private finish(): void {
    if (this.keyword) this.leave();
    else if (!this.repair)
      this.harmless = this.stack.length === 1 && this.rules.endless.has(this.top!.name) && !this.misfits;
    while (this.top) this.missing();
  }
}
