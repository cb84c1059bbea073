import { plain } from '../../base/sinks.ts';
import type { Text } from '../../base/text.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The request of our own client that reads what a person adds to a language (an agent's metadata). */
export const additionsFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/importAgent', ({ xml }: { readonly xml: string }): object =>
      readAddition(session, xml),
    ),
};

const nobody: Text = { en: 'No language can import this.', ja: 'この内容を取り込める言語がありません。' };

/** Reads a text into an entry for the settings, or says why it cannot be read. */
export function readAddition(
  { languages, messageLocale }: Session,
  text: string,
): { readonly addition: unknown } | { readonly problem: string } {
  let problem = nobody;
  for (const language of languages) {
    const result = language.readAddition?.(text);
    if (result && 'addition' in result) return result;
    if (result) problem = result.problem;
  }
  return { problem: plain(problem[messageLocale], messageLocale) };
}
