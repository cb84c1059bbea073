import type {
  Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentSymbol,
  Range,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Lines, positionAt } from '../base/lines.ts';
import type { Problem } from '../base/problem.ts';
import { markdownOf, plain, visible } from '../base/sinks.ts';
import type { Span } from '../base/span.ts';
import type { Locale, Text } from '../base/text.ts';
import type { OutlineItem } from '../features/outline.ts';
import type { SymbolShape } from '../schema/symbols.ts';
import type { DiagnosticAbilities } from './abilities.ts';

/** A problem as a person sees it: the code with its language before it, the severity as set. */
export type Finding = Problem;

/** Our data in the shapes of the language server protocol; positions and the language of texts are settled here, at the very end. */

const severities: Record<Problem['severity'], DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };
const tags: Record<'unnecessary' | 'deprecated', DiagnosticTag> = { unnecessary: 1, deprecated: 2 };

export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** `linesAt`: the lines of another document, for related places. `client`: what it shows. `href`: where the code is explained. */
export function diagnosticOf(
  finding: Finding,
  uri: string,
  lines: Lines,
  locale: Locale,
  linesAt: (uri: string) => Lines | undefined,
  client: DiagnosticAbilities,
  href: string | undefined,
): Diagnostic {
  const related = (client.related ? (finding.related ?? []) : []).flatMap((each) => {
    const other = each.uri === undefined ? lines : linesAt(each.uri);
    return other
      ? [
          {
            location: { uri: each.uri ?? uri, range: rangeOf(other, each) },
            message: plain(each.message[locale], locale),
          },
        ]
      : [];
  });
  return {
    range: rangeOf(lines, finding),
    severity: severities[finding.severity],
    code: finding.code,
    source: 'ha-config',
    message: client.markup
      ? { kind: 'markdown', value: markdownOf(finding.message[locale]) }
      : plain(finding.message[locale], locale),
    ...(href !== undefined && { codeDescription: { href } }),
    ...(finding.tag && client.tags.includes(tags[finding.tag]) && { tags: [tags[finding.tag]] }),
    ...(related.length && { relatedInformation: related }),
  };
}

const shapes: Record<SymbolShape, SymbolKind> = {
  Module: 2,
  Class: 5,
  Property: 7,
  Interface: 11,
  Function: 12,
  Object: 19,
  Key: 20,
  Struct: 23,
  Event: 24,
};

/** How an editor draws the names of a kind. */
export function symbolKindOf(shape: SymbolShape): SymbolKind {
  return shapes[shape];
}

/** `mask` takes secrets out of names. */
export function symbolOf(
  item: OutlineItem,
  lines: Lines,
  mask: (label: string, place: Span) => string,
): DocumentSymbol {
  return {
    name: visible(mask(item.name, item.selection)),
    detail: visible(mask(item.detail, item.selection)),
    kind: symbolKindOf(item.shape),
    range: rangeOf(lines, item),
    selectionRange: rangeOf(lines, item.selection),
    children: item.children.map((child) => symbolOf(child, lines, mask)),
  };
}

/** The same row by row, each with the name of what it is in; for clients that show no tree. */
export function flat(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...flat(children ?? [], uri, name),
  ]);
}

/** Markdown in the languages asked for, one after the other. */
export function markdown(text: Text, locales: readonly Locale[]): string {
  return locales.map((locale) => text[locale]).join('\n\n---\n\n');
}
