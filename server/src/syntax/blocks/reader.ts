import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { limits, tooDeep, tooManyWords } from '../limits.ts';
import type { Block, SyntaxTree, Word } from '../tree.ts';
import { InternTable } from './interning.ts';
import { noWords, OpenBlocks, opened, statement } from './open-blocks.ts';
import { beginsAnother, closingText, depthBefore, depthOfBrace, isUnexpectedClose, type Repair } from './repair.ts';
import type { BlockRules } from './rules.ts';
import {
  BLANK,
  CLOSE,
  COMMENT,
  classOf,
  endOfComment,
  endOfSkipped,
  NEWLINE,
  OPEN,
  readToken,
  TERMINATOR,
  WORD,
} from './words.ts';

/** One reading of a text; holds the place and the blocks that are open there. */
export class BlockReader {
  readonly text: string;
  readonly masked: string;
  readonly rules: BlockRules;
  readonly repair: Repair | undefined;
  private readonly steps: Steps | undefined;
  readonly unbalanced: Repair = { missing: 0, unexpected: 0 };
  readonly comments: Span[] = [];
  readonly keywords = new Set<string>();
  readonly problems: Problem[] = [];
  readonly braceProblems: Problem[] = [];
  readonly blocks: OpenBlocks;
  readonly internTable: InternTable;
  keyword: Word | undefined;
  keywordColumn = -1;
  /** The keyword of the last statement that had too many words and was ended early. */
  lastCut: Word | undefined;
  /** True when it has been reported that a block is too deep. */
  isDeepTold = false;
  /** True after the keyword that comments a block out. */
  skipping = false;
  /** The words after the keyword, the first `count` of them; the array is used again and again. */
  readonly words: Word[] = [];
  count = 0;
  /** The end of a `[`, if that was the last word. */
  bracketEnd = -1;
  /** How many statements are in a block that cannot hold them. */
  misplaced = 0;
  /** True when all that is missing is the brace of an endless block at the end of the text. */
  lenient = false;
  /** End of the last word or brace. */
  lastEnd = 0;
  lineStart = 0;
  newLine = true;

  constructor(text: string, masked: string, rules: BlockRules, repair?: Repair, steps?: Steps) {
    this.text = text;
    this.masked = masked;
    this.rules = rules;
    this.repair = repair;
    this.steps = steps;
    this.internTable = new InternTable(rules.starts);
    this.blocks = new OpenBlocks(rules.inside);
  }

  /** `braces`: the problems of braces, if they differ from those of this pass. */
  tree(braces: readonly Problem[] = this.braceProblems): SyntaxTree {
    const problems = [...this.problems, ...braces].sort((a, b) => a.start - b.start);
    const root: Block = { start: 0, end: this.text.length, statements: this.blocks.atTop(), closed: true };
    return { text: this.text, root, comments: this.comments, problems, keywords: this.keywords };
  }

  read(): void {
    const { masked } = this;
    let at = 0;
    while (at < masked.length) {
      const kind = classOf(masked.charCodeAt(at));
      if (kind === BLANK) at++;
      else if (kind === NEWLINE) {
        at++;
        this.lineStart = at;
        this.newLine = true;
      } else if (kind === COMMENT) {
        this.comments.push({ start: at, end: endOfComment(masked, at) });
        at = this.comments.at(-1)!.end;
      } else if (kind === TERMINATOR) {
        this.terminator(at++);
        this.newLine = false;
      } else if (kind === OPEN && !this.blocks.top?.free) {
        at = this.skipping ? this.skipBlock(at) : this.open(at);
        this.newLine = false;
      } else if (kind === CLOSE) {
        this.close(at++);
        this.newLine = false;
      } else at = this.wordAt(at, kind);
    }
    this.finish();
  }

  /** Reads the word at an offset; answers the offset after it. */
  private wordAt(at: number, kind: number): number {
    if (this.steps) this.steps.count++;
    const bracketed = this.bracketEnd === at;
    const plain = kind === WORD && !bracketed ? this.internTable.read(this.masked, at, this.rules.maxWord) : undefined;
    if (!plain) return this.tokenAt(at, kind, bracketed);
    this.take(plain, this.internTable.isKnown, true);
    return plain.end;
  }

