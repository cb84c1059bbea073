import type { VersionProof } from '../../language.ts';
import type { Directive } from '../../schema/types.ts';
import { scopes } from '../../schema/walk.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { catalog as topScope } from './catalog/scopes.ts';

/**
 * The versions that a file proves, from words that one of them alone accepts wherever they appear: `node-id`, `quorum` ->
 * 9; `use-bmbv`, `ignore-on` -> 8.4. What drbdadm 9 goes on reading, such as `syncer`, proves nothing.
 */
export function markers({ keywords }: SyntaxTree): readonly VersionProof[] {
  if (!keywords?.size) return none;
  let found = none;
  for (const proof of proofs)
    if (keywords.has(proof.keyword) && !found.some(({ version }) => version === proof.version))
      found = [...found, proof];
  return found;
}

const none: readonly VersionProof[] = [];

/** Words that are of one version wherever they may appear. */
const proofs: readonly VersionProof[] = collectProofs();

function collectProofs(): readonly VersionProof[] {
  const all = new Map<string, Directive[]>();
  for (const { catalog } of scopes(topScope)) {
    for (const [keyword, directive] of Object.entries(catalog.directives)) {
      const row = all.get(keyword) ?? [];
      if (!row.length) all.set(keyword, row);
      row.push(directive);
      if (directive.block) row.push(directive.block);
    }
  }
  const found: VersionProof[] = [];
  for (const [keyword, forms] of all) {
    if (forms.every((form) => form.versions?.since === '9')) found.push({ product: 'drbd', version: '9', keyword });
    else if (forms.every((form) => form.versions?.until?.startsWith('8')))
      found.push({ product: 'drbd', version: '8.4', keyword });
  }
  return found;
}
