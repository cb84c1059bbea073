import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { moreProblems } from '../../base/messages-editor.ts';
import type { Finding } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { projectDiagnostics } from '../project-files.ts';
import type { Session } from '../session.ts';

export const diagnosticsFeature: Feature = {
  capability: ({ textDocument }) =>
    textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: 'ha-config', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  register: (connection, session) => connection.languages.diagnostics.on((params) => report(session, params)),
};

/** The most problems of a document that a client is shown. */
const maxShown = 1000;

const ranks: Record<Finding['severity'], number> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The problems of a document in the client's shape, sorted by start. */
export function diagnostics(session: Session, uri: string): Diagnostic[] {
  const ofProject = projectDiagnostics(session, uri);
  if (ofProject) return ofProject;
  const all = shown(session.findings(uri), uri, session);
  // Most keystrokes find nothing: then nobody asks where the lines begin.
  const lines = all.length ? session.lines(uri) : undefined;
  return lines ? all.map((each) => session.diagnostic(each, uri, lines)) : [];
}

/** All of them, or the most serious with a last one that reports how many more there are. */
function shown(findings: readonly Finding[], uri: string, session: Session): readonly Finding[] {
  if (findings.length <= maxShown) return findings;
  const first = findings
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
    .slice(0, maxShown - 1)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const { text, language } = session.workspace.source(uri)!;
  const rest = moreProblems({ start: text.length, end: text.length }, findings.length - first.length);
  return [...first, { ...rest, code: `${language.id}/${rest.code}` }];
}

/** Changes whenever the problems of a document may have changed. */
export function resultId({ workspace, messageLocale, settings, projects }: Session, uri: string): string {
  return `${workspace.stampOf(uri)}-${messageLocale}-${JSON.stringify(settings.severity)}-${projects.generation}`;
}

function report(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const id = resultId(session, textDocument.uri);
  if (previousResultId === id) return { kind: 'unchanged', resultId: id };
  return { kind: 'full', resultId: id, items: diagnostics(session, textDocument.uri) };
}
