import { replacement } from '../../../base/fixes.ts';
import { unknownDirective } from '../../../base/messages.ts';
import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { type Statement, type SyntaxTree, sourceText } from '../../../syntax/tree.ts';
import { catalog, variable } from '../catalog/index.ts';
import * as messages from '../messages/lines.ts';
import { fileName, isRoutes } from '../model/file.ts';

/** Endings of names that both readers pass over. */
const BACKUP = /(?:~|\.(?:bak|orig|rej|rpmnew|augnew|augtmp|old|rpmorig|rpmsave))$/;
const names = Object.keys(catalog.directives);

/** What a shell makes of each line: a value, a command, or an error. */
export function* lines({ bound, uri }: Checked): Iterable<Problem> {
  const { text } = bound.tree;
  const first = bound.top[0]?.statement.keyword;
  const name = fileName(uri);
  if (first && BACKUP.test(name) && /^(?:ifcfg|route6?)-/.test(name)) yield messages.backupFile(first, name);
  const carriageReturn = text.indexOf('\r\n');
  if (carriageReturn >= 0) yield messages.carriageReturn({ start: carriageReturn, end: carriageReturn + 1 });
  const routes = isRoutes(uri);
  for (const { statement, directive } of bound.top) {
    const { keyword, assign } = statement;
    if (keyword.hole) continue;
    if (!assign) {
      if (!routes || statement.broken) yield command(statement, bound.tree);
      continue;
    }
    if (directive === variable) {
      const suggestion = closestMatch(keyword.text, names);
      if (suggestion)
        yield unknownDirective(keyword, 'warning', undefined, suggestion, [
          replacement(keyword, suggestion, 'suggestion'),
        ]);
    }
    const found = valueProblem(statement, bound.tree);
    if (found) yield found;
  }
}

/** A line without a value: `KEY =value` runs a command named KEY. */
function command({ keyword, args, end }: Statement, tree: SyntaxTree): Problem {
  const equals = args[0];
  if (!equals?.text.startsWith('=') || !/^[A-Za-z_]\w*$/.test(keyword.text)) return messages.missingEquals(keyword);
  const value = sourceText(tree)
    .slice(equals.start + 1, end)
    .trim();
  return messages.spaceAroundEquals({ start: keyword.end, end: equals.start + 1 }, keyword.text, value, {
    start: keyword.start,
    end,
  });
}

/** What follows the `=`: one word of a shell, or more. */
function valueProblem({ keyword, assign, args, end }: Statement, tree: SyntaxTree): Problem | undefined {
  const first = args[0];
  if (!first || args.some(({ hole }) => hole)) return undefined;
  const whole = tree.text.slice(assign!.end, end);
  const written = sourceText(tree).slice(assign!.end, end);
  if (first.start > assign!.end)
    return messages.spaceAroundEquals({ start: assign!.start, end: first.start }, keyword.text, written.trim(), {
      start: keyword.start,
      end,
    });
  const open = openQuote(whole);
  if (open !== undefined) return messages.unclosedQuote({ start: assign!.end + open, end }, whole[open]!, end);
  const word = /^(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\.|[^\s"'\\;&|<>()])*/.exec(whole)![0];
  const more = whole.slice(word.length);
  if (/^\s+[^\s#;]/.test(more))
    return messages.unquotedSpace(
      { start: assign!.end + word.length + /^\s+/.exec(more)![0].length, end },
      keyword.text,
      {
        value: written.trimEnd(),
        span: { start: assign!.end, end },
      },
    );
  return /^[&|<>()]/.test(more)
    ? messages.shellMark({ start: assign!.end + word.length, end: assign!.end + word.length + 1 }, more[0]!)
    : undefined;
}

/** Where a quote begins that the line does not end. */
function openQuote(text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === '\\') i++;
    else if (mark === '#' && /\s/.test(text[i - 1] ?? '')) return undefined;
    else if (mark === '"' || mark === "'") {
      const start = i;
      for (i++; i < text.length && text[i] !== mark; i++) if (mark === '"' && text[i] === '\\') i++;
      if (i >= text.length) return start;
    }
  }
  return undefined;
}
