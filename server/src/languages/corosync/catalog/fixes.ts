import { changeTo } from '../../../base/messages.ts';
import type { Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/** Another name for the key, and other values where the names of those changed. */
export function renameKey(
  to: string,
  renamed: Readonly<Record<string, string>> = {},
): (bound: BoundStatement) => Fix | undefined {
  return ({ statement }) => {
    const { keyword, args } = statement;
    const value = args[0];
    const other = value && renamed[value.text];
    const edits = [{ start: keyword.start, end: keyword.end, text: to }];
    if (value && other !== undefined) edits.push({ start: value.start, end: value.end, text: other });
    return fix(changeTo(to), edits, 'safe');
  };
}
