import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import { lastAtOrBefore, type Span } from '../../../base/span.ts';
import { ByKey } from '../../../schema/cluster.ts';
import { copiedResource } from '../messages/files.ts';
import type { Host, Model, Resource } from '../model/model.ts';
import { type Read, resourcesByName } from './along.ts';
import { type Context, namesIn, namesOf } from './context.ts';
import { freeMinor, freePort } from './free.ts';
import { type First, type Free, type Kind, type Visitor, walk } from './uses.ts';

/** Names, minors, devices, disks, metadata and addresses that are used twice: in this file, and in those read along with it. */
export function* duplicates(context: Context): Iterable<Problem> {
  if (!context.certain) return;
  const seen = new Seen(context);
  walk(context.model.resources, seen);
  yield* seen.finish();
}

interface Use {
  readonly at: Span;
  readonly owner: unknown;
  readonly refused: boolean;
}

/** A use in one of the files that are read together. */
interface UseIn extends Use {
  readonly uri: string;
}

/** The uses of a file, each where it comes first. */
class Recorder implements Visitor {
  readonly uses = new Map<string, Use>();
  readonly isOld: boolean;
  private readonly read: Read;

  constructor(read: Read, isOld: boolean) {
    this.read = read;
    this.isOld = isOld;
  }

  namesOf(host: Host): readonly string[] {
    return namesIn(host, (name) => resourcesByName(this.read).get(name));
  }

  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused = true): undefined {
    const name = keyOf(kind, host, key);
    if (!this.uses.has(name)) this.uses.set(name, { at, owner, refused });
  }

  report(): void {}
}

function keyOf(kind: Kind, host: string, key: string | number): string {
  return `${kind} ${host} ${key}`;
}

/** By the resources of a file, which are others after each edit. */
const recorded = memo((_: Model['resources']): Map<boolean, ReadonlyMap<string, Use>> => new Map());

/** The uses of a file; kept with it, unless the hosts are named elsewhere. */
function usesOf({ resources }: Model, read: Read, isOld: boolean): ReadonlyMap<string, Use> {
  const kept = recorded(resources);
  const known = kept.get(isOld);
  if (known) return known;
  const recorder = new Recorder(read, isOld);
  walk(resources, recorder);
  const isStacked = resources.some(({ hosts }) => hosts.some(({ kind }) => kind === 'stacked'));
  if (!isStacked) kept.set(isOld, recorder.uses);
  return recorder.uses;
}

const indexes = memo((_: Read): Map<boolean, ByKey<UseIn>> => new Map());

/** What the files that are read together use. */
function indexOf(read: Read, isOld: boolean): ByKey<UseIn> {
  const known = indexes(read).get(isOld);
  if (known) return known;
  const index = new ByKey<UseIn>();
  for (const { model, sure } of read.files)
    for (const [key, { at, owner, refused }] of usesOf(model, read, isOld))
      index.add(key, { at, owner, refused: sure && refused, uri: model.uri });
  indexes(read).set(isOld, index);
  return index;
}

/** What has been seen so far, and where. */
class Seen implements Visitor {
  readonly free: Free;
  readonly isOld: boolean;
  private readonly hosts = new Map<string, Map<Kind, Map<string | number, Use>>>();
  /** Nothing where no other file is read along. */
  private readonly taken: ByKey<UseIn> | undefined;
  private readonly reported = new Set<number>();
  private readonly found: Problem[] = [];
  private readonly context: Context;

  constructor(context: Context) {
    const { along, line } = context;
    this.context = context;
    this.isOld = line?.startsWith('8') === true;
    this.taken = along.isAlone ? undefined : indexOf(along.read, this.isOld);
    this.free = {
      minor: (word) => freeMinor(word, context),
      port: (address, resource) => freePort(address, resource, context),
    };
  }

  namesOf(host: Host): readonly string[] {
    return namesOf(host, this.context);
  }

  use(kind: Kind, host: string, key: string | number, at: Span, owner: unknown, refused = true): First | undefined {
    const { steps, uri } = this.context.file;
    if (steps) steps.count++;
    const elsewhere = this.taken?.elsewhere(keyOf(kind, host, key), uri);
    const first = elsewhere ?? this.firstHere(kind, host, key, { at, owner, refused });
    if (!first || first.owner === owner || this.reported.has(at.start)) return undefined;
    this.reported.add(at.start);
    const { start, end } = first.at;
    return {
      place: { start, end, ...(elsewhere && { uri: elsewhere.uri }) },
      severity: first.refused && refused ? 'error' : 'warning',
    };
  }

  /** The first use in this file; undefined where that is the one at hand. */
  private firstHere(kind: Kind, host: string, key: string | number, use: Use): Use | undefined {
    let kinds = this.hosts.get(host);
    if (!kinds) {
      kinds = new Map();
      this.hosts.set(host, kinds);
    }
    let table = kinds.get(kind);
    if (!table) {
      table = new Map();
      kinds.set(kind, table);
    }
    const first = table.get(key);
    if (!first) table.set(key, use);
    return first;
  }

  report(problem: Problem): void {
    this.found.push(problem);
  }

  /** What was found; a resource that has most of what another one has is a copy of it, and one problem. */
  *finish(): Iterable<Problem> {
    const { model } = this.context;
    const groups = new Map<string, Problem[]>();
    for (const found of this.found) {
      const place = found.related?.[0];
      const owner = place ? indexOfOwner(model.resources, found) : -1;
      const other = place?.uri ?? (place && indexOfOwner(model.resources, place));
      const key = owner < 0 || other === owner ? `${found.start} ${found.code}` : `${owner} ${other}`;
      const group = groups.get(key);
      if (group) group.push(found);
      else groups.set(key, [found]);
    }
    for (const group of groups.values()) {
      const kinds = new Set(group.map(({ code }) => code));
      const isSameName = kinds.has('duplicate-resource');
      const owner = model.resources[indexOfOwner(model.resources, group[0]!)];
      if (!owner?.name || kinds.size < (isSameName && group[0]!.related?.[0]?.uri ? 2 : 3)) yield* group;
      else {
        const others = group.flatMap((each) => each.related ?? []);
        const severity = group.some((each) => each.severity === 'error') ? 'error' : 'warning';
        const isHere = others[0]?.uri === undefined;
        yield copiedResource(owner.name, owner.name.text, others, severity, { isSameName, isHere });
      }
    }
  }
}

/** The resource that a problem is in; resources are sorted. */
function indexOfOwner(resources: readonly Resource[], { start }: Span): number {
  return lastAtOrBefore(resources.length, (i) => resources[i]!.bound.statement.start, start);
}
