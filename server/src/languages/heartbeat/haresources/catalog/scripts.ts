import { prefixOfMask } from '../../../../base/addresses.ts';
import { nearest } from '../../../../base/nearest.ts';
import { codeBlock, codeSpan } from '../../../../base/sinks.ts';
import { join, same, type Text } from '../../../../base/text.ts';
import { either, literal, optional, parts, repeat, seq, word } from '../../../../schema/grammar.ts';
import type { Grammar, ValueType } from '../../../../schema/types.ts';
import {
  anything,
  drbdDevice,
  drbdLink,
  ipv4,
  isIpv6,
  linkedResource,
  networkInterface,
} from '../../../../schema/values.ts';
import { elements } from '../../../../schema/walk.ts';
import { foreignWord, scriptIssue, withoutComma } from '../values/scripts.ts';
import { examples } from './examples.ts';

/** Facts about the scripts of `/etc/ha.d/resource.d`: their arguments and what they do. Nothing looks at them before the start. */
interface Script {
  readonly name: string;
  readonly args: readonly Grammar[];
  /** How many of `args` may be left out at the end. */
  readonly optional?: number;
  /** All the arguments, or none. */
  readonly together?: true;
  /** Any number of the last argument. */
  readonly open?: true;
  readonly doc: Text;
}

