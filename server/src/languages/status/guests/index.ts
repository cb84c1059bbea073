import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/proc/cpuinfo`, `xm list`, `xl list`, `virsh list` and `virsh dominfo`: what a host can run, and what runs on it. */
export const guestStatus: Language = lazyLanguage(
  {
    id: 'guest-status',
    name: { en: 'Guests and processors', ja: 'ゲストとプロセッサーの状態' },
    files: {
      names: ['cpuinfo'],
      patterns: ['**/xm-list*.txt', '**/xl-list*.txt', '**/virsh-list*.txt', '**/virsh-dominfo*.txt'],
    },
    content: [
      /^flags[ \t]*:[ \t]*fpu\b/m,
      /^(?:vendor_id|cpu family)\t+:[ \t]/m,
      /^[ \t]*Name[ \t]+ID[ \t]+Mem\S*[ \t]+VCPUs[ \t]+State\b/m,
      /^[ \t]*\S+[ \t]+\d+[ \t]+\d+[ \t]+\d+[ \t]+[r-][b-][p-][s-][c-][d-][ \t]+\d/m,
      /^[ \t]*Id[ \t]+(?:Name|名前)[ \t]+(?:State|状態)[ \t]*$/m,
      /^(?:OS Type|Managed save):[ \t]+\w/m,
    ],
    isReadOnly: true,
    products: [],
  },
  load,
);
