import { GAP, HOLE } from '../../../syntax/holes.ts';
import type { ShortTexts } from '../../../syntax/short-texts.ts';
import type { Seam } from '../../../syntax/tree.ts';
import type { LogicalLine, PhysicalLine, ShellWord } from '../values/shell-words.ts';

const HASH = 35;
const BACKSLASH = 92;
const DOUBLE = 34;
const SINGLE = 39;
const EQUALS = 61;
const GAP_CODE = GAP.charCodeAt(0);
const HOLE_CODE = HOLE.charCodeAt(0);

/** What `str.strip` of Python takes away from the ends of a line. */
function trims(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code >= 28 && code <= 31) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === GAP_CODE ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** What separates words inside a line (Python's `shlex`): fewer characters than the ends of a line lose. */
function separates(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10 || code === GAP_CODE;
}

/** Cuts a text into logical lines, one by one and in order; empty ones are left out. Linear. */
export function* logicalLines(text: string): Iterable<LogicalLine> {
  let lines: PhysicalLine[] = [];
  let comment = false;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let start = from;
    let end = to;
    while (start < end && trims(text.charCodeAt(start))) start++;
    while (end > start && trims(text.charCodeAt(end - 1))) end--;
    const next = newline < 0 ? text.length + 1 : newline + 1;
    // A template's control tag alone on its line leaves nothing: the line is as good as not there.
    const tag = start === end && hasGap(text, from, to);
    if (tag) {
      from = next;
      continue;
    }
    let content = end;
    while (content > start && text.charCodeAt(content - 1) === BACKSLASH) content--;
    const slash = content < end ? content : -1;
    if (!lines.length) comment = text.charCodeAt(start) === HASH && start < end;
    lines.push({ from, to, start, end: content, slash });
    if (slash < 0 || newline < 0) {
      const blankEnd = lines.length > 1 && start === end;
      if (lines.some((line) => line.end > line.start)) yield { lines, comment, blankEnd };
      lines = [];
    }
    from = next;
  }
}

function hasGap(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === GAP_CODE) return true;
  return false;
}

/** The words of some lines, and where a quotation is left open. */
export interface Words {
  readonly words: readonly ShellWord[];
  /** Offset of the quote that nothing closes, or -1. */
  readonly open: number;
}

/** Cuts lines that belong together into words, as Python's `shlex.split` does. A quotation that never ends is ended at the end of its line. */
export function wordsOf(text: string, lines: readonly PhysicalLine[], texts: ShortTexts): Words {
  const found = splitLine(text, lines, texts, false);
  return found.open < 0 ? found : splitLine(text, lines, texts, true);
}

/** `closing`: every quotation ends with its line, so that the first one left open is found, and costs no more than its line. */
function splitLine(text: string, lines: readonly PhysicalLine[], texts: ShortTexts, closing: boolean): Words {
  const words: ShellWord[] = [];
  let open = -1;
  let quote = 0;
  let quoteAt = -1;
  let start = -1;
  let end = -1;
  let value = '';
  let plain = -1;
  let escaped = false;
  let tail = -1;
  let seams: Seam[] | undefined;
  let equals = -1;
  let equalsAt = -1;
  let hole = false;
  let first = false;
  let glued = -1;
  let loose = false;
  let whole: '"' | "'" | undefined;
  /** Takes what has been read since `plain`, up to an offset, into the value. `tail`: where the value ended before. */
  const take = (to: number) => {
    if (plain < 0) return;
    const from = escaped ? plain - 1 : plain;
    if (from !== tail) mark(value.length, tail, from);
    if (escaped) mark(value.length + 1, plain + 1, plain + 1);
    value += text.slice(plain, to);
    tail = to;
    plain = -1;
    escaped = false;
  };
  const mark = (index: number, from: number, to: number) => {
    seams ??= [];
    seams.push({ index, end: from - start, start: to - start });
  };
  const flush = () => {
    if (start < 0) return;
    take(end);
    // The quote that a quoted word opens with is known without one.
    if (whole && seams?.[0]?.index === 0 && seams[0].start === 1) seams.shift();
    // A pair is split again: its whole text is not kept.
    const kept = equals < 0 ? texts.one(value) : value;
    const word = { text: kept, start, end, quote: whole, hole: hole || undefined, equals, equalsAt, first, glued };
    words.push(seams?.length ? { ...word, seams } : word);
    start = plain = equals = equalsAt = glued = -1;
    value = '';
    hole = first = escaped = false;
    seams = whole = undefined;
  };
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!;
    let fresh = true;
    if (start >= 0 && !quote && line.end > line.start) glued = lines[n - 1]!.slash;
    take(end);
    for (let i = line.start; i < line.end; i++) {
      const code = text.charCodeAt(i);
      if (!quote && separates(code)) {
        flush();
        continue;
      }
      if (start < 0) {
        start = tail = i;
        first = fresh;
        fresh = false;
      }
      if (loose && quote && separates(code)) {
        // What follows is more of the statement: the quotation was meant to end here.
        if (open < 0) open = quoteAt;
        take(i);
        quote = 0;
        flush();
        continue;
      }
      end = i + 1;
      if (code === HOLE_CODE) hole = true;
      if (quote) {
        if (code === quote) {
          take(i);
          quote = 0;
          // Only a word that is one quotation from end to end counts as quoted.
          if (whole && i + 1 < line.end && !separates(text.charCodeAt(i + 1))) whole = undefined;
          continue;
        }
        if (code === BACKSLASH && quote === DOUBLE && i + 1 < line.end) {
          const after = text.charCodeAt(i + 1);
          if (after === DOUBLE || after === BACKSLASH) {
            take(i);
            plain = i + 1;
            escaped = true;
            end = i + 2;
            i++;
            continue;
          }
        }
      } else if (code === DOUBLE || code === SINGLE) {
        take(i);
        quote = code;
        quoteAt = i;
        loose = closing && endless(text, i, line.end);
        if (start === i) whole = code === DOUBLE ? '"' : "'";
        continue;
      } else if (code === BACKSLASH && i + 1 < line.end) {
        take(i);
        plain = i + 1;
        escaped = true;
        end = i + 2;
        i++;
        continue;
      }
      if (plain < 0) plain = i;
      if (code === EQUALS && equals < 0) {
        equals = value.length + (i - plain);
        equalsAt = i;
      }
    }
    // A space before the backslash stays and ends the word; without it the next line is glued on.
    if (!quote && line.slash < 0) flush();
    if (quote && closing) {
      if (open < 0) open = quoteAt;
      take(end);
      quote = 0;
      flush();
    }
  }
  if (quote && open < 0) open = quoteAt;
  flush();
  return { words, open };
}

/** True when a quotation that begins at `at` has no end in its line, and a `name=value` after it. */
function endless(text: string, at: number, end: number): boolean {
  const rest = text.slice(at + 1, end);
  return !rest.includes(text[at]!) && /\s[\w-]+=/.test(rest);
}
