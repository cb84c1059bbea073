import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What is wrong with operations and parameters of resources. */

export function repeatedOperation(
  word: Word,
  action: string,
  shown: string,
  better: string | undefined,
  value: Word | undefined,
): Problem {
  return problem(
    value ?? word,
    'repeated-operation',
    better ? 'error' : 'warning',
    {
      en: `Duplicate ${codeSpan(action)} with the interval ${shown}. Set another interval${better ? `, such as ${codeSpan(better)}` : ''}: Pacemaker tells operations apart by name and interval, not by role.`,
      ja: `間隔 ${shown} の ${codeSpan(action)} が重複しています。別の間隔${better ? `(例: ${codeSpan(better)})` : ''}にしてください。Pacemaker はオペレーションを名前と間隔だけで区別し、ロールでは区別しません。`,
    },
    {
      fixes:
        better && value
          ? [
              fix(
                { en: `Change the interval to ${codeSpan(better)}`, ja: `間隔を ${codeSpan(better)} に変更する` },
                [replace(inner(value), better)],
                'suggestion',
              ),
            ]
          : [],
    },
  );
}

export function noMonitor(word: Word, at: number, advised: string, severity: 'warning' | 'information'): Problem {
  return problem(
    word,
    'no-monitor',
    severity,
    {
      en: `Missing monitor for ${codeSpan(word.text)}: the cluster does not notice when it fails. Add ${codeSpan(advised)}.`,
      ja: `${codeSpan(word.text)} に monitor がないため、障害が起きても検知されません。${codeSpan(advised)} を追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Add a monitor operation', ja: 'monitor を追加する' },
          [{ start: at, end: at, text: ` \\\n\t${advised}` }],
          'suggestion',
        ),
      ],
    },
  );
}

export function monitorWithoutInterval(word: Word, value: Word | undefined, advised: string): Problem {
  return problem(
    value ?? word,
    'monitor-interval',
    'warning',
    {
      en: `Missing interval for this monitor: it only configures the first check and never repeats. Use ${codeSpan(`interval=${advised}`)}.`,
      ja: `この monitor には 0 より大きい間隔がないため、起動前の確認に使われるだけで、定期的には実行されません。${codeSpan(`interval=${advised}`)} と書いてください。`,
    },
    {
      fixes: [
        value
          ? fix(
              { en: `Set the interval to ${codeSpan(advised)}`, ja: `間隔を ${codeSpan(advised)} にする` },
              [replace(inner(value), advised)],
              'suggestion',
            )
          : fix(
              { en: `Add ${codeSpan(`interval=${advised}`)}`, ja: `${codeSpan(`interval=${advised}`)} を追加する` },
              [insertAfter(word, ` interval=${advised}`)],
              'suggestion',
            ),
      ],
    },
  );
}

export function intervalNotZero(value: Word, action: string): Problem {
  return problem(
    value,
    'operation-interval',
    'error',
    {
      en: `An interval is not allowed for ${codeSpan(action)}: only a monitor repeats. Use \`interval=0\`, or omit it.`,
      ja: `${codeSpan(action)} に間隔は指定できません。繰り返せるのは monitor だけです。\`interval=0\` とするか省略してください。`,
    },
    {
      fixes: [
        fix({ en: 'Set the interval to `0`', ja: '間隔を `0` にする' }, [replace(inner(value), '0')], 'suggestion'),
      ],
    },
  );
}

export function shortTimeout(value: Word, action: string, advised: string, agent: string): Problem {
  return problem(
    value,
    'short-timeout',
    'warning',
    {
      en: `${codeSpan(action)} requires a timeout of ${advised} according to ${codeSpan(agent)}. Set at least that; with ${codeSpan(value.text)}, a short delay counts as a failure.`,
      ja: `${codeSpan(agent)} の ${codeSpan(action)} に推奨されるタイムアウトは ${advised} です。それ以上にしてください。${codeSpan(value.text)} では、一時的な遅れでも障害とみなされます。`,
    },
    {
      fixes: [replacement(inner(value), advised, 'suggestion')],
    },
  );
}

/** `names`: the parameters by which the agent waits; `first`: the value of the first that is set. */
export function longWait(
  timeout: Word,
  action: string,
  seconds: number,
  names: readonly string[],
  first: Word,
  atWorst: boolean,
): Problem {
  const en = names.map(codeSpan).join(', ');
  const ja = names.map(codeSpan).join('、');
  const upTo = atWorst ? { en: 'up to ', ja: '最長で ' } : { en: '', ja: '' };
  return problem(
    timeout,
    'long-wait',
    atWorst ? 'information' : 'warning',
    {
      en: `The timeout of ${codeSpan(action)} (${codeSpan(timeout.text)}) conflicts with the agent's own wait of ${upTo.en}${seconds} s (${en}). Use a longer timeout, or a shorter wait; otherwise the action fails before the agent is done.`,
      ja: `エージェントは ${codeSpan(action)} の中で${upTo.ja}${seconds} 秒待ちますが(${ja})、タイムアウトは ${codeSpan(timeout.text)} です。タイムアウトを長くするか、待ち時間を短くしてください。このままでは、エージェントが終わる前に失敗とみなされます。`,
    },
    { related: [conflictsWithThis(first)] },
  );
}

