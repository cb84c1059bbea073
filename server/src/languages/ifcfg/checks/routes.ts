import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { isIpv6 } from '../../../schema/values.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/routes.ts';
import { isRoutes } from '../model/file.ts';
import { bitsOf } from '../values/values.ts';

/** Words of `ip route` that a value follows. */
const WITH_VALUE = new Set(
  'to via dev metric preference src scope table realm realms proto protocol mtu advmss window rtt rttvar rto_min ssthresh hoplimit reordering cwnd initcwnd initrwnd features quickack congctl pref expires ttl-propagate nhid tos dsfield weight fastopen_no_cookie'.split(
    ' ',
  ),
);
const ALONE = new Set(['onlink', 'pervasive', 'linkdown', 'nexthop']);
const known = [...WITH_VALUE, ...ALONE];

/** The lines of a file of routes: the arguments of `ip route`, or numbered keys. */
export function* routes({ bound, uri }: Checked): Iterable<Problem> {
  if (!isRoutes(uri)) return;
  const keys = new Set(
    bound.top.filter(({ statement }) => statement.assign).map(({ statement }) => statement.keyword.text),
  );
  const numbered = bound.top.find(({ statement }) => statement.assign && /^ADDRESS\d+$/.test(statement.keyword.text));
  for (const { statement } of bound.top) {
    const { keyword, assign, broken } = statement;
    const number = /^ADDRESS([1-9]\d*)$/.exec(keyword.text)?.[1];
    const before = number && `ADDRESS${Number(number) - 1}`;
    if (assign && before && !keys.has(before)) yield messages.routeGap(keyword, before);
    if (assign || broken || keyword.hole) continue;
    if (numbered) yield messages.mixedRoutes(keyword, numbered.statement.keyword);
    else yield* route(statement);
  }
}

/** A line of `ip route`. */
function* route({ keyword, args }: Statement): Iterable<Problem> {
  const words = [keyword, ...args];
  for (let i = /^(?:[\d:]|default$|.*:)/.test(keyword.text) ? 1 : 2; i < words.length; i++) {
    const word = words[i]!;
    if (word.hole || word.text === 'encap') return;
    if (word.text.startsWith('#')) return yield messages.comment(word);
    if (ALONE.has(word.text)) continue;
    if (!WITH_VALUE.has(word.text)) {
      yield messages.unknownArgument(word, closestMatch(word.text, known));
      return;
    }
    let value = words[i + 1];
    if (value && /^(?:lock|inet6?)$/.test(value.text)) value = words[++i + 1];
    if (!value) return yield messages.missingArgument(word);
    if (word.text === 'via' && !value.hole && bitsOf(value.text) === undefined && !isIpv6(value.text))
      yield messages.badRouter(value);
    i++;
  }
  const network = words.find(({ text }) => /^\d+(?:\.\d+){3}/.test(text));
  if (network && network !== args[1]) yield* networkProblems(network);
}

function* networkProblems(network: Word): Iterable<Problem> {
  const [, address, length] = /^([^/]+)(?:\/(\d+))?$/.exec(network.text) ?? [];
  if (!address || network.hole) return;
  const bits = bitsOf(address);
  const size = Number(length ?? 32);
  if (bits === undefined || size > 32) yield messages.badNetwork(network);
  else if (bits % 2 ** (32 - size) !== 0) yield messages.hostBits(network, networkOf(bits, size));
}

/** `10.1.0.0/16` for an address in it. */
function networkOf(bits: number, size: number): string {
  const start = bits - (bits % 2 ** (32 - size));
  return `${[24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.')}/${size}`;
}
