import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { maskHoles } from '../holes.ts';
import { limits, tooDeep } from '../limits.ts';
import type { Block, Statement, SyntaxTree, Word } from '../tree.ts';
import * as messages from './messages.ts';
import { afterSpace, isName, nameAt, type StartTag, TagReader } from './tags.ts';

/** So far an end tag without its first character is looked for. */
const LONGEST_SEARCH = 10_000;

/** An element whose end tag is not seen yet. */
interface Open {
  readonly start: number;
  readonly tag: StartTag;
  readonly statements: Statement[];
  readonly words: Word[];
  /** Its end is known to be wrong already: a missing end tag is no second mistake. */
  isFaulty: boolean;
}

/** What is skipped as a whole: its opening, its end, and how many characters the opening has. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/;

/**
 * Reads XML: an element is a statement whose body holds its attributes (`name=value`) and its elements; its text is its
 * argument. The body ends with the start tag where no element is inside. Any text gives a tree; linear, without recursion.
 */
export function parseXml(text: string, steps?: Steps): SyntaxTree {
  const reader = new XmlReader(maskHoles(text), steps);
  reader.readAll();
  const { statements, comments, problems } = reader;
  // No program reads on after the first fault, and what follows it may be due to it.
  const first = problems.find(({ severity }) => severity === 'error');
  const shown = problems.filter((each) => each === first || each.severity !== 'error');
  shown.sort((a, b) => a.start - b.start);
  return { text, root: { start: 0, end: text.length, statements }, comments, problems: shown };
}

class XmlReader {
  readonly statements: Statement[] = [];
  readonly comments: Span[] = [];
  readonly problems: Problem[] = [];
  private readonly open: Open[] = [];
  /** How many elements of a name are open. */
  private readonly counts = new Map<string, number>();
  private readonly text: string;
  private readonly tags: TagReader;
  private readonly steps: Steps | undefined;
  private roots = 0;
  private isTooDeep = false;
  private hasDeclared = false;

  constructor(text: string, steps: Steps | undefined) {
    this.text = text;
    this.steps = steps;
    this.tags = new TagReader(text, this.problems, steps);
  }

