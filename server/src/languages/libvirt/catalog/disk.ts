import { value } from '../../../schema/elements.ts';
import { either } from '../../../schema/grammar.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything, choice, drbdDevice, drbdLink, linkedResource, oneOf } from '../../../schema/values.ts';
import { byType, DISK_SOURCE } from '../model/sources.ts';
import { atLeastOne, path, wordsLike } from '../values/values.ts';
import { attribute, element } from './build.ts';

/** Where `boot` is an element of a device. */
export const bootOrder: Directive = element(
  'Sets the place of this device among those that the guest boots from. It cannot be used together with `boot` in `os`.',
  '起動に使うデバイスの中での順番です。`os` の `boot` とは併用できません。',
  {
    writes: ['order'],
    attributes: {
      order: attribute(
        'Sets the number; 1 is tried first.',
        '順番です。1 が最初に試されます。',
        value('NUMBER', atLeastOne),
      ),
    },
  },
);

const diskType = oneOf([
  choice('file', 'A file of the host is the disk: an image.', 'ホスト上のファイル(イメージ)です。'),
  choice(
    'block',
    'A block device of the host, such as `/dev/drbd0` or a logical volume.',
    '`/dev/drbd0` や論理ボリュームなど、ホストのブロックデバイスです。',
  ),
  choice(
    'dir',
    'A directory of the host, shown as a FAT file system.',
    'ホストのディレクトリを FAT ファイルシステムとして見せます。',
  ),
  choice(
    'network',
    'A disk in the network, such as iSCSI or Ceph.',
    'iSCSI や Ceph など、ネットワーク上のディスクです。',
  ),
  choice('volume', 'A volume of a storage pool of libvirt.', 'libvirt のストレージプールのボリュームです。'),
  choice(
    'nvme',
    'An NVMe drive of the host, used without its driver.',
    'ホストの NVMe ドライブを、ホストのドライバーを介さずに使います。',
  ),
  choice(
    'vhostuser',
    'A disk that another process serves over a socket.',
    '別のプロセスがソケットで提供するディスクです。',
  ),
  choice('vhostvdpa', 'A disk that vDPA hardware serves.', 'vDPA ハードウェアが提供するディスクです。'),
]);

