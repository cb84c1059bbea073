import type { Directive } from '../../../schema/types.ts';

/** The attribute of `source` that a type of disk or interface reads. */
export const DISK_SOURCE: Readonly<Record<string, string>> = { file: 'file', block: 'dev', dir: 'dir' };
export const CARD_SOURCE: Readonly<Record<string, string>> = { network: 'network', bridge: 'bridge', direct: 'dev' };

/** The attributes of a `source`: of those that belong to a type, only that of its device's type is offered. */
export function byType(
  attributes: Readonly<Record<string, Directive>>,
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, Directive>> {
  const made = { ...attributes };
  for (const name of Object.values(sources)) {
    const own = attributes[name]!;
    made[name] = {
      ...own,
      isOfferedIn: (tree, siblings, owner, at) => {
        const isType = ({ statement }: (typeof siblings)[number]): boolean =>
          !statement.body && statement.keyword.text === 'type';
        const type = owner?.parent?.children.find(isType)?.statement.args[0]?.text ?? '';
        return (sources[type] ?? name) === name && own.isOfferedIn?.(tree, siblings, owner, at) !== false;
      },
    };
  }
  return made;
}
