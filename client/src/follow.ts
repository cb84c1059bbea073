import { type Disposable, Range, type TextEditor, TextEditorRevealType, ThemeColor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { viewPlace } from './requests.ts';

/** Keeps a view and the document that it shows at the same place: where the cursor is in one, the other is marked and scrolled to. */
export function followViews(client: BaseLanguageClient, scheme: string): Disposable {
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  let asked = 0;
  const sourceOf = ({ document: { uri } }: TextEditor): string | undefined => {
    if (uri.scheme !== scheme) return undefined;
    const [source]: readonly unknown[] = JSON.parse(uri.query);
    return typeof source === 'string' ? source : undefined;
  };
  const follow = async (editor: TextEditor): Promise<void> => {
    const own = editor.document.uri.toString();
    const source = sourceOf(editor);
    const other = window.visibleTextEditors.find((each) =>
      source === undefined ? sourceOf(each) === own : each.document.uri.toString() === source,
    );
    if (!other || !client.isRunning()) return;
    const number = ++asked;
    const view = (source === undefined ? other : editor).document.uri.toString();
    const place = await viewPlace(client, view, editor.selection.active, source !== undefined);
    // The cursor has moved on.
    if (number !== asked) return;
    const range = place && new Range(place.start.line, place.start.character, place.end.line, place.end.character);
    editor.setDecorations(mark, []);
    other.setDecorations(mark, range ? [range] : []);
    if (range) other.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const listener = window.onDidChangeTextEditorSelection(({ textEditor }) => void follow(textEditor));
  return {
    dispose() {
      listener.dispose();
      mark.dispose();
    },
  };
}
