import type { RawAgent, RawParam } from './unpack.ts';

function raw(name: string, type: RawParam['type'], value?: string, facts: Partial<RawParam> = {}): RawParam {
  return {
    name,
    type,
    required: false,
    unique: false,
    deprecated: false,
    values: [],
    ...(value !== undefined && { default: value }),
    ...facts,
  };
}

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

/** Agents that are not among the packed ones. */
export const extraAgents: readonly RawAgent[] = [fenceXvm];
