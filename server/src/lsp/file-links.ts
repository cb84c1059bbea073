import { pathOf, uriKey } from '../documents/uri.ts';
import { type Mention, pathsIn, placesOfPath } from '../features/mentions.ts';
import type { DocumentView, Session } from './session.ts';

/** A path that a document mentions, and the file of the workspace that it leads to. */
export interface FileLink extends Mention {
  readonly target: string;
}

/** The paths in a document that lead to files: scripts of a host's folder, guests, anything that is there. */
export function fileLinks(session: Session, { uri, bound }: DocumentView): readonly FileLink[] {
  const known = new Map<string, string | undefined>();
  return pathsIn(bound).flatMap((mention) => {
    if (!known.has(mention.name)) known.set(mention.name, targetOf(session, uri, mention.name));
    const target = known.get(mention.name);
    return target === undefined || uriKey(target) === uriKey(uri) ? [] : [{ ...mention, target }];
  });
}

/**
 * The file that a path names: where a folder of the document's own host has it, or else the one file in sight that has the
 * last two parts of it, for a lab without a host's folders.
 */
function targetOf(session: Session, uri: string, path: string): string | undefined {
  const { workspace } = session;
  const there = placesOfPath(uri, path).find((each) => workspace.source(each) || session.isFile(each));
  if (there !== undefined) return workspace.source(there)?.uri ?? there;
  const tail = path.slice(path.lastIndexOf('/', path.lastIndexOf('/') - 1));
  const [only, ...others] = workspace.members(uri).filter((each) => pathOf(each).endsWith(tail));
  return others.length ? undefined : only;
}
