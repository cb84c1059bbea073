import assert from 'node:assert/strict';
import type { Text } from '../../server/src/base/text.ts';
import type { Choice, Directive, ValueType } from '../../server/src/schema/types.ts';
import { elements } from '../../server/src/schema/walk.ts';

/** The value types of a directive's words. */
export function typesOf(directive: Directive): readonly ValueType[] {
  return [...elements(directive.args)].flatMap((element) => (element.kind === 'word' ? [element.type] : []));
}

export function choicesOf(directive: Directive): readonly Choice[] {
  return typesOf(directive).flatMap((type) => type.choices ?? []);
}

/** True when one of the directive's types takes the value. */
export function takes(directive: Directive, value: string): boolean {
  return typesOf(directive).some((type) => !type.check?.(value, {}));
}

/** Both languages, each in its own letters, and no spaces at the ends. */
export function assertBoth(text: Text, what: string): void {
  assert.ok(text.en.length > 3, `${what}: English`);
  assert.ok(text.ja.length > 3, `${what}: Japanese`);
  assert.match(text.ja, /[\u3040-\u30ff\u4e00-\u9fff]/, `${what}: Japanese letters`);
  assert.doesNotMatch(text.en, /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/, `${what}: no Japanese letters in English`);
  assert.equal(text.en.trim(), text.en, what);
  assert.equal(text.ja.trim(), text.ja, what);
  assert.match(text.en, /[.:)]$/, `${what}: a whole sentence`);
  assert.doesNotMatch(text.ja, /[(（][^)）]*$/, `${what}: an open bracket`);
}

/** Every default, whatever version it is for. */
export function defaultsOf(directive: Directive): readonly string[] {
  const { default: value } = directive;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.flatMap((each) => each.value ?? []);
}
