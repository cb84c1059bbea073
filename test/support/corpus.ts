import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { fixtures } from './fixtures.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const folders: Readonly<Record<string, string>> = {
  drbd: 'drbd',
  corosync: 'corosync',
  crm: 'crmsh',
  authkeys: 'ha-authkeys',
  'ha.cf': 'ha-cf',
  haresources: 'haresources',
};

/** A file of one of our languages. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly language: Language;
}

/** All fixtures, and the files of the corpus where it lies next to the repository. */
export function* sources(): Iterable<Source> {
  for (const { path, text, language } of fixtures()) yield { name: path, text, language };
  if (!existsSync(corpus)) return;
  const byId = new Map(languages.map((language) => [language.id, language]));
  for (const [folder, id] of Object.entries(folders))
    for (const name of readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (!name.endsWith('.tsv') && statSync(join(corpus, folder, name)).isFile())
        yield {
          name: `${folder}/${name}`,
          text: readFileSync(join(corpus, folder, name), 'utf8'),
          language: byId.get(id)!,
        };
}
