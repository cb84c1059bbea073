import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { fixtures } from './fixtures.ts';
import { shared } from './paths.ts';

const corpus = join(shared, 'corpus');

/** The folder of a language in the corpus, where it does not bear the language's id. */
const folders: Readonly<Record<string, string>> = {
  crmsh: 'crm',
  'ha-authkeys': 'authkeys',
  'ha-cf': 'ha.cf',
  'xen-domu': 'xen',
  'xend-sxp': 'xend',
  'drbd-status': 'proc-drbd',
};

/** Folders of the corpus that no language reads, each with the reason. */
const unread: Readonly<Record<string, string>> = {};

/** A file of one of our languages. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly language: Language;
}

/** All fixtures, and the files of the corpus where it lies next to the repository. */
export function* sources(): Iterable<Source> {
  for (const { path, text, language } of fixtures()) yield { name: path, text, language };
  yield* corpusFiles();
}

/** The files of the corpus, without its tables. */
export function* corpusFiles(): Iterable<Source> {
  for (const language of languages) {
    const folder = folderOf(language);
    if (!existsSync(join(corpus, folder))) continue;
    for (const name of readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(corpus, folder, name);
      if (name.endsWith('.tsv') || !statSync(path).isFile()) continue;
      yield { name: `${folder}/${name}`, text: readFileSync(path, 'utf8'), language };
    }
  }
}

/** The folders of the corpus that nothing reads although no reason is given, and names that stand for nothing. */
export function unknownFolders(): readonly string[] {
  const present = readdirSync(corpus);
  const read = languages.map(folderOf);
  return [
    ...present.filter((folder) => !read.includes(folder) && !(folder in unread)),
    ...Object.keys(unread).filter((folder) => read.includes(folder) || !present.includes(folder)),
    ...Object.keys(folders).filter((id) => !languages.some((language) => language.id === id)),
    ...Object.values(folders).filter((folder) => !present.includes(folder)),
  ];
}

function folderOf({ id }: Language): string {
  return folders[id] ?? id;
}
