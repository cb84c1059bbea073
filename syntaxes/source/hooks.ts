import { globPattern } from '../../server/src/base/glob.ts';
import { associations } from '../../server/src/documents/associations.ts';
import type { Language } from '../../server/src/language.ts';

/** The text of `.pre-commit-hooks.yaml` with the files of the registry; the rest stays as it is. */
export function hooksText(text: string, languages: readonly Language[]): string {
  // Nobody commits what a program prints for a check.
  const written = languages.filter(({ isReadOnly }) => !isReadOnly);
  const pattern = globPattern(associations(written).globs);
  return text.replace(/^ {2}files: .*$/gm, () => `  files: '${pattern.replaceAll("'", "''")}'`);
}
