import { type Address, addressOf, type Resource } from './model.ts';

/** An address that every host has for itself. */
export function isLocal(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1' || /^fe80:/i.test(ip);
}

/** The addresses of the ends of a resource's connections. */
export function connectionAddresses(resource: Resource): readonly Address[] {
  const found: Address[] = [];
  for (const connection of resource.connections) {
    for (const child of connection.children) {
      const keyword = child.statement.keyword.text;
      const ends = keyword === 'path' ? child.children : keyword === 'host' ? [child] : [];
      for (const end of ends) {
        const address = end.statement.keyword.text === 'host' ? addressOf(end) : undefined;
        if (address) found.push(address);
      }
    }
  }
  return found;
}
