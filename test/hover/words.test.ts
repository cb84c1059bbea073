import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hover } from '../../server/src/features/hover/hover.ts';
import { hoverText } from '../../server/src/features/hover/text.ts';
import { inner } from '../../server/src/syntax/tree.ts';
import { sources } from '../support/corpus.ts';
import { hoverAt } from '../support/cursor.ts';
import { open } from '../support/open.ts';

/** What a beginner asks: the place, and what the answer says. */
const questions: readonly (readonly [what: string, language: string, marked: string, en: RegExp, ja: RegExp])[] = [
  [
    'whose end of the replication link an address is',
    'drbd',
    'resource r0 {\n on cluster1 {\n  address 192.168.|11.201:7777;\n }\n}',
    /Host `cluster1`: its end of the replication link; port `7777`\./,
    /ホスト `cluster1` 側のレプリケーション回線の端点/,
  ],
  [
    'the same at the colon',
    'drbd',
    'resource r0 {\n on cluster1 {\n  address 192.168.11.201:|7777;\n }\n}',
    /port `7777`/,
    /ポートは `7777`/,
  ],
  [
    'whose address a node of Corosync has',
    'corosync',
    'nodelist {\n node {\n  ring0_addr: 192.|168.11.201\n  name: cluster1\n }\n}',
    /Node `cluster1`: its address on link 0\./,
    /ノード `cluster1` の、リンク 0 でのアドレス/,
  ],
  ['a time in words', 'ha-cf', 'deadtime 3|0', /`30`\*\*: 30 seconds/, /`30`\*\*: 30 秒/],
  ['one second', 'ha-cf', 'keepalive |1', /1 second(?!s)/, /1 秒/],
  ['an interval', 'crmsh', 'primitive p Dummy op monitor interval=1|0s', /`10s`\*\*: 10 seconds/, /`10s`\*\*: 10 秒/],
  ['a score', 'crmsh', 'primitive p Dummy\nlocation l p 10|0: n1', /A preference\./, /希望の強さ/],
  ['another score', 'crmsh', 'primitive p Dummy\nlocation l p -5|0: n1', /an aversion of 50 points/, /50 点の回避/],
  ['inf', 'crmsh', 'primitive p Dummy\nlocation l p in|f: n1', /^\*\*`inf`.*1,000,000/s, /絶対条件/],
  ['a role', 'crmsh', 'primitive p Dummy\nms m p\ncolocation c inf: p m:Mas|ter', /promoted instance/, /昇格した/],
  ['#uname', 'crmsh', 'primitive p Dummy\nlocation l p rule 100: #una|me eq n1', /node’s name/, /ノード名/],
  [
    'a name: where it is defined and what uses it',
    'crmsh',
    'primitive p Dummy\nprimitive q Dummy\ngroup g |p q',
    /\*\*resource\*\* `p`.*Defined at.*:1 \(`primitive`\).*Used at.*:3 \(`group`\)/s,
    /\*\*リソース\*\* `p`.*定義箇所.*使用箇所/s,
  ],
  ['symmetrical', 'crmsh', 'order o inf: a b symm|etrical=false', /stop in the reverse order/, /停止を逆の順序/],
  ['loss-policy', 'crmsh', 'rsc_ticket t T: a loss-po|licy=stop', /loses the ticket/, /チケットを失った/],
  [
    'resource-discovery',
    'crmsh',
    'location l a resource-disc|overy=never 100: n1',
    /on which nodes/,
    /どのノードで確認するか/,
  ],
  [
    'a brace',
    'drbd',
    'resource r0 {\n net {\n  timeout 60;\n |}\n}',
    /Closes `net` \(line 2\)\./,
    /`net`\(2 行目\)を閉じます/,
  ],
  [
    'a comment of a template',
    'drbd',
    'resource {{ name }} {\n {# a re|mark #}\n}',
    /comment of the template/,
    /テンプレートのコメント/,
  ],
  [
    'a number that only a directive explains',
    'ifcfg',
    'PREFIX=2|4',
    /how many bits.*Range/s,
    /ネットワーク部のビット数.*範囲/s,
  ],
  [
    'what an amount is of',
    'drbd',
    'resource r0 {\n net {\n  timeout 6|0;\n }\n}',
    /6 seconds.*answer of the peer/s,
    /6 秒.*応答/s,
  ],
  [
    'what a secret is for',
    'drbd',
    'resource r0 {\n net {\n  shared-secret "x|y";\n }\n}',
    /authenticates the peers/,
    /認証/,
  ],
  ['an address to ping', 'ha-cf', 'ping 192.168.11|.1', /outside the cluster, usually the gateway/, /ゲートウェイ/],
  [
    'one of several words',
    'ha-cf',
    'ucast et|h1 192.168.11.202',
    /\*\*interface\*\* `eth1`.*one address only/s,
    /インターフェイス/,
  ],
  ['any script of haresources', 'haresources', 'n1 htt|pd', /`\/etc\/ha\.d\/resource\.d`, then/, /の順に探されます/],
  [
    'an argument of haresources',
    'haresources',
    'n1 Filesystem::/dev/drbd0::/m|nt',
    /^The mount point\./,
    /^マウントポイントです。/,
  ],
  [
    'a handler of Heartbeat in DRBD',
    'drbd',
    'resource r0 {\n handlers {\n  fence-peer "/usr/lib/heartbeat/drbd-peer-out|dater -t 5";\n }\n}',
    /`dopd` of Heartbeat/,
    /対向ノードのデータを outdated/,
  ],
  ['a short name of an agent', 'crmsh', 'primitive ip IPad|dr2', /virtual IP address/, /仮想 IP/],
  [
    'an agent of haresources',
    'haresources',
    'n1 Filesys|tem::/dev/drbd0::/mnt',
    /Mounts a file system.*`Filesystem::DEVICE::DIRECTORY.*```haresources/s,
    /マウント/,
  ],
  ['a program of respawn', 'ha-cf', 'respawn hacluster /usr/lib64/heartbeat/ip|fail', /ping nodes/, /ping ノード/],
  ['another one', 'ha-cf', 'respawn root /usr/lib/heartbeat/ifche|ckd', /state.*node attribute/, /ノード属性/],
  [
    'a script of a handler',
    'drbd',
    'resource r0 { handlers { split-brain "/usr/lib/drbd/notify-spl|it-brain.sh root"; } }',
    /`notify-split-brain.sh`: Sends a mail/,
    /`notify-split-brain.sh`: メール/,
  ],
  [
    'several joined by semicolons',
    'drbd',
    'resource r0 { handlers { pri-lost "/usr/lib/drbd/notify-pri-l|ost.sh; echo b > /proc/sysrq-trigger; reboot -f"; } }',
    /notify-pri-lost\.sh.*sysrq-trigger.*`reboot`/s,
    /notify-pri-lost\.sh.*sysrq-trigger.*`reboot`/s,
  ],
  [
    'a node of haresources',
    'haresources',
    'clus|ter1 drbddisk::r0 httpd',
    /^\*\*node\*\* `cluster1`\n\n`cluster1` is preferred for `drbddisk::r0`, `httpd`/,
    /^\*\*ノード\*\* `cluster1`\n\n`drbddisk::r0`、`httpd` の優先ノード/,
  ],
];

