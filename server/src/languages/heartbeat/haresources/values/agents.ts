import { lookUp } from '../../../../base/tables.ts';
import { decide, type Line, prefixOf } from '../../conversions/notes.ts';

/** A resource of Pacemaker that does what one of haresources does. */
export interface Primitive {
  /** `ocf:heartbeat:Filesystem` */
  readonly agent: string;
  /** What the id is made of: `fs`. */
  readonly short: string;
  readonly params: readonly (readonly [name: string, value: string])[];
  /** Comments that belong above it. */
  readonly notes: readonly Line[];
  readonly monitor: string;
  readonly timeout: string;
}

type Params = Primitive['params'];

/** The parameters that a script's arguments become, in order (hto-mapfuncs of heartbeat does the same). */
const PARAMS: Readonly<Record<string, { readonly names: readonly string[]; readonly timeout?: string }>> = {
  apache: { names: ['configfile'] },
  MailTo: { names: ['email', 'subject'] },
  LVM: { names: ['volgrpname'] },
  Raid1: { names: ['raidconf', 'raiddev'] },
  ldirectord: { names: ['configfile'] },
  portblock: { names: ['protocol', 'portno', 'action'] },
  Delay: { names: ['startdelay', 'stopdelay'] },
  Xinetd: { names: ['service'] },
  db2: { names: ['instance'], timeout: '120s' },
  ids: { names: ['informixdir', 'informixserver', 'onconfig'], timeout: '120s' },
  WAS: { names: ['config'], timeout: '300s' },
  IPsrcaddr: { names: ['ipaddress'] },
  ICP: { names: ['driveid', 'device'] },
  LinuxSCSI: { names: ['scsi'] },
  ServeRAID: { names: ['serveraid', 'mergegroup'] },
  WinPopup: { names: ['hostfile'] },
};
/** What an agent cannot do without. */
const NEEDED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  WinPopup: [['hostfile', '/etc/ha.d/resource.d/WinPopup.hosts']],
};

/** Turns `SCRIPT::ARG::ARG` into a primitive; undefined for `drbddisk` and `drbdupper`, which become master/slave sets. */
export function primitive(text: string): Primitive | undefined {
  if (/^\d+(?:\.\d+){3}(?:\/|$)/.test(text)) return address('ip', text);
  if (text.startsWith('IPv6addr::')) return address('ip', text.slice('IPv6addr::'.length));
  const [script = '', ...args] = text.split('::');
  switch (script) {
    case 'drbddisk':
    case 'drbdupper':
      return undefined;
    case 'IPaddr':
    case 'IPaddr2':
      return address('ip', args[0] ?? '');
    case 'SendArp': {
      const [ip = '', nic = 'eth0'] = (args[0] ?? '').split('/');
      return made('ocf:heartbeat:SendArp', 'arp', [
        ['ip', ip],
        ['nic', nic],
      ]);
    }
    case 'Filesystem':
      return filesystem(args);
    case 'AudibleAlarm':
      return made('ocf:heartbeat:AudibleAlarm', script, args.length ? [['nodelist', args.join(' ')]] : []);
    case 'OCF':
      return made(
        `ocf:heartbeat:${args[0] ?? 'Dummy'}`,
        args[0] ?? 'ocf',
        [],
        decide(
          `take the parameters over from /etc/ha.d/conf/OCF/${args.join('/')}.`,
          `/etc/ha.d/conf/OCF/${args.join('/')} のパラメーターを書き写してください。`,
        ),
      );
    default:
      return Object.hasOwn(PARAMS, script) ? mapped(script, args) : service(script, args);
  }
}

function mapped(script: string, args: readonly string[]): Primitive {
  const known = PARAMS[script]!;
  const params = known.names.flatMap((name, i) => (args[i] ? [[name, args[i]] as const] : []));
  const missing = (lookUp(NEEDED, script) ?? []).filter(([name]) => !params.some(([given]) => given === name));
  const found = made(`ocf:heartbeat:${script}`, script, [...params, ...missing]);
  return known.timeout ? { ...found, timeout: known.timeout } : found;
}

/** A script of `/etc/init.d`. Its class is for the user to decide: `systemd` where there is a unit. */
function service(script: string, args: readonly string[]): Primitive {
  const notes = [
    ...decide(
      `lsb:${script} runs /etc/init.d/${script}; where systemd has the service, write systemd:${script}. It must not start at boot.`,
      `lsb:${script} は /etc/init.d/${script} を実行します。systemd で管理する場合は systemd:${script} にしてください。OS の起動時には自動起動させないでください。`,
    ),
    ...(args.length
      ? decide(
          `the arguments (${args.join(' ')}) are lost: such a service takes none.`,
          `引数(${args.join(' ')})は引き継げません。この種類のサービスは引数を取りません。`,
        )
      : []),
  ];
  return { ...made(`lsb:${script}`, script, [], notes), monitor: '20s', timeout: '60s' };
}

function address(short: string, spec: string): Primitive {
  const [ip = '', mask, ...rest] = spec.split('/');
  const six = ip.includes(':');
  const direct = mask !== undefined && !six && prefixOf(mask) === undefined;
  const [place, broadcast] = direct ? [mask, rest[0]] : [rest[0], rest[1]];
  const [nic, label] =
    place && !/^\d+\./.test(place) ? [place.split(':')[0]!, place.split(':')[1]] : [undefined, undefined];
  const cast = place && /^\d+\./.test(place) ? place : broadcast;
  const prefix = mask && !direct ? (six ? mask : prefixOf(mask)) : undefined;
  const params: Params = [
    ['ip', ip],
    ...(prefix ? [['cidr_netmask', prefix] as const] : []),
    ...(nic ? [['nic', nic] as const] : []),
    ...(label ? [['iflabel', label] as const] : []),
    ...(cast ? [['broadcast', cast] as const] : []),
  ];
  return { ...made('ocf:heartbeat:IPaddr2', short, params), monitor: '10s', timeout: '20s' };
}

function filesystem([device = '', directory = '', type, options]: readonly string[]): Primitive {
  const params: Params = [
    ['device', device],
    ['directory', directory],
    ['fstype', type ?? 'auto'],
    ...(options ? [['options', options] as const] : []),
  ];
  const notes = type
    ? []
    : decide('name the type of the file system (fstype).', 'ファイルシステムの種類(fstype)を指定してください。');
  return { ...made('ocf:heartbeat:Filesystem', 'fs', params, notes), monitor: '20s', timeout: '60s' };
}

function made(agent: string, short: string, params: Params, notes: readonly Line[] = []): Primitive {
  return { agent, short, params, notes, monitor: '20s', timeout: '60s' };
}
