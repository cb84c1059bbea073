import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Names of the node list against the hosts file. */

export function unlistedHost(at: Span, name: string): Problem {
  return problem(at, 'unlisted-host', 'warning', {
    en: `Undefined host ${codeSpan(name)}: the hosts file lists other nodes, but not this one. Add it there, or use an IP address here.`,
    ja: `ホスト ${codeSpan(name)} は hosts ファイルにありません。ほかのノードと同じように追加するか、ここに IP アドレスを指定してください。`,
  });
}

/** `place`: the line of the hosts file. */
export function loopbackName(at: Span, name: string, address: string, place: Location): Problem {
  return problem(
    at,
    'loopback-name',
    'warning',
    {
      en: `${codeSpan(name)} conflicts with the hosts file, where it is the loopback address ${codeSpan(address)}. Replace that with the address of the cluster network.`,
      ja: `${codeSpan(name)} は hosts ファイルではループバックアドレス ${codeSpan(address)} です。クラスタのネットワークのアドレスに変更してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}
