import { raw, times } from './raw-facts.ts';
import type { RawAgent, RawParam } from './unpack.ts';

const required = { required: true } as const;
const unique = { unique: true } as const;
const strings = (...names: readonly string[]) => names.map((name) => raw(name, 'string'));
const hana = [raw('SID', 'string', undefined, required), raw('InstanceNumber', 'string', undefined, required)];

/** SAPHana of scale-up clusters and SAPHanaController differ in two defaults. */
function hanaDatabase(takeover: string, callTimeout: string): readonly RawParam[] {
  return [
    ...hana,
    raw('PREFER_SITE_TAKEOVER', 'string', takeover),
    raw('AUTOMATED_REGISTER', 'boolean', 'false'),
    raw('DUPLICATE_PRIMARY_TIMEOUT', 'duration', '7200'),
    raw('REMOVE_SAP_SOCKETS', 'boolean', 'true'),
    raw('HANA_CALL_TIMEOUT', 'duration', callTimeout),
    ...strings('DIR_EXECUTABLE', 'DIR_PROFILE'),
    raw('INSTANCE_PROFILE', 'string', undefined, unique),
  ];
}

const hanaActions = (stop: number, promote: number) =>
  times(
    ['start', 3600],
    ['stop', stop],
    ['monitor', 700, 119, { role: 'Master' }],
    ['monitor', 700, 121, { role: 'Slave' }],
    ['promote', promote],
    ['demote', 320],
  );

/** SUSE ships these with its own provider, Red Hat with heartbeat's; releases differ in a few parameters. */
function sapHana(type: string, params: readonly RawParam[], actions: RawAgent['actions']): readonly RawAgent[] {
  return ['suse', 'heartbeat'].map((provider) => ({
    id: `ocf:${provider}:${type}`,
    open: true,
    params: () => params,
    actions,
  }));
}

const hanaAgents: readonly RawAgent[] = [
  ...sapHana(
    'SAPHana',
    [...hanaDatabase('false', '60'), raw('SAPHanaFilter', 'string', undefined, { deprecated: true })],
    () => hanaActions(3600, 3600),
  ),
  ...sapHana('SAPHanaController', [...hanaDatabase('true', '120'), raw('ON_FAIL_ACTION', 'string', 'proceed')], () =>
    hanaActions(600, 900),
  ),
  ...sapHana(
    'SAPHanaTopology',
    [...hana, raw('HANA_CALL_TIMEOUT', 'duration', '120'), ...strings('DIR_EXECUTABLE')],
    () =>
      // Releases advise 300 s or 600 s; what the lesser advice allows is not too short.
      times(['start', 300], ['stop', 300], ['monitor', 300, 60]),
  ),
  ...sapHana('SAPHanaFilesystem', [hana[0]!, ...strings('InstanceNumber', 'DIRECTORY', 'ON_FAIL_ACTION')], () =>
    times(['start', 10], ['stop', 20], ['monitor', 120, 120]),
  ),
  {
    id: 'ocf:suse:SAPStartSrv',
    open: true,
    params: () => [raw('InstanceName', 'string', undefined, { ...required, ...unique })],
    actions: () => [],
  },
];

const pgsqlms: RawAgent = {
  id: 'ocf:heartbeat:pgsqlms',
  params: () => [
    raw('system_user', 'string', 'postgres'),
    raw('bindir', 'string', '/usr/bin'),
    raw('pgdata', 'string', '/var/lib/pgsql/data', unique),
    raw('datadir', 'string', undefined, unique),
    raw('pghost', 'string', '/var/run/postgresql'),
    raw('pgport', 'integer', '5432'),
    raw('maxlag', 'integer', '0'),
    raw('recovery_template', 'string', undefined, unique),
    raw('start_opts', 'string'),
  ],
  actions: () =>
    times(
      ['start', 60],
      ['stop', 60],
      ['reload', 20],
      ['promote', 30],
      ['demote', 120],
      ['monitor', 10, 15, { role: 'Master' }],
      ['monitor', 10, 16, { role: 'Slave' }],
      ['notify', 60],
    ),
};

const boothSite: RawAgent = {
  id: 'ocf:pacemaker:booth-site',
  params: () => [
    raw('config', 'string', '/etc/booth/booth.conf', unique),
    raw('args', 'string', undefined, unique),
    raw('daemon', 'string', 'boothd', unique),
  ],
  actions: () => times(['start', 20], ['stop', 20], ['restart', 20], ['reload', 20], ['monitor', 20, 10]),
};

