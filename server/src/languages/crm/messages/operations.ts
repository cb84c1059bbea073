import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';
import { fix, problem } from './syntax.ts';

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
    // Only what is repeated clashes in Pacemaker; of the others it takes one.
    better ? 'error' : 'warning',
    `A second \`${action}\` with the interval ${shown}: Pacemaker tells operations apart by name and interval only, not by role. Give it another interval${better ? `, such as \`${better}\`` : ''}.`,
    `間隔 ${shown} の \`${action}\` が重複しています。Pacemaker は操作を名前と間隔だけで区別します(ロールでは区別されません)。別の間隔${better ? `(例: \`${better}\`)` : ''}にしてください。`,
    better && value
      ? [
          fix(`Change the interval to ${better}`, `間隔を ${better} に変更する`, {
            start: value.start,
            end: value.end,
            text: better,
          }),
        ]
      : [],
  );
}

export function noMonitor(word: Word, at: number, advised: string, severity: 'warning' | 'information'): Problem {
  return problem(
    word,
    'no-monitor',
    severity,
    `\`${word.text}\` has no monitor operation, so the cluster never notices when it fails. Add \`${advised}\`.`,
    `\`${word.text}\` に monitor がないため、故障しても検知されません。\`${advised}\` を追加してください。`,
    [fix('Add a monitor operation', 'monitor を追加する', { start: at, end: at, text: ` \\\n\t${advised}` })],
  );
}

export function monitorWithoutInterval(word: Word, value: Word | undefined, advised: string): Problem {
  return problem(
    value ?? word,
    'monitor-interval',
    'warning',
    `This monitor has no interval above 0, so it never repeats; it only sets up the first check. Write \`interval=${advised}\`.`,
    `この monitor には 0 より大きい間隔がないため、繰り返されません(起動時の確認だけになります)。\`interval=${advised}\` と書いてください。`,
    [
      value
        ? fix(`Set the interval to ${advised}`, `間隔を ${advised} にする`, {
            start: value.start,
            end: value.end,
            text: advised,
          })
        : fix(`Add interval=${advised}`, `interval=${advised} を追加する`, {
            start: word.end,
            end: word.end,
            text: ` interval=${advised}`,
          }),
    ],
  );
}

export function intervalNotZero(value: Word, action: string): Problem {
  return problem(
    value,
    'operation-interval',
    'error',
    `\`${action}\` cannot be repeated: only a monitor takes an interval. Write \`interval=0\` or leave it out.`,
    `\`${action}\` は繰り返せません。間隔を指定できるのは monitor だけです。\`interval=0\` とするか省略してください。`,
    [fix('Set the interval to 0', '間隔を 0 にする', { start: value.start, end: value.end, text: '0' })],
  );
}

export function shortTimeout(value: Word, action: string, advised: string, agent: string): Problem {
  return problem(
    value,
    'short-timeout',
    'warning',
    `\`${value.text}\` for \`${action}\` is less than the ${advised} that \`${agent}\` advises: a slow moment counts as a failure. Raise it.`,
    `\`${action}\` の \`${value.text}\` は \`${agent}\` の推奨値 ${advised} より短いため、一時的な遅れでも故障とみなされます。大きくしてください。`,
    [fix(`Raise it to ${advised}`, `${advised} にする`, { start: value.start, end: value.end, text: advised })],
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
    `\`${action}\` has no timeout of its own, so ${actual} holds, and \`${agent}\` advises ${advised}. Add \`op ${action} interval=0 timeout=${advised}\`.`,
    `\`${action}\` に timeout の指定がなく、${actual} が適用されます(\`${agent}\` の推奨値は ${advised})。\`op ${action} interval=0 timeout=${advised}\` を追加してください。`,
    [
      fix(`Add the advised timeout for ${action}`, `${action} に推奨の timeout を追加する`, {
        start: at,
        end: at,
        text: ` \\\n\top ${action} interval=0 timeout=${advised}`,
      }),
    ],
  );
}

export function unknownAction(word: Word, agent: string, near: string | undefined): Problem {
  return problem(
    word,
    'unknown-action',
    'warning',
    `\`${agent}\` has no action \`${word.text}\`.${near ? ` Did you mean \`${near}\`?` : ' See `crm ra info` for those that it has.'}`,
    `\`${agent}\` に \`${word.text}\` という操作はありません。${near ? `\`${near}\` の誤りではありませんか。` : '使える操作は `crm ra info` で確認してください。'}`,
    near ? [fix(`Change to ${near}`, `${near} に変更する`, { start: word.start, end: word.end, text: near })] : [],
  );
}

export function operationTypo(word: Word, near: string): Problem {
  return problem(
    word,
    'operation-attribute',
    'warning',
    `\`${word.text}\` is no attribute of operations, so it is handed to the agent. Did you mean \`${near}\`?`,
    `\`${word.text}\` は操作の属性ではないため、エージェントのパラメーターとして渡されます。\`${near}\` の誤りではありませんか。`,
    [fix(`Change to ${near}`, `${near} に変更する`, { start: word.start, end: word.end, text: near })],
  );
}

export function missingParameter(
  word: Word,
  agent: string,
  names: readonly string[],
  /** Where they go: behind the word `params`, or behind the agent. Undefined: they are there, misspelt. */
  list: { readonly at: number; readonly open: boolean } | undefined,
  severity: 'error' | 'warning',
): Problem {
  const shown = names.map((name) => `\`${name}\``).join(', ');
  const added = names.map((name) => ` ${name}=`).join('');
  return problem(
    word,
    'missing-parameter',
    severity,
    `\`${agent}\` needs ${shown}. Add ${names.length > 1 ? 'them' : 'it'} behind \`params\`.`,
    `\`${agent}\` には ${shown} が必要です。\`params\` に追加してください。`,
    list && [
      {
        title: { en: `Add ${names.join(', ')}`, ja: `${names.join('、')} を追加する` },
        edits: [{ start: list.at, end: list.at, text: list.open ? added : ` params${added}` }],
      },
    ],
  );
}

