import { bare } from '../../base/sinks.ts';
import { languageOfContent } from '../../documents/content.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The request of our own client for the language of a text without a telling name. */
export const contentFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/languageOf', (asked: ContentParams) => contentLanguage(session, asked) ?? null),
};

interface ContentParams {
  readonly text: string;
  /** Only languages of what programs print. */
  readonly isStatus?: boolean;
}

/** The editor's id of the language that a text is of by what it holds, and what a person calls it. */
export function contentLanguage(
  { languages, messageLocale }: Session,
  { text, isStatus }: ContentParams,
): { readonly id: string; readonly name: string } | undefined {
  const found = languageOfContent(text, isStatus ? languages.filter(({ isReadOnly }) => isReadOnly) : languages);
  return found && { id: found.id, name: bare(found.name[messageLocale]) };
}
