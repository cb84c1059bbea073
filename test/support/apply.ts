import assert from 'node:assert/strict';
import { edited } from '../../server/src/base/edited.ts';
import { fixesOf } from '../../server/src/base/report.ts';
import { type OpenOptions, open } from './open.ts';

/** The text after the first fix of the first problem with that code (without the language's prefix). */
export function applyFix(languageId: string, text: string, code: string, options: OpenOptions = {}): string {
  const found = open(languageId, text, options).findings.find((each) => each.code.endsWith(`/${code}`));
  assert.ok(found, `${code} is not reported`);
  const [first] = fixesOf(found);
  assert.ok(first, `${code} has no fix`);
  return edited(text, first.edits)!;
}
