import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { either, literal, optional, repeat, seq, word } from '../../../schema/grammar.ts';
import type { Directive, Grammar, ValueType, WordElement } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import type { Word } from '../../../syntax/tree.ts';
import { withAddress } from '../values/ports.ts';
import { address, emptyWord, endpointHost, hostName, metaIndex, minorNumber, nodeId, ownPort } from './elements.ts';
import { linkEnd } from './link-end.ts';
import { withoutOlderForm, withoutVolumes, withRoomForHost } from './offered.ts';
import { utilsBefore } from './option.ts';

const source = 'drbd.conf(5)';
const sourcesOnly = {
  en: 'drbd-utils 9 (documented only in the sources of drbd-utils)',
  ja: 'drbd-utils 9(drbd-utils のソースコードにのみ記載)',
};
const only9 = since('drbd', '9');

const blockDevice: ValueType = {
  name: { en: 'a block device', ja: 'ブロックデバイス' },
  check: (text) => (text === '' ? emptyWord : undefined),
};

/** The name of a file; there is none without letters. */
function fileName(name: Text): ValueType {
  return { name, check: (text) => (text === '' ? {} : undefined) };
}

/** `/dev/drbd0`, `drbd0`, and with `minor` after it `/dev/drbd_NAME`. */
const deviceName: ValueType = {
  name: { en: 'a DRBD device such as `/dev/drbd0`', ja: '`/dev/drbd0` などの DRBD デバイス名' },
  check(text) {
    if (text.startsWith('/dev/drbd') || text.startsWith('drbd')) return undefined;
    return {
      code: 'device-name',
      why: {
        en: `Invalid device name ${codeSpan(text)}: it must begin with \`/dev/drbd\`. Use a name such as \`/dev/drbd0\`.`,
        ja: `${codeSpan(text)}: DRBD デバイスの名前は \`/dev/drbd\` で始まる必要があります。\`/dev/drbd0\` のように書いてください。`,
      },
    };
  },
};

const minor = (facts: Partial<WordElement> = {}): Grammar =>
  seq(
    literal('minor', {
      en: 'The minor number of the device follows; it must be free on the host.',
      ja: 'デバイスのマイナー番号を続けて書きます。ホスト内で重複しない番号にしてください。',
    }),
    word('MINOR', minorNumber, facts),
  );

/** By itself it is the device's name as well: `minor 0` makes `/dev/drbd0`. */
const minorAlone = minor({ defines: 'drbd-device', nameFor: (text) => `/dev/drbd${text}` });

export const include: Directive = {
  doc: {
    en: 'Reads other files in place of this line. The path is relative to the folder of this file. A pattern that matches no file is silently ignored; a plain name that does not exist is an error. A file is read once, however often it is included.',
    ja: 'ほかのファイルをこの位置に読み込みます。相対パスはこのファイルのあるディレクトリが基準です。ワイルドカードに一致するファイルがない場合は警告なしに無視されますが、通常のファイル名で存在しない場合はエラーになります。同じファイルは一度しか読み込まれません。',
  },
  args: word('FILE', fileName({ en: 'a file or a pattern', ja: 'ファイル名またはパターン' })),
  example: 'include "drbd.d/*.res";',
  source,
};

export const device: Directive = {
  isOfferedIn: withoutVolumes,
  doc: {
    en: 'Names the device that gives access to the replicated data: the file system is created on it and mounted from it, never from the backing disk. `/dev/drbd0` has minor number 0; `minor 0` alone is also sufficient.',
    ja: 'レプリケーションされたデータを利用するためのブロックデバイス名です。ファイルシステムの作成やマウントは、下位ディスクではなく必ずこのデバイスに対して行います。`/dev/drbd0` のマイナー番号は 0 です。`minor 0` とだけ書くこともできます。',
  },
  args: either(minorAlone, seq(word('DEVICE', deviceName, { defines: 'drbd-device' }), optional(minor()))),
  once: true,
  example: 'device /dev/drbd0;',
  source,
};

