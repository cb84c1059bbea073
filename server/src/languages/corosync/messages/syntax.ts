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
        en: `The \`}\` that closes ${codeSpan(section)} is missing: write it on the next line.`,
        ja: `${codeSpan(section)} を閉じる \`}\` がありません。次の行に書いてください。`,
      },
      {
        fixes: [
          fix(
            { en: 'Insert `}`', ja: '`}` を挿入する' },
            [{ start: at.end, end: at.end, text: `\n${indent}}` }],
            'suggestion',
          ),
        ],
      },
    ),
  unexpectedBrace: (at) =>
    problem(
      at,
      'unexpected-brace',
      'error',
      {
        en: 'This `}` closes nothing: remove it, or look for a `{` that is missing above.',
        ja: 'この `}` に対応する `{` がありません。削除するか、前の行の `{` の書き忘れを確認してください。',
      },
      {
        fixes: [
          fix({ en: 'Remove `}`', ja: '`}` を削除する' }, [{ start: at.start, end: at.end, text: '' }], 'suggestion'),
        ],
      },
    ),
  missingName: (at) =>
    problem(at, 'missing-section-name', 'error', {
      en: 'The name of the section is missing before `{`, as in `totem {`.',
      ja: '`{` の前にセクション名がありません。`totem {` のように書いてください。',
    }),
  braceOnNextLine: (at, name, until) =>
    problem(
      at,
      'brace-on-next-line',
      'error',
      {
        en: `The \`{\` must stand on the line of its name: ${codeSpan(`${name} {`)}.`,
        ja: `\`{\` はセクション名と同じ行に ${codeSpan(`${name} {`)} のように書く必要があります。`,
      },
      {
        fixes: [
          fix(
            { en: 'Put `{` on this line', ja: '`{` をこの行に移す' },
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
        en: `Nothing may stand behind \`{\`, not even a comment: put ${codeSpan(rest)} on a line of its own.`,
        ja: `\`{\` の後ろには何も書けません(コメントも不可)。${codeSpan(rest)} は独立した行に書いてください。`,
      },
      {
        fixes: [
          fix(
            { en: 'Put it on a line of its own', ja: '独立した行に移す' },
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
      en: `Corosync cannot read this line: it is neither \`key: value\` nor \`section {\` nor \`}\`${section ? '' : '.'}${section ? ` (a key of ${codeSpan(section)} needs a colon).` : ''}`,
      ja: `この行は \`キー: 値\`、\`セクション {\`、\`}\` のいずれでもないため、corosync が読めません${section ? '(キーの後ろには `:` が必要です)' : ''}。`,
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
      en: `Corosync ${version} skips this line without a word (corosync 3 refuses it): write \`key: value\`, or remove it.`,
      ja: `corosync ${version} はこの行を何も言わずに無視します(corosync 3 ではエラーになります)。\`キー: 値\` の形に直すか、削除してください。`,
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
      en: 'A closing `}` must stand alone on its line, without so much as a comment.',
      ja: '閉じる `}` は、それだけを独立した行に書く必要があります(コメントも不可)。',
    },
    { fixes },
  );
}

export function lineTooLong(at: Span, severity: Severity): Problem {
  return problem(at, 'line-too-long', severity, {
    en: 'Corosync reads at most 510 bytes a line, comments included: shorten it.',
    ja: 'corosync が読める行の長さは 510 バイトまでです(コメント行も含む)。短くしてください。',
  });
}

export function badKeyName(at: Span, path: string, severity: Severity): Problem {
  return problem(
    at,
    'bad-key',
    severity,
    path.length < 3
      ? {
          en: `${codeSpan(path)} is too short for a key: corosync wants at least three characters.`,
          ja: `キー ${codeSpan(path)} は短すぎます。corosync では 3 文字以上が必要です。`,
        }
      : {
          en: `${codeSpan(path)} cannot be a key: only letters, digits and \`. _ - / :\` may be in it, and no blanks.`,
          ja: `${codeSpan(path)} はキーとして使えません。使えるのは英数字と \`. _ - / :\` だけで、空白は使えません。`,
        },
  );
}

export function pathTooLong(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-key', severity, {
    en: 'The name is too long: section and key together may have 254 characters.',
    ja: '名前が長すぎます。セクション名とキーを合わせて 254 文字までです。',
  });
}
