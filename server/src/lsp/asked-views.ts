import type { Lines } from '../base/lines.ts';
import type { Pair } from '../features/view-places.ts';

/** A view with the document that it is of. */
export interface View extends Pair {
  readonly lines: Lines;
}

/** A client keeps no more views open than a person can look at. */
const most = 20;

/** The views that the client has asked for: the URIs of the latest ones, and what was made of a cluster as it is. */
export class AskedViews {
  private readonly uris = new Set<string>();
  private readonly made = new WeakMap<object, Map<string, View | undefined>>();

  add(uri: string): void {
    this.uris.delete(uri);
    this.uris.add(uri);
    for (const oldest of this.uris) if (this.uris.size > most) this.uris.delete(oldest);
  }

  get all(): readonly string[] {
    return [...this.uris];
  }

  /** What `make` gives under a name, once for each state of a cluster: a cursor that moves asks for the same again. */
  of(sight: object, name: string, make: () => View | undefined): View | undefined {
    const known = this.made.get(sight) ?? new Map<string, View | undefined>();
    this.made.set(sight, known);
    if (!known.has(name)) known.set(name, make());
    return known.get(name);
  }
}