const w = (name: string, en: string, ja: string) =>
  word(name, withoutComma(anything(en, ja)), {
    severity: 'warning',
    doc: { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, ja: /[\w`]$/.test(ja) ? `${ja} です。` : `${ja}です。` },
  });

const prefix: ValueType = {
  name: { en: 'a prefix length from 0 to 32 or a netmask', ja: '0～32 のプレフィックス長、またはネットマスク' },
  check: (text) =>
    (/^\d{1,2}$/.test(text) && Number(text) <= 32) || prefixOfMask(text) !== undefined ? undefined : {},
};
const label: ValueType = {
  name: { en: 'an interface, with a label or without', ja: 'インターフェイス(ラベルを付けてもよい)' },
  check: (text) => (networkInterface.check?.(text.split(':')[0]!, {}) || /^\d/.test(text) ? {} : undefined),
};
const slash = literal('/');
const broadcast = word('BROADCAST', withoutComma(ipv4), {
  severity: 'warning',
  doc: { en: 'The broadcast address; usually omitted.', ja: 'ブロードキャストアドレスです。通常は省略します。' },
});

/** `192.168.11.210/24/eth0:0/192.168.11.255`: an address and where it goes. */
const addressSpec: Grammar = parts(
  '/',
  seq(
    word('ADDRESS', withoutComma(ipv4), {
      severity: 'warning',
      doc: {
        en: 'The service address that moves with the group. It must not be configured on the nodes themselves.',
        ja: 'グループとともに移動するサービス用アドレス(仮想 IP)です。OS 側には設定しないでください。',
      },
    }),
    optional(
      seq(
        slash,
        word('PREFIX', withoutComma(prefix), {
          severity: 'warning',
          doc: { en: 'The prefix length of the network.', ja: 'ネットワークのプレフィックス長です。' },
        }),
        optional(
          seq(
            slash,
            optional(
              either(
                broadcast,
                seq(
                  word('INTERFACE', withoutComma(label), {
                    severity: 'warning',
                    refersTo: ['interface', 'bridge'],
                    ifUndefined: 'information',
                    doc: {
                      en: 'The interface that gets the address; chosen by the routes if omitted.',
                      ja: 'アドレスを付けるインターフェイスです。省略すると経路から選ばれます。',
                    },
                  }),
                  optional(seq(slash, optional(broadcast))),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);

const drbdResource = word('RESOURCE', withoutComma(anything('a DRBD resource', 'DRBD リソース')), {
  severity: 'warning',
  refersTo: 'drbd-resource',
  doc: { en: 'The DRBD resource, such as `r0`.', ja: '`r0` などの DRBD リソースです。' },
});
const device = either(
  word('DEVICE', drbdDevice, { severity: 'warning', refersTo: 'drbd-device' }),
  word('DEVICE', drbdLink, linkedResource),
  w(
    'DEVICE',
    'a block device, or a label or UUID (`-LNAME`, `-UUUID`)',
    'ブロックデバイス、またはラベルや UUID(`-L名前`、`-UUUID`)',
  ),
);
const config = w('CONFIG', "the service's configuration file", 'サービスの設定ファイル');

/** Every script that heartbeat brings, with the number of its arguments. */
export const scripts: readonly Script[] = [
  {
    name: 'drbddisk',
    args: [drbdResource],
    optional: 1,
    doc: {
      en: 'Makes a DRBD resource Primary on this node. It must appear before the `Filesystem` that uses it; without a name, it applies to all resources.',
      ja: 'DRBD リソースをこのノードで Primary にします。使用する `Filesystem` より前に書きます。名前を省略すると全リソースが対象です。',
    },
  },
  {
    name: 'Filesystem',
    args: [
      device,
      w('DIRECTORY', 'the mount point', 'マウントポイント'),
      w('FSTYPE', 'the type of file system', 'ファイルシステムの種類'),
      w('OPTIONS', 'mount options, with commas', 'マウントオプション(カンマ区切り)'),
    ],
    optional: 2,
    doc: {
      en: 'Mounts a file system at start and unmounts it at stop. The file system must not be in `/etc/fstab`, except with `noauto`.',
      ja: 'ファイルシステムをマウントし、停止時にアンマウントします。`/etc/fstab` には書かないか、`noauto` を付けます。',
    },
  },
  {
    name: 'IPaddr2',
    args: [addressSpec],
    doc: {
      en: 'Gives this node a service address by `ip addr` and tells the network by ARP. The better choice on Linux.',
      ja: '`ip addr` でサービス用アドレス(仮想 IP)を付け、ARP で周囲に知らせます。Linux ではこちらを推奨します。',
    },
  },
  {
    name: 'IPaddr',
    args: [addressSpec],
    doc: {
      en: 'Gives this node a service address as an alias of `ifconfig`. An address alone in the line means the same.',
      ja: '`ifconfig` のエイリアスとしてサービス用アドレスを付けます。アドレスだけを書いた場合も同じ意味です。',
    },
  },
  {
    name: 'IPv6addr',
    args: [
      w(
        'ADDRESS',
        'an IPv6 address in full; prefix and interface may follow',
        '省略なしの IPv6 アドレス(プレフィックスとインターフェイスを付けてもよい)',
      ),
    ],
    doc: {
      en: 'Gives this node an IPv6 service address. `::` separates arguments here, so the address must be written without it.',
      ja: 'IPv6 のサービス用アドレスを付けます。`::` は引数の区切りとして扱われるため、アドレスは省略せずに書きます。',
    },
  },
  {
    name: 'IPsrcaddr',
    args: [w('ADDRESS', 'the source address', '送信元アドレス')],
    doc: {
      en: 'Makes a service address the source of what this node sends. It must appear after the resource that adds the address.',
      ja: 'このノードからの通信の送信元をサービス用アドレスにします。アドレスを付けるリソースの後に書きます。',
    },
  },
  {
    name: 'SendArp',
    args: [w('ADDRESS', 'address/interface', 'アドレス/インターフェイス')],
    doc: {
      en: 'Announces by ARP that an address is now here, for addresses that are not moved by `IPaddr`.',
      ja: 'アドレスの移動を ARP で通知します。`IPaddr` で移動しないアドレスに使います。',
    },
  },
  {
    name: 'apache',
    args: [config],
    optional: 1,
    doc: { en: 'Starts the Apache web server.', ja: 'Apache Web サーバーを起動します。' },
  },
  {
    name: 'MailTo',
    args: [w('ADDRESS', 'an e-mail address', 'メールアドレス'), w('SUBJECT', 'the subject', '件名')],
    optional: 1,
    doc: { en: 'Sends a mail when the group moves.', ja: 'グループが移動したときにメールを送ります。' },
  },
  {
    name: 'LVM',
    args: [w('VG', 'a volume group', 'ボリュームグループ')],
    doc: {
      en: 'Activates an LVM volume group, which must not be active at boot.',
      ja: 'LVM のボリュームグループを有効化します。OS の起動時には有効化しないでください。',
    },
  },
  {
    name: 'Raid1',
    args: [
      w('CONFIG', 'the RAID configuration file', 'RAID の設定ファイル'),
      w('DEVICE', 'the md device', 'md デバイス'),
    ],
    doc: { en: 'Assembles a software RAID on shared disks.', ja: '共有ディスク上のソフトウェア RAID を組み立てます。' },
  },
  {
    name: 'ldirectord',
    args: [config],
    optional: 1,
    doc: {
      en: 'Starts ldirectord, which keeps the table of an LVS load balancer.',
      ja: 'LVS ロードバランサを管理する ldirectord を起動します。',
    },
  },
  {
    name: 'portblock',
    args: [
      w('PROTOCOL', '`tcp` or `udp`', '`tcp` または `udp`'),
      w('PORTS', 'ports, with commas', 'ポート番号(カンマ区切り)'),
      w('ACTION', '`block` or `unblock`', '`block` または `unblock`'),
    ],
    doc: {
      en: 'Blocks ports while the group starts and opens them at the end, so clients see no half-started service. Specify it twice: `block` first, `unblock` last.',
      ja: '起動中はポートを塞ぎ、完了後に開けます。準備中のサービスへの接続を防ぎます。先頭に `block`、末尾に `unblock` と 2 回書きます。',
    },
  },
  {
    name: 'Delay',
    args: [
      w('START', 'the seconds to wait at the start', '開始時に待つ秒数'),
      w('STOP', 'the seconds to wait at the stop', '停止時に待つ秒数'),
    ],
    optional: 2,
    doc: {
      en: 'Waits. For tests, or devices that need a moment.',
      ja: '一定時間待ちます。試験や、準備に時間のかかる機器に使います。',
    },
  },
  {
    name: 'Xinetd',
    args: [w('SERVICE', 'a service of xinetd', 'xinetd のサービス')],
    doc: { en: 'Switches a service of xinetd on and off.', ja: 'xinetd のサービスを有効または無効にします。' },
  },
  {
    name: 'db2',
    args: [w('INSTANCE', 'the instance owner', 'インスタンスの所有者')],
    doc: { en: 'Starts an instance of IBM DB2.', ja: 'IBM DB2 のインスタンスを起動します。' },
  },
  {
    name: 'ids',
    args: [
      w('INFORMIXDIR', 'the installation directory', 'インストール先'),
      w('INFORMIXSERVER', 'the server name', 'サーバー名'),
      w('ONCONFIG', 'the configuration file', '設定ファイル'),
    ],
    together: true,
    doc: { en: 'Starts Informix Dynamic Server.', ja: 'Informix Dynamic Server を起動します。' },
  },
  {
    name: 'WAS',
    args: [w('CONFIG', 'the configuration file, or the port', '設定ファイルまたはポート番号')],
    optional: 1,
    doc: { en: 'Starts IBM WebSphere Application Server.', ja: 'IBM WebSphere Application Server を起動します。' },
  },
  {
    name: 'drbdupper',
    args: [drbdResource],
    doc: {
      en: 'Starts the upper resource of a stacked DRBD setup.',
      ja: 'スタック構成の DRBD で、上位のリソースを起動します。',
    },
  },
  {
    name: 'OCF',
    args: [w('TYPE', 'the agent', 'エージェント名'), w('INSTANCE', 'the name of the instance', 'インスタンス名')],
    doc: {
      en: 'Runs an OCF agent with the parameters of a file under `/etc/ha.d/conf/OCF`.',
      ja: '`/etc/ha.d/conf/OCF` 以下のファイルのパラメーターで OCF エージェントを実行します。',
    },
  },
  {
    name: 'AudibleAlarm',
    args: [w('NODE', 'a node', 'ノード')],
    open: true,
    doc: {
      en: 'Beeps on a node that has taken the group over. The nodes named stay silent.',
      ja: '引き継いだノードで警告音を鳴らします。指定したノードでは鳴りません。',
    },
  },
  {
    name: 'WinPopup',
    args: [w('FILE', 'a file of workstations', '通知先ホストのファイル')],
    optional: 1,
    doc: { en: 'Tells Windows workstations of the move.', ja: '移動を Windows 端末に通知します。' },
  },
  {
    name: 'ICP',
    args: [w('ICPDISK', 'the ID of the cluster drive', 'クラスタドライブ ID'), w('DEVICE', 'the device', 'デバイス')],
    doc: {
      en: 'Takes over a drive of an ICP Vortex controller.',
      ja: 'ICP Vortex コントローラーのドライブを引き継ぎます。',
    },
  },
  {
    name: 'LinuxSCSI',
    args: [w('HOST:BUS:ID:LUN', 'the SCSI device', 'SCSI デバイス')],
    doc: { en: 'Attaches a shared SCSI device to this node.', ja: '共有 SCSI デバイスをこのノードに接続します。' },
  },
  {
    name: 'ServeRAID',
    args: [
      w('ADAPTER', 'the number of the adapter', 'アダプタ番号'),
      w('GROUP', 'the number of the merge group', 'マージグループ番号'),
    ],
    doc: {
      en: 'Takes over a group of an IBM ServeRAID adapter.',
      ja: 'IBM ServeRAID アダプタのグループを引き継ぎます。',
    },
  },
];

const known = new Set(scripts.map((script) => script.name));
const between = literal('::');

const spare = w('ARGUMENT', 'an argument', '引数');

/** One script with its arguments, `Filesystem::/dev/drbd0::/mnt::ext4`; `callIssue` checks their number. */
function callOf(script: Script): Grammar {
  const args = script.open ? [] : script.args;
  const rest = seq(repeat(seq(between, script.open ? script.args[0]! : spare), 0), optional(between));
  const tail = args.reduceRight<Grammar>((inner, arg) => either(seq(between, arg, inner), optional(between)), rest);
  return seq(literal(script.name, scriptDoc(script)), tail);
}

/** Japanese has a space only next to other letters. */
function spaced(ja: string): string {
  return ja.replace(/(?<=または) (?=[^\w`])/g, '');
}

