import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { plain } from '../../base/sinks.ts';
import { actions } from '../../features/actions.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const codeActionFeature: Feature = {
  capability: () => ({ codeActionProvider: { codeActionKinds: ['quickfix'] } }),
  register: (connection, session) => connection.onCodeAction((params) => codeActions(session, params)),
};

/** The fixes of the problems that touch a range, and a comment that silences each. */
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
    .flatMap((finding) =>
      actions(finding, bound, language).flatMap((fix) => {
        const edit = workspaceEdit(session, uri, fix.edits);
        if (!edit) return [];
        return [
          {
            title: plain(fix.title[locale], locale),
            kind: 'quickfix',
            diagnostics: [session.diagnostic(finding, uri, lines)],
            ...(fix.preferred && { isPreferred: true }),
            edit,
          },
        ];
      }),
    );
}
