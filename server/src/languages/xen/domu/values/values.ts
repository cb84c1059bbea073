import type { Choice, ValueType } from '../../../../schema/types.ts';
import { anything, choice } from '../../../../schema/values.ts';

/** A path of Domain-0. */
export const pathType: ValueType = anything('a path in Domain-0', 'Domain-0 上のパス');

function pattern(en: string, ja: string, form: RegExp, choices?: readonly Choice[]): ValueType {
  return { name: { en, ja }, ...(choices && { choices }), check: (text) => (form.test(text) ? undefined : {}) };
}

export const formatType: ValueType = pattern('a disk format', 'ディスクの形式', /^(?:raw|qcow2?|vhd|qed|empty)$/, [
  choice('raw', 'A raw image or a block device.', 'raw イメージ、またはブロックデバイスです。'),
  choice(
    'qcow2',
    'An image of QEMU, which grows with what is written.',
    '書き込みに応じて大きくなる QEMU のイメージです。',
  ),
  choice('qcow', 'An older image of QEMU.', 'QEMU の古い形式のイメージです。'),
  choice('vhd', 'An image of Virtual PC.', 'Virtual PC のイメージです。'),
  choice('qed', 'An image of QEMU that is not developed any more.', '開発が終了した QEMU のイメージです。'),
  choice('empty', 'A CD-ROM drive without a disc.', 'ディスクの入っていない CD-ROM ドライブです。'),
]);

export const accessType: ValueType = pattern(
  '`ro`, `r`, `rw` or `w`',
  '`ro`、`r`、`rw`、`w` のいずれか',
  /^(?:ro?|rw|w!?)$/,
  [
    choice('rw', 'The guest may write.', 'ゲストの書き込みを許可します。'),
    choice('w', 'The guest may write.', 'ゲストの書き込みを許可します。'),
    choice('ro', 'The guest may only read.', 'ゲストは読み取りのみです。'),
    choice('r', 'The guest may only read.', 'ゲストは読み取りのみです。'),
  ],
);

/** What xl takes for a device of the guest. */
export const vdevType: ValueType = pattern(
  'a device of the guest such as `xvda`',
  '`xvda` のようなゲストのデバイス',
  /^(?:xvd[a-z]+\d*|[hs]d[a-z]+\d*|d\d+(?:p\d+)?|vd[a-z]+\d*|fd[ab])$/,
  [
    choice('xvda', 'The first disk of a paravirtual guest.', '準仮想化ゲストの 1 台目のディスクです。'),
    choice('xvdb', 'The second disk.', '2 台目のディスクです。'),
    choice(
      'hda',
      'The first IDE disk. It is for fully virtualized guests.',
      '1 台目の IDE ディスクです。完全仮想化ゲスト用です。',
    ),
    choice('hdc', 'The usual place of the CD-ROM.', '通常 CD-ROM に使うデバイスです。'),
  ],
);

export const macType: ValueType = anything(
  'a MAC address such as `00:16:3e:00:00:01`',
  '`00:16:3e:00:00:01` のような MAC アドレス',
);

export const backendTypes: readonly Choice[] = [
  choice(
    'phy',
    'The kernel of the backend, for block devices.',
    'バックエンドのカーネルが扱います (ブロックデバイス用)。',
  ),
  choice('qdisk', 'QEMU, for image files.', 'QEMU が扱います (イメージファイル用)。'),
  choice('tap', 'blktap. Newer versions of Xen do not have it.', 'blktap が扱います。新しい Xen にはありません。'),
  choice('standalone', 'A separate program.', '独立したプログラムが扱います。'),
];
