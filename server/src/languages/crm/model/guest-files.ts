import type { Location } from '../../../base/problem.ts';
import { type Cluster, inLanguage, type Neighbour } from '../../../schema/cluster.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf, elementAt, elementsNamed } from '../../../syntax/xml/elements.ts';

/** A disk that a guest writes to. */
export interface GuestDisk {
  /** `/dev/drbd0`, `/srv/vm1.img`; of a DRBD resource that is named, `drbd:r0`. */
  readonly path: string;
  readonly at: Location;
  /** The mode in which the host caches it, where one is set. */
  readonly cache: string | undefined;
}

/** The file of a guest in sight. */
export interface GuestFile {
  readonly uri: string;
  readonly name: (Location & { readonly text: string }) | undefined;
  /** The hypervisor of a guest of libvirt. */
  readonly type: (Location & { readonly text: string }) | undefined;
  readonly disks: readonly GuestDisk[];
}

/** The language of the files that an agent's parameter names. */
export type GuestLanguage = 'libvirt' | 'xen-domu';

/** The files of guests in a language. */
export function guestFiles(cluster: Cluster, language: GuestLanguage): Cluster {
  return inLanguage(cluster, language).filter(({ uri }) => !/\/auto(?:start)?\/[^/]*$/.test(uri));
}

/** The file that a path on the hosts means: one in folders of those names, or the only one of its name. */
export function fileAt(files: readonly Neighbour[], path: string): Neighbour | undefined {
  const same = files.filter(({ uri }) => lastOf(uri) === lastOf(path));
  return same.find(({ uri }) => uri.endsWith(path)) ?? same[0];
}

/** What appears after the last slash. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a file says of its guest. */
export function readGuestFile(file: Neighbour): GuestFile {
  return file.language === 'libvirt' ? domain(file) : domu(file);
}

function domain({ uri, bound }: Neighbour): GuestFile {
  const root = bound.tree.root.statements.find(({ body, keyword }) => body && keyword.text === 'domain');
  const devices = root && elementAt(root, 'devices');
  return {
    uri,
    name: placed(root && elementAt(root, 'name')?.args[0], uri),
    type: placed(root && attributeOf(root, 'type'), uri),
    disks: devices ? elementsNamed(devices, 'disk').flatMap((disk) => diskOf(disk, uri)) : [],
  };
}

function diskOf(disk: Statement, uri: string): readonly GuestDisk[] {
  const source = elementAt(disk, 'source');
  const driver = elementAt(disk, 'driver');
  const path = source && (attributeOf(source, 'dev') ?? attributeOf(source, 'file'));
  const isWritten = attributeOf(disk, 'device')?.text !== 'cdrom' && !elementAt(disk, 'readonly');
  if (!path || path.hole || !isWritten) return [];
  return [{ path: path.text, at: at(path, uri), cache: (driver && attributeOf(driver, 'cache'))?.text }];
}

function domu({ uri, bound }: Neighbour): GuestFile {
  const { statements } = bound.tree.root;
  const last = (key: string): Statement | undefined => statements.findLast(({ keyword }) => keyword.text === key);
  const disks = (last('disk')?.args ?? []).flatMap((word): readonly GuestDisk[] => {
    const found = /(?:^|[:=,])((?:drbd:(?!\/)|\/)[^,]+)/.exec(word.text);
    const isWritten = word.quote && !word.hole && !/,(?:r|ro)$|cdrom/.test(word.text);
    return found && isWritten ? [{ path: found[1]!, at: at(word, uri), cache: undefined }] : [];
  });
  return { uri, name: placed(last('name')?.args[0], uri), type: undefined, disks };
}

function at({ start, end }: Word, uri: string): Location {
  return { start, end, uri };
}

function placed(word: Word | undefined, uri: string): (Location & { readonly text: string }) | undefined {
  return word && !word.hole ? { ...at(word, uri), text: word.text } : undefined;
}
