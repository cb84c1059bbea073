import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/ha.d/ha.cf`: the heartbeat daemon. */
export const haCf: Language = lazyLanguage(
  {
    id: 'ha-cf',
    aliases: ['ha.cf'],
    name: { en: 'Heartbeat (ha.cf)', ja: 'Heartbeat (ha.cf)' },
    files: { names: ['ha.cf', 'ha.cf.j2', 'ha.cf.erb'], patterns: [] },
    hints: [
      /^[ \t]*(?:keepalive|warntime)[ \t]+\d+(?:ms|s)?[ \t]*(?:#|$)/m,
      /^[ \t]*(?:dead|init)(?:time|dead|ping)[ \t]+\d+(?:ms|s)?[ \t]*(?:#|$)/m,
      /^[ \t]*(?:bcast[ \t]+[a-z]|ucast[ \t]+\S+[ \t]+\d|mcast6?[ \t]+\S+[ \t]+[\da-f:.]+[ \t]|serial[ \t]+\/dev\/|udpport[ \t]+\d)/m,
      /^[ \t]*(?:debugfile|logfile)[ \t]+\/\S*\bha[-.]\w/m,
      /^[ \t]*autojoin[ \t]+(?:none|other|any)[ \t]*(?:#|$)/m,
      /^[ \t]*auto_failback[ \t]+(?:on|off|yes|no|true|false|legacy)\b/m,
      /^[ \t]*(?:logfacility[ \t]+\w+|use_logd[ \t]+\w+)[ \t]*(?:#|$)/m,
      /^[ \t]*(?:crm|pacemaker)[ \t]+(?:on|yes|true|1|respawn|manual)[ \t]*(?:#|$)/m,
      /^[ \t]*(?:respawn[ \t]+\w+[ \t]+\/|apiauth[ \t]+\w+[ \t]+[ug]id=|ping_group[ \t]|stonith_host[ \t])/m,
    ],
    // The second is what its conversion writes for.
    products: ['heartbeat', 'corosync', 'pacemaker'],
  },
  load,
);
