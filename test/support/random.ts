/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the items. */
export function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}

/**
 * The seed of a run: HA_CONFIG_SEED, to repeat one. Otherwise always the same one in CI, where a run must not fail for what
 * an older one would have found as well, and a new one each time at a desk, where new mistakes are looked for.
 */
export function seedOfRun(): number {
  return Number(process.env['HA_CONFIG_SEED'] ?? (process.env['CI'] ? 20_261_123 : Date.now() % 1_000_000));
}
