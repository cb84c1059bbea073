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
    content: [
      /^[ \t]*include[ \t]+"?[^"\s;]*\bdrbd\.d\/[^"\s;]*"?[ \t]*;/m,
      /^[ \t]*usage-count[ \t]+(?:yes|no|ask)[ \t]*;/m,
    ],
    hints: [
      /^[ \t]*(?:resource[ \t]+[^\s{};#][^\n{};#]*|common[ \t\n]*|global[ \t\n]*)\{/m,
      /(?:^|[{;])[ \t]*(?:(?:protocol[ \t]+[ABC]|(?:after-sb-[0-2]pri|on-io-error|fencing|resync-rate|al-extents)[ \t]+[\w-]+)[ \t]*;|(?:meta-disk|cram-hmac-alg|verify-alg|fence-peer)[ \t][^\n;{]*;)/m,
      /(?:^|[{;])[ \t]*device\b(?:[^\n;{]*[ \t]minor[ \t]+\d+[ \t]*;|[ \t]+"?\/dev\/drbd[^\n;{]*;)/m,
      /^[ \t]*(?:on|stacked-on-top-of|floating)[ \t][^\n{};#]+\{/m,
      /^[ \t]*(?:syncer|handlers|connection-mesh)[ \t]*\{/m,
    ],
    firstLine: /^resource[ \t]+[\w.-]+[ \t]*\{[ \t]*$/,
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
