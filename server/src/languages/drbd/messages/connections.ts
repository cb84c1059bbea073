import { replacement } from '../../../base/fixes.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { usedFirstHere } from './report.ts';

export const connectionEnds = (at: Span, what: string, count: number): Problem =>
  problem(at, 'connection-ends', 'error', {
    en: `A ${what} needs two \`host\` statements; this one has ${count}.`,
    ja: `${codeSpan(what)} には \`host\` 文が 2 つ必要ですが、${count} 個しかありません。`,
  });

/** The third end is the one too many; the two before it are related information. */
export const tooManyEnds = (at: Span, what: string, first: readonly Location[]): Problem =>
  problem(
    at,
    'connection-ends',
    'error',
    {
      en: `A ${what} has two ends; this is end number 3. Use one ${what} for each pair of hosts, or \`connection-mesh\`.`,
      ja: `${codeSpan(what)} の両端は 2 ホストですが、これは 3 番目です。ホストの組ごとに ${codeSpan(what)} を分けるか、\`connection-mesh\` を使ってください。`,
    },
    {
      related: first.map((end) => related(end, { en: 'One end is here.', ja: '両端の 1 つはここです。' })),
    },
  );

export const unknownHost = (at: Span, host: string, suggestion: string | undefined, meant?: Location): Problem => {
  const similar = { en: 'A host with a similar name.', ja: '似た名前のホストです。' };
  return problem(
    at,
    'unknown-host',
    'error',
    {
      en: `This resource has no \`on\` section for ${codeSpan(host)}.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Add one, or correct the name.'}`,
      ja: `このリソースには ${codeSpan(host)} の \`on\` セクションがありません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : 'セクションを追加するか、名前を修正してください。'}`,
    },
    {
      fixes: suggestion ? [replacement(at, suggestion, 'suggestion')] : [],
      related: meant && [related(meant, similar)],
    },
  );
};

export const pathAndHosts = (at: Span, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'path-and-hosts',
    severity,
    {
      en: 'A connection has either `host` statements or `path` sections. Put the hosts into a `path` of their own.',
      ja: '`connection` には `host` 文か `path` セクションのどちらかだけを書きます。`host` 文も `path` の中に入れてください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const unknownVolume = (at: Span, volume: number): Problem =>
  problem(at, 'unknown-volume', 'error', {
    en: `This resource has no volume ${volume}. Correct the number.`,
    ja: `このリソースにはボリューム ${volume} がありません。番号を修正してください。`,
  });

export const noAddressFor = (at: Span, host: string): Problem =>
  problem(at, 'missing-address', 'error', {
    en: `No address is known for ${codeSpan(host)} in this connection: add \`address IP:PORT\` here or to its \`on\` section.`,
    ja: `この接続で使う ${codeSpan(host)} のアドレスが分かりません。ここか、そのホストの \`on\` セクションに \`address IPアドレス:ポート\` を追加してください。`,
  });

export const noConnection = (at: Span, mesh: { at: number; text: string } | undefined): Problem =>
  problem(
    at,
    'no-connection',
    'warning',
    {
      en: 'More than two hosts, and no connection between them: nothing is replicated. Add `connection-mesh { hosts ...; }`.',
      ja: 'ホストが 3 台以上あるのに接続の定義がないため、複製されません。`connection-mesh { hosts ...; }` を追加してください。',
    },
    {
      fixes: mesh && [
        fix(
          { en: 'Connect all hosts with each other', ja: '全ホストを相互に接続する' },
          [{ start: mesh.at, end: mesh.at, text: mesh.text }],
          'suggestion',
        ),
      ],
    },
  );

export const unconnected = (at: Span, host: string): Problem =>
  problem(at, 'no-connection', 'warning', {
    en: `No connection leads to ${codeSpan(host)}: it gets no data. Add one, or add the host to the mesh.`,
    ja: `${codeSpan(host)} への接続が定義されていないため、データが複製されません。接続を追加するか、\`connection-mesh\` に加えてください。`,
  });

export const duplicateConnection = (at: Span, first: Location): Problem =>
  problem(
    at,
    'duplicate-connection',
    'warning',
    {
      en: 'These two hosts are connected already; drbdadm does not notice, but the second connection cannot be made. For another way between them add a `path`.',
      ja: 'この 2 ホスト間の接続はすでに定義されています。drbdadm は検出しませんが、2 つ目の接続は作成できません。別の経路を加えるには `path` を使ってください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateMeshHost = (at: Span, host: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-connection',
    'warning',
    {
      en: `${codeSpan(host)} stands in this mesh already. Remove it.`,
      ja: `${codeSpan(host)} はこの \`connection-mesh\` にすでにあります。削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const meshOfOne = (at: Span): Problem =>
  problem(at, 'connection-ends', 'warning', {
    en: 'A mesh of one host connects nothing. Add the other hosts.',
    ja: '1 ホストだけの `connection-mesh` では何も接続されません。ほかのホストも加えてください。',
  });

export const unknownAddress = (at: Span, address: string): Problem =>
  problem(at, 'unknown-host', 'error', {
    en: `No \`floating\` section of this resource has the address ${address}. Correct it, or add the section.`,
    ja: `このリソースにはアドレス ${address} の \`floating\` セクションがありません。修正するか、セクションを追加してください。`,
  });

export const proxyAtOneEnd = (at: Span, other: Location): Problem =>
  problem(
    at,
    'proxy-on-one-side',
    'error',
    {
      en: 'The other end of this connection goes through a proxy, this one does not. Either both do or none.',
      ja: 'もう一方の端はプロキシを経由していますが、こちらは経由していません。両端とも経由するか、どちらも経由しないようにしてください。',
    },
    { related: [related(other, { en: 'The other end is here.', ja: 'もう一方の端はここです。' })] },
  );
