import { unknownProduct, unknownVersion } from '../base/messages-project.ts';
import { nearest } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { compareVersions } from './versions.ts';

/** The versions that a target may name, as the settings of the editor offer them; a test holds the two together. */
export const knownVersions: Readonly<Record<string, readonly string[]>> = {
  drbd: ['8.3', '8.4', '9', '9.0', '9.1', '9.2'],
  'drbd-utils': ['8.9', '9', '9.12', '9.22', '9.28', '9.34'],
  pacemaker: ['1.0', '1.1', '2', '2.0', '2.1', '3', '3.0.0', '3.0.1', '3.0.2'],
  heartbeat: ['3.0'],
  corosync: ['1', '2', '3'],
  xen: Array.from({ length: 23 }, (_, minor) => `4.${minor}`),
  // Which program reads the files, rather than its version.
  ifcfg: ['initscripts', 'networkmanager'],
};

/** What is wrong with a target, with the ones that are known, and which of the two words it is; undefined: nothing. */
export function targetProblem(
  product: string,
  version: string,
): { readonly message: Text; readonly of: 'product' | 'version' } | undefined {
  const versions = Object.hasOwn(knownVersions, product) ? knownVersions[product] : undefined;
  if (!versions) {
    const products = Object.keys(knownVersions);
    return { message: unknownProduct(product, nearest(product, products), products), of: 'product' };
  }
  return isKnown(version, versions)
    ? undefined
    : { message: unknownVersion(product, version, versions), of: 'version' };
}

/** Whether a version is known: a release of a known line (`9.2.14`), a line with known releases, or between two known ones of its line. */
function isKnown(version: string, known: readonly string[]): boolean {
  if (known.includes(version)) return true;
  if (!/^\d+(?:\.\d+)*$/.test(version)) return false;
  if (known.some((each) => each.startsWith(`${version}.`))) return true;
  const line = version.replace(/\..*$/s, '');
  // `9` says nothing of 9.99 where releases of 9 are known.
  const exact = known.filter((each) => !known.some((other) => other.startsWith(`${each}.`)));
  const same = exact.filter((each) => each === line || each.startsWith(`${line}.`));
  return (
    same.some((each) => compareVersions(each, version) <= 0) && same.some((each) => compareVersions(each, version) >= 0)
  );
}
