import type { VersionProof } from '../../../language.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';

/** `pacemaker on`, or `crm` with the same values: Pacemaker 2.0 dropped Heartbeat, so that what runs is of the line 1. */
export function markers({ root }: SyntaxTree): readonly VersionProof[] {
  const found = root.statements.find(
    ({ keyword, args: [mode] }) =>
      /^(?:crm|pacemaker)$/.test(keyword.text) &&
      mode &&
      /^(?:respawn|manual|minimal|valgrind|on|yes|true|y|1)$/i.test(mode.text),
  );
  return found ? [{ product: 'pacemaker', version: '1', keyword: found.keyword.text }] : [];
}
