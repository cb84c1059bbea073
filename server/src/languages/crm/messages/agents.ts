import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What crmsh reports of agents and their parameters; one function each. */

export function missingParameter(
  word: Word,
  agent: string,
  names: readonly string[],
  /** Where they go: after the word `params`, or after the agent. Undefined: they are there, misspelt. */
  list: { readonly at: number; readonly open: boolean } | undefined,
  severity: 'error' | 'warning',
): Problem {
  const shown = names.map((name) => `\`${name}\``).join(', ');
  const added = names.map((name) => ` ${name}=`).join('');
  return problem(
    word,
    'missing-parameter',
    severity,
    {
      en: `\`${agent}\` needs ${shown}. Add ${names.length > 1 ? 'them' : 'it'} behind \`params\`.`,
      ja: `\`${agent}\` には ${shown} が必要です。\`params\` に追加してください。`,
    },
    {
      fixes: list && [
        fix(
          { en: `Add ${names.join(', ')}`, ja: `${names.join('、')} を追加する` },
          [{ start: list.at, end: list.at, text: list.open ? added : ` params${added}` }],
          'suggestion',
          false,
        ),
      ],
    },
  );
}

export function unknownAgent(word: Word, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-agent',
    // An agent that is not a typo of a known one is more likely a third party's, or a custom one.
    suggestion ? 'warning' : 'information',
    {
      en: `Unknown agent \`${word.text}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ' Import its metadata to have its parameters checked.'}`,
      ja: `エージェント \`${word.text}\` は不明です。${suggestion ? `\`${suggestion}\` ではありませんか?` : 'メタデータを取り込むと、パラメーターも検査されます。'}`,
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

export function oldDrbd(word: Word): Problem {
  return problem(
    word,
    'unknown-agent',
    'warning',
    {
      en: 'The DRBD agent of the provider `heartbeat` is gone: DRBD brings its own, `ocf:linbit:drbd`.',
      ja: 'プロバイダー `heartbeat` の DRBD エージェントは廃止されました。DRBD に付属する `ocf:linbit:drbd` を使ってください。',
    },
    {
      fixes: [
        fix(
          { en: 'Change to ocf:linbit:drbd', ja: 'ocf:linbit:drbd に変更する' },
          [replace(word, 'ocf:linbit:drbd')],
          'suggestion',
        ),
      ],
    },
  );
}

export function emptyProvider(word: Word, right: string): Problem {
  return problem(
    word,
    'agent-name',
    'warning',
    {
      en: `Between the two colons a provider is missing; \`::\` is how other tools print agents. Write \`${right}\`.`,
      ja: `2 つのコロンの間にプロバイダーがありません(\`::\` は他のツールの表記です)。\`${right}\` と書いてください。`,
    },
    { fixes: [fix({ en: `Change to ${right}`, ja: `${right} に変更する` }, [replace(word, right)], 'suggestion')] },
  );
}

export function uniqueClash(value: Word, name: string, other: string): Problem {
  return problem(value, 'unique-parameter', 'warning', {
    en: `\`${name}=${value.text}\` stands in \`${other}\` as well; two resources must not share it. Change one of them.`,
    ja: `\`${name}=${value.text}\` は \`${other}\` でも使われています。同じ値を複数のリソースで使うことはできません。どちらかを変更してください。`,
  });
}

export function missingAgent(word: Word, next: Word | undefined): Problem {
  return problem(word, 'missing-agent', next ? 'warning' : 'error', {
    en: `\`${word.text}\` has no agent.${next ? ` crmsh takes \`${next.text}\` for its name.` : ''} Write one behind the name, such as \`ocf:heartbeat:IPaddr2\`.`,
    ja: `\`${word.text}\` のエージェントがありません。${next ? `crmsh は \`${next.text}\` をエージェント名とみなします。` : ''}名前の後に \`ocf:heartbeat:IPaddr2\` などを書いてください。`,
  });
}

export function unknownParameter(word: Word, agent: string, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-parameter',
    'warning',
    {
      en: `\`${agent}\` has no parameter \`${word.text}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
      ja: `\`${agent}\` に \`${word.text}\` というパラメーターはありません。${suggestion ? `\`${suggestion}\` の誤りではありませんか。` : ''}`,
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

export function statusPage(url: Word, path: string, at: Span, usual: string): Problem {
  const closestMatch = nearest(path, [usual]) !== undefined;
  return problem(
    url,
    'apache-status',
    'information',
    {
      en: `The monitor fetches \`${path}\`, so the server must answer there (mod_status); usually it is \`${usual}\`. Otherwise every start fails.`,
      ja: `monitor は \`${path}\` を取得して確認します。サーバーがその URL で応答する必要があります(mod_status。通常は \`${usual}\`)。応答がないと起動に失敗します。`,
    },
    {
      fixes:
        closestMatch && path !== '/'
          ? [fix({ en: `Change to ${usual}`, ja: `${usual} に変更する` }, [replace(at, usual)], 'suggestion')]
          : [],
    },
  );
}
