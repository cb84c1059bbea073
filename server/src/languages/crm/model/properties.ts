import { isDeprecatedFor, type Targets } from '../../../schema/versions.ts';
import { clusterProperties } from '../catalog/properties.ts';

const { directives } = clusterProperties;

/** The names that a property has had up to the newest, from this one on, as the catalogue tells what replaced what. */
function namesFrom(name: string): readonly string[] {
  const next = Object.hasOwn(directives, name) ? directives[name]!.deprecated?.replacement : undefined;
  return next !== undefined && Object.hasOwn(directives, next) ? [name, ...namesFrom(next)] : [name];
}

/** The newest name of a property: `fencing-enabled` for `stonith-enabled`. */
export function newestName(name: string): string {
  return namesFrom(name).at(-1)!;
}

/** True where Pacemaker reads the first of two names of a property, and leaves the second one out. */
export function isNewerName(name: string, than: string): boolean {
  return namesFrom(than).indexOf(name) > 0;
}

/** The name of a property in the versions aimed at: the first from this one on that is not deprecated there. */
export function nameFor(name: string, targets: Targets): string {
  const names = namesFrom(name);
  return names.find((each) => !hasReplacement(each, targets)) ?? name;
}

function hasReplacement(name: string, targets: Targets): boolean {
  const deprecated = directives[name]?.deprecated;
  return deprecated?.replacement !== undefined && isDeprecatedFor(deprecated, targets);
}