/** What a script does, how it is called, with which arguments, and an example. */
function scriptDoc(script: Script): Text {
  const args = script.args.flatMap((arg) => [...elements(arg)]).filter((each) => each.kind === 'word');
  const form = codeSpan(callSyntax(script));
  const lines = [...new Set(args.map(({ name }) => name))].map((name) => {
    const types = args.filter((each) => each.name === name).map(({ type }) => type.name);
    const either = join(types, { en: ', or ', ja: '、または ' });
    return { en: `- ${codeSpan(name)}: ${either.en}`, ja: `- ${codeSpan(name)}: ${spaced(either.ja)}` };
  });
  const example = examples[script.name];
  const parts: Text[] = [script.doc, same(form)];
  if (example) parts.push(same(codeBlock('haresources', `cluster1 ${example}`)));
  if (lines.length) parts.push(join(lines, '\n'));
  return join(parts, '\n\n');
}

/** How a script is called: `Filesystem::DEVICE::DIRECTORY[::FSTYPE[::OPTIONS]]`. */
export function callSyntax(script: Script): string {
  const names = script.args.map((arg) => [...elements(arg)].find((each) => each.kind === 'word')?.name ?? 'ARGUMENT');
  if (script.open) return `${script.name}[::${names[0]}...]`;
  if (script.together) return `${script.name}[::${names.join('::')}]`;
  const must = names.length - (script.optional ?? 0);
  const fixed = names.slice(0, must).map((name) => `::${name}`);
  const free = names.slice(must).reduceRight((inner, name) => `[::${name}${inner}]`, '');
  return `${script.name}${fixed.join('')}${free}`;
}

