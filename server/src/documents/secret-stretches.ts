import { editDistance } from '../base/nearest.ts';
import { type SecretRule, secretNameEnds, secretSpans } from '../base/secret-spans.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { sourceText } from '../syntax/tree.ts';
import { secretRule } from './secrets.ts';

/**
 * The stretches of a document that have to go before it is shown to others; sorted, apart from each other. Where the
 * language knows the secret of a line, and nothing in the line `isDoubtful`, it is the secret; otherwise all that is near.
 */
export function secretStretches(
  bound: BoundTree,
  language: Language,
  isDoubtful: (span: Span) => boolean,
): readonly Span[] {
  const text = sourceText(bound.tree);
  const rule = secretRule(language);
  const { comments } = bound.tree;
  // A line that is commented out tells as much as one that is not.
  const plain = uncommented(text, comments);
  const spans = secretSpans(plain, rule);
  if (rule.publicWords) return merged(spans.flatMap((span) => [...privateWords(text, span, rule.publicWords!)]));
  const secrets = bound.all.flatMap(({ flags, match }) =>
    flags.secrets
      ? match.roles.flatMap(({ element, word }) =>
          element.kind === 'word' && element.secret ? [bare(text, word)] : [],
        )
      : [],
  );
  const found = [...secrets];
  for (const span of nearlyShortNames(plain, rule)) found.push(...words(text, span));
  const names = [...secretNameEnds(text, rule)];
  for (const span of spans) {
    const inComments = comments.filter((each) => each.start < span.end && span.start < each.end);
    const isKnown = names.every(
      (end) => end < span.start || end > span.end || secrets.some(({ start }) => isAfter(text, end, start)),
    );
    if (!isKnown || isDoubtful(span) || !isUnderstood(text, span, bound, comments)) found.push(...words(text, span));
    else for (const comment of inComments) found.push(...words(text, overlap(comment, span)));
  }
  return merged(found);
}

/** True where the language knows every word of a stretch, other than in comments. */
function isUnderstood(text: string, { start, end }: Span, { all }: BoundTree, comments: readonly Span[]): boolean {
  const known = all
    .filter(({ statement }) => statement.start < end && start < statement.end)
    .flatMap(({ statement, directive, match }): readonly Span[] => [
      ...(directive ? [statement.keyword] : []),
      ...match.roles.map(({ word }) => word),
    ])
    .concat(comments);
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = start + index;
    if (!known.some((each) => each.start <= at && at + word.length <= each.end)) return false;
  }
  return true;
}

/** What follows a word that is but one letter off a short name of a secret: longer ones are looked for everywhere. */
function* nearlyShortNames(text: string, { keywords, known }: SecretRule): Iterable<Span> {
  const short = [...keywords].filter((keyword) => keyword.length <= 4);
  for (const { 0: line, 1: word = '', index } of short.length ? text.matchAll(/^[ \t]*(\w+)[ \t]*[=:].*/gm) : [])
    if (!known.has(word) && short.some((keyword) => editDistance(keyword, word.toLowerCase(), 2) <= 1))
      yield { start: index + line.indexOf(word) + word.length, end: index + line.length };
}

/** The same text, of the same length, without the marks of comments. */
function uncommented(text: string, comments: readonly Span[]): string {
  let made = '';
  let from = 0;
  for (const { start } of comments) {
    const mark = /^[#;/!<-]*/.exec(text.slice(start, start + 8))![0].length;
    made += text.slice(from, start) + ' '.repeat(mark);
    from = start + mark;
  }
  return made + text.slice(from);
}

/** True where a value begins right after the name of a secret. */
function isAfter(text: string, nameEnd: number, value: number): boolean {
  return (
    value >= nameEnd && value - nameEnd < 100 && /^(?:["']\s+value)?[\s:=]*["']?$/.test(text.slice(nameEnd, value))
  );
}

function overlap(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function* privateWords(text: string, { start, end }: Span, publicWords: RegExp): Iterable<Span> {
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[^\s#]+/g))
    if (!publicWords.test(word)) yield { start: start + index, end: start + index + word.length };
}

/** Without quotes around it. */
function bare(text: string, { start, end }: Span): Span {
  const quote = text[start];
  const isQuoted = end - start > 1 && (quote === '"' || quote === "'") && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** What a stretch says, line by line, without the punctuation around it. */
function* words(text: string, { start, end }: Span): Iterable<Span> {
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const lead = /^[\s#=:;,"'()[\]{}<>\\]*/.exec(line)![0].length;
    let end = line.length;
    while (end > lead && /[\s;,"'()[\]{}<>\\]/.test(line[end - 1]!)) end--;
    if (end > lead) yield { start: at + lead, end: at + end };
    at += line.length + 1;
  }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const made: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (span.end <= span.start) continue;
    if (!last || span.start > last.end) made.push(span);
    else made[made.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return made;
}
