import { conflictsWithThis, firstDefined } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Values of parameters that have to fit those of other resources. */

export function unknownValue(value: Word, owner: string, key: string, known: readonly Word[]): Problem {
  const right = known.map(({ text }) => codeSpan(text));
  return problem(
    value,
    'other-value',
    'warning',
    {
      en: `Unknown ${codeSpan(key)} ${codeSpan(value.text)}: the resources of ${codeSpan(owner)} have ${right.join(', ')}. Use one of them; otherwise this resource does not start.`,
      ja: `${codeSpan(key)} が ${codeSpan(value.text)} の ${codeSpan(owner)} はありません(あるのは ${right.join('、')})。同じ値にしてください。異なると、このリソースは起動しません。`,
    },
    { related: known.map((each) => conflictsWithThis(each)) },
  );
}

export function sameExport(word: Word, other: string, before: Word): Problem {
  return problem(
    word,
    'same-export',
    'warning',
    {
      en: `Duplicate \`fsid\` ${codeSpan(word.text)}, which ${codeSpan(other)} has for another directory. Use another number; otherwise clients get the wrong files.`,
      ja: `\`fsid\` ${codeSpan(word.text)} は、別のディレクトリを公開する ${codeSpan(other)} と同じです。別の番号にしてください。同じままだと、クライアントが誤ったファイルを読み書きします。`,
    },
    { related: [related(before, firstDefined)] },
  );
}

export function ownTarget(host: Word, own: Location): Problem {
  return problem(
    host,
    'own-address',
    'warning',
    {
      en: `Unexpected address ${codeSpan(host.text)}: it belongs to the cluster itself, so the node that has it always reaches it. Use an address outside, such as the gateway.`,
      ja: `${codeSpan(host.text)} はクラスタ自身のアドレスのため、それを持つノードからは必ず応答があります。ゲートウェイなど、クラスタの外のアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(own)] },
  );
}
