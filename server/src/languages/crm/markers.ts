import type { VersionProof } from '../../language.ts';
import type { Statement, SyntaxTree } from '../../syntax/tree.ts';

/** The version marker of a file: `dc-version`, which the cluster writes itself. */
export function markers(tree: SyntaxTree): readonly VersionProof[] {
  for (const statement of tree.root.statements) {
    if (statement.keyword.text !== 'property') continue;
    const version = valueIn(statement, 'dc-version');
    const found = version && /^(\d+\.\d+(?:\.\d+)?)/.exec(version);
    if (found) return [{ product: 'pacemaker', version: found[1]!, keyword: 'dc-version' }];
  }
  return [];
}

function valueIn(statement: Statement, name: string): string | undefined {
  return statement.body?.statements.find((pair) => pair.keyword.text === name)?.args[0]?.text;
}
