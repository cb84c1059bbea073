import type { Span } from '../base/span.ts';

/** A word of a shell, without its quotes. */
export interface ShellWord extends Span {
  readonly text: string;
}

/** What a list of commands ends at, besides the end of the text. */
type Closer = ')' | '`';

/** So deep commands may be within others; what is deeper is text. */
const DEEPEST = 40;

/** After these a command follows in the same place. */
const reserved = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '{', '!', 'time']);

/** The simple commands of a shell script, those within `$( )` and backquotes too: each is its words, redirections left out. */
export function simpleCommands(text: string): readonly (readonly ShellWord[])[] {
  const reader = new Reader(text);
  reader.list();
  return reader.commands;
}

class Reader {
  readonly commands: ShellWord[][] = [];
  private readonly text: string;
  private at = 0;
  private depth = 0;
  /** The ends of the here documents that begin after this line. */
  private hereDocuments: { readonly end: string; readonly hasTabs: boolean }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Reads commands up to the end of the text or to what closes the list, and that as well. */
  list(closer?: Closer): void {
    let words: ShellWord[] = [];
    const flush = (): void => {
      if (words.length) this.commands.push(words);
      words = [];
    };
    this.depth++;
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (char === closer) {
        this.at++;
        break;
      }
      if (char === ')') {
        // The end of a pattern of `case`.
        words = [];
        this.at++;
      } else if (char === '(') {
        // Commands in a shell of their own, or the marks of a function, whose name is no command.
        words = [];
        this.at++;
        if (this.depth < DEEPEST) this.list(')');
      } else if (char === '#') this.at = this.endOfLine();
      else if (char === '\n') {
        flush();
        this.at++;
        this.skipHereDocuments();
      } else if (char === '&' && this.text[this.at + 1] === '>') this.at++;
      else if (/[;&|]/.test(char)) {
        flush();
        this.at++;
      } else if (/[<>]/.test(char)) this.redirection(words);
      else if (/\s/.test(char)) this.at++;
      else if (this.text.startsWith('\\\n', this.at)) this.at += 2;
      else {
        const word = this.word(closer);
        if (words.length || !reserved.has(word.text)) words.push(word);
      }
    }
    flush();
    this.depth--;
  }

  private redirection(words: ShellWord[]): void {
    if (/^\d+$/.test(words.at(-1)?.text ?? '') && words.at(-1)!.end === this.at) words.pop();
    if (this.text[this.at + 1] === '(' && this.depth < DEEPEST) {
      this.at += 2;
      this.list(')');
      return;
    }
    const [mark] = /^(?:<<<|<<-?|[<>][<>&|]?)/.exec(this.text.slice(this.at, this.at + 3))!;
    this.at += mark.length;
    while (/[ \t]/.test(this.text[this.at] ?? '')) this.at++;
    if (!/[^\s;&|<>()]/.test(this.text[this.at] ?? '')) return;
    const { text } = this.word(undefined);
    if (mark === '<<' || mark === '<<-') this.hereDocuments.push({ end: text, hasTabs: mark === '<<-' });
  }

  private skipHereDocuments(): void {
    for (const { end, hasTabs } of this.hereDocuments)
      while (this.at < this.text.length) {
        const stop = this.endOfLine();
        const line = this.text.slice(this.at, stop);
        this.at = Math.min(stop + 1, this.text.length);
        if ((hasTabs ? line.replace(/^\t+/, '') : line) === end) break;
      }
    this.hereDocuments = [];
  }

  private word(closer: Closer | undefined): ShellWord {
    const start = this.at;
    let text = '';
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (/[\s;&|<>)]/.test(char) || char === closer) break;
      if (char === '(') {
        // The list of an array; a bare parenthesis belongs to no word.
        if (!/^\w+\+?=$/.test(text)) break;
        this.at++;
        const before = this.commands.length;
        if (this.depth < DEEPEST) this.list(')');
        this.commands.length = before;
      } else if (char === "'") text += this.quoted();
      else if (char === '"') text += this.doubleQuoted(closer);
      else text += this.piece(char);
    }
    // What ends here without a character of its own is never read twice.
    if (this.at === start) this.at++;
    return { start, end: Math.min(this.at, this.text.length), text };
  }

  private quoted(): string {
    const end = this.text.indexOf("'", this.at + 1);
    const stop = end < 0 ? this.text.length : end;
    const inside = this.text.slice(this.at + 1, stop);
    this.at = Math.min(stop + 1, this.text.length);
    return inside;
  }

  private doubleQuoted(closer: Closer | undefined): string {
    let text = '';
    this.at++;
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (char === '"') {
        this.at++;
        break;
      }
      if (char === '`' && closer === '`') break;
      text += this.piece(char);
    }
    return text;
  }

  /** A character, what a backslash hides, or commands whose output is not known. */
  private piece(char: string): string {
    const rest = this.text.slice(this.at, this.at + 3);
    if (char === '\\') {
      this.at += rest.length > 1 ? 2 : 1;
      return rest[1] === '\n' ? '' : (rest[1] ?? '');
    }
    if (char === '`' && this.depth < DEEPEST) {
      this.at++;
      this.list('`');
      return '\0';
    }
    if (rest.startsWith('$(') && rest !== '$((' && this.depth < DEEPEST) {
      this.at += 2;
      this.list(')');
      return '\0';
    }
    const braced =
      char === '$' ? /^\$(?:\(\([^()\n]*\)\)|\{[^{}\n]*\})/.exec(this.text.slice(this.at, this.at + 200)) : null;
    this.at += braced?.[0].length ?? 1;
    return char;
  }

  private endOfLine(): number {
    const end = this.text.indexOf('\n', this.at);
    return end < 0 ? this.text.length : end;
  }
}
