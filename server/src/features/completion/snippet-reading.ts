import { bind } from '../../binding/bind.ts';
import type { BoundStatement } from '../../schema/types.ts';
import { sourceText } from '../../syntax/tree.ts';
import type { InsertionPlace } from './place.ts';

/** What the text of a snippet says. */
export interface Said {
  readonly top: readonly BoundStatement[];
  readonly all: readonly BoundStatement[];
  readonly text: string;
  /** Where the text begins in the one that was read. */
  readonly offset: number;
  readonly isValid: boolean;
}

/** Whether what is written in a scope goes on with the statement that it belongs to. */
export function isBehindHead({ language, parent }: InsertionPlace): boolean {
  return parent !== undefined && language.bodies === 'clauses';
}

/** Reads a text as it stands in a scope: clauses have no braces, they are read behind the head of their statement. */
export function read(text: string, place: InsertionPlace): Said {
  const { language, catalog, targets, parent, trees } = place;
  const top = typeof language.catalog === 'function' ? language.catalog() : language.catalog;
  if (!parent || !isBehindHead(place)) {
    const { tree, isValid, top: statements, all } = bind(language.parse(text), catalog, targets);
    return { top: statements, all, text, offset: 0, isValid: isValid && !tree.problems.length };
  }
  const { start, keyword, args } = parent.statement;
  const head = `${sourceText(trees[0]!.tree).slice(start, args.at(-1)?.end ?? keyword.end)} `;
  const { tree, all } = bind(language.parse(head + text), top, targets);
  const said = all.filter(({ statement }) => statement.start >= head.length);
  return {
    top: said.filter((each) => !said.includes(each.parent!)),
    all: said,
    text,
    offset: head.length,
    isValid:
      !parent.parent &&
      said[0]?.statement.start === head.length &&
      !tree.problems.length &&
      said.every(({ directive, match }) => directive && !match.hasErrors && !match.stop),
  };
}
