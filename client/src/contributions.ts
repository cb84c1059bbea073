import type { Extension } from 'vscode';

interface LanguageEntry {
  readonly id: string;
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
  readonly extensions?: readonly string[];
  /** Absent: the language is another extension's, and some of its documents are ours. */
  readonly configuration?: string;
}

interface Setting {
  readonly enum?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly LanguageEntry[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

function contributes(extension: Extension<unknown>): Manifest['contributes'] {
  return (extension.packageJSON as Manifest).contributes;
}

/** The ids of our languages, as package.json declares them: the client has no list of its own. */
export function languageIds(extension: Extension<unknown>): readonly string[] {
  return contributes(extension).languages.flatMap(({ id, configuration }) => (configuration ? id : []));
}

/** The ids of the languages of which some documents are ours: the server says which. */
export function sharedIds(extension: Extension<unknown>): readonly string[] {
  return contributes(extension).languages.flatMap(({ id, configuration }) => (configuration ? [] : id));
}

/** Globs for every file that package.json gives to one of the languages. */
export function fileGlobs(extension: Extension<unknown>): readonly string[] {
  const { languages } = contributes(extension);
  return languages.flatMap((language) => [
    ...(language.filenames ?? []).map((name) => `**/${name}`),
    ...(language.filenamePatterns ?? []),
    ...(language.extensions ?? []).map((ending) => `**/*${ending}`),
  ]);
}

/**
 * What a document of a language is called that was made from the file of that path: as such files are always called,
 * otherwise as the file, with the language's ending (`corosync.conf (converted)`, `haresources.crm (converted)`).
 */
export function convertedName(extension: Extension<unknown>, language: string, path: string): string {
  const entry = contributes(extension).languages.find(({ id }) => id === language);
  const [name] = entry?.filenames ?? [];
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.\w+$/, '');
  return `${name ?? `${stem}${entry?.extensions?.[0] ?? ''}`} (converted)`;
}

/** The versions that a person can choose for a product, `auto` first; none when there is no such setting. */
export function versionsOf(extension: Extension<unknown>, product: string): readonly string[] {
  return contributes(extension).configuration.properties[`haConfig.target.${product}`]?.enum ?? [];
}

/** Fewer globs that match the same, since each costs a search of its own: `**​/a` and `**​/b` are `**​/{a,b}`. */
export function joinGlobs(globs: readonly string[]): readonly string[] {
  // Braces cannot appear within braces.
  const names = globs.flatMap((glob) => /^\*\*\/([^/{}]+)$/.exec(glob)?.[1] ?? []);
  if (names.length < 2) return globs;
  return [`**/{${names.join(',')}}`, ...globs.filter((glob) => !/^\*\*\/[^/{}]+$/.test(glob))];
}