export const diskPath: Directive = {
  isBackingDisk: true,
  isOfferedIn: withoutVolumes,
  doc: {
    en: 'Names the backing block device that holds the data: a partition or a logical volume that is not mounted. Use a stable name (`/dev/disk/by-id/...`, `/dev/vg/lv`) rather than `/dev/sdb1`, which may be another disk after a restart. `none` makes the host diskless (DRBD 9).',
    ja: 'DRBD がデータを書き込む下位のブロックデバイスです。マウントされていないパーティションや論理ボリュームを指定します。`/dev/sdb1` は再起動で別のディスクを指すことがあるため、`/dev/disk/by-id/...` や `/dev/vg/lv` のように変わらない名前を推奨します。`none` を指定するとディスクレスになります(DRBD 9)。',
  },
  args: word('DISK', {
    ...blockDevice,
    choices: [
      choice(
        'none',
        'Uses no disk. The host participates without local data, as a client or a tiebreaker.',
        'ディスクレスです。自分ではデータを持たないクライアントやタイブレーカーとして参加します。',
        {
          versions: only9,
        },
      ),
    ],
    open: true,
  }),
  once: true,
  example: 'disk /dev/sdb1;',
  source,
};

export const metaDisk: Directive = {
  isOfferedIn: withoutOlderForm,
  doc: {
    en: 'Sets where DRBD keeps its metadata: generation numbers, activity log and bitmap. `internal` means the end of the backing disk: shrink an existing file system first, or create it on the DRBD device afterwards. A separate device saves seeks on rotating disks; several resources can share one by `[INDEX]`, although the manual now advises against sharing.',
    ja: '世代識別子、アクティビティログ、ビットマップなどの DRBD のメタデータを置く場所です。`internal` は下位ディスクの末尾を使います。既存のファイルシステムがある場合は事前に縮小するか、DRBD デバイス上に作り直す必要があります。専用デバイスにすると回転ディスクでのシークが減ります。`[INDEX]` を付けると複数のリソースで 1 台を共有できますが、現在のマニュアルでは推奨されていません。',
  },
  args: either(
    literal('internal', {
      en: 'At the end of the backing disk, next to the data.',
      ja: '下位ディスクの末尾に、データと一緒に置きます。',
    }),
    seq(
      word('DEVICE', blockDevice),
      optional(
        seq(
          literal('[', {
            en: 'A fixed part of the device (128 MiB), by its index.',
            ja: 'デバイスの中の固定領域(128 MiB)を番号で指定します。',
          }),
          word('INDEX', metaIndex),
          literal(']'),
        ),
      ),
    ),
  ),
  once: true,
  syntax: 'internal|DEVICE|DEVICE[INDEX]',
  example: 'meta-disk internal;',
  source,
};

export const flexibleMetaDisk: Directive = {
  doc: {
    en: 'Sets a separate device for the metadata, which uses as much of it as necessary. Since 8.4, `meta-disk DEVICE` without an index means the same.',
    ja: '必要な大きさのメタデータを専用デバイスに置く旧来の書き方です。8.4 以降は、番号なしの `meta-disk デバイス` が同じ意味になります。',
  },
  args: either(literal('internal', metaInternal()), word('DEVICE', blockDevice)),
  once: true,
  deprecated: { since: since('drbd', '8.4'), replacement: 'meta-disk' },
  source,
};

function metaInternal() {
  return { en: 'At the end of the backing disk.', ja: '下位ディスクの末尾に置きます。' };
}

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

export const addressStatement: Directive = {
  doc: {
    en: 'Sets the IP address and TCP port on which this host listens for the resource. Names are not resolved. Every resource requires a separate port, usually counted up from 7788. Use an address of the replication network, not the service address.',
    ja: 'このホストがリソースの通信を待ち受ける IP アドレスと TCP ポートです。名前解決は行われません。リソースごとに別のポートが必要で、慣例として 7788 番から順に割り当てます。サービス用ではなくレプリケーション用ネットワークのアドレスを指定してください。',
  },
  args: address,
  once: true,
  example: 'address 192.168.11.201:7777;',
  describeWord: linkEnd,
  ownAddresses: ({ statement, parent }) => ({ words: statement.args, nodes: textsOf(parent?.statement.args ?? []) }),
  ...withAddress,
  source,
};

const proxyWord = {
  en: 'Names the hosts on which the DRBD Proxy of this end runs.',
  ja: 'この側の DRBD Proxy が動くホストを指定します。',
};

const viaProxy: Grammar = seq(
  literal('via', { en: 'The connection runs through DRBD Proxy.', ja: 'DRBD Proxy を経由して接続します。' }),
  optional(
    seq(
      literal(
        'outside-address',
        {
          en: 'The address that the peer sees of this end, where addresses are translated on the way.',
          ja: '途中でアドレス変換(NAT)が行われる場合に、対向ノードから見えるアドレスを指定します。',
        },
        { versions: only9 },
      ),
      address,
    ),
  ),
  optional(seq(literal('proxy', proxyWord), literal('on', proxyWord), repeat(word('HOST', endpointHost)))),
);

