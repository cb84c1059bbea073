import { either, literal, optional, repeat, word } from '../../../schema/grammar.ts';
import { hostName } from '../../../schema/values.ts';
import { time } from '../values/numbers.ts';
import { switchValue, value } from '../values/values.ts';
import { type DrbdOption, manual83, manual84, manuals, option, type Scopes, startup } from './option.ts';

const startupScopes: Scopes = { '8.3': startup, '8.4': startup, '9': startup };
const forever = { en: 'waits without end', ja: '無期限に待ちます' };

/** Section `startup`: how long the init script waits for the peer at boot. */
export const startupOptions: Readonly<Record<string, DrbdOption>> = {
  'wfc-timeout': option({
    doc: {
      en: 'Sets how long the init script waits at boot for the peer to connect. Waiting forever keeps a node that boots alone from starting with old data, but also blocks the boot; if Pacemaker starts DRBD, the script is not used and the option has no effect.',
      ja: '起動時に、init スクリプトが対向ノードの接続を待つ時間です。無期限に待てば、単独で起動したノードが古いデータでサービスを始めるのを防げますが、起動処理がそこで止まります。Pacemaker が DRBD を起動する構成では init スクリプトを使わないため、効果がありません。',
    },
    args: value('TIME', time(1, { min: 0, max: 300_000 }, forever)),
    default: '0',
    scopes: startupScopes,
    example: 'startup {\n  wfc-timeout 120;\n  degr-wfc-timeout 60;\n}',
    source: manuals,
  }),
  'degr-wfc-timeout': option({
    doc: {
      en: 'Replaces `wfc-timeout` when the cluster had already lost the peer before this node went down. Usually shorter: a peer that was down before the reboot will hardly appear right after it.',
      ja: 'このノードが停止する前から対向ノードがいない縮退状態だった場合に、`wfc-timeout` の代わりに使われます。再起動前にいなかった対向ノードがすぐ現れる見込みは薄いため、通常は短くします。',
    },
    args: value('TIME', time(1, { min: 0, max: 300_000 }, forever)),
    default: '0',
    scopes: startupScopes,
    source: manuals,
  }),
  'outdated-wfc-timeout': option({
    doc: {
      en: 'Replaces `wfc-timeout` when the peer’s data was marked as outdated before this node went down. Such a peer cannot have become Primary in the meantime, so a short wait is safe.',
      ja: 'このノードが停止する前に、対向ノードのデータが outdated とされていた場合に、`wfc-timeout` の代わりに使われます。その間に対向ノードが Primary になることはないため、短くしても安全です。',
    },
    args: value('TIME', time(1, { min: 0, max: 300_000 }, forever)),
    default: '0',
    scopes: startupScopes,
    source: manuals,
  }),
  'wait-after-sb': option({
    doc: {
      en: 'Continues to wait at boot even if the nodes have detected a split brain and do not connect. Otherwise the script ends, and the split brain may remain unnoticed while services start.',
      ja: 'スプリットブレインを検出して接続を拒否した場合でも、起動時の待機を続けます。指定しなければ起動処理が進み、気付かないままサービスが始まることがあります。',
    },
    args: optional(word('yes|no', switchValue(true))),
    default: 'no',
    scopes: startupScopes,
    source: manuals,
  }),
  'stacked-timeouts': option({
    doc: {
      en: 'Makes stacked devices obey `wfc-timeout` and `degr-wfc-timeout`; otherwise they wait twice `connect-int` only. Use it only if the peer of the stacked resource is normally absent, or never becomes Primary; otherwise it can lead to a split brain.',
      ja: 'スタック構成のデバイスでも `wfc-timeout` と `degr-wfc-timeout` に従います。指定しなければ `connect-int` の 2 倍しか待ちません。スタック構成の対向ノードが普段は接続していない、または Primary にならない場合にだけ使ってください。誤って使うとスプリットブレインを招きます。',
    },
    scopes: startupScopes,
    source: manuals,
  }),
  'become-primary-on': option({
    doc: {
      en: 'Makes the init script promote the resource on the named node at boot, or on both nodes, which needs `allow-two-primaries`. Do not use it with a cluster manager, which promotes resources itself. DRBD 9 ignores it; use `auto-promote` or a cluster manager.',
      ja: '起動時に、init スクリプトが指定したノードでリソースを Primary に昇格させます。`both` は両ノードを昇格させ、`allow-two-primaries` が必要です。役割を決めるクラスタマネージャーとは併用しないでください。DRBD 9 では無視されるため、`auto-promote` かクラスタマネージャーを使います。',
    },
    args: either(
      literal('both', {
        en: 'Both nodes; needs `allow-two-primaries`.',
        ja: '両方のノード。`allow-two-primaries` が必要です。',
      }),
      repeat(word('HOST', hostName, { refersTo: 'host', ifUndefined: 'none' })),
    ),
    deprecated: {
      since: { product: 'drbd', since: '9' },
      replacement: 'options { auto-promote }',
      doc: { en: 'Read and ignored by DRBD 9.', ja: 'DRBD 9 では読み込まれますが無視されます。' },
    },
    scopes: startupScopes,
    example: 'startup {\n  become-primary-on cluster1;\n}',
    source: `${manual83}, ${manual84}`,
  }),
};
