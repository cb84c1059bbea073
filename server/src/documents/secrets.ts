import { memo } from '../base/memo.ts';
import { type SecretRule, secretSpans } from '../base/secret-spans.ts';
import { maskDocument, maskValue, noSecrets, type Secrets, secretsIn } from '../base/secrets.ts';
import type { Language, LanguageHeader } from '../language.ts';
import type { BoundTree, Catalog } from '../schema/types.ts';
import { directives, elements, scopes } from '../schema/walk.ts';
import { sourceText } from '../syntax/tree.ts';
import { catalogOf } from './document.ts';

/** The keywords of a catalogue: those whose value is a secret (lower case), and all others. */
const keywordsOf = memo((catalog: Catalog): Pick<SecretRule, 'keywords' | 'known'> => {
  const keywords = new Set<string>();
  const known = new Set<string>();
  for (const scope of scopes(catalog))
    for (const [keyword, directive] of directives(scope.catalog)) {
      const isSecret = [directive, directive.block].some((form) =>
        [...elements(form?.args)].some((element) => element.kind === 'word' && element.secret),
      );
      if (isSecret) keywords.add(keyword.toLowerCase());
      else known.add(keyword);
    }
  return { keywords, known };
});

/** What makes a word of a language a secret: what its catalogue and its header say. */
export function secretRule(language: Language): SecretRule {
  return { ...keywordsOf(catalogOf(language)), ...namesOf(language) };
}

function namesOf({ secrets }: LanguageHeader): Pick<SecretRule, 'names' | 'publicWords'> {
  return secrets ?? {};
}

/** The secrets of a document, and the text that they were found in. */
export interface KnownSecrets extends Secrets {
  readonly text: string;
}

/** The secrets of a document. Linear in its length; `before`: those of its version before, which hold where nothing has changed. */
export function secretsOf(bound: BoundTree, language: Language, before?: KnownSecrets): KnownSecrets {
  const rule = secretRule(language);
  const text = sourceText(bound.tree);
  const values: string[] = [];
  /** Words of the language within the spans. */
  const words = new Set<string>();
  const spans = secretSpans(text, rule, before);
  let next = 0;
  for (const { statement, directive, match, catalog, flags } of bound.all) {
    if (flags.secrets)
      for (const { element, word } of match.roles)
        if (element.kind === 'word' && element.secret && !rule.publicWords?.test(word.text)) values.push(word.text);
    while (next < spans.length && spans[next]!.end < statement.start) next++;
    const span = spans[next];
    if (!span || statement.end < span.start) continue;
    if (directive && Object.hasOwn(catalog.directives, statement.keyword.text)) words.add(statement.keyword.text);
    for (const { element, word } of match.roles)
      if (
        element.kind === 'literal' ||
        (!element.secret && element.type.choices?.some(({ value }) => value === word.text))
      )
        words.add(word.text);
  }
  const secrets = secretsIn(
    bound.tree.text === text ? [text] : [text, bound.tree.text],
    spans,
    values,
    (word) => words.has(word) || rule.known.has(word) || rule.publicWords?.test(word) === true,
  );
  return { ...secrets, text };
}

/** A document that was made from others, for the screen: without their secrets, and without the values of secret names. */
export function withoutSecrets(text: string, language: Language, sources: readonly Secrets[]): string {
  const rule = secretRule(language);
  return sources.reduce((masked, source) => maskDocument(masked, rule, source), maskDocument(text, rule, noSecrets));
}

/** A text for the log without the secrets of documents, which are told by their texts alone: they may be what cannot be read. */
export function withoutTextSecrets(
  text: string,
  sources: Iterable<{ readonly text: string; readonly language: Language }>,
): string {
  let masked = text;
  for (const source of sources) {
    const rule = secretRule(source.language);
    const isPublic = (word: string) => rule.known.has(word) || rule.publicWords?.test(word) === true;
    masked = maskValue(masked, secretsIn([source.text], secretSpans(source.text, rule), [], isPublic), true);
  }
  return masked;
}
