import type {
  PrepareRenameParams,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import * as messages from '../../base/messages-rename.ts';
import { plain } from '../../base/sinks.ts';
import type { Text } from '../../base/text.ts';
import { type NameAt, nameAt } from '../../features/navigation.ts';
import { type Renaming, rename, renameStepwise } from '../../features/rename.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf } from '../convert.ts';
import { workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { LSPErrorCodes, ResponseError } from '../library.ts';
import { inTurns } from '../long-work.ts';
import type { Session } from '../session.ts';

export const renameFeature: Feature = {
  capability: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register: (connection, session) => {
    connection.onPrepareRename((params) => prepareRename(session, params));
    connection.onRenameRequest((params, token) =>
      session.workspace.members(params.textDocument.uri).length < few
        ? renameEdit(session, params)
        : inTurns(connection, session, checking, token, renaming(session, params)),
    );
  },
};

/** The range of the name at a position and its text; throws a ResponseError where there is none. */
export function prepareRename(session: Session, at: Omit<PrepareRenameParams, 'workDoneToken'>) {
  const { found, document } = nameUnder(session, at);
  return { range: rangeOf(document.lines, inner(found.word)), placeholder: found.name };
}

/** Among so few files it is done at once. */
const few = 50;

type Params = Omit<RenameParams, 'workDoneToken'>;

/** The edits of all files; throws a ResponseError with the reason where the name stays. */
export function renameEdit(session: Session, params: Params): WorkspaceEdit {
  const { found } = nameUnder(session, params);
  return editOf(session, params, found, rename(session.workspace, params.textDocument.uri, found, params.newName));
}

const checking: Text = { en: 'Checking the renamed files', ja: '名前を変更したファイルを検査しています' };

/** The same step by step. Once a document of the cluster has changed in between, the answer would be about another text. */
function* renaming(session: Session, params: Params): Generator<number, WorkspaceEdit> {
  const { found } = nameUnder(session, params);
  const { uri } = params.textDocument;
  const steps = renameStepwise(session.workspace, uri, found, params.newName);
  const stamp = session.workspace.stampOf(uri);
  for (;;) {
    if (session.workspace.stampOf(uri) !== stamp)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'A document has changed');
    const { done, value } = steps.next();
    if (done) return editOf(session, params, found, value);
    yield value;
  }
}

function editOf(session: Session, params: Params, found: NameAt, renaming: Renaming): WorkspaceEdit {
  const { uri } = params.textDocument;
  if ('refused' in renaming) throw refusal(session, renaming.refused);
  const edit = workspaceEdit(session, uri, renaming.edits) ?? { changes: {} };
  const { edits, kind } = renaming;
  const several = new Set(edits.map((each) => each.uri)).size > 1;
  if (!several || !edit.documentChanges || !session.client.workspace?.workspaceEdit?.changeAnnotationSupport)
    return edit;
  // Files that nobody sees are shown before they are changed.
  const label = plain(
    messages.renaming(found.name, params.newName, kind)[session.messageLocale],
    session.messageLocale,
  );
  return {
    documentChanges: edit.documentChanges.map((change) =>
      'edits' in change
        ? { ...change, edits: change.edits.map((each) => ({ ...each, annotationId: 'rename' })) }
        : change,
    ),
    changeAnnotations: { rename: { label, needsConfirmation: true } },
  };
}

function nameUnder(session: Session, { textDocument, position }: TextDocumentPositionParams) {
  const document = session.document(textDocument.uri);
  const found: NameAt | undefined = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!document || !found?.name) throw refusal(session, messages.nothingToRename());
  return { found, document };
}

function refusal(session: Session, why: Text): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, plain(why[session.messageLocale], session.messageLocale));
}
