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

/** The editor's id of the language that a text is of by what it holds. */
export function contentLanguage({ languages }: Session, { text, isStatus }: ContentParams): string | undefined {
  return languageOfContent(text, isStatus ? languages.filter(({ isReadOnly }) => isReadOnly) : languages)?.id;
}
