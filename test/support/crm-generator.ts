import { pick, seeded } from './random.ts';

/** A configuration that nobody would run, but crmsh takes: every statement and clause, by chance. */
export function randomConfiguration(seed: number): string {
  const next = seeded(seed);
  const chance = (of: number): boolean => next() < of;
  const some = <T>(items: readonly T[], most: number): T[] =>
    [...items].sort(() => next() - 0.5).slice(0, Math.floor(next() * (most + 1)));
  const lines: string[] = [];
  const script = chance(0.3);
  const nodes = ['alpha', 'beta', 'gamma-3'];
  const list = (word: string, names: readonly (readonly [string, string])[]): string => {
    const pairs = some(names, 4).map(([name, value]) => `${name}=${value}`);
    if (!pairs.length) return '';
    const id = chance(0.15) ? `$id=set-${seed}-${lines.length}-${word} ` : '';
    const rule = chance(0.1) ? `rule ${expression()} ` : '';
    return ` ${word} ${id}${rule}${pairs.join(' ')}`;
  };
  const expression = (): string => {
    const one = (): string =>
      pick(
        [
          '#uname eq alpha',
          'defined pingd',
          'not_defined pingd',
          'pingd lte 0',
          'cpu number:gt 4',
          'version version:lt 1.2',
          'date gt "2026-01-01 10:00:00"',
          'date lt 2027-01-01',
          'date in start=2026-01-01 end=2026-12-31',
          'date in start=2026-01-01 years=1',
          'date spec hours=9-17 weekdays=1-5',
        ],
        next,
      );
    const score = pick(['', 'inf: ', '-inf: ', '100: ', 'pingd: ', '-INFINITY: '], next);
    const role = chance(0.2) ? '$role=Master ' : '';
    const id = chance(0.15) ? `$id=rule-${seed}-${lines.length} ` : '';
    const operator = pick([' and ', ' or '], next);
    return id + role + score + Array.from({ length: 1 + Math.floor(next() * 3) }, one).join(operator);
  };
  const meta = [
    ['target-role', 'Started'],
    ['resource-stickiness', '100'],
    ['migration-threshold', '3'],
    ['is-managed', 'true'],
    ['failure-timeout', '60s'],
    ['priority', '"10"'],
  ] as const;
  const operation = (): string =>
    pick(
      [
        ' op monitor interval=10s timeout=20s',
        ' op monitor interval=11s role=Master',
        ' op start timeout=60 interval=0 on-fail=restart',
        ' op stop timeout=60',
        ' op monitor interval=30 depth=1',
        ' op monitor timeout=9 interval=31 OCF_CHECK_LEVEL=10',
        ' op start op_params x=1 op_meta y=2',
        ' op promote timeout=90 interval=0 description="to the top"',
      ],
      next,
    );
  const body = (): string =>
    list('params', [
      ['ip', '192.168.11.200'],
      ['cidr_netmask', '24'],
      ['nic', 'eth0'],
      ['options', '"a b  c"'],
      ['quote', '"it\'s \\"so\\""'],
      ['state', "'/tmp/x y'"],
      ['empty', '""'],
    ]) +
    list('meta', meta) +
    (chance(0.3)
      ? list('utilization', [
          ['cpu', '2'],
          ['memory', '512'],
        ])
      : '') +
    (chance(0.1) ? ` operations $id=ops-${seed}-${lines.length}` : '') +
    [...new Set(Array.from({ length: Math.floor(next() * 3) }, operation))].join('');
  const agents = [
    'ocf:heartbeat:IPaddr2',
    'IPaddr2',
    'ocf:pacemaker:Dummy',
    'lsb:apache2',
    'systemd:nginx',
    'stonith:fence_xvm',
    'ocf:linbit:drbd',
  ];

  for (const [i, name] of nodes.entries())
    if (chance(0.7)) {
      const id = chance(0.5) ? `${i + 1}: ` : chance(0.3) ? `$id=n${i} ` : '';
      const type = pick(['', '', ':member', ':ping', ':normal'], next);
      const text = chance(0.2) ? ' description="a node"' : '';
      const attributes = list('attributes', [
        ['standby', 'off'],
        ['site', 'tokyo'],
        ['rack', '"1 a"'],
      ]);
      lines.push(`node ${id}${name}${type}${text}${attributes}${list('utilization', [['cpu', '8']])}`);
    }
  lines.push(`rsc_template web ocf:heartbeat:apache${body()}`);
  const prims = Array.from({ length: 9 }, (_, i) => `p${i}`);
  for (const id of prims) {
    const agent = chance(0.1) ? '@web' : pick(agents, next);
    lines.push(`primitive ${id} ${agent}${chance(0.2) ? ' description="of use"' : ''}${body()}`);
  }
  const top = prims.slice(5);
  lines.push(`group g0 p0 p1${list('params', [['x', '1']])}${list('meta', meta)}`);
  lines.push(
    chance(0.5)
      ? `${pick(['ms', 'master'], next)} m0 p2${list('meta', [
          ['master-max', '1'],
          ['notify', 'true'],
        ])}`
      : `clone m0 p2 meta promotable=true`,
  );
  lines.push(
    `clone c0 ${chance(0.5) ? 'g0' : 'p3'}${list('meta', [
      ['interleave', 'true'],
      ['clone-max', '2'],
    ])}`,
  );
  if (chance(0.4))
    lines.push(
      `bundle b0 docker image=web:1 replicas=2 network ip-range-start=10.0.0.9 port-mapping port=80 storage storage-mapping source-dir=/a target-dir=/b ${chance(0.5) ? 'primitive p4' : 'meta target-role=Stopped'}`,
    );
  const resource = (): string => pick([...top, 'm0', 'c0'], next);
  const two = (suffix: readonly string[]): string => {
    const [a, b] = [...top, 'm0', 'c0'].sort(() => next() - 0.5);
    return `${a}${pick(suffix, next)} ${b}${pick(suffix, next)}`;
  };
  const roles = ['', '', ':Master', ':Started', ':Slave', ':Promoted'];
  const actions = ['', '', ':start', ':promote', ':stop'];
  const sets = (suffix: readonly string[]): string =>
    [
      ...Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
        const part = pick(suffix, next);
        const names = some([...top, 'm0', 'c0'], 3).map((name) => name + part);
        const inside = (names.length ? names : ['p5', 'p6', 'p7']).join(' ');
        const glued = names.length > 1 ? `(${inside})` : `( ${inside} )`;
        return pick([`( ${inside} )`, `[ ${inside} ]`, inside, glued], next);
      }),
      'p8',
    ].join(' ');
  for (let i = 0; i < 4; i++) {
    const score = pick(['inf:', '-inf:', '100:', 'INFINITY:', 'pingd:', 'mandatory:', 'advisory:'], next);
    const target = chance(0.5)
      ? `${score} ${pick(nodes, next)}`
      : Array.from({ length: 1 + Math.floor(next() * 2) }, () => `rule ${expression()}`).join(' ');
    const role = chance(0.2) ? ' role=Master' : chance(0.1) ? ' resource-discovery=never' : '';
    const subject = pick([resource(), resource(), '/p[0-9]/', '{ p5 p6 }', '{ p5 ( p6 p7 ) }'], next);
    lines.push(`location l${i} ${subject}${role} ${target}`);
    const tail = chance(0.2) ? ' node-attribute=rack' : '';
    lines.push(
      `${pick(['colocation', 'colocation', 'collocation'], next)} k${i} ${score} ${chance(0.5) ? two(roles) : chance(0.2) ? '_rsc_set_ p5 p6' : sets(roles)}${tail}`,
    );
    const kind = pick(['', 'Mandatory: ', 'Optional: ', 'Serialize: ', 'inf: ', '0: '], next);
    lines.push(
      `order o${i} ${kind}${chance(0.5) ? two(actions) : sets(actions)}${chance(0.3) ? ` symmetrical=${pick(['true', 'no', 'off'], next)}` : ''}`,
    );
  }
  if (chance(0.6))
    lines.push(
      `rsc_ticket t0 ticketA: ${chance(0.5) ? `${resource()}${pick(roles, next)}` : sets(roles)}${chance(0.5) ? ' loss-policy=fence' : ''}`,
    );
  if (chance(0.5)) lines.push(`tag everything${chance(0.5) ? ':' : ''} ${some(top, 3).join(' ') || 'p5'}`);
  if (chance(0.5))
    lines.push(
      `fencing_topology ${pick(['alpha: f1 f2,f3 beta: f1', 'pattern:a.* f1 f2', 'attr:rack=1 f1 beta: f2', 'alpha: f1 alpha: f2'], next)}`,
    );
  lines.push(
    `property${chance(0.2) ? ' $id=more' : ''}${list('', [
      ['stonith-enabled', 'false'],
      ['no-quorum-policy', 'ignore'],
      ['cluster-name', '"the lab"'],
      ['stop-all-resources', 'no'],
    ])} maintenance-mode=false`,
  );
  if (chance(0.6))
    lines.push(
      `rsc_defaults${chance(0.3) ? ' rsc-opts:' : ''} resource-stickiness=${Math.floor(next() * 100)} migration-threshold=2`,
    );
  if (chance(0.5))
    lines.push(`op_defaults timeout=${Math.floor(next() * 100)}s${chance(0.5) ? ' record-pending=true' : ''}`);
  if (chance(0.5)) {
    lines.push('role watch read xpath:/cib deny ref:p5 write type:nvpair attribute:value');
    lines.push(
      `role run description="may run" write meta:p5:target-role read status ${chance(0.5) ? 'read property:maintenance-mode' : 'write node'}`,
    );
    lines.push('acl_target operator watch run', 'acl_group operators watch');
    if (chance(0.4)) lines.push('user old role:watch read xpath:/cib write ref:p5 attribute:value deny tag:nvpair');
  }
  if (chance(0.5))
    lines.push(
      `alert mail /usr/bin/mail.sh${chance(0.3) ? ' description="by mail"' : ''}${chance(0.5) ? ' attributes a=1 b="2 3"' : ''}${chance(0.5) ? ' meta timeout=10s' : ''}${chance(0.4) ? ' select nodes fencing attributes { site rack }' : ''} to ${pick(['root@example.com', '{ root@example.com attributes c=3 }', 'root@example.com to { ops@example.com }'], next)}`,
    );
  // Statement by statement, the shell takes the quotes away before crmsh sees the XML.
  if (!script && chance(0.4))
    lines.push(
      `xml <primitive id="px" class="ocf" provider="pacemaker" type="Dummy"><meta_attributes id="px-meta"><nvpair id="px-meta-x" name="x" value="a &amp; b"/></meta_attributes></primitive>`,
    );
  if (chance(0.3)) lines.push('primitive pr ocf:pacemaker:Dummy params $id-ref=p5 meta $id-ref=p6');
  if (chance(0.3)) lines.push('monitor p7 77s:20s', 'monitor p8:Started 78s');
  const shown = lines.map((line) => (chance(0.3) ? line.replace(/ (params|meta|op|rule) /g, ' \\\n\t$1 ') : line));
  if (!script) shown.sort(() => next() - 0.5);
  return `${shown.join('\n')}\n${script ? 'commit\n' : ''}`;
}
