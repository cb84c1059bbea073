import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** What does not fit together in the addresses of a file. */

export function maskAgainstPrefix(at: Span, mask: string, length: number, prefix: Span): Problem {
  return problem(
    at,
    'netmask-against-prefix',
    'warning',
    {
      en: `\`NETMASK\` has no effect: both readers take \`PREFIX\`, and ${codeSpan(mask)} is not /${length}. Remove one of them.`,
      ja: `\`NETMASK\` は使われません。どちらのプログラムも \`PREFIX\` を優先しますが、${codeSpan(mask)} は /${length} と一致しません。どちらかを削除してください。`,
    },
    { related: [conflictsWithThis(prefix)] },
  );
}

export function missingMask(at: Span, address: string): Problem {
  return problem(at, 'missing-netmask', 'warning', {
    en: `Missing \`PREFIX\` or \`NETMASK\` for ${codeSpan(address)}. Add \`PREFIX\`; both readers guess the network otherwise.`,
    ja: `${codeSpan(address)} の \`PREFIX\` も \`NETMASK\` もありません。\`PREFIX\` を追加してください。ないと、ネットワークは推測されます。`,
  });
}

export function gatewayOutside(at: Span, length: number, address: Span): Problem {
  return problem(
    at,
    'gateway-outside',
    'warning',
    {
      en: `\`GATEWAY\` conflicts with \`IPADDR\`: it is outside the network of the interface (/${length}). Use a router inside it.`,
      ja: `\`GATEWAY\` がインターフェイスのネットワーク (/${length}) に含まれていません。ネットワーク内のルーターを指定してください。`,
    },
    { related: [conflictsWithThis(address)] },
  );
}
