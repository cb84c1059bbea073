import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { Word } from '../../../syntax/tree.ts';
import { problem, withFix, withRelated } from '../messages.ts';
import { amount } from '../time.ts';

export const firstHere: Text = { en: 'It stands here first.', ja: '最初の指定はここです。' };

export function lastWordCounts(at: Span, keyword: string, last: string): Problem {
  return problem(
    at,
    'last-word-counts',
    'warning',
    `Each word of the line is a value for \`${keyword}\`, and only the last one counts: \`${last}\`. Keep one.`,
    `\`${keyword}\` は行内の単語をそれぞれ値として読み、最後の \`${last}\` だけが有効です。値を 1 つにしてください。`,
  );
}

export function refusedWord(word: Word, keyword: string, why: Text | undefined): Problem {
  return problem(
    word,
    'bad-value',
    'error',
    why?.en ??
      `Each word of the line is a value for \`${keyword}\`, and heartbeat refuses \`${word.text}\`. Remove it.`,
    why?.ja ??
      `\`${keyword}\` は行内の単語をそれぞれ値として読みます。\`${word.text}\` は使えません。削除してください。`,
  );
}

export function onceOnly(at: Span, keyword: string, first: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-directive',
      'error',
      `heartbeat does not start when \`${keyword}\` is given more than once. Keep one.`,
      `\`${keyword}\` を複数指定すると heartbeat は起動しません。1 つだけ残してください。`,
    ),
    first,
    firstHere,
  );
}

export function deadTooSmall(at: Span, keyword: string, dead: number, alive: number): Problem {
  return problem(
    at,
    'dead-too-short',
    'error',
    `\`${keyword}\` (${amount(dead).en}) must be more than twice \`keepalive\` (${amount(alive).en}); heartbeat refuses to start. Three times or more is sound.`,
    `\`${keyword}\`(${amount(dead).ja})は \`keepalive\`(${amount(alive).ja})の 2 倍より長くないと起動できません。3 倍以上にしてください。`,
  );
}

export function deadShort(at: Span, dead: number, alive: number): Problem {
  return problem(
    at,
    'dead-short',
    'warning',
    `\`deadtime\` (${amount(dead).en}) is less than three times \`keepalive\` (${amount(alive).en}): two lost packets make a living node look dead. Make it longer, or send heartbeats more often.`,
    `\`deadtime\`(${amount(dead).ja})が \`keepalive\`(${amount(alive).ja})の 3 倍未満です。パケットが 2 回失われるだけで停止と誤認します。\`deadtime\` を長くするか、\`keepalive\` を短くしてください。`,
  );
}

export function initBelowDead(at: Span, init: number, dead: number): Problem {
  return problem(
    at,
    'init-below-dead',
    'error',
    `\`initdead\` (${amount(init).en}) must not be shorter than \`deadtime\` (${amount(dead).en}); heartbeat refuses to start. Twice \`deadtime\` is the usual advice.`,
    `\`initdead\`(${amount(init).ja})を \`deadtime\`(${amount(dead).ja})より短くすると起動できません。\`deadtime\` の 2 倍以上が目安です。`,
  );
}

export function initShort(at: Span, init: number): Problem {
  return problem(
    at,
    'init-short',
    'warning',
    `\`initdead\` (${amount(init).en}) is below 10 s: a network that comes up slowly after a reboot makes the other node look dead. Give 10 s or more.`,
    `\`initdead\`(${amount(init).ja})が 10 秒未満です。再起動後にネットワークの準備が遅れると、相手を停止と誤認します。10 秒以上にしてください。`,
  );
}

export function initNearDead(at: Span, init: number, dead: number): Problem {
  return problem(
    at,
    'init-near-dead',
    init === dead ? 'warning' : 'information',
    `\`initdead\` (${amount(init).en}) leaves little time to boot: twice \`deadtime\` (${amount(2 * dead).en}) or more is advised.`,
    `\`initdead\`(${amount(init).ja})は起動の待ち時間として短めです。\`deadtime\` の 2 倍(${amount(2 * dead).ja})以上を推奨します。`,
  );
}

export function warnNotBelowDead(at: Span, warn: number, dead: number): Problem {
  return problem(
    at,
    'warn-not-below-dead',
    'warning',
    `\`warntime\` (${amount(warn).en}) is not below \`deadtime\` (${amount(dead).en}), so no warning ever comes before the node is dead. Give about half of \`deadtime\`.`,
    `\`warntime\`(${amount(warn).ja})が \`deadtime\`(${amount(dead).ja})以上のため、警告が出る前に停止と判断されます。\`deadtime\` の半分程度にしてください。`,
  );
}

export function warnNotAboveKeepalive(at: Span, warn: number, alive: number): Problem {
  return problem(
    at,
    'warn-not-above-keepalive',
    'warning',
    `\`warntime\` (${amount(warn).en}) is not above \`keepalive\` (${amount(alive).en}): every heartbeat counts as late and fills the log. Make it longer.`,
    `\`warntime\`(${amount(warn).ja})が \`keepalive\`(${amount(alive).ja})以下のため、正常なハートビートも遅延とみなされ、ログが警告で埋まります。長くしてください。`,
  );
}

