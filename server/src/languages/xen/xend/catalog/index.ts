import { repeat, word } from '../../../../schema/grammar.ts';
import type { Catalog, Directive, ValueType } from '../../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../../schema/values.ts';

const yesNo: ValueType = oneOf(
  [choice('yes', 'Enabled.', '有効にします。'), choice('no', 'Disabled.', '無効にします。')],
  { open: true },
);
const levels = oneOf(
  [
    choice('DEBUG', 'Everything.', 'すべて記録します。'),
    choice('INFO', 'What happens.', '主な動作を記録します。'),
    choice('WARNING', 'What may be wrong.', '警告以上を記録します。'),
    choice('ERROR', 'What failed.', 'エラー以上を記録します。'),
    choice('CRITICAL', 'What ends xend.', '致命的なエラーだけを記録します。'),
  ],
  { open: true },
);

const types = {
  bool: ['yes|no', yesNo],
  path: ['PATH', anything('a path', 'パス')],
  address: ['ADDRESS', anything('an address; empty: all', 'アドレス(空の場合はすべて)')],
  port: ['PORT', integer({ min: 1, max: 65535 })],
  int: ['NUMBER', integer({ min: 0 })],
  mib: ['NUMBER', integer({ min: 0, unit: 'MiB' })],
  kib: ['NUMBER', integer({ min: 0, unit: 'KiB' })],
  seconds: ['SECONDS', integer({ min: 0, unit: 's' })],
  text: ['TEXT', anything('text', '文字列')],
  secret: ['PASSWORD', anything('text', '文字列')],
  level: ['LEVEL', levels],
} as const satisfies Readonly<Record<string, readonly [string, ValueType]>>;

type Row = readonly [type: keyof typeof types, usual: string | undefined, en: string, ja: string];

function directiveOf([type, usual, en, ja]: Row): Directive {
  const [name, value] = types[type];
  return {
    doc: { en, ja },
    args: repeat(word(name, { ...value, check: () => undefined }, type === 'secret' ? { secret: true } : {}), 0),
    // One value; what else is in the list nobody reads.
    syntax: name,
    missing: 'none',
    extra: 'none',
    once: 'none',
    source: 'xend-config.sxp(5)',
    // One value is usual, though any number is read.
    snippet: type === 'bool' ? `\${1|${usual === 'yes' ? 'yes,no' : 'no,yes'}|}` : `\${1:${usual ?? name}}`,
    ...(usual !== undefined && { default: usual }),
  };
}

