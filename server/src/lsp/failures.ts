import { type Failure, firstLine } from '../base/failure.ts';
import { visible } from '../base/sinks.ts';
import { uriKey } from '../documents/uri.ts';
import type { Workspace } from '../documents/workspace.ts';

/** The problems of a document that is not read to its end. */
const cuts: ReadonlySet<string> = new Set(['too-deep', 'too-many-words']);

/** Writes into the log why documents are not read or checked, or not to their end, each reason once. */
export class Failures {
  private readonly workspace: Workspace;
  private readonly mask: (detail: string) => string;
  private readonly log: (text: string) => void;
  private readonly known = new Map<string, Failure & { readonly thrown: string }>();
  /** The cuts of a document that the log has, by URI key. */
  private readonly cut = new Map<string, ReadonlySet<string>>();
  /** The clusters that were looked at. */
  private readonly seen = new WeakSet<object>();

  /** `mask`: takes out of what was thrown the secrets of every document. */
  constructor(workspace: Workspace, mask: (detail: string) => string, log: (text: string) => void) {
    this.workspace = workspace;
    this.mask = mask;
    this.log = log;
  }

  get(uri: string): Failure | undefined {
    return this.known.get(uriKey(uri));
  }

  forget(uri: string): void {
    this.known.delete(uriKey(uri));
    this.cut.delete(uriKey(uri));
  }

  /** Takes in how the check of a document has ended, and looks at its cluster: what nobody has open is not passed over either. */
  judged(uri: string, failure: Failure | undefined): void {
    const own = failure ?? this.workspace.failure(uri);
    if (own) this.failed(uri, own);
    else this.known.delete(uriKey(uri));
    const sight = this.workspace.sight(uri);
    if (this.seen.has(sight)) return;
    this.seen.add(sight);
    for (const member of this.workspace.members(uri)) {
      const bound = this.workspace.bound(member);
      const why = this.workspace.failure(member);
      if (why) this.failed(member, why);
      else if (bound) this.shortened(member, bound.tree.problems);
    }
  }

  private failed(uri: string, failure: Failure): void {
    if (this.get(uri) && this.known.get(uriKey(uri))?.thrown === firstLine(failure)) return;
    const detail = this.mask(failure.detail);
    this.known.set(uriKey(uri), { ...failure, detail, thrown: firstLine(failure) });
    this.log(`${visible(uri)}: ${failure.code}: ${detail}`);
  }

  private shortened(
    uri: string,
    problems: readonly { readonly code: string; readonly message: { readonly en: string } }[],
  ): void {
    const found = problems.filter(({ code }) => cuts.has(code));
    const known = this.cut.get(uriKey(uri));
    if (!known && !found.length) return;
    for (const { code, message } of found)
      if (!known?.has(code)) this.log(`${visible(uri)}: ${code}: ${visible(message.en)}`);
    this.cut.set(uriKey(uri), new Set(found.map(({ code }) => code)));
  }
}
