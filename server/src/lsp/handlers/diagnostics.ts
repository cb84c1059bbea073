import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const diagnosticsFeature: Feature = {
  capability: ({ textDocument }) =>
    textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'ha-config', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  register: (connection, session) => connection.languages.diagnostics.on((params) => report(session, params)),
};

/** The problems of a document in the client's shape. */
export function diagnostics(session: Session, uri: string): Diagnostic[] {
  const lines = session.lines(uri);
  return lines ? session.findings(uri).map((finding) => session.diagnostic(finding, uri, lines)) : [];
}

/** Changes whenever the problems of a document may have changed. */
export function resultId({ workspace, messageLocale, settings }: Session, uri: string): string {
  return `${workspace.stampOf(uri)}-${messageLocale}-${JSON.stringify(settings.severity)}`;
}

function report(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const id = resultId(session, textDocument.uri);
  if (previousResultId === id) return { kind: 'unchanged', resultId: id };
  return { kind: 'full', resultId: id, items: diagnostics(session, textDocument.uri) };
}
