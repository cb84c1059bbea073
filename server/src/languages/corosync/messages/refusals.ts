import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems that stop corosync though `corosync -t` may be content, and networks that cannot be meant. */

export function noAddresses(at: Span): Problem {
  return problem(at, 'missing-nodelist', 'error', {
    en: 'Missing `nodelist`: Corosync finds no address to use and does not start. Add every node with its `ring0_addr`, `name` and `nodeid`.',
    ja: '`nodelist` がありません。使用するアドレスが分からないため、Corosync は起動しません。全ノードの `ring0_addr`、`name`、`nodeid` を追加してください。',
  });
}

export function neededByThree(at: Span): Problem {
  return problem(at, 'missing-nodelist', 'warning', {
    en: 'Missing `nodelist`: Corosync 3 does not start without it. Add every node, or set the target to the older version that the file is for.',
    ja: '`nodelist` がありません。Corosync 3 はこれがないと起動しません。全ノードを追加するか、古いバージョン用のファイルであれば対象バージョンを指定してください。',
  });
}

export function udpuWithoutNodes(at: Span): Problem {
  return problem(at, 'udpu-without-nodes', 'warning', {
    en: '`transport: udpu` requires the addresses of all nodes. Add a `nodelist`.',
    ja: '`transport: udpu` には全ノードのアドレスが必要です。`nodelist` を追加してください。',
  });
}

export function unknownProvider(at: Span, provider: string): Problem {
  return problem(at, 'unknown-provider', 'error', {
    en: `Unknown provider ${codeSpan(provider)}: the quorum service fails and Corosync does not start. Use \`corosync_votequorum\`.`,
    ja: `${codeSpan(provider)} というプロバイダーはありません。クォーラムサービスが失敗し、Corosync は起動しません。\`corosync_votequorum\` を指定してください。`,
  });
}

export function lastManWithOddTie(at: Span, nodes: number): Problem {
  return problem(at, 'odd-tie-breaker', 'error', {
    en: `\`auto_tie_breaker\` conflicts with \`last_man_standing\` with ${nodes} nodes: Corosync does not start. Add \`wait_for_all: 1\`.`,
    ja: `ノード数が奇数(${nodes})のとき、\`auto_tie_breaker\` と \`last_man_standing\` を併用するには \`wait_for_all: 1\` が必要で、ないと Corosync は起動しません。\`wait_for_all: 1\` を追加してください。`,
  });
}

export function twoNodeWithTieBreaker(at: Span): Problem {
  return problem(at, 'two-node-with-tie-breaker', 'warning', {
    en: '`two_node` conflicts with `auto_tie_breaker`: one lets both halves continue, the other only one. Remove one of them.',
    ja: '`two_node` と `auto_tie_breaker` は目的が異なります(前者は分断時に両側、後者は片側だけが継続します)。どちらかを削除してください。',
  });
}

export function unusableNetwork(at: Span, address: string): Problem {
  return problem(at, 'unsuitable-address', 'warning', {
    en: `Invalid value ${codeSpan(address)} for \`bindnetaddr\`: expected a network that other nodes reach. Use the one of the nodes, such as \`192.168.11.0\`.`,
    ja: `${codeSpan(address)} はほかのノードと通信できるネットワークではありません。\`192.168.11.0\` のように、ノード間のネットワークを指定してください。`,
  });
}

export function networkWithoutNodes(at: Span, network: string, node: Span): Problem {
  return problem(
    at,
    'network-without-nodes',
    'warning',
    {
      en: `Invalid value ${codeSpan(network)} for \`bindnetaddr\`: expected a network that a node of \`nodelist\` is in.`,
      ja: `ネットワーク ${codeSpan(network)} のアドレスを持つノードがありません。\`nodelist\` のアドレスが属するネットワークを指定してください。`,
    },
    { related: [conflictsWithThis(node)] },
  );
}

export function networkWithoutInterface(at: Span, network: string, place: Location): Problem {
  return problem(
    at,
    'network-without-interface',
    'information',
    {
      en: `Invalid value ${codeSpan(network)} for \`bindnetaddr\`: expected a network that an interface in sight is in. Make sure that each node has one.`,
      ja: `ネットワーク ${codeSpan(network)} に属するインターフェイスの設定が見つかりません。各ノードにあることを確認してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function ringsInOneNetwork(at: Span, address: string, other: Span): Problem {
  return problem(
    at,
    'links-in-one-network',
    'warning',
    {
      en: `${codeSpan(address)} conflicts with the other link: both use one network and fail together. Use another network.`,
      ja: `${codeSpan(address)} はもう一方のリンクと同じネットワークにあるため、同時に切れるおそれがあります。別のネットワークを指定してください。`,
    },
    { related: [conflictsWithThis(other)] },
  );
}

export function collidingPorts(at: Span, port: number, other: Span): Problem {
  return problem(
    at,
    'colliding-ports',
    'warning',
    {
      en: `${codeSpan(port)} conflicts with the other ring: each ring uses \`mcastport\` and the port below it. Use one that differs by 2.`,
      ja: `ポート ${port} はもう一方のリングと競合します。各リングは \`mcastport\` とその 1 つ下のポートを使います。2 以上離れた番号を指定してください。`,
    },
    { related: [conflictsWithThis(other)] },
  );
}