const systemHealth: RawAgent = {
  id: 'ocf:pacemaker:SystemHealth',
  open: true,
  params: () => [],
  actions: () => times(['start', 20], ['stop', 20], ['monitor', 20], ['reload', 20]),
};

const rabbitmq: RawAgent = {
  id: 'ocf:rabbitmq:rabbitmq-server-ha',
  open: true,
  params: () => [
    raw('binary', 'string', '/usr/sbin/rabbitmq-server'),
    raw('ctl', 'string', '/usr/sbin/rabbitmqctl'),
    raw('pid_file', 'string', '/var/run/rabbitmq/pid'),
    raw('log_dir', 'string', '/var/log/rabbitmq'),
    raw('username', 'string', 'rabbitmq'),
    raw('groupname', 'string', 'rabbitmq'),
    raw('admin_user', 'string', 'guest'),
    raw('admin_password', 'string', 'guest'),
    raw('definitions_dump_file', 'string', '/etc/rabbitmq/definitions'),
    ...strings('command_timeout', 'start_time', 'stop_time'),
    raw('debug', 'boolean', 'false'),
    raw('mnesia_base', 'string', '/var/lib/rabbitmq/mnesia'),
    raw('host_ip', 'string', '127.0.0.1'),
    raw('node_port', 'integer', '5672'),
    raw('erlang_cookie', 'string', 'false'),
    raw('erlang_cookie_file', 'string', '/var/lib/rabbitmq/.erlang.cookie'),
    raw('use_fqdn', 'boolean', 'false'),
    raw('fqdn_prefix', 'string'),
    raw('max_rabbitmqctl_timeouts', 'integer', '1'),
  ],
  actions: () =>
    times(
      ['start', 20],
      ['stop', 20],
      ['monitor', 30, 5],
      ['monitor', 30, 3, { role: 'Master' }],
      ['monitor', 60, 103, { depth: 30 }],
      ['promote', 30],
      ['demote', 30],
      ['notify', 20],
    ),
};

const ganesha: RawAgent = {
  id: 'ocf:heartbeat:ganesha-nfs',
  params: () => [
    raw('config_file', 'string', '/etc/ganesha/ganesha.conf', unique),
    raw('pid_file', 'string', '/run/ganesha.pid', unique),
    raw('log_file', 'string', '/var/log/ganesha/ganesha.log'),
    raw('log_level', 'string', 'NIV_EVENT'),
    raw('nfs_ip', 'string', undefined, unique),
    raw('nfs_port', 'integer', '2049'),
    raw('start_timeout', 'integer', '30'),
  ],
  actions: () => times(['start', 60], ['stop', 60], ['monitor', 20, 30]),
};

const ibmmq: RawAgent = {
  id: 'ocf:heartbeat:ibmmq',
  params: () => [
    raw('qmgr', 'string', undefined, { ...required, ...unique }),
    raw('mquser', 'string', 'mqm'),
    ...strings('mq_installation_path', 'env_file', 'strmqm_opts'),
    raw('immediate_stop_timeout', 'integer', '30'),
    raw('preemptive_stop_timeout', 'integer', '10'),
    raw('monitor_command_server', 'boolean', 'false'),
    raw('monitor_listener', 'boolean', 'false'),
    ...strings('monitor_program', 'test_queue'),
  ],
  actions: () => times(['start', 180], ['stop', 120], ['monitor', 60, 30], ['monitor', 60, 120, { depth: 10 }]),
};

const mediationzone: RawAgent = {
  id: 'ocf:heartbeat:mediationzone',
  params: () => [
    raw('os_user', 'string', 'mzadmin'),
    raw('mz_home', 'string', '/opt/mz'),
    raw('java_home', 'string', '/usr/lib/jvm/java-17-openjdk'),
    raw('pico_name', 'string', 'platform'),
    raw('pico_port', 'integer'),
    raw('mzsh_timeout', 'integer', '30'),
    raw('monitor_retries', 'integer', '1'),
  ],
  actions: () => times(['start', 360], ['stop', 360], ['monitor', 90, 60]),
};

