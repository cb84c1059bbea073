import type { Directive } from '../../schema/types.ts';
import type { Targets } from '../../schema/versions.ts';
import { scopes } from '../../schema/walk.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { catalog as topScope } from './catalog/scopes.ts';

/**
 * The version that a file is written for, from words that only one version knows: `node-id`, `quorum` -> 9; `syncer`,
 * `use-bmbv` -> 8.4. Where words of both appear, 9 wins, for drbd-utils of 9 read most of what 8.4 had. No such word:
 * unknown.
 */
export function markers({ keywords }: SyntaxTree): Targets {
  let line: '8.4' | '9' | undefined;
  for (const [keyword, mark] of marks) {
    if (!keywords?.has(keyword)) continue;
    if (mark === '9') return { drbd: mark };
    line = mark;
  }
  return line ? { drbd: line } : {};
}

/** Words that are of one version wherever they may appear. */
const marks: ReadonlyMap<string, '8.4' | '9'> = collectMarks();

function collectMarks(): ReadonlyMap<string, '8.4' | '9'> {
  const all = new Map<string, Directive[]>();
  for (const { catalog } of scopes(topScope)) {
    for (const [keyword, directive] of Object.entries(catalog.directives)) {
      const row = all.get(keyword) ?? [];
      if (!row.length) all.set(keyword, row);
      row.push(directive);
      if (directive.block) row.push(directive.block);
    }
  }
  const found = new Map<string, '8.4' | '9'>();
  for (const [keyword, forms] of all) {
    if (forms.every((form) => form.versions?.since === '9')) found.set(keyword, '9');
    else if (forms.every((form) => form.versions?.until?.startsWith('8'))) found.set(keyword, '8.4');
  }
  // drbd-utils of 9 refused parts of this section for years: who still writes it, writes for 8.
  return found.set('syncer', '8.4');
}
