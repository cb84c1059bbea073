declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

/** Stands for a secret that people make up themselves, in what completion inserts. */
export const MADE_UP = 'replace-me-with-a-long-random-string';

const drawn = new Map<string, string>();

/** 32 random hexadecimal digits for a purpose; the same as long as the process runs, so that an answer asked for twice is one. */
export function randomHex(purpose: string): string {
  const before = drawn.get(purpose);
  if (before !== undefined) return before;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  drawn.set(purpose, made);
  return made;
}
