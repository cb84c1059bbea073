import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { hasHole, maskHoles } from '../holes.ts';
import { limits, tooDeep, tooManyWords } from '../limits.ts';
import type { Seam, Statement, SyntaxTree, Word } from '../tree.ts';
import { beginsStatement, continuationAt, escapeAt, lineEndAt } from './escapes.ts';
import { CERTAIN, type Fault, type FaultKind } from './faults.ts';
import { EXPRESSION, SCRIPT } from './script.ts';

/** A tree, what a strict reader finds wrong with the text, and the first sign that it is a script. */
export interface Reading {
  readonly tree: SyntaxTree;
  readonly faults: readonly Fault[];
  readonly script: Span | undefined;
}

/**
 * Reads `KEY = VALUE` and `KEY += VALUE`, one a line or divided by `;`: a value is a string between quotes, a number or a
 * list in brackets, which may go on over lines and hold lists. The words of a list are arguments, brackets and commas too.
 * Never fails. `strict`: the faults that every reader has become problems of the tree.
 */
export function readLists(source: string, strict: (fault: Fault) => Problem, steps?: Steps): Reading {
  return new Reader(source, strict, steps).read();
}

class Reader {
  private readonly source: string;
  private readonly text: string;
  private readonly strict: (fault: Fault) => Problem;
  private readonly steps: Steps | undefined;
  private readonly statements: Statement[] = [];
  private readonly comments: Span[] = [];
  private readonly faults: Fault[] = [];
  private readonly limitProblems: Problem[] = [];
  private script: Span | undefined;
  private keyword = '';
  private at = 0;

  constructor(source: string, strict: (fault: Fault) => Problem, steps: Steps | undefined) {
    this.steps = steps;
    this.source = source;
    this.text = maskHoles(source);
    this.strict = strict;
  }

  read(): Reading {
    const { source, text } = this;
    if (text.startsWith('\uFEFF')) this.at = 1;
    for (this.blanks(true); this.at < text.length; this.blanks(true)) this.statement();
    const last = this.comments.at(-1);
    if (last && last.end === text.length && text.length > 0) this.fault('comment-end', last.start, last.end);
    // In a program every one of them may be right.
    const certain = this.script ? [] : this.faults.filter(({ kind }) => CERTAIN.has(kind));
    const tree: SyntaxTree = {
      text: source,
      root: { start: 0, end: source.length, statements: this.statements },
      comments: this.comments,
      problems: [...certain.map(this.strict), ...this.limitProblems],
    };
    return { tree, faults: this.faults, script: this.script };
  }

  private statement(): void {
    const { text } = this;
    const start = this.at;
    const first = this.faults.length;
    const keyword = this.key();
    this.keyword = keyword.text;
    if (SCRIPT.test(keyword.text) && !/^[ \t]*\+?=(?!=)/.test(text.slice(this.at, this.at + 60))) {
      this.script ??= { start: keyword.start, end: keyword.end };
      this.restOfLine(keyword, start);
      return;
    }
    this.blanks(false);
    const assign = /^\+?=/.exec(text.slice(this.at, this.at + 2))?.[0];
    if (!assign) {
      this.fault('no-assign', keyword.start, keyword.end);
      this.restOfLine(keyword, start);
      return;
    }
    const sign = { start: this.at, end: this.at + assign.length };
    this.at = sign.end;
    this.blanks(false);
    const args: Word[] = [];
    if (this.atLineEnd()) this.fault('no-value', sign.start, sign.end);
    else this.value(args);
    this.after(args);
    const broken = this.faults.length > first || undefined;
    const end = args.at(-1)?.end ?? sign.end;
    this.statements.push({ start, end, keyword, assign: sign, args, ...(broken && { broken }) });
    if (this.at === start) this.at++;
  }