for (const [what, language, marked, en, ja] of questions)
  test(`a hover answers: ${what}`, () => {
    assert.match(hoverAt(language, marked, { locale: 'en' }), en);
    assert.match(hoverAt(language, marked, { locale: 'ja' }), ja);
  });

/** A line that only says what kind of thing a word is, or which words may stand there. */
const isLabel = /^(?:- )?\*\*(?:値|範囲|定義箇所|使用箇所|[^*`]+\*\* `[^`]*`$)/;

test('every word of a known statement has a hover that says more than its type', (t) => {
  const { service } = open('drbd', '');
  const without = new Map<string, number>();
  let count = 0;
  for (const { language, text } of sources()) {
    if (text.length > 60_000) continue;
    const uri = `file:///lab/any.${language.id}`;
    service.put(uri, text, language.id);
    const { bound } = service.document(uri)!;
    const world = {
      uses: () => ({ definitions: [], references: [] }),
      symbols: service.workspace.symbols,
      trees: () => [bound],
      place: () => '',
      lineOf: () => 1,
      mask: <T>(same: T): T => same,
    };
    for (const { statement, directive, match } of bound.all)
      for (const word of directive ? [statement.keyword, ...statement.args] : []) {
        // What fits nothing is reported, not explained.
        if (word.hole || (match.stop?.word && match.stop.word.start <= word.start)) continue;
        count++;
        const shown = hover(bound, language, inner(word).start, world);
        // Of the second language only one sentence is shown.
        const second = shown && hoverText(shown, ['en', 'ja']).split('\n\n---\n\n')[1];
        if (second && !isLabel.test(second)) continue;
        const key = `${language.id} ${statement.keyword.text}: ${word.text}`;
        without.set(key, (without.get(key) ?? 0) + 1);
      }
    service.remove(uri);
  }
  t.diagnostic(`${count} words, ${without.size} without a hover that says more`);
  assert.deepEqual([...without], []);
});
