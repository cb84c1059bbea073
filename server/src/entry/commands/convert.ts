import { resolve } from 'node:path';
import type { Text } from '../../base/text.ts';
import { languages } from '../../languages/index.ts';
import { convert as convertDocument, importText } from '../../lsp/handlers/conversions.ts';
import { maskedNote } from '../texts.ts';
import { type Command, errorLines, invalid, type Outcome } from './command.ts';
import { putFile, uriOf } from './documents.ts';
import { folderOf, gather, type Inputs, readInput } from './inputs.ts';
import { projectsOf } from './project.ts';
import { sessionFor } from './targets.ts';

function otherThan(wanted: Text, other: Text): Text {
  return {
    en: `a file of ${other.en}, not of ${wanted.en}`,
    ja: `${wanted.ja} ではなく ${other.ja} のファイルです`,
  };
}

/** Said of a source with errors: what the program rejects may be missing from what comes out. */
function withErrors(count: number): Text {
  return {
    en: `${count === 1 ? '1 error' : `${count} errors`} in this file; use ha-config check to see what is wrong`,
    ja: `このファイルにはエラーが ${count} 件あります。内容は ha-config check で確認できます`,
  };
}

/** Nothing is read from standard input. */
const noInput = { name: '', read: async () => new Uint8Array() };

/** The command of a conversion or an import (`cib FILE`). */
export function conversion(id: string): Command {
  return {
    options: ['target', 'with-secrets', 'no-config'],
    run: async ([path, ...others], options, { locale }): Promise<Outcome | undefined> => {
      if (path === undefined || others.length) return undefined;
      const from = languages.find((each) => each.conversions?.some((one) => one.id === id));
      const file = await readInput(path);
      if ('refused' in file) return invalid(`${path}: ${file.refused[locale]}`);
      const projected = await projectsOf([file], options['no-config'], locale);
      if ('problem' in projected) return invalid(projected.problem);
      const session = sessionFor(options, locale, languages, projected.projects);
      if ('problem' in session) return invalid(session.problem);
      const uri = uriOf(path);
      const refused: Inputs['refused'][number][] = [];
      if (from) {
        const other = session.languageOf(uri);
        if (other && other.id !== from.id) return invalid(`${path}: ${otherThan(from.name, other.name)[locale]}`);
        // What lies next to it belongs to it: haresources is read with its ha.cf.
        session.workspace.setRoots([uriOf(folderOf(path))]);
        const { files, refused: others } = await gather([folderOf(path)], session.associations.globs, noInput);
        refused.push(...others.filter((each) => resolve(each.path) !== resolve(path)));
        for (const other of files) if (!session.projects.ignores(uriOf(other.path))) putFile(session, other, undefined);
        putFile(session, file, from.id);
      }
      const made = from
        ? convertDocument(session, uri, id, options['with-secrets'])
        : importText(session, id, file.text, options['with-secrets']);
      if (!made || 'problem' in made) return invalid(`${path}: ${made?.problem ?? ''}`);
      const errors = from ? session.findings(uri).filter(({ severity }) => severity === 'error').length : 0;
      const notes = [...(made.isMasked ? [maskedNote] : []), ...(errors ? [withErrors(errors)] : [])];
      return {
        out: made.text.endsWith('\n') ? made.text : `${made.text}\n`,
        err: errorLines([
          ...refused.map((each) => `${each.path}: ${each.reason[locale]}`),
          ...notes.map((note) => `${path}: ${note[locale]}`),
        ]),
        exit: 0,
      };
    },
  };
}
