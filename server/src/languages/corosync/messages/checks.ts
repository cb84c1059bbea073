import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';

/** Messages of the checks of corosync.conf, in both languages. */

// Nodes

export const missingNodelist: Text = {
  en: 'Corosync 3 does not start without a `nodelist`: list every node with its `ring0_addr`, `name` and `nodeid`.',
  ja: 'corosync 3 は `nodelist` がないと起動しません。全ノードの `ring0_addr`、`name`、`nodeid` を書いてください。',
};
export const missingNodeid: Text = {
  en: 'knet needs a `nodeid` for every node: give it a number from 1 to 65535 that no other node has.',
  ja: 'knet では全ノードに `nodeid` が必要です。他と重複しない 1～65535 の番号を付けてください。',
};
export const nodeidZero: Text = {
  en: 'The `nodeid` 0 is reserved: number the nodes from 1 on.',
  ja: '`nodeid` の 0 は予約されています。1 以上の番号を付けてください。',
};
export const nodeidTooHigh: Text = {
  en: 'knet takes a `nodeid` below 65536 only.',
  ja: 'knet で使える `nodeid` は 65535 までです。',
};
export const nodeidForIpv6: Text = {
  en: 'With IPv6 addresses every node needs a `nodeid`: it can be made from IPv4 addresses only.',
  ja: 'IPv6 アドレスでは全ノードに `nodeid` が必要です。自動生成できるのは IPv4 アドレスの場合だけです。',
};
export const repeatedNodeid = (id: string): Text => ({
  en: `Another node has the \`nodeid\` ${id} already: corosync refuses to start. Choose another number.`,
  ja: `\`nodeid\` ${id} は別のノードで使われています。このままでは corosync が起動しません。別の番号にしてください。`,
});
export const repeatedAddress = (address: string): Text => ({
  en: `${codeSpan(address)} stands here twice: every node needs its own address on every link. Corosync does not notice it.`,
  ja: `${codeSpan(address)} が重複しています。アドレスはノードごと、リンクごとに異なる必要があります。corosync はこの誤りを検出しません。`,
});
export const repeatedNodeName = (name: string): Text => ({
  en: `Another node is named ${codeSpan(name)} already: Pacemaker cannot tell them apart.`,
  ja: `ノード名 ${codeSpan(name)} は別のノードで使われています。Pacemaker が区別できなくなります。`,
});
export const missingAddress = (ring: string): Text => ({
  en: `This node has no ${codeSpan(ring)}: without it corosync does not start on it.`,
  ja: `このノードに ${codeSpan(ring)} がありません。このノードでは corosync が起動しません。`,
});
export const unevenLinks = (ring: string): Text => ({
  en: `This node has no ${codeSpan(ring)}, but another has: all nodes need the same links.`,
  ja: `このノードには ${codeSpan(ring)} がありませんが、別のノードにはあります。全ノードに同じリンクを書いてください。`,
});
export const onlyKnetHasLinks = (transport: string): Text => ({
  en: `${codeSpan(`transport: ${transport}`)} has one link only: remove \`ring1_addr\` and the like, or use \`knet\`.`,
  ja: `${codeSpan(`transport: ${transport}`)} で使えるリンクは 1 本だけです。\`ring1_addr\` などを削除するか、\`knet\` を使ってください。`,
});
export const linkGap = (link: number): Text => ({
  en: `Link ${link} is left out. That is allowed, but numbers in a row are easier to follow.`,
  ja: `リンク ${link} が抜けています。動作はしますが、連番にしたほうが分かりやすくなります。`,
});
export const missingName: Text = {
  en: 'With more than one link every node needs a `name` (what `uname -n` prints).',
  ja: 'リンクが複数ある場合は、全ノードに `name`(`uname -n` の出力)が必要です。',
};
export const adviseName: Text = {
  en: 'This node has no `name`: Pacemaker then makes one up from the address or `uname -n`. Give it the name that `uname -n` prints.',
  ja: 'このノードに `name` がありません。Pacemaker のノード名がアドレスや `uname -n` から決まります。`uname -n` の出力を書くことをお勧めします。',
};
export const mixedFamilies = (link: number, other: string): Text => ({
  en: `Link ${link} mixes IPv4 and IPv6 (${codeSpan(other)}): all addresses of a link must be of one kind.`,
  ja: `リンク ${link} に IPv4 と IPv6 が混在しています(${codeSpan(other)})。1 本のリンクでは種別を揃えてください。`,
});
export const invalidFamily = (version: string): Text => ({
  en: `This address does not fit ${codeSpan(`ip_version: ${version}`)}, so corosync does not start.`,
  ja: `このアドレスは ${codeSpan(`ip_version: ${version}`)} に合わないため、corosync が起動しません。`,
});

