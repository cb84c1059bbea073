/**
 * The candidate that was probably meant: the same but for case, `-` and `_`; or at most a third of the letters differ
 * (two neighbours swapped count as one); or the only one that begins so. Undefined when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(word);
  // Of one or two letters, every other word is as near.
  const short = word.length < 3;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  const longer = new Set<string>();
  for (const candidate of candidates) {
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
