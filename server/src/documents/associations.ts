import { globMatcher } from '../base/glob.ts';
import type { Language } from '../language.ts';

/** Determines the language of a file by its path. */
export interface Associations {
  /** `path`: absolute or relative, with `/`. */
  readonly languageOf: (path: string) => Language | undefined;
  /** Globs for every file that is of one of the languages. */
  readonly globs: readonly string[];
  /** Those of them that no editor takes for ours, and so does not watch by itself. */
  readonly sharedGlobs: readonly string[];
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
  const shared = languages.map((language) => ({
    language,
    matches: globMatcher(language.files.shared?.patterns ?? []),
  }));
  const globs = languages.flatMap(({ files }) => [
    ...files.names.map((name) => `**/${name}`),
    ...files.patterns,
    ...(files.shared?.patterns ?? []),
  ]);
  return {
    globs,
    sharedGlobs: languages.flatMap(({ files }) => files.shared?.patterns ?? []),
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
      return byName.get(name) ?? [...patterns, ...shared].find((pattern) => pattern.matches(relative))?.language;
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
  return candidates.find(({ partOf, files }) =>
    partOf ? partOf.isOurs(text, path) : !files.shared || isClaimed(files, path) || files.shared.isOurs(text),
  );
}

function isClaimed({ names, patterns }: Language['files'], path: string): boolean {
  return globMatcher([...names.map((name) => `**/${name}`), ...patterns])(path.replace(/^\/+/, ''));
}

/** The others that are parts of the same language: a path is a guess. */
function siblingsOf({ partOf }: Language, languages: readonly Language[]): readonly Language[] {
  return partOf ? languages.filter((each) => each.partOf?.language === partOf.language) : [];
}
