import type { Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

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
      en: `A second ${codeSpan(action)} with the interval ${shown}: Pacemaker tells operations apart by name and interval only, not by role. Give it another interval${better ? `, such as ${codeSpan(better)}` : ''}.`,
      ja: `間隔 ${shown} の ${codeSpan(action)} が重複しています。Pacemaker は操作を名前と間隔だけで区別します(ロールでは区別されません)。別の間隔${better ? `(例: ${codeSpan(better)})` : ''}にしてください。`,
    },
    {
      fixes:
        better && value
          ? [
              fix(
                { en: `Change the interval to ${better}`, ja: `間隔を ${better} に変更する` },
                [replace(value, better)],
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
      en: `${codeSpan(word.text)} has no monitor operation, so the cluster never notices when it fails. Add ${codeSpan(advised)}.`,
      ja: `${codeSpan(word.text)} に monitor がないため、故障しても検知されません。${codeSpan(advised)} を追加してください。`,
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
      en: `This monitor has no interval above 0, so it never repeats; it only sets up the first check. Write ${codeSpan(`interval=${advised}`)}.`,
      ja: `この monitor には 0 より大きい間隔がないため、繰り返されません(起動時の確認だけになります)。${codeSpan(`interval=${advised}`)} と書いてください。`,
    },
    {
      fixes: [
        value
          ? fix(
              { en: `Set the interval to ${advised}`, ja: `間隔を ${advised} にする` },
              [replace(value, advised)],
              'suggestion',
            )
          : fix(
              { en: `Add interval=${advised}`, ja: `interval=${advised} を追加する` },
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
      en: `${codeSpan(action)} cannot be repeated: only a monitor takes an interval. Write \`interval=0\` or leave it out.`,
      ja: `${codeSpan(action)} は繰り返せません。間隔を指定できるのは monitor だけです。\`interval=0\` とするか省略してください。`,
    },
    { fixes: [fix({ en: 'Set the interval to 0', ja: '間隔を 0 にする' }, [replace(value, '0')], 'suggestion')] },
  );
}

export function shortTimeout(value: Word, action: string, advised: string, agent: string): Problem {
  return problem(
    value,
    'short-timeout',
    'warning',
    {
      en: `${codeSpan(value.text)} for ${codeSpan(action)} is less than the ${advised} that ${codeSpan(agent)} advises: a slow moment counts as a failure. Raise it.`,
      ja: `${codeSpan(action)} の ${codeSpan(value.text)} は ${codeSpan(agent)} の推奨値 ${advised} より短いため、一時的な遅れでも故障とみなされます。大きくしてください。`,
    },
    {
      fixes: [fix({ en: `Raise it to ${advised}`, ja: `${advised} にする` }, [replace(value, advised)], 'suggestion')],
    },
  );
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
      en: `${codeSpan(action)} has no timeout of its own, so ${actual} holds, and ${codeSpan(agent)} advises ${advised}. Add ${codeSpan(`op ${action} interval=0 timeout=${advised}`)}.`,
      ja: `${codeSpan(action)} に timeout の指定がなく、${actual} が適用されます(${codeSpan(agent)} の推奨値は ${advised})。${codeSpan(`op ${action} interval=0 timeout=${advised}`)} を追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: `Add the advised timeout for ${action}`, ja: `${action} に推奨の timeout を追加する` },
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
      en: `${codeSpan(agent)} has no action ${codeSpan(word.text)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' See `crm ra info` for those that it has.'}`,
      ja: `${codeSpan(agent)} に ${codeSpan(word.text)} という操作はありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : '使える操作は `crm ra info` で確認してください。'}`,
    },
    {
      fixes: suggestion
        ? [
            fix(
              { en: `Change to ${suggestion}`, ja: `${suggestion} に変更する` },
              [replace(word, suggestion)],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}

export function operationTypo(word: Word, suggestion: string): Problem {
  return problem(
    word,
    'operation-attribute',
    'warning',
    {
      en: `${codeSpan(word.text)} is no attribute of operations, so it is handed to the agent. Did you mean ${codeSpan(suggestion)}?`,
      ja: `${codeSpan(word.text)} は操作の属性ではないため、エージェントのパラメーターとして渡されます。${codeSpan(suggestion)} ではありませんか?`,
    },
    {
      fixes: [
        fix(
          { en: `Change to ${suggestion}`, ja: `${suggestion} に変更する` },
          [replace(word, suggestion)],
          'suggestion',
        ),
      ],
    },
  );
}

export function monitorOfContainer(word: Word, kind: string, inside: string | undefined): Problem {
  return problem(
    word,
    'wrong-member',
    'error',
    {
      en: `${codeSpan(word.text)} is a ${codeSpan(kind)}; only a primitive has operations.${inside ? ` Name ${codeSpan(inside)}, which it contains.` : ''}`,
      ja: `${codeSpan(word.text)} は ${codeSpan(kind)} です。操作を設定できるのは primitive だけです。${inside ? `中の ${codeSpan(inside)} を指定してください。` : ''}`,
    },
    {
      fixes: inside
        ? [fix({ en: `Change to ${inside}`, ja: `${inside} に変更する` }, [replace(word, inside)], 'suggestion')]
        : [],
    },
  );
}

export function demoteUnfit(value: Word, action: string): Problem {
  return problem(value, 'demote-unfit', 'error', {
    en: `\`on-fail=demote\` is for \`promote\` and for a repeated \`monitor\` in the promoted role; for this ${codeSpan(action)} Pacemaker takes the default.`,
    ja: `\`on-fail=demote\` が使えるのは \`promote\` と、昇格した役割で繰り返す \`monitor\` だけです。この ${codeSpan(action)} では既定の動作になります。`,
  });
}

export function nameOverrides(at: Word, name: string, action: string): Problem {
  return problem(at, 'name-overrides', 'warning', {
    en: `${codeSpan(`name=${name}`)} replaces ${codeSpan(action)}: this is the action ${codeSpan(name)}. Write ${codeSpan(`op ${name}`)}.`,
    ja: `${codeSpan(`name=${name}`)} により ${codeSpan(action)} ではなく ${codeSpan(name)} の操作になります。${codeSpan(`op ${name}`)} と書いてください。`,
  });
}
