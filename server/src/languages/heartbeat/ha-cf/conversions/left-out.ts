import { lookUp } from '../../../../base/tables.ts';
import type { BoundStatement, BoundTree } from '../../../../schema/types.ts';
import { connectivityOf } from '../../conversions/connectivity.ts';
import { type Line, note, written } from '../../conversions/notes.ts';

/** What Corosync has no place for, and where it belongs now. */
type Place = readonly [en: string, ja: string];

const ping: Place = [
  'ocf:pacemaker:ping as a clone, and a location rule: -inf: not_defined pingd or pingd lte 0',
  'ocf:pacemaker:ping のクローンと location の rule(-inf: not_defined pingd or pingd lte 0)',
];
const fencing: Place = ['a STONITH resource of Pacemaker', 'Pacemaker の STONITH リソース'];
const program: Place = [
  'a unit of systemd, or a clone of Pacemaker',
  'systemd のユニット、または Pacemaker のクローン',
];
const derived: Place = ['nothing: Corosync derives it from token', '不要(Corosync が token から算出)'];
const other: Place = ['nothing: Corosync has no such setting', '不要(Corosync に該当する設定なし)'];

const places: Readonly<Record<string, Place>> = {
  ping,
  ping6: ping,
  ping_group: ping,
  failfast: program,
  apiauth: ['nothing: Corosync has uidgid {} for it', '不要(Corosync では uidgid {})'],
  stonith: fencing,
  stonith_host: fencing,
  watchdog: ['sbd, with Pacemaker', 'sbd(Pacemaker と併用)'],
  serial: ['another network link', '別のネットワーク経路'],
  auto_failback: ['resource-stickiness of Pacemaker', 'Pacemaker の resource-stickiness'],
  quorum_server: ['corosync-qdevice and corosync-qnetd', 'corosync-qdevice と corosync-qnetd'],
  udpport: [
    'mcastport in interface {} (default 5405), and the firewall',
    'interface {} の mcastport(既定値 5405)とファイアウォール',
  ],
  compression: [
    'knet_compression_model in totem (zlib, or bzip2 for bz2)',
    'totem の knet_compression_model(zlib、bz2 なら bzip2)',
  ],
  compression_threshold: [
    'knet_compression_threshold in totem, in bytes',
    'totem の knet_compression_threshold(バイト単位)',
  ],
  keepalive: derived,
  warntime: derived,
  initdead: derived,
  deadping: ping,
  debugfile: ['logfile and debug in logging {}', 'logging {} の logfile と debug'],
  use_logd: ['to_syslog and to_logfile in logging {}', 'logging {} の to_syslog と to_logfile'],
};

/** Programs by name: what does their work now. */
const programs: Readonly<Record<string, Place>> = {
  ipfail: ping,
  pingd: ping,
  ifcheckd: ['ocf:heartbeat:ethmonitor as a clone', 'ocf:heartbeat:ethmonitor のクローン'],
  dopd: [
    'a fence-peer handler of DRBD: crm-fence-peer.sh with fencing resource-only',
    'DRBD の fence-peer ハンドラー(crm-fence-peer.sh と fencing resource-only)',
  ],
};

/** What the new file has from these lines, or what switches the other side on. */
const TAKEN = new Set([
  ...['node', 'cluster', 'deadtime', 'bcast', 'udp', 'ucast', 'ucast6', 'mcast', 'mcast6', 'logfacility', 'logfile'],
  ...['debug', 'pacemaker', 'crm', 'autojoin'],
]);

/** The handlers of DRBD that do dopd's work under Pacemaker. */
const fencePeer: readonly string[] = [
  'net { fencing resource-only; }',
  'handlers {',
  '\tfence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";',
  '\tunfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh";',
  '}',
];

/** Complete statements, as comments, for what other files take over. */
function statements(tree: BoundTree): readonly Line[] {
  const network = connectivityOf(tree.top);
  const dopd = tree.top.some(
    ({ statement: { keyword, args } }) => keyword.text === 'respawn' && args[1]?.text.endsWith('/dopd'),
  );
  const commented = (lines: readonly string[]): readonly string[] => lines.map((line) => `#   ${line}`);
  return [
    ...(network
      ? [
          ...note(
            'For crm configure; RESOURCE is the group that must not run on a node that is cut off:',
            'crm configure で追加する文(RESOURCE は、切り離されたノードで動かしたくないグループ):',
          ),
          ...commented([...network.clones, ...network.rules('RESOURCE')]),
        ]
      : []),
    ...(dopd
      ? [
          ...note(
            'For the resources of DRBD 9 (in 8.4: disk { fencing resource-only; } and the handlers without .9):',
            'DRBD 9 のリソースに追加する設定(8.4 では disk { fencing resource-only; } と、.9 の付かないハンドラー):',
          ),
          ...commented(fencePeer),
        ]
      : []),
  ];
}

/** `taken`: keywords that the new file has a place for in this case. */
export function leftOut(tree: BoundTree, taken: ReadonlySet<string>): readonly Line[] {
  const found = tree.top.flatMap((bound): readonly Line[] => {
    const { keyword, args } = bound.statement;
    if (TAKEN.has(keyword.text) || taken.has(keyword.text) || !bound.directive) return [];
    const [en, ja] = placeOf(bound);
    // Parameters of a STONITH device can hold a password.
    const words = keyword.text === 'stonith_host' ? args.slice(0, 2) : args;
    return [
      `#   ${[keyword.text, ...words.map((arg) => written(tree, arg))].join(' ')}`,
      { en: `#     -> ${en}`, ja: `#     -> ${ja}` },
    ];
  });
  return found.length
    ? [
        '',
        ...note('Settings without an equivalent in Corosync:', 'Corosync に対応する設定がないもの:'),
        ...found,
        ...statements(tree),
      ]
    : [];
}

function placeOf({ statement: { keyword, args } }: BoundStatement): Place {
  if (keyword.text === 'respawn') return lookUp(programs, args[1]?.text.split('/').at(-1)) ?? program;
  return lookUp(places, keyword.text) ?? other;
}
