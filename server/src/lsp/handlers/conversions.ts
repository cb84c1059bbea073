import { plain } from '../../base/sinks.ts';
import { withoutSecrets } from '../../documents/secrets.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The requests of our own client around "Convert To ...". */
export const conversionsFeature: Feature = {
  register(connection, session) {
    connection.onRequest('haConfig/conversions', ({ uri }: { readonly uri: string }) => conversions(session, uri));
    connection.onRequest(
      'haConfig/convert',
      ({ uri, id, withSecrets }: ConvertParams) => convert(session, uri, id, withSecrets) ?? null,
    );
    connection.onRequest(
      'haConfig/import',
      ({ id, text, withSecrets }: ImportParams): object | null => importText(session, id, text, withSecrets) ?? null,
    );
  },
};

interface ConvertParams {
  readonly uri: string;
  readonly id: string;
  /** For a document that is to be saved: with the secrets as they are, without which it would be broken. */
  readonly withSecrets?: boolean;
}

interface ImportParams {
  readonly id: string;
  readonly text: string;
  readonly withSecrets?: boolean;
}

interface Made {
  readonly text: string;
  /** The editor's id of the language that came out. */
  readonly language: string;
  /** True where secrets are left out of it. */
  readonly isMasked?: true;
}

/** What a document can be made into: id, title, and the editor's id of the language that comes out. */
export function conversions(
  { workspace, messageLocale }: Session,
  uri: string,
): readonly { readonly id: string; readonly title: string; readonly to: string }[] {
  const known = workspace.source(uri)?.language.conversions ?? [];
  return known.map(({ id, title, to }) => ({ id, title: title[messageLocale], to }));
}

/**
 * Makes a document into another, its secrets masked unless they are asked for; undefined when it is not here or cannot
 * be made into that.
 */
export function convert(session: Session, uri: string, id: string, withSecrets = false): Made | undefined {
  const document = session.document(uri);
  const conversion = document?.language.conversions?.find((each) => each.id === id);
  if (!document || !conversion) return undefined;
  const text = conversion.convert(document.checked(), session.messageLocale);
  const { to } = conversion;
  // XML has no rules of its own: those of the language that it is made from.
  const rules = session.language(to) ?? document.language;
  return made(text, to, withSecrets ? text : withoutSecrets(text, rules, session.secrets(uri)));
}

function made(text: string, language: string, shown: string): Made {
  return { text: shown, language, ...(shown !== text && { isMasked: true }) };
}

/** Reads a text of another kind into a document of ours, or says why it cannot be read; undefined for an unknown id. */
export function importText(
  { languages, messageLocale }: Session,
  id: string,
  text: string,
  withSecrets = false,
): Made | { readonly problem: string } | undefined {
  for (const language of languages) {
    const found = language.imports?.find((each) => each.id === id);
    if (!found) continue;
    const result = found.convert(text);
    return 'problem' in result
      ? { problem: plain(result.problem[messageLocale], messageLocale) }
      : made(result.text, language.id, withSecrets ? result.text : withoutSecrets(result.text, language, []));
  }
  return undefined;
}
