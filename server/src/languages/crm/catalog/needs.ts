import type { Text } from '../../../base/text.ts';

/** What a property needs to do anything at all. */
export type Need =
  /** Fencing must not be switched off. */
  | { readonly fencing: true }
  /** Another property must have one of these values. */
  | { readonly property: string; readonly values: RegExp; readonly text: Text };

const fencing: Need = { fencing: true };
const lock: Need = {
  property: 'shutdown-lock',
  values: /^(?:true|yes|on|y|1)$/i,
  text: { en: '`shutdown-lock=true`', ja: '`shutdown-lock=true` ' },
};
const health: Need = {
  property: 'node-health-strategy',
  values: /^(?:custom|progressive)$/,
  text: {
    en: '`node-health-strategy=progressive` (or `custom`)',
    ja: '`node-health-strategy=progressive`(または `custom`)',
  },
};

/** Properties that work only beside another one, by their newest names (Pacemaker Explained, cluster options). */
export const propertyNeeds: ReadonlyMap<string, Need> = new Map([
  ['shutdown-lock-limit', lock],
  ['node-health-base', { ...health, values: /^progressive$/ } as Need],
  ['node-health-green', health],
  ['node-health-yellow', health],
  ['node-health-red', health],
  ['fencing-action', fencing],
  ['fencing-timeout', fencing],
  ['fencing-max-attempts', fencing],
  ['priority-fencing-delay', fencing],
  ['concurrent-fencing', fencing],
  ['startup-fencing', fencing],
]);