  /** The same of a word that is not plain: quoted, bracketed, with holes or with characters that no word may hold. */
  private tokenAt(at: number, kind: number, bracketed: boolean): number {
    const free = this.skipping || this.blocks.top?.free === true;
    const word = readToken(this.masked, at, kind, bracketed, free, this.rules, this.problems);
    // A lone `=` or `,` is reported once and then skipped, so it is not reported again.
    if (word.text === '' && !word.quote) {
      this.newLine = false;
      return word.end;
    }
    const known = this.rules.starts.get(word.text);
    this.take(known ? { ...word, text: known } : word, known !== undefined && !word.quote, false);
    if (word.text === '[') this.bracketEnd = word.end;
    return word.end;
  }

  /** `known`: it begins a statement in some scope. `plain`: it is the word that `internTable` read last. */
  private take(word: Word, known: boolean, plain: boolean): void {
    if (!this.keyword) this.begin(word, known, plain);
    else if (
      (known || this.keyword.hole) &&
      !this.skipping &&
      !this.blocks.top?.free &&
      beginsAnother(this.rules, this.keyword, this.lastArg, word, this.newLine, this.masked)
    ) {
      this.leave();
      this.begin(word, known, plain);
    } else if (this.count < limits.words) this.words[this.count++] = word;
    else this.tooMany(word);
    this.lastEnd = word.end;
    this.newLine = false;
  }

  /** Reported once of a statement: the last word that was taken lies before those that were not. */
  private tooMany(word: Word): void {
    if (this.lastCut !== this.keyword) this.problems.push(tooManyWords(word));
    this.lastCut = this.keyword;
  }

  private get lastArg(): Word | undefined {
    return this.count ? this.words[this.count - 1] : undefined;
  }

  /** The words of the statement, in an array of just their number: a big file keeps tens of thousands of them. */
  private taken(): readonly Word[] {
    const { count, words } = this;
    this.count = 0;
    return count === 0 ? noWords : count === 1 ? [words[0]!] : words.slice(0, count);
  }

  private begin(word: Word, known: boolean, plain: boolean): void {
    const column = this.newLine ? word.start - this.lineStart : -1;
    if (this.repair && this.repair.missing > 0 && this.blocks.top)
      this.closeTo(depthBefore(this.blocks.stack, this.rules, word.text, column));
    // The same keyword in a block of the same kind has been looked at.
    if (!plain || !this.blocks.holds || this.internTable.note(this.blocks.holds)) {
      if (known && !this.blocks.holds?.has(word.text) && !this.blocks.top?.free) {
        this.misplaced++;
        this.internTable.note(undefined);
      }
      this.keywords.add(word.text);
    }
    this.keyword = word;
    this.keywordColumn = column;
    if (this.blocks.top && this.blocks.top.inner === -2) this.blocks.top.inner = this.keywordColumn;
    this.skipping = word.text === this.rules.skip && !word.quote;
  }

  /** Ends the current statement without its `;` or its `{`. */
  private leave(): void {
    const keyword = this.keyword!;
    const { rules, count, repair } = this;
    const at = this.lastArg ?? keyword;
    const section =
      !this.blocks.top?.free && (rules.sections.has(keyword.text) || (!count && rules.either.has(keyword.text)));
    if (section && repair && repair.unexpected > 0 && this.blocks.stack.length < limits.depth) {
      repair.unexpected--;
      this.problems.push(rules.messages.missingOpen(at, keyword.text));
      this.push(at.end);
      return;
    }
    // The catalogue's rules report a section without a block.
    if (!section && !at.hole && !keyword.hole) this.problems.push(rules.messages.missingSemicolon(at, keyword));
    this.emit(at.end, false, !section && !count);
  }

