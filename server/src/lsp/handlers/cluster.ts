import type { Range } from 'vscode-languageserver';
import { groupBy } from '../../base/group-by.ts';
import { visible } from '../../base/sinks.ts';
import { lastAtOrBefore, type Span } from '../../base/span.ts';
import { isReadOnly, uriKey } from '../../documents/uri.ts';
import { type ClusterItem, clusterItems } from '../../features/cluster.ts';
import { commonFolder, folderOf } from '../../features/workspace-symbols.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { attempt } from '../guarded.ts';
import type { Mask } from '../masks.ts';
import type { Session } from '../session.ts';

/** The request of our own client for the view "HA Cluster". */
export const clusterFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/cluster', (params?: { readonly uri?: string }) => cluster(session, params?.uri)),
};

/** A line of the view, in the language of messages. */
export interface ClusterRow {
  readonly kind: ClusterItem['kind'] | 'cluster';
  readonly label: string;
  readonly detail?: string;
  readonly uri?: string;
  readonly range?: Range;
  readonly errors: number;
  readonly warnings: number;
  /** Absent of a cluster: they are asked for with its `uri`. */
  readonly children?: readonly ClusterRow[];
}

/** The cluster of a file; of none, the only one there is, or the list of all. Empty where no file is in sight. */
export function cluster(session: Session, uri?: string): readonly ClusterRow[] {
  if (uri !== undefined) return rowsOf(session, membersOf(session, uri));
  const all = clusters(session);
  if (all.length === 1) return rowsOf(session, all[0]!);
  const root = commonFolder(all.flat());
  return all.map((members) => ({
    kind: 'cluster',
    label: visible(labelOf(members, root)),
    detail: `${members.length}`,
    uri: members[0]!,
    errors: 0,
    warnings: 0,
  }));
}

/** The files in sight as clusters, each in one of them. */
function clusters(session: Session): readonly (readonly string[])[] {
  const uris = [...session.workspace.uris].filter((uri) => !isReadOnly(uri)).sort();
  const covered = new Set<string>();
  return uris.flatMap((uri) => {
    if (covered.has(uriKey(uri))) return [];
    const members = membersOf(session, uri).filter((each) => !covered.has(uriKey(each)));
    for (const each of members) covered.add(uriKey(each));
    return members.length ? [members] : [];
  });
}

function membersOf(session: Session, uri: string): readonly string[] {
  return session.workspace
    .members(uri)
    .filter((each) => !isReadOnly(each))
    .sort();
}

/** The folder of a cluster below the one that all are in. */
function labelOf(members: readonly string[], root: string): string {
  const own = commonFolder(members);
  return own.slice(root.length).replace(/^\//, '') || folderOf(own);
}

function rowsOf(session: Session, uris: readonly string[]): readonly ClusterRow[] {
  const files = uris.flatMap(
    (uri) =>
      attempt(session, uri, () => {
        const document = session.document(uri);
        const { startOrder, name } = document?.language ?? {};
        return document && name ? [{ uri, bound: document.bound, startOrder, language: name }] : [];
      }) ?? [],
  );
  const items = attempt(session, uris[0] ?? '', () => clusterItems(files, session.workspace.symbols)) ?? [];
  const world = { session, counts: new Counts(session, uris), maskOf: session.maskLabels() };
  return items.map((item) => rowOf(item, world));
}

interface World {
  readonly session: Session;
  readonly counts: Counts;
  readonly maskOf: (uri: string) => Mask<string>;
}

function rowOf(item: ClusterItem, world: World): ClusterRow {
  const { session, counts, maskOf } = world;
  const { kind, label, detail, place, children } = item;
  const lines = place && session.lines(place.uri);
  const shown = (text: string): string => visible(place ? maskOf(place.uri)(text, place) : text);
  return {
    kind,
    label: shown(label[session.messageLocale]),
    ...(detail && { detail: shown(detail[session.messageLocale]) }),
    ...(place && lines && { uri: place.uri, range: rangeOf(lines, place) }),
    ...counts.of(extentsOf(item)),
    children: children.map((child) => rowOf(child, world)),
  };
}

type Extent = ClusterItem['extents'][number];

function extentsOf({ extents, children }: ClusterItem): readonly Extent[] {
  return [...extents, ...children.flatMap(extentsOf)];
}

/** The errors and warnings of a file: where each begins, in order, and how many of those before it are errors. */
interface Counted {
  readonly starts: readonly number[];
  readonly errorsBefore: readonly number[];
}

/** The errors and warnings of some files, to be counted by places. */
class Counts {
  private readonly found: ReadonlyMap<string, Counted>;

  constructor(session: Session, uris: readonly string[]) {
    this.found = new Map(
      uris.map((uri) => {
        const starts: number[] = [];
        const errorsBefore = [0];
        for (const { start, severity } of attempt(session, uri, () => session.findings(uri)) ?? []) {
          if (severity !== 'error' && severity !== 'warning') continue;
          starts.push(start);
          errorsBefore.push(errorsBefore.at(-1)! + (severity === 'error' ? 1 : 0));
        }
        return [uri, { starts, errorsBefore }];
      }),
    );
  }

  of(extents: readonly Extent[]): { readonly errors: number; readonly warnings: number } {
    let errors = 0;
    let all = 0;
    for (const [uri, spans] of groupBy(extents, (extent) => extent.uri)) {
      const { starts, errorsBefore } = this.found.get(uri)!;
      if (!starts.length) continue;
      const countTo = (offset: number): number => lastAtOrBefore(starts.length, (i) => starts[i]!, offset) + 1;
      for (const { start, end } of joined(spans)) {
        const [from, to] = [countTo(start - 1), countTo(end)];
        errors += errorsBefore[to]! - errorsBefore[from]!;
        all += to - from;
      }
    }
    return { errors, warnings: all - errors };
  }
}

/** Spans by start, those that overlap made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const made: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}
