import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import {
  beginsAnother,
  closingText,
  depthBefore,
  depthOfBrace,
  isStray,
  noWords,
  type Open,
  oneSpelling,
  type Repair,
  statement,
} from './block-repair.ts';
import type { BlockRules } from './block-rules.ts';
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
} from './block-words.ts';
import type { Block, Statement, SyntaxTree, Word } from './tree.ts';

/** One reading of a text; holds the place and the blocks that are open there. */
export class BlockReader {
  readonly text: string;
  readonly masked: string;
  readonly rules: BlockRules;
  readonly repair: Repair | undefined;
  readonly unbalanced: Repair = { missing: 0, strays: 0 };
  readonly comments: Span[] = [];
  readonly keywords = new Set<string>();
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
  /** The words behind the keyword, the first `count` of them; the array is used again and again. */
  readonly words: Word[] = [];
  count = 0;
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

  /** `braces`: what there is to tell of braces, where that is not what this reading has found. */
  tree(braces: readonly Problem[] = this.braceProblems): SyntaxTree {
    const problems = braces.length ? [...this.problems, ...braces] : this.problems;
    if (problems.length > 1) problems.sort((a, b) => a.start - b.start);
    const root: Block = { start: 0, end: this.text.length, statements: this.root, closed: true };
    return { text: this.text, root, comments: this.comments, problems, keywords: this.keywords };
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
        const end = endOfComment(masked, at);
        this.comments.push({ start: at, end });
        at = end;
      } else if (kind === TERMINATOR) {
        this.terminator(at++);
        this.newLine = false;
      } else if (kind === OPEN && !this.top?.free) {
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
    const bracketed = this.last?.text === '[' && this.last.end === at;
    const word = readToken(
      this.masked,
      at,
      kind,
      bracketed,
      this.skipping || this.top?.free === true,
      this.rules,
      this.problems,
    );
    // A lone `=` or `,` is told once and then left out, so that nothing is told of it a second time.
    if (word.text === '') this.newLine = false;
    else this.take(word);
    return word.end;
  }

  private take(word: Word): void {
    if (!this.keyword) this.begin(word);
    else if (
      !this.skipping &&
      !this.top?.free &&
      beginsAnother(this.rules, this.keyword, this.lastArg, word, this.newLine, this.masked)
    ) {
      this.leave();
      this.begin(word);
    } else this.words[this.count++] = word;
    this.last = word;
    this.lastEnd = word.end;
    this.newLine = false;
  }

  private get lastArg(): Word | undefined {
    return this.count ? this.words[this.count - 1] : undefined;
  }

  /** The words of the statement, in an array of just their number: a big file keeps tens of thousands of them. */
  private taken(): readonly Word[] {
    const words = this.count ? this.words.slice(0, this.count) : noWords;
    this.count = 0;
    return words;
  }

  private begin(word: Word): void {
    const column = this.newLine ? word.start - this.lineStart : -1;
    if (this.repair && this.repair.missing > 0 && this.top)
      this.closeTo(depthBefore(this.stack, this.rules, word.text, column));
    if (!this.top?.free && !this.rules.fits(this.top ? this.top.name : '', word.text)) this.misfits++;
    this.keyword = oneSpelling(word, this.rules);
    this.keywords.add(this.keyword.text);
    this.keywordColumn = column;
    if (this.top && this.top.inner === -2) this.top.inner = this.keywordColumn;
    this.skipping = word.text === this.rules.skip && !word.quote;
  }

  /** Ends the statement at hand without its `;` or its `{`. */
  private leave(): void {
    const keyword = this.keyword!;
    const { rules, count, repair } = this;
    const at = this.lastArg ?? keyword;
    const section = !this.top?.free && (rules.sections.has(keyword.text) || (!count && rules.either.has(keyword.text)));
    if (section && repair && repair.strays > 0) {
      repair.strays--;
      this.problems.push(rules.say.missingOpen(at, keyword.text));
      this.push(at.end);
      return;
    }
    // A section without a block is told by the catalogue's rules.
    if (!section && !at.hole && !keyword.hole) this.problems.push(rules.say.missingSemicolon(at));
    this.emit(at.end, false, !section && !count);
  }

