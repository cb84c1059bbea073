/** A program whose version decides what is right: `drbd`, `pacemaker`, `corosync`, `heartbeat`, `crmsh`, `drbd-utils`. */
export type Product = string;

const names: Readonly<Record<Product, string>> = {
  drbd: 'DRBD',
  pacemaker: 'Pacemaker',
  corosync: 'Corosync',
  heartbeat: 'Heartbeat',
};

/** How a product is written in a sentence. */
export function productName(product: Product): string {
  return names[product] ?? product;
}

/** The versions of one product that know something. Both ends inclusive: `until: '8.4'` means that 8.4.x is the last. */
export interface VersionRange {
  readonly product: Product;
  readonly since?: string;
  readonly until?: string;
}

/** The version aimed at, product by product: `{ drbd: '8.4' }`. A product that is absent is unknown ("auto" without a marker). */
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

/** Why a range does not fit a target: `tooNew` = it came later than the target, `removed` = it was gone before. */
export function versionMismatch(range: VersionRange | undefined, targets: Targets): 'tooNew' | 'removed' | undefined {
  if (!range) return undefined;
  const target = targets[range.product];
  if (target === undefined) return undefined;
  if (range.since && compareVersions(target, range.since) < 0) return 'tooNew';
  if (range.until && compareVersions(target, range.until) > 0) return 'removed';
  return undefined;
}

/** `since('drbd', '9')`: known from that version on. */
export function since(product: Product, version: string): VersionRange {
  return { product, since: version };
}

/** `until('drbd', '8.4')`: that version is the last that knows it. */
export function until(product: Product, version: string): VersionRange {
  return { product, until: version };
}
