import { memo } from '../../../base/memo.ts';
import type { Location } from '../../../base/problem.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';

/** A DRBD resource as a neighbouring file describes it, going by the keywords of drbd.conf(5). */
export interface DrbdResource {
  readonly name: string;
  /** Where the name appears. */
  readonly at: Location;
  /** Its devices: `/dev/drbd0`, as written and by their minors. */
  readonly devices: ReadonlySet<string>;
  /** The values of an option that it or a `common` section sets; an option without a value is `yes`. */
  readonly valuesOf: (option: string) => readonly string[];
}

/** The DRBD resources of a cluster, as far as its files describe them; a name that is defined twice counts once. */
export interface DrbdResources {
  readonly named: ReadonlyMap<string, DrbdResource>;
  /** The first with a device. */
  readonly withDevice: ReadonlyMap<string, DrbdResource>;
}

export const drbdResources = memo((cluster: Cluster): DrbdResources => {
  const named = new Map<string, DrbdResource>();
  const files = inLanguage(cluster, 'drbd');
  const common = new Map<string, string[]>();
  for (const { bound } of files)
    for (const section of topNamed(bound.tree.root.statements, 'common')) collectOptions(section, common);
  for (const { uri, bound } of files)
    for (const resource of topNamed(bound.tree.root.statements, 'resource')) {
      const name = resource.args[0];
      if (name && !name.hole && !named.has(name.text)) named.set(name.text, resourceOf(resource, name, uri, common));
    }
  const withDevice = new Map<string, DrbdResource>();
  for (const each of named.values())
    for (const device of each.devices) if (!withDevice.has(device)) withDevice.set(device, each);
  return { named, withDevice };
});

function topNamed(statements: readonly Statement[], keyword: string): readonly Statement[] {
  return statements.filter((each) => each.keyword.text === keyword && each.body);
}

function collectOptions({ keyword, args, body }: Statement, options: Map<string, string[]>): void {
  for (const each of body?.statements ?? []) collectOptions(each, options);
  if (body) return;
  const values = options.get(keyword.text) ?? [];
  options.set(keyword.text, values);
  values.push(args[0]?.text ?? 'yes');
}

function resourceOf(
  resource: Statement,
  name: Word,
  uri: string,
  common: ReadonlyMap<string, readonly string[]>,
): DrbdResource {
  const devices = new Set<string>();
  const options = new Map<string, string[]>();
  const visit = ({ keyword, args, body }: Statement): void => {
    for (const each of body?.statements ?? []) visit(each);
    if (body) return;
    const [first] = args;
    if (keyword.text === 'device' && first) {
      if (first.text !== 'minor') devices.add(first.text);
      const minor = args[args.findIndex((word) => word.text === 'minor') + 1];
      if (minor && minor !== first) devices.add(`/dev/drbd${minor.text}`);
    }
  };
  visit(resource);
  collectOptions(resource, options);
  devices.add(`/dev/drbd/by-res/${name.text}`).add(`/dev/drbd/by-res/${name.text}/0`);
  const valuesOf = (option: string) => [...(options.get(option) ?? []), ...(common.get(option) ?? [])];
  return { name: name.text, at: { start: name.start, end: name.end, uri }, devices, valuesOf };
}
