import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';

/** The end of a name that neither reader passes over: they leave out `.bak`, `.orig`, `.rej`, `.old`, `.rpmsave`, `~` and their like. */
const END =
  '{[!~degjkpw],[!e]w,[!i]g,[!l]d,[!v]e,[!a]k,[!e]j,[!m]p,[!n]ew,[!r]ig,[!o]ld,[!a]ve,[!b]ak,[!r]ej,[!t]mp,[!gm]new,[!o]rig,[!.]old,[!s]ave,[!.]bak,[!.]rej,[!g]tmp,[!p]mnew,[!.m]orig,[!u]gnew,[!m]save,[!u]gtmp,[!r]pmnew,[!p]morig,[!a]ugnew,[!p]msave,[!a]ugtmp,[!.]rpmnew,[!r]pmorig,[!.]augnew,[!r]pmsave,[!.]augtmp,[!.]rpmorig,[!.]rpmsave}';

/** `/etc/sysconfig/network-scripts/ifcfg-eth0`: an interface or its routes, for the network scripts and for NetworkManager. */
export const ifcfg: Language = lazyLanguage(
  {
    id: 'ifcfg',
    name: { en: 'Network interface (ifcfg)', ja: 'ネットワークインターフェイス (ifcfg)' },
    files: { names: [], patterns: [`**/network-scripts/ifcfg-*${END}`, `**/network-scripts/route-*${END}`] },
    hints: [
      /^[ \t]*ONBOOT=["']?(?:yes|no|on|off|true|false)["']?[ \t]*(?:#|$)/im,
      /^[ \t]*TYPE=["']?(?:Ethernet|Bridge|Bond|Vlan|Team|InfiniBand)["']?[ \t]*(?:#|$)/im,
      /^[ \t]*(?:DEVICE|NAME)=["']?[\w.:-]/m,
      /^[ \t]*(?:BOOTPROTO=["']?(?:none|static|dhcp|bootp|autoip)|(?:IPADDR|NETMASK|GATEWAY|HWADDR|PREFIX)\d*=["']?[\dA-Fa-f])/m,
    ],
    symbols: {
      interface: { name: { en: 'interface', ja: 'インターフェイス' }, shape: 'Interface', ofNode: true },
      bridge: { name: { en: 'bridge', ja: 'ブリッジ' }, shape: 'Interface' },
    },
    products: ['ifcfg'],
    isWhole: true,
  },
  load,
);