const podmanEtcd: RawAgent = {
  id: 'ocf:heartbeat:podman-etcd',
  params: () => [
    raw(
      'pod_manifest',
      'string',
      '/etc/kubernetes/static-pod-resources/etcd-certs/configmaps/external-etcd-pod/pod.yaml',
    ),
    raw('etcd_certs_dir', 'string', '/etc/kubernetes/static-pod-resources/etcd-certs'),
    raw('image', 'string', 'default'),
    raw('name', 'string', 'etcd'),
    raw('node_ip_map', 'string', undefined, required),
    raw('nic', 'string', 'br-ex'),
    raw('authfile', 'string', '/var/lib/kubelet/config.json'),
    raw('allow_pull', 'boolean', '1'),
    ...strings('run_opts', 'run_cmd', 'run_cmd_opts', 'mount_points', 'monitor_cmd'),
    raw('force_kill', 'boolean'),
    raw('reuse', 'boolean', '0'),
    raw('drop_in_dependency', 'boolean'),
    raw('oom', 'integer', '-997'),
    raw('config_location', 'string', '/var/lib/etcd'),
    raw('backup_location', 'string', '/var/lib/etcd'),
    raw('max_backup_snapshots', 'integer', '3'),
  ],
  actions: () => times(['start', 600], ['stop', 90], ['monitor', 25, 30]),
};

const osceip: RawAgent = {
  id: 'ocf:heartbeat:osceip',
  params: () => [
    raw('osccli', 'string', '/usr/local/bin/osc-cli'),
    raw('profile', 'string', 'default'),
    raw('elastic_ip', 'string', undefined, { ...required, ...unique }),
    raw('region', 'string'),
  ],
  actions: () => times(['start', 30], ['stop', 30], ['monitor', 30, 20], ['migrate_to', 30], ['migrate_from', 30]),
};

const azureSapZone: RawAgent = {
  id: 'ocf:heartbeat:azure-sap-zone',
  params: () => [
    ...strings('sid', 'hana_sid', 'hana_resource', 'hana_vm_zones'),
    raw('verbose', 'boolean', 'false'),
    raw('soft_shutdown_timeout', 'integer', '600'),
    ...strings('app_vm_names', 'app_vm_name_pattern', 'app_vm_zones', 'resource_group', 'client_id'),
    raw('wait_before_stop_sap', 'integer', '300'),
    raw('wait_time', 'integer', '600'),
    raw('stop_vms', 'boolean', 'false'),
    raw('retry_count', 'integer', '3'),
    raw('retry_wait', 'integer', '20'),
  ],
  actions: () => times(['start', 10], ['stop', 10], ['monitor', 360, 300]),
};

const must = (...names: readonly string[]) => names.map((name) => raw(name, 'string', undefined, required));

const ibmCloud: readonly RawAgent[] = [
  {
    id: 'ocf:heartbeat:ibm-cloud-vpc-cr-vip',
    params: () => [...must('vpc_url', 'ext_ip_1', 'ext_ip_2'), raw('api_key', 'string')],
    actions: () => times(['start', 30], ['stop', 30], ['monitor', 60, 60]),
  },
  {
    id: 'ocf:heartbeat:ibm-cloud-vpc-move-fip',
    params: () => [...must('vpc_url', 'vni_id_1', 'vni_id_2', 'fip_id'), raw('api_key', 'string')],
    actions: () => times(['start', 30], ['stop', 30], ['monitor', 60, 60]),
  },
  {
    id: 'ocf:heartbeat:powervs-move-ip',
    params: () => [
      ...must('ip', 'api_key'),
      raw('api_type', 'string', 'private', required),
      ...must('region', 'route_host_map'),
      raw('use_token_cache', 'boolean', 'true'),
      raw('monitor_api', 'boolean', 'false'),
      ...strings('device', 'proxy'),
    ],
    actions: () => times(['start', 60], ['stop', 60], ['monitor', 60, 60]),
  },
  {
    id: 'ocf:heartbeat:powervs-subnet',
    params: () => [
      ...must('ip', 'cidr', 'region', 'api_key', 'crn_host_map', 'vsi_host_map'),
      raw('api_type', 'string', 'private'),
      ...strings('subnet_name', 'proxy'),
      raw('jumbo', 'boolean', 'false'),
      raw('route_table', 'string', '500'),
    ],
    actions: () => times(['start', 900], ['stop', 450], ['monitor', 60, 60]),
  },
];

/** Resource agents of packages of their own (SAP, PostgreSQL, booth, RabbitMQ) and of later releases of resource-agents. */
export const thirdParty: readonly RawAgent[] = [
  ...hanaAgents,
  pgsqlms,
  boothSite,
  systemHealth,
  rabbitmq,
  ganesha,
  ibmmq,
  mediationzone,
  podmanEtcd,
  osceip,
  azureSapZone,
  ...ibmCloud,
];
