import { replacement } from '../../../base/fixes.ts';
import { repeatedDirective, unknownDirective } from '../../../base/messages.ts';
import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { type Statement, type SyntaxTree, sourceText } from '../../../syntax/tree.ts';
import { catalog, variable } from '../catalog/index.ts';
import * as messages from '../messages/lines.ts';
import { fileName, isBackup, isRoutes, readersOf } from '../model/file.ts';
import { restOfValue, valueProblem } from './shell.ts';

const names = Object.keys(catalog.directives);

/** What a shell makes of each line: a value, a command, or an error. */
export function* lines({ bound, uri }: Checked): Iterable<Problem> {
  const { text } = bound.tree;
  const first = bound.top[0]?.statement.keyword;
  const name = fileName(uri);
  if (first && isBackup(name) && /^(?:ifcfg|route6?)-/.test(name)) yield messages.backupFile(first, name);
  const carriageReturn = text.indexOf('\r\n');
  if (carriageReturn >= 0) yield messages.carriageReturn({ start: carriageReturn, end: carriageReturn + 1 });
  const routes = isRoutes(uri);
  const manager = readersOf(bound).networkmanager;
  const numbered = new Map<string, Statement>();
  let after = 0;
  for (const { statement, directive } of bound.top) {
    const { keyword, assign } = statement;
    if (keyword.hole || keyword.start < after) continue;
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
    const right = withNumber(keyword.text, routes);
    if (right) yield messages.missingNumber(keyword, right);
    if (directive?.once === 'none') {
      const earlier = numbered.get(keyword.text);
      if (earlier) yield repeatedDirective(keyword, 'warning', earlier.keyword);
      numbered.set(keyword.text, statement);
    }
    // What the file's own variables hold concerns no reader.
    const found = valueProblem(statement, bound.tree, manager && directive !== variable);
    const rest = found?.code === 'unclosed-quote' ? restOfValue(text, found) : undefined;
    if (rest) {
      after = rest.end;
      if (manager) yield messages.severalLines({ start: statement.assign!.end, end: statement.end }, keyword.text);
    } else if (found) yield found;
  }
}

/** The key that is read, where one is only read with a number. */
function withNumber(name: string, routes: boolean): string | undefined {
  if (name === 'DNS') return 'DNS1';
  return (routes && /^(?:NETMASK|GATEWAY)$/.test(name)) || name === 'ADDRESS' ? `${name}0` : undefined;
}

/** A line without a value: `KEY =value` runs a command named KEY. */
function command({ keyword, args, end }: Statement, tree: SyntaxTree): Problem {
  const equals = args[0];
  const [name] = /^[A-Za-z_]\w*(?=:?$)/.exec(keyword.text) ?? [];
  if (!equals?.text.startsWith('=') || name !== keyword.text) {
    const value = equals && sourceText(tree).slice(equals.start, end).trim();
    return messages.missingEquals(keyword, name, value && { value, start: keyword.start, end });
  }
  const value = sourceText(tree)
    .slice(equals.start + 1, end)
    .trim();
  return messages.spaceAroundEquals({ start: keyword.end, end: equals.start + 1 }, keyword.text, value, {
    start: keyword.start,
    end,
  });
}
