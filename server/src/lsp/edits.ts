import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { edited } from '../base/edited.ts';
import { type Lines, positionAt } from '../base/lines.ts';
import type { Edit } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

/** The only way out for edits: whoever makes one thinks of `\n` and of texts without a byte order mark. */

/** The line end of a text: that of its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  return (/\r\n?|\n/.exec(text)?.[0] ?? '\n') as '\n' | '\r\n' | '\r';
}

/** A text with the line ends of a document. */
export function withLineEnds(text: string, lineEnd: string): string {
  return text.replace(/\r\n?|\n/g, lineEnd);
}

/** Edits of several documents as the client takes them; undefined when one of the documents is not here. `uri`: where an edit without a URI belongs. */
export function workspaceEdit(session: Session, uri: string, edits: readonly Edit[]): WorkspaceEdit | undefined {
  const byUri = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const target = edit.uri ?? uri;
    const text = session.workspace.source(target)?.text;
    const lines = session.lines(target);
    if (text === undefined || !lines) return undefined;
    const made = byUri.get(target) ?? [];
    made.push(textEdit(edit, text, lines));
    byUri.set(target, made);
  }
  if (!session.client.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(byUri) };
  const documentChanges = [...byUri].map(
    ([target, made]): TextDocumentEdit => ({
      textDocument: { uri: target, version: session.version(target) ?? null },
      edits: made,
    }),
  );
  return { documentChanges };
}

/** An edit of a text as it leaves: with the text's line ends, and behind its byte order mark. */
export function textEdit(edit: Edit, text: string, lines: Lines): TextEdit {
  return { range: rangeOf(lines, placed(edit, text)), newText: withLineEnds(edit.text, lineEndOf(text)) };
}

/** A text after edits: with its own line ends, and its byte order mark in front; undefined where two of them overlap. */
export function editedFile(text: string, edits: readonly Edit[]): string | undefined {
  const lineEnd = lineEndOf(text);
  return edited(
    text,
    edits.map((edit) => ({ ...placed(edit, text), text: withLineEnds(edit.text, lineEnd) })),
  );
}

function placed(edit: Edit, text: string): Span {
  const start = wholeLineEnd(edit.start, text);
  const end = wholeLineEnd(edit.end, text);
  // The fix that takes the mark away is left as it is.
  if (!text.startsWith('\uFEFF') || start > 0 || (end === 1 && !edit.text)) return { start, end };
  return { start: 1, end: Math.max(1, end) };
}

/** Between the two characters of a line end there is no place: it is in front of both. */
function wholeLineEnd(offset: number, text: string): number {
  return offset > 0 && text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
}

/**
 * What a completion item replaces: the part of its span in the line of the cursor, and the cursor at least, since editors
 * take nothing else. Where a joined word spans several lines, `rest` takes away its parts in the other ones.
 */
export function completionEdit(
  span: Span,
  cursor: number,
  lines: Lines,
): { readonly range: Range; readonly rest: readonly TextEdit[] } {
  const { line } = positionAt(lines, cursor);
  const lineStart = lines.starts[line]!;
  // The client counts the line end as outside of the line.
  const lineEnd = Math.max(cursor, lines.starts[line + 1] === undefined ? lines.length : lines.starts[line + 1]! - 1);
  const start = Math.min(cursor, Math.max(span.start, lineStart));
  const end = Math.max(cursor, Math.min(span.end, lineEnd));
  const rest = [
    { start: span.start, end: lineStart },
    { start: end, end: span.end },
  ].filter((each) => each.start < each.end);
  return {
    range: rangeOf(lines, { start, end }),
    rest: rest.map((each) => ({ range: rangeOf(lines, each), newText: '' })),
  };
}
