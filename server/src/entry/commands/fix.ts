import type { Locale, Text } from '../../base/text.ts';
import { editedFile } from '../../lsp/edits.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import type { Options } from './command.ts';
import { lineMask, putFile, uriOf } from './documents.ts';
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
  const known = new Set(files.filter((file) => putFile(session, file, options.language)));
  for (const file of files) {
    if (!known.has(file)) {
      after.push(file);
      continue;
    }
    if (options.isolated) for (const other of session.workspace.uris) session.remove(other);
    putFile(session, file, options.language);
    const isOpen = options['with-secrets'] || !options.diff;
    const before = lineMask(session, file, isOpen);
    const text = fixedText(session, file, options.language);
    const failure = text !== file.text && !options.diff ? await replaceFile(file.path, file.text, text) : undefined;
    if (failure) failures.push({ path: file.path, reason: failure });
    if (text !== file.text && !failure) count++;
    if (options.diff) {
      const fixed = lineMask(session, file, isOpen);
      diff += unifiedDiff(file.path, file.text, text, (line) => fixed(before(line)));
    }
    const isKept = options.diff || failure !== undefined;
    if (isKept) putFile(session, file, options.language);
    after.push(isKept ? file : { ...file, text });
  }
  return { files: after, count, diff, failures };
}

function fixedText(session: Session, file: ReadFile, language: string | undefined): string {
  const uri = uriOf(file.path);
  let { text } = file;
  for (let round = 0; round < ROUNDS; round++) {
    const safe = session.safeFixes(uri);
    const edits = session.failure(uri) ? [] : safe;
    const next = editedFile(text, edits);
    if (next === undefined || next === text) break;
    text = next;
    putFile(session, { ...file, text }, language);
  }
  return text;
}

/** What is said on standard error of fixed files. */
export function fixedNote(count: number, isOnlyShown: boolean, locale: Locale): string {
  if (locale === 'ja') return isOnlyShown ? `${count} ファイルを修正できます` : `${count} ファイルを修正しました`;
  const files = `${count} file${count === 1 ? '' : 's'}`;
  return isOnlyShown ? `${files} would be fixed` : `${files} fixed`;
}
