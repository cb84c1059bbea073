import { passwordNames } from '../../base/secret-spans.ts';
import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';
import { isLibvirt } from './markers.ts';

/** `/etc/libvirt/qemu/vm1.xml`: a guest or a network of libvirt. */
export const libvirt: Language = lazyLanguage(
  {
    id: 'libvirt',
    name: { en: 'libvirt guest or network', ja: 'libvirt のゲストとネットワーク' },
    partOf: { language: 'xml', isOurs: isLibvirt },
    files: {
      names: [],
      patterns: ['**/libvirt/qemu/*.xml', '**/libvirt/qemu/networks/*.xml', '**/libvirt/libxl/*.xml'],
    },
    symbols: {
      'libvirt-network': { name: { en: 'libvirt network', ja: 'libvirt のネットワーク' }, shape: 'Interface' },
    },
    products: [],
    bodies: 'elements',
    titles: { domain: 'name', network: 'name', disk: 'target', interface: 'source', graphics: 'type' },
    isWhole: true,
    secrets: { names: passwordNames },
  },
  load,
);
