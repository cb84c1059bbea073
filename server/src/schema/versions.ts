import type { Text } from '../base/text.ts';

/** A program whose version decides what is right: `drbd`, `pacemaker`, `corosync`, `heartbeat`, `crmsh`, `drbd-utils`. */
export type Product = string;

const names: Readonly<Record<Product, string>> = {
  drbd: 'DRBD',
  'drbd-utils': 'drbd-utils',
  pacemaker: 'Pacemaker',
  corosync: 'Corosync',
  heartbeat: 'Heartbeat',
  xen: 'Xen',
  ifcfg: 'ifcfg',
};

/** How a product is written in a sentence. */
export function productName(product: Product): string {
  return names[product] ?? product;
}

/** Out of use, or on the way out. */
export interface Deprecation {
  readonly since?: VersionRange;
  /** What to write instead, as code: `disk { resync-rate }`. */
  readonly replacement?: string;
  /** Why, or what happens to it. */
  readonly doc?: Text;
}

/** The versions of one product that know something. Both ends inclusive: `until: '8.4'` means that 8.4.x is the last. */
export interface VersionRange {
  readonly product: Product;
  readonly since?: string;
  readonly until?: string;
}

/** The releases of a tool that refuse what the versions of its product know; `where`: the versions that are meant. */
export interface RefusedBy {
  readonly range: VersionRange;
  readonly where?: VersionRange;
}

/**
 * The version aimed at, product by product: `{ drbd: '8.4' }`. A product that is absent is unknown ("auto" without a
 * marker). A version of few parts is any release of that line: `3` is 3.0.0 and 3.0.2 alike.
 */
export type Targets = Readonly<Partial<Record<Product, string>>>;

/** -1, 0, 1 as `a` is older, the same, newer; a shorter version is the line that holds the longer one, and equal to it. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = Number(left[i]) - Number(right[i]);
    if (difference) return difference < 0 ? -1 : 1;
  }
  return 0;
}

/** Why no release of a target fits a range: `tooNew` = it came later than the target, `removed` = it was gone before. */
export function versionMismatch(range: VersionRange | undefined, targets: Targets): 'tooNew' | 'removed' | undefined {
  if (!range) return undefined;
  const target = targets[range.product];
  if (target === undefined) return undefined;
  if (range.since && compareVersions(target, range.since) < 0) return 'tooNew';
  if (range.until && compareVersions(target, range.until) > 0) return 'removed';
  return undefined;
}

/**
 * True where every release of the target is in the range: what holds for the last release only is no advice for `3`.
 * False for an unknown target, unless there is no range.
 */
export function fitsEveryRelease(range: VersionRange | undefined, targets: Targets): boolean {
  if (!range) return true;
  const target = targets[range.product];
  if (target === undefined) return false;
  return (!range.since || isAtLeast(target, range.since)) && (!range.until || isWithin(target, range.until));
}

/** A deprecation that began with some version holds only where every release aimed at has it. */
export function isDeprecatedFor(
  deprecated: { readonly since?: VersionRange | undefined } | undefined,
  targets: Targets,
): boolean {
  return deprecated !== undefined && fitsEveryRelease(deprecated.since, targets);
}

/** True where every release of the line `version` is that one or a later one: of `3.0` the first is 3.0.0. */
export function isAtLeast(version: string, least: string): boolean {
  const parts = version.split('.');
  const wanted = least.split('.');
  for (let i = 0; i < wanted.length; i++) {
    const difference = Number(parts[i] ?? 0) - Number(wanted[i]);
    if (difference) return difference > 0;
  }
  return true;
}

/** True where every release of the line is in the line `last`, or before it. */
function isWithin(version: string, last: string): boolean {
  const compared = compareVersions(version, last);
  return compared < 0 || (compared === 0 && version.split('.').length >= last.split('.').length);
}

/** `since('drbd', '9')`: known from that version on. */
export function since(product: Product, version: string): VersionRange {
  return { product, since: version };
}

/** `until('drbd', '8.4')`: that version is the last that knows it. */
export function until(product: Product, version: string): VersionRange {
  return { product, until: version };
}
