import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: 'indent' | 'outdent' | 'indentOutdent' | 'none' };
}

/** What a language configuration tells VS Code. */
export interface EditingRules {
  readonly comments?: { readonly lineComment?: string };
  readonly brackets?: readonly (readonly [string, string])[];
  readonly autoClosingPairs?: readonly { readonly open: string; readonly close: string }[];
  readonly wordPattern: string;
  readonly indentationRules: Readonly<
    Record<'increaseIndentPattern' | 'decreaseIndentPattern', string> &
      Partial<Record<'indentNextLinePattern' | 'unIndentedLinePattern', string>>
  >;
  readonly onEnterRules?: readonly EnterRule[];
}

export function editingRules(id: string): EditingRules {
  return JSON.parse(readFileSync(join(root, 'syntaxes', `${id}.language-configuration.json`), 'utf8')) as EditingRules;
}

const step = '\t';
const indentOf = (line: string): string => /^\s*/.exec(line)![0];
const less = (indent: string): string => indent.slice(0, -step.length);

/** What "Reindent Lines" makes of a text that is indented by tabs: VS Code's own steps (`getReindentEditOperations`). */
export function reindented(rules: EditingRules, text: string): string {
  const { increaseIndentPattern, decreaseIndentPattern, indentNextLinePattern, unIndentedLinePattern } =
    rules.indentationRules;
  const fits = (pattern: string | undefined, line: string) => pattern !== undefined && new RegExp(pattern).test(line);
  const lines = text.split('\n');
  let first = lines.findIndex((line) => !fits(unIndentedLinePattern, line));
  if (first < 0) return text;
  let base = indentOf(lines[first]!);
  let ideal = base;
  const after = (line: string, passed: string): void => {
    if (fits(unIndentedLinePattern, line)) return;
    const moved = passed + line.trimStart();
    if (fits(increaseIndentPattern, moved)) {
      base += step;
      ideal = base;
    } else ideal = fits(indentNextLinePattern, moved) ? passed + step : base;
  };
  after(lines[first]!, ideal);
  for (first++; first < lines.length; first++) {
    const line = lines[first]!;
    if (fits(decreaseIndentPattern, ideal + line.trimStart())) {
      ideal = less(ideal);
      base = less(base);
    }
    // An empty line gets no indent that anybody sees.
    if (line.trim()) lines[first] = ideal + line.trimStart();
    after(line, ideal);
  }
  return lines.join('\n');
}

/** The indent of the line that Enter makes at `|`, and of what was after it: by the rules for Enter, else that of the line. */
export function entered(rules: EditingRules, marked: string): readonly string[] {
  const lines = marked.split('\n');
  const row = lines.findIndex((line) => line.includes('|'));
  const [before, after] = lines[row]!.split('|') as [string, string];
  const rule = rules.onEnterRules?.find(
    (each) =>
      new RegExp(each.beforeText).test(before) &&
      (each.afterText === undefined || new RegExp(each.afterText).test(after)) &&
      (each.previousLineText === undefined || new RegExp(each.previousLineText).test(lines[row - 1] ?? '')),
  );
  const indent = indentOf(before);
  switch (rule?.action.indent) {
    case 'indent':
      return [indent + step];
    case 'outdent':
      return [less(indent)];
    case 'indentOutdent':
      return [indent + step, indent];
    default:
      return [indent];
  }
}
