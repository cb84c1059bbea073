import { languages } from '../../server/src/languages/index.ts';
import { Service } from './service.ts';

/** Times in milliseconds from a keystroke to the diagnostics: a character typed at an offset and taken back, again and again. */
export function keystrokes(uri: string, language: string, text: string, at: number, count: number): readonly number[] {
  const service = new Service(languages);
  const times: number[] = [];
  for (let i = 0; i < count + 15; i++) {
    const changed = `${text.slice(0, at)}${'1'.repeat(i % 2)}${text.slice(at)}`;
    const start = performance.now();
    service.put(uri, changed, language);
    service.findings(uri);
    // A few to warm up are left out.
    if (i >= 15) times.push(performance.now() - start);
  }
  return times;
}

/** The middle one. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
