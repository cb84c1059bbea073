import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Steps } from '../../../base/steps.ts';
import { maskHoles } from '../../../syntax/holes.ts';
import { limits, tooManyWords } from '../../../syntax/limits.ts';
import { ShortTexts } from '../../../syntax/short-texts.ts';
import type { Statement, SyntaxTree } from '../../../syntax/tree.ts';
import { scriptWords, statements, unknownStatement } from '../catalog/statements.ts';
import * as messages from '../messages/syntax.ts';
import type { CrmDirective } from '../values/form.ts';
import type { LogicalLine, PhysicalLine, ShellWord } from '../values/shell-words.ts';
import { broken, buildStatement } from './build.ts';
import { isComment, withoutComments } from './comments.ts';
import { separated, swallowed, withoutInnerComment } from './joins.ts';
import { logicalLines, wordsOf } from './lines.ts';

/** How the shell reads a file: loaded as a whole, or line by line. */
export type Dialect = 'load' | 'script';

/** A tree of crmsh's language knows its dialect. */
export interface CrmTree extends SyntaxTree {
  readonly dialect: Dialect;
}

/** The dialect of a tree that `parse` made. */
export function dialectOf(tree: SyntaxTree): Dialect {
  return (tree as Partial<CrmTree>).dialect ?? 'load';
}

const PROMPT = /^crm\([^)]*\)[\w/-]*[#>]$/;
const PREFIXES: ReadonlySet<string> = new Set([
  'crm',
  'configure',
  'conf',
  '-F',
  '-w',
  '--force',
  '--wait',
  'sudo',
  '-f',
]);

/** Makes a tree of any text at all. Linear; never throws. */
export function parse(text: string, steps?: Steps): CrmTree {
  const masked = maskHoles(text);
  const reader = read(masked, 'load', steps) ?? read(masked, 'script', steps)!;
  return {
    text,
    root: { start: 0, end: text.length, statements: reader.done },
    comments: reader.comments,
    problems: [...reader.problems, ...reader.later].sort((a, b) => a.start - b.start),
    dialect: reader.dialect,
  };
}

/** Reads a text as that dialect; undefined where a line of it shows that it is a script and not what is loaded. */
function read(text: string, dialect: Dialect, steps: Steps | undefined): Reader | undefined {
  const reader: Reader = {
    text,
    texts: new ShortTexts(),
    comments: [],
    problems: [],
    later: [],
    prompts: [],
    dialect,
    done: [],
    pending: undefined,
  };
  // Line by line: the words of a whole file would take more than what is made of them.
  for (const line of logicalLines(text)) {
    const parsed = readLine(line, reader);
    if (steps) steps.count += 1 + (parsed?.words.length ?? 0);
    if (!parsed) continue;
    if (dialect === 'load' && marksScript(parsed)) return undefined;
    takeLine(parsed, reader);
  }
  if (reader.prompts.length) reader.problems.push(messages.prompt(reader.prompts));
  flush(reader);
  return reader;
}

interface Reader {
  readonly text: string;
  readonly comments: Span[];
  /** Those of lines and words. */
  readonly problems: Problem[];
  /** Those of statements. */
  readonly later: Problem[];
  readonly texts: ShortTexts;
  /** The prompts of the shell that were copied along. */
  readonly prompts: ShellWord[];
  readonly dialect: Dialect;
  readonly done: Statement[];
  /** The statement that the next line may still belong to. */
  pending: Pending | undefined;
}

/** A logical line that is no comment. */
interface ParsedLine {
  readonly lines: readonly PhysicalLine[];
  readonly words: readonly ShellWord[];
  readonly blankEnd: boolean;
  /** A comment line within it, which the real shell takes for a part of the statement. */
  readonly comment: PhysicalLine | undefined;
  /** True: it was copied from a terminal with the shell's prompt. */
  readonly prompted: boolean;
  /** True: a quote in it is never closed, so crmsh cannot read it. */
  readonly isOpen: boolean;
}

/** A statement whose words are known, and nothing else yet; lines that turn out to go on with it are added. */
interface Pending {
  readonly directive: CrmDirective;
  readonly keyword: ShellWord;
  readonly words: ShellWord[];
  readonly lines: PhysicalLine[];
  /** Of the last line that was added. */
  row: Omit<ParsedLine, 'lines' | 'words'>;
}

function readLine(line: LogicalLine, reader: Reader): ParsedLine | undefined {
  const { text, comments, problems } = reader;
  if (line.comment) {
    for (const each of line.lines) comments.push({ start: each.start, end: each.to });
    const swallowed = line.lines.slice(1).find((each) => startsStatement(text, each));
    if (swallowed) problems.push(messages.commentSwallows(line.lines[0]!, swallowed));
    return undefined;
  }
  const comment = line.lines.length > 1 ? line.lines.find((each, i) => i > 0 && isComment(text, each)) : undefined;
  const lines = comment ? line.lines.filter((each) => !isComment(text, each)) : line.lines;
  if (comment)
    for (const each of line.lines) if (isComment(text, each)) comments.push({ start: each.start, end: each.to });
  const { words: found, open } = wordsOf(text, lines, reader.texts);
  const words = open < 0 ? found : found.map((word) => (word.start <= open && open < word.end ? unknown(word) : word));
  if (open >= 0) {
    const end = lines.find((each) => open < each.end)?.end ?? text.length;
    const gap = text.slice(open, end).search(/\s/);
    // After a letter it rather closes what another quote was to open.
    const opens = !/[\w"']/.test(text[open - 1] ?? '');
    problems.push(messages.openQuote(open, text[open]!, opens ? (gap < 0 ? end : open + gap) : undefined));
  }
  const prompted = words[0] !== undefined && PROMPT.test(words[0].text);
  const plain = prompted ? withoutPrompts(words, reader.prompts) : words;
  const { blankEnd } = line;
  const isOpen = open >= 0;
  const commented = isOpen ? plain : withoutComments(plain, line, reader);
  return commented.length ? { lines: line.lines, words: commented, blankEnd, comment, prompted, isOpen } : undefined;
}

/** Nobody knows where its quotation was to end. */
function unknown(word: ShellWord): ShellWord {
  return { ...word, hole: true };
}

/** `crm(live)configure#` in front, and the `>` of continued lines, as they come with text that was copied from a terminal. */
function withoutPrompts(words: readonly ShellWord[], prompts: ShellWord[]): readonly ShellWord[] {
  const isPrompt = (word: ShellWord, i: number): boolean => i === 0 || (word.first && word.text === '>');
  prompts.push(...words.filter(isPrompt));
  return words.filter((word, i) => !isPrompt(word, i));
}

function startsStatement(text: string, line: PhysicalLine): boolean {
  return Object.hasOwn(statements, /^\w*/.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))![0]);
}

