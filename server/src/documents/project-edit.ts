import type { Edit, Severity } from '../base/problem.ts';
import { replace } from '../base/report.ts';
import { type JsonNode, parseJson } from '../syntax/json.ts';

type JsonObject = Extract<JsonNode, { readonly kind: 'object' }>;

/** How deep one level is where the file shows none. */
const usualIndent = '  ';

/**
 * The edit of a project's file that settles the severity of a code; the rest of the file stays as it is. Undefined where the
 * file cannot be read.
 */
export function withSeverity(text: string, code: string, severity: Severity | 'off'): Edit | undefined {
  const pair = `${JSON.stringify(code)}: ${JSON.stringify(severity)}`;
  const outer = 'severity';
  if (!text.replace('\uFEFF', '').trim())
    return replace(
      { start: text.length, end: text.length },
      `{\n${usualIndent}"${outer}": {\n${usualIndent.repeat(2)}${pair}\n${usualIndent}}\n}\n`,
    );
  const parsed = parseJson(text);
  if ('error' in parsed || parsed.root.kind !== 'object') return undefined;
  const { root } = parsed;
  // Of a key that comes twice, the last counts.
  const known = root.entries.findLast(({ key }) => key.text === outer)?.value;
  if (!known) {
    const indent = indentIn(text, root);
    const value = indent === undefined ? `{ ${pair} }` : `{\n${indent}${indent || usualIndent}${pair}\n${indent}}`;
    return insertion(text, root, `"${outer}": ${value}`);
  }
  if (known.kind !== 'object') return undefined;
  const there = known.entries.findLast(({ key }) => key.text === code)?.value;
  return there ? replace(there, JSON.stringify(severity)) : insertion(text, known, pair);
}

/** Puts a pair behind the others of an object, as these are written. */
function insertion(text: string, node: JsonObject, pair: string): Edit {
  const indent = indentIn(text, node);
  const last = node.entries.at(-1)?.value;
  if (last) {
    const between = indent === undefined ? ' ' : `\n${indent}`;
    return replace({ start: last.end, end: last.end }, `,${between}${pair}`);
  }
  const inside = indent === undefined ? `{ ${pair} }` : `{\n${indent}${pair}\n${lineIndent(text, node.start)}}`;
  return replace(node, inside);
}

/** The indent of the pairs of an object; undefined where they are on one line with its brace. */
function indentIn(text: string, { start, entries }: JsonObject): string | undefined {
  const [first] = entries;
  if (!first) return lineIndent(text, start) + usualIndent;
  return /[\r\n]/.test(text.slice(start, first.key.start)) ? lineIndent(text, first.key.start) : undefined;
}

function lineIndent(text: string, offset: number): string {
  return /[\r\n]?([ \t]*)[^\r\n]*$/.exec(text.slice(0, offset))![1]!;
}
