import { firstTags } from '../../syntax/xml/root.ts';

/** Folders in which libvirt itself looks for XML. */
const FOLDER = /(?:^|\/)libvirt\/.*\.xml$/;
/** What a guest or a network begins with: other programs have roots of these names, too (GlassFish's `domain.xml`). */
const GUEST =
  /^(?:name|uuid|genid|title|description|metadata|memory|currentMemory|maxMemory|vcpu|vcpus|iothreads|os|os\w+|bootloader|devices|features|cpu|clock|resource|sysinfo|on_\w+|pm|memtune|cputune|numatune|blkiotune|memoryBacking|seclabel|launchSecurity|keywrap|idmap|perf)$/;
const NETWORK =
  /^(?:name|uuid|title|description|metadata|forward|bridge|mac|domain|dns|ip|route|bandwidth|mtu|virtualport|portgroup|vlan|port)$/;

/** True for a guest or a network of libvirt, going by how the text begins; in libvirt's own folders for any text. */
export function isLibvirt(text: string, path: string): boolean {
  const { root, attributes, child } = firstTags(text);
  const own = root === 'domain' ? GUEST : root === 'network' ? NETWORK : undefined;
  if (!own) return FOLDER.test(path);
  if (attributes.includes('xmlns') || (root === 'domain' && attributes.length > 0 && !attributes.includes('type')))
    return false;
  return child === undefined || own.test(child) || FOLDER.test(path);
}
