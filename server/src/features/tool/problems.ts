import { type Lines, linesOf } from '../../base/lines.ts';
import type { Location, Severity } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Checked } from '../../language.ts';
import type { ToolMessage, ToolSource, ToolSources } from '../../schema/tool.ts';
import { sourceText } from '../../syntax/tree.ts';

/** What a tool says of a place of a document. */
export interface ToolProblem extends Span {
  readonly severity: Severity;
  /** The tool's own words. */
  readonly text: string;
  /** The place in another document that they are about. */
  readonly elsewhere?: Location & { readonly uri: string };
}

/** Finds the places that a tool's messages are about. */
export function toolProblems(
  messages: readonly ToolMessage[],
  { own, all }: ToolSources,
  checked: Checked,
): readonly ToolProblem[] {
  const text = sourceText(own.bound.tree);
  const lines = linesOf(text);
  const start = lineSpan(text, lines, 0);
  return messages.map(({ severity, text: said, file, line = 0, names = [] }) => {
    const source = file === undefined ? own : sourceNamed(all, file);
    if (!source) return { ...start, severity, text: `${file}:${line}: ${said}` };
    if (source === own)
      return {
        ...(line > 0 ? lineSpan(text, lines, line - 1) : (named(names, checked) ?? start)),
        severity,
        text: said,
      };
    const include = checked.includes?.find(({ targets }) => targets.includes(source.uri));
    const other = sourceText(source.bound.tree);
    const elsewhere = { ...lineSpan(other, linesOf(other), Math.max(0, line - 1)), uri: source.uri };
    return { ...(include?.word ?? start), severity, text: said, elsewhere };
  });
}

/** A program may name a file from the folder of the one that takes it in, or from the root. */
function sourceNamed(all: readonly ToolSource[], file: string): ToolSource | undefined {
  const found = all.filter(({ path }) => path === file || path.endsWith(`/${file}`) || file.endsWith(`/${path}`));
  return found.find(({ path }) => path === file) ?? (found.length === 1 ? found[0] : undefined);
}

/** A line without its indent; the last one for a line after the end. */
function lineSpan(text: string, { starts }: Lines, line: number): Span {
  const at = Math.min(line, starts.length - 1);
  const whole = text.slice(starts[at], starts[at + 1]);
  const start = starts[at]! + (whole.length - whole.trimStart().length);
  return whole.trim() ? { start, end: start + whole.trim().length } : { start: starts[at]!, end: starts[at]! };
}

/** The first of some names that the document holds: where it is defined, else where it appears. */
function named(names: readonly string[], { uri, bound, symbols, defined }: Checked): Span | undefined {
  for (const name of names) {
    const definition = Object.keys(symbols)
      .flatMap((kind) => defined(kind, name))
      .find((use) => use.uri === uri);
    if (definition) return spanOf(definition.word);
    for (const { statement } of bound.all) {
      if (statement.keyword.text === name && statement.keyword.end > statement.keyword.start)
        return spanOf(statement.keyword);
      const word = statement.args.find(({ text }) => text === name || text.startsWith(`${name}=`));
      if (word) return spanOf(word);
    }
  }
  return undefined;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
