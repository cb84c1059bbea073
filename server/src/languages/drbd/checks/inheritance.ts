import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import { perStatement } from '../../../binding/per-statement.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { drbdOptions } from '../catalog/all.ts';
import * as doubles from '../messages/duplicates.ts';
import { argumentOf, effectiveVolumes, type Host, type Resource, resourceIn, sameHost } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import type { Read } from './along.ts';
import type { Context } from './context.ts';

type Values = ReadonlyMap<string, BoundStatement>;

/** Options of a peer device: what `disk` of a connection takes. */
export const peerDeviceOptions: ReadonlySet<string> = new Set(
  Object.keys(drbdOptions).filter((name) => drbdOptions[name]!.scopes['9']?.includes('connection.disk')),
);

/**
 * Options that come to a volume or a connection from two places with two values, which drbdadm 9 refuses to choose
 * between (every case was tried with drbdadm 9.22): `disk` of the resource and of its volumes; options of a peer device
 * of one host and of the other, and of a connection; `syncer` or `protocol` and the section that they represent.
 */
export function* inheritance(context: Context): Iterable<Problem> {
  if (context.line !== '9' || !context.certain) return;
  const common = new Map([...commonValues(context.along.read), ...valuesOf([context.model.common], diskSections)]);
  for (const own of ownValues(context.file.bound)) {
    // Most resources set each option at one place: nothing of theirs can differ.
    if (!own || (!own.rivals.length && !own.isLayered)) continue;
    const { resource } = own;
    const reported = new Set<BoundStatement>();
    for (const { first, second, name } of own.rivals) yield* differ(first, second, name, reported);
    if (!own.isLayered) continue;
    const base = new Map([...common, ...own.values]);
    for (const volume of resource.volumes)
      if (!volume.implicit)
        for (const [name, option] of blockOf(volume.bound)) yield* differ(base.get(name), option, name, reported);
    const sides = resource.hosts.map((host) => ({ host, values: peerValues(resource, host, base) }));
    for (const [i, { values }] of sides.entries())
      for (const other of sides.slice(0, i)) yield* compare(other.values, values, reported);
    for (const connection of resource.connections) yield* connectionValues(connection, sides, reported);
  }
}

/** What the defaults of the files that are read together set for disks. */
const commonValues = memo(
  ({ commons }: Read): Values =>
    valuesOf(
      commons.map((each) => each.common),
      diskSections,
    ),
);

const diskSections: readonly string[] = ['syncer', 'disk'];
const netSections: readonly string[] = ['protocol', 'syncer', 'net'];

/** What a resource sets by itself. */
interface Own {
  readonly resource: Resource;
  /** The options of its sections for disks. */
  readonly values: Values;
  readonly rivals: readonly Rivals[];
  /** True where volumes, hosts or connections have options of disks as well. */
  readonly isLayered: boolean;
}

/** Two statements in different sections that set one option. */
interface Rivals {
  readonly first: BoundStatement;
  readonly second: BoundStatement;
  readonly name: string;
}

const ownValues = perStatement((view): Own | undefined => {
  const resource = resourceIn(view);
  if (!resource) return undefined;
  const rivals: Rivals[] = [];
  const values = valuesOf([resource.bound], diskSections, rivals);
  valuesOf([resource.bound], netSections, rivals);
  const volumes = [...resource.volumes, ...resource.hosts.flatMap((host) => host.volumes)];
  const isLayered =
    volumes.some((volume) => volume.bound !== resource.bound && hasBlock(volume.bound)) ||
    resource.connections.some(hasBlock);
  return { resource, values, rivals, isLayered };
});

function hasBlock({ children }: BoundStatement): boolean {
  return children.some(({ statement }) => statement.keyword.text === 'disk' && statement.body !== undefined);
}

/** The options of some sections of resources or of `common`; `rivals`: where two of the sections set one is put there. */
function valuesOf(
  parents: readonly (BoundStatement | undefined)[],
  sections: readonly string[],
  rivals?: Rivals[],
): Values {
  const found = new Map<string, BoundStatement>();
  for (const parent of parents) {
    for (const child of parent?.children ?? []) {
      const name = child.statement.keyword.text;
      if (!sections.includes(name)) continue;
      const options = child.statement.body ? child.children : name === 'protocol' ? [child] : [];
      for (const option of options) {
        const word = plain(option.statement.keyword.text);
        const before = found.get(word);
        if (before && before.parent !== option.parent) rivals?.push({ first: before, second: option, name: word });
        found.set(word, option);
      }
    }
  }
  return found;
}

