// One generator a kind of problem: `count` of it in a file, or in the files of a folder, and nothing else that is wrong.
import { largeCrm } from '../support/crm-large.ts';
import { manyResources } from '../support/drbd-texts.ts';

export interface Generator {
  readonly title: string;
  readonly languageId: string;
  /** How many are made at first; twice as many are compared with that. */
  readonly count: number;
  /** Set where the server has little or nothing to say, however many there are. */
  readonly few?: true;
  readonly files: (count: number) => readonly { readonly name: string; readonly text: string }[];
  /** What appears before the character that is typed in the first file. */
  readonly typedAfter: (count: number) => string;
}

const rows = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

/** The middle one of the rows carries the number of the middle. */
const middle =
  (before: string) =>
  (count: number): string =>
    `${before}${count >> 1}`;

interface Resource {
  readonly name: string;
  readonly device: string;
  readonly disk: string;
  readonly port: number;
  readonly net: string;
  readonly inside: string;
}

function resource(i: number, other: Partial<Resource> = {}): string {
  const all = {
    name: `r${i}`,
    device: `/dev/drbd${i}`,
    disk: `/dev/vg0/r${i}`,
    port: 7000 + i,
    net: '',
    inside: '',
    ...other,
  };
  const { name, device, disk, port, net, inside } = all;
  return `resource ${name} {
  device ${device};
  disk ${disk};
  meta-disk internal;
  net { verify-alg crc32c; ${net} }
  ${inside}
  on alpha { address 10.0.0.1:${port}; }
  on bravo { address 10.0.0.2:${port}; }
}`;
}

/** A file of resources that each have the same wrong with them, typed at in the middle one's name. */
const drbd = (title: string, count: number, other: (i: number) => Partial<Resource>, after = 'resource r') => ({
  title: `DRBD: ${title}`,
  languageId: 'drbd',
  count,
  files: (n: number) => [{ name: 'drbd.d/all.res', text: rows(n, (i) => resource(i, other(i))) }],
  typedAfter: after.endsWith('r') ? middle(after) : () => after,
});

/** A file of one kind of row, in any language. */
const lines = (
  [languageId, name]: readonly [string, string],
  title: string,
  count: number,
  row: (i: number) => string,
  typedAfter: (count: number) => string,
  head = '',
  foot = '',
): Generator => ({
  title,
  languageId,
  count,
  files: (n) => [{ name, text: `${head}${rows(n, row)}${foot}` }],
  typedAfter,
});

const crm = ['crmsh', 'all.crm'] as const;
const haCf = ['ha-cf', 'ha.cf'] as const;
const haresources = ['haresources', 'haresources'] as const;
const authkeys = ['ha-authkeys', 'authkeys'] as const;
const corosync = ['corosync', 'corosync.conf'] as const;
const dummy = (i: number, more = ''): string => `primitive p${i} ocf:pacemaker:Dummy ${more}op monitor interval=10s`;

