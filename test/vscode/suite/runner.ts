import { writeFileSync } from 'node:fs';

/** Tests by name; they run one after the other, since they share one editor. */
export type Tests = Readonly<Record<string, () => Promise<void>>>;

/** What the suite found; written anew after every test, so that a run that hangs shows where. */
export interface Results {
  tests: { readonly name: string; readonly ms: number; readonly error?: string }[];
  /** Measured times (ms) by name. */
  figures: Record<string, number>;
  done: boolean;
}

/** No test takes longer than this (ms), even on a busy machine. */
const limit = 90_000;

/** Runs the tests and writes the results into the file that `HA_CONFIG_RESULTS` names. */
export async function runTests(tests: Tests, figures: Record<string, number>): Promise<Results> {
  const results: Results = { tests: [], figures, done: false };
  for (const [name, test] of Object.entries(tests)) {
    const begin = performance.now();
    const error = await Promise.race([attempt(test), tooLate()]);
    results.tests.push({ name, ms: Math.round(performance.now() - begin), ...(error !== undefined && { error }) });
    write(results);
  }
  results.done = true;
  write(results);
  return results;
}

async function attempt(test: () => Promise<void>): Promise<string | undefined> {
  try {
    await test();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function tooLate(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(`not done after ${limit} ms`), limit).unref());
}

function write(results: Results): void {
  const file = process.env['HA_CONFIG_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results));
  else console.log(JSON.stringify(results));
}