/** An IPv6 address with `::`, which is split there, and how to write it; undefined for anything else. */
export function shortIpv6(text: string): { readonly from: number; readonly full: string } | undefined {
  const found = /^IPv6addr::([0-9a-f:]{0,60}::[0-9a-f:]{0,60})(?=\/|$)/i.exec(text);
  const [head, tail] = found?.[1]?.split('::') ?? [];
  if (head === undefined || tail === undefined || !isIpv6(found![1]!)) return undefined;
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return { from: 'IPv6addr::'.length, full: [...left, ...zeros, ...right].join(':') };
}

/** A call as it was probably meant: of a script that is spelled almost so, or that one colon follows; undefined for any other. */
export function closestScript(text: string): { readonly head: string; readonly corrected: string } | undefined {
  const [head = '', name = '', colons] = /^([\w-]+)(::?)/.exec(text) ?? [];
  const corrected = known.has(name) ? name : nearest(name, known);
  // A colon at the end has no argument to separate.
  if (head.length === text.length || text.startsWith('::', name.length + 1)) return undefined;
  return corrected && (corrected !== name || colons === ':') ? { head, corrected } : undefined;
}

/** The script that a resource calls with too few or too many arguments; undefined for a right call, or an unknown script. */
export function callIssue(text: string): { readonly script: Script; readonly few: boolean } | undefined {
  const [name, ...rest] = text.split('::');
  const script = scripts.find((each) => each.name === name);
  if (!script || script.open || shortIpv6(text)) return undefined;
  const count = rest.filter((arg) => arg !== '').length;
  if (script.together && count === 0) return undefined;
  const least = script.args.length - (script.optional ?? 0);
  if (count < least) return { script, few: true };
  return count > script.args.length ? { script, few: false } : undefined;
}

const otherScript = word(
  'SCRIPT',
  {
    name: {
      en: 'a service script (of `/etc/ha.d/resource.d` or `/etc/init.d`)',
      ja: 'サービスのスクリプト名(`/etc/ha.d/resource.d` または `/etc/init.d`)',
    },
    check: (text) => (known.has(text) || text === '::' || /^\d+(\.\d+){3}/.test(text) ? {} : scriptIssue(text)),
  },
  {
    severity: 'warning',
    doc: {
      en: 'The script that is run with its arguments and `start`, `stop` or `status`. Heartbeat looks for it in `/etc/ha.d/resource.d`, then in `/etc/init.d`. The system itself must not start the service at boot.',
      ja: '引数に続けて `start`、`stop`、`status` を付けて実行されるスクリプトです。`/etc/ha.d/resource.d`、`/etc/init.d` の順に探されます。OS の起動時にサービスが自動起動しないようにしておきます。',
    },
  },
);

/** One resource of a group: an address, a known script, or any other script with arguments. */
export const resource: Grammar = either(
  addressSpec,
  parts(
    '::',
    either(...scripts.map(callOf), seq(otherScript, repeat(seq(between, w('ARGUMENT', 'an argument', '引数')), 0))),
  ),
  word('SCRIPT', foreignWord),
);