export const generators: readonly Generator[] = [
  {
    title: 'DRBD: nothing wrong',
    few: true,
    languageId: 'drbd',
    count: 500,
    files: (n) => [{ name: 'drbd.d/all.res', text: manyResources(n) }],
    typedAfter: middle('resource guest'),
  },
  {
    title: 'DRBD: two copies of one file in a folder',
    languageId: 'drbd',
    count: 250,
    files: (n) => ['a', 'b'].map((name) => ({ name: `drbd.d/${name}.res`, text: manyResources(n) })),
    typedAfter: middle('resource guest'),
  },
  drbd('resources on one disk and port', 500, () => ({ disk: '/dev/vg0/all', port: 7000 })),
  drbd('resources on one device', 500, () => ({ device: '/dev/drbd0' })),
  drbd('resources of one name', 1000, () => ({ name: 'all' }), 'resource al'),
  drbd('an unknown option each', 500, (i) => ({ net: `unheard-of-${i} 5;` })),
  drbd('a misspelled option each', 500, () => ({ net: 'max-bufers 8000;' })),
  drbd('a bad value each', 500, () => ({ net: 'max-buffers many; protocol D;' })),
  drbd('an option twice each', 500, () => ({ net: 'max-buffers 8000; max-buffers 8000;' })),
  drbd('a forgotten semicolon each', 500, () => ({ net: 'max-buffers 8000' })),
  drbd('a full-width semicolon each', 500, () => ({ net: 'max-buffers 8000\uff1b' })),
  drbd('options of two versions each', 500, () => ({ net: 'allow-remote-read no;', inside: 'syncer { rate 33M; }' })),
  lines(
    ['drbd', 'drbd.d/all.res'],
    'DRBD: one option again and again in one section',
    2000,
    (i) => `    max-buffers 80${i};`,
    middle('max-buffers 80'),
    'resource r0 {\n  net {\n',
    '  }\n}\n',
  ),
  lines(
    ['drbd', 'drbd.d/all.res'],
    'DRBD: unknown options in one section',
    2000,
    (i) => `    unheard-of-${i} 5;`,
    middle('unheard-of-'),
    'resource r0 {\n  net {\n',
    '  }\n}\n',
  ),
  lines(
    ['drbd', 'drbd.d/all.res'],
    'DRBD: sections never closed',
    1000,
    (i) => `resource r${i} {`,
    middle('resource r'),
  ),
  {
    title: 'crm: nothing wrong',
    few: true,
    languageId: 'crmsh',
    count: 500,
    files: (n) => [{ name: 'all.crm', text: largeCrm(n) }],
    typedAfter: middle('primitive p'),
  },
  {
    title: 'crm: two copies of one file in a folder',
    few: true,
    languageId: 'crmsh',
    count: 250,
    files: (n) => ['a', 'b'].map((name) => ({ name: `${name}.crm`, text: largeCrm(n) })),
    typedAfter: middle('primitive p'),
  },
  lines(crm, 'crm: orders of undefined names', 1000, (i) => `order o${i} inf: a${i} b${i}`, middle('order o')),
  lines(
    crm,
    'crm: primitives of one name',
    1000,
    () => dummy(0),
    () => 'primitive p',
  ),
  lines(crm, 'crm: an unknown parameter each', 1000, (i) => dummy(i, 'params unheard=5 '), middle('primitive p')),
  lines(crm, 'crm: a bad value each', 1000, (i) => dummy(i, 'meta is-managed=perhaps '), middle('primitive p')),
  lines(crm, 'crm: an unknown agent each', 1000, (i) => `primitive p${i} ocf:unheard:Of${i}`, middle('primitive p')),
  lines(
    crm,
    'crm: one address in every primitive',
    1000,
    (i) => `primitive p${i} ocf:heartbeat:IPaddr2 params ip=10.0.0.1 op monitor interval=10s`,
    middle('primitive p'),
  ),
  lines(crm, 'crm: one member in every group', 1000, (i) => `group g${i} p0`, middle('group g'), `${dummy(0)}\n`),
  lines(
    crm,
    'crm: orders both ways round',
    500,
    (i) =>
      `${dummy(2 * i)}\n${dummy(2 * i + 1)}\norder o${i} inf: p${2 * i} p${2 * i + 1}\norder b${i} inf: p${2 * i + 1} p${2 * i}`,
    middle('order o'),
  ),
  {
    ...lines(
      crm,
      'crm: one round of orders',
      1000,
      (i) => `${dummy(i)}\norder o${i} inf: p${i} p${i ? i - 1 : 1}`,
      middle('order o'),
    ),
    few: true,
  },
  lines(crm, 'crm: a full-width space each', 1000, (i) => dummy(i).replace(' op', '　op'), middle('primitive p')),
  lines(crm, 'crm: unknown commands', 2000, (i) => `unheard${i} of`, middle('unheard')),
  lines(haCf, 'ha.cf: unknown directives', 2000, (i) => `unheard${i} of`, middle('unheard')),
  lines(
    haCf,
    'ha.cf: one node again and again',
    2000,
    () => 'node alpha',
    () => 'node alph',
  ),
  lines(
    haresources,
    'haresources: one address on every line',
    1000,
    () => 'alpha 10.0.0.1',
    () => 'alpha 10.0.0.',
  ),
  lines(authkeys, 'authkeys: one key again and again', 1000, (i) => `1 sha1 secret${i}`, middle('secret'), 'auth 1\n'),
  lines(
    corosync,
    'corosync.conf: unknown keys',
    2000,
    (i) => `  unheard${i}: of`,
    middle('unheard'),
    'totem {\n  version: 2\n  cluster_name: one\n',
    '}\n',
  ),
  lines(
    corosync,
    'corosync.conf: nodes of one number and address',
    1000,
    (i) => `  node {\n    name: n${i}\n    nodeid: 1\n    ring0_addr: 10.0.0.1\n  }`,
    middle('name: n'),
    'totem {\n  version: 2\n  cluster_name: one\n}\nnodelist {\n',
    '}\n',
  ),
];
