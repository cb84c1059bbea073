import type { Text } from '../../../base/text.ts';
import { isTrue } from '../../../schema/truth.ts';

/** What a property needs to do anything at all. */
export type Need =
  /** Fencing must not be switched off. */
  | { readonly fencing: true }
  /** Another property must have a value that suits it. */
  | { readonly property: string; readonly suits: (value: string) => boolean; readonly text: Text };

const fencing: Need = { fencing: true };
const lock: Need = {
  property: 'shutdown-lock',
  suits: (value) => isTrue(value) === true,
  text: { en: '`shutdown-lock=true`', ja: '`shutdown-lock=true` ' },
};
const health: Need = {
  property: 'node-health-strategy',
  suits: (value) => value === 'custom' || value === 'progressive',
  text: {
    en: '`node-health-strategy=progressive` (or `custom`)',
    ja: '`node-health-strategy=progressive`(または `custom`)',
  },
};

/** Properties that work only beside another one, by their newest names (Pacemaker Explained, cluster options). */
export const propertyNeeds: ReadonlyMap<string, Need> = new Map<string, Need>([
  ['shutdown-lock-limit', lock],
  ['node-health-base', { ...health, suits: (value) => value === 'progressive' }],
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
