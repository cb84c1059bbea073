import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** What `crm_mon` prints, and `pcs status` and `crm status` with it. */
export const crmMon: Language = lazyLanguage(
  {
    id: 'crm-mon',
    name: { en: 'Cluster status (crm_mon)', ja: 'クラスタの状態 (crm_mon)' },
    files: { names: [], patterns: ['**/crm_mon*.txt'] },
    content: [
      /^[ \t]*(?:\*[ \t]+)?Current DC: \S/m,
      /^[ \t]*(?:\*[ \t]+)?Online: \[ .*\]/m,
      /^[ \t]*(?:\*[ \t]+)?\S+[ \t]+\((?:ocf:[^()\s]+|(?:stonith|lsb|systemd|service):[^()\s]+)\):[ \t]+(?:FAILED[ \t]+)?(?:Started|Stopped|Master|Slave|Promoted|Unpromoted)\b/m,
      /^(?:Migration [Ss]ummary|Failed (?:Resource )?[Aa]ctions|Full [Ll]ist of [Rr]esources):[ \t]*$/m,
    ],
    isReadOnly: true,
    products: [],
  },
  load,
);
