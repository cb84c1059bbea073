import { replacement } from '../base/fixes.ts';
import type { Fix, Severity } from '../base/problem.ts';
import type { Catalog } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import { inner, type Word } from '../syntax/tree.ts';

/** The fix that puts another word in place of one, inside its quotes. */
export function replaceWord(word: Word, text: string, preferred = true): Fix {
  return replacement(inner(word), text, 'suggestion', preferred);
}

/** The severity of an unknown keyword of a scope, for the versions aimed at. */
export function unknownSeverity({ unknown = 'error' }: Catalog, targets: Targets): Severity {
  return typeof unknown === 'function' ? unknown(targets) : unknown;
}

/** One fix or none as a list. */
export function listOf(only: Fix | undefined): readonly Fix[] {
  return only ? [only] : [];
}
