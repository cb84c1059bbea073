import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { plain } from '../../base/sinks.ts';
import { actions } from '../../features/actions.ts';
import { words } from '../../features/reference/labels.ts';
import { explainCommand, openCommand } from '../../features/reference/link.ts';
import type { Finding } from '../convert.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const codeActionFeature: Feature = {
  capability: () => ({ codeActionProvider: { codeActionKinds: ['quickfix'] } }),
  register: (connection, session) => connection.onCodeAction((params) => codeActions(session, params)),
};

/** The fixes of the problems that touch a range; for each a comment that silences it, and its page of the reference. */
export function codeActions(
  session: Session,
  { textDocument, range }: Pick<CodeActionParams, 'textDocument' | 'range'>,
): CodeAction[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const { uri, bound, lines, language } = document;
  const locale = session.messageLocale;
  const start = offsetAt(lines, range.start);
  const end = offsetAt(lines, range.end);
  return session
    .findings(uri)
    .filter((finding) => finding.start <= end && start <= finding.end)
    .flatMap((finding): CodeAction[] => {
      const diagnostics = [session.diagnostic(finding, uri, lines)];
      const fixes = actions(finding, bound, language).flatMap((fix): CodeAction[] => {
        const edit = workspaceEdit(session, uri, fix.edits);
        if (!edit) return [];
        const title = plain(fix.title[locale], locale);
        return [{ title, kind: 'quickfix', diagnostics, ...(fix.preferred && { isPreferred: true }), edit }];
      });
      return [...fixes, ...explanation(session, finding, diagnostics)];
    });
}

/** Opens the page of a problem, by the command of our own client or by the server's. */
function explanation(
  { reference, messageLocale }: Session,
  { code }: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const page = reference.library.problemPage(code);
  if (!page) return [];
  const title = words.explain[messageLocale];
  const command = reference.links === 'command' ? openCommand : explainCommand;
  const action = { title, command, arguments: [page] };
  return [{ title, kind: 'quickfix', diagnostics, command: action }];
}
