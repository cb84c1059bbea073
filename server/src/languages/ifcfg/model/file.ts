import type { Checked, Neighbour } from '../../../language.ts';
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

/** The other files of interfaces in sight. */
export function othersOf({ neighbours }: Checked): readonly Neighbour[] {
  return neighbours.filter(({ language, uri }) => language === 'ifcfg' && !isRoutes(uri));
}