export function unknownAgent(word: Word, near: string | undefined): Problem {
  return problem(
    word,
    'unknown-agent',
    // An agent that is not a typo of a known one is more likely a third party's, or a custom one.
    near ? 'warning' : 'information',
    `Unknown agent \`${word.text}\`.${near ? ` Did you mean \`${near}\`?` : ' Import its metadata to have its parameters checked.'}`,
    `エージェント \`${word.text}\` は不明です。${near ? `\`${near}\` ではありませんか?` : 'メタデータを取り込むと、パラメーターも検査されます。'}`,
    near ? [fix(`Change to ${near}`, `${near} に変更する`, { start: word.start, end: word.end, text: near })] : [],
  );
}

export function oldDrbd(word: Word): Problem {
  return problem(
    word,
    'unknown-agent',
    'warning',
    'The DRBD agent of the provider `heartbeat` is gone: DRBD brings its own, `ocf:linbit:drbd`.',
    'プロバイダー `heartbeat` の DRBD エージェントは廃止されました。DRBD に付属する `ocf:linbit:drbd` を使ってください。',
    [
      fix('Change to ocf:linbit:drbd', 'ocf:linbit:drbd に変更する', {
        start: word.start,
        end: word.end,
        text: 'ocf:linbit:drbd',
      }),
    ],
  );
}

export function emptyProvider(word: Word, right: string): Problem {
  return problem(
    word,
    'agent-name',
    'warning',
    `Between the two colons a provider is missing; \`::\` is how other tools print agents. Write \`${right}\`.`,
    `2 つのコロンの間にプロバイダーがありません(\`::\` は他のツールの表記です)。\`${right}\` と書いてください。`,
    [fix(`Change to ${right}`, `${right} に変更する`, { start: word.start, end: word.end, text: right })],
  );
}

export function uniqueClash(value: Word, name: string, other: string): Problem {
  return problem(
    value,
    'unique-parameter',
    'warning',
    `\`${name}=${value.text}\` stands in \`${other}\` as well; two resources must not share it. Change one of them.`,
    `\`${name}=${value.text}\` は \`${other}\` でも使われています。同じ値を複数のリソースで使うことはできません。どちらかを変更してください。`,
  );
}

export function missingAgent(word: Word, next: Word | undefined): Problem {
  return problem(
    word,
    'missing-agent',
    next ? 'warning' : 'error',
    `\`${word.text}\` has no agent.${next ? ` crmsh takes \`${next.text}\` for its name.` : ''} Write one behind the name, such as \`ocf:heartbeat:IPaddr2\`.`,
    `\`${word.text}\` のエージェントがありません。${next ? `crmsh は \`${next.text}\` をエージェント名とみなします。` : ''}名前の後に \`ocf:heartbeat:IPaddr2\` などを書いてください。`,
  );
}

export function unknownParameter(word: Word, agent: string, near: string | undefined): Problem {
  return problem(
    word,
    'unknown-parameter',
    'warning',
    `\`${agent}\` has no parameter \`${word.text}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
    `\`${agent}\` に \`${word.text}\` というパラメーターはありません。${near ? `\`${near}\` の誤りではありませんか。` : ''}`,
    near ? [fix(`Change to ${near}`, `${near} に変更する`, { start: word.start, end: word.end, text: near })] : [],
  );
}

export function monitorOfContainer(word: Word, kind: string, inside: string | undefined): Problem {
  return problem(
    word,
    'wrong-member',
    'error',
    `\`${word.text}\` is a \`${kind}\`; only a primitive has operations.${inside ? ` Name \`${inside}\`, which it contains.` : ''}`,
    `\`${word.text}\` は \`${kind}\` です。操作を設定できるのは primitive だけです。${inside ? `中の \`${inside}\` を指定してください。` : ''}`,
    inside
      ? [fix(`Change to ${inside}`, `${inside} に変更する`, { start: word.start, end: word.end, text: inside })]
      : [],
  );
}

export function demoteUnfit(value: Word, action: string): Problem {
  return problem(
    value,
    'demote-unfit',
    'error',
    `\`on-fail=demote\` is for \`promote\` and for a repeated \`monitor\` in the promoted role; for this \`${action}\` Pacemaker takes the default.`,
    `\`on-fail=demote\` が使えるのは \`promote\` と、昇格した役割で繰り返す \`monitor\` だけです。この \`${action}\` では既定の動作になります。`,
  );
}

export function nameOverrides(at: Word, name: string, action: string): Problem {
  return problem(
    at,
    'name-overrides',
    'warning',
    `\`name=${name}\` replaces \`${action}\`: this is the action \`${name}\`. Write \`op ${name}\`.`,
    `\`name=${name}\` により \`${action}\` ではなく \`${name}\` の操作になります。\`op ${name}\` と書いてください。`,
  );
}

export function statusPage(url: Word, path: string, at: Span, usual: string): Problem {
  const near = nearest(path, [usual]) !== undefined;
  return problem(
    url,
    'apache-status',
    'information',
    `The monitor fetches \`${path}\`, so the server must answer there (mod_status); usually it is \`${usual}\`. Otherwise every start fails.`,
    `monitor は \`${path}\` を取得して確認します。サーバーがその URL で応答する必要があります(mod_status。通常は \`${usual}\`)。応答がないと起動に失敗します。`,
    near && path !== '/'
      ? [fix(`Change to ${usual}`, `${usual} に変更する`, { start: at.start, end: at.end, text: usual })]
      : [],
  );
}
