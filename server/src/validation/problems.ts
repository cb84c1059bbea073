import { replacement } from '../base/fixes.ts';
import type { Fix } from '../base/problem.ts';
import { inner, type Word } from '../syntax/tree.ts';

/** The fix that puts another word in place of one, inside its quotes. */
export function replaceWord(word: Word, text: string): Fix {
  return replacement(inner(word), text, 'suggestion');
}

/** One fix or none as a list. */
export function listOf(only: Fix | undefined): readonly Fix[] {
  return only ? [only] : [];
}
