import { raw } from './raw-facts.ts';
import type { RawAgent, RawParam } from './unpack.ts';

/** A parameter together with the former name that it replaced. */
function renamed(former: string, name: string, type: RawParam['type'], facts: Partial<RawParam> = {}) {
  return [
    raw(name, type, undefined, { ...facts, obsoletes: former }),
    raw(former, type, undefined, { deprecated: true }),
  ];
}

const required = { required: true } as const;
const device = renamed('ipaddr', 'ip', 'string', required);
const login = renamed('login', 'username', 'string', required);
const secret = [...renamed('passwd', 'password', 'string'), ...renamed('passwd_script', 'password_script', 'string')];
const plug = renamed('port', 'plug', 'string', required);
const flags = (...names: readonly string[]) => names.map((name) => raw(name, 'boolean'));
const seconds = (name: string, value: string) => raw(name, 'duration', value);

/** What every fence agent takes; the waiting times differ. */
function common(waits: { readonly power?: string; readonly after?: string; readonly shell?: string } = {}) {
  return [
    raw('action', 'string', 'reboot', required),
    ...flags('quiet', 'verbose'),
    raw('verbose_level', 'integer'),
    ...renamed('debug', 'debug_file', 'string'),
    ...flags('version', 'help'),
    raw('plug_separator', 'string', ','),
    raw('separator', 'string', ','),
    seconds('delay', '0'),
    raw('disable_timeout', 'string'),
    seconds('login_timeout', '5'),
    seconds('power_timeout', waits.power ?? '20'),
    seconds('power_wait', waits.after ?? '0'),
    seconds('shell_timeout', waits.shell ?? '3'),
    seconds('stonith_status_sleep', '1'),
    raw('retry_on', 'integer', '1'),
  ];
}

const tls = [...flags('ssl', 'ssl_insecure', 'ssl_secure'), raw('gnutlscli_path', 'string')];
const method = raw('method', 'select', 'onoff', { values: ['onoff', 'cycle'] });

const ACTIONS = ['on', 'off', 'reboot', 'status', 'list', 'list-status', 'monitor', 'metadata', 'validate-all'];

function fenceAgent(type: string, ...params: readonly (readonly RawParam[])[]): RawAgent {
  return {
    id: `stonith:${type}`,
    family: 'fence-agents',
    params: () => params.flat(),
    actions: () => ACTIONS.map((name) => ({ name })),
  };
}

/** Fence agents of releases later than those of the packed facts, and fence_virt, whose package comes apart. */
export const newerFenceAgents: readonly RawAgent[] = [
  fenceAgent(
    'fence_amt_ws',
    renamed('ipaddr', 'ip', 'string'),
    secret,
    renamed('port', 'plug', 'string'),
    [
      raw('ipport', 'integer', '16992'),
      raw('boot_option', 'select', undefined, { values: ['pxe', 'hd', 'hdsafe', 'cd', 'diag'] }),
    ],
    [method, ...flags('inet4_only', 'inet6_only', 'port_as_ip')],
    common(),
  ),
  fenceAgent(
    'fence_aws_vpc_net',
    plug,
    ['region', 'access_key', 'secret_key', 'secg', 'filter'].map((name) => raw(name, 'string')),
    flags('skip_race_check'),
    renamed('invert-sg-removal', 'invert_sg_removal', 'boolean'),
    renamed('unfence-ignore-restore', 'unfence_ignore_restore', 'boolean'),
    renamed('onfence-poweroff', 'onfence_poweroff', 'boolean'),
    [raw('boto3_debug', 'string', 'False')],
    common(),
  ),
  fenceAgent(
    'fence_eaton_ssh',
    device,
    login,
    secret,
    plug,
    renamed('cmd_prompt', 'command_prompt', 'string'),
    renamed('secure', 'ssh', 'boolean'),
    ['identity_file', 'ssh_options', 'ssh_path'].map((name) => raw(name, 'string')),
    [raw('ipport', 'integer'), ...flags('inet4_only', 'inet6_only')],
    common(),
  ),
  fenceAgent(
    'fence_hetzner_cloud',
    plug,
    [raw('api_token', 'string', undefined, required), raw('api_url', 'string', 'https://api.hetzner.cloud/v1')],
    common({ after: '5', shell: '5' }),
  ),
  fenceAgent(
    'fence_nutanix_ahv',
    device,
    login,
    secret,
    plug,
    [raw('ipport', 'integer', '80'), method, ...flags('notls'), ...tls, raw('filter', 'string')],
    common({ power: '60' }),
  ),
  fenceAgent(
    'fence_ovm',
    device,
    renamed('login', 'username', 'string'),
    secret,
    plug,
    renamed('ssl_client_cert_file', 'ssl_client_certificate_file', 'string'),
    [raw('ipport', 'integer', '7002'), ...tls],
    common(),
  ),
  fenceAgent(
    'fence_shelly_gen2',
    device,
    secret,
    plug,
    [raw('ipport', 'integer', '80'), ...flags('notls'), ...tls, raw('sw_id', 'string', '0')],
    common({ after: '1', shell: '5' }),
  ),
  fenceAgent('fence_virt', plug, [
    raw('domain', 'string', undefined, { deprecated: true }),
    raw('serial_device', 'string', '/dev/ttyS1'),
    raw('serial_params', 'string', '115200,8N1'),
    raw('channel_address', 'string', '10.0.2.179'),
    raw('ipport', 'string', '1229'),
    raw('ipaddr', 'string', '127.0.0.1'),
    raw('vsock', 'integer', '2'),
    raw('auth', 'string', 'sha256'),
    raw('hash', 'string', 'sha256'),
    raw('key_file', 'string', '/etc/cluster/fence_xvm.key'),
    raw('action', 'string', 'reboot'),
    seconds('timeout', '30'),
    seconds('delay', '0'),
    raw('debug', 'boolean'),
  ]),
];
