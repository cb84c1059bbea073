import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { hasHole, maskHoles } from '../holes.ts';
import { limits, tooDeep } from '../limits.ts';
import type { Block, Statement, SyntaxTree, Word } from '../tree.ts';
import { isHoleOnly, readSectionLines, type SectionLine, trim } from './lines.ts';

/** A language's rules for its sections; `Scope` is the type in which it describes the inside of one. */
export interface SectionRules<Scope> {
  /** The scope of the whole file. */
  readonly top: Scope;
  /** The scope of the section of that name, where one may appear in a scope; used to locate a missing `}`. */
  readonly inside: (scope: Scope, name: string) => Scope | undefined;
  readonly messages: SectionMessages;
}

/** The problems that a parser of sections can find. */
export interface SectionMessages {
  readonly missingBrace: (at: Span, section: string, indent: string) => Problem;
  readonly unexpectedBrace: (at: Span) => Problem;
  readonly missingName: (at: Span) => Problem;
  readonly braceOnNextLine: (at: Span, name: string, until: number) => Problem;
  readonly afterBrace: (at: Span, rest: string, from: number, indent: string) => Problem;
}

/** Parses `name {`, `key: value`, `}`, one to a line, as corosync does. Any text gives a tree; linear. */
export function parseSections<Scope>(text: string, rules: SectionRules<Scope>, steps?: Steps): SyntaxTree {
  const masked = maskHoles(text);
  const lines = readSectionLines(masked);
  const comments = lines.filter((line) => line.kind === 'comment').map(({ start, end }) => ({ start, end }));
  const content = lines.filter((line) => line.kind !== 'comment');
  let result = nest(masked, content, rules, false, steps);
  // Counting braces finds a forgotten one at the end of the file only; the indentation shows where it belongs.
  if (result.unclosed) {
    const guessed = nest(masked, content, rules, true, steps);
    if (!guessed.unexpected) result = guessed;
  }
  const root: Block = { start: 0, end: text.length, statements: result.top };
  return { text, root, comments, problems: result.problems.sort((a, b) => a.start - b.start) };
}

interface Nested {
  readonly top: Statement[];
  readonly problems: Problem[];
  readonly unclosed: number;
  readonly unexpected: number;
}

/** A section whose end is not seen yet. */
interface Open<Scope> {
  readonly keyword: Word;
  readonly broken: boolean;
  /** What may appear in it, where that is known. */
  readonly scope: Scope | undefined;
  readonly brace: number;
  readonly indent: number;
  readonly statements: Statement[];
}

