import { replacement } from '../../../base/fixes.ts';
import { changeTo, conflictsWithThis } from '../../../base/messages.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What crmsh reports of agents and their parameters; one function each. */

/** `fixed`: name and value as they should be. */
export function joinedValue(word: Word, name: string, fixed: string, severity: Severity): Problem {
  return problem(
    word,
    'missing-parameter',
    severity,
    {
      en: `Missing \`=\` between ${codeSpan(name)} and its value. Use ${codeSpan(fixed)}.`,
      ja: `${codeSpan(name)} と値の間に \`=\` がありません。${codeSpan(fixed)} としてください。`,
    },
    { fixes: [fix(changeTo(fixed), [replace(word, fixed)], 'suggestion')] },
  );
}

export function missingParameter(
  word: Word,
  agent: string,
  names: readonly string[],
  /** Where they go: after the word `params`, or after the agent. */
  list: { readonly at: number; readonly open: boolean },
  severity: 'error' | 'warning',
): Problem {
  const shown = names.map((name) => codeSpan(name)).join(', ');
  const added = names.map((name) => ` ${name}=`).join('');
  return problem(
    word,
    'missing-parameter',
    severity,
    {
      en: `${codeSpan(agent)} requires ${shown}. Add ${names.length > 1 ? 'them' : 'it'} after \`params\`.`,
      ja: `${codeSpan(agent)} には ${shown.replaceAll(', ', '、')} が必要です。\`params\` の後に追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: `Add ${shown}`, ja: `${shown.replaceAll(', ', '、')} を追加する` },
          [{ start: list.at, end: list.at, text: list.open ? added : ` params${added}` }],
          'suggestion',
          false,
        ),
      ],
      hides: 'word',
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
      fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
      hides: 'word',
    },
  );
}

export function oldDrbd(word: Word): Problem {
  return problem(
    word,
    'unknown-agent',
    'warning',
    {
      en: 'The DRBD agent of the provider `heartbeat` was removed. Use `ocf:linbit:drbd`, which DRBD itself installs.',
      ja: 'プロバイダー `heartbeat` の DRBD エージェントは廃止されました。DRBD に付属する `ocf:linbit:drbd` を使ってください。',
    },
    {
      fixes: [replacement(word, 'ocf:linbit:drbd', 'suggestion')],
    },
  );
}

export function emptyProvider(word: Word, right: string): Problem {
  return problem(
    word,
    'agent-name',
    'warning',
    {
      en: `Missing provider between the two colons. Use ${codeSpan(right)}; \`::\` is how other tools print agents.`,
      ja: `2 つのコロンの間にプロバイダーがありません。${codeSpan(right)} と書いてください。\`::\` はほかのツールでの表記です。`,
    },
    {
      fixes: [replacement(word, right, 'suggestion')],
    },
  );
}

/** `place`: where the other resource has it, in another file. */
export function uniqueClash(value: Word, name: string, other: string, place?: Location): Problem {
  return problem(
    value,
    'unique-parameter',
    'warning',
    {
      en: `Duplicate ${codeSpan(`${name}=${value.text}`)}: ${codeSpan(other)} has it, too. Use different values; two resources must not share this one.`,
      ja: `${codeSpan(`${name}=${value.text}`)} は ${codeSpan(other)} でも使われています。複数のリソースで同じ値は使えないため、どちらかを別の値にしてください。`,
    },
    { related: place ? [conflictsWithThis(place)] : undefined },
  );
}

export function missingAgent(word: Word, next: Word | undefined): Problem {
  return problem(word, 'missing-agent', next ? 'warning' : 'error', {
    en: `Missing agent for ${codeSpan(word.text)}${next ? `: crmsh reads ${codeSpan(next.text)} as its agent` : ''}. Add one after the name, such as \`ocf:heartbeat:IPaddr2\`.`,
    ja: `${codeSpan(word.text)} のエージェントがありません。${next ? `crmsh は ${codeSpan(next.text)} をエージェント名とみなします。` : ''}名前の後に \`ocf:heartbeat:IPaddr2\` などを書いてください。`,
  });
}

export function unknownParameter(word: Word, agent: string, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-parameter',
    'warning',
    {
      en: `Unknown parameter ${codeSpan(word.text)} of ${codeSpan(agent)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(agent)} に ${codeSpan(word.text)} というパラメーターはありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
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
      en: `The monitor requires an answer at ${codeSpan(path)} (mod_status). Make sure that the server gives one, or every start fails; usually the page is ${codeSpan(usual)}.`,
      ja: `monitor には ${codeSpan(path)} での応答が必要です(mod_status)。サーバーがこの URL で応答することを確認してください(通常は ${codeSpan(usual)})。応答がないと、起動は必ず失敗します。`,
    },
    {
      fixes: closestMatch && path !== '/' ? [replacement(at, usual, 'suggestion')] : [],
    },
  );
}
