import { memo } from '../../../base/memo.ts';
import type { Location } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { ByKey, type Cluster, inLanguage, type Neighbour } from '../../../schema/cluster.ts';
import type { BoundTree } from '../../../schema/types.ts';
import { type Reader, settingOf } from './bridge.ts';

const TRUE = /^(?:t|y|yes|true|1)$/i;
const FALSE = /^(?:f|n|no|false|0)$/i;

/**
 * Who may read a file: both, unless it takes NetworkManager out, or the setting names one. What one of the two misreads
 * is reported in its words.
 */
export function readersOf({ top, targets }: BoundTree): Readonly<Record<Reader, boolean>> {
  const controlled = settingOf(top, 'NM_CONTROLLED');
  const isUnmanaged = controlled !== undefined && !controlled.hole && FALSE.test(controlled.text);
  const wanted = isUnmanaged ? 'initscripts' : targets['ifcfg'];
  return { initscripts: wanted !== 'networkmanager', networkmanager: wanted !== 'initscripts' };
}

/** What the two readers make of the value of a switch. */
export function switchOf(text: string): 'on' | 'off' | 'scripts-only' | 'none' {
  if (TRUE.test(text)) return 'on';
  if (FALSE.test(text)) return 'off';
  return /^(?:on|off)$/i.test(text) ? 'scripts-only' : 'none';
}

/** The name of a file without its folder. */
export function fileName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for a name that both readers pass over. */
export function isBackup(name: string): boolean {
  return /(?:~|\.(?:bak|orig|rej|rpmnew|augnew|augtmp|old|rpmorig|rpmsave))$/.test(name);
}

/** True for a file of routes. */
export function isRoutes(uri: string): boolean {
  return /^route6?-/.test(fileName(uri));
}

/** The files of interfaces in sight. */
const interfacesIn = memo((cluster: Cluster) => inLanguage(cluster, 'ifcfg').filter(({ uri }) => !isRoutes(uri)));

const byDevice = memo((cluster: Cluster) => {
  const found = new ByKey<{ readonly uri: string; readonly file: Neighbour }>();
  for (const file of interfacesIn(cluster)) {
    const device = settingOf(file.bound.top, 'DEVICE')?.text;
    if (device !== undefined) found.add(device, { uri: file.uri, file });
  }
  return found;
});

/** True where other files of interfaces are in sight. */
export function hasOthers({ cluster, uri }: Checked): boolean {
  return interfacesIn(cluster).some((each) => each.uri !== uri);
}

/** The other file of that interface. */
export function otherNamed({ cluster, uri }: Checked, device: string): Neighbour | undefined {
  return byDevice(cluster).elsewhere(device, uri)?.file;
}

const byAddress = memo((cluster: Cluster) => {
  const found = new ByKey<Location & { readonly uri: string }>();
  for (const { uri, bound } of interfacesIn(cluster)) {
    const address = settingOf(bound.top, 'IPADDR');
    if (address) found.add(`${folderOf(uri)} ${address.text}`, { start: address.start, end: address.end, uri });
  }
  return found;
});

/** Where another file of the folder has an address. */
export function otherWith({ cluster, uri }: Checked, address: string): Location | undefined {
  return byAddress(cluster).elsewhere(`${folderOf(uri)} ${address}`, uri);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