function nest<Scope>(
  text: string,
  lines: readonly SectionLine[],
  rules: SectionRules<Scope>,
  guess: boolean,
  steps: Steps | undefined,
): Nested {
  const top: Statement[] = [];
  const problems: Problem[] = [];
  const stack: Open<Scope>[] = [];
  let unclosed = 0;
  /** How many sections are open in the one that is too deep to be read, itself counted. */
  let skipped = 0;
  let isReported = false;
  let unexpected = 0;
  let lastEnd = 0;

  const put = (statement: Statement) => (stack.at(-1)?.statements ?? top).push(statement);
  const open = (keyword: Word, broken: boolean, brace: number, indent: number) => {
    const outer = stack.length ? stack.at(-1)!.scope : rules.top;
    const scope = outer && rules.inside(outer, keyword.text);
    stack.push({ keyword, broken, scope, brace, indent, statements: [] });
    if (stack.length <= limits.depth) return;
    skipped = 1;
    if (!isReported) problems.push(tooDeep(keyword));
    isReported = true;
  };
  const close = (end: number, closed: boolean) => {
    const section = stack.pop()!;
    const body: Block = { start: section.brace, end, statements: section.statements, ...(!closed && { closed }) };
    put({
      start: section.keyword.start,
      end,
      keyword: section.keyword,
      args: [],
      body,
      ...(!closed && { closed }),
      ...(section.broken && { broken: true }),
    });
  };
  const forget = (depth: number, end: number) => {
    while (stack.length > depth) {
      unclosed++;
      const { keyword } = stack.at(-1)!;
      const at = { start: Math.max(0, lastEnd - 1), end: lastEnd };
      problems.push(rules.messages.missingBrace(at, keyword.text, indentOf(text, keyword.start)));
      close(end, false);
    }
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (steps) steps.count++;
    if (skipped) {
      if (line.kind === 'open' && text[line.end - 1] !== '}') skipped++;
      else if (line.kind === 'close' && --skipped === 0) close(line.brace + 1, true);
      lastEnd = line.end;
      continue;
    }
    if (line.kind === 'open') {
      let keyword = wordOf(text, line.name);
      if (guess && stack.length) {
        const depth = depthFor(stack, keyword.text, line.start - line.lineStart, rules);
        if (depth < stack.length) forget(depth, line.lineStart);
      }
      const indent = indentOf(text, line.start);
      let broken = false;
      if (!keyword.text) {
        broken = true;
        keyword = { start: line.brace, end: line.brace, text: '' };
        problems.push(rules.messages.missingName({ start: line.brace, end: line.brace + 1 }));
      }
      open(keyword, broken, line.brace, line.start - line.lineStart);
      if (line.rest.start < line.rest.end && !isHoleOnly(text, line.rest)) {
        const rest = text.slice(line.rest.start, line.rest.end);
        problems.push(rules.messages.afterBrace(line.rest, rest, line.brace + 1, indent));
        const ends = rest.endsWith('}');
        const inner = trim(text, line.rest.start, ends ? line.rest.end - 1 : line.rest.end);
        if (!rest.startsWith('#')) for (const statement of inlineItem(text, inner)) put(statement);
        if (ends) {
          skipped = 0;
          close(line.end, true);
        }
      }
    } else if (line.kind === 'item') {
      put(itemOf(text, line));
    } else if (line.kind === 'close') {
      if (guess) {
        const indent = line.start - line.lineStart;
        const depth = stack.findLastIndex((section) => section.indent === indent);
        if (depth >= 0 && indent < stack.at(-1)!.indent) forget(depth + 1, line.lineStart);
      }
      if (stack.length) close(line.brace + 1, true);
      else {
        unexpected++;
        problems.push(rules.messages.unexpectedBrace({ start: line.brace, end: line.brace + 1 }));
      }
    } else {
      const next = lines[i + 1];
      if (next?.kind === 'open' && next.name.start === next.name.end) {
        // `totem` on one line and `{` on the next: one message, and the section all the same.
        const keyword = wordOf(text, line);
        problems.push(rules.messages.braceOnNextLine(keyword, keyword.text, next.brace + 1));
        open(keyword, false, next.brace, line.start - line.lineStart);
        i++;
        lastEnd = next.end;
        continue;
      }
      if (!isHoleOnly(text, line)) put(unexpectedIn(text, line));
    }
    lastEnd = line.end;
  }
  forget(0, text.length);
  return { top, problems, unclosed, unexpected };
}

/** How many of the open sections a new one is in: all of them, unless its name and its indentation say otherwise. */
function depthFor<Scope>(
  stack: readonly Open<Scope>[],
  name: string,
  indent: number,
  rules: SectionRules<Scope>,
): number {
  for (let depth = stack.length; depth >= 0; depth--) {
    const scope = depth ? stack[depth - 1]!.scope : rules.top;
    if (!scope || !rules.inside(scope, name)) continue;
    return depth === stack.length || indent <= stack[depth]!.indent ? depth : stack.length;
  }
  return stack.length;
}

function itemOf(text: string, line: Extract<SectionLine, { kind: 'item' }>): Statement {
  const { name, colon, value } = line;
  return {
    start: name.start,
    // Up to the end of the line: a cursor after the blank is still at the value.
    end: line.lineEnd,
    keyword: wordOf(text, name),
    assign: { start: colon, end: colon + 1 },
    args: value.start < value.end ? [wordOf(text, value)] : [],
  };
}

/** A line that corosync cannot read: its first word, and the rest without a `=`. */
function unexpectedIn(text: string, line: Span): Statement {
  let end = line.start;
  while (end < line.end && !/[\s=]/.test(text[end]!)) end++;
  if (end === line.start) end = line.end;
  let rest = trim(text, end, line.end);
  if (text[rest.start] === '=' && rest.start < rest.end) rest = trim(text, rest.start + 1, rest.end);
  return {
    start: line.start,
    end: line.end,
    keyword: wordOf(text, { start: line.start, end }),
    args: rest.start < rest.end ? [wordOf(text, rest)] : [],
    broken: true,
  };
}

/** The `key: value` after a brace, where it must not appear. */
function inlineItem(text: string, span: Span): readonly Statement[] {
  const colon = text.slice(span.start, span.end).indexOf(':');
  if (colon <= 0) return [];
  const at = span.start + colon;
  const line = { ...span, lineStart: span.start, lineEnd: span.end };
  const name = trim(text, span.start, at);
  return [itemOf(text, { ...line, kind: 'item', name, colon: at, value: trim(text, at + 1, span.end) })];
}

function wordOf(text: string, span: Span): Word {
  const written = text.slice(span.start, span.end);
  return hasHole(written)
    ? { start: span.start, end: span.end, text: written, hole: true }
    : { start: span.start, end: span.end, text: written };
}

/** The spaces before the first word of a line. */
function indentOf(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(lineStart, at).replace(/\S/g, ' ');
}
