/** Node and every browser have it; the server is checked without the types of either. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Lets what has arrived in the meantime be read: a request, or that one is not wanted any more. */
export function pause(): Promise<void> {
  return new Promise((goOn) => after(goOn, 0));
}

/** Runs something once, after so many milliseconds; 0: when what is at work now has ended. */
export function after(run: () => void, milliseconds: number): unknown {
  return setTimeout(run, milliseconds);
}
