import { handlerOptions } from './handlers.ts';
import { type DrbdOption, negated } from './option.ts';
import { diskOptions } from './options-disk.ts';
import { globalOptions } from './options-global.ts';
import { netOptions } from './options-net.ts';
import { obsoleteOptions } from './options-obsolete.ts';
import { proxyOptions } from './options-proxy.ts';
import { resourceOptions } from './options-resource.ts';
import { resyncOptions } from './options-resync.ts';
import { securityOptions } from './options-security.ts';
import { splitBrainOptions } from './options-split-brain.ts';
import { startupOptions } from './options-startup.ts';
import { syncerOptions } from './options-syncer.ts';

const written: Readonly<Record<string, DrbdOption>> = {
  ...globalOptions,
  ...netOptions,
  ...securityOptions,
  ...splitBrainOptions,
  ...diskOptions,
  ...resyncOptions,
  ...resourceOptions,
  ...handlerOptions,
  ...startupOptions,
  ...proxyOptions,
  ...syncerOptions,
  ...obsoleteOptions,
};

/**
 * Every option and handler by its name, in the order in which completion offers them; where each may appear, its
 * `scopes` say.
 */
export const drbdOptions: Readonly<Record<string, DrbdOption>> = { ...written, ...negations() };

/** drbdadm 9 takes `no-NAME` for every switch; the few that have a text of their own are written out. */
function negations(): Record<string, DrbdOption> {
  const made: Record<string, DrbdOption> = {};
  for (const [name, option] of Object.entries(written)) {
    const variant = `no-${name}`;
    if (isSwitch(option) && option.scopes['9'] && !written[variant] && !name.startsWith('no-'))
      made[variant] = negated(name, option);
  }
  return made;
}

/** True for an option of the type yes or no, which may appear without a value. */
export function isSwitch({ args }: DrbdOption): boolean {
  return args?.kind === 'optional' && args.item.kind === 'word' && args.item.name === 'yes|no';
}
