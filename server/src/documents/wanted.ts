import type { Targets } from '../schema/versions.ts';
import type { Document } from './document.ts';
import type { ResolvedTarget } from './proofs.ts';

/** The versions that somebody has set. */
export interface Wanted {
  readonly settings: Targets;
  /** What the project of a document settles, by its URI. */
  readonly project: (uri: string) => Targets;
}

export const nothingWanted: Wanted = { settings: {}, project: () => ({}) };

/** The versions that are set for a document by who has set them; what counts most comes first. */
export function wantedBy(
  { settings, project }: Wanted,
  { source, ownTargets }: Document,
): Readonly<Partial<Record<ResolvedTarget['source'], Targets>>> {
  return { comment: ownTargets, setting: settings, project: project(source.uri) };
}

/** The versions that are set for a document. */
export function wantedFor(wanted: Wanted, document: Document): Targets {
  return Object.assign({}, ...Object.values(wantedBy(wanted, document)).reverse());
}
