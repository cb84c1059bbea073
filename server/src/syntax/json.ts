import type { Span } from '../base/span.ts';

/** A value of a JSON text, and where it is. */
export type JsonNode = Span &
  (
    | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'plain'; readonly value: string | number | boolean | null }
  );

export interface JsonEntry {
  /** The key with its quotes. */
  readonly key: Span & { readonly text: string };
  readonly value: JsonNode;
}

/** Where a text stops being JSON, and what was expected there. */
export interface JsonError extends Span {
  readonly expected: 'value' | 'key' | ':' | ',' | 'end';
}

/** Deeper values are none that a person writes. */
const deepest = 100;

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string.
  /[ \t\r\n]*(?:([{}[\]:,])|("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))?/y;

/** Reads a JSON text as `JSON.parse` does, and keeps where everything is. A byte order mark is passed over. */
export function parseJson(text: string): { readonly root: JsonNode } | { readonly error: JsonError } {
  const token = new RegExp(TOKEN);
  token.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  let mark: string | undefined;
  let string: string | undefined;
  let word: string | undefined;
  let start = 0;
  const next = (): void => {
    [, mark, string, word] = token.exec(text) ?? [];
    start = token.lastIndex - (mark ?? string ?? word ?? '').length;
  };
  const at = (expected: string): boolean => mark === expected;
  const fail = (expected: JsonError['expected']): never => {
    const end =
      start < text.length
        ? start + (/^[\w.+-]+|^"[^"\n]*"?/.exec(text.slice(start, start + 80))?.[0].length || 1)
        : start;
    throw new Stop({ start, end, expected });
  };
  /** The value whose first token was read; the token after it is not. */
  const value = (depth: number): JsonNode => {
    const from = start;
    if (string !== undefined || word !== undefined)
      return { kind: 'plain', value: JSON.parse(string ?? word!) as string, start: from, end: token.lastIndex };
    if (depth > deepest) fail('value');
    if (at('{')) {
      const entries: JsonEntry[] = [];
      next();
      while (!at('}')) {
        if (string === undefined) fail('key');
        const key = { text: JSON.parse(string!) as string, start, end: token.lastIndex };
        next();
        if (!at(':')) fail(':');
        next();
        entries.push({ key, value: value(depth + 1) });
        next();
        if (at('}')) break;
        if (!at(',')) fail(',');
        next();
        if (at('}')) fail('key');
      }
      return { kind: 'object', entries, start: from, end: token.lastIndex };
    }
    if (at('[')) {
      const items: JsonNode[] = [];
      next();
      while (!at(']')) {
        items.push(value(depth + 1));
        next();
        if (at(']')) break;
        if (!at(',')) fail(',');
        next();
        if (at(']')) fail('value');
      }
      return { kind: 'array', items, start: from, end: token.lastIndex };
    }
    return fail('value');
  };
  try {
    next();
    const root = value(0);
    next();
    if (start < text.length) fail('end');
    return { root };
  } catch (stop) {
    if (stop instanceof Stop) return { error: stop.error };
    throw stop;
  }
}

class Stop extends Error {
  readonly error: JsonError;

  constructor(error: JsonError) {
    super(error.expected);
    this.error = error;
  }
}

/** What a value is without its places. Keys from outside: nothing is inherited, and of two the last one counts. */
export function plainJson(node: JsonNode): unknown {
  if (node.kind === 'plain') return node.value;
  if (node.kind === 'array') return node.items.map(plainJson);
  const made: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) made[key.text] = plainJson(value);
  return made;
}
