import type { WorkspaceEdit } from 'vscode-languageserver';
import { linesOf } from '../base/lines.ts';
import { withSeverity } from '../documents/project-edit.ts';
import { textEdit } from './edits.ts';
import type { Session } from './session.ts';

/**
 * The edit that switches a code off for everyone who works on the folder of a document: in the project's file that counts
 * there, or in a new one of the workspace folder (one further in would hide what is settled above). Undefined where the client
 * cannot, or nothing written there would count.
 */
export function ignoreInFolder(session: Session, uri: string, code: string): WorkspaceEdit | undefined {
  const { projects, client } = session;
  const { documentChanges, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const known = projects.uriFor(uri);
  const target = known ?? projects.placeFor(uri);
  if (!projects.isTrusted || !documentChanges || target === undefined) return undefined;
  if (!known && !resourceOperations.includes('create')) return undefined;
  const text = (known && projects.problems(known)?.text) ?? '';
  const edit = withSeverity(text, code, 'off');
  if (!edit) return undefined;
  const changed = {
    textDocument: { uri: target, version: session.version(target) ?? null },
    edits: [textEdit(edit, text, linesOf(text))],
  };
  if (known) return { documentChanges: [changed] };
  return { documentChanges: [{ kind: 'create', uri: target, options: { ignoreIfExists: true } }, changed] };
}