// Network

export const cryptoNeedsKnet = (transport: string): Text => ({
  en: `Corosync 3 encrypts with knet only, not with ${codeSpan(`transport: ${transport}`)}: use \`knet\`, or set \`crypto_cipher\` and \`crypto_hash\` to \`none\`.`,
  ja: `corosync 3 で暗号化できるのは knet だけで、${codeSpan(`transport: ${transport}`)} では使えません。\`knet\` にするか、\`crypto_cipher\` と \`crypto_hash\` を \`none\` にしてください。`,
});
export const cipherNeedsHash: Text = {
  en: 'A cipher needs a hash as well: add `crypto_hash: sha256`.',
  ja: '暗号方式にはハッシュも必要です。`crypto_hash: sha256` を追加してください。',
};
export const unprotected = (transport: string): Text =>
  transport === 'knet'
    ? {
        en: 'The traffic of the cluster is not authenticated: whoever reaches the port can join. Set `crypto_cipher: aes256` and `crypto_hash: sha256`, and make a key with `corosync-keygen`.',
        ja: 'クラスタの通信が認証されていないため、ポートに届く相手なら誰でも参加できます。`crypto_cipher: aes256` と `crypto_hash: sha256` を設定し、`corosync-keygen` で鍵を作成してください。',
      }
    : {
        en: `The traffic of the cluster is not authenticated, and corosync 3 cannot do it with ${codeSpan(transport)}: use \`transport: knet\` where others reach this network.`,
        ja: `クラスタの通信が認証されていません。corosync 3 の ${codeSpan(transport)} では認証できないため、他者が届くネットワークでは \`transport: knet\` を使ってください。`,
      };
