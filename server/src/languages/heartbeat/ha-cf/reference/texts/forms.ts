interface Parts {
  readonly times?: readonly string[];
  readonly media?: readonly string[];
  readonly nodes?: string;
  readonly failback?: string;
  readonly log?: string;
}

/** A file for two nodes that works, with some of its parts replaced and lines of one's own at the end. */
export function conf(lines: string | readonly string[] = [], parts: Parts = {}): string {
  const {
    log = 'use_logd on',
    times = ['keepalive 2', 'warntime 10', 'deadtime 30', 'initdead 60'],
    media = ['bcast eth1', 'bcast eth2'],
    nodes = 'node cluster1 cluster2',
    failback = 'auto_failback off',
  } = parts;
  const all = [log, ...times, ...media, nodes, failback, ...(typeof lines === 'string' ? [lines] : lines)];
  return `${all.filter(Boolean).join('\n')}\n`;
}

/** The times with one of them replaced. */
export function times(changed: Readonly<Record<string, string>>): string {
  const usual = { keepalive: '2', warntime: '10', deadtime: '30', initdead: '60', ...changed };
  return conf([], { times: Object.entries(usual).map(([name, value]) => `${name} ${value}`) });
}

/** The same cluster under Pacemaker. */
export function pacemaker(lines: string | readonly string[] = []): string {
  return conf(['pacemaker respawn', ...(typeof lines === 'string' ? [lines] : lines)], { failback: '' });
}
