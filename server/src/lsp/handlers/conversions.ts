import { plain } from '../../base/sinks.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The requests of our own client around "Convert To ...". */
export const conversionsFeature: Feature = {
  register(connection, session) {
    connection.onRequest('haConfig/conversions', ({ uri }: { readonly uri: string }) => conversions(session, uri));
    connection.onRequest(
      'haConfig/convert',
      ({ uri, id }: { readonly uri: string; readonly id: string }) => convert(session, uri, id) ?? null,
    );
    connection.onRequest(
      'haConfig/import',
      ({ id, text }: { readonly id: string; readonly text: string }): object | null =>
        importText(session, id, text) ?? null,
    );
  },
};

interface Made {
  readonly text: string;
  /** The editor's id of the language that came out. */
  readonly language: string;
}

/** What a document can be made into: id, title, and the editor's id of the language that comes out. */
export function conversions(
  { workspace, messageLocale }: Session,
  uri: string,
): readonly { readonly id: string; readonly title: string; readonly to: string }[] {
  const known = workspace.source(uri)?.language.conversions ?? [];
  return known.map(({ id, title, to }) => ({ id, title: title[messageLocale], to }));
}

/** Makes a document into another; undefined when it is not here or cannot be made into that. */
export function convert(session: Session, uri: string, id: string): Made | undefined {
  const document = session.document(uri);
  const conversion = document?.language.conversions?.find((each) => each.id === id);
  return (
    document &&
    conversion && { text: conversion.convert(document.checked(), session.messageLocale), language: conversion.to }
  );
}

/** Reads a text of another kind into a document of ours, or says why it cannot be read; undefined for an unknown id. */
export function importText(
  { languages, messageLocale }: Session,
  id: string,
  text: string,
): Made | { readonly problem: string } | undefined {
  for (const language of languages) {
    const found = language.imports?.find((each) => each.id === id);
    if (!found) continue;
    const result = found.convert(text);
    return 'problem' in result
      ? { problem: plain(result.problem[messageLocale], messageLocale) }
      : { text: result.text, language: language.id };
  }
  return undefined;
}
