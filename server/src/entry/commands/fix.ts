import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale, Text } from '../../base/text.ts';
import { safeFixes } from '../../features/fix-all.ts';
import { editedFile } from '../../lsp/edits.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import type { Options } from './command.ts';
import { replaceFile, unifiedDiff } from './write.ts';

/** What fixing came to. */
interface Fixed {
  /** The files as they are now. */
  readonly files: readonly ReadFile[];
  /** How many files were changed, or would be. */
  readonly count: number;
  /** What would change, where that is only shown. */
  readonly diff: string;
  readonly failures: readonly { readonly path: string; readonly reason: Text }[];
}

/** One fix may make room for the next; more rounds than these are a circle. */
const ROUNDS = 10;

/**
 * Applies every fix that is safe and the obvious one of its problem, and writes the files, or shows what would change
 * (`--diff`). A file that cannot be checked stays as it is. Fixes that reach into other files are not applied.
 */
export async function fixFiles(
  session: Session,
  files: readonly ReadFile[],
  options: Pick<Options, 'language' | 'isolated' | 'diff' | 'with-secrets'>,
): Promise<Fixed> {
  const failures: { path: string; reason: Text }[] = [];
  const after: ReadFile[] = [];
  let diff = '';
  let count = 0;
  const uriOf = (file: ReadFile): string => pathToFileURL(resolve(file.path)).href;
  const known = files.filter((file) => session.put(uriOf(file), file.text, options.language, file.mode));
  for (const file of files) {
    const uri = uriOf(file);
    if (!known.includes(file)) {
      after.push(file);
      continue;
    }
    if (options.isolated) for (const other of session.workspace.uris) session.remove(other);
    session.put(uri, file.text, options.language, file.mode);
    const before = options['with-secrets'] ? (line: string) => line : maskOf(session, uri);
    const text = fixedText(session, uri, file, options.language);
    const failure = text !== file.text && !options.diff ? await replaceFile(file.path, file.text, text) : undefined;
    if (failure) failures.push({ path: file.path, reason: failure });
    if (text !== file.text && !failure) count++;
    if (options.diff) {
      const fixed = options['with-secrets'] ? (line: string) => line : maskOf(session, uri);
      diff += unifiedDiff(file.path, file.text, text, (line) => line.slice(0, 1) + fixed(before(line.slice(1))));
    }
    const isKept = options.diff || failure !== undefined;
    if (isKept) session.put(uri, file.text, options.language, file.mode);
    after.push(isKept ? file : { ...file, text });
  }
  return { files: after, count, diff, failures };
}

function fixedText(session: Session, uri: string, file: ReadFile, language: string | undefined): string {
  let { text } = file;
  for (let round = 0; round < ROUNDS; round++) {
    const findings = session.findings(uri);
    const edits = session.failure(uri) ? [] : safeFixes(session.workspace, uri, findings);
    const next = editedFile(text, edits);
    if (next === undefined || next === text) break;
    text = next;
    session.put(uri, text, language, file.mode);
  }
  return text;
}

/** Takes out of a line the secrets that the document has now, whatever it becomes later. */
function maskOf(session: Session, uri: string): (line: string) => string {
  const mask = session.maskLabel(uri);
  const nowhere = { start: -1, end: -1 };
  // It looks for the secrets when it is first asked.
  mask('', nowhere);
  return (line) => mask(line, nowhere);
}

/** What is said on standard error of fixed files. */
export function fixedNote(count: number, isOnlyShown: boolean, locale: Locale): string {
  if (locale === 'ja') return isOnlyShown ? `${count} ファイルを修正できます` : `${count} ファイルを修正しました`;
  const files = `${count} file${count === 1 ? '' : 's'}`;
  return isOnlyShown ? `${files} would be fixed` : `${files} fixed`;
}
