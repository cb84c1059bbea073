import { globMatcher } from '../base/glob.ts';
import type { Language } from '../language.ts';

/** Determines the language of a file by its path. */
export interface Associations {
  /** `path`: absolute or relative, with `/`. */
  readonly languageOf: (path: string) => Language | undefined;
  /** Globs for every file that is of one of the languages. */
  readonly globs: readonly string[];
  /** The same for a search that sees only paths below some folders: one of them may be the very folder that a glob names (`drbd.d`). */
  readonly globsBelow: (folders: readonly string[]) => readonly string[];
}

/** Exact names go before patterns, as they do in an editor. */
export function associations(languages: readonly Language[]): Associations {
  const byName = new Map(
    languages.flatMap((language) => language.files.names.map((name) => [name, language] as const)),
  );
  const patterns = languages.map((language) => ({
    language,
    matches: globMatcher(language.files.patterns),
  }));
  const globs = languages.flatMap((language) => [
    ...language.files.names.map((name) => `**/${name}`),
    ...language.files.patterns,
  ]);
  return {
    globs,
    globsBelow(folders) {
      const inside = globs.flatMap((glob) => {
        const [, folder, rest] = /^\*\*\/([^*/]+)\/(.+)$/.exec(glob) ?? [];
        return rest !== undefined && folders.some((each) => each.endsWith(`/${folder}`)) ? [rest] : [];
      });
      return [...globs, ...inside];
    },
    languageOf(path) {
      const relative = path.replace(/^\/+/, '');
      const name = relative.slice(relative.lastIndexOf('/') + 1);
      return byName.get(name) ?? patterns.find((pattern) => pattern.matches(relative))?.language;
    },
  };
}

/**
 * The language of a text that an editor calls by the id of another one (`xml`), or that is known by its path alone: one
 * that is a part of another one only if the text looks like it.
 */
export function ownPart(
  languages: readonly Language[],
  byPath: Language | undefined,
  id: string | undefined,
  path: string,
  text: string,
): Language | undefined {
  const parts = languages.filter(({ partOf }) => partOf?.language === id);
  const candidates =
    id !== undefined && parts.length ? parts : byPath ? [byPath, ...siblingsOf(byPath, languages)] : [];
  return candidates.find(({ partOf }) => !partOf || partOf.isOurs(text, path));
}

/** The others that are parts of the same language: a path is a guess. */
function siblingsOf({ partOf }: Language, languages: readonly Language[]): readonly Language[] {
  return partOf ? languages.filter((each) => each.partOf?.language === partOf.language) : [];
}
