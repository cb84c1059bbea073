import { codeSpan } from '../../../base/sinks.ts';
import { join, type Text } from '../../../base/text.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import { isTrue } from '../../../schema/truth.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/** The value of `name=value` after a clause of a statement; the last one counts. */
export function clauseValue(bound: BoundStatement, clause: string, name: string): string | undefined {
  let value: string | undefined;
  for (const list of childrenNamed(bound, clause))
    for (const pair of childrenNamed(list, name)) value = pair.statement.args[0]?.text ?? '';
  return value;
}

/** What a resource's own meta attributes keep the cluster from doing with it. */
interface Kept {
  readonly sentence: Text;
  /** The same in a few words. */
  readonly hint: Text;
}

/** How a resource is kept; undefined where it is not. */
export function keptState(bound: BoundStatement): Kept | undefined {
  const of = (name: string): string | undefined => clauseValue(bound, 'meta', name);
  for (const [name, value] of [
    ['is-managed', false],
    ['maintenance', true],
  ] as const) {
    if (isTrue(of(name) ?? '') !== value) continue;
    const setting = codeSpan(`${name}=${value}`);
    return {
      sentence: {
        en: `The cluster neither starts nor stops it (${setting}). Otherwise: `,
        ja: `クラスタは起動も停止もしません(${setting})。そうでなければ: `,
      },
      hint: { en: 'not managed', ja: '管理対象外' },
    };
  }
  return /^stopped$/i.test(of('target-role') ?? '')
    ? {
        sentence: {
          en: 'It is kept stopped (`target-role=Stopped`). Otherwise: ',
          ja: '停止したままです(`target-role=Stopped`)。そうでなければ: ',
        },
        hint: { en: 'kept stopped', ja: '停止したまま' },
      }
    : undefined;
}

/** Whether it may be started, but not promoted. */
export function isKeptUnpromoted(bound: BoundStatement): boolean {
  return /^(?:slave|unpromoted)$/i.test(clauseValue(bound, 'meta', 'target-role') ?? '');
}

/** A sentence that holds where nothing keeps the resource from it. */
export function underState(bound: BoundStatement, text: Text | undefined): Text | undefined {
  const state = keptState(bound);
  return state && text ? join([state.sentence, text]) : text;
}
