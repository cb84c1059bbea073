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

/** Damerau-Levenshtein (optimal string alignment); gives up at `limit`. O(length x limit): cells further off the diagonal cost more. */
export function editDistance(a: string, b: string, limit: number): number {
  const columns = b.length + 1;
  let before = new Array<number>(columns).fill(limit);
  let previous = Array.from({ length: columns }, (_, j) => j);
  let row = new Array<number>(columns).fill(limit);
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    const last = i > 1 ? a.charCodeAt(i - 2) : -1;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : limit;
    let smallest = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (code === other ? 0 : 1));
      if (j > 1 && code === b.charCodeAt(j - 2) && last === other) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (to < b.length) row[to + 1] = limit;
    if (smallest >= limit) return limit;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length]!;
}
