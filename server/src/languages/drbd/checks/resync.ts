import { groupBy } from '../../../base/group-by.ts';
import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/resync.ts';
import type { Model, Resource } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { type Read, resourcesByName } from './along.ts';
import type { Context } from './context.ts';

/** A volume that waits, the volume it waits for, and the statement that says so. */
interface Wait {
  readonly to: string;
  readonly word: Span;
  readonly uri: string;
}

const waits: readonly string[] = ['resync-after', 'after'];

/** True for an option by which a volume waits for another one. */
export function isWait(option: string): boolean {
  return waits.includes(option);
}

/** Volumes that wait for themselves or for each other, and waits for volumes that there are not. */
export function* resync({ bound, model, along: { uri, read } }: Context): Iterable<Problem> {
  const { keywords } = bound.tree;
  if (!waits.some((keyword) => keywords?.has(keyword))) return;
  const { next, saidIn, circles } = graphOf(read);
  const own = (saidIn.get(uri) ?? []).map((name) => ({ name, wait: next.get(name)! }));
  const reported = new Set<Span>();
  for (const { name } of own) {
    const found = circles.get(name);
    if (found) yield* circle(found, uri, reported);
  }
  const resources = new Map(model.resources.map((each) => [each.name?.text, each] as const).reverse());
  for (const { word, to } of own.map(({ wait }) => wait)) {
    if (reported.has(word)) continue;
    const [name, number] = to.split('/') as [string, string];
    const resource = resources.get(name) ?? resourcesByName(read).get(name);
    if (!resource || resource.unclear || volumesOf(resource).includes(Number(number))) continue;
    reported.add(word);
    yield messages.resyncAfterNoVolume(word, name, number);
  }
}

/** What waits for what, in the files that are read together. */
interface Graph {
  readonly next: ReadonlyMap<string, Wait>;
  /** The volumes that wait, by the file that says so: what `common` says, it says in its own file, whoever waits. */
  readonly saidIn: ReadonlyMap<string, readonly string[]>;
  /** Each circle, by each of its volumes. */
  readonly circles: ReadonlyMap<string, Circle>;
}

interface Circle {
  readonly names: readonly string[];
  readonly waits: readonly Wait[];
  /** By the file that says so. */
  readonly saidIn: ReadonlyMap<string, readonly Wait[]>;
}

const graphOf = memo(({ files, commons }: Read): Graph => {
  const next = new Map<string, Wait>();
  const inherited = commons
    .map(({ common, uri }) => ({ option: common && waitIn(common), uri }))
    .findLast((each) => each.option);
  for (const { model } of files) waitsOf(model, inherited, next);
  const names = groupBy([...next.keys()], (name) => next.get(name)!.uri);
  return { next, saidIn: names, circles: circlesIn(next) };
});

function circlesIn(next: ReadonlyMap<string, Wait>): ReadonlyMap<string, Circle> {
  const circles = new Map<string, Circle>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const row = new Set([start]);
    for (let at = next.get(start)?.to; at !== undefined && !done.has(at); at = next.get(at)?.to) {
      if (row.has(at)) {
        const walked = [...row];
        const names = walked.slice(walked.indexOf(at));
        const waiting = names.map((name) => next.get(name)!);
        const found = { names, waits: waiting, saidIn: groupBy(waiting, ({ uri }) => uri) };
        for (const name of names) circles.set(name, found);
        break;
      }
      row.add(at);
    }
    for (const name of row) done.add(name);
  }
  return circles;
}

/** A cycle is reported once, at its last statement in this document; the others are related information. */
function* circle({ names, waits: all, saidIn }: Circle, uri: string, reported: Set<Span>): Iterable<Problem> {
  const own = saidIn.get(uri)?.at(-1);
  if (!own || reported.has(own.word)) return;
  for (const { word } of saidIn.get(uri)!) reported.add(word);
  const resources = (shown: readonly string[]) => shown.map((name) => name.replace(/\/0$/, ''));
  const others = all.slice(0, messages.mostShown + 1).filter((wait) => wait.word !== own.word);
  if (!others.length) yield messages.resyncAfterSelf(own.word, resources(names)[0]!);
  else
    yield messages.resyncAfterCycle(
      own.word,
      resources([...(names.length > messages.mostShown ? names.slice(0, messages.mostShown + 2) : names), names[0]!]),
      others.map((other) => ({ ...place(other.word), ...(other.uri !== uri && { uri: other.uri }) })),
    );
}

function place({ start, end }: Span): Span {
  return { start, end };
}

/** The waits of a file's resources, volume by volume: that of a volume before that of its resource before that of `common`. */
function waitsOf(
  model: Model,
  inherited: { readonly option: BoundStatement | undefined; readonly uri: string } | undefined,
  next: Map<string, Wait>,
): void {
  for (const resource of model.resources) {
    const { name } = resource;
    if (!name || name.hole) continue;
    const whole = waitIn(resource.bound);
    for (const number of volumesOf(resource)) {
      const sections = [resource.volumes, ...resource.hosts.map((host) => host.volumes)].flat();
      const own = sections
        .filter((volume) => volume.number === number && !volume.implicit)
        .map(ownWait)
        .find(Boolean);
      const option = own ?? whole;
      const word = (option ?? inherited?.option)?.statement.args[0];
      if (!word || word.hole || !word.text) continue;
      const to = word.text.includes('/') ? word.text : `${word.text}/0`;
      next.set(`${name.text}/${number}`, { to, word, uri: option ? model.uri : inherited!.uri });
    }
  }
}

function ownWait(volume: Volume): BoundStatement | undefined {
  return waitIn(volume.bound);
}

/** The option in the `disk` or `syncer` of a section. */
function waitIn(section: BoundStatement): BoundStatement | undefined {
  for (const child of section.children) {
    if (!/^(?:disk|syncer)$/.test(child.statement.keyword.text)) continue;
    const option = child.children.findLast((each) => waits.includes(each.statement.keyword.text));
    if (option) return option;
  }
  return undefined;
}

/** The numbers of a resource's volumes; one that does not mention any has the usual one. */
function volumesOf({ volumes, hosts }: Resource): readonly number[] {
  const numbers = [...volumes, ...hosts.flatMap((host) => host.volumes)].map((volume) => volume.number);
  return numbers.length ? [...new Set(numbers)] : [0];
}
