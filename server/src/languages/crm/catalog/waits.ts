/** The value of a parameter as a number; the agent's default where none is set; NaN for what nobody can read. */
export type NumberOf = (name: string, standard: number) => number;

/** How long an agent itself waits inside an action. */
export interface Wait {
  readonly action: string;
  /** The parameters that it waits by. */
  readonly names: readonly string[];
  /** In seconds. `hosts`: how many words the list of hosts has. */
  readonly seconds: (value: NumberOf, hosts: number) => number;
  /** True where it waits that long only at the worst. */
  readonly atWorst?: true;
}

/** Seconds that parameters set one by one, with the agent's defaults. */
function after(action: string, defaults: Readonly<Record<string, number>>): Wait {
  const names = Object.keys(defaults);
  return {
    action,
    names,
    seconds: (value) => names.reduce((sum, name) => sum + value(name, defaults[name]!), 0),
  };
}

const link: Wait = {
  action: 'monitor',
  names: ['repeat_count', 'repeat_interval'],
  seconds: (value) => value('repeat_count', 5) * value('repeat_interval', 10),
};

/** One host after the other, a packet a second, and the time-out of the last one. */
const ping = (action: string): Wait => ({
  action,
  names: ['host_list', 'attempts', 'timeout'],
  seconds: (value, hosts) => hosts * (value('attempts', 3) - 1 + value('timeout', 5)),
  atWorst: true,
});

/** The waits of agents, by the agents' own code. */
export const agentWaits: ReadonlyMap<string, readonly Wait[]> = new Map<string, readonly Wait[]>([
  [
    'ocf:heartbeat:Delay',
    [after('start', { startdelay: 0 }), after('stop', { stopdelay: 0 }), after('monitor', { mondelay: 0 })],
  ],
  ['ocf:heartbeat:Squid', [after('stop', { squid_stop_timeout: 10 })]],
  ['ocf:heartbeat:Xen', [after('stop', { shutdown_timeout: 0 })]],
  ['ocf:heartbeat:anything', [after('stop', { stop_timeout: 0 })]],
  ['ocf:heartbeat:ethmonitor', [link]],
  ['ocf:heartbeat:ovsmonitor', [link]],
  ['ocf:heartbeat:jboss', [after('stop', { shutdown_timeout: 5, kill_timeout: 10 })]],
  ['ocf:heartbeat:rabbitmq-server-ha', [after('stop', { stop_time: 0 })]],
  ['ocf:heartbeat:sfex', [after('start', { collision_timeout: 1, lock_timeout: 100 })]],
  ['ocf:heartbeat:slapd', [after('stop', { stop_escalate: 15 })]],
  ['ocf:heartbeat:syslog-ng', [after('stop', { kill_term_timeout: 10 })]],
  ['ocf:heartbeat:tomcat', [after('stop', { max_stop_time: 0 })]],
  ['ocf:linbit:drbd', [after('start', { wfc_timeout: 5 })]],
  ['ocf:pacemaker:ping', [ping('start'), ping('monitor')]],
]);
