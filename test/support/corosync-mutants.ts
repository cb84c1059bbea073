import { seeded } from './random.ts';

/** Numbers from 0 up to `below`, always the same for one seed. */
export type Random = (below: number) => number;

/** Numbers that follow from the seed. */
export function random(seed: number): Random {
  const next = seeded(seed);
  return (below) => Math.floor(next() * below);
}

const numbers = [
  '0',
  '1',
  '2',
  '-1',
  '20',
  '29',
  '100',
  '256',
  '65536',
  '70000',
  'abc',
  '10s',
  '0x10',
  '99999999999',
  '+7',
  '',
];
const wordsOf = [
  'yes',
  'no',
  'on',
  'off',
  'none',
  'maybe',
  'knet',
  'udp',
  'udpu',
  'aes256',
  'sha256',
  'ipv4',
  'ipv6',
  'local9',
  'trace',
  'hires',
  '1',
];
const additions = [
  ['totem', 'token: 100'],
  ['totem', 'join: 10'],
  ['totem', 'consensus: 40'],
  ['totem', 'crypto_cipher: aes192'],
  ['totem', 'crypto_hash: md5'],
  ['totem', 'rrp_mode: passive'],
  ['totem', 'link_mode: both'],
  ['totem', 'ip_version: ipv4-6'],
  ['totem', 'config_version: 7'],
  ['totem', 'token_warning: 101'],
  ['totem', 'knet_mtu: x'],
  ['node', 'ring1_addr: 10.9.9.9'],
  ['node', 'rack: 7'],
  ['quorum', 'two_node: 1'],
  ['quorum', 'expected_votes: many'],
  ['logging', 'debug: yes'],
  ['logging', 'to_syslog: 1'],
  ['logging', 'syslog_priority: warn'],
  ['interface', 'ttl: 3'],
  ['interface', 'knet_link_priority: 5'],
  ['interface', 'mcastaddr: 10.0.0.1'],
  ['interface', 'bad key: 1'],
] as const;

type Mutation = (lines: string[], next: Random) => void;

const pick = <T>(list: readonly T[], next: Random): T => list[next(list.length)]!;

/** A line of a kind; the numbers that the tool's own preparation rewrites are left alone. */
function lineLike(lines: readonly string[], pattern: RegExp, next: Random): number {
  const found = lines.map((line, i) => (pattern.test(line) ? i : -1)).filter((i) => i >= 0);
  return found.length ? pick(found, next) : -1;
}

const item = /^\s*(?!logfile\b|keyfile\b|to_stderr\b|uid\b|gid\b|#)[\w]+:/;

const mutations: readonly Mutation[] = [
  (lines, next) => void lines.splice(lineLike(lines, item, next), 1),
  (lines, next) => {
    const at = lineLike(lines, item, next);
    lines.splice(at, 0, lines[at]!);
  },
  ...[1, 2, 3].map(
    (): Mutation => (lines, next) => {
      const at = lineLike(lines, /^\s*\w+:\s*\d+$/, next);
      if (at >= 0) lines[at] = lines[at]!.replace(/:.*/, `: ${pick(numbers, next)}`);
    },
  ),
  ...[1, 2].map(
    (): Mutation => (lines, next) => {
      const at = lineLike(lines, /^\s*(?!logfile|to_stderr|name|uid|gid|cluster_name|ring|host)\w+:\s*[a-z]\w+$/, next);
      if (at >= 0) lines[at] = lines[at]!.replace(/:.*/, `: ${pick(wordsOf, next)}`);
    },
  ),
  (lines, next) => {
    const at = lineLike(lines, item, next);
    const cut = lines[at]!.search(/\w/) + 1 + next(2);
    lines[at] = lines[at]!.slice(0, cut) + lines[at]!.slice(cut + 1);
  },
  (lines, next) => {
    const at = lineLike(lines, item, next);
    lines[at] = lines[at]!.replace(':', pick([' =', ' ', '', '::', ' :'], next));
  },
  (lines, next) => {
    const at = lineLike(lines, item, next);
    lines[at] += ' # a comment';
  },
  (lines, next) => {
    const at = lineLike(lines, /\{/, next);
    lines[at] = lines[at]!.replace(' {', pick(['\n{', ' { # x', ' {}', '{', '', ' { a: b'], next));
  },
  (lines, next) => {
    const at = lineLike(lines, /^\s*\}/, next);
    if (next(2)) lines.splice(at, 1);
    else lines[at] += pick(['\n}', ' }', ' # end', ';'], next);
  },
  ...[1, 2].map(
    (): Mutation => (lines, next) => {
      const [section, line] = pick(additions, next);
      const at = lineLike(lines, new RegExp(`^\\s*${section} \\{`), next);
      if (at >= 0) lines.splice(at + 1, 0, `  ${line}`);
    },
  ),
  (lines, next) => {
    const at = lineLike(lines, /nodeid:|ring0_addr:/, next);
    const other = lineLike(lines, /nodeid:|ring0_addr:/, next);
    lines[at] = lines[at]!.replace(/:.*/, lines[other]!.slice(lines[other]!.indexOf(':')));
  },
  (lines, next) => {
    const at = lineLike(lines, /transport:/, next);
    if (at >= 0) lines[at] = lines[at]!.replace(/:.*/, `: ${pick(['knet', 'udp', 'udpu', 'UDP'], next)}`);
  },
];

/** `count` texts, each with one change. */
export function mutantsOf(texts: readonly string[], count: number, next: Random): readonly string[] {
  const made: string[] = [];
  while (made.length < count) {
    const text = pick(texts, next);
    const lines = text.split('\n');
    pick(mutations, next)(lines, next);
    const mutant = lines.join('\n');
    if (mutant !== text) made.push(mutant);
  }
  return made;
}
