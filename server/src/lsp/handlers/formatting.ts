import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { plain } from '../../base/sinks.ts';
import { type Span, touches } from '../../base/span.ts';
import { type FormatStyle, format, within } from '../../features/format/format.ts';
import { indentUnit } from '../../features/format/indents.ts';
import { sourceText } from '../../syntax/tree.ts';
import { textEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { MessageType, ShowMessageNotification } from '../library.ts';
import type { DocumentView, Session } from '../session.ts';

export const formattingFeature: Feature = {
  capability: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    // Editors ask for it only where a person wants it.
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: [';', '\n'] },
  }),
  register: (connection, session) => {
    const says = (message: string): void =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    connection.onDocumentFormatting((params) => formatting(session, params, says));
    connection.onDocumentRangeFormatting((params) => rangeFormatting(session, params));
    connection.onDocumentOnTypeFormatting((params) => onTypeFormatting(session, params));
  },
};

/** The edits of the whole document; `says` is told why there are none for a document that is left alone. */
export function formatting(
  session: Session,
  { textDocument, options }: Omit<DocumentFormattingParams, 'workDoneToken'>,
  says: (message: string) => void,
): TextEdit[] {
  return editsOf(session, textDocument.uri, options, undefined, says);
}

/** The edits of the lines that a range touches. */
export function rangeFormatting(
  session: Session,
  { textDocument, range, options }: Omit<DocumentRangeFormattingParams, 'workDoneToken'>,
): TextEdit[] {
  return editsOf(session, textDocument.uri, options, ({ lines }) => ({
    start: offsetAt(lines, range.start),
    end: offsetAt(lines, range.end),
  }));
}

/** The edits of the line that a character has just ended: after a line end the one before. Nothing inside a comment. */
export function onTypeFormatting(
  session: Session,
  { textDocument, position, ch, options }: DocumentOnTypeFormattingParams,
): TextEdit[] {
  return editsOf(session, textDocument.uri, options, ({ lines, bound }) => {
    const line = ch === '\n' ? position.line - 1 : position.line;
    const at = offsetAt(lines, { line, character: Number.MAX_SAFE_INTEGER });
    return bound.tree.comments.some((comment) => touches(comment, at)) ? undefined : { start: at, end: at };
  });
}

function editsOf(
  session: Session,
  uri: string,
  options: FormattingOptions,
  part?: (document: DocumentView) => Span | undefined,
  says?: (message: string) => void,
): TextEdit[] {
  const document = session.settings.format.enabled ? session.document(uri) : undefined;
  if (!document) return [];
  const { bound, language, lines } = document;
  const span = part?.(document);
  if (part && !span) return [];
  const formatted = format(bound.tree, language, styleOf(session, options));
  if ('refused' in formatted) {
    says?.(plain(formatted.refused[session.messageLocale], session.messageLocale));
    return [];
  }
  const text = sourceText(bound.tree);
  const edits = span ? within(formatted.edits, text, span) : formatted.edits;
  return edits.map((edit) => textEdit(edit, text, lines));
}

/** The style that the settings and the editor's own options ask for. */
function styleOf(session: Session, options: FormattingOptions): FormatStyle {
  const { indent, align } = session.settings.format;
  const tabSize =
    Number.isInteger(options.tabSize) && options.tabSize > 0 && options.tabSize <= 100 ? options.tabSize : 8;
  const editor = options.insertSpaces ? ' '.repeat(tabSize) : '\t';
  return {
    indent: indent === 'editor' ? editor : indentUnit(indent),
    tabSize,
    align,
    finalNewline: options.insertFinalNewline === true,
  };
}
