import { conflictsWithThis } from '../../../../base/messages.ts';
import type { Location, Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Word } from '../../../../syntax/tree.ts';

/** `place`: the resource of Pacemaker. */
export function startedTwice(word: Word, place: Location): Problem {
  return problem(
    word,
    'started-twice',
    'warning',
    {
      en: `${codeSpan(word.text)} conflicts with Pacemaker, which starts it as well. Remove it here, or from the crm file.`,
      ja: `${codeSpan(word.text)} は Heartbeat と Pacemaker の両方が起動します。このファイルか crm ファイルのどちらかから削除してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function unknownNetwork(word: Word): Problem {
  return problem(word, 'unknown-network', 'information', {
    en: `Unexpected address ${codeSpan(word.text)}: no node in sight is in its network, so the script finds no interface. Use an address of such a network, or add the prefix length and the interface, such as \`/24/eth0\`.`,
    ja: `${codeSpan(word.text)} は、分かっている範囲ではどのノードのネットワークにもなく、スクリプトがインターフェイスを決められません。ノードのネットワークのアドレスにするか、\`/24/eth0\` のようにプレフィックス長とインターフェイスを追加してください。`,
  });
}

/** `place`: where the address is a node's own. */
export function ownAddress(word: Word, place: Location): Problem {
  return problem(
    word,
    'own-address',
    'warning',
    {
      en: `${codeSpan(word.text)} conflicts with the address of a node. Use an address that no node has.`,
      ja: `${codeSpan(word.text)} はノード自身のアドレスと同じです。どのノードも使っていないアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}
