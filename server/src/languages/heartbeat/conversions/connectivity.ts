import type { BoundStatement } from '../../../schema/types.ts';

/** The statements of `crm configure` that watch the network as these lines of `ha.cf` do. */
export interface Connectivity {
  /** Agents and their clones. */
  readonly clones: readonly string[];
  /** The rules that keep a resource off a node that is cut off. */
  readonly rules: (resource: string) => readonly string[];
}

/** What does the work of `ping`, ipfail and pingd now (`ocf:pacemaker:ping`), and of ifcheckd (`ocf:heartbeat:ethmonitor`). */
export function connectivityOf(top: readonly BoundStatement[]): Connectivity | undefined {
  const hosts = top.flatMap(({ statement: { keyword, args } }) =>
    /^ping6?$/.test(keyword.text) ? args : keyword.text === 'ping_group' ? args.slice(1) : [],
  );
  const watches = (name: string): boolean =>
    top.some(({ statement: { keyword, args } }) => keyword.text === 'respawn' && args[1]?.text.endsWith(`/${name}`));
  const interfaces = watches('ifcheckd')
    ? top.flatMap(({ statement: { keyword, args } }) =>
        keyword.text === 'bcast' ? args : /^[um]cast6?$/.test(keyword.text) ? args.slice(0, 1) : [],
      )
    : [];
  const names = [...new Set(interfaces.filter(({ hole }) => !hole).map(({ text }) => text))];
  const list = [...new Set(hosts.filter(({ hole }) => !hole).map(({ text }) => text))].join(' ');
  if (!list && !names.length) return undefined;
  const idOf = (name: string): string => name.replace(/\W/g, '_');
  return {
    clones: [
      ...(list
        ? [
            'primitive p_ping ocf:pacemaker:ping \\',
            `\tparams host_list="${list}" multiplier="100" dampen="5s" \\`,
            '\top start interval="0" timeout="60s" \\',
            '\top stop interval="0" timeout="20s" \\',
            '\top monitor interval="10s" timeout="60s"',
            'clone cl_ping p_ping',
          ]
        : []),
      ...names.flatMap((name) => [
        `primitive p_ethmonitor_${idOf(name)} ocf:heartbeat:ethmonitor \\`,
        `\tparams interface="${name}" \\`,
        '\top start interval="0" timeout="60s" \\',
        '\top stop interval="0" timeout="20s" \\',
        '\top monitor interval="10s" timeout="60s"',
        `clone cl_ethmonitor_${idOf(name)} p_ethmonitor_${idOf(name)}`,
      ]),
    ],
    rules: (resource) => [
      ...(list ? [`location l_${resource}_ping ${resource} rule -inf: not_defined pingd or pingd lte 0`] : []),
      ...names.map(
        (name) =>
          `location l_${resource}_${idOf(name)} ${resource} rule -inf: not_defined ethmonitor-${name} or ethmonitor-${name} ne 1`,
      ),
    ],
  };
}
