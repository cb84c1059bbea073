import { conflictsWithThis, removeText } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

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

export function gatewayIsOwn(at: Span, gateway: string, address: Span): Problem {
  return problem(
    at,
    'gateway-is-own',
    'warning',
    {
      en: `\`GATEWAY\` conflicts with \`IPADDR\`: ${codeSpan(gateway)} is the interface itself. Use the address of the router.`,
      ja: `\`GATEWAY\` の ${codeSpan(gateway)} はこのインターフェイス自身のアドレスです。ルーターのアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(address)] },
  );
}

/** `isMasked`: the file has a prefix or netmask as well. */
export function addressWithPrefix(at: Word, length: string, isMasked: boolean): Problem {
  const line = `PREFIX=${length}`;
  const mark = at.quote ? 1 : 0;
  return problem(
    at,
    'address-with-prefix',
    'warning',
    {
      en: `Unexpected prefix length in \`IPADDR\`. ${isMasked ? 'Remove it' : `Use ${codeSpan(line)}`}: neither reader takes it for a part of the address.`,
      ja: `\`IPADDR\` にプレフィックス長が含まれています。${isMasked ? '削除してください' : `${codeSpan(line)} に分けてください`}。どちらのプログラムもアドレスとして読めません。`,
    },
    {
      fixes: [
        fix(
          isMasked ? removeText(`/${length}`) : { en: `Add ${codeSpan(line)}`, ja: `${codeSpan(line)} を追加する` },
          [
            replace({ start: at.end - mark - length.length - 1, end: at.end - mark }, ''),
            ...(isMasked ? [] : [insertAfter(at, `\n${line}`)]),
          ],
          'suggestion',
        ),
      ],
    },
  );
}
