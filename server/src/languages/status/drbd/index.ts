import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/proc/drbd`, `drbdadm status` and `drbd-overview`: what DRBD is doing. */
export const drbdStatus: Language = lazyLanguage(
  {
    id: 'drbd-status',
    name: { en: 'DRBD status', ja: 'DRBD の状態' },
    files: { names: ['proc_drbd'], patterns: ['**/*.drbd-status'] },
    content: [
      /^[ \t]*version:[ \t]*\d[\w.-]*[ \t]+\(api:\S+\/proto:/m,
      /^[ \t]*\d+:[ \t]+cs:[A-Z]\w+/m,
      /^[ \t]*\S+(?: node-id:\d+)? role:(?:Primary|Secondary)\b/m,
      /^[ \t]*(?:\d+|\?\?):\S+[ \t]+[A-Z]\w+[ \t]+(?:Primary|Secondary|Unknown)\/(?:Primary|Secondary|Unknown)\b/m,
    ],
    firstLine: /^version: \d[\w.-]* \(api:\S+\/proto:/,
    isReadOnly: true,
    products: [],
  },
  load,
);
