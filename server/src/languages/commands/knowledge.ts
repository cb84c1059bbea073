import type { ShellCatalog } from '../../schema/commands.ts';
import { crmCommands, crmRecipes } from './catalog/crm.ts';
import { drbdCommands, drbdRecipes } from './catalog/drbd.ts';
import { libvirtCommands } from './catalog/libvirt.ts';
import { systemCommands, systemRecipes } from './catalog/system.ts';
import { wrappers } from './catalog/wrappers.ts';
import { xenCommands } from './catalog/xen.ts';

const catalog: ShellCatalog = {
  commands: [...drbdCommands, ...crmCommands, ...xenCommands, ...libvirtCommands, ...systemCommands],
  recipes: [...drbdRecipes, ...crmRecipes, ...systemRecipes],
  wrappers,
};

/** The commands that people type around the files of this project. */
export function load(): ShellCatalog {
  return catalog;
}
