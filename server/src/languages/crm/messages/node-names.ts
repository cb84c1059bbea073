import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** Values that name nodes of the cluster, and name something else. */

/** Names that are nearly those of nodes, each with the right one. */
export function unknownNodes(
  value: Word,
  parameter: string,
  wrong: readonly { readonly at: Word; readonly right: string }[],
): Problem {
  const [first] = wrong;
  const names = wrong.map(({ at }) => codeSpan(at.text));
  const right = wrong.map((each) => codeSpan(each.right));
  const one = wrong.length === 1 && first;
  return problem(
    one ? one.at : value,
    'unknown-node',
    'warning',
    {
      en: `Undefined ${one ? 'node' : 'nodes'} ${names.join(', ')} in ${codeSpan(parameter)}. Did you mean ${right.join(', ')}?`,
      ja: `${codeSpan(parameter)} の ${names.join('、')} という名前のノードはありません。${right.join('、')} ではありませんか?`,
    },
    {
      fixes: () =>
        one
          ? [replacement(one.at, one.right, 'suggestion')]
          : [
              fix(
                { en: 'Change to the names of nodes', ja: 'ノード名に変更する' },
                wrong.map((each) => replace(each.at, each.right)),
                'suggestion',
              ),
            ],
    },
  );
}

export function noNodes(value: Word, parameter: string, areAddresses: boolean, known: readonly string[]): Problem {
  const what = areAddresses
    ? {
        en: 'they are addresses, where names of nodes are looked for',
        ja: 'アドレスが書かれていますが、ノードは名前で照合されます',
      }
    : { en: 'none is a node of this cluster', ja: 'このクラスタのノードが 1 つもありません' };
  return problem(value, 'unknown-node', 'warning', {
    en: `Unexpected names in ${codeSpan(parameter)}: ${what.en}. Use the names as in \`node\`: ${known.map(codeSpan).join(', ')}.`,
    ja: `${codeSpan(parameter)} に${areAddresses ? '' : 'は'}${what.ja}。\`node\` と同じ名前(${known.map(codeSpan).join('、')})を指定してください。`,
  });
}

export function mapSwapped(map: Word, turned: string): Problem {
  return problem(
    map,
    'host-map',
    'warning',
    {
      en: 'Unexpected order in `pcmk_host_map`: the name of the node comes first, then its port on the device. Replace each pair by `NODE:PORT`; otherwise no node can be fenced.',
      ja: '`pcmk_host_map` の順序が逆です。ノード名を先に、デバイス側のポートを後に書きます。各組を `ノード:ポート` にしてください。このままでは、どのノードもフェンシングできません。',
    },
    {
      fixes: () => [
        fix(
          { en: 'Swap nodes and ports', ja: 'ノードとポートを入れ替える' },
          [replace(inner(map), turned)],
          'suggestion',
        ),
      ],
    },
  );
}

/** `map`: the value as a map; undefined where there is a map already. */
export function listIsMap(list: Word, name: Word, map: string | undefined): Problem {
  return problem(
    list,
    'host-map',
    'warning',
    {
      en: 'Unexpected pairs in `pcmk_host_list`, which takes names of nodes only. Use `pcmk_host_map` for `NODE:PORT` pairs; otherwise no node can be fenced.',
      ja: '`pcmk_host_list` に書けるのはノード名だけですが、`ノード:ポート` の組があります。組は `pcmk_host_map` に指定してください。このままでは、どのノードもフェンシングできません。',
    },
    {
      fixes:
        map === undefined
          ? []
          : () => [
              fix(
                { en: 'Change to `pcmk_host_map`', ja: '`pcmk_host_map` に変更する' },
                [replace(name, 'pcmk_host_map'), replace(inner(list), map)],
                'suggestion',
              ),
            ],
    },
  );
}

export function emptyList(check: Word): Problem {
  return problem(check, 'host-map', 'warning', {
    en: '`pcmk_host_check=static-list` requires `pcmk_host_list` or `pcmk_host_map`. Add the nodes that this device fences; otherwise it fences none.',
    ja: '`pcmk_host_check=static-list` には `pcmk_host_list` か `pcmk_host_map` が必要です。フェンシングするノードを指定してください。このままでは、どのノードもフェンシングできません。',
  });
}

export function delayAboveMax(base: Word, max: Word): Problem {
  return problem(
    base,
    'fence-delay',
    'warning',
    {
      en: `${codeSpan(`pcmk_delay_base=${base.text}`)} conflicts with ${codeSpan(`pcmk_delay_max=${max.text}`)}, which limits the whole delay. Use a higher maximum; otherwise there is no random part, and the fixed one is cut short.`,
      ja: `${codeSpan(`pcmk_delay_base=${base.text}`)} が、遅延全体の上限である ${codeSpan(`pcmk_delay_max=${max.text}`)} を超えています。上限をより長くしてください。このままでは、固定の遅延が上限までになり、ランダムな部分もなくなります。`,
    },
    { related: [conflictsWithThis(max)] },
  );
}

export function levelElsewhere(device: Word, node: string, hosts: readonly string[]): Problem {
  return problem(device, 'node-without-fencing', 'warning', {
    en: `Unexpected device ${codeSpan(device.text)} in a level of ${codeSpan(node)}: by its own list it fences ${hosts.map(codeSpan).join(', ')}. Use a device that lists ${codeSpan(node)}; otherwise this level always fails.`,
    ja: `${codeSpan(node)} のレベルにある ${codeSpan(device.text)} は、自身の一覧では ${hosts.map(codeSpan).join('、')} をフェンシングするデバイスです。${codeSpan(node)} を一覧に含むデバイスを指定してください。このままでは、このレベルは必ず失敗します。`,
  });
}
