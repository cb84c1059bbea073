import { removal } from '../../../base/fixes.ts';
import { insertText } from '../../../base/messages.ts';
import type { Fix, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { SectionMessages } from '../../../syntax/sections/parse.ts';

/** Messages of the parser about braces. */
export const braceMessages: SectionMessages = {
  missingBrace: (at, section, indent) =>
    problem(
      at,
      'missing-brace',
      'error',
      {
        en: `Missing \`}\` for ${codeSpan(section)}. Add it on the next line.`,
        ja: `${codeSpan(section)} を閉じる \`}\` がありません。次の行に書いてください。`,
      },
      {
        fixes: [fix(insertText('}'), [{ start: at.end, end: at.end, text: `\n${indent}}` }], 'suggestion')],
      },
    ),
  unexpectedBrace: (at) =>
    problem(
      at,
      'unexpected-brace',
      'error',
      {
        en: 'Unexpected `}`: no section is open. Remove it, or add the missing `{` above.',
        ja: 'この `}` に対応する `{` がありません。削除するか、前の行の `{` の書き忘れを確認してください。',
      },
      {
        fixes: [removal(at, '}', 'suggestion')],
      },
    ),
  missingName: (at) =>
    problem(at, 'missing-section-name', 'error', {
      en: 'Missing section name before `{`. Add one, such as `totem {`.',
      ja: '`{` の前にセクション名がありません。`totem {` のように書いてください。',
    }),
  braceOnNextLine: (at, name, until) =>
    problem(
      at,
      'brace-on-next-line',
      'error',
      {
        en: `\`{\` is not allowed on a separate line. Move it after the name: ${codeSpan(`${name} {`)}.`,
        ja: `\`{\` はセクション名と同じ行に ${codeSpan(`${name} {`)} のように書く必要があります。`,
      },
      {
        fixes: [
          fix(
            { en: 'Move `{` to this line', ja: '`{` をこの行に移す' },
            [{ start: at.end, end: until, text: ' {' }],
            'safe',
          ),
        ],
      },
    ),
  afterBrace: (at, rest, from, indent) =>
    problem(
      at,
      'text-after-brace',
      'error',
      {
        en: `Text after \`{\` is not allowed, including comments. Move ${codeSpan(rest)} to a separate line.`,
        ja: `\`{\` の後ろには何も書けません(コメントも不可)。${codeSpan(rest)} は独立した行に書いてください。`,
      },
      {
        fixes: [
          fix(
            { en: 'Move to a separate line', ja: '独立した行に移す' },
            [{ start: from, end: at.end, text: ownLines(rest, indent) }],
            'safe',
          ),
        ],
      },
    ),
};

function ownLines(rest: string, indent: string): string {
  if (rest.startsWith('#') || !rest.endsWith('}')) return `\n${indent}\t${rest}`;
  const inner = rest.slice(0, -1).trim();
  return `${inner ? `\n${indent}\t${inner}` : ''}\n${indent}}`;
}

export function unexpectedLine(at: Span, section: string | undefined, fixes: readonly Fix[]): Problem {
  return problem(
    at,
    'stray-line',
    'error',
    {
      en: `Unexpected line: expected \`key: value\`, \`section {\` or \`}\`.${section ? ` Add a colon after a key of ${codeSpan(section)}.` : ''}`,
      ja: `この行は \`キー: 値\`、\`セクション {\`、\`}\` のいずれでもないため、Corosync が読めません${section ? '(キーの後ろには `:` が必要です)' : ''}。`,
    },
    { fixes },
  );
}

export function skippedLine(at: Span, version: string, fixes: readonly Fix[]): Problem {
  return problem(
    at,
    'stray-line',
    'warning',
    {
      en: `Unexpected line: Corosync ${version} silently ignores it, and Corosync 3 rejects it. Use \`key: value\`, or remove it.`,
      ja: `Corosync ${version} はこの行を警告なしに無視します(Corosync 3 ではエラーになります)。\`キー: 値\` の形に直すか、削除してください。`,
    },
    { fixes },
  );
}

export function textAfterBrace(at: Span, severity: Severity, fixes: readonly Fix[]): Problem {
  return problem(
    at,
    'text-beside-brace',
    severity,
    {
      en: 'Text on the line of a closing `}` is not allowed, including comments. Move it to a separate line.',
      ja: '閉じる `}` の行にはほかに何も書けません(コメントも不可)。独立した行に移してください。',
    },
    { fixes },
  );
}

export function lineTooLong(at: Span, severity: Severity): Problem {
  return problem(at, 'line-too-long', severity, {
    en: 'A line longer than 510 bytes is not allowed, including comments. Make it shorter.',
    ja: 'Corosync が読める行の長さは 510 バイトまでです(コメント行も含む)。短くしてください。',
  });
}

export function badKeyName(at: Span, path: string, severity: Severity): Problem {
  return problem(
    at,
    'bad-key',
    severity,
    path.length < 3
      ? {
          en: `Invalid key ${codeSpan(path)}: Corosync requires at least three characters.`,
          ja: `キー ${codeSpan(path)} は短すぎます。Corosync では 3 文字以上が必要です。`,
        }
      : {
          en: `${codeSpan(path)} is not allowed as a key. Use only letters, digits and \`. _ - / :\`, without spaces.`,
          ja: `${codeSpan(path)} はキーとして使えません。使えるのは英数字と \`. _ - / :\` だけで、空白は使えません。`,
        },
  );
}

export function pathTooLong(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-key', severity, {
    en: 'A name of more than 254 characters is not allowed (section and key together). Make it shorter.',
    ja: '名前が長すぎます。セクション名とキーを合わせて 254 文字以内にしてください。',
  });
}
