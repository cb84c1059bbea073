import { replacement } from '../../../base/fixes.ts';
import { changeTo, conflictsWithThis } from '../../../base/messages.ts';
import type { Fix, Location, Problem, Severity } from '../../../base/problem.ts';
import { type Extras, fix, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';

/** The option that one is at odds with, as related information. */
function against(other: Location | undefined): Extras {
  return { related: other && [conflictsWithThis(other)] };
}

export const twoPrimariesProtocol = (at: Span, protocol: string, other: Location | undefined): Problem =>
  problem(
    at,
    'two-primaries-protocol',
    'error',
    {
      en: `\`allow-two-primaries\` requires protocol C; the kernel module rejects protocol ${protocol}. Use \`protocol C\`.`,
      ja: `\`allow-two-primaries\` にはプロトコル C が必要です。カーネルモジュールがプロトコル ${protocol} を拒否するため、\`protocol C\` にしてください。`,
    },
    against(other),
  );

export const twoPrimariesFencing = (at: Span): Problem =>
  problem(at, 'two-primaries-without-fencing', 'warning', {
    en: 'Two Primaries require fencing: a network fault otherwise causes a split brain. Set `fencing resource-and-stonith` with a `fence-peer` handler.',
    ja: 'デュアルプライマリにはフェンシングが必要です。ないと、ネットワーク障害でスプリットブレインになります。`fencing resource-and-stonith` と `fence-peer` ハンドラーを設定してください。',
  });

export const fencingWithoutHandler = (at: Span, nine: boolean): Problem => {
  const example = `fence-peer "/usr/lib/drbd/crm-fence-peer${nine ? '.9' : ''}.sh";`;
  return problem(at, 'fencing-without-handler', 'warning', {
    en: `This fencing policy requires the handler \`fence-peer\`. Add it to \`handlers\`, such as ${codeSpan(example)}.`,
    ja: `このフェンシングポリシーには \`fence-peer\` ハンドラーが必要です。\`handlers\` に ${codeSpan(example)} などを追加してください。`,
  });
};

export const handlerWithoutFencing = (at: Span, section: string, other: Location | undefined): Problem =>
  problem(
    at,
    'handler-without-fencing',
    'warning',
    {
      en: `This handler has no effect while \`fencing\` is \`dont-care\`. Set \`fencing resource-only\` or \`resource-and-stonith\` in ${codeSpan(section)}.`,
      ja: `\`fencing\` が \`dont-care\` のため、このハンドラーは呼び出されません。${codeSpan(section)} に \`fencing resource-only\` または \`resource-and-stonith\` を設定してください。`,
    },
    against(other),
  );

/** Makes a fix that puts a statement after the one at fault. */
type Insert = (words: string) => readonly Fix[];

export const fenceWithoutUnfence = (at: Span, handler: string, script: string, insert: Insert): Problem =>
  problem(
    at,
    'fence-without-unfence',
    'warning',
    {
      en: `Missing handler that removes the constraint of this script: the peer stays fenced after the resync. Add ${codeSpan(`${handler} "${script}";`)}.`,
      ja: `このスクリプトの制約を解除するハンドラーがなく、再同期後も対向ノードがフェンシングされたままになります。${codeSpan(`${handler} "${script}";`)} を追加してください。`,
    },
    { fixes: insert(`${handler} "${script}";`) },
  );

export const stonithProtocol = (at: Span, other: Location | undefined): Problem =>
  problem(
    at,
    'stonith-protocol',
    'error',
    {
      en: '`fencing resource-and-stonith` conflicts with protocol A; the kernel module rejects it. Use protocol B or C.',
      ja: '`fencing resource-and-stonith` はプロトコル A では使えず、カーネルモジュールが拒否します。プロトコル B または C にしてください。',
    },
    against(other),
  );

export const congestionProtocol = (at: Span, value: string, other: Location | undefined): Problem =>
  problem(
    at,
    'congestion-protocol',
    'error',
    {
      en: `${codeSpan(`on-congestion ${value}`)} requires protocol A; the kernel module rejects it with others. Set \`protocol A\`, or use \`on-congestion block\`.`,
      ja: `${codeSpan(`on-congestion ${value}`)} はプロトコル A でのみ使えます。それ以外ではカーネルモジュールが拒否します。\`protocol A\` にするか、\`on-congestion block\` にしてください。`,
    },
    against(other),
  );

export const secretWithoutAlgorithm = (at: Span, insert: Insert): Problem =>
  problem(
    at,
    'secret-without-algorithm',
    'warning',
    {
      en: '`shared-secret` has no effect without `cram-hmac-alg`: the peers do not authenticate. Add it, for example `cram-hmac-alg sha256;`.',
      ja: '`cram-hmac-alg` がないため `shared-secret` は効果がなく、認証は行われません。`cram-hmac-alg sha256;` などを追加してください。',
    },
    { fixes: insert('cram-hmac-alg sha256;') },
  );

export const algorithmWithoutSecret = (at: Span): Problem =>
  problem(at, 'algorithm-without-secret', 'warning', {
    en: '`cram-hmac-alg` requires a `shared-secret`. Add one that is the same on all hosts.',
    ja: '`cram-hmac-alg` には全ホスト共通の `shared-secret` が必要です。追加してください。',
  });

export const consensusWithoutPolicy = (at: Span, option: string): Problem =>
  problem(at, 'policy-without-effect', 'warning', {
    en: `This policy has no effect: it applies the decision of ${codeSpan(option)}, which is \`disconnect\`. Set ${codeSpan(option)} as well.`,
    ja: `このポリシーは ${codeSpan(option)} の判定に従いますが、${codeSpan(option)} が \`disconnect\` のため効果がありません。${codeSpan(option)} も設定してください。`,
  });

export const policyNeedsHandler = (at: Span, handler: string): Problem =>
  problem(at, 'policy-without-handler', 'warning', {
    en: `This policy requires the handler ${codeSpan(handler)}. Add it to \`handlers\`.`,
    ja: `このポリシーには ${codeSpan(handler)} ハンドラーが必要です。\`handlers\` に追加してください。`,
  });

export const losesData = (at: Span, value: string): Problem =>
  problem(at, 'policy-loses-data', 'information', {
    en: `${codeSpan(value)} discards the changes of one node after a split brain, without asking. Make sure this is intended.`,
    ja: `${codeSpan(value)} はスプリットブレインの後、確認なしに片方のノードの変更を破棄します。意図した設定か確認してください。`,
  });

export const violent = (at: Span, value: string): Problem =>
  problem(at, 'policy-loses-data', 'warning', {
    en: `${codeSpan(value)} may change data under a running Primary and damage a mounted file system. Make sure this is intended.`,
    ja: `${codeSpan(value)} は稼働中の Primary の下でデータを書き換え、マウント中のファイルシステムを壊すことがあります。意図した設定か確認してください。`,
  });

export const ioErrorWithoutHandler = (at: Span): Problem =>
  problem(at, 'io-error-without-handler', 'warning', {
    en: '`call-local-io-error` requires the handler `local-io-error`. Add it to `handlers`, or use `detach`.',
    ja: '`call-local-io-error` には `local-io-error` ハンドラーが必要です。`handlers` に追加するか、`detach` を使ってください。',
  });

export const timeoutTooLong = (
  at: Span,
  seconds: number,
  interval: string,
  limit: number,
  other: Location | undefined,
): Problem =>
  problem(
    at,
    'timeout-too-long',
    'warning',
    {
      en: `\`timeout\` (${seconds} s) conflicts with ${codeSpan(interval)} (${limit} s), which must be longer. Set a shorter \`timeout\` or a longer ${codeSpan(interval)}.`,
      ja: `\`timeout\`(${seconds} 秒)は ${codeSpan(interval)}(${limit} 秒)より短くする必要があります。\`timeout\` を短くするか、${codeSpan(interval)} を長くしてください。`,
    },
    against(other),
  );

/** The intended unit is ambiguous, so all `units` with which the number is still in range are offered. */
export const rateWithoutUnit = (at: Span, text: string, amount: Text, units: readonly string[]): Problem =>
  problem(
    at,
    'rate-without-unit',
    'hint',
    {
      en: `Missing unit of ${codeSpan(text)}: it is read as ${amount.en}. Add the unit, as in ${codeSpan(`${text}${units[0] ?? 'K'}`)}, to make clear what is meant.`,
      ja: `単位のない ${codeSpan(text)} は ${amount.ja} と読まれます。意図が分かるように、${codeSpan(`${text}${units[0] ?? 'K'}`)} のように単位を付けてください。`,
    },
    { fixes: units.map((unit) => fix(changeTo(text + unit), [replace(at, text + unit)], 'suggestion', false)) },
  );

export const primaryOnIgnored = (at: Span): Problem =>
  problem(at, 'no-effect', 'information', {
    en: '`become-primary-on` has no effect in DRBD 9. Use `auto-promote`, or leave promotion to the cluster manager.',
    ja: '`become-primary-on` は DRBD 9 では効果がありません。`auto-promote` を使うか、昇格をクラスタマネージャーに任せてください。',
  });

export const primaryOnUnknown = (
  at: Span,
  host: string,
  severity: Severity,
  suggestion: Span | undefined,
  name: string | undefined,
): Problem =>
  problem(
    at,
    'unknown-host',
    severity,
    {
      en: `Undefined host ${codeSpan(host)} in this resource. Use the name of one of its hosts.`,
      ja: `${codeSpan(host)} はこのリソースのホストではありません。定義されているホスト名を指定してください。`,
    },
    {
      related: suggestion && [
        related(suggestion, { en: 'A similar name is defined here.', ja: '似た名前のホストです。' }),
      ],
      fixes: name === undefined ? undefined : [replacement(at, name, 'suggestion')],
    },
  );

export const primaryOnBoth = (at: Span, severity: Severity): Problem =>
  problem(at, 'both-primary-not-allowed', severity, {
    en: '`become-primary-on both` requires `allow-two-primaries` in `net`. Add it.',
    ja: '`become-primary-on both` には `net` の `allow-two-primaries` が必要です。追加してください。',
  });

export const quorumOfTwo = (at: Span): Problem =>
  problem(at, 'quorum-of-two', 'warning', {
    en: 'A majority of two nodes requires both: if either fails, I/O stops. Add a third node as a tiebreaker; it may be diskless.',
    ja: '2 台構成の過半数は 2 台のため、どちらか 1 台が停止すると I/O が止まります。タイブレーカーとして 3 台目を追加してください(ディスクレスでもかまいません)。',
  });

export const quorumTooHigh = (at: Span, number: number, nodes: number): Problem =>
  problem(at, 'quorum-number', 'warning', {
    en: `A quorum of ${number} requires more votes than the ${nodes} nodes have, so I/O never starts. Use \`majority\`.`,
    ja: `ノードは ${nodes} 台しかないため、${number} 票が集まることはなく I/O を開始できません。\`majority\` を使ってください。`,
  });

export const quorumTooLow = (at: Span, number: number, nodes: number): Problem =>
  problem(at, 'quorum-number', 'warning', {
    en: `A quorum of ${number} has no effect with ${nodes} nodes: both halves of a split can reach it. Use \`majority\`.`,
    ja: `${nodes} 台構成では、分断された双方が ${number} 票を得られるため、クォーラムの効果がありません。\`majority\` を使ってください。`,
  });

export const noQuorum = (at: Span): Problem =>
  problem(at, 'no-effect', 'information', {
    en: 'This option has no effect without `quorum`. Set it, for example `quorum majority;`.',
    ja: '`quorum` がないため効果がありません。`quorum majority;` などを設定してください。',
  });

export const noVerify = (at: Span): Problem =>
  problem(at, 'no-verify-alg', 'hint', {
    en: 'Missing `verify-alg`: `drbdadm verify` cannot compare the copies. Add it to `net`, for example `verify-alg crc32c;`.',
    ja: '`verify-alg` がないため、`drbdadm verify` でデータを照合できません。`net` に `verify-alg crc32c;` などを追加してください。',
  });

export const metaDiskOfDiskless = (at: Span): Problem =>
  problem(at, 'no-effect', 'hint', {
    en: 'Metadata settings have no effect on a host without a disk. Remove this statement.',
    ja: 'ディスクレスのホストにはメタデータがないため、この指定は効果がありません。削除してください。',
  });

export const unknownToCluster = (at: Span, host: string, suggestion: string | undefined): Problem =>
  problem(
    at,
    'unknown-cluster-node',
    'warning',
    {
      en: `Unknown node ${codeSpan(host)}: the cluster configuration does not have it, so no node uses this section.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Use the name that `uname -n` prints.'}`,
      ja: `クラスタの設定にノード ${codeSpan(host)} がありません。名前が一致しないホストでは、DRBD はリソースを無視します。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : '`uname -n` が表示する名前を指定してください。'}`,
    },
    { fixes: suggestion === undefined ? undefined : [replacement(at, suggestion, 'suggestion')] },
  );