export function stopIgnored(value: Word): Problem {
  return problem(value, 'stop-ignored', 'warning', {
    en: '`on-fail=ignore` conflicts with `stop`: the resource starts elsewhere while it may still run here. Use `fence`, or `block` without fencing.',
    ja: '`stop` に `on-fail=ignore` を指定すると、まだ動いているかもしれないまま、ほかのノードで起動されます。`fence`(フェンシングがない場合は `block`)にしてください。',
  });
}

export function defaultTimeout(
  word: Word,
  action: string,
  actual: string,
  advised: string,
  agent: string,
  at: number,
): Problem {
  return problem(
    word,
    'default-timeout',
    'information',
    {
      en: `Missing timeout for ${codeSpan(action)}: ${codeSpan(agent)} advises ${advised}, the default is ${actual}. Add ${codeSpan(`op ${action} interval=0 timeout=${advised}`)}.`,
      ja: `${codeSpan(action)} にタイムアウトの指定がなく、${codeSpan(agent)} の推奨値 ${advised} より短い既定値 ${actual} が使われます。${codeSpan(`op ${action} interval=0 timeout=${advised}`)} を追加してください。`,
    },
    {
      fixes: [
        fix(
          {
            en: `Add the advised timeout of ${codeSpan(action)}`,
            ja: `${codeSpan(action)} に推奨のタイムアウトを追加する`,
          },
          [
            {
              start: at,
              end: at,
              text: ` \\\n\top ${action} interval=0 timeout=${advised}`,
            },
          ],
          'suggestion',
        ),
      ],
    },
  );
}

export function unknownAction(word: Word, agent: string, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-action',
    'warning',
    {
      en: `Unknown action ${codeSpan(word.text)} of ${codeSpan(agent)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Use one that `crm ra info` lists.'}`,
      ja: `${codeSpan(agent)} に ${codeSpan(word.text)} というアクションはありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : '`crm ra info` に表示されるアクションを使ってください。'}`,
    },
    {
      fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
    },
  );
}

export function operationTypo(word: Word, suggestion: string): Problem {
  return problem(
    word,
    'operation-attribute',
    'warning',
    {
      en: `Unknown operation attribute ${codeSpan(word.text)}: it is passed to the agent. Did you mean ${codeSpan(suggestion)}?`,
      ja: `${codeSpan(word.text)} はオペレーションの属性ではないため、エージェントのパラメーターとして渡されます。${codeSpan(suggestion)} ではありませんか?`,
    },
    {
      fixes: [replacement(word, suggestion, 'suggestion')],
    },
  );
}

export function monitorOfContainer(word: Word, kind: string, inside: string | undefined): Problem {
  return problem(
    word,
    'wrong-member',
    'error',
    {
      en: `A monitor is not allowed for the ${codeSpan(kind)} ${codeSpan(word.text)}: only primitives have operations.${inside ? ` Use ${codeSpan(inside)}, which it contains.` : ''}`,
      ja: `${codeSpan(kind)} の ${codeSpan(word.text)} に monitor は設定できません。オペレーションを設定できるのは primitive だけです。${inside ? `中の ${codeSpan(inside)} を指定してください。` : ''}`,
    },
    {
      fixes: inside ? [replacement(word, inside, 'suggestion')] : [],
    },
  );
}

export function demoteUnfit(value: Word, action: string): Problem {
  return problem(value, 'demote-unfit', 'error', {
    en: `\`on-fail=demote\` is not allowed for this ${codeSpan(action)}; Pacemaker uses the default. Use it only for \`promote\` and for a recurring \`monitor\` of the promoted role.`,
    ja: `この ${codeSpan(action)} に \`on-fail=demote\` は使えず、既定の動作になります。使えるのは \`promote\` と、昇格(Promoted)ロールの定期 \`monitor\` だけです。`,
  });
}

export function nameOverrides(at: Word, name: string, action: string): Problem {
  return problem(at, 'name-overrides', 'warning', {
    en: `${codeSpan(`name=${name}`)} conflicts with ${codeSpan(action)}: this defines the action ${codeSpan(name)}. Use ${codeSpan(`op ${name}`)}.`,
    ja: `${codeSpan(`name=${name}`)} により、${codeSpan(action)} ではなく ${codeSpan(name)} のオペレーションになります。${codeSpan(`op ${name}`)} と書いてください。`,
  });
}
