import { addressBytes } from '../../base/addresses.ts';

/** True for a text whose first line is an address with names: an inventory of Ansible has sections and `name=value`. */
export function isHosts(text: string): boolean {
  const [address, name] = (/^[^\S\r\n]*([^\s#].*)$/m.exec(text)?.[1] ?? '').split(/\s+/);
  return address !== undefined && isAddress(address) && name !== undefined && /^[\w.-]+$/.test(name);
}

/** True for an address as a hosts file has it, perhaps with a zone. */
export function isAddress(text: string): boolean {
  return addressBytes(text.replace(/%.*$/s, '')) !== undefined;
}
