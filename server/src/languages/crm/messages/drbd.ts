import { replacement } from '../../../base/fixes.ts';
import { firstDefined } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What Pacemaker's configuration and the files of DRBD disagree about. */

/** `owner`: whose device it is; `tied`: the resource that is promoted where the file system runs; `use`: the device of that one. */
export function otherResource(
  device: Word,
  owner: string,
  at: Location,
  tied: string,
  use: string | undefined,
): Problem {
  const right = use === undefined ? `a device of ${codeSpan(tied)}` : codeSpan(use);
  const rightJa = use === undefined ? `${codeSpan(tied)} のデバイス` : codeSpan(use);
  return problem(
    device,
    'other-drbd-resource',
    'warning',
    {
      en: `${codeSpan(device.text)} conflicts with the constraints: it is a device of ${codeSpan(owner)}, and this runs where ${codeSpan(tied)} is promoted. Use ${right}.`,
      ja: `${codeSpan(device.text)} は ${codeSpan(owner)} のデバイスですが、制約は ${codeSpan(tied)} が昇格したノードで起動するように指定しています。${rightJa} を指定してください。`,
    },
    {
      related: [related(at, firstDefined)],
      fixes: use === undefined ? [] : () => [replacement(inner(device), use, 'suggestion')],
    },
  );
}

export function twoPrimaries(max: Word, resource: string, at: Location): Problem {
  return problem(
    max,
    'two-primaries',
    'warning',
    {
      en: `Two promoted instances require \`allow-two-primaries\` in the DRBD resource ${codeSpan(resource)}. Set this to 1, or add the option to \`net\`.`,
      ja: `昇格したインスタンスを 2 つにするには、DRBD リソース ${codeSpan(resource)} の \`allow-two-primaries\` が必要です。1 にするか、\`net\` にこのオプションを追加してください。`,
    },
    {
      related: [related(at, firstDefined)],
      fixes: () => [replacement(inner(max), '1', 'suggestion')],
    },
  );
}

export function unprotected(name: Word, resource: string, at: Location): Problem {
  return problem(
    name,
    'drbd-unprotected',
    'warning',
    {
      en: `Missing quorum or fencing for the DRBD resource ${codeSpan(resource)}. Add \`quorum majority\` with \`on-no-quorum\` (three nodes, DRBD 9), or \`fencing resource-only\` with \`fence-peer\` and \`unfence-peer\` handlers; otherwise both sides may be promoted after a broken link, and their data diverges.`,
      ja: `DRBD リソース ${codeSpan(resource)} にクォーラムもフェンシングも設定されていません。\`quorum majority\` と \`on-no-quorum\`(DRBD 9 で 3 ノード)、または \`fencing resource-only\` と \`fence-peer\`・\`unfence-peer\` ハンドラーを追加してください。ないと、接続が切れた後に両側が昇格し、データが食い違うことがあります。`,
    },
    { related: [related(at, firstDefined)] },
  );
}