  /** `broken`: its problem is already reported. */
  private emit(end: number, closed: boolean, broken?: boolean): void {
    const keyword = this.keyword!;
    this.blocks.add(statement(keyword, this.taken(), end, undefined, closed, broken === true));
    this.reset();
  }

  private terminator(at: number): void {
    if (this.keyword && !this.skipping) this.emit(at + 1, true);
    else if (!this.keyword && !this.blocks.top?.free)
      this.problems.push(this.rules.messages.unexpectedSemicolon({ start: at, end: at + 1 }));
    this.lastEnd = at + 1;
  }

  /** Answers the offset after the brace, or after the whole block where it is too deep to be read. */
  private open(at: number): number {
    if (this.blocks.stack.length >= limits.depth) {
      if (!this.isDeepTold) this.problems.push(tooDeep(this.keyword ?? { start: at, end: at + 1 }));
      this.isDeepTold = true;
      return this.skipBlock(at);
    }
    if (!this.keyword) {
      this.problems.push(this.rules.messages.namelessBlock({ start: at, end: at + 1 }));
      // What appears inside is read, but belongs to nothing.
      this.blocks.enter(opened(undefined, '?', noWords, at, -1, false));
    } else this.push(at);
    this.lastEnd = at + 1;
    return this.lastEnd;
  }

  /** Leaves out everything up to the brace that pairs with the one at the offset; answers the offset after it. */
  private skipBlock(at: number): number {
    if (this.keyword) this.push(at);
    else this.blocks.enter(opened(undefined, '?', noWords, at, -1, false));
    const { end, closed } = endOfSkipped(this.masked, at, this.rules, this.comments);
    this.lastEnd = end;
    const newline = this.masked.slice(at, end).lastIndexOf('\n');
    if (newline >= 0) this.lineStart = at + newline + 1;
    if (closed) this.blocks.leave(end, true);
    else this.missing();
    return end;
  }

  private push(at: number): void {
    const keyword = this.keyword!;
    const { text: name } = keyword;
    this.blocks.enter(opened(keyword, name, this.taken(), at, this.keywordColumn, this.rules.free.has(name)));
    this.reset();
  }

  private reset(): void {
    this.keyword = undefined;
    this.skipping = false;
  }

  private close(at: number): void {
    if (this.keyword) this.leave();
    const brace = { start: at, end: at + 1 };
    if (!this.blocks.top) {
      this.unbalanced.unexpected++;
      this.braceProblems.push(this.rules.messages.unexpectedClose(brace));
    } else {
      const column = this.newLine ? at - this.lineStart : -1;
      if (this.repair && column >= 0 && this.repair.missing > 0) this.closeTo(depthOfBrace(this.blocks.stack, column));
      if (
        this.repair &&
        this.repair.unexpected > 0 &&
        isUnexpectedClose(this.masked, at + 1, this.blocks.stack, this.rules, column, this.lineStart)
      ) {
        this.repair.unexpected--;
        this.braceProblems.push(this.rules.messages.unexpectedClose(brace));
      } else this.blocks.leave(at + 1, true);
    }
    this.lastEnd = at + 1;
  }

  /** Closes the inner blocks down to a depth, if that many braces are missing at all. */
  private closeTo(depth: number): void {
    if (this.blocks.stack.length - depth > this.repair!.missing) return;
    while (this.blocks.stack.length > depth) this.missing();
  }

  /** Closes the innermost block without its brace; it belongs after the last word or brace. */
  private missing(): void {
    const block = this.blocks.top!;
    const end = this.lastEnd;
    this.unbalanced.missing++;
    if (this.repair) this.repair.missing--;
    const at = { start: Math.max(0, end - 1), end };
    this.braceProblems.push(
      this.rules.messages.missingClose(at, block.keyword, closingText(this.text, block, end), this.lenient),
    );
    this.blocks.leave(end, false);
  }

  private finish(): void {
    if (this.keyword) this.leave();
    else if (!this.repair)
      this.lenient = this.blocks.stack.length === 1 && this.rules.endless.has(this.blocks.top!.name) && !this.misplaced;
    while (this.blocks.top) this.missing();
  }
}
