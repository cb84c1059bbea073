import * as messages from '../base/messages-comments.ts';
import { nearest } from '../base/nearest.ts';
import type { Problem } from '../base/problem.ts';
import { type Span, touches } from '../base/span.ts';
import { lookUp } from '../base/tables.ts';
import { knownVersions, targetProblem } from '../schema/known-versions.ts';
import type { Product, Targets } from '../schema/versions.ts';
import { type SyntaxTree, sourceText } from '../syntax/tree.ts';

/** A comment that begins so sets versions for its file: `# ha-target: pacemaker=2.1, drbd=9`. */
const MARK = /^[^\w\s]*(?:[ \t]+#+)*[ \t]*ha-target\b[ \t]*:?/;
const PAIR = /([^\s,=]+)(?:[ \t]*(=)[ \t]*([^\s,=]*))?/g;

interface Piece extends Span {
  readonly text: string;
}

/** What such a comment says of one product. */
interface TargetPair {
  readonly product: Piece;
  /** Absent: there is no `=`. */
  readonly version: Piece | undefined;
}

/** A comment that sets versions. */
export interface TargetComment extends Span {
  /** The word `ha-target`. */
  readonly keyword: Span;
  /** Where the pairs begin. */
  readonly from: number;
  readonly pairs: readonly TargetPair[];
}

/** The comments of a text that set versions. */
export function targetComments(tree: SyntaxTree): readonly TargetComment[] {
  const text = sourceText(tree);
  if (!text.includes('ha-target')) return [];
  return tree.comments.flatMap((comment) => {
    const whole = text.slice(comment.start, comment.end);
    const [mark] = MARK.exec(whole) ?? [];
    if (mark === undefined) return [];
    const from = comment.start + mark.length;
    const keyword = comment.start + mark.indexOf('ha-target');
    // A comment of XML has an end of its own; what follows in other lines is a remark.
    const [line] = /^[^\r\n]*/.exec(text.slice(from, comment.end))!;
    const rest = line.split(/-->|\*\//, 1)[0]!.trimEnd();
    return [
      {
        start: comment.start,
        end: from + rest.length,
        keyword: { start: keyword, end: keyword + 9 },
        from,
        pairs: pairsIn(rest, from),
      },
    ];
  });
}

function pairsIn(rest: string, from: number): readonly TargetPair[] {
  return [...rest.matchAll(PAIR)].map((found) => {
    const [whole, product = '', equals, version = ''] = found;
    const start = from + found.index;
    const end = start + whole.length;
    return {
      product: { text: product, start, end: start + product.length },
      version: equals === undefined ? undefined : { text: version, start: end - version.length, end },
    };
  });
}

/** The versions that the comments of a text set, of some products; what is wrong does not count, of two the first does. */
export function ownTargets(tree: SyntaxTree, products: readonly Product[]): Targets {
  const targets: Record<Product, string> = {};
  for (const { pairs } of targetComments(tree))
    for (const { product, version } of pairs)
      if (version && products.includes(product.text) && !targetProblem(product.text, version.text))
        targets[product.text] ??= version.text;
  return targets;
}

/** What is wrong with the comments of a text that set versions. `products`: those whose version matters in it. */
export function targetCommentProblems(tree: SyntaxTree, products: readonly Product[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { keyword, pairs } of targetComments(tree)) {
    if (!pairs.length) problems.push(messages.missingTarget(keyword, exampleOf(products)));
    for (const { product, version } of pairs) {
      const { text } = product;
      if (!products.includes(text)) {
        const isKnown = Object.hasOwn(knownVersions, text);
        const near = isKnown ? undefined : nearest(text, products);
        problems.push(messages.otherTarget(product, text, products, isKnown, near));
      } else if (!version?.text) problems.push(messages.missingVersion(product, text, exampleOf([text])));
      else if (targetProblem(text, version.text))
        problems.push(messages.unknownTargetVersion(version, text, version.text, lookUp(knownVersions, text) ?? []));
      else if (seen.has(text)) problems.push(messages.duplicateTarget(product, text));
      seen.add(text);
    }
  }
  return problems;
}

function exampleOf([product = 'pacemaker']: readonly Product[]): string {
  return `${product}=${knownVersions[product]?.at(-1) ?? ''}`;
}

/** The comment at an offset that sets versions, and what of it is there. */
export function targetCommentAt(
  tree: SyntaxTree,
  offset: number,
): { readonly comment: TargetComment; readonly pair: TargetPair | undefined } | undefined {
  const comment = targetComments(tree).find((each) => touches(each, offset));
  if (!comment) return undefined;
  const pair = comment.pairs.find(({ product, version }) =>
    touches({ start: product.start, end: version?.end ?? product.end }, offset),
  );
  return { comment, pair };
}
