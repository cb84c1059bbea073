import { positionAt } from '../../server/src/base/lines.ts';
import type { Locale } from '../../server/src/base/text.ts';
import { open } from './open.ts';

/** What of a text has a hover. */
interface Coverage {
  readonly words: number;
  /** The words without one, each with its line and the language. */
  readonly without: readonly string[];
  /** What is no part of the status: it is neither counted nor explained. */
  readonly remarks: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}_.'-]*/gu;
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** What a hover says where nothing is known of a word. */
const EMPTY = /^\*\*(?:Value|値)\*\*: (?:a value|値)\.?$/;

/** Asks for the hover in the middle of every word of a text, in both languages. */
export function covered(languageId: string, text: string): Coverage {
  const without: string[] = [];
  let words = 0;
  let remarks: readonly string[] = [];
  for (const locale of ['en', 'ja'] satisfies readonly Locale[]) {
    const { service, uri } = open(languageId, text, { locale });
    const lines = service.lines(uri)!;
    const { comments } = service.workspace.bound(uri)!.tree;
    remarks = comments.map(({ start, end }) => text.slice(start, end));
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const at = index + Math.floor(word.length / 2);
      if (comments.some(({ start, end }) => start <= at && at < end)) continue;
      words++;
      const position = positionAt(lines, at);
      const contents = service.hover(uri, position)?.contents;
      const shown = contents && typeof contents === 'object' && 'value' in contents ? contents.value.trim() : '';
      // The word itself may be Japanese.
      const said = shown.replace(/`[^`]*`/g, '');
      const isSaid = shown.length > 20 && JAPANESE.test(said) === (locale === 'ja') && !EMPTY.test(shown);
      if (!isSaid) without.push(`${position.line + 1}: ${word} (${locale})`);
    }
  }
  return { words, without, remarks };
}
