import type { Problem } from '../../base/problem.ts';
import type { Word } from '../../syntax/tree.ts';
import { fix, problem } from './messages.ts';

/** What lacks a part that it needs, or refers to what is not there. */

export function emptyOptions(word: Word): Problem {
  return problem(
    word,
    'missing-argument',
    'error',
    `\`${word.text}\` sets nothing. Add \`name=value\`, or remove the statement.`,
    `\`${word.text}\` に設定がありません。\`名前=値\` を追加するか、文を削除してください。`,
  );
}

export function noContainer(word: Word): Problem {
  return problem(
    word,
    'missing-container',
    'error',
    `The bundle \`${word.text}\` has no containers. Add \`docker image=...\` (or \`podman\`).`,
    `バンドル \`${word.text}\` にコンテナの指定がありません。\`docker image=...\`(または \`podman\`)を追加してください。`,
  );
}

export function mappingWithoutPort(word: Word): Problem {
  return problem(
    word,
    'missing-port',
    'error',
    'A port mapping needs `port=` or `range=`.',
    'port-mapping には `port=` または `range=` が必要です。',
  );
}

export function mappingWithoutSource(word: Word): Problem {
  return problem(
    word,
    'missing-source',
    'error',
    'A storage mapping needs `source-dir=` or `source-dir-root=`.',
    'storage-mapping には `source-dir=` または `source-dir-root=` が必要です。',
  );
}

export function emptyPermission(word: Word): Problem {
  return problem(
    word,
    'empty-permission',
    'warning',
    `\`${word.text}\` says nothing about what: add \`xpath:...\`, \`ref:...\` or another object.`,
    `\`${word.text}\` の対象がありません。\`xpath:...\` や \`ref:...\` などを続けて書いてください。`,
  );
}

export function unknownObject(word: Word, id: string, near: string | undefined): Problem {
  return problem(
    word,
    'undefined-reference',
    'warning',
    `No statement of this file has the id \`${id}\`.${near ? ` Did you mean \`${near}\`?` : ''}`,
    `このファイルに ID \`${id}\` を持つ文はありません。${near ? `\`${near}\` の誤りではありませんか。` : ''}`,
    near
      ? [fix(`Change to ${near}`, `${near} に変更する`, { start: word.end - id.length, end: word.end, text: near })]
      : [],
  );
}

export function attributeWithoutType(word: Word): Problem {
  return problem(
    word,
    'missing-type',
    'error',
    `\`${word.text}\` needs \`type:\` (or \`tag:\`) beside it, which says whose attribute it is.`,
    `\`${word.text}\` には、どの要素の属性かを示す \`type:\`(または \`tag:\`)が必要です。`,
  );
}

export function unknownReference(word: Word): Problem {
  return problem(
    word,
    'undefined-reference',
    'warning',
    `\`${word.text}\` is no id that stands before this place in the file, so there is nothing to take in.`,
    `このファイルのこれより前に ID \`${word.text}\` がないため、参照先がありません。`,
  );
}