const driver = element(
  'Sets how the hypervisor reads and writes the disk.',
  'ハイパーバイザーがディスクを読み書きする方法です。',
  {
    writes: ['name', 'type', 'cache'],
    attributes: {
      name: attribute(
        'Sets the program that serves the disk.',
        'ディスクを提供するプログラムです。',
        value(
          'NAME',
          oneOf([
            choice('qemu', 'QEMU; KVM and current versions of Xen use it.', 'QEMU です。KVM と現在の Xen が使います。'),
            choice('phy', 'The kernel; for block devices under Xen.', 'カーネルです。Xen のブロックデバイス用です。'),
            choice('file', 'A loop device; for files under Xen.', 'ループデバイスです。Xen のファイル用です。'),
            choice('tap', 'The tap driver of older versions of Xen.', '以前の Xen の tap ドライバーです。'),
            choice('tap2', 'The blktap2 driver of Xen.', 'Xen の blktap2 ドライバーです。'),
          ]),
        ),
      ),
      type: attribute(
        'Sets the format of the image. A wrong one shows the guest a disk that it cannot read.',
        'イメージの形式です。誤った形式にすると、ゲストからディスクを読めません。',
        value(
          'FORMAT',
          oneOf([
            choice(
              'raw',
              'The bytes of the disk as they are. Block devices are always raw.',
              'ディスクの内容そのままです。ブロックデバイスは常に raw です。',
            ),
            choice(
              'qcow2',
              "QEMU's format; it grows and has snapshots.",
              'QEMU の形式です。必要に応じて大きくなり、スナップショットを取れます。',
            ),
            choice('qcow', 'The format before qcow2.', 'qcow2 以前の形式です。'),
            choice('vmdk', 'The format of VMware.', 'VMware の形式です。'),
            choice('vdi', 'The format of VirtualBox.', 'VirtualBox の形式です。'),
            choice('vpc', 'The VHD format of Microsoft.', 'Microsoft の VHD 形式です。'),
            choice('vhd', 'The VHD format under Xen.', 'Xen での VHD 形式です。'),
            choice('qed', "QEMU's older format for speed.", '速度を重視した QEMU の以前の形式です。'),
            choice('luks', 'An encrypted image.', '暗号化されたイメージです。'),
            choice('iso', 'An image of a CD.', 'CD のイメージです。'),
            choice('aio', 'A raw file under older versions of Xen.', '以前の Xen での raw ファイルです。'),
            ...['bochs', 'cloop', 'cow', 'dir', 'dmg', 'fat', 'ploop'].map((format) =>
              choice(format, `The format ${format}.`, `${format} 形式です。`, { hidden: true }),
            ),
          ]),
        ),
      ),
      cache: attribute(
        'Sets how the host caches the disk. `none` is needed for live migration and for disks that several hosts can reach.',
        'ホストでのディスクのキャッシュ方法です。ライブマイグレーションや、複数のホストから使うディスクでは `none` にします。',
        value(
          'CACHE',
          oneOf([
            choice(
              'none',
              'The page cache of the host is not used. It is safe for migration and for DRBD.',
              'ホストのページキャッシュを使いません。マイグレーションや DRBD で安全です。',
            ),
            choice(
              'directsync',
              'As `none`, and every write waits for the disk.',
              '`none` と同じで、さらに書き込みのたびにディスクへの反映を待ちます。',
            ),
            choice(
              'writethrough',
              'Reads are cached; writes wait for the disk.',
              '読み込みはキャッシュされ、書き込みはディスクへの反映を待ちます。',
            ),
            choice(
              'writeback',
              'Reads and writes are cached. What the guest has not flushed is lost with the host.',
              '読み書きともキャッシュされます。フラッシュされていない内容は、ホストの停止とともに失われます。',
            ),
            choice(
              'unsafe',
              'Even flushes are ignored; a crash of the host destroys the file system.',
              'フラッシュも無視されます。ホストがクラッシュするとファイルシステムが壊れます。',
            ),
            choice('default', 'What the hypervisor chooses.', 'ハイパーバイザーの既定に従います。'),
          ]),
        ),
      ),
      io: attribute(
        'Sets how the host waits for the disk.',
        'ホストがディスクの入出力を待つ方法です。',
        value(
          'IO',
          oneOf([
            choice(
              'native',
              'By asynchronous I/O of the kernel. It requires `cache=none` or `directsync`.',
              'カーネルの非同期入出力を使います。`cache` が `none` か `directsync` のときに使えます。',
            ),
            choice('threads', 'By threads.', 'スレッドを使います。'),
            choice('io_uring', 'By io_uring of newer kernels.', '新しいカーネルの io_uring を使います。'),
          ]),
        ),
      ),
      discard: attribute(
        'Sets what happens to blocks that the guest frees.',
        'ゲストが解放したブロックの扱いです。',
        value(
          'DISCARD',
          oneOf([
            choice('unmap', 'They are freed on the host, too.', 'ホストでも解放します。'),
            choice('ignore', 'Nothing.', '何もしません。'),
          ]),
        ),
      ),
      error_policy: attribute(
        'Sets what happens when the host cannot write.',
        'ホストが書き込めないときの動作です。',
        value(
          'POLICY',
          oneOf([
            choice('stop', 'The guest is paused.', 'ゲストを一時停止します。'),
            choice('report', 'The error is reported to the guest.', 'エラーをゲストに通知します。'),
            choice('ignore', 'The error is ignored.', 'エラーを無視します。'),
            choice(
              'enospace',
              'The guest is paused where space has run out; other errors are reported to it.',
              '空き容量がないときはゲストを一時停止し、ほかのエラーは通知します。',
            ),
          ]),
        ),
      ),
    },
  },
);