export function noMedia(at: Span): Problem {
  return problem(
    at,
    'missing-media',
    'error',
    'No path for heartbeats is given. Add a `bcast`, `ucast` or `mcast` line, such as `bcast eth1`.',
    'ハートビートの通信経路がありません。`bcast eth1` のように `bcast`、`ucast`、`mcast` のいずれかを追加してください。',
  );
}

export function onlyPing(at: Span): Problem {
  return problem(
    at,
    'only-ping',
    'warning',
    'Ping nodes are the only path: heartbeat starts, but the nodes never hear each other and both take the resources. Add a `bcast`, `ucast` or `mcast` line.',
    '通信経路が ping ノードだけです。起動はしますが、ノード同士の相互監視ができず、両方がリソースを起動します。`bcast`、`ucast`、`mcast` のいずれかを追加してください。',
  );
}

export function onePath(at: Span): Problem {
  return problem(
    at,
    'one-path',
    'information',
    'This is the only path for heartbeats: when it fails, both nodes take the other for dead (split brain). Add a second one over another network.',
    'ハートビートの経路が 1 つだけです。この経路が切れると、互いに相手を停止と誤認します(スプリットブレイン)。別のネットワークの経路も追加してください。',
  );
}

export function lateSetting(at: Span, keyword: string, medium: string, harmless: boolean): Problem {
  return problem(
    at,
    'late-setting',
    harmless ? 'information' : 'warning',
    `\`${keyword}\` stands below \`${medium}\`, which has already taken the default: it has no effect there. Move it above.`,
    `\`${keyword}\` が \`${medium}\` より下にあるため、\`${medium}\` には既定値が使われます。上に移動してください。`,
  );
}

export function noNodes(at: Span): Problem {
  return problem(
    at,
    'missing-node',
    'error',
    'No `node` is named. Add `node` lines with the names that `uname -n` prints, or `autojoin any` with Pacemaker.',
    '`node` がありません。`uname -n` の出力と同じ名前で `node` を追加するか、Pacemaker の構成なら `autojoin any` を指定してください。',
  );
}

export function oneNode(at: Span): Problem {
  return problem(
    at,
    'one-node',
    'information',
    'Only one node is named. A cluster needs at least two; name them all.',
    'ノードが 1 つしかありません。クラスタには 2 つ以上必要です。すべてのノードを書いてください。',
  );
}

export function repeatedNode(word: Word, first: Span): Problem {
  return withRelated(
    problem(
      word,
      'repeated-node',
      'warning',
      `The node \`${word.text}\` is named twice (upper and lower case are the same). Remove one.`,
      `ノード \`${word.text}\` が重複しています(大文字と小文字は区別されません)。一方を削除してください。`,
    ),
    first,
    firstHere,
  );
}

export function tooManyNodes(word: Word): Problem {
  return problem(
    word,
    'too-many-nodes',
    'error',
    'heartbeat takes 100 nodes at most. Remove the rest.',
    'heartbeat のノード数の上限は 100 です。超えた分を削除してください。',
  );
}

export function noLog(at: Span): Problem {
  return problem(
    at,
    'no-log',
    'error',
    'With `use_logd` off something else must take the log, or heartbeat does not start. Add `logfacility local1`, or switch `use_logd` on.',
    '`use_logd` が `off` のときは別のログ出力先が必要で、ないと起動しません。`logfacility local1` を追加するか、`use_logd on` にしてください。',
  );
}

export function logdWins(word: Word): Problem {
  return problem(
    word,
    'log-unused',
    'warning',
    `\`${word.text}\` has no effect while \`use_logd\` is on: the logging daemon takes its files from \`/etc/logd.cf\`. Remove one of the two.`,
    `\`use_logd\` が有効なため \`${word.text}\` は使われません(出力先は \`/etc/logd.cf\` で決まります)。どちらかを削除してください。`,
  );
}

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

export function notCompiled(word: Word): Problem {
  return problem(
    word,
    'not-built-in',
    'error',
    `The released versions of heartbeat are built without \`${word.text}\` and refuse it. Remove the line.`,
    `通常の heartbeat は \`${word.text}\` に対応しておらず、起動を拒否します。この行を削除してください。`,
  );
}

export function noPlugin(word: Word): Problem {
  return problem(
    word,
    'plug-in-not-packaged',
    'warning',
    `\`${word.text}\` needs a plug-in that most packages of heartbeat leave out; without it heartbeat refuses to start. Use \`ucast\` or \`mcast\`.`,
    `\`${word.text}\` に必要なプラグインは多くのパッケージに含まれず、ないと起動できません。\`ucast\` か \`mcast\` を使ってください。`,
  );
}

export function noContinuation(word: Word): Problem {
  const at = { start: word.end - 1, end: word.end };
  return withFix(
    problem(
      at,
      'no-continuation',
      'warning',
      '`ha.cf` knows no continued lines: the backslash becomes part of the value. Write another line with the same directive.',
      '`ha.cf` では行を継続できず、バックスラッシュは値の一部になります。同じディレクティブをもう 1 行書いてください。',
    ),
    'Remove the backslash',
    'バックスラッシュを削除する',
    { ...at, text: '' },
  );
}

export function otherZone(word: Word, device: string): Problem {
  return problem(
    word,
    'other-zone',
    'error',
    `The zone of \`${word.text}\` must be the interface of the line, \`${device}\`. Change it, or leave the zone out.`,
    `\`${word.text}\` のゾーンは、この行のインターフェイス \`${device}\` と一致させてください。ゾーンは省略できます。`,
  );
}
