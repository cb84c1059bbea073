import type { Language } from '../language.ts';
import type { ShellCatalog } from '../schema/commands.ts';
import type { SharedReference } from '../schema/reference.ts';
import { commonSymbols, type SymbolTable } from '../schema/symbols.ts';
import { load as loadShellCommands } from './commands/knowledge.ts';
import { corosync } from './corosync/index.ts';
import { cib } from './crm/cib/index.ts';
import { crmsh } from './crm/index.ts';
import { drbd } from './drbd/index.ts';
import { haAuthkeys } from './heartbeat/authkeys/index.ts';
import { haCf } from './heartbeat/ha-cf/index.ts';
import { haresources } from './heartbeat/haresources/index.ts';
import { hosts } from './hosts/index.ts';
import { ifcfg } from './ifcfg/index.ts';
import { libvirt } from './libvirt/index.ts';
import { load as loadSharedReference } from './reference/knowledge.ts';
import { sbd } from './sbd/index.ts';
import { crmMon } from './status/crm-mon/index.ts';
import { drbdStatus } from './status/drbd/index.ts';
import { guestStatus } from './status/guests/index.ts';
import { xenDomu } from './xen/domu/index.ts';
import { xendSxp } from './xen/xend/index.ts';

/** Every language of the product; the only place that names them. */
export const languages: readonly Language[] = [
  drbd,
  haCf,
  haresources,
  haAuthkeys,
  crmsh,
  corosync,
  sbd,
  xenDomu,
  ifcfg,
  hosts,
  xendSxp,
  drbdStatus,
  crmMon,
  guestStatus,
  libvirt,
  cib,
];

/** The parts of the reference that belong to no language; loaded when they are first asked for. */
export function sharedReference(): SharedReference {
  return loadSharedReference();
}

/** The commands that people type around these files; loaded when one is first asked for. */
export function shellCommands(): ShellCatalog {
  return loadShellCommands();
}

/** The kinds of names of these languages, with those that they share. */
export function symbolsOf(some: readonly Language[]): SymbolTable {
  return Object.assign({}, commonSymbols, ...some.map((language) => language.symbols));
}
