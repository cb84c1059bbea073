import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
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
  const shown = names.map((name) => codeSpan(name)).join(', ');
  const added = names.map((name) => ` ${name}=`).join('');
  return problem(
    word,
    'missing-parameter',
    severity,
    {
      en: `${codeSpan(agent)} needs ${shown}. Add ${names.length > 1 ? 'them' : 'it'} behind \`params\`.`,
      ja: `${codeSpan(agent)} には ${shown} が必要です。\`params\` に追加してください。`,
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
      en: `Unknown agent ${codeSpan(word.text)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Import its metadata to have its parameters checked.'}`,
      ja: `エージェント ${codeSpan(word.text)} は不明です。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : 'メタデータを取り込むと、パラメーターも検査されます。'}`,
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
      en: `Between the two colons a provider is missing; \`::\` is how other tools print agents. Write ${codeSpan(right)}.`,
      ja: `2 つのコロンの間にプロバイダーがありません(\`::\` はほかのツールの表記です)。${codeSpan(right)} と書いてください。`,
    },
    { fixes: [fix({ en: `Change to ${right}`, ja: `${right} に変更する` }, [replace(word, right)], 'suggestion')] },
  );
}

export function uniqueClash(value: Word, name: string, other: string): Problem {
  return problem(value, 'unique-parameter', 'warning', {
    en: `${codeSpan(`${name}=${value.text}`)} stands in ${codeSpan(other)} as well; two resources must not share it. Change one of them.`,
    ja: `${codeSpan(`${name}=${value.text}`)} は ${codeSpan(other)} でも使われています。同じ値を複数のリソースで使うことはできません。どちらかを変更してください。`,
  });
}

export function missingAgent(word: Word, next: Word | undefined): Problem {
  return problem(word, 'missing-agent', next ? 'warning' : 'error', {
    en: `${codeSpan(word.text)} has no agent.${next ? ` crmsh takes ${codeSpan(next.text)} for its name.` : ''} Write one behind the name, such as \`ocf:heartbeat:IPaddr2\`.`,
    ja: `${codeSpan(word.text)} のエージェントがありません。${next ? `crmsh は ${codeSpan(next.text)} をエージェント名とみなします。` : ''}名前の後に \`ocf:heartbeat:IPaddr2\` などを書いてください。`,
  });
}

export function unknownParameter(word: Word, agent: string, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-parameter',
    'warning',
    {
      en: `${codeSpan(agent)} has no parameter ${codeSpan(word.text)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(agent)} に ${codeSpan(word.text)} というパラメーターはありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
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
      en: `The monitor fetches ${codeSpan(path)}, so the server must answer there (mod_status); usually it is ${codeSpan(usual)}. Otherwise every start fails.`,
      ja: `monitor は ${codeSpan(path)} を取得して確認します。サーバーがその URL で応答する必要があります(mod_status。通常は ${codeSpan(usual)})。応答がないと起動に失敗します。`,
    },
    {
      fixes:
        closestMatch && path !== '/'
          ? [fix({ en: `Change to ${usual}`, ja: `${usual} に変更する` }, [replace(at, usual)], 'suggestion')]
          : [],
    },
  );
}
