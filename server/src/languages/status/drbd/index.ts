import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/proc/drbd`, `drbdadm status` and `drbd-overview`: what DRBD is doing. */
export const drbdStatus: Language = lazyLanguage(
  {
    id: 'drbd-status',
    name: { en: 'DRBD status', ja: 'DRBD の状態' },
    files: { names: ['proc_drbd'], patterns: ['**/*.drbd-status'] },
    content: [
      /^\s*version:\s*\d[\w.-]*\s+\(api:\S+\/proto:/m,
      /^\s*\d+:\s+cs:[A-Z]\w+/m,
      /^\s*\S+(?: node-id:\d+)? role:(?:Primary|Secondary)\b/m,
      /^\s*(?:\d+|\?\?):\S+\s+[A-Z]\w+\s+(?:Primary|Secondary|Unknown)\/(?:Primary|Secondary|Unknown)\b/m,
    ],
    isReadOnly: true,
    products: [],
  },
  load,
);