const source = element('Sets where the data of the disk is.', 'ディスクのデータの場所です。', {
  writes: ['file'],
  attributes: byType(
    {
      file: attribute(
        'Sets the image, for a disk of type `file`.',
        'イメージのパスです。`file` 型のディスクで使います。',
        value('PATH', path),
      ),
      dev: {
        ...attribute(
          'Sets the block device, for a disk of type `block`. A device of DRBD is named `/dev/drbd0`.',
          'ブロックデバイスです。`block` 型のディスクで使います。DRBD のデバイスは `/dev/drbd0` のように指定します。',
          value('DEVICE', path),
        ),
        args: either(
          value('DEVICE', drbdLink, linkedResource),
          value('DEVICE', drbdDevice, { refersTo: 'drbd-device', ifUndefined: 'none' }),
          value('DEVICE', path),
        ),
      },
      dir: attribute(
        'Sets the directory, for a disk of type `dir`.',
        'ディレクトリです。`dir` 型のディスクで使います。',
        value('PATH', path),
      ),
      pool: attribute(
        'Sets the storage pool, for a disk of type `volume`.',
        'ストレージプールの名前です。`volume` 型のディスクで使います。',
        value('POOL', anything('the name of a pool', 'プール名')),
      ),
      volume: attribute(
        'Sets the volume in the pool.',
        'プール内のボリューム名です。',
        value('VOLUME', anything('the name of a volume', 'ボリューム名')),
      ),
      protocol: attribute(
        'Sets how the disk in the network is reached.',
        'ネットワーク上のディスクへの接続方式です。',
        value(
          'PROTOCOL',
          oneOf([
            choice('iscsi', 'iSCSI.', 'iSCSI です。'),
            choice('rbd', 'Ceph.', 'Ceph です。'),
            choice('nbd', 'Network Block Device.', 'Network Block Device です。'),
            choice('gluster', 'GlusterFS.', 'GlusterFS です。'),
            choice('nfs', 'NFS, by QEMU itself.', 'QEMU 自身が使う NFS です。'),
            choice('http', 'HTTP, for images that are only read.', '読み取り専用イメージ用の HTTP です。'),
            choice('https', 'The same with encryption.', 'HTTP を暗号化したものです。'),
            choice('ftp', 'FTP, for images that are only read.', '読み取り専用イメージ用の FTP です。'),
            choice('ftps', 'The same with encryption.', 'FTP を暗号化したものです。'),
            choice('tftp', 'TFTP.', 'TFTP です。'),
            choice('sheepdog', 'Sheepdog.', 'Sheepdog です。'),
            choice('vxhs', 'Veritas HyperScale.', 'Veritas HyperScale です。'),
            choice('ssh', 'SSH.', 'SSH です。', { hidden: true }),
          ]),
        ),
      ),
      name: attribute(
        'Sets the name of the disk in the network.',
        'ネットワーク上のディスクの名前です。',
        value('NAME', anything()),
      ),
      startupPolicy: attribute(
        'Sets what happens where the image does not exist.',
        'イメージが存在しないときの動作です。',
        value(
          'POLICY',
          oneOf([
            choice('mandatory', 'The guest does not start.', 'ゲストは起動しません。'),
            choice(
              'requisite',
              'The disk is left out on migration only.',
              'マイグレーションのときだけディスクを省きます。',
            ),
            choice('optional', 'The disk is left out.', 'ディスクを省きます。'),
          ]),
        ),
      ),
    },
    DISK_SOURCE,
  ),
});

