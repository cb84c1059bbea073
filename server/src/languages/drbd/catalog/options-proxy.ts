import { number, size } from './numbers.ts';
import { type DrbdOption, option, proxy9, proxy83, proxy84, type Scopes } from './option.ts';
import { value } from './values.ts';

const proxyScopes: Scopes = { '8.3': proxy83, '8.4': proxy84, '9': proxy9 };
const any = { min: 0, unread: ['8.3', '8.4'], clamped: true } as const;

/** Section `proxy`: DRBD Proxy, LINBIT's buffer for long distance lines. */
export const proxyOptions: Readonly<Record<string, DrbdOption>> = {
  memlimit: option({
    doc: {
      en: 'The memory that DRBD Proxy may use to buffer one connection. It has to hold what the application writes in a burst and the line cannot carry off yet; when it is full, writes wait as if there were no proxy.',
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
      en: 'How often DRBD Proxy reads from a socket before it turns to the next one. For tuning by support only.',
      ja: 'DRBD Proxy が次のソケットに移るまでに、1 つのソケットから読み込む回数です。サポートの指示による調整用です。',
    },
    args: value('NUMBER', number(any)),
    default: '0',
    scopes: proxyScopes,
    source: 'drbd-utils 9.34',
  }),
  compression: option({
    doc: {
      en: 'Turned on compression in early versions of DRBD Proxy. Later versions compress by a plugin: `plugin { zlib level 9; }`, or `lzma` for slow lines.',
      ja: '初期の DRBD Proxy で圧縮を有効にするオプションです。後のバージョンでは `plugin { zlib level 9; }` のようにプラグインで圧縮を指定します。低速な回線では `lzma` も使われます。',
    },
    args: value('NUMBER', number(any)),
    default: '0',
    scopes: proxyScopes,
    source: 'drbd-utils 9.34',
  }),
  bwlimit: option({
    doc: {
      en: 'Limits how much DRBD Proxy sends over the line, so that replication leaves room for other traffic. Always write a unit, since versions of the proxy differ in what a bare number means.',
      ja: 'DRBD Proxy が回線に送り出す帯域を制限し、他の通信のための余裕を残します。単位のない数値の解釈はプロキシのバージョンによって異なるため、必ず単位を付けてください。',
    },
    args: value('RATE', number({ ...any, amount: (n) => (n ? undefined : { en: 'no limit', ja: '無制限' }) })),
    default: '0',
    scopes: { '8.4': proxy84, '9': proxy9 },
    source: 'drbd-utils 9.34',
  }),
};
