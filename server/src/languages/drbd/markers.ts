import type { VersionProof } from '../../language.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { words } from './syntax/words.ts';

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
const proofs: readonly VersionProof[] = words.proofs.split(' ').map((proof) => {
  const [version, keyword] = proof.split(':') as [string, string];
  return { product: 'drbd', version, keyword };
});
