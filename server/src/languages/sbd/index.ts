import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/sysconfig/sbd` (Debian: `/etc/default/sbd`): the settings of the daemon that fences by watchdog and shared disk. */
export const sbd: Language = lazyLanguage(
  {
    id: 'sbd',
    name: { en: 'SBD (sysconfig)', ja: 'SBD (sysconfig)' },
    files: { names: [], patterns: ['**/sysconfig/sbd', '**/default/sbd', '**/sysconfig.sbd'] },
    hints: [
      /^#?SBD_DEVICE=/m,
      /^#?SBD_(?:PACEMAKER|STARTMODE)=/m,
      /^#?SBD_WATCHDOG_(?:DEV|TIMEOUT)=/m,
      /^#?SBD_OPTS=/m,
    ],
    products: [],
    isWhole: true,
  },
  load,
);
