import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { associations } from '../../server/src/documents/associations.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { fixtureFolder } from './paths.ts';

/** One of the project's own files for tests. */
export interface Fixture {
  /** Relative to `test/fixtures`. */
  readonly path: string;
  readonly text: string;
  readonly language: Language;
}

/** Every fixture that is of one of our languages: by its name, or by the folder that bears the language's id. */
export function fixtures(): readonly Fixture[] {
  const { languageOf } = associations(languages);
  return readdirSync(fixtureFolder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => statSync(join(fixtureFolder, path)).isFile())
    .flatMap((path) => {
      const language = languageOf(path) ?? languages.find((each) => path.startsWith(`${each.id}/`));
      return language ? [{ path, text: readFileSync(join(fixtureFolder, path), 'utf8'), language }] : [];
    });
}
