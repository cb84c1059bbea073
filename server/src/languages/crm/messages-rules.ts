import type { Problem } from '../../base/problem.ts';
import type { Word } from '../../syntax/tree.ts';
import { problem } from './messages.ts';

/** What is wrong with rules. */

export function mixedOperators(word: Word, before: string): Problem {
  return problem(
    word,
    'mixed-operators',
    'error',
    `\`${word.text}\` after \`${before}\`: one rule joins its conditions with only one of the two. Write a second \`rule\`.`,
    `\`${before}\` の後に \`${word.text}\` は使えません。1 つの rule ではどちらか一方しか使えません。\`rule\` をもう 1 つ書いてください。`,
  );
}

export function openRange(word: Word): Problem {
  return problem(
    word,
    'date-range',
    'error',
    `\`date ${word.text}\` needs \`start=\` or \`end=\`; a duration alone says nothing about when.`,
    `\`date ${word.text}\` には \`start=\` または \`end=\` が必要です。期間だけでは日時が決まりません。`,
  );
}

export function keyWithoutValue(word: Word): Problem {
  return problem(
    word,
    'missing-argument',
    'warning',
    `\`${word.text}\` lacks a value, as in \`${word.text}=1\`: it would count as 0.`,
    `\`${word.text}\` の値がありません(例: \`${word.text}=1\`)。このままでは 0 とみなされます。`,
  );
}
