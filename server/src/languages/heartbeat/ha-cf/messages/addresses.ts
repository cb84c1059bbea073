import type { Problem } from '../../../../base/problem.ts';
import { fix, problem, replace } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function addressAsNode(word: Word): Problem {
  return problem(word, 'address-as-node', 'warning', {
    en: `Unexpected address ${codeSpan(word.text)}: \`node\` expects what \`uname -n\` prints. Use the name of the node.`,
    ja: `${codeSpan(word.text)} はアドレスです。\`node\` には \`uname -n\` の出力と同じノード名を指定してください。`,
  });
}

export function addressAsInterface(word: Word): Problem {
  return problem(word, 'address-as-interface', 'warning', {
    en: `Unexpected address ${codeSpan(word.text)}: a network interface is expected here. Use its name, such as \`eth1\`.`,
    ja: `${codeSpan(word.text)} はアドレスです。\`eth1\` のようなネットワークインターフェイス名を指定してください。`,
  });
}

export function swappedPath(address: Word, device: Word, keyword: string): Problem {
  const corrected = `${keyword} ${device.text} ${address.text}`;
  return problem(
    { start: address.start, end: device.end },
    'swapped-arguments',
    'warning',
    {
      en: `Unexpected order of arguments: the interface comes before the address. Replace it with ${codeSpan(corrected)}.`,
      ja: `引数の順序が逆です。インターフェイス、アドレスの順に指定します。${codeSpan(corrected)} としてください。`,
    },
    {
      fixes: () => [
        fix(
          { en: 'Swap the arguments', ja: '2 つを入れ替える' },
          [replace(address, device.text), replace(device, address.text)],
          'suggestion',
        ),
      ],
    },
  );
}

/** `known`: what the nodes have in the same network. */
export function noNode(word: Word, known: readonly string[]): Problem {
  const list = known.map(codeSpan);
  return problem(word, 'no-node-address', 'information', {
    en: `Unknown address ${codeSpan(word.text)}: in its network the nodes have ${list.join(', ')}. Use one of them.`,
    ja: `${codeSpan(word.text)} はどのノードのアドレスでもありません。同じネットワークのノードのアドレスは ${list.join('、')} です。そのどれかを指定してください。`,
  });
}
