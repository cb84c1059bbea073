import { codeSpan } from '../../base/sinks.ts';
import type { Locale } from '../../base/text.ts';
import { pageUri } from './address.ts';
import type { PageLink } from './at.ts';
import { words } from './labels.ts';

/** How a client follows links of our texts: by the command of our own client, by the URIs of the pages, or not at all. */
export type LinkStyle = 'command' | 'uri' | undefined;

/** The command of our client that opens a page by its id. */
export const openCommand = 'haConfig.openReference';

/** The command of the server that shows a page by its id, for every other client. */
export const explainCommand = 'haConfig.explain';

/** Where a page is for a client; undefined where it cannot follow links. */
export function pageHref(id: string, style: LinkStyle, locale: Locale): string | undefined {
  if (style === 'command') return `command:${openCommand}?${encodeURIComponent(JSON.stringify([id]))}`;
  return style === 'uri' ? pageUri(id, locale) : undefined;
}

/** The closing line of a text: a link to the page, or the command that prints it. Markdown. */
export function closingLine({ id, word }: PageLink, style: LinkStyle, locale: Locale): string {
  const href = pageHref(id, style, locale);
  return href ? `[${words.open[locale]}](${href})` : codeSpan(`ha-config explain ${word}`);
}
