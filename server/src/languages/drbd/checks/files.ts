import type { Location, Problem } from '../../../base/problem.ts';
import type { Neighbour } from '../../../language.ts';
import type { BoundTree } from '../../../schema/types.ts';
import * as messages from '../messages/files.ts';
import { type Context, proximityTo } from './context.ts';

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
function* onlyOnce({ file, certain }: Context): Iterable<Problem> {
  if (!certain) return;
  const own = orderOf(file.uri);
  for (const keyword of single) {
    const here = sectionOf(file.bound, keyword);
    if (!here) continue;
    const earlier = file.neighbours
      .filter(({ language, uri }) => language === 'drbd' && orderOf(uri) < own)
      .flatMap((other) => {
        const section = sectionOf(other.bound, keyword);
        return section && isReadAlong(file.uri, other) ? [{ section, other }] : [];
      });
    const first = earlier.find(({ other }) => other.isIncluded) ?? earlier[0];
    if (!first) continue;
    const { start, end } = first.section.statement.keyword;
    const place: Location = { start, end, uri: first.other.uri };
    yield messages.sectionTwice(here.statement.keyword, keyword, place, first.other.isIncluded ? 'error' : 'warning');
  }
}

function sectionOf({ top }: BoundTree, keyword: string) {
  return top.find(({ statement }) => statement.keyword.text === keyword && statement.body);
}

function isReadAlong(uri: string, other: Neighbour): boolean {
  return other.isIncluded || proximityTo(uri)(other.uri) === 'together';
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
  const readers = file.neighbours.filter(
    ({ language, uri, bound }) =>
      language === 'drbd' && uri.endsWith('/drbd.conf') && isNear(file.uri, uri) && includesFiles(bound),
  );
  if (!readers.length || readers.some(({ isIncluded }) => isIncluded)) return;
  const [reader] = readers;
  const at = reader!.bound.top.find(({ statement }) => statement.keyword.text === 'include')!.statement;
  yield messages.notIncluded(first.bound.statement.keyword, { start: at.start, end: at.end, uri: reader!.uri });
}

function includesFiles({ top }: BoundTree): boolean {
  return top.some(({ statement }) => statement.keyword.text === 'include');
}

/** In the folder of drbd.conf, or in a folder right below it. */
function isNear(uri: string, conf: string): boolean {
  const folder = conf.slice(0, conf.lastIndexOf('/') + 1);
  return uri.startsWith(folder) && uri.slice(folder.length).split('/').length <= 2;
}
