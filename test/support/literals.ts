/** One string of a source file: a literal or a template, as written; `${...}` appears as `X`, `${codeSpan(...)}` as code. */
export interface SourceString {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

const BEFORE_REGEXP = /(?:[(,=:[!&|?{};+*%<>~^-]|\b(?:return|typeof|case|in|of))\s*$/;

/** Every string of a TypeScript source, comments and regular expressions passed over. */
export function stringsOf(source: string): readonly SourceString[] {
  const found: SourceString[] = [];
  let line = 1;
  let code = '';
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (c === '\n') line++;
    if (source.startsWith('//', i)) {
      i = endOf(source, '\n', i) - 1;
      continue;
    }
    if (source.startsWith('/*', i)) {
      const end = endOf(source, '*/', i + 2) + 1;
      line += linesIn(source, i, end);
      i = end;
      continue;
    }
    if (c === '/' && BEFORE_REGEXP.test(code.slice(-20))) {
      i = endOfRegExp(source, i);
      code += '/';
      continue;
    }
    if (c === "'" || c === '"' || c === '`') {
      const { end, text } = literal(source, i);
      found.push({ text, line });
      line += linesIn(source, i, end);
      i = end;
      code += c;
      continue;
    }
    code += c;
  }
  return found;
}

function literal(source: string, start: number): { readonly end: number; readonly text: string } {
  const quote = source[start]!;
  let text = '';
  for (let i = start + 1; i < source.length; i++) {
    const c = source[i]!;
    if (c === quote) return { end: i, text };
    if (c === '\\') {
      text += source[i + 1] === 'n' ? '\n' : source[i + 1];
      i++;
    } else if (quote === '`' && source.startsWith('${', i)) {
      // A value in code is written as code.
      text += source.startsWith('codeSpan(', i + 2) ? '`X`' : 'X';
      i = endOfHole(source, i + 2);
    } else text += c;
  }
  return { end: source.length, text };
}

/** The index of the brace that closes a template's hole; holes and strings may nest. */
function endOfHole(source: string, start: number): number {
  let depth = 1;
  for (let i = start; i < source.length; i++) {
    const c = source[i]!;
    if (c === "'" || c === '"' || c === '`') i = literal(source, i).end;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i;
  }
  return source.length;
}

function endOfRegExp(source: string, start: number): number {
  let inClass = false;
  for (let i = start + 1; i < source.length; i++) {
    const c = source[i]!;
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return i;
    else if (c === '\n') return i - 1;
  }
  return source.length;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
}

function linesIn(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && i < source.length; i++) if (source[i] === '\n') count++;
  return count;
}
