import type { MarkupContent, MarkupKind } from 'vscode-languageserver';
import { mapPieces, plainLines } from '../base/sinks.ts';
import type { Locale } from '../base/text.ts';

/** True where the client wants plain text; one that has not said what it reads is taken to read Markdown. */
export function wantsPlain(formats: readonly MarkupKind[] | undefined): boolean {
  const known = formats?.find((each) => each === 'markdown' || each === 'plaintext');
  return formats !== undefined && known !== 'markdown';
}

/** Documentation in the first format that the client has named. `text`: Markdown. */
export function documentation(text: string, locale: Locale, formats: readonly MarkupKind[] | undefined): MarkupContent {
  return wantsPlain(formats)
    ? { kind: 'plaintext', value: withoutMarks(text, locale) }
    : { kind: 'markdown', value: text };
}

/** Markdown of ours as a person reads it: no fences, rules, emphasis or targets of links; code is quoted as in messages. */
function withoutMarks(text: string, locale: Locale): string {
  const parts = text.split(/^(`{3,})[^`\n]*\n([\s\S]*?)^\1[^\S\n]*$/m);
  let out = '';
  for (let i = 0; i < parts.length; i += 3) {
    const unlinked = parts[i]!.replace(/\[((?:\\.|[^[\]\\])*)\]\([^()\s]*\)/g, '$1');
    const read = mapPieces(unlinked, (code) => code, withoutEmphasis);
    out += plainLines(read, locale) + (parts[i + 2] ?? '');
  }
  return out.replace(/\n{3,}/g, '\n\n').trim();
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/(^|\s)\*(\S[^*\n]*)\*(?=\W|$)/g, '$1$2')
    .replace(/^---$/gm, '')
    .replace(/\\$/gm, '');
}
