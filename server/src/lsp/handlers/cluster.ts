import type { Range } from 'vscode-languageserver';
import { groupBy } from '../../base/group-by.ts';
import { visible } from '../../base/sinks.ts';
import { lastAtOrBefore, type Span } from '../../base/span.ts';
import type { Text } from '../../base/text.ts';
import { isReadOnly, uriKey } from '../../documents/uri.ts';
import { type ClusterItem, clusterItems } from '../../features/cluster.ts';
import { commonFolder, folderOf } from '../../features/workspace-symbols.ts';
import { rangeOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { attempt } from '../guarded.ts';
import { longWork } from '../long-work.ts';
import type { Mask } from '../masks.ts';
import type { Session } from '../session.ts';

/** The request of our own client for the view "HA Cluster". */
export const clusterFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest('haConfig/cluster', (params: { readonly uri?: string } | undefined, token) => {
      const uris = counted(session, params?.uri);
      if (uris.length < few) return cluster(session, params?.uri);
      const work = (uri: string): Counted => countedIn(session, uri);
      return longWork(connection, session, checking, uris, token, work).then((found) =>
        cluster(session, params?.uri, found),
      );
    }),
};

/** So few files are checked at once. */
const few = 50;

const checking: Text = { en: 'Checking the files of the cluster', ja: 'クラスタのファイルを検査しています' };

/** The files whose problems the answer counts. */
function counted(session: Session, uri: string | undefined): readonly string[] {
  if (uri !== undefined) return membersOf(session, uri);
  const all = clusters(session);
  return all.length === 1 ? all[0]! : [];
}

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
export function cluster(session: Session, uri?: string, found?: Found): readonly ClusterRow[] {
  if (uri !== undefined) return rowsOf(session, membersOf(session, uri), found);
  const all = clusters(session);
  if (all.length === 1) return rowsOf(session, all[0]!, found);
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

function rowsOf(session: Session, uris: readonly string[], found: Found | undefined): readonly ClusterRow[] {
  const files = uris.flatMap(
    (uri) =>
      attempt(session, uri, () => {
        const document = session.document(uri);
        const { startOrder, name } = document?.language ?? {};
        return document && name ? [{ uri, bound: document.bound, startOrder, language: name }] : [];
      }) ?? [],
  );
  const items = attempt(session, uris[0] ?? '', () => clusterItems(files, session.workspace.symbols)) ?? [];
  const world = {
    session,
    counts: new Counts(found ?? new Map(uris.map((uri) => [uri, countedIn(session, uri)]))),
    maskOf: session.maskLabels(),
  };
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

type Found = ReadonlyMap<string, Counted>;

function countedIn(session: Session, uri: string): Counted {
  const starts: number[] = [];
  const errorsBefore = [0];
  for (const { start, severity } of attempt(session, uri, () => session.severities(uri)) ?? []) {
    if (severity !== 'error' && severity !== 'warning') continue;
    starts.push(start);
    errorsBefore.push(errorsBefore.at(-1)! + (severity === 'error' ? 1 : 0));
  }
  return { starts, errorsBefore };
}

/** The errors and warnings of some files, to be counted by places. */
class Counts {
  private readonly found: Found;

  constructor(found: Found) {
    this.found = found;
  }

  of(extents: readonly Extent[]): { readonly errors: number; readonly warnings: number } {
    let errors = 0;
    let all = 0;
    for (const [uri, spans] of groupBy(extents, (extent) => extent.uri)) {
      // A file that came while the others were checked has not been counted.
      const { starts, errorsBefore } = this.found.get(uri) ?? { starts: [], errorsBefore: [] };
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
