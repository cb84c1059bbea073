import type { Edit, Problem, Severity } from './problem.ts';
import { fix, problem } from './report.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

const NAMES: Readonly<Record<string, Text>> = {
  prompt: { en: 'prompts', ja: 'プロンプト' },
  command: { en: 'commands of the shell', ja: 'シェルのコマンド' },
  output: { en: 'output of commands', ja: 'コマンドの出力' },
  diff: { en: 'marks of a diff', ja: 'diff の記号' },
  'line-number': { en: 'line numbers', ja: '行番号' },
  omission: { en: 'omissions', ja: '省略の記号' },
  markup: { en: 'marks of Markdown', ja: 'Markdown の記号' },
  prose: { en: 'prose', ja: '説明文' },
  annotation: { en: 'annotations', ja: '注釈' },
};

/** All that was copied along from a terminal or a page, reported once; `kinds`: which sorts of it there are. */
export function pastedText(
  at: Span,
  kinds: readonly string[],
  places: number,
  edits: readonly Edit[],
  severity: Severity,
): Problem {
  const en = kinds.map((kind) => NAMES[kind]!.en).join(', ');
  const ja = kinds.map((kind) => NAMES[kind]!.ja).join('、');
  const omitted = kinds.includes('omission');
  return problem(
    at,
    'pasted-text',
    severity,
    {
      en: `Unexpected text that was copied along: ${en} (places: ${places}). Remove it.${omitted ? ' Add the real content where something is omitted.' : ''}`,
      ja: `コピー元の${ja}が混ざっています(${places} か所)。削除してください。${omitted ? '省略された部分には実際の内容を書いてください。' : ''}`,
    },
    {
      fixes: [fix({ en: 'Remove all of it', ja: 'すべて削除する' }, edits, 'suggestion')],
    },
  );
}
