import { passwordNames } from '../../../base/secret-spans.ts';
import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** The file of a guest of Xen, for xl and for xm before it. */
export const xenDomu: Language = lazyLanguage(
  {
    id: 'xen-domu',
    name: { en: 'Xen guest', ja: 'Xen ゲスト' },
    files: { names: [], patterns: ['**/xen/*.cfg', '**/xen/auto/*', '**/*.xl.cfg'] },
    hints: [
      /^[ \t]*vif[ \t]*=[ \t]*\[/m,
      /^[ \t]*disk[ \t]*=[ \t]*\[\s*(?:\]|["'](?:phy|file|tap\d?|tap:\w+|raw|qcow2?|vhd|format=|\/|,|\w+:))/m,
      /^[ \t]*on_(?:poweroff|reboot|crash|shutdown|watchdog)[ \t]*=[ \t]*["'][a-z-]+["']/m,
      /^[ \t]*(?:builder[ \t]*=[ \t]*["'](?:hvm|linux|generic)|type[ \t]*=[ \t]*["'](?:pvh?|hvm)["']|kernel[ \t]*=[ \t]*["'][^"'\n]*(?:vmlinu|hvmloader)|bootloader[ \t]*=[ \t]*["'][^"'\n]*py(?:grub|pxe))/m,
      /^[ \t]*(?:ramdisk[ \t]*=[ \t]*["'][^"'\n]*initr|root[ \t]*=[ \t]*["']\/dev\/)/m,
      /^[ \t]*(?:memory|maxmem)[ \t]*=[ \t]*["']?\d+["']?[ \t]*(?:#|$)/m,
    ],
    products: ['xen'],
    isWhole: true,
    secrets: { names: passwordNames },
  },
  load,
);
