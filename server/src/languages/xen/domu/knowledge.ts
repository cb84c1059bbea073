import snippets from '../../../../../snippets/xen-domu.json' with { type: 'json' };
import type { Knowledge } from '../../../language.ts';
import { snippetsOf } from '../../../schema/snippets.ts';
import { catalog } from './catalog/index.ts';
import { devices } from './checks/devices.ts';
import { guest } from './checks/guest.ts';
import { syntax } from './checks/syntax.ts';
import { values } from './checks/values.ts';
import { toLibvirt } from './conversions/libvirt.ts';
import { toXl } from './conversions/xl.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { markers, readGuest } from './syntax/parse.ts';
import { tool } from './tool.ts';

const knowledge: Knowledge = {
  reference: loadReference,
  tool,
  snippets: snippetsOf(snippets),
  parse: (text, steps) => readGuest(text, steps).tree,
  catalog,
  checks: [syntax, values, guest, devices],
  markers,
  conversions: [toXl, toLibvirt],
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
