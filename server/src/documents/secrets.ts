import { memo } from '../base/memo.ts';
import { type SecretRule, secretSpans } from '../base/secret-spans.ts';
import { MASK, maskDocument, maskValue, noSecrets, type Secrets, secretsIn } from '../base/secrets.ts';
import { lastAtOrBefore, type Span } from '../base/span.ts';
import { perStatement } from '../binding/per-statement.ts';
import type { Language, LanguageHeader } from '../language.ts';
import type { BoundStatement, BoundTree, Catalog } from '../schema/types.ts';
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
  // A `#` begins no comment between tags.
  const inComments = language.bodies === 'elements';
  return { ...keywordsOf(catalogOf(language)), ...namesOf(language), inComments };
}

function namesOf({ secrets }: LanguageHeader): Pick<SecretRule, 'names' | 'publicWords'> {
  return secrets ?? {};
}

/** The secrets of a document, and the text that they were found in. */
export interface KnownSecrets extends Secrets {
  readonly text: string;
  /** What was found out of words, for the next version. */
  readonly judged: Map<string, number>;
}

/** The secrets of a document. Linear in its length; `before`: those of its version before, which hold where nothing has changed. */
export function secretsOf(bound: BoundTree, language: Language, before?: KnownSecrets): KnownSecrets {
  const rule = secretRule(language);
  const text = sourceText(bound.tree);
  const values = secretWordsIn(bound)
    .flat()
    .filter((word) => !rule.publicWords?.test(word));
  const judged = before?.judged ?? new Map<string, number>();
  const spans = secretSpans(text, rule, before, judged);
  /** Words of the language within the spans. */
  const words = new Set<string>();
  for (const statement of statementsIn(bound, spans)) addKnownWords(statement, words);
  const secrets = secretsIn(
    bound.tree.text === text ? [text] : [text, bound.tree.text],
    spans,
    values,
    (word) => words.has(word) || rule.known.has(word) || rule.publicWords?.test(word) === true,
  );
  return { ...secrets, text, judged };
}

/** The words of each statement of the top scope that are secrets for sure. */
const secretWordsIn = perStatement(({ all }): readonly string[] => {
  const found = all.flatMap(({ flags, match }) =>
    flags.secrets
      ? match.roles.flatMap(({ element, word }) => (element.kind === 'word' && element.secret ? [word.text] : []))
      : [],
  );
  return found.length ? found : noWords;
});

const noWords: readonly string[] = [];

/** The statements that touch one of the spans (sorted), outer ones too; looks into no others of the top scope. */
function* statementsIn({ all, top, places }: BoundTree, spans: readonly Span[]): Iterable<BoundStatement> {
  let next = 0;
  for (let i = 0; i < top.length && next < spans.length; ) {
    const { start } = spans[next]!;
    i = Math.max(
      i,
      lastAtOrBefore(top.length, (n) => top[n]!.statement.start, start),
    );
    const outer = top[i]!.statement;
    if (outer.end < start) i++;
    else if (spans[next]!.end < outer.start) next++;
    else {
      let at = next;
      for (const each of all.slice(places[i], places[i + 1])) {
        while (at < spans.length && spans[at]!.end < each.statement.start) at++;
        if (at < spans.length && each.statement.end >= spans[at]!.start) yield each;
      }
      i++;
    }
  }
}

/** Adds what a statement holds of the language itself. */
function addKnownWords({ statement, directive, match, catalog }: BoundStatement, words: Set<string>): void {
  if (directive && Object.hasOwn(catalog.directives, statement.keyword.text)) words.add(statement.keyword.text);
  for (const { element, word } of match.roles)
    if (
      element.kind === 'literal' ||
      (!element.secret && element.type.choices?.some(({ value }) => value === word.text))
    )
      words.add(word.text);
}

/** A document that was made from others, for the screen: without their secrets, and without the values of secret names. */
export function withoutSecrets(text: string, language: Language, sources: readonly Secrets[]): string {
  const rule = { ...secretRule(language), inComments: true };
  return sources.reduce((masked, source) => maskDocument(masked, rule, source), maskDocument(text, rule, noSecrets));
}

/** A text, and the language that tells its secrets. */
interface SecretSource {
  readonly text: string;
  readonly language: Language;
}

/** The secrets that a text alone tells: of a document that cannot be read, or is not in sight. */
function textSecrets({ text, language }: SecretSource): Secrets {
  const rule = secretRule(language);
  const isPublic = (word: string) => rule.known.has(word) || rule.publicWords?.test(word) === true;
  return secretsIn([text], secretSpans(text, rule), [], isPublic);
}

/** A text for the log without the secrets of documents, which are told by their texts alone: they may be what cannot be read. */
export function withoutTextSecrets(text: string, sources: Iterable<SecretSource>): string {
  let masked = text;
  for (const source of sources) masked = maskValue(masked, textSecrets(source), true);
  return masked;
}

/**
 * Stretches (offsets) of a text of which nothing secret is left, not even what a message may quote: where a secret may
 * be, all is cut out, comments too. The same whatever else is in sight.
 */
export function stretchesWithoutSecrets(source: SecretSource): (stretch: Span) => string {
  let secrets: Secrets | undefined;
  return ({ start, end }) => {
    secrets ??= textSecrets(source);
    const { spans } = secrets;
    let left = '';
    let from = start;
    const first = lastAtOrBefore(spans.length, (i) => spans[i]!.start, start);
    for (let i = Math.max(0, first); i < spans.length && spans[i]!.start < end; i++) {
      const span = spans[i]!;
      if (span.end <= from) continue;
      left += source.text.slice(from, Math.max(from, span.start)) + MASK;
      from = Math.min(span.end, end);
    }
    left += source.text.slice(from, end);
    return maskValue(left.replace(/(^|\s)#.*/g, '$1#'), secrets, true);
  };
}
