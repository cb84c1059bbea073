import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visible } from '../../base/sinks.ts';
import { languages } from '../../languages/index.ts';
import { convert as convertDocument, importText } from '../../lsp/handlers/conversions.ts';
import { filesBelow } from '../files.ts';
import { maskedNote } from '../texts.ts';
import { type Command, invalid, type Outcome } from './command.ts';
import { folderOf, readInput } from './inputs.ts';
import { sessionFor } from './targets.ts';

/** The names of the conversions and imports: each is a command. Loads every language. */
export function conversionNames(): readonly string[] {
  const all = languages.flatMap(({ conversions = [], imports = [] }) => [...conversions, ...imports]);
  return [...new Set(all.map(({ id }) => id))];
}

/** The command of a conversion or an import (`cib FILE`). */
export function conversion(id: string): Command {
  return {
    options: ['target', 'with-secrets'],
    run: async ([path, ...others], options, { locale }): Promise<Outcome | undefined> => {
      if (path === undefined || others.length) return undefined;
      const from = languages.find((each) => each.conversions?.some((one) => one.id === id));
      const session = sessionFor(options, locale, languages);
      if ('problem' in session) return invalid(session.problem);
      const file = await readInput(path);
      if ('refused' in file) return invalid(`${path}: ${file.refused[locale]}`);
      const uri = pathToFileURL(resolve(path)).href;
      if (from) {
        // What lies next to it belongs to it: haresources is read with its ha.cf.
        session.workspace.setRoots([pathToFileURL(folderOf(path)).href]);
        for (const other of await filesBelow(folderOf(path), session.associations.globs).catch(() => []))
          session.put(pathToFileURL(other.path).href, other.text, undefined, other.mode);
        session.put(uri, file.text, from.id, file.mode);
      }
      const made = from
        ? convertDocument(session, uri, id, options['with-secrets'])
        : importText(session, id, file.text, options['with-secrets']);
      if (!made || 'problem' in made) return invalid(`${path}: ${made?.problem ?? ''}`);
      return {
        out: made.text.endsWith('\n') ? made.text : `${made.text}\n`,
        err: made.isMasked ? `${visible(path)}: ${maskedNote[locale]}\n` : '',
        exit: 0,
      };
    },
  };
}
