/** Lines of every shape of constraint, and of what is run, to be held against the scheduler along with their sentences. */
export interface SentenceCase {
  readonly config: string;
  readonly line: string;
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const dummy = (id: string): string => `primitive ${id} ocf:pacemaker:Dummy op monitor interval=10s`;
const stateful = (id: string): string =>
  `primitive ${id} ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave`;

/** What a name stands for: A, B, C are primitives, m, k, q promotable clones of D, E, F, x and y clones, g and h groups. */
const CAST: Readonly<Record<string, readonly string[]>> = {
  ...{ A: [dummy('A')], B: [dummy('B')], C: [dummy('C')] },
  ...{ m: [stateful('D'), 'ms m D'], k: [stateful('E'), 'ms k E'], q: [stateful('F'), 'ms q F'] },
  ...{ x: [dummy('X'), 'clone x X'], y: [dummy('Y'), 'clone y Y'], z: [dummy('Z'), 'clone z Z meta interleave=true'] },
  ...{ g: [dummy('G1'), dummy('G2'), 'group g G1 G2'], h: [dummy('H1'), dummy('H2'), 'group h H1 H2'] },
  ...{ D: [stateful('D')], X: [dummy('X')] },
};

/** Who is promoted where. */
const promotion = {
  n1: { 'master-D': '10', 'master-E': '5', 'master-F': '5' },
  n2: { 'master-D': '5', 'master-E': '10', 'master-F': '5' },
  n3: {},
};

function made(
  cast: string,
  line: string,
  more: readonly string[],
  attributes: SentenceCase['attributes'],
  nodes: number,
): SentenceCase {
  const head = ['n1', 'n2', 'n3'].slice(0, nodes).map((node) => `node ${node}`);
  const rows = cast.split(' ').flatMap((name) => CAST[name] ?? []);
  const config = [
    ...head,
    `property stonith-enabled=${more.some((each) => each.includes('stonith:'))} no-quorum-policy=ignore`,
    ...rows,
    ...more,
    line,
    '',
  ].join('\n');
  return { config, line, attributes: attributes ?? promotion };
}

type Row = readonly [
  cast: string,
  line: string,
  more?: readonly string[],
  nodes?: number,
  attributes?: SentenceCase['attributes'],
];

const apart = ['location pa A 100: n1', 'location pb B 100: n2'];
const ping = { n1: { pingd: '0' }, n2: { pingd: '100' }, n3: {} };

const rows: readonly Row[] = [
  // Orders of two.
  ['A B', 'order o A B'],
  ['A B', 'order o inf: A:start B:start symmetrical=true'],
  ['A B', 'order o Mandatory: A B symmetrical=false'],
  ['A B', 'order o Optional: A B symmetrical=false'],
  ['A B', 'order o Optional: A:stop B:start'],
  ['A B', 'order o Mandatory: A:stop B:stop'],
  ['A B', 'order o Serialize: A:stop B:stop'],
  ['A g', 'order o Mandatory: A g'],
  ['g A', 'order o Mandatory: g A'],
  ['x A', 'order o Mandatory: x A'],
  ['A x', 'order o Mandatory: A x'],
  ['x y', 'order o Mandatory: x y'],
  ['x z', 'order o Optional: x z'],
  ['m A', 'order o Mandatory: m:promote A:start symmetrical=false'],
  ['m A', 'order o Optional: m:promote A:start'],
  ['m g', 'order o inf: m:promote g:start'],
  ['m k', 'order o inf: m:promote k:promote'],
  ['A m', 'order o Mandatory: A:start m:promote symmetrical=false'],
  ['m A', 'order o Mandatory: m:demote A:start'],
  ['m A', 'order o Mandatory: m:demote A:stop symmetrical=false'],
  ['m k', 'order o Mandatory: m:demote k:demote'],
  ['A m', 'order o Mandatory: A:start m:demote'],
  ['A m', 'order o Mandatory: A:stop m:demote'],
  // Orders of sets.
  ['A B C', 'order o Optional: A B C'],
  ['A B C', 'order o Mandatory: A ( B C )'],
  ['A B C', 'order o Mandatory: ( A B ) C'],
  ['A B C', 'order o Mandatory: ( A B ) C symmetrical=false'],
  ['m A B', 'order o Mandatory: m:promote A:start B:start'],
  ['A B m', 'order o Mandatory: A B m:promote'],
  ['A B C', 'order o Mandatory: [ A B ] C symmetrical=false'],
  // Colocations.
  ['A B', 'colocation c inf: A B', apart],
  ['A B', 'colocation c -inf: A B', ['location pa A 100: n1', 'location pb B 100: n1']],
  ['A m', 'colocation c inf: A m:Master', ['location pa A 100: n2']],
  ['A m', 'colocation c inf: A m:Slave', ['location pa A 100: n1']],
  ['A m', 'colocation c -inf: A m:Master', ['location pa A 100: n1']],
  ['m k', 'colocation c inf: m:Master k:Master'],
  ['m A', 'colocation c -inf: m:Master A', ['location pa A 100: n1']],
  ['g A', 'colocation c inf: A g', ['location pa A 100: n1', 'location pg g 100: n2']],
  ['A x', 'colocation c inf: A x', ['location px x -inf: n1']],
  ['A B', 'colocation c 200: A B', apart],
  ['A B C', 'colocation c inf: A B C', apart],
  ['A B C', 'colocation c -inf: A B C', [], 3],
  ['A B C', 'colocation c inf: ( A B ) C', apart],
  ['A B C', 'colocation c -inf: A ( B C )', apart, 3],
  ['x A', 'colocation c inf: ( x A )', ['location px x -inf: n1', 'location pa A 100: n1']],
  ['A B', 'colocation c 0: A B', apart],
  // In the unpromoted role, and where the promoted one goes by points.
  ['m A', 'colocation c inf: m:Slave A', ['location pa A 100: n1'], 3],
  ['m A', 'colocation c -inf: m:Slave A', ['location pa A 100: n2'], 3],
  ['m k', 'colocation c inf: m:Slave k:Master', [], 3],
  ['m k', 'colocation c inf: m:Slave k:Slave', [], 3],
  ['m x', 'colocation c inf: m:Slave x', ['location px x -inf: n2'], 3],
  ['m A', 'colocation c 500: m:Master A', ['location pa A 100: n2']],
  ['m A', 'colocation c 500: m:Promoted A', ['location pa A inf: n2']],
  ['m A', 'colocation c -500: m:Master A', ['location pa A 100: n1']],
  // Locations.
  ['A', 'location l A -inf: n1'],
  ['A', 'location l A inf: n2'],
  ['A', 'location l A -1: n1', ['location l2 A 50: n1']],
  ['A', 'location l A -100: n1', ['location l2 A 50: n1']],
  ['g', 'location l g 50: n2'],
  ['x', 'location l x -inf: n2'],
  ['A', 'location l A 100: n2', ['property cib-bootstrap-options: symmetric-cluster=false']],
  ['m', 'location l m role=Master -inf: n1'],
  ['A', 'location l A resource-discovery=exclusive 100: n1'],
  ['A', 'location l A rule -50: #uname eq n1'],
  ['A', 'location l A rule 50: #uname ne n1'],
  ['A', 'location l A rule -inf: not_defined pingd or pingd lte 0', [], 2, ping],
  ['A', 'location l A rule 30: defined pingd and pingd gt 50', [], 2, ping],
  ['A', 'location l A rule pingd: defined pingd', [], 2, ping],
  ['A', 'location l A rule -inf: date spec hours=9-16 and #uname eq n1'],
  ['A', 'location l A rule -inf: date lt 2020-01-01 and #uname eq n1'],
  ['A B', 'location l /^[AB]$/ 100: n2'],
  // What is run.
  ['A B C', 'group g A B C meta collocated=false', ['location pa A 100: n1', 'location pb B 100: n2']],
  ['A B', 'group g A B meta ordered=true'],
  ['A B C', 'group g A B C meta ordered=false collocated=false', ['location pa A 100: n1', 'location pb B 100: n2']],
  ['X', 'clone x X'],
  ['X', 'clone x X meta clone-max=2', [], 3],
  ['X', 'clone x X meta clone-max=4 clone-node-max=2 globally-unique=true'],
  ['X', 'clone x X meta clone-max=3 clone-node-max=3'],
  ['D', 'clone m D meta promotable=true promoted-max=2'],
  ['D', 'ms m D meta clone-max=2 master-max=1', [], 3],
  ['', 'primitive A ocf:pacemaker:Dummy'],
  ['', 'primitive A ocf:pacemaker:Dummy op start timeout=60 op monitor interval=1min'],
  ['', 'primitive A ocf:pacemaker:Dummy op monitor interval=10 op monitor interval=30s OCF_CHECK_LEVEL=10'],
  ['', 'primitive A ocf:pacemaker:Dummy op monitor timeout=20'],
  ['A B', 'group g A B meta target-role=Stopped'],
  ['A B', 'group g A B meta is-managed=false'],
  ['D', 'ms m D meta target-role=Slave'],
  ['X', 'clone x X meta target-role=Stopped'],
  ['X', 'clone x X meta maintenance=true'],
  ['', 'primitive A ocf:pacemaker:Dummy op monitor interval=10 op monitor interval=11 role=Stopped'],
  ['', 'primitive A ocf:pacemaker:Dummy meta target-role=Stopped op monitor interval=10'],
  ['A', 'location l A resource-discovery=exclusive -inf: n1'],
  // Tickets.
  ['A', 'rsc_ticket t T: A'],
  ['A', 'rsc_ticket t T: A loss-policy=stop'],
  ['A B', 'rsc_ticket t T: A B loss-policy=freeze'],
  ['A', 'rsc_ticket t T: A loss-policy=demote'],
  ['m', 'rsc_ticket t T: m:Master loss-policy=demote'],
  ['m', 'rsc_ticket t T: m:Master loss-policy=stop'],
  ['m', 'rsc_ticket t T: m loss-policy=stop'],
  ['m', 'rsc_ticket t T: m:Master loss-policy=freeze'],
  ['m', 'rsc_ticket t T: m:Slave'],
  ['g', 'rsc_ticket t T: g'],
  ['m', 'rsc_ticket t T: m:Promoted loss-policy=fence', ['primitive fencing stonith:fence_dummy']],
  ['A', 'rsc_ticket t T: A loss-policy=fence', ['primitive fencing stonith:fence_dummy']],
];

/** Lines of our own beside the retold ones. */
export const sentenceCases: readonly SentenceCase[] = rows.map(([cast, line, more = [], nodes = 2, attributes]) =>
  made(cast, line, more, attributes, nodes),
);
