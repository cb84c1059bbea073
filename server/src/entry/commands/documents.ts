import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';

/** The URI of a path, absolute or relative to where the command runs. */
export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** Takes a file into a session; false where its language is not known. */
export function putFile(session: Session, file: ReadFile, language: string | undefined): boolean {
  return session.put(uriOf(file.path), file.text, language, file.mode);
}

/**
 * Takes out of a line the secrets that a file has now, whatever becomes of it later; `withSecrets` leaves them. A line is
 * of no place of the document: a whole one may be more than a secret.
 */
export function lineMask(session: Session, { path }: ReadFile, withSecrets: boolean): (line: string) => string {
  if (withSecrets) return (line) => line;
  const mask = session.maskLabel(uriOf(path));
  const nowhere = { start: -1, end: -1 };
  // It looks for the secrets when it is first asked.
  mask('', nowhere);
  return (line) => mask(line, nowhere);
}
