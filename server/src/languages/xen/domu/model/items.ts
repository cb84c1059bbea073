import type { Severity } from '../../../../base/problem.ts';
import { lookUp } from '../../../../base/tables.ts';
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
  /** Keys that xl knows and passes over. */
  readonly unsupported?: readonly string[];
  /** Keys with another name now. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, readonly [form: RegExp, severity: Severity]>>;
}

const MAC = /^[0-9a-f]+(?:[^0-9a-f,][0-9a-f]+){4,5}/i;
const NUMBER = /^\s*\+?\d+$/;

/** A device of the host, as it is written in its address; and what may be said of it, the device itself included. */
const PCI = String.raw`(?:0*[0-9a-f]{1,4}:)?0*[0-9a-f]{1,2}:0*1?[0-9a-f]\.(?:\*|[0-7](?:=[0-7])?)(?:@0*1?[0-9a-f])?`;
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
      'trusted',
      'untrusted',
      'policy',
      'label',
    ],
    unknown: 'warning',
    unsupported: ['accel'],
    renamed: { netdev: 'gatewaydev' },
    values: {
      mac: [MAC, 'warning'],
      rate: [/^0*[1-9]\d*[KMG]?[Bb]\/s(?:@0*[1-9]\d*(?:[mu]?s)?)?$/, 'error'],
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

type Form = readonly [form: RegExp, expected: Text, severity?: Severity];

/** CPUs of the host, as libxl reads them. */
const CPUS: Form = [
  /^(?:,*\^?(?:nodes?:)?(?:all|\s*\+?\d+(?:-\s*\+?\d+)?)(?=,|$))*,*$/,
  { en: 'CPUs of the host such as `0-3,^1` or `all`', ja: '`0-3,^1` や `all` のような物理 CPU' },
];

/** Keys whose value may be one text. */
const textForms: Readonly<Record<string, Form>> = {
  cpus: CPUS,
  cpus_soft: CPUS,
  cpuid: [
    /^(?:host(?:,\w+=(?:0x[0-9a-f]+|\d+|[xks]))*)?$/i,
    { en: '`host` and flags such as `host,tm=0`', ja: '`host,tm=0` のように `host` とフラグ' },
    'warning',
  ],
};

const forms: Readonly<Record<string, Form>> = {
  pci: [
    new RegExp(
      `^(?!.*\\bbdf=.*\\bname=|.*\\bname=.*\\bbdf=)(?=${PCI}|(?:.*,)?(?:bdf|name)=)(?:${PCI}|${PCI_OPTION})(?:,(?:${PCI_OPTION}))*$`,
      'i',
    ),
    { en: 'a PCI address such as `01:00.0`', ja: '`01:00.0` のような PCI アドレス' },
  ],
  ioports: [
    /^(?:0x)?[0-9a-f]+(?:-(?:0x)?[0-9a-f]+)?$/i,
    { en: 'I/O ports in hexadecimal such as `2f8-2ff`', ja: '`2f8-2ff` のような 16 進数の I/O ポート' },
  ],
  irqs: [/^\d+$/, { en: 'the number of an interrupt', ja: '割り込み番号' }],
  iomem: [
    /^(?:0x)?[0-9a-f]+,(?:0x)?[0-9a-f]+(?:@(?:0x)?[0-9a-f]+)?$/i,
    { en: 'pages in hexadecimal such as `f0,1`', ja: '`f0,1` のような 16 進数のページ番号' },
  ],
  viridian: [
    /^(?:all|defaults|!?(?:base|freq|time_ref_count|reference_tsc|hcall_remote_tlb_flush|apic_assist|crash_ctl|stimer|synic|hcall_ipi|ex_processor_masks|no_vp_limit|cpu_hotplug))$/,
    { en: 'a group such as `base`, `defaults` or `all`', ja: '`base`、`defaults`、`all` などのグループ名' },
  ],
  mca_caps: [/^lmce$/, { en: '`lmce`', ja: '`lmce`' }],
  cpuid: [
    /^(?:\d+|0x[0-9a-f]+)(?:,(?:\d+|0x[0-9a-f]+))?:e[abcd]x=[01xks]{32}(?:,e[abcd]x=[01xks]{32})*$/i,
    { en: 'a leaf with registers of 32 characters each', ja: 'リーフと 32 文字のレジスター' },
    'warning',
  ],
};

/** What is wrong with a text in the list of a key; undefined: nothing, or nobody knows. */
export function itemFault(key: string, text: string): ItemFault | undefined {
  const form = lookUp(forms, key);
  const spec = lookUp(specs, key);
  return (form && formFault(text, form)) ?? (spec && specFault(key, text, spec));
}

/** What is wrong with a text that is the whole value of a key. */
export function textFault(key: string, text: string): ItemFault | undefined {
  const form = lookUp(textForms, key);
  const fault = form && formFault(text, form);
  if (fault || form !== CPUS) return fault;
  const backwards = [...text.matchAll(/(?<!\d)(\d+)-(\d+)/g)].find(([, low, high]) => Number(low) > Number(high));
  if (!backwards) return undefined;
  const { index, 0: range } = backwards;
  return { start: index, end: index + range.length, severity: 'error', kind: 'form', expected: CPUS[1] };
}

function formFault(text: string, [form, expected, severity = 'error']: Form): ItemFault | undefined {
  return form.test(text) ? undefined : { start: 0, end: text.length, severity, kind: 'form', expected };
}

function specFault(
  key: string,
  text: string,
  { keys, unknown, bare = unknown, required, values, unsupported, renamed }: Spec,
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
    if (!keys.includes(name) || rest.length > 0 === flag) {
      const severity = rest.length ? unknown : bare;
      if (severity === 'error') return { start, end, severity, kind: 'parameter' };
      lenient ??= { start, end, severity, kind: 'parameter' };
      continue;
    }
    found.add(name);
    const better = renamed?.[name];
    if (better) lenient ??= { start, end: start + name.length, severity: 'information', kind: 'renamed', name: better };
    if (unsupported?.includes(name)) lenient ??= { start, end, severity: 'warning', kind: 'unsupported' };
    // What is behind a value is a part of it.
    const value = rest.join('=') + piece.slice(piece.trimEnd().length);
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
