import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/sysconfig/sbd` (Debian: `/etc/default/sbd`): the settings of the daemon that fences by watchdog and shared disk. */
export const sbd: Language = lazyLanguage(
  {
    id: 'sbd',
    name: { en: 'SBD (sysconfig)', ja: 'SBD (sysconfig)' },
    files: { names: [], patterns: ['**/sysconfig/sbd', '**/default/sbd', '**/sysconfig.sbd'] },
    products: [],
    isWhole: true,
  },
  load,
);
