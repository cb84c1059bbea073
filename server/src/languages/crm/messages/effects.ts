import type { Edit, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** Settings that have no effect, because another one is missing. */

export function promotedMonitor(role: Word, name: string): Problem {
  return problem(role, 'monitor-role', 'warning', {
    en: `This monitor has no effect: ${codeSpan(name)} is never promoted. Make it promotable, or remove the role.`,
    ja: `${codeSpan(name)} は昇格しないため、この monitor は実行されません。昇格可能にするか、ロールの指定を削除してください。`,
  });
}

export function notInterleaved(then: Word, first: string, edit: Edit): Problem {
  return problem(
    then,
    'not-interleaved',
    'warning',
    {
      en: `Missing \`interleave=true\` for ${codeSpan(then.text)}: it waits for all instances of ${codeSpan(first)}. Add it; otherwise a failure on one node restarts ${codeSpan(then.text)} on every node.`,
      ja: `${codeSpan(then.text)} に \`interleave=true\` がないため、${codeSpan(first)} のすべてのインスタンスを待ちます。追加してください。ないと、1 つのノードの障害で全ノードの ${codeSpan(then.text)} が再起動されます。`,
    },
    {
      fixes: () => [fix({ en: 'Add `interleave=true`', ja: '`interleave=true` を追加する' }, [edit], 'suggestion')],
    },
  );
}

function setTo(value: Word | undefined, wanted: string, edit: Edit): Edit {
  return value ? replace(inner(value), wanted) : edit;
}

export function noAcl(keyword: Word, value: Word | undefined, edit: Edit): Problem {
  return problem(
    keyword,
    'acl-disabled',
    'warning',
    {
      en: `${codeSpan(keyword.text)} has no effect without \`enable-acl=true\`. Set this property; until then every user of the group haclient may do everything.`,
      ja: `プロパティ \`enable-acl=true\` がないため、${codeSpan(keyword.text)} は効果がありません。設定してください。それまでは haclient グループの全ユーザーがすべての操作を行えます。`,
    },
    {
      fixes: () => [
        fix(
          { en: 'Set `enable-acl=true`', ja: '`enable-acl=true` を設定する' },
          [setTo(value, 'true', edit)],
          'suggestion',
        ),
      ],
    },
  );
}

export function noStrategy(keyword: Word, value: Word | undefined, edit: Edit): Problem {
  return problem(
    keyword,
    'utilization-ignored',
    'warning',
    {
      en: '`utilization` has no effect without the property `placement-strategy`. Set it to `balanced`, `minimal` or `utilization`.',
      ja: 'プロパティ `placement-strategy` がないため、`utilization` は効果がありません。`balanced`、`minimal`、`utilization` のいずれかを設定してください。',
    },
    {
      fixes: () => [
        fix(
          { en: 'Set `placement-strategy=balanced`', ja: '`placement-strategy=balanced` を設定する' },
          [setTo(value, 'balanced', edit)],
          'suggestion',
        ),
      ],
    },
  );
}

export function parameterAfterOp(word: Word, agent: string, severity: Severity, edits: readonly Edit[]): Problem {
  return problem(
    word,
    'parameter-after-op',
    severity,
    {
      en: `Unexpected ${codeSpan(word.text)} after \`op\`: it is a parameter of ${codeSpan(agent)}. Move it to \`params\`; otherwise only this operation gets it.`,
      ja: `\`op\` の後に ${codeSpan(agent)} のパラメーター ${codeSpan(word.text)} があります。ここではこのオペレーションだけに渡されるため、\`params\` に移してください。`,
    },
    { fixes: () => [fix({ en: 'Move it to `params`', ja: '`params` に移す' }, edits, 'suggestion')] },
  );
}
