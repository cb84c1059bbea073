import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/resync.ts';
import type { Model, Resource } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { allResources, type Context } from './context.ts';

/** A volume that waits, the volume it waits for, and the statement that says so. */
interface Wait {
  readonly to: string;
  readonly word: Span;
  /** Absent: this document. */
  readonly uri: string | undefined;
}

const waits: readonly string[] = ['resync-after', 'after'];

/** True for an option by which a volume waits for another one. */
export function isWait(option: string): boolean {
  return waits.includes(option);
}

/** Volumes that wait for themselves or for each other, and waits for volumes that there are not. */
export function* resync(context: Context): Iterable<Problem> {
  const { bound, model, others } = context;
  const { keywords } = bound.tree;
  if (!waits.some((keyword) => keywords?.has(keyword))) return;
  const next = new Map<string, Wait>();
  // What `common` says, it says in its own file, whichever resource waits for it.
  const inherited = [...others.map((other) => other.model), model]
    .map(({ common, uri }) => ({ option: common && waitIn(common), uri: uri === model.uri ? undefined : uri }))
    .findLast((each) => each.option);
  for (const other of others) waitsOf(other.model, inherited, other.model.uri, next);
  waitsOf(model, inherited, undefined, next);
  const reported = new Set<Span>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const row = [start];
    for (let at = next.get(start)?.to; at !== undefined && !done.has(at); at = next.get(at)?.to) {
      const from = row.indexOf(at);
      if (from >= 0) {
        yield* circle(row.slice(from), next, reported);
        break;
      }
      row.push(at);
    }
    for (const name of row) done.add(name);
  }
  const resources = new Map(
    allResources(context)
      .map((each) => [each.name?.text, each] as const)
      .reverse(),
  );
  for (const { word, to, uri } of next.values()) {
    if (uri !== undefined || reported.has(word)) continue;
    const [name, number] = to.split('/') as [string, string];
    const resource = resources.get(name);
    if (!resource || resource.unclear || volumesOf(resource).includes(Number(number))) continue;
    reported.add(word);
    yield messages.resyncAfterNoVolume(word, name, number);
  }
}

/** A cycle is reported once, at its last statement in this document; the others are related information. */
function* circle(row: readonly string[], next: ReadonlyMap<string, Wait>, reported: Set<Span>): Iterable<Problem> {
  const waiting = row.map((name) => next.get(name)!);
  const own = waiting.findLast((wait) => wait.uri === undefined);
  if (!own || reported.has(own.word)) return;
  for (const { word } of waiting) reported.add(word);
  const others = waiting.filter((wait) => wait.word !== own.word);
  const names = [...row, row[0]!].map((name) => name.replace(/\/0$/, ''));
  if (!others.length) yield messages.resyncAfterSelf(own.word, names[0]!);
  else
    yield messages.resyncAfterCycle(
      own.word,
      names,
      others.map(({ word, uri }) => ({ ...place(word), ...(uri !== undefined && { uri }) })),
    );
}

function place({ start, end }: Span): Span {
  return { start, end };
}

/** The waits of a file's resources, volume by volume: that of a volume before that of its resource before that of `common`. */
function waitsOf(
  model: Model,
  inherited: { readonly option: BoundStatement | undefined; readonly uri: string | undefined } | undefined,
  uri: string | undefined,
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
      next.set(`${name.text}/${number}`, { to, word, uri: option ? uri : inherited?.uri });
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
