import { newerFenceAgents } from './extra-fencing.ts';
import { raw, times } from './raw-facts.ts';
import { thirdParty } from './third-party.ts';
import type { RawAgent } from './unpack.ts';

/** fence_xvm(8); its package (fence-virt) comes apart from the other fence agents. */
const fenceXvm: RawAgent = {
  id: 'stonith:fence_xvm',
  family: 'fence-agents',
  params: () => [
    raw('port', 'string', undefined, { obsoletes: 'domain' }),
    raw('domain', 'string', undefined, { deprecated: true }),
    raw('multicast_address', 'string', '225.0.0.12'),
    raw('ipport', 'integer', '1229'),
    raw('key_file', 'string', '/etc/cluster/fence_xvm.key'),
    raw('auth', 'string', 'sha256'),
    raw('hash', 'string', 'sha256'),
    raw('ip_family', 'string', 'auto'),
    raw('retrans', 'integer', '20'),
    raw('timeout', 'duration', '30'),
    raw('delay', 'duration', '0'),
    raw('use_uuid', 'boolean'),
    raw('action', 'string', 'reboot'),
    raw('debug', 'integer'),
  ],
  actions: () =>
    ['on', 'off', 'reboot', 'status', 'monitor', 'list', 'metadata', 'validate-all'].map((name) => ({ name })),
};

const daemon = times(['start', 60], ['stop', 20], ['monitor', 60, 10]);
const device = times(['start', 20], ['stop', 15], ['monitor', 20, 3600]);

/** Of the extra packages of Linux-HA Japan, of sbd, of later releases of cluster-glue, and of Pacemaker 1.0; what their packages know; others may know more. */
const others: readonly RawAgent[] = [
  {
    id: 'ocf:heartbeat:VIPcheck',
    open: true,
    params: () => [
      raw('target_ip', 'string', undefined, { required: true }),
      raw('count', 'integer', '1'),
      raw('wait', 'duration', '10'),
    ],
    actions: () => times(['start', 90], ['stop', 60]),
  },
  {
    id: 'ocf:pacemaker:diskd',
    open: true,
    params: () => [
      raw('name', 'string', 'diskcheck_status'),
      raw('device', 'string'),
      raw('write_dir', 'string'),
      ...['interval', 'timeout', 'dampen'].map((name) => raw(name, 'duration')),
      raw('retry', 'integer'),
      raw('pidfile', 'string'),
      raw('options', 'string'),
    ],
    actions: () => daemon,
  },
  {
    id: 'ocf:pacemaker:pingd',
    open: true,
    params: () => [
      raw('host_list', 'string'),
      raw('name', 'string', 'pingd'),
      raw('multiplier', 'integer'),
      raw('dampen', 'duration', '5s'),
      raw('interval', 'integer', '1'),
      raw('attempts', 'integer', '2'),
      raw('timeout', 'integer', '2'),
      raw('user', 'string', 'root'),
      ...['pidfile', 'set', 'section', 'options'].map((name) => raw(name, 'string')),
    ],
    actions: () => times(['start', 90], ['stop', 100], ['monitor', 20, 10]),
  },
  {
    id: 'stonith:external/sbd',
    family: 'cluster-glue',
    open: true,
    params: () => [raw('sbd_device', 'string', undefined, { unique: true })],
    actions: () => device,
  },
  {
    id: 'stonith:external/ec2',
    family: 'cluster-glue',
    params: () => [
      raw('port', 'string', undefined, { unique: true }),
      raw('profile', 'string', 'default'),
      raw('tag', 'string', 'Name'),
      raw('unknown_are_stopped', 'boolean', 'false'),
    ],
    actions: () => device,
  },
  {
    id: 'stonith:external/stonith-helper',
    family: 'cluster-glue',
    open: true,
    params: () => [
      raw('hostlist', 'string', undefined, { required: true }),
      raw('dead_check_target', 'string'),
      raw('standby_check_command', 'string'),
      raw('standby_wait_time', 'duration'),
      ...['dead_check', 'quorum_check', 'standby_wait', 'online_check'].map((name) => raw(`run_${name}`, 'boolean')),
    ],
    actions: () => device,
  },
];

/** Agents that are not among the packed ones. */
export const extraAgents: readonly RawAgent[] = [fenceXvm, ...others, ...newerFenceAgents, ...thirdParty];
