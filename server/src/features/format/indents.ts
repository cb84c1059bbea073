/** What one level of indent may be set to. */
export const indents = ['language', 'tab', '2', '4', '8'] as const;

export type Indent = (typeof indents)[number];

/** One level of indent; undefined: as the language is usually written. */
export function indentUnit(indent: Indent): string | undefined {
  if (indent === 'language') return undefined;
  return indent === 'tab' ? '\t' : ' '.repeat(Number(indent));
}
