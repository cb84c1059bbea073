import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Our own files for tests, a folder for each language. */
export const fixtureFolder = join(root, 'test/fixtures');

/** The material next to the project that several projects share: facts, cases, corpora and the real tools as oracles. */
export const shared = resolve(root, '../shared');

/**
 * Options for a test that reads these paths below `../shared` (or absolute ones: `/usr/sbin/crm`). Where one is missing the
 * test is skipped and says so; with CI=true it fails, so that a misspelt path cannot hide.
 */
export function needs(...paths: readonly string[]): { readonly skip: string | false } {
  const missing = paths.map((path) => resolve(shared, path)).find((path) => !existsSync(path));
  if (missing && process.env['CI'] === 'true') throw new Error(`${missing} is missing`);
  return { skip: missing ? `${missing} is not here` : false };
}

/**
 * A file of facts next to the project, with the reason to skip where it is absent. With `CI=true` absence is a failure.
 */
export function factsFile<T>(name: string, none: T): { readonly facts: T; readonly skip: string | false } {
  const place = join(shared, 'facts', name);
  const { skip } = needs(place);
  return { facts: skip ? none : (JSON.parse(readFileSync(place, 'utf8')) as T), skip };
}
