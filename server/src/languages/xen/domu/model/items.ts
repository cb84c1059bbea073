import type { Severity } from '../../../../base/problem.ts';
import type { Text } from '../../../../base/text.ts';
import type { ItemFault } from '../values/faults.ts';

interface Spec {
  /** The keys that xl knows. */
  readonly keys: readonly string[];
  /** What happens to another one. */
  readonly unknown: Severity;
  /** And to a part that is not a pair, where that differs. */
  readonly bare?: Severity;
  readonly required?: readonly string[];
  readonly values?: Readonly<Record<string, readonly [form: RegExp, severity: Severity]>>;
}

const MAC = /^[0-9a-f]{1,2}(?:.[0-9a-f]{1,2}){4,5}/i;
const NUMBER = /^\s*[+-]?\d+$/;

/** A device of the host, as it is written in its address; and what may be said of it, the device itself included. */
const PCI = String.raw`(?:[0-9a-f]{1,4}:)?[0-9a-f]{1,2}:[0-9a-f]{1,2}\.(?:\*|[0-7](?:=[0-7])?)(?:@[0-9a-f]+)?`;
const PCI_OPTION = `(?:msitranslate|power_mgmt|permissive|seize|name)=[^,]*|rdm_policy=(?:strict|relaxed)|bdf=${PCI}`;

const specs: Readonly<Record<string, Spec>> = {
  vif: {
    keys: [
      'mac',
      'bridge',
      'ip',
      'script',
      'type',
      'model',
      'vifname',
      'backend',
      'rate',
      'gatewaydev',
      'netdev',
      'devid',
      'mtu',
      'accel',
      'forwarddev',
      'vlan',
      'trusted',
      'untrusted',
      'policy',
      'label',
    ],
    unknown: 'warning',
    values: {
      mac: [MAC, 'warning'],
      rate: [/^\d+(?:[KMG]?[Bb]\/s)(?:@\d+(?:[mu]?s))?$/, 'error'],
      type: [/^(?:vif|ioemu)$/, 'warning'],
      devid: [NUMBER, 'error'],
      mtu: [NUMBER, 'error'],
    },
  },
  usbdev: {
    keys: ['type', 'hostbus', 'hostaddr', 'controller', 'port'],
    unknown: 'error',
    values: { type: [/^hostdev$/, 'error'] },
  },
  usbctrl: {
    keys: ['type', 'version', 'ports'],
    unknown: 'error',
    values: { type: [/^(?:auto|pv|devicemodel|qusb)$/, 'error'] },
  },
  vtpm: {
    keys: ['backend', 'uuid'],
    unknown: 'error',
    required: ['backend'],
    values: { uuid: [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'error'] },
  },
  p9: {
    keys: ['tag', 'path', 'security_model', 'backend'],
    unknown: 'error',
    required: ['tag', 'path', 'security_model'],
  },
  channel: {
    keys: ['backend', 'name', 'connection', 'path'],
    unknown: 'information',
    required: ['connection'],
    values: { connection: [/^(?:pty|socket)$/, 'error'] },
  },
  pvcalls: { keys: ['backend'], unknown: 'error', bare: 'warning' },
  vkb: {
    keys: [
      'unique-id',
      'backend-type',
      'backend',
      'feature-disable-keyboard',
      'feature-disable-pointer',
      'feature-abs-pointer',
      'feature-raw-pointer',
      'feature-multi-touch',
      'multi-touch-width',
      'multi-touch-height',
      'multi-touch-num-contacts',
      'width',
      'height',
    ],
    unknown: 'error',
    required: ['backend-type'],
    values: { 'backend-type': [/^(?:qemu|linux)$/, 'error'] },
  },
  vdispl: { keys: ['backend', 'be-alloc', 'connectors'], unknown: 'error', required: ['connectors'] },
};

const forms: Readonly<Record<string, readonly [form: RegExp, expected: Text]>> = {
  pci: [
    new RegExp(`^(?=${PCI}|(?:.*,)?(?:bdf|name)=)(?:${PCI}|${PCI_OPTION})(?:,(?:${PCI_OPTION}))*$`, 'i'),
    { en: 'a PCI address such as `01:00.0`', ja: '`01:00.0` のような PCI アドレス' },
  ],
  ioports: [
    /^[0-9a-f]+(?:-[0-9a-f]+)?$/i,
    { en: 'I/O ports in hexadecimal such as `2f8-2ff`', ja: '`2f8-2ff` のような 16 進数の I/O ポート' },
  ],
  irqs: [/^\d+$/, { en: 'the number of an interrupt', ja: '割り込み番号' }],
  iomem: [
    /^[0-9a-f]+,[0-9a-f]+(?:@[0-9a-f]+)?$/i,
    { en: 'pages in hexadecimal such as `f0,1`', ja: '`f0,1` のような 16 進数のページ番号' },
  ],
};

/** What is wrong with a text in the list of a key; undefined: nothing, or nobody knows. */
export function itemFault(key: string, text: string): ItemFault | undefined {
  const form = forms[key];
  if (form && !form[0].test(text))
    return { start: 0, end: text.length, severity: 'error', kind: 'form', expected: form[1] };
  const spec = specs[key];
  return spec && specFault(key, text, spec);
}

function specFault(
  key: string,
  text: string,
  { keys, unknown, bare = unknown, required, values }: Spec,
): ItemFault | undefined {
  const found = new Set<string>();
  let lenient: ItemFault | undefined;
  let at = 0;
  for (const piece of text.split(',')) {
    const start = at + (piece.length - piece.trimStart().length);
    const end = at + piece.trimEnd().length;
    at += piece.length + 1;
    if (!piece.trim()) continue;
    const [name = '', ...rest] = text.slice(start, end).split('=');
    const flag = /^(?:un)?trusted$/.test(name);
    if (!keys.includes(name) || (!rest.length && !flag)) {
      const severity = rest.length ? unknown : bare;
      if (severity === 'error') return { start, end, severity, kind: 'parameter' };
      lenient ??= { start, end, severity, kind: 'parameter' };
      continue;
    }
    found.add(name);
    const value = rest.join('=');
    const rule = values?.[name];
    if (rule && !rule[0].test(value)) {
      const fault = { start: start + name.length + 1, end, severity: rule[1], kind: 'value', name } as const;
      if (fault.severity === 'error') return fault;
      lenient ??= fault;
    }
    if (key === 'channel' && name === 'connection' && value === 'socket' && !/(?:^|,)\s*path=/.test(text))
      return { start: 0, end: text.length, severity: 'error', kind: 'missing', name: 'path' };
  }
  const missing = required?.find((name) => !found.has(name));
  return missing ? { start: 0, end: text.length, severity: 'error', kind: 'missing', name: missing } : lenient;
}
