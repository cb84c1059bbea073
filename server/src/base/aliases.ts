import { addressBytes, addressKind } from './addresses.ts';

/**
 * Replaces names of hosts, IP, MAC and mail addresses of some texts by ones that are reserved for documentation: the same
 * one always by the same one, so that a configuration still fits together. Addresses of one /24 network stay in one
 * network, with their last number. What says nothing about a site stays: loopback, multicast, netmasks.
 */
export class Aliases {
  private readonly hosts = new Map<string, string>();
  private readonly networks = new Map<string, string>();
  private readonly others = new Map<string, Map<string, string>>();
  private readonly pattern: RegExp;

  /** `hosts`: names of hosts, numbered in their order. `texts`: those whose addresses are numbered first. */
  constructor(hosts: Iterable<string>, texts: Iterable<string> = []) {
    for (const host of hosts)
      if (!this.hosts.has(host.toLowerCase())) this.hosts.set(host.toLowerCase(), `node${this.hosts.size + 1}`);
    const names = [...this.hosts.keys()].filter((name) => name.length >= SHORTEST).sort((a, b) => b.length - a.length);
    const host = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
    this.pattern = new RegExp(
      [
        MAIL,
        MAC,
        IPV6,
        IPV4,
        ...(host ? [`(?<![\\w.-])(?<host>${host})(?<domain>(?:\\.[\\w-]+)*)(?![\\w-])`] : []),
      ].join('|'),
      'gi',
    );
    for (const text of texts) this.of(text);
  }

  /** What a name of a host becomes. */
  host(name: string): string {
    return this.hosts.get(name.toLowerCase()) ?? name;
  }

  /** A text with everything replaced. */
  of(text: string): string {
    return text.replace(this.pattern, (found, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      if (groups['host'] !== undefined) return this.host(groups['host']) + (groups['domain'] ? '.example.com' : '');
      if (groups['mail'] !== undefined) return this.numbered('mail', found, (n) => `user${n}@example.com`);
      if (groups['mac'] !== undefined) return this.numbered('mac', found, documentationMac);
      return addressKind(found) === 'host' ? this.address(found) : found;
    });
  }

  private address(text: string): string {
    if (addressBytes(text)?.length === 16) return this.numbered('ipv6', text, (n) => `2001:db8::${n.toString(16)}`);
    const network = text.slice(0, text.lastIndexOf('.'));
    const known = this.networks.get(network) ?? documentationNetwork(this.networks.size);
    this.networks.set(network, known);
    return `${known}${text.slice(text.lastIndexOf('.'))}`;
  }

  private numbered(kind: string, text: string, make: (n: number) => string): string {
    const known = this.others.get(kind) ?? new Map<string, string>();
    this.others.set(kind, known);
    const key = text.toLowerCase();
    const made = known.get(key) ?? make(known.size + 1);
    known.set(key, made);
    return made;
  }
}

/** Shorter names are replaced only where a language says that they are a host. */
const SHORTEST = 3;

const MAIL = '(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)';
const MAC = '(?<![\\w:])(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5})(?![\\w:])';
const IPV6 = '(?<![\\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\\w:])';
const IPV4 = '(?<![\\w.-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w-]|\\.\\w)';

/** The networks that are reserved for documentation (RFC 5737), and for measurements (RFC 2544) where those are not enough. */
function documentationNetwork(n: number): string {
  return ['192.0.2', '198.51.100', '203.0.113'][n] ?? `198.${18 + (((n - 3) >> 8) % 2)}.${(n - 3) % 256}`;
}

/** The addresses that are reserved for documentation (RFC 7042), and ones that no maker has where those are not enough. */
function documentationMac(n: number): string {
  return n < 256
    ? `00:00:5e:00:53:${hex(n)}`
    : `02:00:5e:${hex((n >> 16) % 256)}:${hex((n >> 8) % 256)}:${hex(n % 256)}`;
}

function hex(n: number): string {
  return n.toString(16).padStart(2, '0');
}
