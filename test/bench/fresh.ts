// Servers that have just been started: what they need for it, and for their first file.
import { quantile } from './results.ts';
import type { Session } from './session.ts';
import { type LanguageId, sample, sizes } from './texts.ts';

/** A server and what is opened in it. */
export interface Contestant {
  readonly title: string;
  readonly languageId: LanguageId;
  readonly start: () => Promise<Session>;
  /** As `start`, without what our client asks for; absent: it is the same. */
  readonly startPlain?: () => Promise<Session>;
  /** Whether it is expected to say anything. */
  readonly answers: boolean;
}

/** Starts every server again and again (`rounds`), one after the other, and lets each rest a while. */
export async function starts(
  rounds: number,
  all: readonly { readonly name: string; readonly start: () => Promise<Session> }[],
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const seen = all.map(({ name }) => ({ name, start: [] as number[], cpu: [] as number[], idle: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const [i, { start }] of all.entries()) {
      const session = await start();
      await new Promise((resolve) => setTimeout(resolve, 500));
      seen[i]!.start.push(session.start);
      seen[i]!.cpu.push(session.startCpu);
      seen[i]!.idle.push(session.memory().now);
      await session.stop();
    }
  const medians = (of: 'start' | 'cpu' | 'idle'): Readonly<Record<string, number>> =>
    Object.fromEntries(seen.map((each) => [each.name, quantile(each[of], 0.5)]));
  return {
    'start to initialize': medians('start'),
    'start to initialize, CPU': medians('cpu'),
    'idle memory': medians('idle'),
  };
}

/** The first file of a fresh server: opened with the answer to `initialize`, and after a rest by another client than ours. */
export async function firstFiles(
  rounds: number,
  contestants: readonly Contestant[],
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const seen = contestants.map((contestant) => ({
    contestant,
    document: sample(contestant.languageId, sizes[0]),
    atOnce: [] as number[],
    plain: [] as number[],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { contestant, document, atOnce, plain } of seen) {
      const hurried = await contestant.start();
      atOnce.push(hurried.start + (await hurried.open(document)));
      await hurried.stop();
      const rested = await (contestant.startPlain ?? contestant.start)();
      await new Promise((resolve) => setTimeout(resolve, 300));
      plain.push(await rested.open(document));
      await rested.stop();
    }
  const medians = (of: 'atOnce' | 'plain'): Readonly<Record<string, number>> =>
    Object.fromEntries(seen.map((each) => [each.contestant.title, quantile(each[of], 0.5)]));
  return {
    'start to diagnostics, opened at once': medians('atOnce'),
    'open to diagnostics, plain': medians('plain'),
  };
}