const target = element('Sets how the disk appears in the guest.', 'ゲストから見えるディスクの名前と接続方法です。', {
  writes: ['dev', 'bus'],
  attributes: {
    dev: attribute(
      'Sets the name that the bus and the order are taken from: `vda` with virtio, `sda` with SATA or SCSI, `xvda` under Xen. It must be unique in the guest.',
      '接続先と順番を決める名前です。virtio では `vda`、SATA や SCSI では `sda`、Xen では `xvda` のようにします。ゲスト内で一意でなければなりません。',
      value('NAME', { name: { en: 'a name such as `vda`', ja: '`vda` などの名前' } }),
      { required: true },
    ),
    bus: attribute(
      'Sets the controller that the disk is connected to.',
      'ディスクをつなぐコントローラーです。',
      value(
        'BUS',
        oneOf([
          choice(
            'virtio',
            'The fast one; for guests with virtio drivers, such as Linux.',
            '高速です。Linux など、virtio ドライバーを持つゲストで使います。',
          ),
          choice('scsi', 'SCSI.', 'SCSI です。'),
          choice('sata', 'SATA; every recent guest knows it.', 'SATA です。最近のゲストはすべて対応しています。'),
          choice('ide', 'IDE; for old guests.', 'IDE です。古いゲスト用です。'),
          choice('usb', 'USB.', 'USB です。'),
          choice('xen', 'The paravirtualized disk of Xen.', 'Xen の準仮想化ディスクです。'),
          choice('fdc', 'The floppy controller.', 'フロッピーのコントローラーです。'),
          choice('sd', 'An SD card.', 'SD カードです。'),
          choice('nvme', 'NVMe; newer versions have it.', 'NVMe です。新しいバージョンで使えます。', { hidden: true }),
          choice('uml', 'User Mode Linux.', 'User Mode Linux です。', { hidden: true }),
        ]),
      ),
    ),
  },
});

/** A disk, a CD or a floppy. */
export const disk: Directive = element(
  'Adds a disk of the guest, or a drive for CDs or floppies.',
  'ゲストのディスク、または CD やフロッピーのドライブです。',
  {
    writes: ['type', 'device'],
    attributes: {
      type: attribute(
        'Sets what the data is kept in. `source` names it by the attribute that belongs to the type.',
        'データの保存先の種類です。`source` では、種類に応じた属性で場所を指定します。',
        value('TYPE', diskType),
      ),
      device: attribute(
        'Sets what the guest sees.',
        'ゲストから見えるデバイスの種類です。',
        value(
          'DEVICE',
          oneOf([
            choice('disk', 'A hard disk.', 'ハードディスクです。'),
            choice(
              'cdrom',
              'A CD drive. Without `source`, it is empty.',
              'CD ドライブです。`source` がなければ空です。',
            ),
            choice('floppy', 'A floppy drive.', 'フロッピードライブです。'),
            choice(
              'lun',
              'A SCSI device whose commands the guest may send itself.',
              'ゲストが直接コマンドを送れる SCSI デバイスです。',
            ),
          ]),
        ),
        { default: 'disk' },
      ),
      snapshot: attribute(
        'Sets whether snapshots of the guest contain the disk.',
        'ゲストのスナップショットにこのディスクを含めるかどうかです。',
        value(
          'SNAPSHOT',
          wordsLike(
            { en: 'a way such as `external`', ja: '`external` などの方法' },
            [
              choice('internal', 'In the image itself.', 'イメージの中に保存します。'),
              choice('external', 'In a separate file.', '別のファイルに保存します。'),
              choice('no', 'It is left out.', '含めません。'),
            ],
            'manual',
          ),
        ),
        { hidden: true },
      ),
    },
    elements: {
      driver,
      source,
      target,
      readonly: element('Makes the disk read-only for the guest.', 'ゲストからディスクに書き込めなくします。'),
      shareable: element(
        'Lets several guests use the disk at once. It requires a cluster file system in the guests, and a cache mode of `none`.',
        '複数のゲストで同時に使えるようにします。ゲスト側のクラスタファイルシステムと、キャッシュモード `none` が必要です。',
      ),
      transient: element(
        'Makes what the guest writes disappear when it stops.',
        'ゲストが書き込んだ内容は、停止すると失われます。',
      ),
      boot: bootOrder,
      serial: element('Sets the serial number that the guest sees.', 'ゲストから見えるシリアル番号です。', {
        text: value('TEXT', anything()),
      }),
    },
  },
);
