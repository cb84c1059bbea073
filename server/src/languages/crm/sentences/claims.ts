/**
 * What a statement claims, in a form that a program can hold against the scheduler. The sentences of this folder are made
 * of claims, and the oracle test asks crm_simulate about the same ones, so that text and claim cannot drift apart.
 */
export type Claim = OrderClaim | PlacementClaim | AmountClaim;

/** An action of an order. */
export type ActionName = 'start' | 'stop' | 'promote' | 'demote';

/** An action of a resource as an order names it. */
export interface Step {
  readonly resource: string;
  readonly action: ActionName;
}

/** A resource in a role, as a colocation, a location or a ticket names it; the role as written. */
export interface RoleOf {
  readonly resource: string;
  readonly role: string | undefined;
}

export type OrderClaim =
  /** `second` is not done unless one of `any` has been done and still holds. */
  | { readonly kind: 'requires'; readonly any: readonly Step[]; readonly second: Step }
  /** Where both are done in one transition, `first` is done before `second`. */
  | { readonly kind: 'order'; readonly first: Step; readonly second: Step }
  /** Both may be done in one transition, and neither waits for the other. */
  | { readonly kind: 'unordered'; readonly steps: readonly [Step, Step] }
  /** Where `cause` is done although nothing else is asked for, so is `effect`. */
  | { readonly kind: 'follows'; readonly cause: Step; readonly effect: Step }
  /** `step` is done although `without` neither has been done nor is done along with it; its resource is left as it is. */
  | { readonly kind: 'alone'; readonly step: Step; readonly without: Step }
  /** `step` cannot be done at all while `running` runs, or is being stopped. */
  | { readonly kind: 'blocked'; readonly step: Step; readonly running: string }
  /** The two are never done at the same time, in either order. */
  | { readonly kind: 'serialized'; readonly steps: readonly [Step, Step] };

export type PlacementClaim =
  /** `dependent` is only (`apart`: never) on a node where `lead` is; all of the leads, where there are several. */
  | {
      readonly kind: 'bound';
      readonly dependent: RoleOf;
      readonly leads: readonly RoleOf[];
      readonly apart: boolean;
      readonly attribute: string | undefined;
    }
  /** The nodes where `lead` is get that many points for `dependent`. */
  | {
      readonly kind: 'near';
      readonly dependent: RoleOf;
      readonly leads: readonly RoleOf[];
      readonly points: number;
      readonly attribute: string | undefined;
    }
  /** The node, or each node of which the condition is true, gets that many points: 1,000,000 is infinity, a word the value of an attribute. */
  | {
      readonly kind: 'points';
      readonly of: RoleOf;
      readonly pattern: boolean;
      readonly node: string | undefined;
      /** The words of a rule's condition; undefined for a node. */
      readonly condition: readonly string[] | undefined;
      readonly points: number | string;
    }
  /** It runs on that node only, or on those of other statements like this. */
  | { readonly kind: 'only'; readonly of: RoleOf; readonly node: string }
  /** One of these holds; which one, the statement does not say. */
  | { readonly kind: 'either'; readonly cases: readonly PlacementClaim[] }
  /** They run on no node, by this statement alone. */
  | { readonly kind: 'nowhere'; readonly resources: readonly string[] }
  /** No placement depends on the statement. */
  | { readonly kind: 'idle'; readonly resources: readonly string[] };

export type AmountClaim =
  /** It is not run, or left as it is, by its own meta attributes. */
  | { readonly kind: 'kept'; readonly resources: readonly string[] }
  /** At most that many copies in all (absent: one a node), on one node, and promoted. */
  | {
      readonly kind: 'copies';
      readonly of: string;
      readonly total: number | undefined;
      readonly perNode: number;
      readonly promoted: number | undefined;
    }
  /** Recurring monitors, in milliseconds; none: not watched. */
  | { readonly kind: 'watched'; readonly resource: string; readonly every: readonly number[] }
  /** It is in its role only while the ticket is granted; what happens to it when the ticket is lost. */
  | {
      readonly kind: 'ticket';
      readonly of: RoleOf;
      readonly ticket: string;
      readonly lost: 'stop' | 'demote' | 'fence' | 'freeze';
    };

/** The action that undoes one. */
export function inverse(action: ActionName): ActionName {
  return ({ start: 'stop', stop: 'start', promote: 'demote', demote: 'promote' } as const)[action];
}

/** The action that takes a resource out of the state that this one leads into or out of: stop, or demote. */
export function down(action: ActionName): 'stop' | 'demote' {
  return action === 'start' || action === 'stop' ? 'stop' : 'demote';
}

/** The step that undoes one. */
export function undone(step: Step): Step {
  return { resource: step.resource, action: inverse(step.action) };
}
