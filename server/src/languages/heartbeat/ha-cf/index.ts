import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/ha.d/ha.cf`: the heartbeat daemon. */
export const haCf: Language = lazyLanguage(
  {
    id: 'ha-cf',
    aliases: ['ha.cf'],
    name: { en: 'Heartbeat (ha.cf)', ja: 'Heartbeat (ha.cf)' },
    files: { names: ['ha.cf', 'ha.cf.j2', 'ha.cf.erb'], patterns: [] },
    // The second is what its conversion writes for.
    products: ['heartbeat', 'corosync', 'pacemaker'],
  },
  load,
);
