/** Lengths of pieces that are compared at once: a long text costs no loop over its characters. */
const PIECES = [65_536, 4096, 256, 16, 1];

/** How many characters two texts have in common at the start, and after that at the end. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  for (const piece of PIECES)
    while (start + piece <= most && a.slice(start, start + piece) === b.slice(start, start + piece)) start += piece;
  let end = 0;
  for (const piece of PIECES)
    while (end + piece <= most - start && last(a, end, piece) === last(b, end, piece)) end += piece;
  return { start, end };
}

/** The piece that ends so many characters before the end. */
function last(text: string, end: number, piece: number): string {
  return text.slice(text.length - end - piece, text.length - end);
}
