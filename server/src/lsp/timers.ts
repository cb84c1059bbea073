/** Node and every browser have it; the server is checked without the types of either. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Runs something once, after so many milliseconds; 0: when what is at work now has ended. */
export function after(run: () => void, milliseconds: number): unknown {
  return setTimeout(run, milliseconds);
}
