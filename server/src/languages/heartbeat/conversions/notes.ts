import type { Locale, Text } from '../../../base/text.ts';
import type { BoundTree } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A line of a converted document; a comment is in both languages until it is written. */
export type Line = string | Text;

/** A comment of a converted document that a person must act on. */
export function decide(en: string, ja: string): readonly Line[] {
  return [{ en: `# TODO: ${en}`, ja: `# 要確認: ${ja}` }];
}

/** A comment that explains. */
export function note(en: string, ja: string): readonly Line[] {
  return [{ en: `# ${en}`, ja: `# ${ja}` }];
}

/** The same lines one level further in. */
export function indent(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => (typeof line === 'string' ? `\t${line}` : { en: `\t${line.en}`, ja: `\t${line.ja}` }));
}

/** The document of these lines, with its comments in one language. */
export function textOf(lines: readonly Line[], locale: Locale): string {
  return lines.map((line) => `${typeof line === 'string' ? line : line[locale]}\n`).join('');
}

/** 255.255.255.0 -> 24; undefined for a mask with gaps. */
export function prefixOf(mask: string): string | undefined {
  if (/^\d+$/.test(mask)) return mask;
  const parts = mask.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  const bits = parts.map((part) => part.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? String(bits.replace(/(?<!0)0+$/, '').length) : undefined;
}

/** A word as it is in the document: a template's value keeps its tag. */
export function written(tree: BoundTree, word: Word): string {
  return word.hole ? tree.tree.text.slice(word.start, word.end) : word.text;
}
