import type { Catalog } from '../../../../schema/types.ts';
import { compareVersions } from '../../../../schema/versions.ts';
import { devices } from './devices.ts';
import { general } from './general.ts';
import type { XenKey } from './keys.ts';
import { machine } from './machine.ts';
import { xm } from './xm.ts';

/** Every key, what is written most first. */
export const keys: Readonly<Record<string, XenKey>> = ordered({ ...general, ...machine, ...devices, ...xm });

/** A guest of Xen. xl and xm pass over keys that they do not know. */
export const catalog: Catalog = {
  directives: keys,
  // A program for xm has variables of its own.
  unknown: ({ xen }) => (xen !== undefined && compareVersions(xen, '4.1') <= 0 ? 'hint' : 'warning'),
  assign: ' = ',
};

function ordered(all: Readonly<Record<string, XenKey>>): Readonly<Record<string, XenKey>> {
  const first = [
    'name',
    'type',
    'memory',
    'maxmem',
    'vcpus',
    'kernel',
    'ramdisk',
    'bootloader',
    'extra',
    'disk',
    'vif',
    'vfb',
  ];
  return { ...Object.fromEntries(first.map((name) => [name, all[name]!])), ...all };
}

export type { Guest, XenKey } from './keys.ts';
