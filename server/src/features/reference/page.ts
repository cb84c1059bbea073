import { codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import { relativeLink } from './address.ts';

export type PageKind = 'index' | 'directive' | 'entry' | 'problem' | 'term' | 'objective';

/** A page of the reference; its text is made when somebody asks for it. */
export interface Page {
  /** Its path in the reference, without ending: `drbd/resource/net/protocol`. */
  readonly id: string;
  readonly kind: PageKind;
  /** Markdown: `protocol` as code, or the words of a term. */
  readonly title: Text;
  /** Where it belongs: `DRBD: resource net`. */
  readonly where: Text;
  /** What a person may look up to find it. */
  readonly names: readonly string[];
  /** True for what is only there for old versions. */
  readonly isOld: boolean;
  /** Its first sentence or paragraph, Markdown. */
  readonly summary: () => Text;
  /** The whole page, Markdown. */
  readonly text: () => Text;
}

/** A link from one page to another. */
export function link(from: string, to: string, label: Text): Text {
  const target = relativeLink(from, to);
  return { en: `[${label.en}](${target})`, ja: `[${label.ja}](${target})` };
}

/** A heading and what comes below it; nothing where there is nothing below. */
export function section(heading: Text, body: Text | undefined, level = 2): readonly Text[] {
  return body?.en ? [join([same(`${'#'.repeat(level)} `), heading]), body] : [];
}

/** Items of a list; undefined where there are none. */
export function bullets(items: readonly Text[]): Text | undefined {
  return items.length
    ? join(
        items.map((item) => join([same('- '), item])),
        '\n',
      )
    : undefined;
}

/** Paragraphs of a page. */
export function page(parts: readonly Text[]): Text {
  return join([join(parts, '\n\n'), same('\n')]);
}

/** A word as code, in both languages. */
export function code(word: string): Text {
  return same(codeSpan(word));
}
