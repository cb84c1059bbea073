import { rate } from '../values/numbers.ts';
import { value, volumeOf } from '../values/values.ts';
import { type DrbdOption, disk84AndSyncer, manual83, option, syncer83 } from './option.ts';

/** The words of section `syncer` in 8.3 that got another name in 8.4. */
export const syncerOptions: Readonly<Record<string, DrbdOption>> = {
  rate: option({
    doc: {
      en: 'Sets the bandwidth of a resync in 8.3. Since 8.4 the option is `resync-rate` in section `disk`, and the speed is controlled dynamically unless `c-plan-ahead` is `0`. A number without a unit is in KiB/s; the usual advice was a third of the bandwidth of the slower of disk and network.',
      ja: '8.3 で再同期に使う帯域を指定するオプションです。8.4 以降は `disk` セクションの `resync-rate` に変わり、`c-plan-ahead` が `0` でない限り速度は自動で調整されます。単位のない数値は KiB/s です。ディスクとネットワークのうち遅い方の 3 分の 1 が目安とされてきました。',
    },
    args: value('RATE', rate({ min: 1, max: 8_388_608, range8: { max: 4_194_304 } })),
    default: '250',
    deprecated: { since: { product: 'drbd', since: '8.4' }, replacement: 'disk { resync-rate }' },
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': syncer83 },
    laterUtils: { scopes: syncer83, since: '9.29.0' },
    example: '# DRBD 8.3\nsyncer {\n  rate 30M;\n}',
    source: manual83,
  }),
  after: option({
    doc: {
      en: 'Names the resource that must finish its resync first, in 8.3. Since 8.4 the option is `resync-after` in section `disk`. This keeps resources on one disk from slowing each other down.',
      ja: '8.3 で、先に再同期を終えるべきリソースを指定するオプションです。8.4 以降は `disk` セクションの `resync-after` に変わりました。同じ物理ディスク上のリソースが互いに足を引っ張らないように順番を付けます。',
    },
    args: volumeOf(),
    deprecated: { since: { product: 'drbd', since: '8.4' }, replacement: 'disk { resync-after }' },
    scopes: { '8.3': syncer83, '8.4': disk84AndSyncer, '9': syncer83 },
    example: '# DRBD 8.3\nsyncer {\n  after r0;\n}',
    source: manual83,
  }),
};
