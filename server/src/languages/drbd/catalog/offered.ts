import type { BoundStatement, Directive } from '../../../schema/types.ts';

type Offered = NonNullable<Directive['isOfferedIn']>;

const has = (statements: readonly BoundStatement[], ...keywords: readonly string[]): number =>
  statements.filter(({ statement }) => keywords.includes(statement.keyword.text)).length;

/** A device, disk or meta-disk of a resource: not where it has volumes. */
export const withoutVolumes: Offered = (_, siblings, owner) => {
  let resource = owner;
  if (owner?.statement.keyword.text === 'volume') return true;
  while (resource?.parent) resource = resource.parent;
  const all = resource?.children ?? siblings;
  return !has(siblings, 'volume') && !all.some((each) => has([each, ...each.children], 'volume'));
};

/** The metadata device: not beside its older form. */
export const withoutOlderForm: Offered = (tree, siblings, owner) =>
  !has(siblings, 'flexible-meta-disk') && withoutVolumes(tree, siblings, owner);

/** The options of a volume in a connection: only where the resource has another one without them. */
export const withVolumesLeft: Offered = (_, siblings, owner) => volumesLeft(siblings, owner).length > 0;

/** The volumes of the resource that no statement among some is for. */
export function volumesLeft(siblings: readonly BoundStatement[], owner: BoundStatement | undefined): readonly string[] {
  let resource = owner;
  while (resource?.parent) resource = resource.parent;
  const numbers = (statements: readonly BoundStatement[]): readonly string[] =>
    statements.flatMap(({ statement }) =>
      statement.keyword.text === 'volume' && statement.args[0] ? [statement.args[0].text] : [],
    );
  const taken = new Set(numbers(siblings));
  const all = (resource?.children ?? []).flatMap((each) => numbers([each, ...each.children]));
  return [...new Set(all)].filter((number) => !taken.has(number));
}

/** A volume: not where the resource itself has a device. */
export const withoutDevices: Offered = (_, siblings) => !has(siblings, 'device', 'disk', 'meta-disk');

/** A section `disk`: a host has it or the disk itself. */
export const withoutDisk: Offered = (_, siblings, owner) =>
  !(/^(?:on|floating|stacked-on-top-of)$/.test(owner?.statement.keyword.text ?? '') && has(siblings, 'disk'));

/** An end of a connection or a path: two at most, and none beside paths. */
export const withRoomForHost: Offered = (_, siblings) => has(siblings, 'host', 'address') < 2 && !has(siblings, 'path');

/** A path: not beside the ends of the connection. */
export const withoutHosts: Offered = (_, siblings) => !has(siblings, 'host', 'address');
