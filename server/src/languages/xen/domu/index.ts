import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** The file of a guest of Xen, for xl and for xm before it. */
export const xenDomu: Language = lazyLanguage(
  {
    id: 'xen-domu',
    name: { en: 'Xen guest', ja: 'Xen ゲスト' },
    files: { names: [], patterns: ['**/xen/*.cfg', '**/xen/auto/*', '**/*.xl.cfg'] },
    products: ['xen'],
    isWhole: true,
  },
  load,
);
