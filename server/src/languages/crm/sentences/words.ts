import type { Text } from '../../../base/text.ts';
import type { ActionName, RoleOf, Step } from './claims.ts';

/** The score that outweighs every other. */
export const INFINITY = 1_000_000;

/** `a, b and c` */
export function names(of: readonly string[]): Text {
  return list(of, 'and', '、');
}

/** `a, b or c` */
export function anyOf(of: readonly string[]): Text {
  return list(of, 'or', '、');
}

function list(of: readonly string[], last: string, between: string): Text {
  const end = of.at(-1) ?? '';
  const en = of.length > 1 ? `${of.slice(0, -1).join(', ')} ${last} ${end}` : end;
  return { en, ja: of.join(between) };
}

const DONE: Readonly<Record<ActionName, readonly [en: string, ja: string]>> = {
  start: ['started', '起動'],
  promote: ['promoted', '昇格'],
  demote: ['demoted', '降格'],
  stop: ['stopped', '停止'],
};

/** `a is started`; Japanese: `a の起動`. */
export function done({ resource, action }: Step): Text {
  return { en: `${resource} is ${DONE[action][0]}`, ja: `${resource} の${DONE[action][1]}` };
}

/** The action alone, as a participle and as a noun: `started`, `起動`. */
export function participle(action: ActionName): Text {
  const [en, ja] = DONE[action];
  return { en, ja };
}

/** ` is Master`, ` runs`, with the role as written. */
export function isThere({ resource, role }: RoleOf): Text {
  return plainRole(role)
    ? { en: `${resource} is ${role}`, ja: `${resource} が ${role} になっている` }
    : { en: `${resource} runs`, ja: `${resource} が動いている` };
}

/** True for a role that is more than running. */
export function plainRole(role: string | undefined): role is string {
  return role !== undefined && !/^started$/i.test(role);
}
