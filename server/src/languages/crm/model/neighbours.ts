import type { Location } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';

/** A DRBD resource as a neighbouring file describes it, going by the keywords of drbd.conf(5). */
export interface DrbdResource {
  readonly name: string;
  /** Where the name appears. */
  readonly at: Location;
  /** Its devices: `/dev/drbd0`, as written and by their minors. */
  readonly devices: ReadonlySet<string>;
  /** Its backing disks, by path. */
  readonly disks: ReadonlyMap<string, Location>;
  /** The values of the options that it or a `common` section sets, by name; an option without a value is `yes`. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** The DRBD resources of the cluster, as far as its files describe them; a name that is defined twice counts once. */
export function drbdResources({ neighbours }: Pick<Checked, 'neighbours'>): ReadonlyMap<string, DrbdResource> {
  const found = new Map<string, DrbdResource>();
  const files = neighbours.filter(({ language }) => language === 'drbd');
  const commons = files.flatMap(({ bound }) => topNamed(bound.tree.root.statements, 'common'));
  for (const { uri, bound } of files)
    for (const resource of topNamed(bound.tree.root.statements, 'resource')) {
      const name = resource.args[0];
      if (name && !name.hole && !found.has(name.text)) found.set(name.text, resourceOf(resource, name, uri, commons));
    }
  return found;
}

function topNamed(statements: readonly Statement[], keyword: string): readonly Statement[] {
  return statements.filter((each) => each.keyword.text === keyword && each.body);
}

function resourceOf(resource: Statement, name: Word, uri: string, commons: readonly Statement[]): DrbdResource {
  const devices = new Set<string>();
  const disks = new Map<string, Location>();
  const options = new Map<string, string[]>();
  const visit = (statement: Statement, own: boolean): void => {
    const { keyword, args, body } = statement;
    for (const each of body?.statements ?? []) visit(each, own);
    if (body) return;
    const [first] = args;
    if (own && keyword.text === 'device' && first) {
      if (first.text !== 'minor') devices.add(first.text);
      const minor = args[args.findIndex((word) => word.text === 'minor') + 1];
      if (minor && minor !== first) devices.add(`/dev/drbd${minor.text}`);
    } else if (own && keyword.text === 'disk' && first && first.text !== 'none' && !first.hole) {
      disks.set(first.text, { start: first.start, end: first.end, uri });
    }
    const values = options.get(keyword.text) ?? [];
    options.set(keyword.text, values);
    values.push(first?.text ?? 'yes');
  };
  visit(resource, true);
  for (const common of commons) visit(common, false);
  devices.add(`/dev/drbd/by-res/${name.text}`).add(`/dev/drbd/by-res/${name.text}/0`);
  return { name: name.text, at: { start: name.start, end: name.end, uri }, devices, disks, options };
}
