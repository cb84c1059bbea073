import type { CodeAction, CodeActionParams, Command, Diagnostic, Range } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import * as messages from '../../base/messages-editor.ts';
import type { Edit, Fix } from '../../base/problem.ts';
import { fixesOf } from '../../base/report.ts';
import { plain } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { ignoreHere, ignoreInFile } from '../../features/ignore.ts';
import { organized } from '../../features/organize.ts';
import { words } from '../../features/reference/labels.ts';
import { explainCommand, openCommand } from '../../features/reference/link.ts';
import type { Finding } from '../convert.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { ignoreInFolder } from '../ignoring.ts';
import { pageOfCode } from '../reference.ts';
import type { DocumentView, Session } from '../session.ts';

const fixAllKind = 'source.fixAll.haConfig';
const organizeKind = 'source.organizeStatements';

export const codeActionFeature: Feature = {
  // Only a client that takes literals knows kinds.
  capability: ({ textDocument }) => ({
    codeActionProvider: textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionKinds: ['quickfix', fixAllKind, organizeKind] }
      : true,
  }),
  register: (connection, session) =>
    connection.onCodeAction((params) =>
      session.client.textDocument?.codeAction?.codeActionLiteralSupport
        ? codeActions(session, params)
        : asCommands(session, params),
    ),
};

/** The command of the server that has the client apply an edit, for clients that take nothing but commands. */
export const applyCommand = 'haConfig.applyEdit';

/** The same as commands, each once; an edit only where the client can be asked to apply it. */
function asCommands(session: Session, params: CodeActionParams): Command[] {
  const canApply = session.client.workspace?.applyEdit === true;
  const found = new Map<string, Command>();
  for (const { title, edit, command } of [
    ...codeActions(session, params),
    ...codeActions(session, { ...params, context: { ...params.context, only: [fixAllKind] } }),
  ]) {
    const made = edit && canApply ? { title, command: applyCommand, arguments: [edit] } : command;
    if (made) found.set(JSON.stringify(made), made);
  }
  return [...found.values()];
}

/**
 * The fixes of the problems that touch a range; for each a comment that silences it, and its page of the reference. What
 * concerns the whole document comes only where it is asked for.
 */
export function codeActions(
  session: Session,
  { textDocument, range, context }: Pick<CodeActionParams, 'textDocument' | 'range'> & Partial<CodeActionParams>,
): CodeAction[] {
  const document = session.document(textDocument.uri);
  if (!document) return [];
  const only = context?.only;
  return [
    ...(!only || isWanted('quickfix', only) ? quickFixes(session, document, range) : []),
    ...(only && isWanted(fixAllKind, only) ? fixAll(session, document) : []),
    ...(only && isWanted(organizeKind, only) ? organize(session, document) : []),
  ];
}

/** A kind is wanted by its own name and by that of the kinds above it. */
function isWanted(kind: string, only: readonly string[]): boolean {
  return only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function fixAll(session: Session, { uri }: DocumentView): CodeAction[] {
  return wholeAction(session, uri, messages.fixAllSafe(), fixAllKind, session.safeFixes(uri));
}

function organize(session: Session, { uri, bound, language }: DocumentView): CodeAction[] {
  return wholeAction(session, uri, messages.organizeStatements(), organizeKind, organized(bound, language));
}

function wholeAction(session: Session, uri: string, title: Text, kind: string, edits: readonly Edit[]): CodeAction[] {
  const edit = edits.length ? workspaceEdit(session, uri, edits) : undefined;
  return edit ? [{ title: plain(title[session.messageLocale], session.messageLocale), kind, edit }] : [];
}

function quickFixes(session: Session, document: DocumentView, range: Range): CodeAction[] {
  const { uri, bound, lines, language } = document;
  const locale = session.messageLocale;
  const start = offsetAt(lines, range.start);
  const end = offsetAt(lines, range.end);
  const isInRange = (found: Span): boolean => found.start <= end && start <= found.end;
  const findings = session.findings(uri, { problems: isInRange }).filter(isInRange);
  const quickFix = (finding: Finding, fix: Fix): CodeAction[] => {
    const edit = workspaceEdit(session, uri, fix.edits);
    if (!edit) return [];
    const diagnostics = [session.diagnostic(finding, uri, lines)];
    const title = plain(fix.title[locale], locale);
    return [{ title, kind: 'quickfix', diagnostics, ...(fix.preferred && { isPreferred: true }), edit }];
  };
  const codes = new Map(findings.map((finding) => [finding.code, finding]));
  return [
    ...findings.flatMap((finding) => fixesOf(finding).flatMap((fix) => quickFix(finding, fix))),
    // Our own client asks where; others get the comment for the place itself.
    ...(session.reference.links === 'command'
      ? ignoring(session, document, findings)
      : [
          ...findings.flatMap((finding) => quickFix(finding, ignoreHere(finding, bound, language))),
          ...[...codes.values()].flatMap((finding) => inFolder(session, document, finding)),
        ]),
    ...(session.reference.links === 'command'
      ? findings.flatMap((finding) => comparison(session, document, finding))
      : []),
    ...[...codes.values()].map((finding) => explanation(session, finding, [session.diagnostic(finding, uri, lines)])),
  ];
}

/** Shows the file beside that of another node, by the command of our client. */
function comparison(session: Session, { uri, lines }: DocumentView, finding: Finding): CodeAction[] {
  const { counterpart } = finding;
  if (!counterpart) return [];
  const locale = session.messageLocale;
  const title = plain(messages.compareWith(counterpart.name)[locale], locale);
  const diagnostics = [session.diagnostic(finding, uri, lines)];
  const command = { title, command: 'haConfig.compare', arguments: [uri, counterpart.uri] };
  return [{ title, kind: 'quickfix', diagnostics, command }];
}

/** The command of our client that asks where to ignore what is reported at a place. */
const ignoreCommand = 'haConfig.ignore';

/** One entry for a place, however much is reported there. */
function ignoring(session: Session, document: DocumentView, findings: readonly Finding[]): CodeAction[] {
  if (!findings.length) return [];
  const { uri, bound, lines, language } = document;
  const problems = findings.map((finding) => ({
    code: finding.code,
    here: workspaceEdit(session, uri, ignoreHere(finding, bound, language).edits),
    file: workspaceEdit(session, uri, [ignoreInFile(finding, bound)]),
    folder: ignoreInFolder(session, uri, finding.code),
  }));
  const title = messages.ignoreAsk()[session.messageLocale];
  const diagnostics = findings.map((finding) => session.diagnostic(finding, uri, lines));
  return [{ title, kind: 'quickfix', diagnostics, command: { title, command: ignoreCommand, arguments: [problems] } }];
}

/** Writes into the project's file that a problem is not reported. */
function inFolder(session: Session, { uri, lines }: DocumentView, finding: Finding): CodeAction[] {
  const edit = ignoreInFolder(session, uri, finding.code);
  const locale = session.messageLocale;
  const title = plain(messages.ignoreInFolder(finding.code)[locale], locale);
  return edit ? [{ title, kind: 'quickfix', diagnostics: [session.diagnostic(finding, uri, lines)], edit }] : [];
}

/** Opens the page of a problem, by the command of our own client or by the server's. */
function explanation({ reference, messageLocale }: Session, { code }: Finding, diagnostics: Diagnostic[]): CodeAction {
  const title = words.explain[messageLocale];
  const command = reference.links === 'command' ? openCommand : explainCommand;
  const action = { title, command, arguments: [pageOfCode(code)] };
  return { title, kind: 'quickfix', diagnostics, command: action };
}
