import { prefixOfMask } from '../../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../../base/messages-addresses.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Check, Checked } from '../../../../language.ts';
import { mountPoint } from '../../../../schema/mount-points.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { haCf } from '../../ha-cf/index.ts';
import * as messages from '../messages/groups.ts';
import { foreignForm } from '../values/scripts.ts';

/** What the words of a group mean together. */
export const groupChecks: readonly Check[] = [members, forms, addresses, mounts, mountedTwice, services];

/** A node among the resources: only the first word of a group is one. */
function* members(file: Checked): Iterable<Problem> {
  const nodes = new Set(file.bound.top.map(({ statement }) => statement.keyword.text.toLowerCase()));
  for (const { language, bound } of file.neighbours)
    for (const { statement } of language === haCf.id ? bound.top : [])
      if (statement.keyword.text === 'node') for (const { text } of statement.args) nodes.add(text.toLowerCase());
  for (const { statement } of file.bound.top)
    for (const arg of statement.args)
      if (!arg.hole && nodes.has(arg.text.toLowerCase())) yield messages.nodeAsResource(arg);
}

/** Agents as Pacemaker names them, and scripts by their paths. */
function* forms({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top)
    for (const arg of statement.args) {
      const found = arg.hole ? undefined : foreignForm(arg.text);
      if (found) yield (found.form === 'class' ? messages.pacemakerClass : messages.scriptPath)(arg, found.bare);
    }
}

/** An address that moves must be one that a host can have; with its prefix length, neither end of the network. */
function* addresses({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top)
    for (const arg of statement.args) {
      const found = /^(?:IPaddr2?::)?(\d+(?:\.\d+){3})(?:\/([\d.]+))?(?=\/|$)/.exec(arg.text);
      if (!found || arg.hole) continue;
      const [, address = '', mask] = found;
      const prefix = mask === undefined ? undefined : /^\d+$/.test(mask) ? Number(mask) : prefixOfMask(mask);
      const why = unsuitability(address, prefix);
      if (why) yield unsuitableAddress(arg, address, why, 'warning');
    }
}

/** `Filesystem` takes the device, the directory and the type, in that order. */
function* mounts({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top)
    for (const arg of statement.args) {
      const [script, first = '', second = '', third = '', ...rest] = arg.text.split('::');
      if (script !== 'Filesystem' || arg.hole) continue;
      const corrected = correctedMount(first, second, third);
      if (corrected) yield messages.swappedMount(arg, ['Filesystem', ...corrected, ...rest].join('::'));
    }
}

/** Two groups may come to run on one node: there each mount point is one. A file system of a network may be mounted twice. */
function* mountedTwice({ bound }: Checked): Iterable<Problem> {
  const seen = new Map<string, Word>();
  for (const { statement } of bound.top)
    for (const arg of statement.args) {
      const [script, device = '', directory = ''] = arg.hole ? [] : arg.text.split('::');
      if (script !== 'Filesystem' || !directory.startsWith('/')) continue;
      for (const key of [mountPoint(directory), ...(device.startsWith('/dev/') ? [device] : [])]) {
        const before = seen.get(key);
        if (!before) seen.set(key, arg);
        else if (before !== arg && before.text !== arg.text) yield messages.mountedTwice(arg, key, before);
      }
    }
}

function correctedMount(first: string, second: string, third: string): readonly string[] | undefined {
  const tail = third === '' ? [] : [third];
  if (first.startsWith('/') && !isDevice(first) && isDevice(second)) return [second, first, ...tail];
  // A directory is an absolute path, a type is not.
  const swapped = isDevice(first) && /^[a-z]\w*$/.test(second) && third.startsWith('/');
  return swapped ? [first, third, second] : undefined;
}

function isDevice(text: string): boolean {
  return /^\/dev\/|^-[LU]\S|^[\w.-]+:\//.test(text);
}

/** Services that keep their data in a file system; others may well run before one is mounted. */
const SERVICES = new Set(
  'httpd apache apache2 nginx mysqld mysql mariadb postgresql pgsql nfs nfs-server nfs-kernel-server named bind9 postfix dovecot smb smbd samba vsftpd tomcat squid slapd'.split(
    ' ',
  ),
);

/** A service before the file system of its group finds no data. */
function* services({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top) {
    const { args } = statement;
    const mount = args.findLastIndex((arg) => arg.text.startsWith('Filesystem::'));
    const early = args.slice(0, Math.max(mount, 0)).find(isService);
    if (early) yield messages.serviceBeforeMount(early, args[mount]!);
  }
}

function isService(arg: Word): boolean {
  return !arg.hole && SERVICES.has(arg.text.split('::')[0]!);
}
