import type { Problem, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import { type Elsewhere, twice } from './duplicates.ts';
import { changeTo, fix, problem } from './report.ts';
import { beside } from './structure.ts';

export const connectionEnds = (at: Span, what: string, count: number): Problem =>
  problem(
    'connection-ends',
    'error',
    at,
    `A ${what} needs two \`host\` statements; this one has ${count}.`,
    `\`${what}\` には \`host\` 文が二つ必要ですが、${count} 個しかありません。`,
  );

/** The third end is the one too many; the two before it are told along with it. */
export const tooManyEnds = (at: Span, what: string, first: readonly Elsewhere[]): Problem => ({
  ...problem(
    'connection-ends',
    'error',
    at,
    `A ${what} has two ends; this is end number 3. Use one ${what} for each pair of hosts, or \`connection-mesh\`.`,
    `\`${what}\` の両端は 2 ホストですが、これは 3 番目です。ホストの組ごとに \`${what}\` を分けるか、\`connection-mesh\` を使ってください。`,
  ),
  related: first.map((end) => ({
    start: end.start,
    end: end.end,
    message: { en: 'One end is here.', ja: '両端の一つはここです。' },
  })),
});

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

export const noConnection = (at: Span, mesh: { at: number; text: string } | undefined): Problem =>
  problem(
    'no-connection',
    'warning',
    at,
    'More than two hosts, and no connection between them: nothing is replicated. Add `connection-mesh { hosts ...; }`.',
    'ホストが 3 台以上あるのに接続の定義がないため、複製されません。`connection-mesh { hosts ...; }` を追加してください。',
    mesh && [
      fix(
        { en: 'Connect all hosts with each other', ja: '全ホストを相互に接続する' },
        { start: mesh.at, end: mesh.at, text: mesh.text },
      ),
    ],
  );

export const unconnected = (at: Span, host: string): Problem =>
  problem(
    'no-connection',
    'warning',
    at,
    `No connection leads to \`${host}\`: it gets no data. Add one, or add the host to the mesh.`,
    `\`${host}\` への接続が定義されていないため、データが複製されません。接続を追加するか、\`connection-mesh\` に加えてください。`,
  );

export const duplicateConnection = (at: Span, first: Elsewhere): Problem =>
  twice(
    'duplicate-connection',
    'warning',
    at,
    first,
    'These two hosts are connected already; drbdadm does not notice, but the second connection cannot be made. For another way between them add a `path`.',
    'この 2 ホスト間の接続は既に定義されています。drbdadm は検出しませんが、二つ目の接続は作成できません。別の経路を加えるには `path` を使ってください。',
  );

export const hostTwiceInMesh = (at: Span, host: string, first: Elsewhere): Problem =>
  twice(
    'duplicate-connection',
    'warning',
    at,
    first,
    `\`${host}\` stands in this mesh already. Remove it.`,
    `\`${host}\` はこの \`connection-mesh\` に既にあります。削除してください。`,
  );

export const meshOfOne = (at: Span): Problem =>
  problem(
    'connection-ends',
    'warning',
    at,
    'A mesh of one host connects nothing. Add the other hosts.',
    '1 ホストだけの `connection-mesh` では何も接続されません。他のホストも加えてください。',
  );

export const unknownAddress = (at: Span, address: string): Problem =>
  problem(
    'unknown-host',
    'error',
    at,
    `No \`floating\` section of this resource has the address ${address}. Correct it, or add the section.`,
    `このリソースにはアドレス ${address} の \`floating\` セクションがありません。修正するか、セクションを追加してください。`,
  );

export const proxyAtOneEnd = (at: Span, other: Elsewhere): Problem =>
  beside(
    problem(
      'proxy-on-one-side',
      'error',
      at,
      'The other end of this connection goes through a proxy, this one does not. Either both do or none.',
      'もう一方の端はプロキシを経由していますが、こちらは経由していません。両端とも経由するか、どちらも経由しないようにしてください。',
    ),
    other,
    { en: 'The other end is here.', ja: 'もう一方の端はここです。' },
  );
