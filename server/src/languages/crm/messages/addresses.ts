import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with the addresses of resources. */

export function ownAddress(word: Word, at: Location): Problem {
  return problem(
    word,
    'own-address',
    'warning',
    {
      en: `${codeSpan(word.text)} conflicts with a node, whose own address it is. Use an address that no host has: this one moves between the nodes.`,
      ja: `${codeSpan(word.text)} はノード自身のアドレスです。ノード間を移動する仮想 IP アドレスには、どのホストも使っていないアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(at)] },
  );
}

export function unknownNetwork(word: Word, address: string): Problem {
  return problem(word, 'unknown-network', 'information', {
    en: `Unexpected address ${codeSpan(address)}: no node in sight is in its network, so the agent finds no interface. Use an address of such a network, or set \`nic\` and \`cidr_netmask\`.`,
    ja: `${codeSpan(address)} は、分かっている範囲ではどのノードのネットワークにもなく、エージェントがインターフェイスを決められません。ノードのネットワークのアドレスにするか、\`nic\` と \`cidr_netmask\` を指定してください。`,
  });
}

export function longPrefix(mask: Word): Problem {
  return problem(mask, 'bad-value', 'warning', {
    en: `Invalid value ${codeSpan(mask.text)} for \`cidr_netmask\`: expected at most 32 for an IPv4 address.`,
    ja: `${codeSpan(mask.text)} は \`cidr_netmask\` に使えません。IPv4 アドレスでは 32 以下にしてください。`,
  });
}
