import { snippetChoice, snippetText } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';

/** A piece of a snippet: text, or a stop with its number. */
type Piece = { readonly text: string } | { readonly stop: number };

/** What a stop offers, best first. */
type Values = ReadonlyMap<number, readonly string[]>;

const token = /\\([$}\\])|\$(\d+)|\$\{(\d+)(?::((?:[^\\}$]|\\[$}\\])*)|\|([^|]+)\|)?\}|([^\\$]+|[\\$])/g;

/** The body of a snippet, taken apart; stops of one number are one. Never changed: every change gives another one. */
export class SnippetBody {
  /** The text as it is when every stop is left as offered. */
  readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly values: Values;
  /** Where each piece is in the text. */
  private readonly spans: readonly Span[];

  private constructor(pieces: readonly Piece[], values: Values) {
    this.pieces = pieces;
    this.values = values;
    let text = '';
    this.spans = pieces.map((piece) => {
      const start = text.length;
      text += 'text' in piece ? piece.text : (values.get(piece.stop)?.[0] ?? '');
      return { start, end: text.length };
    });
    this.text = text;
  }

  /** Reads snippet syntax. */
  static read(body: string): SnippetBody {
    const values = new Map<number, readonly string[]>();
    const pieces: Piece[] = [];
    for (const [, escaped, plain, number, value, choices, literal] of body.matchAll(token)) {
      const stop = plain ?? number;
      if (stop === undefined) pieces.push({ text: escaped ?? literal ?? '' });
      else pieces.push({ stop: Number(stop) });
      if (number !== undefined && choices !== undefined) values.set(Number(number), choices.split(','));
      else if (number !== undefined && value) values.set(Number(number), [value.replace(/\\([$}\\])/g, '$1')]);
    }
    return new SnippetBody(pieces, values);
  }

  /** Without some stretches of the text, in order. */
  without(cuts: readonly Span[]): SnippetBody {
    if (!cuts.length) return this;
    const pieces = this.pieces.flatMap((piece, index): readonly Piece[] => {
      const { start, end } = this.spans[index]!;
      if (!('text' in piece)) return cuts.some((cut) => cut.start <= start && end < cut.end) ? [] : [piece];
      let text = '';
      let at = start;
      for (const cut of cuts) {
        if (cut.end <= at || cut.start >= end) continue;
        text += this.text.slice(at, Math.max(at, cut.start));
        at = Math.min(end, cut.end);
      }
      return [{ text: text + this.text.slice(at, end) }];
    });
    return new SnippetBody(pieces, this.values);
  }

  /** With other values at some places of the text, in order; a place that is neither a stop nor in plain text stays. */
  with(changes: readonly (Span & { readonly values: readonly string[] })[]): SnippetBody {
    if (!changes.length) return this;
    const values = new Map(this.values);
    const pieces = this.pieces.map((piece, index): Piece => {
      const span = this.spans[index]!;
      if (!('text' in piece)) {
        const change = changes.find(({ start, end }) => start === span.start && end === span.end);
        if (change && piece.stop) values.set(piece.stop, change.values);
        return piece;
      }
      let text = '';
      let at = span.start;
      for (const {
        start,
        end,
        values: [value],
      } of changes) {
        if (start < at || end > span.end || value === undefined) continue;
        text += this.text.slice(at, start) + value;
        at = end;
      }
      return { text: text + this.text.slice(at, span.end) };
    });
    return new SnippetBody(pieces, values);
  }

  /** In snippet syntax: the first stop of each number shows what it offers. */
  insert(): string {
    const shown = new Set<number>();
    const parts = this.pieces.map((piece) => {
      if ('text' in piece) return piece.text.replace(/[\\$]/g, '\\$&');
      const values = shown.has(piece.stop) ? [] : (this.values.get(piece.stop) ?? []);
      shown.add(piece.stop);
      if (values.length > 1) return `\${${piece.stop}|${values.slice(0, 20).map(snippetChoice).join(',')}|}`;
      return values[0] === undefined ? `$\{${piece.stop}}` : `\${${piece.stop}:${snippetText(values[0])}}`;
    });
    return parts.join('');
  }
}
