import { problemText, type Reference } from '../../../../schema/reference.ts';
import { drbdFile, FS, fenced } from './forms.ts';

const OPERATIONS =
  'op monitor interval=20 timeout=40 op start timeout=90 interval=0 op stop timeout=90 interval=0 op migrate_to timeout=120 interval=0 op migrate_from timeout=120 interval=0';
const vm = (more = '', file = 'vm'): string =>
  `primitive vm ocf:heartbeat:VirtualDomain params config=/etc/libvirt/qemu/${file}.xml${more} ${OPERATIONS}`;
const domu = (more = ''): string => `primitive vm ocf:heartbeat:Xen params xmfile=/etc/xen/vm.cfg${more} ${OPERATIONS}`;
const guest = (disk: string): Readonly<Record<string, string>> => ({
  'libvirt/qemu/vm.xml': `<domain type="kvm"><name>vm</name><memory unit="MiB">512</memory><os><type>hvm</type></os><devices><disk type="block">${disk}<target dev="vda"/></disk></devices></domain>\n`,
});
const ON_DRBD = guest('<driver name="qemu" cache="none"/><source dev="/dev/drbd0"/>');
const inFile = (path: string, cache: string) =>
  Object.fromEntries(
    Object.entries(guest(`<driver name="qemu" cache="${cache}"/><source file="${path}"/>`)).map(([name, text]) => [
      name,
      text.replace('type="block"', 'type="file"'),
    ]),
  );
const DOMU = 'name = "vm"\nkernel = "/boot/vmlinuz"\nmemory = 256\n';

/** Problems of guests: their resources against their own files. */
export const guests: Reference['problems'] = {
  'undefined-guest-file': problemText(
    'The agent defines the guest from this file on whatever node starts it. Where the file is missing, the resource cannot run.',
    'エージェントは、起動するノードでこのファイルからゲストを定義します。ファイルのないノードでは動かせません。',
    fenced(vm('', 'vmm')),
    fenced(vm()),
    { beside: ON_DRBD },
  ),
  'other-hypervisor': problemText(
    'The URI says which driver of libvirt gets the guest. Another driver rejects a guest that is not of its kind.',
    'URI で libvirt のドライバーが決まります。種類の異なるゲストは、ドライバーが拒否します。',
    fenced(vm(' hypervisor=xen:///system')),
    fenced(vm(' hypervisor=qemu:///system')),
    { beside: ON_DRBD },
  ),
  'other-guest-name': problemText(
    'The agent asks Xen for a guest of this name. If the file gives another one, the agent takes the running guest for stopped.',
    'エージェントは Xen にこの名前のゲストを問い合わせます。ファイルの名前と異なると、動作中のゲストを停止中とみなします。',
    fenced(domu(' name=vm2')),
    fenced(domu(' name=vm')),
    { beside: { 'xen/vm.cfg': DOMU } },
  ),
  'guest-autostart': problemText(
    'Guests of that folder start with the host, before the cluster decides anything. The guest then runs on two nodes at once.',
    'このフォルダのゲストは、クラスタの判断を待たずにホストと一緒に起動します。その結果、2 つのノードで同時に動きます。',
    fenced(domu()),
    fenced(domu()),
    { beside: { 'xen/auto/vm.cfg': DOMU }, besideRight: { 'xen/vm.cfg': DOMU } },
  ),
  'migration-needs-two-primaries': problemText(
    'While a guest migrates, both nodes have its disk open. DRBD rejects the second one unless it allows two Primaries.',
    'ゲストの移行中は、両方のノードがディスクを開きます。2 台目の Primary を許可していないと、DRBD が拒否します。',
    fenced(vm(' meta allow-migrate=true')),
    fenced(vm()),
    { beside: { ...ON_DRBD, 'drbd.d/r0.res': drbdFile('net { protocol C; }') } },
  ),
  'migration-needs-shared-disk': problemText(
    'A live migration moves the memory only. The disk must be there on the other node before the guest arrives.',
    'ライブマイグレーションで移動するのはメモリだけです。移行先のノードでも、先にディスクが使える必要があります。',
    fenced(FS, vm(' meta allow-migrate=true')),
    fenced(FS, vm()),
    { beside: inFile('/srv/vm.img', 'none') },
  ),
  'migration-needs-no-cache': problemText(
    'The cache of the old host may hold what the new host reads from the disk. libvirt knows of few file systems where this is safe.',
    '移行元のホストのキャッシュに、移行先がディスクから読む内容が残っていることがあります。安全と分かるファイルシステムは一部だけです。',
    fenced(vm(' meta allow-migrate=true')),
    fenced(vm()),
    { beside: inFile('/nfs/vm.img', 'writeback') },
  ),
};