function marksScript({ words, prompted }: ParsedLine): boolean {
  const first = words[0]!;
  return prompted || (Object.hasOwn(scriptWords, first.text) && scriptWords[first.text]!.marksScript === true);
}

function takeLine(parsed: ParsedLine, reader: Reader): void {
  const { words } = parsed;
  let at = 0;
  if (reader.dialect === 'script' && words.length > 1)
    while (at < words.length - 1 && PREFIXES.has(words[at]!.text)) at++;
  const keyword = keywordOf(words[at]!, reader.dialect);
  const directive = keyword && directiveOf(keyword.text);
  if (!directive && continuesStatement(words[at]!, reader)) {
    continueStatement(parsed, words.slice(at), reader);
    return;
  }
  flush(reader);
  begin(parsed, keyword ?? words[at]!, directive ?? unknownStatement, words.slice(at + 1), reader);
}

function begin(
  parsed: ParsedLine,
  keyword: ShellWord,
  directive: CrmDirective,
  words: readonly ShellWord[],
  reader: Reader,
): void {
  if (parsed.comment) reader.later.push(messages.commentInside(parsed.comment, false));
  let statement = { keyword, directive };
  let indent = column(keyword, reader);
  let comment = parsed.comment;
  let fromWord = 0;
  let fromLine = 0;
  const take = (toWord: number, toLine: number): void => {
    const lines = parsed.lines.slice(fromLine, toLine);
    reader.pending = { ...statement, words: words.slice(fromWord, toWord), lines, row: { ...parsed, comment } };
  };
  let line = 0;
  for (let i = 0; i < words.length; i++) {
    const next = words[i]!;
    if (!isUnexpectedStatement(next, statement.directive, indent, reader)) continue;
    while (parsed.lines[line]!.to < next.start) line++;
    const joining = parsed.lines.slice(Math.max(fromLine, line - 1), line).find((each) => each.slash >= 0);
    if (joining) reader.later.push(messages.unexpectedBackslash(joining, next, swallowed(keyword.text, next, words)));
    take(i, line);
    flush(reader);
    comment = undefined;
    const following = keywordOf(next, reader.dialect)!;
    statement = { keyword: following, directive: directiveOf(following.text)! };
    indent = column(following, reader);
    fromWord = i + 1;
    fromLine = line;
  }
  take(words.length, parsed.lines.length);
}

