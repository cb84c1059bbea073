import type { ResolvedTarget } from '../../documents/proofs.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The request of our own client for the status bar. */
export const statusFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/status', ({ uri }: { readonly uri: string }) => status(session, uri) ?? null),
};

/** The language of a document and the versions aimed at; undefined for a document that is not here. */
export function status(
  { workspace }: Session,
  uri: string,
): { readonly language: string; readonly targets: readonly ResolvedTarget[] } | undefined {
  const source = workspace.source(uri);
  return source && { language: source.language.id, targets: workspace.targets(uri) };
}
