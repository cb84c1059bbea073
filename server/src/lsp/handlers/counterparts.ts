import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The request of our own client for what a document may be compared with. */
export const counterpartsFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/counterparts', ({ uri }: { readonly uri: string }) => counterparts(session, uri)),
};

/** The same file of other nodes, and the folder in which the two paths differ. */
export function counterparts(
  { workspace }: Session,
  uri: string,
): readonly { readonly uri: string; readonly folder: string }[] {
  const found = workspace.checked(uri)?.counterparts ?? [];
  return found.map((each) => ({ uri: each.uri, folder: each.folder }));
}
