import type { Locale } from '../../server/src/base/text.ts';
import { catalogOf } from '../../server/src/documents/document.ts';
import type { Block } from '../../server/src/features/hover/blocks.ts';
import { directiveBlocks } from '../../server/src/features/hover/render.ts';
import { hoverText } from '../../server/src/features/hover/text.ts';
import { valueBlocks } from '../../server/src/features/hover/values.ts';
import type { Language } from '../../server/src/language.ts';
import { agent, agentNames } from '../../server/src/languages/crm/agents/agents.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Catalog, Directive } from '../../server/src/schema/types.ts';
import type { Targets } from '../../server/src/schema/versions.ts';
import { directives, elements, scopes } from '../../server/src/schema/walk.ts';

/** Something that has a hover, and how that is made. */
export interface AnyHover {
  readonly kind: 'directive' | 'value' | 'agent' | 'parameter';
  /** `drbd: resource net timeout`. */
  readonly name: string;
  readonly text: (locales: readonly Locale[], targets?: Targets) => string;
}

/** A directive in its scope. */
export interface AnyDirective {
  readonly language: Language;
  /** `resource net`. */
  readonly path: readonly string[];
  readonly keyword: string;
  readonly directive: Directive;
  readonly scope: Catalog;
}

/** Every directive of every language in every scope, its form with a block apart. */
export function* allDirectives(): Iterable<AnyDirective> {
  for (const language of languages)
    for (const { path, catalog: scope } of scopes(catalogOf(language)))
      for (const [keyword, plain] of directives(scope))
        for (const directive of [plain, plain.block])
          if (directive) yield { language, path, keyword, directive, scope };
}

/** The hovers of all directives, their values, the agents and their parameters. */
export function* allHovers(): Iterable<AnyHover> {
  const crm = languages.find(({ id }) => id === 'crmsh')!;
  for (const each of allDirectives()) yield* hoversOf(each);
  for (const { value } of agentNames()) {
    const facts = agent(value)!;
    for (const [keyword, directive] of directives(facts.params)) {
      const found = { language: crm, path: [value], keyword, directive, scope: facts.params };
      for (const hover of hoversOf(found)) yield hover.kind === 'directive' ? { ...hover, kind: 'parameter' } : hover;
    }
  }
}

function* hoversOf({ language, path, keyword, directive, scope }: AnyDirective): Iterable<AnyHover> {
  const name = `${language.id}: ${[...path, keyword].join(' ')}`;
  yield {
    kind: 'directive',
    name,
    text: (locales, targets = {}) => text(directiveBlocks({ keyword, directive, scope, language, targets }), locales),
  };
  for (const element of elements(directive.args)) {
    if (element.kind === 'literal') continue;
    for (const { value } of element.type.choices ?? [])
      yield {
        kind: element.name === 'AGENT' ? 'agent' : 'value',
        name: `${name} ${value}`,
        text: (locales, targets = {}) => text(valueBlocks(value, element, targets), locales),
      };
  }
}

/** As VS Code gets it, with the link to the reference. */
function text(blocks: readonly Block[], locales: readonly Locale[]): string {
  return hoverText({ start: 0, end: 0, blocks }, locales, `[Open Reference](command:${'x'.repeat(60)})`);
}
