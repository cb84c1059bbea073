import type { Problem, Severity } from '../../../base/problem.ts';
import { slice } from '../../../syntax/tree.ts';
import * as messages from '../messages/syntax.ts';
import type { ShellWord } from '../values/shell-words.ts';

/** Statements that take no further words at all. */
const CLOSED = /^(?:group|location|colocation|collocation|order)$/;
/** Statements whose words no list of attributes takes. */
const UNFIT = /^(?:colocation|collocation|order)$/;
const CLAUSE = /^(?:params|op|meta|utilization|operations)$/;
/** Agents whose metadata crmsh has. */
const SHIPPED = /^(?:(?:ocf:)?(?:heartbeat|pacemaker|linbit):[\w-]+|[\w-]+|stonith:\S+)$/;

/**
 * How crmsh takes a statement that a backslash at the end of another one joins to it: mostly it refuses the words; where
 * they may be attributes without a value, it loads something else than what was meant.
 */
export function swallowed(by: string, next: ShellWord, words: readonly ShellWord[]): Severity {
  const own = words.slice(words.indexOf(next) + 1);
  return CLOSED.test(by) || UNFIT.test(next.text) || own.some(({ text }) => text === 'op') ? 'error' : 'warning';
}

/**
 * Takes two words apart that a missing space before a backslash has joined, where the second one opens a clause: what
 * follows is read as it was meant. What a known agent is given as parameters that way, crmsh refuses.
 */
export function separated(keyword: string, words: readonly ShellWord[], problems: Problem[]): readonly ShellWord[] {
  if (!words.some(({ glued }) => glued >= 0)) return words;
  return words.flatMap((word, i) => {
    if (word.glued < 0) return [word];
    const { start, glued, seams = [] } = word;
    const at = seams.find((seam) => start + seam.end <= glued && glued < start + seam.start)?.index ?? -1;
    const opens = at > 0 && CLAUSE.test(word.text.slice(at));
    const clause = words.slice(0, i).findLast(({ text }) => CLAUSE.test(text))?.text ?? 'params';
    const isRefused = opens && keyword === 'primitive' && clause === 'params' && SHIPPED.test(words[1]?.text ?? '');
    problems.push(messages.gluedWords(word, isRefused ? 'error' : 'warning'));
    if (!opens) return [word];
    const [first, second] = [slice(word, 0, at), slice(word, at, word.text.length)];
    return [
      { ...word, ...first, glued: -1 },
      { ...word, ...second, glued: -1, equals: -1, first: true },
    ];
  });
}

/** Takes back the comment after a backslash, which is reported as what follows it. `at`: the backslash. */
export function withoutInnerComment(problems: Problem[], at: number): void {
  const comment = problems.findLastIndex(({ code, start }) => code === 'trailing-comment' && start > at);
  if (comment >= 0) problems.splice(comment, 1);
}
