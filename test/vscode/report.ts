// Prints what the suite found.
import { readFile } from 'node:fs/promises';
import type { Results } from './suite/runner.ts';

/** The results so far; undefined while there are none, or they are just being written. */
export async function readResults(file: string): Promise<Results | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** One line a test, the figures, and how many passed; gives whether all of them did. */
export function report(results: Results | undefined): boolean {
  const tests = results?.tests ?? [];
  for (const { name, ms, error } of tests) {
    console.log(`${error === undefined ? 'ok' : 'not ok'} - ${name} (${ms} ms)`);
    if (error !== undefined) console.log(error.replace(/^/gm, '    '));
  }
  for (const [what, ms] of Object.entries(results?.figures ?? {})) console.log(`# ${what}: ${ms} ms`);
  const failed = tests.filter((test) => test.error !== undefined).length;
  if (!results?.done) console.log('not ok - the suite did not come to its end');
  const lost = results?.done ? 0 : 1;
  console.log(`${tests.length - failed} passed, ${failed + lost} failed`);
  return failed + lost === 0 && tests.length > 0;
}
