import { replacement } from '../../../base/fixes.ts';
import { changeTo } from '../../../base/messages.ts';
import type { Fix, Location, Problem, Severity } from '../../../base/problem.ts';
import { type Extras, fix, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** The option that one is at odds with, as related information. */
function against(other: Location | undefined): Extras {
  return { related: other && [related(other, { en: 'This is what it is at odds with.', ja: 'これと両立しません。' })] };
}

export const twoPrimariesProtocol = (at: Span, protocol: string, other: Location | undefined): Problem =>
  problem(
    at,
    'two-primaries-protocol',
    'error',
    {
      en: `\`allow-two-primaries\` needs protocol C; with ${protocol} the kernel module refuses the connection.`,
      ja: `\`allow-two-primaries\` にはプロトコル C が必要です。${protocol} ではカーネルモジュールが接続を拒否します。`,
    },
    against(other),
  );

export const twoPrimariesFencing = (at: Span): Problem =>
  problem(at, 'two-primaries-without-fencing', 'warning', {
    en: 'Two primaries without fencing end in a split brain at the first network fault, and one side loses its changes. Set `fencing resource-and-stonith` with a `fence-peer` handler.',
    ja: 'フェンシングなしのデュアルプライマリでは、ネットワーク障害でスプリットブレインになり、片方の変更が失われます。`fencing resource-and-stonith` と `fence-peer` ハンドラーを設定してください。',
  });

export const fencingWithoutHandler = (at: Span, nine: boolean): Problem => {
  const example = `fence-peer "/usr/lib/drbd/crm-fence-peer${nine ? '.9' : ''}.sh";`;
  return problem(at, 'fencing-without-handler', 'warning', {
    en: `This fencing policy calls the handler \`fence-peer\`, which is not set. Add it to \`handlers\`, such as ${codeSpan(example)}.`,
    ja: `このフェンシングポリシーは \`fence-peer\` ハンドラーを呼び出しますが、設定されていません。\`handlers\` に ${codeSpan(example)} などを追加してください。`,
  });
};

export const handlerWithoutFencing = (at: Span, section: string, other: Location | undefined): Problem =>
  problem(
    at,
    'handler-without-fencing',
    'warning',
    {
      en: `This handler is never called: \`fencing\` is \`dont-care\`. Set \`fencing resource-only\` or \`resource-and-stonith\` in ${codeSpan(section)}.`,
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
      en: `Nothing takes away the constraint that this script sets, so the peer stays fenced after the resync. Add ${codeSpan(`${handler} "${script}";`)}.`,
      ja: `このスクリプトが設定した制約を解除する処理がなく、再同期後も対向ノードがフェンシングされたままになります。${codeSpan(`${handler} "${script}";`)} を追加してください。`,
    },
    { fixes: insert(`${handler} "${script}";`) },
  );

export const stonithProtocol = (at: Span, other: Location | undefined): Problem =>
  problem(
    at,
    'stonith-protocol',
    'error',
    {
      en: '`fencing resource-and-stonith` does not go with protocol A: the kernel module refuses it. Use protocol B or C.',
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
      en: `${codeSpan(`on-congestion ${value}`)} works with protocol A only: the kernel module refuses it with others. Set \`protocol A\`, or take \`on-congestion block\`.`,
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
      en: '`shared-secret` has no effect without `cram-hmac-alg`: the peers do not authenticate. Add for example `cram-hmac-alg sha256;`.',
      ja: '`cram-hmac-alg` がないため `shared-secret` は効果がなく、認証は行われません。`cram-hmac-alg sha256;` などを追加してください。',
    },
    { fixes: insert('cram-hmac-alg sha256;') },
  );

export const algorithmWithoutSecret = (at: Span): Problem =>
  problem(at, 'algorithm-without-secret', 'warning', {
    en: '`cram-hmac-alg` needs a `shared-secret`, the same on all hosts. Add one.',
    ja: '`cram-hmac-alg` には全ホスト共通の `shared-secret` が必要です。追加してください。',
  });

export const consensusWithoutPolicy = (at: Span, option: string): Problem =>
  problem(at, 'policy-without-effect', 'warning', {
    en: `This policy applies the verdict of ${codeSpan(option)}, which is \`disconnect\`: it changes nothing. Set ${codeSpan(option)} as well.`,
    ja: `このポリシーは ${codeSpan(option)} の判定に従いますが、${codeSpan(option)} が \`disconnect\` のため効果がありません。${codeSpan(option)} も設定してください。`,
  });

export const policyNeedsHandler = (at: Span, handler: string): Problem =>
  problem(at, 'policy-without-handler', 'warning', {
    en: `This policy calls the handler ${codeSpan(handler)}, which is not set. Add it to \`handlers\`.`,
    ja: `このポリシーは ${codeSpan(handler)} ハンドラーを呼び出しますが、設定されていません。\`handlers\` に追加してください。`,
  });

export const losesData = (at: Span, value: string): Problem =>
  problem(at, 'policy-loses-data', 'information', {
    en: `${codeSpan(value)} throws away the changes of one side after a split brain, without asking. Make sure that this is wanted.`,
    ja: `${codeSpan(value)} はスプリットブレイン後、確認なしに片方の変更を破棄します。意図した設定か確認してください。`,
  });

export const violent = (at: Span, value: string): Problem =>
  problem(at, 'policy-loses-data', 'warning', {
    en: `${codeSpan(value)} may change data under a running Primary, and so damage a mounted file system. Use it only if you know why.`,
    ja: `${codeSpan(value)} は稼働中のプライマリの下でデータを書き換えることがあり、マウント中のファイルシステムを壊すおそれがあります。理由が明確な場合以外は使わないでください。`,
  });

export const ioErrorWithoutHandler = (at: Span): Problem =>
  problem(at, 'io-error-without-handler', 'warning', {
    en: '`call-local-io-error` calls the handler `local-io-error`, which is not set. Add it to `handlers`, or take `detach`.',
    ja: '`call-local-io-error` は `local-io-error` ハンドラーを呼び出しますが、設定されていません。`handlers` に追加するか、`detach` にしてください。',
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
      en: `\`timeout\` (${seconds} s) should be less than ${codeSpan(interval)} (${limit} s). Lower it, or raise ${codeSpan(interval)}.`,
      ja: `\`timeout\`(${seconds} 秒)は ${codeSpan(interval)}(${limit} 秒)より小さくしてください。`,
    },
    against(other),
  );

/** The intended unit is ambiguous, so all `units` with which the number is still in range are offered. */
export const rateWithoutUnit = (at: Span, text: string, amount: string, units: readonly string[]): Problem =>
  problem(
    at,
    'rate-without-unit',
    'hint',
    {
      en: `${codeSpan(text)} without a unit is ${amount}. Write the unit (${codeSpan(`${text}K`)}, ${codeSpan(`${text}M`)}) to make clear what is meant.`,
      ja: `単位のない ${codeSpan(text)} は ${amount} です。意図が分かるように単位(${codeSpan(`${text}K`)}、${codeSpan(`${text}M`)})を付けてください。`,
    },
    { fixes: units.map((unit) => fix(changeTo(text + unit), [replace(at, text + unit)], 'suggestion', false)) },
  );

export const primaryOnIgnored = (at: Span): Problem =>
  problem(at, 'no-effect', 'information', {
    en: 'DRBD 9 reads `become-primary-on` and ignores it. Use `auto-promote`, or leave promotion to the cluster manager.',
    ja: 'DRBD 9 は `become-primary-on` を読み込みますが無視します。`auto-promote` を使うか、昇格をクラスタマネージャーに任せてください。',
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
      en: `${codeSpan(host)} is no host of this resource. Correct the name.`,
      ja: `${codeSpan(host)} はこのリソースのホストではありません。名前を修正してください。`,
    },
    {
      related: suggestion && [related(suggestion, { en: 'A host with a similar name.', ja: '似た名前のホストです。' })],
      fixes: name === undefined ? undefined : [replacement(at, name, 'suggestion')],
    },
  );

export const primaryOnBoth = (at: Span, severity: Severity): Problem =>
  problem(at, 'both-primary-not-allowed', severity, {
    en: '`become-primary-on both` needs `allow-two-primaries` in `net`.',
    ja: '`become-primary-on both` には `net` の `allow-two-primaries` が必要です。',
  });

export const quorumOfTwo = (at: Span): Problem =>
  problem(at, 'quorum-of-two', 'warning', {
    en: 'With two nodes, losing either one loses the majority, and I/O stops. Add a third node, diskless if need be, as a tiebreaker.',
    ja: '2 台構成では、どちらか 1 台が停止すると過半数を失い I/O が止まります。タイブレーカーとして 3 台目(ディスクレスでも可)を追加してください。',
  });

export const quorumTooHigh = (at: Span, number: number, nodes: number): Problem =>
  problem(at, 'quorum-number', 'warning', {
    en: `There are ${nodes} nodes only, so ${number} votes never come together and I/O never starts. Take \`majority\`.`,
    ja: `ノードは ${nodes} 台しかないため、${number} 票が集まることはなく I/O を開始できません。\`majority\` を使ってください。`,
  });

export const quorumTooLow = (at: Span, number: number, nodes: number): Problem =>
  problem(at, 'quorum-number', 'warning', {
    en: `With ${nodes} nodes two halves can have ${number} votes each, so this prevents no split brain. Take \`majority\`.`,
    ja: `${nodes} 台構成では、分断された双方が ${number} 票を得られるため、スプリットブレインを防げません。\`majority\` を使ってください。`,
  });

export const noQuorum = (at: Span): Problem =>
  problem(at, 'no-effect', 'information', {
    en: 'Without `quorum` this has no effect. Set for example `quorum majority;`.',
    ja: '`quorum` がないため効果がありません。`quorum majority;` などを設定してください。',
  });

export const noVerify = (at: Span): Problem =>
  problem(at, 'no-verify-alg', 'hint', {
    en: 'No `verify-alg` is set, so `drbdadm verify` cannot compare the copies. Consider `verify-alg crc32c;` in `net`.',
    ja: '`verify-alg` が設定されていないため、`drbdadm verify` によるデータの照合ができません。`net` に `verify-alg crc32c;` などを設定することを検討してください。',
  });

export const metaDiskOfDiskless = (at: Span): Problem =>
  problem(at, 'no-effect', 'hint', {
    en: 'A host without a disk has no metadata: this has no effect.',
    ja: 'ディスクレスのホストにはメタデータもないため、この指定に効果はありません。',
  });

export const unknownToCluster = (at: Span, host: string, suggestion: string | undefined): Problem =>
  problem(
    at,
    'unknown-cluster-node',
    'warning',
    {
      en: `The cluster's own configuration knows no node ${codeSpan(host)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''} DRBD leaves a resource alone on hosts whose name it does not find.`,
      ja: `クラスタの設定にノード ${codeSpan(host)} がありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}名前が一致しないホストでは、DRBD はリソースを無視します。`,
    },
    { fixes: suggestion === undefined ? undefined : [replacement(at, suggestion, 'suggestion')] },
  );
