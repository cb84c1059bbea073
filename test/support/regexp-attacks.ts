/** A part of a regular expression; `from` to `to` times. */
type Node =
  | { readonly kind: 'either'; readonly rows: readonly (readonly Node[])[]; readonly isLookaround: boolean }
  | { readonly kind: 'characters'; readonly samples: readonly string[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly from: number; readonly to: number };

/** Characters of every class that expressions speak of. */
export const classes: readonly string[] = [...'aZ0 \t\n_-.:/="\'\\#(<>{%$&,;@*`[+?!|', '\u3000', '・', 'あ'];

/** What an expression reads, and a text that is repeated behind it. */
export interface Attack {
  readonly prefix: string;
  readonly repeated: string;
}

/** For each part of an expression that has no upper limit: what leads there, and each text that goes through it once more. */
export function attacksOn(source: string): readonly Attack[] {
  const node = new Parser(source).read();
  // Options not taken and taken, and the first choices of each alternative.
  const ways = [0, 1, 2, 3].flatMap((choice) => [false, true].map((taken) => ({ choice, taken })));
  const found = ways.flatMap((way) => [...attacks(node, '', way)]);
  return [...new Map(found.map((each) => [`${each.prefix}\0${each.repeated}`, each])).values()];
}

interface Way {
  readonly choice: number;
  readonly taken: boolean;
}

function* attacks(node: Node, before: string, way: Way): Iterable<Attack> {
  if (node.kind === 'either')
    for (const row of node.rows) {
      let prefix = before;
      for (const each of row) {
        yield* attacks(each, prefix, way);
        prefix += sample(each, way);
      }
    }
  else if (node.kind === 'repeat') {
    const repeated = node.to < Number.POSITIVE_INFINITY ? [] : samples(node.node, way);
    for (const each of repeated) if (each) yield { prefix: before, repeated: each };
    yield* attacks(node.node, before, way);
  }
}

function samples(node: Node, way: Way): readonly string[] {
  if (node.kind === 'characters') return node.samples;
  if (node.kind === 'repeat') return [sample(node, way)];
  return node.rows.map((row) => row.map((each) => sample(each, way)).join(''));
}

function sample(node: Node, way: Way): string {
  if (node.kind === 'characters') return node.samples[0] ?? '';
  if (node.kind === 'repeat') return sample(node.node, way).repeat(Math.max(node.from, way.taken && node.to ? 1 : 0));
  if (node.isLookaround) return '';
  return node.rows[way.choice % node.rows.length]!.map((each) => sample(each, way)).join('');
}

/** Reads what JavaScript and Oniguruma have in common, as far as it matters for samples. */
class Parser {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  read(isLookaround = false): Node {
    const rows: Node[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.take(/\|/y)) rows.push([]);
      else rows.at(-1)!.push(this.repeated(this.atom()));
    }
    this.at++;
    return { kind: 'either', rows, isLookaround };
  }

  private atom(): Node {
    const group = this.take(/\((?:\?(?:<?[=!]|:|>|<\w+>|[imsx-]+:?))?/y);
    if (group) return this.read(/[=!]$/.test(group));
    const text = this.take(
      /\[(?:[^\]\\]|\\[\s\S])*\]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[pPk][{<][^}>]*[}>]|[\s\S])|[\s\S]/iy,
    )!;
    if (/^(?:[\^$]|\\[bBAzZGk1-9])/.test(text)) return { kind: 'characters', samples: [] };
    const fits = new RegExp(`^${text.replaceAll('\\h', '[0-9a-f]')}$`, /\\p/i.test(text) ? 'u' : '');
    const own = [...text.replace(/\\[a-z]/gi, '')];
    return { kind: 'characters', samples: [...new Set([...classes, ...own])].filter((each) => fits.test(each)) };
  }

  private repeated(node: Node): Node {
    const mark = this.take(/(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/y);
    if (!mark) return node;
    const [from, to = mark.includes(',') ? '' : from] = mark.match(/\d+/g) ?? [];
    const limits: readonly [number, number] = mark.startsWith('{')
      ? [Number(from), to ? Number(to) : Number.POSITIVE_INFINITY]
      : [mark.startsWith('+') ? 1 : 0, mark.startsWith('?') ? 1 : Number.POSITIVE_INFINITY];
    return { kind: 'repeat', node, from: limits[0], to: limits[1] };
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.source)?.[0];
    this.at += text?.length ?? 0;
    return text;
  }
}
