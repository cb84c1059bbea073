import { xmlText } from '../../../../base/sinks.ts';
import { lookUp } from '../../../../base/tables.ts';
import { readDisk } from '../model/disk.ts';

/** The devices of a guest of xl as elements of libvirt; what libvirt has no form for is left out. */

const FORMATS: Readonly<Record<string, string>> = { raw: 'raw', qcow: 'qcow', qcow2: 'qcow2', vhd: 'vpc', qed: 'qed' };

/** `phy:/dev/vg/a,xvda,w` -> `<disk>`. */
export function disk(text: string): readonly string[] {
  const { vdev, access, words, isCdrom } = readDisk(text);
  const script = words.get('script');
  const target = words.get('target') ?? '';
  // A resource of DRBD has a device of its name; other scripts have no form in libvirt.
  if (!vdev || (script !== undefined && !/^(?:block-)?drbd$/.test(script))) return [];
  // A device without its folder is in /dev.
  const folder = script ? '/dev/drbd/by-res' : '/dev';
  const path = target && !target.startsWith('/') ? `${folder}/${target}${script ? '/0' : ''}` : target;
  const isBlock = path.startsWith('/dev/');
  const name = vdev.text.replace(/^\/dev\//, '');
  const bus = name.startsWith('hd') ? 'ide' : name.startsWith('sd') ? 'scsi' : 'xen';
  const format = lookUp(FORMATS, words.get('format') ?? 'raw') ?? 'raw';
  return [
    `    <disk type="${isBlock ? 'block' : 'file'}" device="${isCdrom ? 'cdrom' : 'disk'}">`,
    isBlock ? '      <driver name="phy" type="raw"/>' : `      <driver name="qemu" type="${format}"/>`,
    ...(path ? [`      <source ${isBlock ? 'dev' : 'file'}="${xmlText(path)}"/>`] : []),
    `      <target dev="${xmlText(name)}" bus="${bus}"/>`,
    ...(isCdrom || /^ro?$/.test(access?.text ?? '') ? ['      <readonly/>'] : []),
    ...(access?.text === 'w!' ? ['      <shareable/>'] : []),
    '    </disk>',
  ];
}

/** `mac=00:16:3e:00:00:01,bridge=br0` -> `<interface>`; xl takes `xenbr0` where no bridge is named. */
export function interfaceOf(text: string): readonly string[] {
  const pairs = pairsOf(text);
  const mac = pairs.get('mac');
  const ip = pairs.get('ip');
  const line = (name: string, attribute: string, value: string | undefined): readonly string[] =>
    value ? [`      <${name} ${attribute}="${xmlText(value)}"/>`] : [];
  return [
    '    <interface type="bridge">',
    ...line('mac', 'address', mac && /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i.test(mac) ? mac : undefined),
    ...line('source', 'bridge', pairs.get('bridge') ?? 'xenbr0'),
    ...line('ip', 'address', ip && /^\d+(?:\.\d+){3}$/.test(ip) ? ip : undefined),
    ...line('script', 'path', pairs.get('script')),
    ...line('target', 'dev', pairs.get('vifname')),
    ...line('model', 'type', pairs.get('model') ?? (pairs.get('type') === 'vif' ? 'netfront' : undefined)),
    '    </interface>',
  ];
}

/** `01:00.0` -> `<hostdev>`. */
export function passedThrough(text: string): readonly string[] {
  const found = /^(?:bdf=)?(?:0*([0-9a-f]{1,4}):)?0*([0-9a-f]{1,2}):0*(1?[0-9a-f])\.([0-7])/i.exec(text);
  if (!found) return [];
  const [, domain = '0', bus = '', slot = '', part = ''] = found;
  const hex = (digits: string, length: number): string => `0x${digits.padStart(length, '0')}`;
  return [
    '    <hostdev mode="subsystem" type="pci" managed="yes">',
    '      <source>',
    `        <address domain="${hex(domain, 4)}" bus="${hex(bus, 2)}" slot="${hex(slot, 2)}" function="0x${part}"/>`,
    '      </source>',
    '    </hostdev>',
  ];
}

/** The screens of `vfb`, or of the keys of a fully virtualized guest. Passwords are left out. */
export function graphics(
  items: readonly string[],
  vnc: boolean,
  sdl: boolean,
  listen: string | undefined,
): readonly string[] {
  const screens = items.map(pairsOf);
  if (!screens.length && (vnc || sdl))
    screens.push(
      new Map([
        [sdl ? 'sdl' : 'vnc', '1'],
        ['vnclisten', listen ?? ''],
      ]),
    );
  return screens.flatMap((pairs) => {
    if (pairs.get('sdl') === '1' || pairs.get('type') === 'sdl') return ['    <graphics type="sdl"/>'];
    const display = pairs.get('vncdisplay');
    const port =
      display && /^\d{1,4}$/.test(display)
        ? `port="${5900 + Number(display)}" autoport="no"`
        : 'port="-1" autoport="yes"';
    const address = pairs.get('vnclisten')?.replace(/:\d+$/, '');
    return [`    <graphics type="vnc" ${port}${address ? ` listen="${xmlText(address)}"` : ''}/>`];
  });
}

function pairsOf(text: string): Map<string, string> {
  return new Map(
    text.split(',').flatMap((part): readonly (readonly [string, string])[] => {
      const [name = '', ...rest] = part.trim().split('=');
      return rest.length ? [[name.trim(), rest.join('=').trim()]] : [];
    }),
  );
}
