import { addressesOf } from '../../server/scripts/repository.mjs';
import { type TokenType, tokenTypes } from '../../server/src/features/token-types.ts';
import type { Language, LanguageHeader } from '../../server/src/language.ts';
import { type Kind, scopesOf } from './scopes.ts';

interface Contributed {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** What of package.json hangs on the languages, or on where the project lives. */
interface Manifest {
  readonly repository: { readonly url: string };
  readonly contributes: {
    readonly languages: readonly Contributed[];
    readonly grammars: readonly { readonly language?: string; readonly [key: string]: unknown }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly when?: string; readonly [key: string]: unknown }[]>>;
    readonly configurationDefaults: Readonly<Record<string, object>>;
    readonly [key: string]: unknown;
  };
  readonly [key: string]: unknown;
}

/** The text of package.json with everything that follows from the registry and from `repository` written anew; the rest stays as it is. */
export function manifestText(text: string, all: readonly Language[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const { contributes } = manifest;
  const languages = all.filter(({ partOf }) => !partOf);
  const hosts = hostsOf(all);
  const ids = new Set(languages.map(({ id }) => id));
  const { home, issues } = addressesOf(manifest.repository);
  const written = {
    ...manifest,
    homepage: home,
    bugs: issues,
    contributes: {
      ...contributes,
      languages: [
        ...languages.map((language) =>
          contributed(
            language,
            contributes.languages.find(({ id }) => id === language.id),
          ),
        ),
        ...hosts,
      ],
      grammars: [
        ...languages.map(({ id }) => ({
          language: id,
          scopeName: `source.${id}`,
          path: `./syntaxes/${id}.tmLanguage.json`,
        })),
        ...contributes.grammars.filter(({ language }) => language === undefined).map((each) => embedding(each, ids)),
      ],
      // Those of VS Code's languages (plaintext, shellscript); the server itself offers those of ours.
      snippets: contributes.snippets.filter(({ language }) => !ids.has(language) && !isDeclared(contributes, language)),
      configurationDefaults: Object.fromEntries(
        languages.map(({ id }) => [`[${id}]`, contributes.configurationDefaults[`[${id}]`] ?? editing]),
      ),
      semanticTokenScopes: languages
        .filter(({ isReadOnly, partOf }) => !isReadOnly && !partOf)
        .map(({ id }) => ({ language: id, scopes: semanticScopes(id) })),
      menus: Object.fromEntries(
        Object.entries(contributes.menus).map(([menu, items]) => [
          menu,
          items.map((item) => shownFor(item, [...ids, ...hosts.map(({ id }) => id)])),
        ]),
      ),
    },
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * The languages of others of which some documents are ours, with the paths of those. They have no editing rules of ours: for a
 * language with rules VS Code makes an activation event, and every XML file would start the extension.
 */
function hostsOf(languages: readonly LanguageHeader[]): readonly Contributed[] {
  const hosts = new Map<string, string[]>();
  for (const { partOf, files } of languages)
    if (partOf)
      hosts.set(partOf.language, [
        ...(hosts.get(partOf.language) ?? []),
        ...files.names.map((name) => `**/${name}`),
        ...files.patterns,
      ]);
  return [...hosts].map(([id, filenamePatterns]) => ({ id, filenamePatterns }));
}

/** What the grammar takes the words for that the server sends as tokens. */
const kindOfType: Readonly<Partial<Record<TokenType, Kind>>> = {
  class: 'hostReference',
  parameter: 'parameter',
  keyword: 'option',
  string: 'text',
};

/** The scopes of the server's tokens: a name keeps the colour of the grammar once the server has found it. */
function semanticScopes(id: string): Readonly<Record<string, readonly string[]>> {
  const s = scopesOf(id);
  const scopes: Record<string, readonly string[]> = {};
  // `strong` and `emphasis` are the grammar's alone.
  const add = (type: string, kind: Kind) => {
    scopes[type] = s[kind].split(' ').slice(0, 1);
  };
  // No language has names of the two other types.
  for (const type of tokenTypes.filter((each) => each !== 'property' && each !== 'function')) {
    // DRBD's devices are paths wherever they appear.
    const kind = id === 'drbd' && type === 'variable' ? 'path' : kindOfType[type];
    add(type, kind ?? 'reference');
    if (!kind) add(`${type}.definition`, type === 'variable' || type === 'namespace' ? 'resource' : 'name');
  }
  return scopes;
}

/** How a language is edited unless package.json says otherwise for it. */
const editing = {
  'editor.wordBasedSuggestions': 'off',
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'on' },
};

/** The icon of a language that package.json gives none of its own. */
const commonIcon = {
  light: './client/media/icons/config-light.svg',
  dark: './client/media/icons/config-dark.svg',
};

function contributed({ id, name, files, firstLine }: LanguageHeader, before: Contributed | undefined): Contributed {
  const extensions = extensionsOf(files);
  const patterns = files.patterns.filter((pattern) => !extensions.includes(pattern.replace('**/*', '')));
  return {
    id,
    aliases: before?.['aliases'] ?? [...new Set([name.en, id])],
    ...(extensions.length && { extensions }),
    ...(files.names.length && { filenames: files.names }),
    ...(patterns.length && { filenamePatterns: patterns }),
    ...(firstLine && { firstLine: firstLine.source }),
    configuration: `./syntaxes/${id}.language-configuration.json`,
    icon: before?.['icon'] ?? commonIcon,
  };
}

/** The patterns that are an ending and nothing else, as VS Code wants them: globs on the whole path with a `.crm` become `.crm`. */
export function extensionsOf(files: LanguageHeader['files']): readonly string[] {
  return files.patterns.flatMap((pattern) => /^\*\*\/\*(\.[\w-]+)$/.exec(pattern)?.[1] ?? []);
}

function embedding<T extends object>(injection: T, ids: ReadonlySet<string>): T {
  return 'embeddedLanguages' in injection
    ? {
        ...injection,
        embeddedLanguages: Object.fromEntries([...ids].map((id) => [`meta.embedded.block.${id}`, id])),
      }
    : injection;
}

/** A command that several languages have is shown for all of them. */
function shownFor<T extends { readonly when?: string }>(item: T, ids: readonly string[]): T {
  return /^editorLangId =~ \/\^\([^)]*\)\$\/$/.test(item.when ?? '')
    ? { ...item, when: `editorLangId =~ /^(${ids.join('|')})$/` }
    : item;
}

/** Whether a language is ours: those of others have no rules here. */
function isDeclared({ languages }: Manifest['contributes'], language: string): boolean {
  return languages.some(({ id, configuration }) => configuration && id === language);
}
