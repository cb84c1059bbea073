import { optional, word } from '../../../schema/grammar.ts';
import { number } from '../values/numbers.ts';
import { ignored, switchValue, value } from '../values/values.ts';
import {
  type DrbdOption,
  disk83,
  disk84,
  manual83,
  manual84,
  net83,
  net84,
  option,
  type Scopes,
  syncer83,
} from './option.ts';

/** 8.3 and 8.4 read these in three sections, and drop them. */
const ignoredScopes: Scopes = {
  '8.3': [...disk83, ...net83, ...syncer83],
  '8.4': [...disk84, ...net84],
};

function dropped(en: string, ja: string): DrbdOption {
  return option({
    doc: { en, ja },
    args: value('NUMBER', ignored),
    deprecated: {
      doc: {
        en: 'Has no effect: remove the line.',
        ja: '効果がありません。この行は削除してください。',
      },
    },
    scopes: ignoredScopes,
    hidden: true,
    source: 'drbd-utils 9.22',
  });
}

/** Options that 9 no longer knows. */
export const obsoleteOptions: Readonly<Record<string, DrbdOption>> = {
  'delay-probe-volume': dropped(
    'Sets how much data passes between two delay probes, part of a resync controller that was dropped during 8.3. It is accepted but ignored.',
    '遅延プローブを送るまでのデータ量です。8.3 の途中で廃止された再同期速度制御の名残で、読み込まれますが無視されます。',
  ),
  'delay-probe-interval': dropped(
    'Sets the time between two delay probes, part of the same dropped resync controller. It is accepted but ignored; `c-plan-ahead` and related options replace it.',
    '遅延プローブの送信間隔です。廃止された速度制御の名残で無視されます。現在は `c-plan-ahead` などの自動調整がその役割を担います。',
  ),
  'throttle-threshold': dropped(
    'Sets the delay above which a resync is slowed down. It is accepted but ignored; use `c-delay-target`.',
    '再同期を減速させる遅延のしきい値でした。読み込まれますが無視されます。`c-delay-target` を使ってください。',
  ),
  'hold-off-threshold': dropped(
    'Sets the delay above which a resync pauses. It is accepted but ignored.',
    '再同期を一時停止させる遅延のしきい値でした。読み込まれますが無視されます。',
  ),
  'max-bio-bvecs': option({
    doc: {
      en: 'Limits how many memory segments one request to the backing device may have. A workaround for misaligned partitions inside Xen guests, which log `bio would need to, but cannot, be split` in Dom0; `1` helps, but costs speed. Align the partition instead; later versions need neither.',
      ja: '下位デバイスへの 1 回の要求に含められるメモリセグメント数を制限します。Xen ゲスト内のパーティションの境界がずれていて、Dom0 のログに `bio would need to, but cannot, be split` と出る場合の対策です。`1` で回避できますが遅くなるため、パーティションの境界を揃える方が適切です。後のバージョンでは不要です。',
    },
    args: value('NUMBER', number({ min: 0, max: 128, unread: ['8.3', '8.4'] })),
    default: '0',
    scopes: { '8.3': disk83, '8.4': disk84 },
    source: `${manual83}, ${manual84}`,
  }),
  'use-bmbv': option({
    doc: {
      en: 'Lets DRBD honour the merge function of the backing device, so larger requests fit. Use it only if the backing disks are of exactly the same type on both nodes.',
      ja: '下位デバイスのマージ関数を利用し、より大きな要求を通せるようにします。両ノードの下位ディスクがまったく同じ機種である場合にだけ使えます。',
    },
    args: optional(word('yes|no', switchValue(true))),
    default: 'no',
    deprecated: {
      doc: {
        en: 'Removed in DRBD 9, where it is not needed: remove the line.',
        ja: 'DRBD 9 では廃止され、不要です。この行は削除してください。',
      },
    },
    scopes: { '8.3': disk83, '8.4': disk84 },
    hidden: true,
    source: 'drbdsetup-8.3(8)',
  }),
  'unplug-watermark': option({
    doc: {
      en: 'Sets how many waiting writes make the Secondary push its disk to start working. Some controllers are faster with a small number, others with the value of `max-buffers`. It has no effect on kernels since 2.6.39.',
      ja: 'Secondary で処理待ちの書き込みがこの数を超えると、ディスクに処理の開始を促します。小さい値が適するコントローラーもあれば、`max-buffers` と同じ値が適するものもあります。カーネル 2.6.39 以降では効果がありません。',
    },
    args: value('NUMBER', number({ min: 1, max: 131_072, unread: ['8.3', '8.4'] })),
    default: '128',
    deprecated: {
      doc: {
        en: 'Without effect on current kernels, and removed in DRBD 9: remove the line.',
        ja: '現在のカーネルでは効果がなく、DRBD 9 では廃止されました。この行は削除してください。',
      },
    },
    scopes: { '8.3': net83, '8.4': net84 },
    hidden: true,
    source: `${manual83}, ${manual84}`,
  }),
};
