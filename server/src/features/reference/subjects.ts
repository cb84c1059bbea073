import { innermost } from '../../binding/locate.ts';
import { associations } from '../../documents/associations.ts';
import { Workspace } from '../../documents/workspace.ts';
import type { Language } from '../../language.ts';
import type { ProblemText } from '../../schema/reference.ts';
import type { SymbolTable } from '../../schema/symbols.ts';
import type { BoundStatement } from '../../schema/types.ts';
import { judge } from '../../validation/isolation.ts';

/** The statement of the wrong form that a problem is reported on; undefined where nothing of it is known. */
export function subjectOf(
  code: string,
  text: ProblemText,
  language: Language,
  languages: readonly Language[],
  symbols: SymbolTable,
): BoundStatement | undefined {
  const { wrong } = text;
  if (wrong === undefined) return undefined;
  const uri = `file://${text.path ?? `/example/example.${language.id}`}`;
  const workspace = new Workspace(symbols);
  workspace.setRoots(['file:///example']);
  workspace.setTargets(text.targets ?? {});
  workspace.put({ uri, text: wrong, language, mode: text.mode });
  const files = associations(languages);
  for (const [name, content] of Object.entries(text.beside ?? {})) {
    const other = files.languageOf(`/example/${name}`);
    const known = languages.find((each) => each.id === other?.id);
    if (known) workspace.put({ uri: `file:///example/${name}`, text: content, language: known, mode: undefined });
  }
  const { problems } = judge((how) => workspace.checked(uri, how), language, wrong);
  const found = problems.find((problem) => problem.code === code);
  const bound = found && workspace.bound(uri);
  let statement = bound && innermost(bound, found.start);
  while (statement && !statement.directive) statement = statement.parent;
  return statement;
}
