import { xmlText } from '../../../../base/sinks.ts';
import type { Locale, Text } from '../../../../base/text.ts';
import type { Checked, Conversion } from '../../../../language.ts';
import type { BoundTree } from '../../../../schema/types.ts';
import { guestOf, isList, itemsOf, numberOf, readingOf, scalarOf, statementOf } from '../model/guest.ts';
import { disk, graphics, interfaceOf, passedThrough } from './libvirt-devices.ts';

/** A guest for xl -> the same guest for libvirt, as a starting point. */
export const toLibvirt: Conversion = {
  id: 'xl-to-libvirt',
  title: { en: 'Convert to libvirt domain XML', ja: 'libvirt のドメイン XML に変換' },
  to: 'xml',
  convert,
};

const notes = {
  start: {
    en: 'A starting point: compare it with the guest, then use virsh define',
    ja: '下書きです。元のゲストと見比べてから virsh define を実行してください',
  },
  program: {
    en: 'The file is a Python program: convert it to xl.cfg first',
    ja: 'Python のプログラムです。先に xl.cfg に変換してください',
  },
  left: { en: 'Not converted: ', ja: '変換されていない設定: ' },
} satisfies Record<string, Text>;

/** What is read here; all other keys are named in a comment. */
const READ = new Set(
  'name uuid memory maxmem vcpus maxvcpus type builder kernel ramdisk cmdline root extra bootloader bootloader_args boot acpi apic pae localtime on_poweroff on_reboot on_crash disk vif vfb vnc vnclisten sdl serial pci usb usbdevice'.split(
    ' ',
  ),
);
const BOOT: Readonly<Record<string, string>> = { a: 'fd', c: 'hd', d: 'cdrom', n: 'network' };
const ACTIONS = /^(?:destroy|restart|preserve|rename-restart)$/;
const CRASH_ACTIONS = /^(?:destroy|restart|preserve|rename-restart|coredump-(?:destroy|restart))$/;

/** Pure: the document in, the text of a new one out. */
function convert({ bound }: Checked, locale: Locale): string {
  const kind = guestOf(bound);
  const text = (key: string): string | undefined => scalarOf(bound, key)?.text;
  const memory = numberOf(bound, 'memory') ?? 256;
  const most = Math.max(numberOf(bound, 'maxmem') ?? memory, memory);
  const cpus = numberOf(bound, 'vcpus') ?? 1;
  const mostCpus = Math.max(numberOf(bound, 'maxvcpus') ?? cpus, cpus);
  const uuid = text('uuid');
  const lines = [
    `<!-- ${notes.start[locale]} -->`,
    ...(readingOf(bound.tree).script ? [`<!-- ${notes.program[locale]} -->`] : []),
    ...leftOver(bound, locale),
    '<domain type="xen">',
    `  <name>${xmlText(text('name') ?? 'domu1')}</name>`,
    ...(uuid && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uuid) ? [`  <uuid>${uuid}</uuid>`] : []),
    `  <memory unit="MiB">${most}</memory>`,
    ...(memory < most ? [`  <currentMemory unit="MiB">${memory}</currentMemory>`] : []),
    `  <vcpu${cpus < mostCpus ? ` current="${cpus}"` : ''}>${mostCpus}</vcpu>`,
    ...start(bound, kind),
    ...(kind === 'hvm' ? features(bound) : []),
    `  <clock offset="${numberOf(bound, 'localtime') ? 'localtime' : 'utc'}"/>`,
    ...actions(bound),
    '  <devices>',
    ...listOf(bound, 'disk').flatMap(disk),
    ...listOf(bound, 'vif').flatMap(interfaceOf),
    ...listOf(bound, 'pci').flatMap(passedThrough),
    ...(kind === 'hvm'
      ? [
          '    <serial type="pty"/>',
          ...(text('usbdevice') === 'tablet' ? ['    <input type="tablet" bus="usb"/>'] : []),
        ]
      : ['    <console type="pty">', '      <target type="xen" port="0"/>', '    </console>']),
    ...graphics(listOf(bound, 'vfb'), numberOf(bound, 'vnc') === 1, numberOf(bound, 'sdl') === 1, text('vnclisten')),
    '  </devices>',
    '</domain>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The keys that have no place here, in a comment. */
function leftOver({ top }: BoundTree, locale: Locale): readonly string[] {
  const keys = top
    .map(({ statement }) => statement.keyword.text)
    .filter((key) => /^[a-z][\w.]*$/.test(key) && !READ.has(key));
  return keys.length ? [`<!-- ${notes.left[locale]}${[...new Set(keys)].join(', ')} -->`] : [];
}

function start(bound: BoundTree, kind: 'pv' | 'pvh' | 'hvm'): readonly string[] {
  const element = (name: string, key: string): readonly string[] => {
    const value = scalarOf(bound, key)?.text;
    // The loader of Xen is libvirt's own matter.
    if (!value || /(?:^|\/)hvmloader$/.test(value)) return [];
    return [`    <${name}>${xmlText(value.startsWith('/') ? value : `/usr/lib/xen/boot/${value}`)}</${name}>`];
  };
  if (kind === 'hvm') {
    const letters = [...(scalarOf(bound, 'boot')?.text ?? 'c')].flatMap((letter) => BOOT[letter] ?? []);
    return [
      '  <os>',
      '    <type>hvm</type>',
      ...element('kernel', 'kernel'),
      ...element('initrd', 'ramdisk'),
      ...letters.map((device) => `    <boot dev="${device}"/>`),
      '  </os>',
    ];
  }
  const root = scalarOf(bound, 'root')?.text;
  const line =
    scalarOf(bound, 'cmdline')?.text ??
    [root && `root=${root}`, scalarOf(bound, 'extra')?.text].filter(Boolean).join(' ');
  const loader = scalarOf(bound, 'bootloader')?.text;
  const given = statementOf(bound, 'bootloader_args');
  const options =
    given && isList(given)
      ? itemsOf(given)
          .map(({ text }) => text)
          .join(' ')
      : scalarOf(bound, 'bootloader_args')?.text;
  return [
    ...(loader
      ? [`  <bootloader>${xmlText(loader.startsWith('/') ? loader : `/usr/bin/${loader}`)}</bootloader>`]
      : []),
    ...(loader && options ? [`  <bootloader_args>${xmlText(options)}</bootloader_args>`] : []),
    '  <os>',
    kind === 'pvh' ? '    <type machine="xenpvh">xenpvh</type>' : '    <type>linux</type>',
    ...element('kernel', 'kernel'),
    ...element('initrd', 'ramdisk'),
    ...(line ? [`    <cmdline>${xmlText(line)}</cmdline>`] : []),
    '  </os>',
  ];
}

function features(bound: BoundTree): readonly string[] {
  const on = ['acpi', 'apic', 'pae'].filter((key) => (numberOf(bound, key) ?? 1) !== 0);
  return on.length ? ['  <features>', ...on.map((key) => `    <${key}/>`), '  </features>'] : [];
}

function actions(bound: BoundTree): readonly string[] {
  return ['on_poweroff', 'on_reboot', 'on_crash'].flatMap((key) => {
    const value = scalarOf(bound, key)?.text;
    const isKnown = value && (key === 'on_crash' ? CRASH_ACTIONS : ACTIONS).test(value);
    return isKnown ? [`  <${key}>${value}</${key}>`] : [];
  });
}

function listOf(bound: BoundTree, key: string): readonly string[] {
  const statement = statementOf(bound, key);
  return statement && isList(statement) ? itemsOf(statement).map(({ text }) => text) : [];
}
