import type { Word } from '../../../../syntax/tree.ts';
import { type Growing, type Line, type Reading, wordAt } from '../../syntax/pieces.ts';

/** Where the lines go. */
export interface Target {
  readonly reading: Reading;
  readonly section: { readonly statement: Growing } | undefined;
  head(...statements: readonly Growing[]): true;
  begin(keyword: Word): true;
  close(): void;
  add(line: Line, statement: Growing, holds?: 'set' | 'failure' | 'other'): true;
  toSet(statement: Growing): true;
  toFailure(statements: readonly Growing[]): boolean;
}

/** A resource and the number of its instance. */
export function named(line: Line, at: number, id: string, instance: string): readonly Word[] {
  return [wordAt(line, at, id), ...(instance ? [wordAt(line, at + id.length, instance)] : [])];
}
