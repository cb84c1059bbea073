import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** `other`: the resource that has the same directory or device. */
export function mountedTwice(word: Word, other: string, before: Location): Problem {
  return problem(
    word,
    'mounted-twice',
    'warning',
    {
      en: `Duplicate ${codeSpan(word.text)}: ${codeSpan(other)} mounts it as well. Use a separate directory and device for each file system.`,
      ja: `${codeSpan(word.text)} は ${codeSpan(other)} でもマウントされます。ファイルシステムごとに別のディレクトリとデバイスを指定してください。`,
    },
    { related: [conflictsWithThis(before)] },
  );
}
