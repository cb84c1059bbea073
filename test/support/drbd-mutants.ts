import { pick } from './random.ts';

/** A text with one mistake in it (or what may be one), and the lines that it is on, 1-based. */
export interface Mutant {
  readonly text: string;
  readonly lines: readonly number[];
  /** What was done, for the report. */
  readonly what: string;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /#[^\n]*|"(?:[^"\\\n]|\\[^\n])*"|[A-Za-z0-9/._-]+|[^\s]/g;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)]
    .map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }))
    .filter((token) => !token.text.startsWith('#'));
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text.charCodeAt(i) === 10) line++;
  return line;
}

function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function span(text: string, start: number, end: number): readonly number[] {
  const first = lineAt(text, start);
  const last = Math.max(first, lineAt(text, end));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const invalidValues = [
  '99999999',
  '-1',
  '0',
  'nonsense',
  '12q',
  'yes',
  '"two words"',
  '10.0.0.1',
  'a=b',
  '4G',
  'disk',
  'on',
  '700',
];
const unexpected = ['{', '}', ';', '=', ',', '"', ':', '[', '(', '*', 'foo', 'foo bar;', 'net {', 'timeout 5;'];

/** The heads of the sections around a row: there it shows that the row is missing. */
function headsAround(rows: readonly string[], row: number): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = row - 1; i >= 0; i--) {
    const text = rows[i]!;
    depth += (text.match(/\}/g)?.length ?? 0) - (text.match(/\{/g)?.length ?? 0);
    if (depth < 0) {
      found.push(i + 1);
      depth = 0;
    }
  }
  return found;
}

type Change = (text: string, tokens: readonly Token[], random: () => number) => Mutant | undefined;

const changes: Readonly<Record<string, Change>> = {
  drop(text, tokens, random) {
    const at = Math.floor(random() * tokens.length);
    const token = tokens[at]!;
    const before = tokens[at - 1] ?? token;
    const out = replaced(text, token.start, token.end, '');
    return { text: out, lines: span(out, before.start, token.start), what: `drop ${token.text}` };
  },
  double(text, tokens, random) {
    const token = pick(tokens, random);
    const out = replaced(text, token.end, token.end, ` ${token.text}`);
    return { text: out, lines: span(out, token.start, token.end + token.text.length), what: `double ${token.text}` };
  },
  swap(text, tokens, random) {
    const at = Math.floor(random() * (tokens.length - 1));
    const [a, b] = [tokens[at]!, tokens[at + 1]!];
    if (a.text === b.text) return undefined;
    const out = text.slice(0, a.start) + b.text + text.slice(a.end, b.start) + a.text + text.slice(b.end);
    const before = tokens[at - 1] ?? a;
    return { text: out, lines: span(out, before.start, b.end), what: `swap ${a.text} ${b.text}` };
  },
  misspell(text, tokens, random) {
    const token = pick(
      tokens.filter((each) => /^[a-z]/.test(each.text)),
      random,
    );
    const at = Math.floor(random() * token.text.length);
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const kind = Math.floor(random() * 3);
    const word = token.text.slice(0, at) + (kind ? letter : '') + token.text.slice(kind === 1 ? at : at + 1);
    const out = replaced(text, token.start, token.end, word);
    return { text: out, lines: span(out, token.start, token.start), what: `misspell ${token.text} ${word}` };
  },
  quote(text, tokens, random) {
    // A word in quotes is a name, whatever it is without them; and a string may be no word.
    const token = pick(
      tokens.filter((each) => /^["\w]/.test(each.text)),
      random,
    );
    const word = token.text.startsWith('"') ? token.text.slice(1, -1) : `"${token.text}"`;
    const out = replaced(text, token.start, token.end, word);
    return { text: out, lines: span(out, token.start, token.end), what: `quote ${token.text}` };
  },
  value(text, tokens, random) {
    const places = tokens.flatMap((token, i) => (tokens[i + 1]?.text === ';' && tokens[i - 1] ? [token] : []));
    const token = pick(places, random);
    const value = pick(invalidValues, random);
    const out = replaced(text, token.start, token.end, value);
    return { text: out, lines: span(out, token.start, token.start), what: `value ${token.text} -> ${value}` };
  },
  stray(text, tokens, random) {
    const token = pick(tokens, random);
    const extra = pick(unexpected, random);
    const out = replaced(text, token.end, token.end, ` ${extra}`);
    return {
      text: out,
      lines: span(out, token.start, token.end + extra.length),
      what: `stray ${extra} behind ${token.text}`,
    };
  },
  move(text, _tokens, random) {
    const rows = text.split('\n');
    const simple = rows.flatMap((row, i) => (/^[^{}#]*;\s*$/.test(row) ? [i] : []));
    if (!simple.length) return undefined;
    const from = pick(simple, random);
    const to = Math.floor(random() * rows.length);
    const left = headsAround(rows, from).map((line) => (line > to ? line + 1 : line));
    const [row] = rows.splice(from, 1);
    rows.splice(to, 0, row!);
    return {
      text: rows.join('\n'),
      lines: [to, to + 1, to + 2, from + 1, ...left],
      what: `move line ${from + 1} to ${to + 1}: ${row!.trim()}`,
    };
  },
  copy(text, _tokens, random) {
    const rows = text.split('\n');
    const from = Math.floor(random() * rows.length);
    const to = Math.floor(random() * rows.length);
    rows.splice(to, 0, rows[from]!);
    const first = from >= to ? from + 2 : from + 1;
    return {
      text: rows.join('\n'),
      lines: [to, to + 1, to + 2, first],
      what: `copy line ${from + 1} to ${to + 1}: ${rows[to]!.trim()}`,
    };
  },
  section(text, _tokens, random) {
    // A section of several lines goes to another place, or comes twice.
    const rows = text.split('\n');
    const starts = rows.flatMap((row, i) => (/\{\s*$/.test(row) && !/\}/.test(row) ? [i] : []));
    if (!starts.length) return undefined;
    const from = pick(starts, random);
    const indent = /^\s*/.exec(rows[from]!)![0];
    const end = rows.findIndex((row, i) => i > from && row === `${indent}}`);
    if (end < 0) return undefined;
    const keep = random() < 0.5;
    const block = keep ? rows.slice(from, end + 1) : rows.splice(from, end + 1 - from);
    const to = Math.floor(random() * (rows.length + 1));
    rows.splice(to, 0, ...block);
    const lines = Array.from({ length: block.length + 2 }, (_, i) => to + i);
    // What a section leaves shows in the one around it.
    for (let i = from; i >= 0; i--) if (/\{\s*$/.test(rows[i] ?? '')) lines.push(i + 1);
    for (let i = 0; i < block.length; i++) lines.push(from + 1 + i);
    return { text: rows.join('\n'), lines, what: `${keep ? 'copy' : 'move'} section ${block[0]!.trim()} to ${to + 1}` };
  },
};

/** One mutant of a text; never the text itself. */
export function mutantOf(text: string, random: () => number): Mutant {
  const tokens = tokensOf(text);
  for (;;) {
    const kind = pick(Object.keys(changes), random);
    const mutant = changes[kind]!(text, tokens, random);
    if (mutant && mutant.text !== text) return mutant;
  }
}
