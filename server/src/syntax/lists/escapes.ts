const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** A line that is to go on in the next one, as far as that is no statement of its own. */
const CONTINUED = /\\[ \t]*(?:(?=\r?\n[a-z][._0-9a-z]*[ \t]*\+?=(?!=))|\r?\n|$)/y;

/** Where a backslash at the end of a line ends with it; undefined for another one. */
export function continuationAt(text: string, at: number): number | undefined {
  CONTINUED.lastIndex = at;
  return CONTINUED.test(text) ? CONTINUED.lastIndex : undefined;
}

/** The escape that begins at a backslash: what it is, and where it ends. */
export function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const next = text[at + 1] ?? '';
  const simple = ESCAPES[next];
  if (simple !== undefined) return { text: simple, end: at + 2 };
  // `\xHH` is documented, and refused by xl 4.17.
  const code = /^[0-7]{3}/.exec(text.slice(at + 1, at + 4))?.[0];
  if (!code) return undefined;
  return { text: String.fromCharCode(Number.parseInt(code, 8) & 0xff), end: at + 4 };
}

/** `key =` at the beginning of a line: a list before it has no end. */
export function beginsStatement(text: string, at: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return lineStart === at && /^[a-z][._0-9a-z]*[ \t]*\+?=(?!=)/.test(text.slice(at, at + 60));
}

/** Where the line of an offset ends, its line end left out. */
export function lineEndAt(text: string, at: number): number {
  const found = /[\r\n]|$/g;
  found.lastIndex = at;
  return found.exec(text)!.index;
}