export const unprotectedOld: Text = {
  en: 'The traffic of the cluster is not authenticated: whoever reaches the port can join. Set `secauth: on` and make a key with `corosync-keygen`.',
  ja: 'クラスタの通信が認証されていないため、ポートに届く相手なら誰でも参加できます。`secauth: on` とし、`corosync-keygen` で鍵を作成してください。',
};
export const ttlNeedsMulticast = (transport: string): Text => ({
  en: `\`ttl\` other than 1 works with \`transport: udp\` only, not with ${codeSpan(transport)}: remove it.`,
  ja: `1 以外の \`ttl\` を指定できるのは \`transport: udp\` だけです(現在は ${codeSpan(transport)})。削除してください。`,
});
export const priorityNeedsKnet = (transport: string): Text => ({
  en: `\`knet_link_priority\` works with knet only, not with ${codeSpan(`transport: ${transport}`)}: remove it.`,
  ja: `\`knet_link_priority\` を指定できるのは knet だけです(現在は ${codeSpan(transport)})。削除してください。`,
});
export const linkTooHigh: Text = {
  en: 'Corosync has the links 0 to 7 only.',
  ja: 'corosync のリンク番号は 0～7 です。',
};
export const linkWithoutAddress = (link: number): Text => ({
  en: `No node has a ${codeSpan(`ring${link}_addr`)}, so link ${link} cannot be set up: corosync does not start. Give every node one, or remove the section.`,
  ja: `リンク ${link} のアドレス(${codeSpan(`ring${link}_addr`)})を持つノードがないため、corosync が起動しません。全ノードに書くか、このセクションを削除してください。`,
});
export const repeatedLink = (link: number): Text => ({
  en: `Another section is about link ${link} already: they are merged, the later value wins.`,
  ja: `リンク ${link} のセクションが重複しています。内容は併合され、後の値が有効になります。`,
});
export const notAnIp: Text = {
  en: 'This is no IP address.',
  ja: 'IP アドレスではありません。',
};
export const notMulticast: Text = {
  en: 'This is no multicast address: use one from 239.0.0.0 to 239.255.255.255 (or ff15::/16).',
  ja: 'マルチキャストアドレスではありません。239.0.0.0～239.255.255.255(IPv6 は ff15::/16)から選んでください。',
};
export const multicastFamily: Text = {
  en: 'The multicast address is of another kind of IP than the rest: use one of the same.',
  ja: 'マルチキャストアドレスの IP の種別がほかと異なります。揃えてください。',
};
export const missingMulticast: Text = {
  en: '`transport: udp` needs a multicast address: set `mcastaddr`, `broadcast: yes` or `cluster_name`, from which one is made.',
  ja: '`transport: udp` にはマルチキャストアドレスが必要です。`mcastaddr`、`broadcast: yes`、または(自動生成のもとになる)`cluster_name` を指定してください。',
};
export const bindnetaddrIgnored: Text = {
  en: 'Beside a `nodelist` corosync 3 ignores `bindnetaddr` and warns about it: remove it.',
  ja: '`nodelist` がある場合、corosync 3 は `bindnetaddr` を無視して警告を出します。削除してください。',
};
export const withoutEffect = (key: string, transport: string): Text => ({
  en: `${codeSpan(key)} has no effect with ${codeSpan(`transport: ${transport}`)}.`,
  ja: `${codeSpan(`transport: ${transport}`)} では ${codeSpan(key)} は効果がありません。`,
});
export const broadcastWithMulticast: Text = {
  en: 'With `broadcast: yes` the multicast address is not used: remove one of them.',
  ja: '`broadcast: yes` ではマルチキャストアドレスは使われません。どちらかを削除してください。',
};
export const rrpModeNeeded: Text = {
  en: 'Two rings need `rrp_mode: active` or `rrp_mode: passive` in `totem`.',
  ja: 'リングを 2 つ使うには、`totem` に `rrp_mode: active` または `rrp_mode: passive` が必要です。',
};
export const bindnetaddrNeeded: Text = {
  en: 'Corosync 1.x needs `bindnetaddr` in every `interface`.',
  ja: 'corosync 1.x では、すべての `interface` に `bindnetaddr` が必要です。',
};

// Timers

export const timerTooShort = (key: string, value: number, min: number): Text => ({
  en: `${codeSpan(key)} (${value} ms) may not be less than ${min} ms: corosync does not start.`,
  ja: `${codeSpan(key)}(${value} ms)は ${min} ms 以上にする必要があります。このままでは corosync が起動しません。`,
});
export const retransmitTooShort = (value: number): Text => ({
  en: `With these values the token is sent again every ${value} ms, but 30 ms is the least: raise \`token\` or lower \`token_retransmits_before_loss_const\`.`,
  ja: `この設定ではトークンの再送間隔が ${value} ms になりますが、最小値は 30 ms です。\`token\` を長くするか、\`token_retransmits_before_loss_const\` を小さくしてください。`,
});
export const consensusBelowJoin = (consensus: number, join: number): Text => ({
  en: `\`consensus\` (${consensus} ms) may not be less than \`join\` (${join} ms): corosync does not start.`,
  ja: `\`consensus\`(${consensus} ms)は \`join\`(${join} ms)以上にする必要があります。このままでは corosync が起動しません。`,
});
export const consensusTooShort = (consensus: number, wanted: number): Text => ({
  en: `\`consensus\` (${consensus} ms) ought to be at least 1.2 times the token timeout (${wanted} ms): remove it, and it is worked out.`,
  ja: `\`consensus\`(${consensus} ms)はトークンタイムアウトの 1.2 倍(${wanted} ms)以上にすべきです。削除すれば自動的に計算されます。`,
});

