import type { Problem } from '../../../base/problem.ts';
import type { CheckedStatement } from '../../../language.ts';
import type { Role } from '../../../schema/types.ts';
import * as messages from '../messages/rules.ts';
import { collect } from '../model/statement-index.ts';

/**
 * Checks that the grammar of rules cannot express: conditions joined in two ways, ranges of time without an end, keys
 * without a value.
 */
export function* rules({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { statement, match } of collect(bound, 'rules')) {
    const operators = statement.args.filter((word) => /^(?:and|or)$/i.test(word.text));
    // crmsh compares them as written.
    const other = operators.find((word) => word.text !== operators[0]!.text);
    if (other) yield messages.mixedOperators(other, operators[0]!.text);
    for (const [i, role] of match.roles.entries()) {
      if (nameOf(role) === 'UNARY-BEHIND') yield messages.unaryAfter(match.roles[i - 1]!.word, role.word);
      if (nameOf(role) === 'SCORE' && nameOf(match.roles[i + 1]) !== ':') yield messages.scoreWithoutColon(role.word);
    }
    yield* dates(match.roles);
  }
}

function* dates(roles: readonly Role[]): Iterable<Problem> {
  for (let i = 0; i < roles.length; i++) {
    if (nameOf(roles[i]) === 'OPERATION' && /^in/.test(roles[i]!.word.text) && nameOf(roles[i - 1]) === 'date') {
      const rest = roles.slice(i + 1);
      const end = rest.findIndex((each) => nameOf(each) === 'AND|OR');
      const keys = (end < 0 ? rest : rest.slice(0, end)).map((each) => each.word.text);
      if (!keys.includes('start') && !keys.includes('end') && !rest.some((each) => each.word.hole))
        yield messages.openRange(roles[i]!.word);
    }
    if (nameOf(roles[i]) === 'KEY' && nameOf(roles[i + 1]) === '=' && nameOf(roles[i + 2]) === '=')
      yield messages.doubleSign(roles[i + 2]!.word);
    if (nameOf(roles[i]) === 'KEY' && nameOf(roles[i + 1]) !== '=') yield messages.keyWithoutValue(roles[i]!.word);
  }
}

function nameOf(role: Role | undefined): string | undefined {
  return role && (role.element.kind === 'word' ? role.element.name : role.element.text);
}
