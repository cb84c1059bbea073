import type { Problem, Severity } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { changeTo, problem } from './messages.ts';
import { type Elsewhere, twice } from './messages-duplicates.ts';
import { beside } from './messages-structure.ts';

export const connectionEnds = (at: Span, what: string, count: number): Problem =>
  problem(
    'connection-ends',
    'error',
    at,
    count > 2
      ? `A ${what} has two ends; this is end number ${count}. Use one ${what} for each pair of hosts, or \`connection-mesh\`.`
      : `A ${what} needs two \`host\` statements; this one has ${count}.`,
    count > 2
      ? `\`${what}\` の両端は 2 ホストですが、これは ${count} 番目です。ホストの組ごとに \`${what}\` を分けるか、\`connection-mesh\` を使ってください。`
      : `\`${what}\` には \`host\` 文が二つ必要ですが、${count} 個しかありません。`,
  );

export const unknownHost = (at: Span, host: string, near: string | undefined, meant?: Elsewhere): Problem => {
  const fixes = near ? [changeTo(at, near)] : undefined;
  const found = problem(
    'unknown-host',
    'error',
    at,
    `This resource has no \`on\` section for \`${host}\`.${near ? ` Did you mean \`${near}\`?` : ' Add one, or correct the name.'}`,
    `このリソースには \`${host}\` の \`on\` セクションがありません。${near ? `\`${near}\` の誤りではありませんか。` : 'セクションを追加するか、名前を修正してください。'}`,
    fixes,
  );
  return meant ? beside(found, meant, { en: 'A host with a similar name.', ja: '似た名前のホストです。' }) : found;
};

export const pathAndHosts = (at: Span, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'path-and-hosts',
    severity,
    at,
    first,
    'A connection has either `host` statements or `path` sections. Put the hosts into a `path` of their own.',
    '`connection` には `host` 文か `path` セクションのどちらかだけを書きます。`host` 文も `path` の中に入れてください。',
  );

export const unknownVolume = (at: Span, volume: number): Problem =>
  problem(
    'unknown-volume',
    'error',
    at,
    `This resource has no volume ${volume}. Correct the number.`,
    `このリソースにはボリューム ${volume} がありません。番号を修正してください。`,
  );

export const noAddressFor = (at: Span, host: string): Problem =>
  problem(
    'missing-address',
    'error',
    at,
    `No address is known for \`${host}\` in this connection: add \`address IP:PORT\` here or to its \`on\` section.`,
    `この接続で使う \`${host}\` のアドレスが分かりません。ここか、そのホストの \`on\` セクションに \`address IPアドレス:ポート\` を追加してください。`,
  );
