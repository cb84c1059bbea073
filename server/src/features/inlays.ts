import { bare } from '../base/sinks.ts';
import type { Locale, Text } from '../base/text.ts';
import type { BoundStatement, BoundTree } from '../schema/types.ts';

/** A few words shown after a statement, and the whole sentence for whoever points at them. */
export interface Inlay {
  readonly offset: number;
  readonly text: Text;
  readonly sentence: Text;
}

/** As much as an editor shows of a hint without a cut (VS Code: 43). */
const WIDTH = 40;

/** The hints on the statements that begin between two offsets, where the catalogue has one. */
export function inlays(bound: BoundTree, start: number, end: number): readonly Inlay[] {
  const found: Inlay[] = [];
  for (const each of bound.all) {
    const { statement } = each;
    if (statement.start < start || statement.start > end) continue;
    const sentence = each.directive?.describe?.(each);
    const text = sentence && hintOf(each);
    if (!text) continue;
    // After the head of a block, not after its closing brace; plain text, for hints know no Markdown.
    const offset =
      statement.body && bound.tree.text[statement.body.start] === '{' ? statement.body.start + 1 : statement.end;
    // What appears inside is a part of the hint on the whole.
    if (found.at(-1)?.offset === offset) continue;
    found.push({ offset, text, sentence: plainText(sentence) });
  }
  return found;
}

const plainText = ({ en, ja }: Text): Text => ({ en: bare(en), ja: bare(ja) });

/** The longest form that fits, in each language. */
function hintOf(bound: BoundStatement): Text | undefined {
  const forms = (bound.directive?.hint?.(bound) ?? []).map(plainText);
  const fitting = (locale: Locale): string | undefined =>
    forms.map((form) => form[locale]).find((form) => [...form].length <= WIDTH);
  const [en, ja] = [fitting('en'), fitting('ja')];
  return en !== undefined && ja !== undefined ? { en, ja } : undefined;
}
