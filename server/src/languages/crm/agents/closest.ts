import { closestMatch } from '../../../base/nearest.ts';

/** What begins many names and says nothing about which agent is meant. */
const PREFIX = /^(?:fence_|external\/)/;

/** The agents of these packages are all known; what else their providers have is not from them. */
const COMPLETE: ReadonlySet<string> = new Set(['heartbeat', 'pacemaker', 'linbit']);

/**
 * The known agent that an unknown one is surely meant to be, written as fully as the unknown one; undefined for any
 * agent that may exist in the wild. Only the last segment of a name counts, so a class and a provider make nothing
 * similar; a provider that is not known brings agents of its own, unless it is itself a typo.
 */
export function closestAgent(name: string, known: readonly string[]): string | undefined {
  const parts = name.split(':');
  const type = parts.at(-1)!;
  if (parts.length === 1) return closestType(type, known.filter(isOcf).map(typeOf));
  const ofClass = known.filter((id) => id.startsWith(`${parts[0]}:`));
  if (parts.length === 2) return sameType(type, known) ?? closestId(type, ofClass);
  const provider = correctedProvider(parts[1]!, known);
  const ofProvider = ofClass.filter((id) => id.split(':')[1] === provider);
  const elsewhere = provider !== undefined && COMPLETE.has(provider);
  return (
    sameType(type, ofProvider) ??
    (elsewhere ? sameType(type, known) : undefined) ??
    closestId(type, ofProvider) ??
    (elsewhere ? closestId(type, ofClass) : undefined)
  );
}

function sameType(type: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => typeOf(id) === type);
}

function closestId(type: string, ids: readonly string[]): string | undefined {
  const found = closestType(type, ids.map(typeOf));
  return found && ids.find((id) => typeOf(id) === found);
}

function closestType(type: string, types: readonly string[]): string | undefined {
  return closestMatch(type, types, type.replace(PREFIX, '').length);
}

/** The provider itself where we have agents of it, or the one of which it is a typo. */
function correctedProvider(provider: string, known: readonly string[]): string | undefined {
  const providers = new Set(known.filter(isOcf).map((id) => id.split(':')[1]!));
  return providers.has(provider) ? provider : closestMatch(provider, providers);
}

function isOcf(id: string): boolean {
  return id.startsWith('ocf:');
}

function typeOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
