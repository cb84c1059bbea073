import { number, size } from '../values/numbers.ts';
import { value } from '../values/values.ts';
import { type DrbdOption, option, proxy9, proxy83, proxy84, type Scopes } from './option.ts';

const proxyScopes: Scopes = { '8.3': proxy83, '8.4': proxy84, '9': proxy9 };
const any = { min: 0, unread: ['8.3', '8.4'], clamped: true } as const;

/** Section `proxy`: DRBD Proxy, LINBIT's buffer for long distance lines. */
export const proxyOptions: Readonly<Record<string, DrbdOption>> = {
  memlimit: option({
    doc: {
      en: 'Sets the memory that DRBD Proxy may use to buffer one connection. It has to hold what applications write in a burst faster than the link can send; when it is full, writes wait as if there were no proxy.',
      ja: 'DRBD Proxy が 1 つの接続のバッファに使えるメモリの量です。回線で送り切れない瞬間的な書き込みを受け止められる大きさにします。一杯になると、プロキシがない場合と同じように書き込みが待たされます。',
    },
    args: value('SIZE', size(any, { en: 'chosen by DRBD Proxy', ja: 'DRBD Proxy が決めます' })),
    default: '0',
    scopes: proxyScopes,
    example: 'proxy {\n  memlimit 512M;\n  plugin {\n    zlib level 9;\n  }\n}',
    source: 'drbd-utils 9.34',
  }),
  'read-loops': option({
    doc: {
      en: 'Sets a tuning value for the loop in which DRBD Proxy reads from its sockets. Change it only if support asks for it.',
      ja: 'DRBD Proxy がソケットから読み込むループの調整値です。サポートから指示があった場合にだけ変更してください。',
    },
    args: value('NUMBER', number(any)),
    default: '0',
    scopes: proxyScopes,
    source: 'drbd-utils 9.34',
  }),
  compression: option({
    doc: {
      en: 'Enables compression in early versions of DRBD Proxy. Later versions compress with a plugin: `plugin { zlib level 9; }`, or `lzma` for slow links.',
      ja: '初期の DRBD Proxy で圧縮を有効にするオプションです。後のバージョンでは `plugin { zlib level 9; }` のようにプラグインで圧縮を指定します。低速な回線では `lzma` も使われます。',
    },
    args: value('NUMBER', number(any)),
    default: '0',
    scopes: proxyScopes,
    source: 'drbd-utils 9.34',
  }),
  bwlimit: option({
    doc: {
      en: 'Limits how much DRBD Proxy sends over the link, so replication leaves bandwidth for other traffic. Stay below the bandwidth of the link; too low a limit fills the buffer of the proxy, and writes wait.',
      ja: 'DRBD Proxy が回線に送り出す帯域を制限し、ほかの通信のための余裕を残します。回線の帯域より小さい値にします。小さすぎるとプロキシのバッファが一杯になり、書き込みが待たされます。',
    },
    args: value('RATE', number({ ...any, amount: (n) => (n ? undefined : { en: 'no limit', ja: '無制限' }) })),
    default: '0',
    scopes: { '8.4': proxy84, '9': proxy9 },
    source: 'drbd-utils 9.34',
  }),
};