export const connectionAddress: Directive = {
  isOfferedIn: withRoomForHost,
  doc: {
    en: 'Defines one end of the connection by the address that a `floating` section of this resource has.',
    ja: '接続の一端です。同じリソースの `floating` セクションのアドレスで指定します。',
  },
  args: seq(address, optional(viaProxy)),
  syntax: 'ADDRESS:PORT [via [outside-address ADDRESS:PORT] [proxy on HOST ...]]',
  bodyOptional: true,
  versions: only9,
  example: 'address 10.1.1.31:7789;',
  ...withAddress,
  source: sourcesOnly,
};

export const host: Directive = {
  isOfferedIn: withRoomForHost,
  doc: {
    en: 'Defines one end of the connection: a host that has an `on` section in this resource. A connection has two of them. Without `address` or `port` those of the `on` section are used.',
    ja: '接続の一端です。このリソースに `on` セクションがあるホストを指定します。1 つの接続に 2 つ必要です。`address` や `port` を省略すると `on` セクションの値が使われます。',
  },
  syntax: 'HOST [address ADDRESS:PORT|port PORT] [via ...]',
  args: seq(
    word('HOST', endpointHost, { refersTo: 'host', ifUndefined: 'none' }),
    optional(
      either(
        seq(
          literal('address', {
            en: 'The address to use for this connection instead of that of the `on` section.',
            ja: '`on` セクションのアドレスの代わりに、この接続で使うアドレスを指定します。',
          }),
          address,
        ),
        seq(
          literal('port', {
            en: 'Only the port differs from the `on` section.',
            ja: '`on` セクションのアドレスのまま、ポートだけを変えます。',
          }),
          word('PORT', ownPort),
        ),
      ),
    ),
    optional(viaProxy),
  ),
  versions: only9,
  example: 'host alpha address 10.0.1.1:7789;',
  ownAddresses: ({ statement: { args } }) => ({ words: args.slice(1), nodes: textsOf(args.slice(0, 1)) }),
  ...withAddress,
  source,
};

export const hosts: Directive = {
  doc: {
    en: 'Lists the hosts that are connected, each to each. Every one needs an `on` section in the resource.',
    ja: '相互に接続するホストの一覧です。それぞれ、リソース内に `on` セクションが必要です。',
  },
  args: repeat(word('HOST', endpointHost, { refersTo: 'host', ifUndefined: 'none' })),
  versions: only9,
  once: 'warning',
  example: 'hosts alpha bravo charlie;',
  source,
};

export const alternateLinkAddress: Directive = {
  doc: {
    en: 'Sets a second address of a host, which only some builds of 8.4 know. DRBD 9 has `path` sections for that.',
    ja: 'ホストの 2 番目のアドレスです。一部の 8.4 だけが対応しています。DRBD 9 では `path` セクションを使います。',
  },
  args: address,
  once: true,
  versions: { product: 'drbd', since: '8.4', until: '8.4' },
  deprecated: { replacement: 'connection { path { ... } }' },
  hidden: true,
  source: sourcesOnly,
};

export const nodeIdStatement: Directive = {
  doc: {
    en: 'Sets the number of this host in the resource. It is written into the metadata of all hosts: never change it, and never swap two of them, once the resource has been in use. Without `connection`, `connection-mesh` and `node-id`, DRBD assigns the numbers itself.',
    ja: 'リソース内でのこのホストの番号です。全ホストのメタデータに記録されるため、運用開始後に変更や入れ替えをしてはいけません。`connection`、`connection-mesh`、`node-id` のどれも書いていないファイルでは自動的に割り当てられます。',
  },
  args: word('ID', nodeId),
  once: true,
  versions: only9,
  example: 'node-id 0;',
  source,
};

export const inside: Directive = {
  doc: {
    en: 'Sets the address at which DRBD on this host reaches the proxy.',
    ja: 'このホストの DRBD が DRBD Proxy に接続するためのアドレスです。',
  },
  args: address,
  required: true,
  once: 'warning',
  example: 'inside 127.0.0.1:7788;',
  ...withAddress,
  source: sourcesOnly,
};

export const outside: Directive = {
  doc: {
    en: 'Sets the address at which this proxy and that of the peer connect.',
    ja: 'このプロキシと対向側のプロキシが互いに接続するためのアドレスです。',
  },
  args: address,
  required: true,
  once: 'warning',
  example: 'outside 10.0.1.1:7789;',
  ...withAddress,
  source: sourcesOnly,
};

