import type { Problem } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { problem, withFix, withRelated } from '../../messages/report.ts';
import { firstHere } from './messages.ts';

export function autojoinNeedsPacemaker(word: Word): Problem {
  return problem(
    word,
    'autojoin-without-pacemaker',
    'error',
    `\`autojoin ${word.text}\` works with Pacemaker only; with \`haresources\` heartbeat refuses to start. Add \`pacemaker respawn\`, or write \`autojoin none\`.`,
    `\`autojoin ${word.text}\` は Pacemaker 専用で、\`haresources\` の構成では起動できません。\`pacemaker respawn\` を追加するか、\`autojoin none\` にしてください。`,
  );
}

export function respawnIsBetter(word: Word): Problem {
  return withFix(
    problem(
      word,
      'pacemaker-respawn',
      'information',
      `\`${word.text}\` reboots the node at once when a daemon of Pacemaker dies; \`respawn\` starts the daemon again. Choose on purpose.`,
      `\`${word.text}\` では Pacemaker のデーモンが停止するとノードが即座に再起動します。\`respawn\` ならデーモンを再起動します。意図に合うほうを選んでください。`,
    ),
    'Change to `respawn`',
    '`respawn` に変更する',
    { start: word.start, end: word.end, text: 'respawn' },
  );
}

export function failbackUnused(at: Span): Problem {
  return {
    ...problem(
      at,
      'failback-unused',
      'information',
      '`auto_failback` has no effect with Pacemaker. Set `resource-stickiness` there instead.',
      'Pacemaker を使う構成では `auto_failback` に効果はありません。Pacemaker 側の `resource-stickiness` を設定してください。',
    ),
    tag: 'unnecessary',
  };
}

export function legacyFailback(at: Span, given: boolean): Problem {
  return problem(
    at,
    'failback-legacy',
    'warning',
    given
      ? '`auto_failback legacy` is for mixed clusters of very old versions, and heartbeat warns of it. Write `on` or `off`.'
      : '`auto_failback` is missing: heartbeat falls back to `legacy` and warns of it. Add `auto_failback off` (or `on`).',
    given
      ? '`auto_failback legacy` は古い版が混在する構成用で、heartbeat も警告を出します。`on` か `off` にしてください。'
      : '`auto_failback` がないため `legacy` として動作し、heartbeat が警告を出します。`auto_failback off`(または `on`)を追加してください。',
  );
}

export function ipfailUnfit(word: Word): Problem {
  return problem(
    word,
    'ipfail-with-pacemaker',
    'warning',
    '`ipfail` moves the resources of `haresources`; with Pacemaker it does nothing. Remove the line and use the `ocf:pacemaker:ping` agent.',
    '`ipfail` は `haresources` のリソースを移動するもので、Pacemaker では機能しません。この行を削除し、`ocf:pacemaker:ping` エージェントを使ってください。',
  );
}

export function ipfailBlind(word: Word): Problem {
  return problem(
    word,
    'ipfail-without-ping',
    'warning',
    '`ipfail` has nothing to watch: no ping node is named. Add a line such as `ping 192.168.11.1` (the gateway).',
    '`ipfail` の監視対象となる ping ノードがありません。`ping 192.168.11.1`(ゲートウェイ)のような行を追加してください。',
  );
}

export function ipfailLegacy(word: Word): Problem {
  return problem(
    word,
    'ipfail-with-legacy',
    'warning',
    '`ipfail` does not work with `auto_failback legacy` (the default). Set `auto_failback` to `on` or `off`.',
    '`ipfail` は `auto_failback legacy`(既定値)では機能しません。`auto_failback` を `on` か `off` にしてください。',
  );
}

export function repeatedClient(word: Word, implied: boolean, first: Span): Problem {
  return withRelated(
    problem(
      word,
      'repeated-client',
      'error',
      implied
        ? `\`pacemaker\` already authorizes \`${word.text}\`, and heartbeat refuses a second \`apiauth\` for it. Remove this line.`
        : `\`${word.text}\` has an \`apiauth\` line already; heartbeat refuses a second one. Keep one.`,
      implied
        ? `\`${word.text}\` は \`pacemaker\` の指定ですでに許可されており、\`apiauth\` を重ねると起動できません。この行を削除してください。`
        : `\`${word.text}\` の \`apiauth\` が重複しています。2 行あると起動できません。1 行だけ残してください。`,
    ),
    first,
    firstHere,
  );
}

export function pacemakerRepeatsClient(at: Span, client: string, first: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-client',
      'error',
      `This line authorizes \`${client}\` again, for which an \`apiauth\` line stands above; heartbeat refuses that. Remove the \`apiauth\` line.`,
      `この行は \`${client}\` を自動的に許可しますが、上に同じクライアントの \`apiauth\` があるため起動できません。\`apiauth\` の行を削除してください。`,
    ),
    first,
    firstHere,
  );
}

export function repeatedList(word: Word): Problem {
  return problem(
    word,
    'repeated-list',
    'error',
    `The line has such a list already. Put all names into one: \`${word.text.slice(0, 4)}a,b\`.`,
    `同じ種類の一覧が重複しています。\`${word.text.slice(0, 4)}a,b\` のように 1 つにまとめてください。`,
  );
}

export function belowPacemaker(word: Word, pacemaker: string, severity: 'error' | 'warning'): Problem {
  const refused = severity === 'error';
  return problem(
    word,
    'below-pacemaker',
    severity,
    `\`${word.text}\` must stand above \`${pacemaker}\`${refused ? '; heartbeat refuses to start' : ', or it has no effect'}. Move it up.`,
    `\`${word.text}\` は \`${pacemaker}\` より上に書く必要があります${refused ? '(下にあると起動できません)' : '(下では効果がありません)'}。上に移動してください。`,
  );
}

export function haresourcesUnused(word: Word): Problem {
  return problem(
    word,
    'haresources-unused',
    'information',
    'A `haresources` file lies beside this one. With Pacemaker on, heartbeat does not read it and warns of it; remove it once its resources are in Pacemaker.',
    '同じ場所に `haresources` があります。Pacemaker が有効なときは読まれず、heartbeat が警告を出します。リソースを Pacemaker に移したら削除してください。',
  );
}
