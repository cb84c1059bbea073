import type { Steps } from './steps.ts';

/**
 * The candidate that was probably meant: the same but for case, `-` and `_`; or at most a third of the letters differ
 * (two neighbours swapped count as one); or the only one that begins so. Undefined when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>, steps?: Steps): string | undefined {
  const plain = fold(word);
  // Of one or two letters, every other word is as near.
  const short = word.length < 3;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  const longer = new Set<string>();
  for (const candidate of candidates) {
    if (steps) steps.count++;
    const folded = fold(candidate);
    if (folded === plain) return candidate;
    if (short) continue;
    if (folded.startsWith(plain)) longer.add(candidate);
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(plain, folded, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best ?? (longer.size === 1 ? [...longer][0] : undefined);
}

/**
 * The one candidate of which the word is surely a typo: the same but for case, `-` and `_`, or at most two edits and a
 * quarter of the `letters` (a number; by default the word's length) away, two neighbours swapped being one edit. Of
 * several equally close ones those of equal length count; undefined when more than one is left.
 */
export function closestMatch(
  word: string,
  candidates: Iterable<string>,
  letters: number = word.length,
): string | undefined {
  const plain = fold(word);
  let limit = letters < 4 ? 0 : Math.min(2, Math.floor(letters / 4));
  let closest = new Set<string>();
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (folded === plain) return candidate;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(plain, folded, limit + 1);
    if (distance > limit) continue;
    // A longer name that begins like another is a different name rather than a typo.
    if (distance > 1 && (plain.startsWith(folded) || folded.startsWith(plain))) continue;
    if (distance < limit) closest = new Set();
    limit = distance;
    closest.add(candidate);
  }
  if (closest.size > 1) closest = new Set([...closest].filter(({ length }) => length === word.length));
  return closest.size === 1 ? [...closest][0] : undefined;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/** Damerau-Levenshtein (optimal string alignment); gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const equal = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (equal ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
