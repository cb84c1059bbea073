import type { Span } from '../../../../base/span.ts';
import { type DiskFault, type DiskWord, wordsOfXl } from '../values/disk.ts';

type Part = Span & { readonly text: string };

/** A disk as xl reads it. */
export interface Disk {
  readonly vdev: Part | undefined;
  readonly access: Part | undefined;
  /** `target`, `format`, `script` and other words, by name. */
  readonly words: ReadonlyMap<string, string>;
  readonly isCdrom: boolean;
  /** The first fault; xl does not go on after it. */
  readonly fault: DiskFault | undefined;
}

const WORD = /^(format|access|devtype|backendtype|specification)$/;
const NAMED = /^(?:vdev|script|backend|colo-host|colo-port|colo-export|active-disk|hidden-disk)$/;
const FLAG = /^(?:cdrom|direct-io-safe|discard|no-discard|colo|no-colo)$/;
/** What releases after 4.17 take as well. */
const LATER_FLAG = /^(?:trusted|untrusted|grant_usage=[01])$/;
const PREFIX = /^(raw|qcow2?|vhd|iscsi|e?nbd|drbd|tapdisk|tap2?|aio|ioemu|file|phy):/;
const UNKNOWN_PREFIX = /^[a-z][a-z0-9]*:(?![a-z0-9])/;

/**
 * Reads the text of a disk by the rules of xl 4.17 (libxlu_disk): positional parts, pairs, old prefixes. `isLater`: with
 * what came after it.
 */
export function readDisk(text: string, isLater = true): Disk {
  const reader = new DiskReader(text, isLater);
  reader.read();
  const { vdev, access, words, isCdrom, fault } = reader;
  return { vdev, access, words, isCdrom, fault };
}

function isKnown(name: string): boolean {
  return name === 'target' || WORD.test(name) || NAMED.test(name);
}

class DiskReader {
  vdev: Part | undefined;
  access: Part | undefined;
  fault: DiskFault | undefined;
  #at = 0;
  #isPrefixed = false;
  isCdrom = false;
  #hasAccess = false;
  readonly words = new Map<string, string>();
  readonly #text: string;
  readonly #isLater: boolean;

  constructor(text: string, isLater: boolean) {
    this.#text = text;
    this.#isLater = isLater;
  }

  read(): void {
    const text = this.#text;
    while (this.#at < text.length && !this.#isStopped()) {
      this.#at += /^[ \t\n]*/.exec(text.slice(this.#at))![0].length;
      if (!this.#prefix() && this.#at < text.length) this.#part();
    }
    const whole = { start: 0, end: text.length };
    if (!this.vdev) this.#report('no-vdev', whole);
    else if (!this.words.has('target') && !this.isCdrom) this.#report('no-target', whole);
  }

  /** What makes no sense of the rest. A wrong word does not: the device is still looked for. */
  #isStopped(): boolean {
    return this.fault?.kind === 'prefix' || this.fault?.kind === 'too-many';
  }

  #report(kind: DiskFault['kind'], { start, end }: Span): void {
    this.fault ??= { kind, start, end };
  }

  /** `file:`, `tap:aio:`: xm had them, and xl finds out by itself. */
  #prefix(): boolean {
    const rest = this.#text.slice(this.#at);
    const known = PREFIX.exec(rest);
    const found = known ?? UNKNOWN_PREFIX.exec(rest);
    if (!found) return false;
    const span = { start: this.#at, end: this.#at + found[0].length };
    this.#at = span.end;
    if (!known) this.#report('prefix', span);
    else {
      this.#isPrefixed = true;
      if (/^(?:raw|qcow2?|vhd)$/.test(known[1]!)) this.#save('format', known[1]!, span, true);
      else if (/^(?:iscsi|e?nbd|drbd)$/.test(known[1]!)) this.#save('script', known[1]!, span);
    }
    return true;
  }

  #part(): void {
    const text = this.#text;
    const start = this.#at;
    const comma = text.indexOf(',', start);
    const end = comma < 0 ? text.length : comma;
    const part: Part = { start, end, text: text.slice(start, end) };
    this.#at = end + 1;
    const named = /^([a-z][-a-z0-9]*)=/.exec(part.text);
    if (FLAG.test(part.text) || (this.#isLater && LATER_FLAG.test(part.text))) this.isCdrom ||= part.text === 'cdrom';
    else if (named && isKnown(named[1]!)) this.#named(named[1]!, start + named[0].length, part);
    else {
      const equals = part.text.indexOf('=');
      if (equals < 0) this.#positional(part);
      // xl loses one at the end of the text.
      else if (start + equals === text.length - 1)
        this.#positional({ start, end: start + equals, text: part.text.slice(0, -1) });
      else this.#report('parameter', part);
    }
  }

  #named(name: string, start: number, part: Part): void {
    if (name === 'target') {
      this.#save('target', this.#text.slice(start), part);
      this.#at = this.#text.length;
      return;
    }
    const value: Part = { start, end: part.end, text: this.#text.slice(start, part.end) };
    if (WORD.test(name)) this.#word(name as DiskWord, value);
    else if (name === 'colo-port' && !/^\s*[+-]?0*[1-9]/.test(value.text)) this.#report('port', value);
    else {
      if (name !== 'colo-port') this.#save(name, value.text, part);
      if (name === 'vdev') this.vdev = value;
    }
  }

  #word(kind: DiskWord, value: Part): void {
    const isDefault = value.text === '' && (kind === 'format' || kind === 'access');
    if (!isDefault && !wordsOfXl(kind).includes(value.text)) this.#report(kind, value);
    if (kind === 'access') this.access = value;
    else if (kind === 'devtype') this.isCdrom = value.text === 'cdrom';
    else this.#save(kind, value.text || 'raw', value, true);
  }

  #positional(part: Part): void {
    if (!this.words.has('target')) this.#save('target', part.text, part);
    else if (!this.#isPrefixed && !this.words.has('format')) {
      // The empty drive of xm: `,hdc:cdrom,r`.
      if (this.words.get('target') === '' && part.text.includes(':')) {
        this.#device(part);
        this.#save('format', 'empty', part);
      } else this.#word('format', part);
    } else if (!this.vdev) this.#device(part);
    else if (!this.#hasAccess) {
      this.#hasAccess = true;
      this.#word('access', part);
    } else this.#report('too-many', part);
  }

  /** `hdc:cdrom`, `xvda`. */
  #device(part: Part): void {
    const colon = part.text.lastIndexOf(':');
    const name = colon < 0 ? part.text : part.text.slice(0, colon);
    this.vdev = { start: part.start, end: part.start + name.length, text: name };
    this.#save('vdev', name, part);
    if (colon >= 0) this.#word('devtype', { ...part, start: part.start + colon + 1, text: part.text.slice(colon + 1) });
  }

  /** xl takes a text again after an empty one, and a word again where it is the same. */
  #save(name: string, value: string, at: Span, isWord = false): void {
    const earlier = this.words.get(name);
    if (earlier && !(isWord && earlier === value)) this.#report('repeated', at);
    else this.words.set(name, value);
  }
}
