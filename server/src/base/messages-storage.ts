import { replacement } from './fixes.ts';
import { conflictsWithThis } from './messages.ts';
import type { Location, Problem } from './problem.ts';
import { problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';

/** The span of a text inside the quotes of its word. */
function withoutQuotes({ start, end }: Span, text: string): Span {
  const quotes = Math.max(0, end - start - text.length) / 2;
  return { start: start + quotes, end: end - quotes };
}

/** `owner`: the DRBD resource whose disk it is; `use`: the device of that. */
export function backingDisk(at: Span, path: string, owner: string, disk: Location, use: string | undefined): Problem {
  const advice =
    use === undefined
      ? { en: 'Use the DRBD device.', ja: 'DRBD デバイスを指定してください。' }
      : { en: `Use ${codeSpan(use)}.`, ja: `${codeSpan(use)} を指定してください。` };
  return problem(
    at,
    'backing-disk',
    'warning',
    {
      en: `${codeSpan(path)} conflicts with DRBD: it is the backing disk of ${codeSpan(owner)}. Using it directly bypasses the mirror and destroys data. ${advice.en}`,
      ja: `${codeSpan(path)} は DRBD リソース ${codeSpan(owner)} の下位ディスクです。直接使うとミラーを経由せず、データが失われます。${advice.ja}`,
    },
    {
      related: [conflictsWithThis(disk)],
      fixes: use === undefined ? [] : () => [replacement(withoutQuotes(at, path), use, 'suggestion')],
    },
  );
}
