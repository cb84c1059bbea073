import { visible } from '../../base/sinks.ts';
import { languages } from '../../languages/index.ts';
import { convert as convertDocument, importText } from '../../lsp/handlers/conversions.ts';
import { filesBelow } from '../files.ts';
import { maskedNote } from '../texts.ts';
import { type Command, invalid, type Outcome } from './command.ts';
import { putFile, uriOf } from './documents.ts';
import { folderOf, readInput } from './inputs.ts';
import { sessionFor } from './targets.ts';

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
      const uri = uriOf(path);
      if (from) {
        // What lies next to it belongs to it: haresources is read with its ha.cf.
        session.workspace.setRoots([uriOf(folderOf(path))]);
        for (const other of await filesBelow(folderOf(path), session.associations.globs).catch(() => []))
          putFile(session, other, undefined);
        putFile(session, file, from.id);
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