// Quorum

export const missingQuorum: Text = {
  en: 'There is no `quorum` section: Pacemaker then has no quorum to go by. Add `quorum { provider: corosync_votequorum }`.',
  ja: '`quorum` セクションがありません。Pacemaker がクォーラムを判定できないため、`quorum { provider: corosync_votequorum }` を追加してください。',
};
export const noVotes: Text = {
  en: 'Nobody knows how many votes there are: corosync does not start the quorum without a `nodelist` or `expected_votes`.',
  ja: '総票数が分かりません。`nodelist` も `expected_votes` もないと、クォーラムサービスが起動しません。',
};
export const twoNodeCount = (nodes: number): Text => ({
  en: `\`two_node: 1\` is for exactly two nodes, and there are ${nodes}: remove it.`,
  ja: `\`two_node: 1\` はちょうど 2 ノードの場合の設定ですが、${nodes} ノードあります。削除してください。`,
});
export const twoNodeWithoutWait: Text = {
  en: '`wait_for_all: 0` beside `two_node: 1` lets each node start alone and fence the other: remove it.',
  ja: '`two_node: 1` で `wait_for_all: 0` にすると、起動時に両ノードが単独で動き出し、互いをフェンスし合うおそれがあります。削除してください。',
};
export const twoNodeWithDevice: Text = {
  en: '`two_node: 1` and a quorum device exclude each other: corosync refuses to start. Remove `two_node`.',
  ja: '`two_node: 1` とクォーラムデバイスは併用できず、corosync が起動しません。`two_node` を削除してください。',
};
export const notWithDevice = (key: string): Text => ({
  en: `${codeSpan(key)} and a quorum device exclude each other: remove one of them.`,
  ja: `${codeSpan(key)} とクォーラムデバイスは併用できません。どちらかを削除してください。`,
});
export const deviceVotesNeeded: Text = {
  en: 'The device needs `votes` here, because `expected_votes` is set or the nodes have different votes.',
  ja: '`expected_votes` を指定しているか、ノードの票数が異なるため、デバイスに `votes` が必要です。',
};
export const lastManNeedsWait: Text = {
  en: '`last_man_standing` is safe only with `wait_for_all: 1`: add it.',
  ja: '`last_man_standing` は `wait_for_all: 1` と併用しないと危険です。追加してください。',
};
export const votesMismatch = (given: number, counted: number): Text => ({
  en: `${codeSpan(`expected_votes: ${given}`)} overrides the node list, whose nodes have ${counted} together: remove it, or make them agree.`,
  ja: `${codeSpan(`expected_votes: ${given}`)} はノードリストの合計(${counted} 票)より優先されます。削除するか、一致させてください。`,
});
export const evenVotes = (votes: number): Text => ({
  en: `With ${votes} votes a split in halves stops both: consider ${votes === 2 ? '`two_node: 1`, ' : ''}a quorum device or \`auto_tie_breaker: 1\`.`,
  ja: `${votes} 票では、半々に分断すると両側が停止します。${votes === 2 ? '`two_node: 1`、' : ''}クォーラムデバイス、または \`auto_tie_breaker: 1\` を検討してください。`,
});

// Logging

export const missingSubsys: Text = {
  en: '`logger_subsys` needs a `subsys` that says which part is meant: corosync does not start.',
  ja: '`logger_subsys` には、対象を示す `subsys` が必要です。このままでは corosync が起動しません。',
};
export const missingDaemonName: Text = {
  en: '`logging_daemon` needs a `name` that says which daemon is meant: corosync does not start.',
  ja: '`logging_daemon` には、対象を示す `name` が必要です。このままでは corosync が起動しません。',
};
export const missingLogfile: Text = {
  en: '`to_logfile: yes` needs a `logfile`: without it nothing is written.',
  ja: '`to_logfile: yes` には `logfile` が必要です。ないとファイルには何も出力されません。',
};
