import { memo } from '../../../base/memo.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import type { BoundTree } from '../../../schema/types.ts';
import * as messages from '../messages/files.ts';
import type { Read } from './along.ts';
import type { Context } from './context.ts';

/** The files as drbdadm reads them: what an include names, what only one of them may have, what none takes in. */
export function* files(context: Context): Iterable<Problem> {
  yield* includes(context);
  yield* onlyOnce(context);
  yield* unreached(context);
}

/** The files that an editor and the command line look for; another one may be there unseen. */
const wellKnown = /(?:\/drbd\.d\/[^/]+\.(?:res|conf)|\/drbd\.conf|\/global_common\.conf)$/;

function* includes({ file }: Context): Iterable<Problem> {
  for (const { word, targets, path, isFolderInSight } of file.includes ?? []) {
    if (targets.length || !isFolderInSight || word.hole) continue;
    if (path === undefined) yield messages.nothingIncluded(word, word.text);
    else if (wellKnown.test(path)) yield messages.missingFile(word, word.text);
  }
}

const single: readonly string[] = ['global', 'common'];

/** `global` and `common` of another file that is read along with this one; of two files the one that is read later is told. */
function* onlyOnce({ file, along, certain }: Context): Iterable<Problem> {
  if (!certain) return;
  const own = orderOf(file.uri);
  for (const keyword of single) {
    const here = sectionOf(file.bound, keyword);
    const first = here && firstSections(along.read).find((each) => each.keyword === keyword && each.order < own);
    if (!first) continue;
    const { start, end } = first.section.statement.keyword;
    const place: Location = { start, end, uri: first.other.uri };
    yield messages.sectionTwice(here.statement.keyword, keyword, place, first.other.isIncluded ? 'error' : 'warning');
  }
}

/** The sections that only one file may have: of each the first that an include reaches, and the first of all. */
const firstSections = memo(({ files }: Read) => {
  const sections = files.flatMap(({ file, sure }) =>
    single.flatMap((keyword) => {
      const section = sure ? sectionOf(file.bound, keyword) : undefined;
      return section ? [{ keyword, section, other: file, order: orderOf(file.uri) }] : [];
    }),
  );
  sections.sort((a, b) => (a.order < b.order ? -1 : 1));
  const included = sections.filter(({ other }) => other.isIncluded);
  const first = (all: typeof sections, keyword: string) => all.find((each) => each.keyword === keyword) ?? [];
  return [included, sections].flatMap((all) => single.flatMap((keyword) => first(all, keyword)));
});

function sectionOf({ top }: BoundTree, keyword: string) {
  return top.find(({ statement }) => statement.keyword.text === keyword && statement.body);
}

/** The order in which files are read, as drbd.conf has it by custom: itself, the defaults, resources by name. */
function orderOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${name === 'drbd.conf' ? 0 : name === 'global_common.conf' ? 1 : 2} ${uri}`;
}

/** Resources in a file that no include of the drbd.conf beside it or above it reaches. */
function* unreached({ file, model }: Context): Iterable<Problem> {
  const [first] = model.resources;
  if (!first?.name || file.includes?.length || orderOf(file.uri).startsWith('0')) return;
  const readers = readersIn(file.cluster).filter(({ uri }) => isNear(file.uri, uri));
  if (!readers.length || readers.some(({ isIncluded }) => isIncluded)) return;
  const [reader] = readers;
  const at = reader!.bound.top.find(({ statement }) => statement.keyword.text === 'include')!.statement;
  yield messages.notIncluded(first.bound.statement.keyword, { start: at.start, end: at.end, uri: reader!.uri });
}

/** Each `drbd.conf` that includes other files; one is never told of itself. */
const readersIn = memo((cluster: Cluster) =>
  inLanguage(cluster, 'drbd').filter(({ uri, bound }) => uri.endsWith('/drbd.conf') && includesFiles(bound)),
);

function includesFiles({ top }: BoundTree): boolean {
  return top.some(({ statement }) => statement.keyword.text === 'include');
}

/** In the folder of drbd.conf, or in a folder right below it. */
function isNear(uri: string, conf: string): boolean {
  const folder = conf.slice(0, conf.lastIndexOf('/') + 1);
  return uri.startsWith(folder) && uri.slice(folder.length).split('/').length <= 2;
}
