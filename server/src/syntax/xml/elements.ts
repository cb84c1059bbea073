import type { Statement, Word } from '../tree.ts';

/** The elements inside one that have a name, in order. */
export function elementsNamed({ body }: Statement, name: string): readonly Statement[] {
  return body?.statements.filter((each) => each.body && each.keyword.text === name) ?? [];
}

/** The first element on a way of names. */
export function elementAt(from: Statement, ...names: readonly string[]): Statement | undefined {
  let at: Statement | undefined = from;
  for (const name of names) at = at && elementsNamed(at, name)[0];
  return at;
}

/** The value of an attribute. */
export function attributeOf({ body }: Statement, name: string): Word | undefined {
  return body?.statements.find((each) => !each.body && each.keyword.text === name)?.args[0];
}