const rows: Readonly<Record<string, Row>> = {
  'xend-relocation-server': [
    'bool',
    'no',
    'Sets whether guests may migrate here while they run. Restrict the hosts with `xend-relocation-hosts-allow`, because nothing else asks who sends them.',
    'ライブマイグレーションでゲストを受け入れるかどうかです。送信元の認証がないため、`xend-relocation-hosts-allow` でホストを制限してください。',
  ],
  'xend-relocation-port': [
    'port',
    '8002',
    'Sets the port on which migrating guests arrive. Open it in the firewall of both hosts.',
    'マイグレーションを受け付けるポートです。両ホストのファイアウォールで開放します。',
  ],
  'xend-relocation-address': [
    'address',
    "''",
    'Sets the address on which migrating guests arrive. An empty one means all addresses of the host.',
    'マイグレーションを受け付けるアドレスです。空の場合はホストのすべてのアドレスになります。',
  ],
  'xend-relocation-hosts-allow': [
    'text',
    "''",
    'Sets which hosts may send guests: regular expressions with spaces between, for names and addresses. An empty text allows every host.',
    'ゲストの送信を許可するホストを、空白区切りの正規表現で指定します。空の場合はすべてのホストを許可します。',
  ],
  'xend-relocation-ssl-server': [
    'bool',
    'no',
    'Sets whether guests may migrate here over TLS.',
    'TLS によるマイグレーションを受け入れるかどうかです。',
  ],
  'xend-relocation-ssl': [
    'bool',
    'no',
    'Sets whether guests leave this host over TLS.',
    'ゲストの送信に TLS を使うかどうかです。',
  ],
  'xend-relocation-ssl-port': [
    'port',
    '8003',
    'Sets the port on which guests arrive over TLS.',
    'TLS でマイグレーションを受け付けるポートです。',
  ],
  'xend-relocation-server-ssl-key-file': [
    'path',
    undefined,
    'Names the key for migration over TLS.',
    'TLS によるマイグレーションの秘密鍵です。',
  ],
  'xend-relocation-server-ssl-cert-file': [
    'path',
    undefined,
    'Names the certificate for migration over TLS.',
    'TLS によるマイグレーションの証明書です。',
  ],
  'network-script': [
    'text',
    undefined,
    'Names the script that sets up the network of Domain-0 when xend starts: `network-bridge`, `network-nat`, `network-route`, or `/bin/true` where the bridge comes from `ifcfg-` files. Arguments go inside the quotes.',
    'xend の起動時に Domain-0 のネットワークを構成するスクリプト (`network-bridge`、`network-nat`、`network-route`) です。ブリッジを `ifcfg-` ファイルで作る場合は `/bin/true` にします。引数は引用符の中に書きます。',
  ],
  'vif-script': [
    'text',
    'vif-bridge',
    'Names the script that connects the interfaces of guests: `vif-bridge`, `vif-nat` or `vif-route`. It must go with `network-script`.',
    'ゲストのインターフェイスを接続するスクリプト (`vif-bridge`、`vif-nat`、`vif-route`) です。`network-script` と対応させます。',
  ],
  'dom0-min-mem': [
    'mib',
    '0',
    'Sets how much memory Domain-0 keeps when guests take the rest by ballooning.',
    'バルーニングでゲストにメモリを渡すときに、Domain-0 に残す量です。',
  ],
  'enable-dom0-ballooning': [
    'bool',
    'yes',
    'Sets whether Domain-0 gives memory to guests that start. With `no`, set its memory at boot with `dom0_mem`.',
    '起動するゲストに Domain-0 のメモリを渡すかどうかです。`no` では、ブート時の `dom0_mem` でメモリを固定します。',
  ],
  total_available_memory: [
    'mib',
    '0',
    'Sets the memory of the host for its checks, where xend cannot find it out.',
    'xend が取得できない場合に使う、ホストの総メモリ量です。',
  ],
  'dom0-cpus': [
    'int',
    '0',
    'Sets how many CPUs Domain-0 uses. `0` means all of them.',
    'Domain-0 が使う CPU の数です。`0` はすべてを意味します。',
  ],
  'xend-http-server': [
    'bool',
    'no',
    'Sets whether xend listens for HTTP on `xend-port`. It asks for no password, so anybody who reaches it controls all guests.',
    '`xend-port` で HTTP を受け付けるかどうかです。パスワードの確認がないため、届く人は誰でもゲストを操作できます。',
  ],
  'xend-port': ['port', '8000', 'Sets the port of the HTTP server.', 'HTTP サーバーのポートです。'],
  'xend-address': [
    'address',
    "''",
    'Sets the address of the HTTP server. An empty one means all addresses; `localhost` keeps others out.',
    'HTTP サーバーのアドレスです。空の場合はすべてのアドレス、`localhost` では外部から届きません。',
  ],
  'xend-unix-server': [
    'bool',
    'no',
    'Sets whether xend serves the HTTP interface on a local socket. Older tools need it.',
    'HTTP インターフェイスをローカルソケットで提供するかどうかです。古いツールで必要になります。',
  ],
  'xend-unix-path': [
    'path',
    '/var/lib/xend/xend-socket',
    'Sets the path of that local socket.',
    'そのローカルソケットのパスです。',
  ],
  'xend-unix-xmlrpc-server': [
    'bool',
    'yes',
    'Sets whether xend serves XML-RPC on a local socket. `xm` requires it.',
    'XML-RPC をローカルソケットで提供するかどうかです。`xm` に必要です。',
  ],
  'xend-tcp-xmlrpc-server': [
    'bool',
    'no',
    'Sets whether xend serves XML-RPC over TCP. It asks for no password.',
    'XML-RPC を TCP で提供するかどうかです。パスワードの確認はありません。',
  ],
  'xend-tcp-xmlrpc-server-address': [
    'address',
    'localhost',
    'Sets the address of XML-RPC over TCP.',
    'TCP の XML-RPC のアドレスです。',
  ],
  'xend-tcp-xmlrpc-server-port': [
    'port',
    '8006',
    'Sets the port of XML-RPC over TCP.',
    'TCP の XML-RPC のポートです。',
  ],
  'xend-tcp-xmlrpc-server-ssl-key-file': [
    'path',
    undefined,
    'Names the key for XML-RPC over TLS.',
    'TLS の XML-RPC の秘密鍵です。',
  ],
  'xend-tcp-xmlrpc-server-ssl-cert-file': [
    'path',
    undefined,
    'Names the certificate for XML-RPC over TLS.',
    'TLS の XML-RPC の証明書です。',
  ],
  'xen-api-server': [
    'text',
    '((unix))',
    'Sets where the Xen API is served, as a list of lists: kind, address, authentication.',
    'Xen API の提供先を、種類、アドレス、認証のリストで指定します。',
  ],
  'xend-udev-event-server': [
    'bool',
    'no',
    'Sets whether xend takes events from udev.',
    'udev からのイベントを受け付けるかどうかです。',
  ],
  'xend-domains-path': [
    'path',
    '/var/lib/xend/domains',
    'Names the folder with the managed guests.',
    '管理対象のゲストを保存するフォルダです。',
  ],
  'xend-state-path': [
    'path',
    '/var/lib/xend/state',
    'Names the folder in which xend keeps its state.',
    'xend の状態を保存するフォルダです。',
  ],
  'xend-storage-path': [
    'path',
    '/var/lib/xend/storage',
    'Names the folder with the facts of storage.',
    'ストレージ情報を保存するフォルダです。',
  ],
  'xend-security-path': [
    'path',
    '/var/lib/xend/security',
    'Names the folder with the policies of security.',
    'セキュリティポリシーを保存するフォルダです。',
  ],
  'external-migration-tool': [
    'path',
    "''",
    'Names a program that moves what belongs to a guest and is not in its memory, such as a virtual TPM.',
    '仮想 TPM など、メモリ以外のゲストの状態を移すプログラムです。',
  ],
  'enable-dump': [
    'bool',
    'no',
    'Sets whether a guest that crashed leaves a core dump in `/var/lib/xen/dump`.',
    'クラッシュしたゲストのコアダンプを `/var/lib/xen/dump` に保存するかどうかです。',
  ],
  'console-limit': [
    'kib',
    '1024',
    'Sets how much output of a console is kept for each guest.',
    'ゲストごとに保持するコンソール出力の量です。',
  ],
  'vnc-listen': [
    'address',
    '127.0.0.1',
    'Sets the address on which the screens of guests are served. Other than `127.0.0.1`, set `vncpasswd` too.',
    'ゲストの画面を提供するアドレスです。`127.0.0.1` 以外では `vncpasswd` も設定してください。',
  ],
  vncpasswd: [
    'secret',
    undefined,
    'Sets the password for the screens of guests. An empty one asks for none.',
    'ゲストの画面のパスワードです。空の場合は確認しません。',
  ],
  'vnc-tls': ['bool', '0', 'Sets whether the screens are served over TLS.', '画面を TLS で提供するかどうかです。'],
  'vnc-x509-cert-dir': [
    'path',
    undefined,
    'Names the folder with the certificate for the screens.',
    '画面の提供に使う証明書のフォルダです。',
  ],
  'vnc-x509-verify': [
    'bool',
    '0',
    'Sets whether a viewer must show a certificate.',
    'ビューアーに証明書を要求するかどうかです。',
  ],
  keymap: [
    'text',
    undefined,
    'Sets the keyboard of the viewers: `ja` for a Japanese one.',
    'ビューアーのキーボード配列です。日本語キーボードでは `ja` にします。',
  ],
  'resource-label-change-script': [
    'text',
    undefined,
    'Names a script that runs when the security label of a resource changes.',
    'リソースのセキュリティラベルの変更時に実行するスクリプトです。',
  ],
  'qemu-dm-logrotate-count': [
    'int',
    '10',
    'Sets how many old logs of QEMU are kept.',
    '保持する QEMU の古いログの数です。',
  ],
  'device-create-timeout': [
    'seconds',
    '100',
    'Sets how long xend waits for a device of a guest to come up.',
    'ゲストのデバイスの作成を待つ時間です。',
  ],
  'device-destroy-timeout': [
    'seconds',
    '100',
    'Sets how long xend waits for a device of a guest to go away.',
    'ゲストのデバイスの削除を待つ時間です。',
  ],
  'pci-passthrough-strict-check': [
    'bool',
    'yes',
    'Sets whether a PCI device is rejected where it could not be assigned safely.',
    '安全に割り当てられない PCI デバイスを拒否するかどうかです。',
  ],
  'pscsi-device-mask': [
    'text',
    "('*')",
    'Sets which SCSI devices guests may get.',
    'ゲストに割り当て可能な SCSI デバイスです。',
  ],
  xsm_module_name: [
    'text',
    'dummy',
    'Sets the module of security: `acm`, `flask` or `dummy`.',
    'セキュリティモジュール (`acm`、`flask`、`dummy`) です。',
  ],
  logfile: ['path', '/var/log/xen/xend.log', 'Names the log of xend.', 'xend のログファイルです。'],
  loglevel: ['level', 'DEBUG', 'Sets how much xend logs.', 'xend が記録するログの詳細さです。'],
};

/** Everything that the settings of xend know; it passes over other keys. */
export const catalog: Catalog = {
  directives: Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, directiveOf(row)])),
  other: {
    doc: { en: 'Sets something that xend does not ask for.', ja: 'xend が参照しない設定です。' },
    args: repeat(word('VALUE', anything('text', '文字列')), 0),
    missing: 'none',
    extra: 'none',
    hidden: true,
    source: 'xend-config.sxp(5)',
  },
};
