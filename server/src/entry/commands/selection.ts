import type { Locale } from '../../base/text.ts';
import { badValue, type Options, type Terminal } from './command.ts';
import { uriOf } from './documents.ts';
import { folderOf, gather, nothingFound } from './inputs.ts';
import { type Projected, projectsOf } from './project.ts';
import { sessionFor } from './targets.ts';

/** The files that a command line names, as `check` and `format` take them. */
interface Selection {
  readonly projected: Projected;
  /** The language of messages: what was asked for, else that of the first project, else that of the terminal. */
  readonly locale: Locale;
  /** The folders that were named, or hold what was. */
  readonly roots: readonly string[];
  /** What is not read. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  /** Said of words that name no file of ours. */
  readonly unmatched: readonly string[];
}

/** Reads what a command line names, or says what is wrong with its options or with a project. */
export async function select(
  paths: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<Selection | { readonly problem: string }> {
  const { known, locale: asked } = terminal;
  const { language } = options;
  const ids = known.map(({ id }) => id);
  if (language !== undefined && !ids.includes(language))
    return { problem: badValue('language', language, ids.join(', '), asked) };
  const session = sessionFor(options, asked, known);
  if ('problem' in session) return session;
  const globs = language === undefined ? session.associations.globs : ['**/*'];
  const standardInput = { name: options['stdin-filename'] ?? '<stdin>', read: terminal.stdin };
  const { files: found, refused, unmatched } = await gather(paths, globs, standardInput);
  // What only has the path of one of ours belongs to another program.
  const files = found.filter(({ path, text }) => {
    const uri = uriOf(path);
    return language !== undefined || !session.languageOf(uri) || session.languageFor(uri, text);
  });
  const projected = await projectsOf(files, options['no-config'], asked);
  if ('problem' in projected) return projected;
  const locale = options.lang === undefined ? (projected.language ?? asked) : asked;
  return {
    projected,
    locale,
    roots: [...new Set(paths.map((path) => uriOf(folderOf(path))))],
    failures: refused.map(({ path, reason }) => ({ path, reason: reason[locale] })),
    unmatched: unmatched.length && !options['no-error-on-unmatched'] ? [nothingFound(unmatched, locale)] : [],
  };
}