/** The options of the `disk { }` in a volume or a host section. */
function blockOf(section: BoundStatement): Values {
  const found = new Map<string, BoundStatement>();
  for (const child of section.children) {
    if (child.statement.keyword.text !== 'disk' || !child.statement.body) continue;
    for (const option of child.children) found.set(plain(option.statement.keyword.text), option);
  }
  return found;
}

/** Options of a peer device as they come out for a host, volume by volume: `0 c-max-rate` -> the statement. */
function peerValues(resource: Resource, host: Host, base: Values): Values {
  const found = new Map<string, BoundStatement>();
  for (const volume of effectiveVolumes(resource, host)) {
    const shared: Volume | undefined = resource.volumes.find((each) => each.number === volume.number);
    const own = host.volumes.find((each) => each.number === volume.number);
    const layers = [base, shared && !shared.implicit ? blockOf(shared.bound) : none, own ? blockOf(own.bound) : none];
    for (const layer of layers)
      for (const [name, option] of layer)
        if (peerDeviceOptions.has(name)) found.set(`${volume.number} ${name}`, option);
  }
  return found;
}

const none: Values = new Map();

function* compare(a: Values, b: Values, reported: Set<BoundStatement>): Iterable<Problem> {
  for (const [key, option] of b) yield* differ(a.get(key), option, key.slice(key.indexOf(' ') + 1), reported);
}

/** `disk` of a connection against what its hosts have; a `volume` of the connection overrules both. */
function* connectionValues(
  connection: BoundStatement,
  sides: readonly { host: Host; values: Values }[],
  reported: Set<BoundStatement>,
): Iterable<Problem> {
  const values = blockOf(connection);
  if (!values.size) return;
  const overruled = new Set<string>();
  for (const child of connection.children) {
    if (child.statement.keyword.text !== 'volume') continue;
    const number = argumentOf(child, 'VOLUME')?.text ?? '';
    for (const name of blockOf(child).keys()) overruled.add(`${number} ${name}`);
  }
  const ends = connection.children.flatMap((child) =>
    (child.statement.keyword.text === 'path' ? child.children : [child]).flatMap(
      (end) => argumentOf(end, 'HOST')?.text ?? [],
    ),
  );
  for (const { host, values: side } of sides) {
    if (!host.names.some((name) => ends.some((end) => sameHost(end, name.text)))) continue;
    for (const [key, option] of side) {
      const name = key.slice(key.indexOf(' ') + 1);
      const here = values.get(name);
      if (here && !overruled.has(key)) yield* differ(option, here, name, reported);
    }
  }
}

function* differ(
  a: BoundStatement | undefined,
  b: BoundStatement,
  name: string,
  reported: Set<BoundStatement>,
): Iterable<Problem> {
  if (!a || a === b || reported.has(b) || hasHole(a) || hasHole(b)) return;
  if (written(a) === written(b) && !incomparable.has(name)) return;
  reported.add(b);
  yield doubles.ambiguousOption(b.statement.keyword, name, a.statement.keyword);
}

/** drbdadm 9 tries to compare two names as numbers, and gives up even where they are the same. */
export const incomparable: ReadonlySet<string> = new Set(['resync-after', 'after']);

function hasHole({ statement }: BoundStatement): boolean {
  return statement.args.some((arg) => arg.hole);
}

function plain(name: string): string {
  const long = name.startsWith('no-') ? name.slice(3) : name;
  return long === 'rate' || long === 'after' ? `resync-${long}` : long;
}

/** The value of an option, the same for all its spellings (`4M`, `4096k`). */
export function written({ statement, match }: BoundStatement): string {
  const { keyword, args } = statement;
  if (!args[0]) return keyword.text.startsWith('no-') ? 'no' : 'yes';
  const element = match.roles[0]?.element;
  const amount = element?.kind === 'word' ? element.type.amount?.(args[0].text)?.en : undefined;
  return amount ?? args[0].text;
}
