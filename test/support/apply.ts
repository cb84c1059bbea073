import assert from 'node:assert/strict';
import { fixesOf } from '../../server/src/base/report.ts';
import { type OpenOptions, open } from './open.ts';

/** The text after the first fix of the first problem with that code (without the language's prefix). */
export function applyFix(languageId: string, text: string, code: string, options: OpenOptions = {}): string {
  const found = open(languageId, text, options).findings.find((each) => each.code.endsWith(`/${code}`));
  assert.ok(found, `${code} is not reported`);
  const [first] = fixesOf(found);
  assert.ok(first, `${code} has no fix`);
  let done = text;
  for (const { start, end, text: put } of [...first.edits].sort((a, b) => b.start - a.start))
    done = done.slice(0, start) + put + done.slice(end);
  return done;
}
