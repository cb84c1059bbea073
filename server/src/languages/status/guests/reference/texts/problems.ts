import { problemText, type Reference } from '../../../../../schema/reference.ts';

const xm = (state: string): string =>
  `Name                                        ID   Mem VCPUs      State   Time(s)\nweb1                                         3   512     1     ${state}      12.4\n`;
const virsh = (name: string): string =>
  ` Id    Name                           State\n----------------------------------------------------\n 1     ${name}                           running\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'no-hardware-virtualization': problemText(
    'Without support of the processor, only paravirtualized guests of Xen and containers run. Often the processor has it and the BIOS has switched it off.',
    'プロセッサーの支援がないと、動作するのは Xen の準仮想化ゲストとコンテナだけです。プロセッサーが対応していても、BIOS で無効になっていることがよくあります。',
    'flags\t\t: fpu vme de pse tsc msr pae lm\n',
    'flags\t\t: fpu vme de pse tsc msr pae lm vmx\n',
  ),
  'guest-crashed': problemText(
    'A crashed guest is kept so somebody can look at it. It holds its memory until it is destroyed.',
    'クラッシュしたゲストは調査のために残されます。破棄されるまでメモリを占有します。',
    xm('----c-'),
    xm('-b----'),
  ),
  'guest-paused': problemText(
    'A paused guest answers nobody. Clients, and a cluster that watches it, take it for dead.',
    '一時停止中のゲストは応答しません。クライアントや監視しているクラスタからは、停止しているように見えます。',
    xm('--p---'),
    xm('r-----'),
  ),
  'not-configured': problemText(
    'A guest without a file was started by hand or belongs to another host. After the next restart it is gone.',
    'ファイルのないゲストは、手動で起動されたか、別のホストのものです。次の再起動後にはなくなります。',
    virsh('web1'),
    virsh('web2'),
    {
      beside: {
        'libvirt/qemu/web2.xml':
          "<domain type='kvm'>\n  <name>web2</name>\n  <memory>524288</memory>\n  <os><type>hvm</type></os>\n</domain>\n",
      },
    },
  ),
  'guest-dying': problemText(
    'Xen frees a domain when nothing maps its memory any more. One that stays in this state keeps its memory, and often its name.',
    'Xen は、メモリが使われなくなった時点でドメインを解放します。この状態が続くと、メモリと名前が占有されたままになります。',
    xm('--ps-d'),
    xm('-b----'),
  ),
};