export const tiebreaker: Directive = {
  doc: {
    en: 'Sets whether this host counts as a tiebreaker for the quorum when it holds no data of the volume itself.',
    ja: 'このボリュームのデータを持たないとき、クォーラムのタイブレーカーとして数えるかどうかを指定します。',
  },
  args: word(
    'yes|no',
    oneOf([
      choice('yes', 'Counts as a tiebreaker.', 'タイブレーカーとして数えます。'),
      choice('no', 'Does not count.', '数えません。'),
    ]),
  ),
  versions: only9,
  release: 'drbd-utils 9.34.0',
  refusedBy: utilsBefore('9.34.0'),
  source: 'drbd-utils 9.34',
};

export const templateFile: Directive = {
  doc: {
    en: 'Takes the defaults of this resource from the `common` section of another file, in place of those of the usual `common`. Relative to the folder of this file.',
    ja: 'このリソースの既定値を、通常の `common` ではなく、指定したファイルの `common` セクションから取得します。相対パスはこのファイルのディレクトリが基準です。',
  },
  args: word('FILE', fileName({ en: 'a file', ja: 'ファイル名' })),
  versions: only9,
  source,
};

export const ignoreOn: Directive = {
  doc: {
    en: 'Leaves the resource alone on that host. Not needed: a host without an `on` section ignores the resource anyway.',
    ja: '指定したホストではリソースを無視します。`on` セクションのないホストはもともと無視するため、不要です。',
  },
  args: word('HOST', hostName),
  versions: until('drbd', '8.4'),
  deprecated: {},
  hidden: true,
  source: 'drbd.conf-8.4(5)',
};

const comparisons: Readonly<Record<string, readonly [string, string]>> = {
  eq: ['of exactly the given version', 'と同じ'],
  ne: ['of any version except the given one', '以外の'],
  gt: ['newer than the given version', 'より新しい'],
  ge: ['of the given version or newer', '以降の'],
  lt: ['older than the given version', 'より古い'],
  le: ['of the given version or older', '以前の'],
};

/** `require-drbd-module-version-ge 9.1.3;` and its five sisters. */
export const requireVersion: Readonly<Record<string, Directive>> = Object.fromEntries(
  Object.entries(comparisons).map(([operator, [en, ja]]) => [
    `require-drbd-module-version-${operator}`,
    {
      doc: {
        en: `Requires a loaded DRBD kernel module ${en}; otherwise drbdadm rejects the configuration. This protects an old module from a file that uses new features.`,
        ja: `読み込まれているカーネルモジュールが、ここに書いたバージョン${ja}バージョンであることを要求し、条件に合わない場合、drbdadm は設定を拒否します。新機能を使うファイルを古いモジュールで使ってしまう事故を防げます。`,
      },
      args: word('VERSION', moduleVersion()),
      versions: only9,
      release: 'drbd-utils 9.7.0',
      refusedBy: utilsBefore('9.7.0'),
      example: `require-drbd-module-version-${operator} 9.1.3;`,
      source: 'drbd.conf(5), drbd-utils 9.7',
    } satisfies Directive,
  ]),
);

function moduleVersion(): ValueType {
  return {
    name: { en: 'a version such as `9.1.3`', ja: '`9.1.3` のようなバージョン番号' },
    check: (text) => (/^\d+\.\d+\.\d+$/.test(text) ? undefined : {}),
  };
}

/** One line of a proxy's `plugin` section. */
export const pluginLine: Directive = {
  doc: {
    en: 'A plugin of DRBD Proxy with its settings, such as `zlib level 9` or `lzma contexts 4 level 9`.',
    ja: 'DRBD Proxy のプラグインとその設定です(例: `zlib level 9`、`lzma contexts 4 level 9`)。',
  },
  args: repeat(word('SETTING', anything('a setting', '設定値')), 0),
  source,
};

const internal = {
  en: 'Appears in the output of `drbdsetup show`. Do not write it into a configuration file.',
  ja: '`drbdsetup show` の出力に現れる内部的なものです。設定ファイルには書かないでください。',
};

/** The same words in a connection: addresses of the two ends as `drbdsetup show` prints them. */
export const endAddress: Directive = {
  doc: internal,
  args: seq(address, optional(viaProxy)),
  syntax: 'ADDRESS:PORT [via [outside-address ADDRESS:PORT] [proxy on HOST ...]]',
  bodyOptional: true,
  hidden: true,
  source,
};
export const peerNodeId: Directive = { doc: internal, args: word('ID', nodeId), versions: only9, hidden: true, source };
export const connectionState: Directive = {
  doc: internal,
  args: word('STATE', anything('a state', '状態')),
  versions: only9,
  hidden: true,
  source,
};
export const isStandalone: Directive = { doc: internal, versions: only9, hidden: true, source };
