import { alternatives } from '../../../../base/messages.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import { same } from '../../../../base/text.ts';
import type { Choice, ValueType } from '../../../../schema/types.ts';
import { choice } from '../../../../schema/values.ts';

/** The parameters of a disk that take one of some words. */
export type DiskWord = 'format' | 'access' | 'devtype' | 'backendtype' | 'specification';

/** What is wrong with the text of a disk; offsets in the text. */
export interface DiskFault extends Span {
  readonly kind: DiskWord | 'no-vdev' | 'no-target' | 'parameter' | 'port' | 'prefix' | 'repeated' | 'too-many';
}

/** The words of each (libxlu_disk of Xen 4.17), for completion, hovers, checks and messages. Hidden: one of xm alone. */
export const diskWords: Readonly<Record<DiskWord, readonly Choice[]>> = {
  format: [
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
  ],
  access: [
    choice('rw', 'The guest may write.', 'ゲストの書き込みを許可します。'),
    choice('w', 'The guest may write.', 'ゲストの書き込みを許可します。'),
    choice('ro', 'The guest may only read.', 'ゲストは読み取りのみです。'),
    choice('r', 'The guest may only read.', 'ゲストは読み取りのみです。'),
    choice(
      'w!',
      'Several guests may write. Only xm has this mode.',
      '複数のゲストの書き込みを許可します。xm だけのモードです。',
      { hidden: true },
    ),
  ],
  devtype: [choice('disk', 'A disk.', 'ディスクです。'), choice('cdrom', 'A CD-ROM.', 'CD-ROM です。')],
  backendtype: [
    choice(
      'phy',
      'The kernel of the backend, for block devices.',
      'バックエンドのカーネルが扱います (ブロックデバイス用)。',
    ),
    choice('qdisk', 'QEMU, for image files.', 'QEMU が扱います (イメージファイル用)。'),
    choice('tap', 'blktap. Newer versions of Xen do not have it.', 'blktap が扱います。新しい Xen にはありません。'),
    choice('standalone', 'A separate program.', '独立したプログラムが扱います。'),
  ],
  specification: [
    choice('xen', 'The disk of Xen.', 'Xen のディスクです。'),
    choice('virtio', 'A virtio disk.', 'virtio のディスクです。'),
  ],
};

/** The words that xl takes. */
export function wordsOfXl(kind: DiskWord): readonly string[] {
  return diskWords[kind].filter(({ hidden }) => !hidden).map(({ value }) => value);
}

/** The value of a parameter as a type; it fits its words alone, so that a word without a name is told apart. */
export function diskWordType(kind: DiskWord): ValueType {
  const choices = diskWords[kind];
  return {
    name: alternatives(wordsOfXl(kind).map((each) => same(codeSpan(each)))),
    choices,
    check: (text) => (choices.some(({ value }) => value === text) ? undefined : {}),
  };
}
