import type { DrbdOption } from './option.ts';
import { resyncOptions } from './options-resync.ts';

/** Every option by its name; where each may stand says its `scopes`. */
export const drbdOptions: Readonly<Record<string, DrbdOption>> = {
  ...resyncOptions,
};
