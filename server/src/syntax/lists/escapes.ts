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
