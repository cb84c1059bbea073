import type { Span } from '../../../../base/span.ts';

/** What is wrong with the text of a disk; offsets in the text. */
export interface DiskFault extends Span {
  readonly kind:
    | 'no-vdev'
    | 'no-target'
    | 'format'
    | 'access'
    | 'type'
    | 'backendtype'
    | 'specification'
    | 'parameter'
    | 'too-many'
    | 'prefix';
}

/** A disk as xl reads it. */
export interface Disk {
  readonly target: (Span & { readonly text: string }) | undefined;
  readonly vdev: (Span & { readonly text: string }) | undefined;
  readonly access: (Span & { readonly text: string }) | undefined;
  readonly faults: readonly DiskFault[];
}

const FORMATS = /^(?:raw|qcow2?|vhd|qed|empty)$/;
const ACCESS = /^(?:ro?|rw?|w)$/;
const FLAGS = /^(?:cdrom|direct-io-safe|discard|no-discard|colo|no-colo|trusted|untrusted)$/;
const NAMED: Readonly<Record<string, RegExp | undefined>> = {
  format: FORMATS,
  access: ACCESS,
  devtype: /^(?:cdrom|disk)$/,
  backendtype: /^(?:phy|tap|qdisk|standalone)$/,
  specification: /^(?:xen|virtio)$/,
};
const FREE = /^(?:vdev|script|backend|grant_usage|colo-host|colo-port|colo-export|active-disk|hidden-disk)$/;
const kinds: Readonly<Record<string, DiskFault['kind']>> = {
  format: 'format',
  access: 'access',
  devtype: 'type',
  backendtype: 'backendtype',
  specification: 'specification',
};

type Part = Span & { readonly text: string };

/** Reads the text of a disk by the rules of xl 4.17 (libxlu_disk): positional parts, pairs, old prefixes. */
export function readDisk(text: string): Disk {
  const faults: DiskFault[] = [];
  const found: { target?: Part; vdev?: Part; access?: Part } = {};
  let format = false;
  let at = 0;
  let prefixed = false;
  let script = false;
  const fault = (kind: DiskFault['kind'], span: Span): void => {
    if (!faults.length) faults.push({ kind, start: span.start, end: span.end });
  };
  for (
    let prefix = /^ *([a-z][a-z0-9]*):/.exec(text);
    prefix && !script;
    prefix = /^([a-z][a-z0-9]*):/.exec(text.slice(at))
  ) {
    const name = prefix[1]!;
    if (/^(?:iscsi|e?nbd|drbd)$/.test(name)) script = true;
    else if (!/^(?:phy|file|tap2?|aio|ioemu|raw|qcow2?|vhd)$/.test(name)) {
      fault('prefix', { start: at, end: at + prefix[0].length });
      break;
    }
    prefixed = true;
    if (!script) at += prefix[0].length;
  }
  while (at <= text.length) {
    const comma = text.indexOf(',', at);
    const end = comma < 0 ? text.length : comma;
    const lead = /^ */.exec(text.slice(at, end))![0].length;
    const part: Part = { start: at + lead, end, text: text.slice(at + lead, end) };
    at = end + 1;
    const named = /^([a-z][-a-z0-9_]*)=/.exec(part.text);
    if (named) {
      const name = named[1]!;
      const value: Part = { start: part.start + named[0].length, end, text: part.text.slice(named[0].length) };
      if (name === 'target') {
        found.target = { start: value.start, end: text.length, text: text.slice(value.start) };
        break;
      }
      const known = NAMED[name];
      if (known && !known.test(value.text)) fault(kinds[name]!, value);
      else if (!known && !FREE.test(name)) fault('parameter', part);
      if (name === 'vdev') found.vdev = value;
      if (name === 'access') found.access = value;
      if (name === 'format') format = true;
      continue;
    }
    if (FLAGS.test(part.text)) continue;
    if (part.text.includes('=')) fault('parameter', part);
    // The empty drive of xm: `,hdc:cdrom,r`.
    if (found.target?.text === '' && /:(?:cdrom|disk)$/.test(part.text)) prefixed = true;
    if (!found.target) found.target = part;
    else if (!format && !prefixed) {
      format = true;
      if (part.text && !FORMATS.test(part.text)) fault('format', part);
    } else if (!found.vdev) {
      const [name = '', type] = part.text.split(':');
      if (type !== undefined && !/^(?:cdrom|disk)$/.test(type)) fault('type', part);
      found.vdev = { start: part.start, end: part.start + name.length, text: name };
    } else if (!found.access) {
      found.access = part;
      if (part.text && !ACCESS.test(part.text)) fault('access', part);
    } else if (part.text || comma >= 0) fault('too-many', part);
    if (comma < 0) break;
  }
  const whole = { start: 0, end: text.length };
  if (!found.vdev?.text) fault('no-vdev', whole);
  else if (!found.target) fault('no-target', whole);
  return { target: found.target, vdev: found.vdev, access: found.access, faults };
}