/** A statement's keyword at the beginning of a line, no further to the right than the statement itself: the backslash before it is one too many. */
function isUnexpectedStatement(word: ShellWord, { clauses }: CrmDirective, indent: number, reader: Reader): boolean {
  if (!word.first || word.equals >= 0 || !Object.hasOwn(statements, word.text)) return false;
  if (clauses && Object.hasOwn(clauses, word.text)) return false;
  return column(word, reader) <= indent && reader.text[word.end] !== '\n';
}

/** How far in a word appears on its line. */
function column(word: ShellWord, { text }: Reader): number {
  return word.start - (text.lastIndexOf('\n', word.start - 1) + 1);
}

/** The keyword as the shell reads it: in lower case when a file is loaded, an abbreviation at full length in a script. */
function keywordOf(word: ShellWord, dialect: Dialect): ShellWord | undefined {
  if (dialect === 'load') {
    const lower = word.text.toLowerCase();
    return directiveOf(lower) ? (lower === word.text ? word : { ...word, text: lower }) : undefined;
  }
  if (directiveOf(word.text)) return word;
  if (!/^[a-z][a-z_-]*$/.test(word.text)) return undefined;
  const [candidate, another] = [...Object.keys(statements), ...Object.keys(scriptWords)].filter(
    (each) => each.startsWith(word.text) && !directiveOf(each)!.loadOnly,
  );
  // Two words for the same statement are two to the shell as well: `col` is neither `colocation` nor `collocation`.
  return candidate && !another ? { ...word, text: directiveOf(candidate)!.aliasOf ?? candidate } : undefined;
}

function directiveOf(keyword: string): CrmDirective | undefined {
  if (Object.hasOwn(statements, keyword)) return statements[keyword];
  return Object.hasOwn(scriptWords, keyword) ? scriptWords[keyword] : undefined;
}

/** True when a word that is no keyword goes on with the statement before: a clause of it, or `name=value`. */
function continuesStatement(word: ShellWord, reader: Reader): boolean {
  const { pending } = reader;
  if (!pending || pending.directive.control) return false;
  const { clauses, pairs } = pending.directive;
  if (clauses && Object.hasOwn(clauses, word.text.toLowerCase())) return true;
  return word.equals > 0 && (pairs === true || clauses !== undefined);
}

/** One message reports why the lines were separated; then they are parsed as one statement. */
function continueStatement(parsed: ParsedLine, words: readonly ShellWord[], reader: Reader): void {
  const pending = reader.pending!;
  const before = pending.row;
  const last = pending.lines.at(-1)!;
  const escaped = /\\[ \t]+\S/.exec(reader.text.slice(last.start, last.end));
  if (before.comment && last === before.comment) {
    const old = reader.later.findLastIndex((each) => each.start === before.comment!.start);
    if (old >= 0) reader.later.splice(old, 1);
    reader.later.push(messages.commentInside(before.comment, true));
  } else if (escaped) {
    const at = last.start + escaped.index;
    while (pending.words.length && pending.words.at(-1)!.start >= at) pending.words.pop();
    withoutInnerComment(reader.problems, at);
    reader.later.push(messages.textAfterBackslash(at, last.to));
  } else if (before.blankEnd) reader.later.push(messages.emptyLine(last, words[0]!));
  else reader.later.push(messages.missingBackslash(last, words[0]!));
  for (const word of words) pending.words.push(word);
  for (const line of parsed.lines) pending.lines.push(line);
  pending.row = { ...parsed, isOpen: before.isOpen || parsed.isOpen };
}

function flush(reader: Reader): void {
  const { pending, later: problems } = reader;
  if (!pending) return;
  reader.pending = undefined;
  const { keyword, directive, words } = pending;
  const end = pending.lines.at(-1)!.to;
  if (words.length > limits.words) problems.push(tooManyWords(words[limits.words]!));
  words.length = Math.min(words.length, limits.words);
  const apart = separated(keyword.text, words, problems);
  const made = buildStatement(reader.text, keyword, directive, apart, end, problems, reader.texts);
  reader.done.push(pending.row.isOpen ? broken(made) : made);
}
