import { value } from '../../../schema/elements.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { count, path, wordsLike, yesNo } from '../values/values.ts';
import { attribute, element } from './build.ts';

const arch = wordsLike(
  { en: 'an architecture such as `x86_64`', ja: '`x86_64` などのアーキテクチャ' },
  [
    choice('x86_64', 'Intel and AMD, 64 bits.', 'Intel と AMD の 64 ビットです。'),
    choice('i686', 'Intel and AMD, 32 bits.', 'Intel と AMD の 32 ビットです。'),
    choice('aarch64', 'ARM, 64 bits.', 'ARM の 64 ビットです。'),
    choice('ppc64le', 'IBM POWER, little-endian.', 'IBM POWER のリトルエンディアンです。'),
    choice('s390x', 'IBM Z.', 'IBM Z です。'),
    choice('riscv64', 'RISC-V, 64 bits.', 'RISC-V の 64 ビットです。'),
  ],
  'alpha armv6l armv7l armv8l cris i386 i486 i586 ia64 lm32 loongarch64 m68k microblaze microblazeel mips mips64 mips64el mipsel openrisc parisc parisc64 ppc ppc64 ppcemb riscv32 s390 sh4 sh4eb sparc sparc64 unicore32 xtensa xtensaeb',
);

/** How a guest starts. */
export const os = element(
  'Sets how the guest starts: its kind, its firmware, and what it boots from.',
  'ゲストの起動方法です。種類、ファームウェア、起動元を指定します。',
  {
    required: true,
    attributes: {
      firmware: attribute(
        'Sets the firmware that libvirt selects for the guest by itself.',
        'libvirt がゲスト用に自動で選ぶファームウェアです。',
        value(
          'FIRMWARE',
          oneOf([choice('bios', 'The classic BIOS.', '従来の BIOS です。'), choice('efi', 'UEFI.', 'UEFI です。')]),
        ),
      ),
    },
    elements: {
      type: element(
        'Sets the kind of guest. `hvm` is a full machine; each of the others needs its hypervisor.',
        'ゲストの種類です。`hvm` は完全な仮想マシンで、ほかの値にはそれぞれ専用のハイパーバイザーが必要です。',
        {
          required: true,
          writes: ['arch'],
          text: value(
            'TYPE',
            oneOf([
              choice(
                'hvm',
                'A full virtual machine; the guest needs no changes.',
                '完全仮想化です。ゲスト OS の変更は不要です。',
              ),
              choice('xen', 'A paravirtualized guest of Xen.', 'Xen の準仮想化ゲストです。'),
              choice('linux', 'The older name of `xen`.', '`xen` の以前の名前です。'),
              choice('xenpvh', 'A PVH guest of Xen.', 'Xen の PVH ゲストです。'),
              choice('exe', 'A container that starts a program.', 'プログラムを起動するコンテナです。'),
              choice('uml', 'User Mode Linux.', 'User Mode Linux です。', { hidden: true }),
            ]),
          ),
          attributes: {
            arch: attribute(
              'Sets the processor architecture of the guest.',
              'ゲストのプロセッサーのアーキテクチャです。',
              value('ARCH', arch),
            ),
            machine: attribute(
              'Sets the board that QEMU emulates, such as `pc` or `q35`. A name with a version keeps the hardware the same after an update of QEMU.',
              'QEMU がエミュレートするマシンの型で、`pc` や `q35` などです。バージョン付きの名前なら、QEMU を更新してもハードウェアの構成は変わりません。',
              value('MACHINE', anything('a machine type', 'マシンの型')),
            ),
          },
        },
      ),
      boot: element(
        'Adds a kind of device to boot from. Several are tried in order.',
        '起動に使うデバイスの種類です。複数書くと順に試されます。',
        {
          writes: ['dev'],
          attributes: {
            dev: attribute(
              'Sets the kind of device.',
              'デバイスの種類です。',
              value(
                'DEVICE',
                oneOf([
                  choice('hd', 'The first disk.', '先頭のディスクです。'),
                  choice(
                    'cdrom',
                    'The CD or DVD drive; use it to install from an image.',
                    'CD または DVD ドライブです。イメージからのインストールに使います。',
                  ),
                  choice('network', 'The network, by PXE.', 'PXE によるネットワークです。'),
                  choice('fd', 'The floppy disk.', 'フロッピーディスクです。'),
                ]),
              ),
            ),
          },
        },
      ),
      kernel: element(
        'Sets the path of a kernel on the host that is started instead of a boot loader.',
        'ブートローダーの代わりに起動する、ホスト上のカーネルのパスです。',
        { text: value('PATH', path) },
      ),
      initrd: element(
        'Sets the path of the initial RAM disk on the host, for `kernel`.',
        '`kernel` に渡す、ホスト上の初期 RAM ディスクのパスです。',
        { text: value('PATH', path) },
      ),
      cmdline: element('Sets the command line of `kernel`.', '`kernel` のコマンドラインです。', {
        text: value('TEXT', anything()),
      }),
      loader: element(
        'Sets the firmware image, such as OVMF for UEFI.',
        'ファームウェアのイメージです。UEFI なら OVMF などを指定します。',
        {
          text: value('PATH', path),
          attributes: {
            readonly: attribute(
              'Sets whether the image may only be read.',
              'イメージを読み取り専用にするかどうかです。',
              value(
                'YES-NO',
                yesNo(
                  'The image is shared by guests and stays as it is.',
                  'イメージは変更されず、複数のゲストで共有できます。',
                  'The guest may write to the image.',
                  'ゲストがイメージに書き込めます。',
                ),
              ),
            ),
            secure: attribute(
              'Sets whether the firmware supports Secure Boot.',
              'ファームウェアがセキュアブートに対応するかどうかです。',
              value(
                'YES-NO',
                yesNo(
                  'Secure Boot is supported.',
                  'セキュアブートに対応します。',
                  'Secure Boot is not supported.',
                  'セキュアブートに対応しません。',
                ),
              ),
            ),
            type: attribute(
              'Sets how the image is mapped into the guest.',
              'イメージをゲストに割り当てる方法です。',
              value(
                'TYPE',
                oneOf([
                  choice(
                    'rom',
                    'As read-only memory; for a BIOS.',
                    '読み取り専用メモリとして割り当てます。BIOS 用です。',
                  ),
                  choice('pflash', 'As flash memory; for UEFI.', 'フラッシュメモリとして割り当てます。UEFI 用です。'),
                ]),
              ),
            ),
          },
        },
      ),
      nvram: element(
        "Sets the file that keeps the guest's UEFI variables. A guest that moves to another host needs it there, too.",
        'ゲストの UEFI 変数を保存するファイルです。ゲストを移動するときは、移動先のホストにも必要です。',
        {
          text: value('PATH', path),
          attributes: {
            template: attribute(
              'Sets the file that the variables are first copied from.',
              '変数の初期値をコピーする元のファイルです。',
              value('PATH', path),
            ),
          },
        },
      ),
      bootmenu: element(
        'Sets whether a key opens a boot menu when the guest starts.',
        'ゲストの起動時に、キー操作で起動メニューを開けるようにするかどうかです。',
        {
          writes: ['enable'],
          attributes: {
            enable: attribute(
              'Turns the menu on or off.',
              'メニューの有効・無効を切り替えます。',
              value(
                'YES-NO',
                yesNo('The menu can be opened.', 'メニューを開けます。', 'There is no menu.', 'メニューはありません。'),
              ),
            ),
            timeout: attribute(
              'Sets how long the menu waits for a key (ms).',
              'キー入力を待つ時間(ミリ秒)です。',
              value('MS', count),
            ),
          },
        },
      ),
    },
  },
);
