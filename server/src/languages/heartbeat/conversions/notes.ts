import type { BoundTree } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A comment of a converted document that a person must act on, in both languages. */
export function decide(en: string, ja: string): readonly string[] {
  return [`# TODO: ${en}`, `# 要確認: ${ja}`];
}

/** A comment that explains, in both languages. */
export function note(en: string, ja: string): readonly string[] {
  return [`# ${en}`, `# ${ja}`];
}

/** 255.255.255.0 -> 24; undefined for a mask with gaps. */
export function prefixOf(mask: string): string | undefined {
  if (/^\d+$/.test(mask)) return mask;
  const parts = mask.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  const bits = parts.map((part) => part.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? String(bits.replace(/0+$/, '').length) : undefined;
}

/** A word as it is in the document: a template's value keeps its tag. */
export function written(tree: BoundTree, word: Word): string {
  return word.hole ? tree.tree.text.slice(word.start, word.end) : word.text;
}
