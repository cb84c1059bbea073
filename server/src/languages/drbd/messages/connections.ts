import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { usedFirstHere } from './report.ts';

export const connectionEnds = (at: Span, what: string, count: number): Problem =>
  problem(
    at,
    'connection-ends',
    'error',
    {
      en: `A ${what} requires two \`host\` statements; this one has ${count}. Add one for each end.`,
      ja: `${codeSpan(what)} には \`host\` 文が 2 つ必要ですが、${count} 個しかありません。両端のホストを追加してください。`,
    },
    { unfinished: true },
  );

/** The third end is the one too many; the two before it are related information. */
export const tooManyEnds = (at: Span, what: string, first: readonly Location[]): Problem =>
  problem(
    at,
    'connection-ends',
    'error',
    {
      en: `Unexpected third \`host\`: a ${what} has two ends. Use one ${what} for each pair of hosts, or \`connection-mesh\`.`,
      ja: `${codeSpan(what)} の両端は 2 ホストですが、これは 3 番目です。ホストの組ごとに ${codeSpan(what)} を分けるか、\`connection-mesh\` を使ってください。`,
    },
    {
      related: first.map(conflictsWithThis),
    },
  );

export const unknownHost = (at: Span, host: string, suggestion: string | undefined, meant?: Location): Problem => {
  const similar = { en: 'A similar name is defined here.', ja: '似た名前のホストです。' };
  return problem(
    at,
    'unknown-host',
    'error',
    {
      en: `Undefined host ${codeSpan(host)}: this resource has no \`on\` section for it.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Add one, or correct the name.'}`,
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
      en: '`host` statements conflict with `path` sections in one connection. Move the hosts into another `path`.',
      ja: '`connection` には `host` 文か `path` セクションのどちらかしか書けません。`host` 文も `path` の中に移してください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const unknownVolume = (at: Span, volume: number): Problem =>
  problem(at, 'unknown-volume', 'error', {
    en: `Undefined volume ${volume}. Use the number of a volume of this resource.`,
    ja: `このリソースにボリューム ${volume} はありません。定義されているボリュームの番号を指定してください。`,
  });

export const noAddressFor = (at: Span, host: string): Problem =>
  problem(at, 'missing-address', 'error', {
    en: `Missing address of ${codeSpan(host)} in this connection. Add \`address IP:PORT\` here, or to the \`on\` section of the host.`,
    ja: `この接続で使う ${codeSpan(host)} のアドレスがありません。ここか、そのホストの \`on\` セクションに \`address IPアドレス:ポート\` を追加してください。`,
  });

export const noConnection = (at: Span, mesh: { at: number; text: string } | undefined): Problem =>
  problem(
    at,
    'no-connection',
    'warning',
    {
      en: 'Missing connection: with more than two hosts, nothing is replicated without one. Add `connection-mesh { hosts ...; }`.',
      ja: 'ホストが 3 台以上あるのに接続の定義がないため、レプリケーションされません。`connection-mesh { hosts ...; }` を追加してください。',
    },
    {
      fixes: mesh && [
        fix(
          { en: 'Connect all hosts to each other', ja: '全ホストを相互に接続する' },
          [{ start: mesh.at, end: mesh.at, text: mesh.text }],
          'suggestion',
        ),
      ],
    },
  );

export const unconnected = (at: Span, host: string): Problem =>
  problem(at, 'no-connection', 'warning', {
    en: `Missing connection to ${codeSpan(host)}: it receives no data. Add one, or add the host to the mesh.`,
    ja: `${codeSpan(host)} への接続が定義されていないため、データがレプリケーションされません。接続を追加するか、\`connection-mesh\` に加えてください。`,
  });

export const duplicateConnection = (at: Span, first: Location): Problem =>
  problem(
    at,
    'duplicate-connection',
    'warning',
    {
      en: 'Duplicate connection of these two hosts. Remove it, or add a `path` for another route; drbdadm reports nothing, but cannot set it up.',
      ja: 'この 2 ホスト間の接続はすでに定義されています。drbdadm は検出しませんが、2 つ目の接続は作成できません。削除するか、別の経路であれば `path` を追加してください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateMeshHost = (at: Span, host: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-connection',
    'warning',
    {
      en: `Duplicate host ${codeSpan(host)} in this mesh. Remove it.`,
      ja: `${codeSpan(host)} はこの \`connection-mesh\` にすでにあります。削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const meshOfOne = (at: Span): Problem =>
  problem(at, 'connection-ends', 'warning', {
    en: 'A mesh of one host has no effect. Add the other hosts.',
    ja: '1 ホストだけの `connection-mesh` は効果がありません。ほかのホストも追加してください。',
  });

export const unknownAddress = (at: Span, address: string): Problem =>
  problem(at, 'unknown-host', 'error', {
    en: `Undefined address ${codeSpan(address)}: no \`floating\` section of this resource has it. Add the section, or correct the address.`,
    ja: `このリソースにはアドレス ${codeSpan(address)} の \`floating\` セクションがありません。追加するか、アドレスを修正してください。`,
  });

export const proxyAtOneEnd = (at: Span, other: Location): Problem =>
  problem(
    at,
    'proxy-on-one-side',
    'error',
    {
      en: 'Missing `proxy` at this end: the other end of the connection has one. Add it here, or remove it there.',
      ja: 'もう一方の端には `proxy` がありますが、こちらにはありません。こちらにも追加するか、あちらを削除してください。',
    },
    { related: [related(other, { en: 'The other end is defined here.', ja: 'もう一方の端はここです。' })] },
  );
