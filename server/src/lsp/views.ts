import type { Connection, Position, Range } from 'vscode-languageserver';
import { linesOf, offsetAt } from '../base/lines.ts';
import { referenceScheme } from '../features/reference/address.ts';
import { placeInSource, placeInView } from '../features/view-places.ts';
import type { View } from './asked-views.ts';
import { rangeOf } from './convert.ts';
import { convert } from './handlers/conversions.ts';
import type { Outgoing } from './outgoing.ts';
import type { Session } from './session.ts';
import { after } from './timers.ts';

/** The scheme of read-only documents that are made from others and follow their changes. */
const viewScheme = 'ha-config-view';

/** The schemes of the documents that the client asks us for. */
export const contentSchemes: readonly string[] = [referenceScheme, viewScheme];

/** What a conversion makes of a document: `ha-config-view:PATH?["URI","CONVERSION"]`, secrets masked. */
export function viewText(session: Session, uri: string): string {
  const [source, id] = sourceOf(uri) ?? [];
  if (source === undefined || id === undefined) return notConvertible[session.messageLocale];
  session.views.add(uri);
  return viewOf(session, source, id)?.view ?? notConvertible[session.messageLocale];
}

/**
 * Where a view says what is at a position of its document, or the other way round where the position is one of the view;
 * undefined where nothing does.
 */
export function viewPlace(
  session: Session,
  { view: uri, position, isInView }: { readonly view: string; readonly position: Position; readonly isInView: boolean },
): Range | undefined {
  const [source = '', id = ''] = sourceOf(uri) ?? [];
  const view = viewOf(session, source, id);
  const lines = session.lines(source);
  if (!view || !lines) return undefined;
  if (isInView) {
    const found = placeInSource(view, offsetAt(view.lines, position));
    return found && rangeOf(lines, found);
  }
  const found = placeInView(view, offsetAt(lines, position));
  return found && rangeOf(view.lines, found);
}

/** What a conversion makes of a document, kept as long as nothing in its cluster changes. */
function viewOf(session: Session, source: string, id: string): View | undefined {
  const { views, workspace, messageLocale } = session;
  return views.of(workspace.sight(source), JSON.stringify([source, id, messageLocale]), () => {
    const document = session.document(source);
    const made = convert(session, source, id);
    return document && made && { bound: document.bound, view: made.text, lines: linesOf(made.text) };
  });
}

const notConvertible = {
  en: 'This document cannot be converted into another format.\n',
  ja: 'このドキュメントは別の形式に変換できません。\n',
};

function sourceOf(uri: string): readonly [source: string, conversion: string] | undefined {
  const query = new RegExp(`^${viewScheme}:[^?]*\\?([^#]*)`).exec(uri)?.[1];
  if (query === undefined) return undefined;
  try {
    const [source, id]: readonly unknown[] = JSON.parse(decodeURIComponent(query));
    return typeof source === 'string' && typeof id === 'string' ? [source, id] : undefined;
  } catch {
    return undefined;
  }
}

/** How long typing may pause before a view follows (ms). */
const pause = 200;

/** Has the client ask anew for the views that it has asked for; the function is called when a document has changed. */
export function viewRefresher(connection: Connection, session: Session, out: Outgoing): () => void {
  let waiting = false;
  const refresh = (): void => {
    waiting = false;
    for (const uri of session.views.all)
      void out.ask('workspace/textDocumentContent/refresh', () =>
        connection.workspace.textDocumentContent.refresh(uri),
      );
  };
  return () => {
    if (waiting || !session.views.all.length) return;
    waiting = true;
    after(refresh, pause);
  };
}