  /** The word before the `=`; at least one character. */
  private key(): Word {
    const { text } = this;
    const { at } = this;
    const found = /[^\s=+;#,[\]]+/y;
    found.lastIndex = at;
    const end = found.test(text) ? found.lastIndex : at + 1;
    this.at = end;
    const word = this.word(at, end);
    if (!/^[a-z][._0-9a-z]*$/.test(word.text) && !word.hole) this.fault('key', at, end, word.text);
    return word;
  }

  /** One value, a list with all that is in it. */
  private value(args: Word[]): void {
    let depth = 0;
    /** Whether a comma, or the beginning of a list, is right before the cursor. */
    let open = true;
    do {
      if (depth) this.blanks(true, true);
      const character = this.text[this.at];
      if (character === undefined || (depth && beginsStatement(this.text, this.at))) {
        this.fault('unclosed-list', args[0]!.start, args[0]!.end);
        return;
      }
      if (this.isFull(args)) return;
      if (character === '[') {
        if (!open) this.fault('no-comma', this.at, this.at + 1);
        this.push(args, 1);
        open = true;
        if (++depth > limits.depth) {
          this.limitProblems.push(tooDeep(args.at(-1)!));
          this.at = lineEndAt(this.text, this.at);
          return;
        }
      } else if (character === ']' && depth) {
        this.push(args, 1);
        depth--;
        open = false;
      } else if (character === ',' && depth) {
        if (open) this.fault('comma', this.at, this.at + 1);
        this.push(args, 1);
        open = true;
      } else {
        const scalar = this.scalar(depth > 0);
        if (!open && depth) {
          // A forgotten comma, or a program.
          if (EXPRESSION.test(this.source.slice(scalar.start, scalar.end))) this.script ??= scalar;
          this.fault('no-comma', scalar.start, scalar.end);
        }
        args.push(scalar);
        open = false;
      }
    } while (depth > 0);
  }

  private scalar(inList: boolean): Word {
    const { text, at } = this;
    const quote = text[at];
    if (quote === '"' || quote === "'") return this.string(quote);
    const found = inList ? /[^\s,\]#[]+|[\s\S]/y : /[^\s;#]+|[\s\S]/y;
    found.lastIndex = at;
    found.test(text);
    this.at = found.lastIndex;
    const word = this.word(at, this.at);
    if (word.hole || /^[0-9][0-9a-fx]*$/.test(word.text)) return word;
    if (EXPRESSION.test(word.text) || /^[A-Za-z_]\w*\s*[+*%]/.test(word.text))
      this.script ??= { start: at, end: this.at };
    this.fault('bare-value', at, this.at, word.text);
    return word;
  }

  private string(quote: string): Word {
    const { text } = this;
    const start = this.at;
    let done = '';
    const seams: Seam[] = [];
    let from = start + 1;
    let at = from;
    for (;;) {
      const character = text[at];
      if (character === undefined || character === '\n' || character === '\r') {
        this.fault('unclosed-string', start, at);
        break;
      }
      if (character === quote) break;
      if (character !== '\\') {
        at++;
        continue;
      }
      const found = escapeAt(text, at);
      if (!found) {
        // Before a line end, that the text does not end is reported.
        if (!continuationAt(text, at)) this.fault('escape', at, Math.min(at + 2, text.length));
        at++;
        continue;
      }
      done += text.slice(from, at);
      seams.push({ index: done.length, end: at - start, start: at - start });
      done += found.text;
      at = found.end;
      from = at;
      seams.push({ index: done.length, end: at - start, start: at - start });
    }
    done += text.slice(from, at);
    this.at = text[at] === quote ? at + 1 : at;
    const hole = hasHole(done) || undefined;
    if (this.steps) this.steps.count++;
    return { start, end: this.at, text: done, quote: quote as '"' | "'", hole, ...(seams.length && { seams }) };
  }

  /** What follows a value must be the end of the statement. */
  private after(args: Word[]): void {
    this.blanks(false);
    if (this.atLineEnd()) return;
    const start = this.at;
    if (EXPRESSION.test(this.text.slice(start, start + 20))) this.script ??= { start, end: start + 1 };
    this.fault(this.text[start] === ']' ? 'bracket' : 'extra', start, this.wordEnd());
    const end = lineEndAt(this.text, this.at);
    while (this.at < end && this.text[this.at] !== '#' && !this.isFull(args)) {
      if (this.text[this.at] === ';') return;
      if (/["']/.test(this.text[this.at]!)) args.push(this.string(this.text[this.at]!));
      else args.push(this.bare());
      this.blanks(false);
    }
  }

  private bare(): Word {
    const start = this.at;
    this.at = this.wordEnd();
    return this.word(start, this.at);
  }

  private wordEnd(): number {
    const found = /[^\s"'#;]+|[\s\S]/y;
    found.lastIndex = this.at;
    return found.test(this.text) ? found.lastIndex : this.at;
  }

  /** A line of a program, or one that has no `=`. */
  private restOfLine(keyword: Word, start: number): void {
    const args: Word[] = [];
    this.blanks(false);
    const end = lineEndAt(this.text, this.at);
    while (this.at < end && this.text[this.at] !== '#' && !this.isFull(args)) {
      args.push(this.bare());
      this.blanks(false);
    }
    this.statements.push({ start, end: args.at(-1)?.end ?? keyword.end, keyword, args, broken: true });
    if (this.at === start) this.at++;
  }

  /** True for a statement with as many words as are read of one; the rest of its line is passed over. */
  private isFull(args: readonly Word[]): boolean {
    if (args.length < limits.words) return false;
    this.limitProblems.push(tooManyWords({ start: this.at, end: this.at + 1 }));
    this.at = lineEndAt(this.text, this.at);
    return true;
  }

  private push(args: Word[], length: number): void {
    args.push(this.word(this.at, this.at + length));
    this.at += length;
  }

  private word(start: number, end: number): Word {
    if (this.steps) this.steps.count++;
    const text = this.text.slice(start, end);
    return { start, end, text, hole: hasHole(text) || undefined };
  }

  private atLineEnd(): boolean {
    const character = this.text[this.at];
    return character === undefined || /[\r\n;#]/.test(character);
  }

  /** Passes over blanks; with `lines` over line ends, `;` between statements and comments, too. */
  private blanks(lines: boolean, inList = false): void {
    const { text } = this;
    for (;;) {
      const character = text[this.at];
      if (character === ' ' || character === '\t' || character === '\uFFFB') this.at++;
      else if (lines && (character === '\n' || character === '\r' || (character === ';' && !inList))) this.at++;
      else if (character === '\\' && continuationAt(text, this.at)) {
        this.fault('continuation', this.at, this.at + 1);
        this.at = continuationAt(text, this.at)!;
      } else if (lines && character === '#') {
        const start = this.at;
        this.at = lineEndAt(this.text, this.at);
        this.comments.push({ start, end: this.at });
      } else return;
    }
  }

  private fault(kind: FaultKind, start: number, end: number, keyword = this.keyword): void {
    this.faults.push({ kind, start, end: Math.max(end, start), keyword });
  }
}