  /** `broken`: what is wrong with it has been told. */
  private emit(end: number, closed: boolean, broken?: boolean): void {
    const keyword = this.keyword!;
    this.statements.push(statement(keyword, this.taken(), end, undefined, closed, broken ? true : undefined));
    this.keyword = undefined;
    this.skipping = false;
  }

  private terminator(at: number): void {
    if (this.keyword && !this.skipping) this.emit(at + 1, true);
    else if (!this.keyword && !this.top?.free)
      this.problems.push(this.rules.say.straySemicolon({ start: at, end: at + 1 }));
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  private open(at: number): void {
    if (!this.keyword) {
      this.problems.push(this.rules.say.namelessBlock({ start: at, end: at + 1 }));
      // What stands inside is read, but belongs to nothing.
      this.enter({
        keyword: undefined,
        name: '?',
        args: [],
        start: at,
        statements: [],
        column: -1,
        inner: -2,
        free: false,
      });
    } else this.push(at);
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  /** Leaves out everything up to the brace that pairs with the one at the offset; answers the offset behind it. */
  private skipBlock(at: number): number {
    this.push(at);
    const { end, closed } = endOfSkipped(this.masked, at, this.rules, this.comments);
    this.lastEnd = end;
    this.lineStart = this.masked.lastIndexOf('\n', end - 1) + 1;
    this.last = undefined;
    if (closed) this.leaveBlock(end, true);
    else this.missing();
    return end;
  }

  private push(at: number): void {
    const keyword = this.keyword!;
    const { text: name } = keyword;
    const [column, free] = [this.keywordColumn, this.rules.free.has(name)];
    this.enter({ keyword, name, args: this.taken(), start: at, statements: [], column, inner: -2, free });
    this.keyword = undefined;
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
      if (this.repair && this.newLine && this.repair.missing > 0)
        this.closeTo(depthOfBrace(this.stack, at - this.lineStart));
      const column = this.newLine ? at - this.lineStart : -1;
      if (
        this.repair &&
        this.repair.strays > 0 &&
        isStray(this.masked, at + 1, this.stack, this.rules, column, this.lineStart)
      ) {
        this.repair.strays--;
        this.braceProblems.push(this.rules.say.strayClose(brace));
      } else this.leaveBlock(at + 1, true);
    }
    this.lastEnd = at + 1;
    this.last = undefined;
  }

  private leaveBlock(end: number, closed: boolean): void {
    const block = this.stack.pop()!;
    this.top = this.stack.at(-1);
    this.statements = this.top ? this.top.statements : this.root;
    if (!block.keyword) return;
    const body: Block = { start: block.start, end, statements: block.statements.slice(), closed };
    this.statements.push(statement(block.keyword, block.args, end, body, closed, undefined));
  }

  /** Closes the inner blocks down to a depth, if that many braces are missing at all. */
  private closeTo(depth: number): void {
    if (this.stack.length - depth > this.repair!.missing) return;
    while (this.stack.length > depth) this.missing();
  }

  /** Closes the innermost block without its brace; it belongs behind the last word or brace. */
  private missing(): void {
    const block = this.top!;
    const end = this.lastEnd;
    this.unbalanced.missing++;
    if (this.repair) this.repair.missing--;
    const at = { start: Math.max(0, end - 1), end };
    this.braceProblems.push(
      this.rules.say.missingClose(at, block.keyword, closingText(this.text, block, end), this.harmless),
    );
    this.leaveBlock(end, false);
  }

  private finish(): void {
    if (this.keyword) this.leave();
    else if (!this.repair)
      this.harmless = this.stack.length === 1 && this.rules.endless.has(this.top!.name) && !this.misfits;
    while (this.top) this.missing();
  }
}