  readAll(): void {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      if (this.steps) this.steps.count++;
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      if (end > at) this.between(at, end);
      if (next < 0) break;
      at = this.markup(next);
    }
    this.finish();
  }

  private between(start: number, end: number): void {
    const around = this.open.at(-1);
    if (!around) {
      this.tags.outside({ start, end });
      return;
    }
    const word = this.tags.textBetween(start, end);
    // A second text, behind an element, means nothing to the programs that read these files.
    if (word && !around.words.length) around.words.push(word);
  }

  /** Reads what begins with the `<` at an offset; where it ends. */
  private markup(at: number): number {
    const { text } = this;
    const skipped = SKIPPED.find(([opening]) => text.startsWith(opening, at));
    if (skipped) return this.skipped(at, skipped[0], skipped[1]);
    const next = text[at + 1];
    if (next === '!') return this.doctype(at);
    if (next === '/') return this.endTag(at);
    if (next === undefined || /[\s<>/="'&\d]/.test(next)) return this.bareMark(at);
    return this.startTag(at);
  }

  private skipped(start: number, opening: string, closing: string): number {
    const { text, problems } = this;
    const found = text.indexOf(closing, start + opening.length);
    const end = found < 0 ? text.length : found + closing.length;
    if (found < 0) problems.push(messages.unclosedMarkup({ start, end: start + opening.length }, opening, closing));
    if (opening === '<!--') {
      this.comments.push({ start, end });
      const hyphens = found < 0 ? -1 : text.slice(start + 4, found + 1).indexOf('--');
      if (hyphens >= 0) problems.push(messages.hyphens({ start: start + 4 + hyphens, end: start + 6 + hyphens }));
    } else if (opening === '<?' && found >= 0) this.instruction(start, end);
    else if (opening === '<![CDATA[' && found >= 0) {
      const around = this.open.at(-1);
      const from = start + opening.length;
      if (around && !around.words.length && found > from)
        around.words.push({ start: from, end: found, text: text.slice(from, found) });
    }
    return end;
  }

  /** `<? ?>`: the declaration, which nothing may come before, or what XML passes over. */
  private instruction(start: number, end: number): void {
    const { text, problems } = this;
    const written = text.slice(start, end);
    const isFirst = start === 0 || (start === 1 && text[0] === '\uFEFF');
    if (!/^<\?xml\s/.test(written)) {
      const name = /^<\?([^\s?]*)(?=\s|\?>)/.exec(written)?.[1] ?? '';
      if (!isName(name) || /^xml$/i.test(name)) problems.push(messages.badDeclaration({ start, end }));
    } else if (!isFirst) problems.push(messages.lateDeclaration({ start, end: start + 5 }));
    else if (!DECLARATION.test(written)) problems.push(messages.badDeclaration({ start, end }));
  }

  /** The document type, with what it declares between brackets. */
  private doctype(start: number): number {
    const { text } = this;
    if (!/^<!DOCTYPE\s/.test(text.slice(start, start + 10))) return this.bareMark(start);
    this.tags.hasDoctype = true;
    const mark = /[[>]/g;
    mark.lastIndex = start;
    const first = mark.exec(text);
    let end = first ? mark.lastIndex : -1;
    if (first?.[0] === '[') {
      const inner = text.indexOf(']', end);
      const close = inner < 0 ? -1 : text.indexOf('>', inner);
      end = close < 0 ? -1 : close + 1;
    }
    if (end >= 0) return end;
    if (!this.hasDeclared) this.problems.push(messages.unclosedMarkup({ start, end: start + 2 }, '<!', '>'));
    this.hasDeclared = true;
    return text.length;
  }

  /** A `<` that begins no tag: somebody is about to write one, or it is text. */
  private bareMark(start: number): number {
    const at = { start: start + 1, end: start + 1, text: '' };
    this.problems.push(messages.bareMark({ start, end: start + 1 }));
    if (this.open.length <= limits.depth)
      this.put({ start, end: start + 1, keyword: at, args: [], broken: true, closed: false });
    return start + 1;
  }

  private put(statement: Statement): void {
    const around = this.open.at(-1);
    if (around) around.statements.push(statement);
    else this.statements.push(statement);
  }

  private startTag(start: number): number {
    const tag = this.tags.startTag(start);
    if (!this.open.length && this.roots++ === 1) this.problems.push(messages.secondRoot(tag.name));
    this.open.push({ start, tag, statements: [], words: [], isFaulty: !tag.isClosed });
    this.counts.set(tag.name.text, (this.counts.get(tag.name.text) ?? 0) + 1);
    if (this.open.length > limits.depth && !this.isTooDeep) {
      this.isTooDeep = true;
      this.problems.push(tooDeep(tag.name));
    }
    if (tag.isEmpty) this.close(tag.end, true);
    return tag.end;
  }

  /** Takes the innermost element out of those that are open. */
  private close(end: number, closed: boolean): void {
    const { start, tag, statements, words } = this.open.pop()!;
    const { name, attributes } = tag;
    this.counts.set(name.text, this.counts.get(name.text)! - 1);
    if (this.open.length >= limits.depth) return;
    const body: Block = {
      start: name.end,
      end: statements.length ? end : tag.end,
      statements: statements.length ? [...attributes, ...statements] : attributes,
      ...(!closed && { closed }),
    };
    this.put({ start, end, keyword: name, args: words, body, closed });
  }

  private endTag(start: number): number {
    const { text, problems, open } = this;
    const name = nameAt(text, start + 2);
    const mark = afterSpace(text, name.end);
    const isClosed = text[mark] === '>';
    const end = isClosed ? mark + 1 : name.end;
    if (!isClosed && name.text) problems.push(messages.unclosedTag(name, name.end));
    const inner = open.at(-1);
    if (!this.counts.get(name.text)) {
      if (!inner) problems.push(messages.unexpectedEndTag(name));
      else if (!name.text) problems.push(messages.misspeltEndTag({ start, end }, name, inner.tag.name));
      else if (nearest(name.text, [inner.tag.name.text]))
        problems.push(messages.misspeltEndTag(name, name, inner.tag.name));
      else {
        problems.push(messages.unexpectedEndTag(name));
        inner.isFaulty = true;
        return end;
      }
      if (inner) this.close(end, true);
      return end;
    }
    while (open.at(-1)!.tag.name.text !== name.text) {
      this.reportOpen(open.at(-1)!);
      this.close(start, false);
    }
    this.close(end, true);
    return end;
  }

  private reportOpen({ tag, isFaulty, statements, words }: Open): void {
    if (isFaulty) return;
    const last = statements.at(-1)?.end ?? words[0]?.end ?? tag.end;
    // An end tag without its first character is text.
    const bare = this.bareEnd(tag.end, tag.name.text);
    this.problems.push(messages.unclosedElement(tag.name, bare ?? last, bare !== undefined));
  }

  /** Where `/name>` is text after a place. */
  private bareEnd(from: number, name: string): number | undefined {
    const near = this.text.slice(from, from + LONGEST_SEARCH);
    const end = `/${name}>`;
    for (let at = near.indexOf(end); at >= 0; at = near.indexOf(end, at + 1))
      if (/[\s>]/.test(near[at - 1] ?? '>')) return from + at;
    return undefined;
  }

  /** At the end of the text: of what is still open, the innermost element is where somebody stopped. */
  private finish(): void {
    const { open, text } = this;
    const inner = open.at(-1);
    if (inner) this.reportOpen(inner);
    while (open.length) this.close(text.length, false);
  }
}
