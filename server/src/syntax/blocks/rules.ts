import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Word } from '../tree.ts';
import type { WordProblems } from './words.ts';

/** What a language of `keyword args;` and `keyword args { }` adds to the grammar. It serves the recovery from mistakes only. */
export interface BlockRules {
  /** Longest bare word and longest text between quotes, in characters. */
  readonly maxWord: number;
  readonly maxString: number;
  /** Words that begin a statement in some scope, each by itself: one string for all places of a word makes every look-up of it cheaper. */
  readonly starts: ReadonlyMap<string, string>;
  /** Keywords that never appear without a block. */
  readonly sections: ReadonlySet<string>;
  /** Keywords that appear with a block and without words, or with words and without a block. */
  readonly either: ReadonlySet<string>;
  /** Keywords that may appear alone: what follows on a new line is no value of theirs. */
  readonly standalone: ReadonlySet<string>;
  /** Keywords with a list of names after them: only `reserved` words end it on the same line. */
  readonly lists: ReadonlySet<string>;
  readonly reserved: ReadonlySet<string>;
  /** True when `word`, though a keyword, goes on with a statement: `host a address ...`; `before`: the last word so far. */
  readonly goesOn: (keyword: string, word: string, before: string) => boolean;
  /** Keyword of a block (`''`: the top) -> the keywords that may appear in it. */
  readonly inside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Blocks at the top that the end of the file closes as well, as far as the real tool is concerned. */
  readonly endless: ReadonlySet<string>;
  /** Blocks in which every word is text. */
  readonly free: ReadonlySet<string>;
  /** The keyword that comments a block out. */
  readonly skip: string;
  readonly messages: BlockMessages;
}

/** The problems that a parser of blocks can find. */
export interface BlockMessages extends WordProblems {
  /** The span is the last word of the statement. */
  readonly missingSemicolon: (at: Span, keyword: Word) => Problem;
  /**
   * `at`: the character after which the brace belongs; `opened`: the keyword of the block; `insert`: the brace, on a
   * line of its own where the block has several.
   */
  readonly missingClose: (at: Span, opened: Word | undefined, insert: string, lenient: boolean) => Problem;
  readonly missingOpen: (at: Span, keyword: string) => Problem;
  readonly unexpectedClose: (at: Span) => Problem;
  readonly unexpectedSemicolon: (at: Span) => Problem;
  readonly namelessBlock: (at: Span) => Problem;
}
