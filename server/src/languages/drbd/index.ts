import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';

/** DRBD's configuration files, 8.3 to 9. */
export const drbd: Language = lazyLanguage(
  {
    id: 'drbd',
    aliases: ['drbd.conf'],
    name: { en: 'DRBD', ja: 'DRBD' },
    files: {
      names: [
        'drbd.conf',
        'global_common.conf',
        'drbd.conf.j2',
        'drbd.conf.erb',
        'global_common.conf.j2',
        'global_common.conf.erb',
      ],
      patterns: ['**/drbd.d/*.{res,conf}', '**/drbd.d/*.{res,conf}.{j2,erb}'],
    },
    symbols: {
      'drbd-resource': { name: { en: 'DRBD resource', ja: 'DRBD リソース' }, shape: 'Module', section: 'storage' },
      'drbd-device': { name: { en: 'DRBD device', ja: 'DRBD デバイス' }, shape: 'Object' },
    },
    isSameOnAllNodes: true,
    products: ['drbd', 'drbd-utils'],
    terminator: ';',
    layout: { indent: '    ', valueColumn: 17 },
  },
  load,
);
