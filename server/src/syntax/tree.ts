import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';

/**
 * A word of the document. The span covers what stands in the document, quotes and escapes included;
 * `text` is what the real tool reads (unquoted, unescaped, lines joined).
 */
export interface Word extends Span {
  readonly text: string;
  /** The quote character that opens it, if any. */
  readonly quote?: '"' | "'" | undefined;
  /** True when a template hole (`{{ }}`, `<%= %>`) is part of it: nobody knows its value. */
  readonly hole?: boolean | undefined;
}

/**
 * `keyword args { body }`, `keyword args`, `keyword=args[0]`: one statement of any language.
 * The span runs from the keyword to the end of the statement, terminator included.
 */
export interface Statement extends Span {
  readonly keyword: Word;
  readonly args: readonly Word[];
  readonly body?: Block | undefined;
  /** The `=` or `:` between keyword and value, where the language has one. */
  readonly assign?: Span | undefined;
  /** False when the terminator (`;`, `}`) is missing: the cursor behind it is still inside. */
  readonly closed?: boolean | undefined;
  /** True: the real tool cannot read it and the language says so itself; nothing else is reported of it. */
  readonly broken?: true | undefined;
}

/** The statements between two braces (the span includes them), or the whole document, or the clauses of a crm statement. */
export interface Block extends Span {
  readonly statements: readonly Statement[];
  /** False when the closing brace is missing. */
  readonly closed?: boolean | undefined;
}

/** What a parser makes of any text at all. `comments` and each block's statements are sorted by start. */
export interface SyntaxTree {
  /** What was read. Fixes are made on `sourceText`. */
  readonly text: string;
  /** The text as it stands in the document, where typos were corrected before it was read; of the same length as `text`. */
  readonly correctedFrom?: string | undefined;
  readonly root: Block;
  readonly comments: readonly Span[];
  readonly problems: readonly Problem[];
  /** True when what was made of a statement hangs on the whole text, as where braces do not pair up. */
  readonly entangled?: boolean | undefined;
  /** Whether it holds template tags, where that is known. */
  readonly template?: boolean | undefined;
  /** The keywords that stand in it anywhere, where the parser has noted them. */
  readonly keywords?: ReadonlySet<string> | undefined;
}

/** The text as it stands in the document: edits are made on it. */
export function sourceText({ text, correctedFrom }: SyntaxTree): string {
  return correctedFrom ?? text;
}

/** The part of a word between its quotes, if it has them. Offsets of the document. */
export function inner(word: Word): Span {
  if (!word.quote) return word;
  const closed = word.end - word.start >= 2;
  return { start: word.start + 1, end: closed ? word.end - 1 : word.end };
}
