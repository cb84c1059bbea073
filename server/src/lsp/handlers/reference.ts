import type { Connection } from 'vscode-languageserver';
import { bare, plain, visible } from '../../base/sinks.ts';
import { pageOfUri, pageUri, referenceScheme } from '../../features/reference/address.ts';
import type { Feature } from '../feature.ts';
import { malformed } from '../guarded.ts';
import type { Session } from '../session.ts';
import { viewPlace, viewText } from '../views.ts';

/** The pages of the reference and the views of documents, as documents that the client asks us for. */
export const referenceFeature: Feature = {
  register(connection, session) {
    connection.workspace.textDocumentContent.on(({ uri }) => {
      if (typeof uri !== 'string') throw malformed('uri');
      return { text: contentOf(session, uri) };
    });
    connection.onRequest(
      'haConfig/viewPlace',
      (asked: Parameters<typeof viewPlace>[1]) => viewPlace(session, asked) ?? null,
    );
    connection.onRequest('haConfig/pages', () => pages(session));
    connection.onRequest('haConfig/pageUri', ({ id }: { readonly id: string }) => pageUri(id, session.messageLocale));
  },
};

/** The text of a document of ours by its URI: a page of the reference, or the view of another document. */
export function contentOf(session: Session, uri: string): string {
  const address = pageOfUri(uri);
  if (!address) return uri.startsWith(`${referenceScheme}:`) ? missing[session.messageLocale] : viewText(session, uri);
  const page = session.reference.library.page(address.id);
  return page ? page.text()[address.locale] : missing[address.locale];
}

const missing = {
  en: 'The reference has no such page.\n',
  ja: 'リファレンスにこのページはありません。\n',
};

/** A page as a list shows it: texts without marks. */
interface PageRow {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly summary: string;
}

/** Every page of the reference, current ones first. */
export function pages({ reference, messageLocale: locale }: Session): readonly PageRow[] {
  const all = [...reference.library.pages.values()].sort((a, b) => Number(a.isOld) - Number(b.isOld));
  return all.map(({ id, title, where, summary, kind, names }) => ({
    id,
    title: bare(title[locale]),
    // A term is found by its other names, too.
    where: visible(kind === 'term' ? [where[locale], ...names.slice(1)].join(', ') : where[locale]),
    summary: kind === 'index' ? '' : plain(summary()[locale], locale),
  }));
}

/** Shows a page in a client that has it as a document; tells any other what the problem is. */
export async function showPage(connection: Connection, session: Session, id: string): Promise<void> {
  const { client, messageLocale: locale, reference } = session;
  if (client.window?.showDocument?.support && client.workspace?.textDocumentContent) {
    await connection.window.showDocument({ uri: pageUri(id, locale) });
    return;
  }
  const page = reference.library.page(id);
  const message = page && plain(page.summary()[locale], locale);
  if (message) await connection.sendNotification('window/showMessage', { type: 3, message });
}
