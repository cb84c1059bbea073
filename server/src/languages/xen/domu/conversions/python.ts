/** A value as Python works it out, as far as it is texts, numbers and lists of them. */
export type PythonValue = string | number | readonly PythonValue[];

/**
 * Works out the expression of an assignment for xm: literals, `+` and `*` between them, `str()`, and variables that were
 * assigned before. Undefined for anything else, a call or a condition, say.
 */
export function evaluate(text: string, variables: ReadonlyMap<string, PythonValue>): PythonValue | undefined {
  const tokens = tokensOf(text);
  let at = 0;
  const take = (token: string): boolean => tokens?.[at] === token && ++at > 0;

  function sum(): PythonValue | undefined {
    let value = product();
    while (value !== undefined && take('+')) value = add(value, product());
    return value;
  }

  function product(): PythonValue | undefined {
    let value = factor();
    while (value !== undefined && take('*')) {
      const by = factor();
      value = typeof value === 'number' && typeof by === 'number' ? value * by : undefined;
    }
    return value;
  }

  function factor(): PythonValue | undefined {
    const token = tokens?.[at++];
    if (token === undefined) return undefined;
    if (token === '[' || token === '(') return row(token === '[' ? ']' : ')');
    if (/^["']/.test(token)) return unescaped(token.slice(1, -1));
    if (token === '-') {
      const value = factor();
      return typeof value === 'number' ? -value : undefined;
    }
    if (/^\d/.test(token)) return numberOf(token);
    if (token === 'str' && take('(')) {
      const value = sum();
      return value !== undefined && !Array.isArray(value) && take(')') ? String(value) : undefined;
    }
    if (token === 'True' || token === 'False') return token === 'True' ? 1 : 0;
    return tokens?.[at] === '(' || tokens?.[at] === '.' ? undefined : variables.get(token);
  }

  /** What is in brackets: a list, or one value in parentheses. */
  function row(end: string): PythonValue | undefined {
    const values: PythonValue[] = [];
    let comma = false;
    while (!take(end)) {
      const value = sum();
      if (value === undefined) return undefined;
      values.push(value);
      if (take(',')) comma = true;
      else if (tokens?.[at] !== end) return undefined;
    }
    return end === ')' && !comma && values.length === 1 ? values[0] : values;
  }

  const value = sum();
  return tokens && at === tokens.length ? value : undefined;
}

function add(a: PythonValue, b: PythonValue | undefined): PythonValue | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return Array.isArray(a) && Array.isArray(b) ? [...a, ...b] : undefined;
}

/** The words of an expression; undefined where there is something else. */
function tokensOf(text: string): readonly string[] | undefined {
  const token = /\s+|#.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|0x[0-9a-f]+|\d+|\w+|[-[\](),+*.]/giy;
  const tokens: string[] = [];
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) return undefined;
    if (/^[^\s#]/.test(found[0])) tokens.push(found[0]);
  }
  return tokens;
}

function numberOf(text: string): number {
  if (/^0x/i.test(text)) return Number(text);
  return Number.parseInt(text, /^0\d/.test(text) ? 8 : 10);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
}
