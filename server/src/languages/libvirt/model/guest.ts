import { memo } from '../../../base/memo.ts';
import type { BoundTree } from '../../../schema/types.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf, elementAt, elementsNamed } from '../../../syntax/xml/elements.ts';

/** A disk that a guest may write to or read. */
export interface Disk {
  readonly element: Statement;
  /** The file or device that holds its data. */
  readonly source: Word | undefined;
  readonly target: Word | undefined;
  readonly driver: Statement | undefined;
  readonly cache: Word | undefined;
  readonly isShareable: boolean;
  /** A drive for CDs, or one that the guest only reads. */
  readonly isReadOnly: boolean;
}

/** What checks ask of a guest. */
export interface Guest {
  readonly element: Statement;
  readonly name: string | undefined;
  readonly uuid: string | undefined;
  readonly disks: readonly Disk[];
  readonly macs: readonly Word[];
}

/** The guest of a document; undefined for a network. */
export const guestOf = memo(({ top }: BoundTree): { readonly guest: Guest | undefined } => {
  const element = top.find(({ statement }) => statement.body && statement.keyword.text === 'domain')?.statement;
  return { guest: element && read(element) };
});

function read(element: Statement): Guest {
  const devices = elementAt(element, 'devices');
  const cards = devices ? elementsNamed(devices, 'interface') : [];
  return {
    element,
    name: elementAt(element, 'name')?.args[0]?.text,
    uuid: elementAt(element, 'uuid')?.args[0]?.text.replaceAll('-', '').toLowerCase(),
    disks: devices ? elementsNamed(devices, 'disk').map(diskOf) : [],
    macs: cards.flatMap((card) => {
      const mac = elementAt(card, 'mac');
      const address = mac && attributeOf(mac, 'address');
      return address && !address.hole ? address : [];
    }),
  };
}

function diskOf(element: Statement): Disk {
  const source = elementAt(element, 'source');
  const target = elementAt(element, 'target');
  const driver = elementAt(element, 'driver');
  const device = attributeOf(element, 'device')?.text ?? 'disk';
  const data = source && (attributeOf(source, 'dev') ?? attributeOf(source, 'file'));
  return {
    element,
    source: data?.hole ? undefined : data,
    target: target && attributeOf(target, 'dev'),
    driver,
    cache: driver && attributeOf(driver, 'cache'),
    isShareable: elementAt(element, 'shareable') !== undefined,
    isReadOnly: device === 'cdrom' || elementAt(element, 'readonly') !== undefined,
  };
}

/** Whether two documents describe one guest: copies of it on the hosts that it may run on. */
export function isSameGuest(one: Guest, other: Guest): boolean {
  if (one.uuid !== undefined && other.uuid !== undefined) return one.uuid === other.uuid;
  return one.name !== undefined && one.name === other.name;
}
