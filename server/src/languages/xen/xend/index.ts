import { passwordNames } from '../../../base/secret-spans.ts';
import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/xen/xend-config.sxp`: the settings of xend, the daemon of Xen before xl. */
export const xendSxp: Language = lazyLanguage(
  {
    id: 'xend-sxp',
    name: { en: 'xend settings', ja: 'xend の設定' },
    files: { names: ['xend-config.sxp'], patterns: [] },
    hints: [
      /^#?[ \t]*\(xend-[\w-]+[ \t]/m,
      /^#?[ \t]*\((?:network|vif)-script[ \t]/m,
      /^#?[ \t]*\((?:dom0-(?:min-mem|cpus)|enable-dom0-ballooning|vnc-listen|vncpasswd)[ \t]/m,
    ],
    products: [],
    isWhole: true,
    secrets: { names: passwordNames },
    opener: '(',
    terminator: ')',
  },
  load,
);
