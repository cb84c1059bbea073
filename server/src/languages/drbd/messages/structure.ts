import { insertion, replacement } from '../../../base/fixes.ts';
import * as messages from '../../../base/messages.ts';
import type { Fix, Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { lookUp } from '../../../base/tables.ts';
import { usedFirstHere } from './report.ts';

export const missingHosts = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'missing-host-section', severity, {
    en: `Missing host section in the resource ${codeSpan(name)}. Add \`on HOST { address ...; }\` for each host.`,
    ja: `リソース ${codeSpan(name)} にホストセクションがありません。各ホストについて \`on ホスト名 { address ...; }\` を追加してください。`,
  });

export const singleHost = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'single-host', severity, {
    en: `Missing peer of the resource ${codeSpan(name)}: with one host, nothing is replicated. Add the section of the peer.`,
    ja: `リソース ${codeSpan(name)} のホストが 1 台だけのため、レプリケーションされません。対向ノードのセクションを追加してください。`,
  });

/** `at`: after the brace, where the statement is to go. */
export const missingProtocol = (head: Span, name: string, at: number, severity: Severity): Problem =>
  problem(
    head,
    'missing-protocol',
    severity,
    {
      en: `Missing \`protocol\` in the resource ${codeSpan(name)} and in \`common\`: DRBD 8.3 has no default. Add \`protocol C;\`.`,
      ja: `リソース ${codeSpan(name)} にも \`common\` にも \`protocol\` がありません。DRBD 8.3 には既定値がないため、\`protocol C;\` を追加してください。`,
    },
    {
      fixes: [fix(messages.insertText('protocol C;'), [{ start: at, end: at, text: '\n  protocol C;' }], 'suggestion')],
    },
  );

export const missingIndex = (at: Span, keyword: Span, device: string): Problem =>
  problem(
    at,
    'missing-index',
    'error',
    {
      en: `An index is required in DRBD 8.3, as in ${codeSpan(`${device}[0]`)}. Add it, or use \`flexible-meta-disk\`.`,
      ja: `DRBD 8.3 では ${codeSpan(`${device}[0]`)} のように番号が必要です。追加するか、\`flexible-meta-disk\` を使ってください。`,
    },
    { fixes: [replacement(keyword, 'flexible-meta-disk', 'suggestion')] },
  );

export const missingAddress = (at: Span, host: string, severity: Severity): Problem =>
  problem(at, 'missing-address', severity, {
    en: `Missing \`address\` of the host ${codeSpan(host)}. Add \`address IP:PORT;\`.`,
    ja: `ホスト ${codeSpan(host)} に \`address\` がありません。\`address IPアドレス:ポート;\` を追加してください。`,
  });

export const missingNodeId = (at: Span, host: string, fixes: readonly Fix[] | undefined): Problem =>
  problem(
    at,
    'missing-node-id',
    'error',
    {
      en: `Missing \`node-id\` of the host ${codeSpan(host)}. Add a number from 0 to 31 that no other host of the resource has; DRBD 9 assigns one itself only for two hosts without a \`connection\`.`,
      ja: `ホスト ${codeSpan(host)} に \`node-id\` がありません。ほかのホストと重複しない 0～31 の番号を追加してください。DRBD 9 が自動で割り当てるのは、2 台構成で \`connection\` がない場合だけです。`,
    },
    { fixes },
  );

/** `host`: absent where all hosts share the volume. */
export const missingPart = (
  at: Span,
  part: string,
  host: string | undefined,
  severity: Severity,
  other: Location | undefined,
  fixes?: readonly Fix[],
): Problem => {
  const example = lookUp(examples, part) ?? '';
  return problem(
    at,
    `missing-${part}`,
    severity,
    {
      en:
        host === undefined
          ? `Missing ${codeSpan(part)} in this volume. Add ${codeSpan(example)}.`
          : `Missing ${codeSpan(part)} for this volume on ${codeSpan(host)}, here and in the resource. Add ${codeSpan(example)}.`,
      ja:
        host === undefined
          ? `このボリュームに ${codeSpan(part)} がありません。${codeSpan(example)} のように追加してください。`
          : `ホスト ${codeSpan(host)} のボリュームに ${codeSpan(part)} がありません(リソース直下にもありません)。${codeSpan(example)} のように追加してください。`,
    },
    {
      fixes,
      related: other && [related(other, { en: 'Another host defines it here.', ja: '別のホストではここにあります。' })],
    },
  );
};

const examples: Readonly<Record<string, string>> = {
  device: 'device /dev/drbd0;',
  disk: 'disk /dev/...;',
  'meta-disk': 'meta-disk internal;',
};

export const metaDiskByDefault = (at: Span): Problem =>
  problem(
    at,
    'missing-meta-disk',
    'information',
    {
      en: 'Missing `meta-disk`: DRBD 9 uses `internal`, but DRBD 8.4 rejects the file. Set it explicitly.',
      ja: '`meta-disk` を省略すると、DRBD 9 では `internal` になりますが、DRBD 8.4 ではエラーになります。明示してください。',
    },
    {
      fixes: [insertion(at, ' meta-disk internal;', 'suggestion')],
    },
  );

export const noVolume = (at: Span, name: string): Problem =>
  problem(at, 'missing-volume', 'warning', {
    en: `Missing volume in the resource ${codeSpan(name)}. Add \`device\`, \`disk\` and \`meta-disk\`.`,
    ja: `リソース ${codeSpan(name)} にボリュームがありません。\`device\`、\`disk\`、\`meta-disk\` を追加してください。`,
  });

export const mixedVolumes = (at: Span, other: Location, severity: Severity): Problem =>
  problem(
    at,
    'mixed-volumes',
    severity,
    {
      en: '`device`, `disk` and `meta-disk` of the resource conflict with `volume` sections. Move them into `volume 0 { }`, which they mean.',
      ja: '`volume` の外の `device`、`disk`、`meta-disk` はボリューム 0 を意味し、`volume` セクションとは混在できません。`volume 0 { }` の中に移してください。',
    },
    { related: [related(other, usedFirstHere)] },
  );

export const volumeMissingOn = (at: Span, volume: number, host: string, other: Location): Problem =>
  problem(
    at,
    'volume-missing-on-host',
    'error',
    {
      en: `Missing volume ${volume} on ${codeSpan(host)}: all hosts of a resource require the same volumes. Add it.`,
      ja: `ホスト ${codeSpan(host)} にボリューム ${volume} がありません。リソースの全ホストに同じボリュームが必要です。追加してください。`,
    },
    { related: [related(other, { en: 'Another host defines it here.', ja: '別のホストではここにあります。' })] },
  );

export const proxyOnOneSide = (at: Span, host: string): Problem =>
  problem(at, 'proxy-on-one-side', 'error', {
    en: `Missing \`proxy\` section for ${codeSpan(host)}: another host of the resource has one. Add it, or remove the others.`,
    ja: `ほかのホストには \`proxy\` セクションがありますが、${codeSpan(host)} にはありません。追加するか、ほかのホストから削除してください。`,
  });

export const idleInCommon = (at: Span, keyword: string): Problem =>
  problem(at, 'no-effect-in-common', 'warning', {
    en: `${codeSpan(keyword)} has no effect in \`common\`. Move it into the resource.`,
    ja: `\`common\` に書いた ${codeSpan(keyword)} は効果がありません。リソースの中に移してください。`,
  });

export const globalAfterResource = (at: Span): Problem =>
  problem(at, 'global-after-resource', 'information', {
    en: 'Unexpected `global` after a resource: drbdadm warns about it. Move it before the first resource.',
    ja: '`global` セクションがリソースより後にあるため、drbdadm が警告を出します。最初のリソースより前に移してください。',
  });

export const unquotedName = (at: Span, text: string, kind: 'word' | 'number' | 'address'): Problem =>
  problem(
    at,
    'unquoted-name',
    'error',
    {
      en:
        kind === 'word'
          ? `${codeSpan(text)} is a DRBD keyword and requires quotes as a name. Use ${codeSpan(`"${text}"`)}.`
          : kind === 'number'
            ? `A name that looks like a number requires quotes. Use ${codeSpan(`"${text}"`)}.`
            : 'Unexpected address: a host is specified by name here. Use the name that `uname -n` prints, or `floating`; a name that looks like an address requires quotes.',
      ja:
        kind === 'word'
          ? `${codeSpan(text)} は DRBD の予約語です。名前として使うには ${codeSpan(`"${text}"`)} のように引用符で囲んでください。`
          : kind === 'number'
            ? `数値に見える名前は ${codeSpan(`"${text}"`)} のように引用符で囲んでください。`
            : 'ここにはアドレスではなくホスト名(`uname -n` の出力)を書きます。アドレスで指定するには `floating` を使ってください。アドレスの形をした名前は引用符で囲む必要があります。',
    },
    { fixes: kind === 'address' ? undefined : [replacement(at, `"${text}"`, 'suggestion')] },
  );

export const unquotedValue = (at: Span, text: string): Problem =>
  problem(
    at,
    'unquoted-name',
    'error',
    {
      en: `${codeSpan(text)} requires quotes: drbdadm 8 reads it as a keyword or an address. Add them, or correct the value.`,
      ja: `drbdadm 8 は ${codeSpan(text)} を予約語またはアドレスとして読むため、値として使えません。修正するか、引用符で囲んでください。`,
    },
    { fixes: [replacement(at, `"${text}"`, 'suggestion')] },
  );

export const quotedWord = (at: Span, text: string): Problem =>
  problem(
    at,
    'quoted-word',
    'error',
    {
      en: `${codeSpan(text)} is not allowed in quotes here: it is read as a name. Remove the quotes.`,
      ja: `引用符で囲んだ ${codeSpan(text)} は単なる名前として読まれるため、ここでは使えません。引用符を削除してください。`,
    },
    { fixes: [replacement(at, text, 'safe')] },
  );

export const skipForm = (at: Span): Problem =>
  problem(at, 'skip-form', 'error', {
    en: 'More than one word is not allowed between `skip` and `{` in DRBD 8. Remove the others.',
    ja: 'DRBD 8 では `skip` と `{` の間に書けるのは 1 語までです。余分な語を削除してください。',
  });

export const lateVolume = (at: Span, keyword: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'late-volume',
    severity,
    {
      en: `${codeSpan(keyword)} is not allowed after the section of the host ${codeSpan(host)}, which uses it. Move it up: DRBD 8 reads a file from top to bottom.`,
      ja: `ホスト ${codeSpan(host)} が使う ${codeSpan(keyword)} がそのセクションより後にあります。DRBD 8 は設定を上から順に読むため、前に移してください。`,
    },
    { related: [related(first, { en: 'The host section begins here.', ja: 'ホストセクションはここです。' })] },
  );

export const minorMismatch = (at: Span, name: string, minor: number): Problem =>
  problem(at, 'minor-mismatch', 'error', {
    en: `${codeSpan(name)} conflicts with the minor number ${minor}. Use ${codeSpan(`/dev/drbd${minor} minor ${minor}`)}, or remove one of them.`,
    ja: `${codeSpan(name)} とマイナー番号 ${minor} が一致しません。${codeSpan(`/dev/drbd${minor} minor ${minor}`)} とするか、どちらかを削除してください。`,
  });

export const arbitraryDevice = (at: Span, name: string): Problem =>
  problem(at, 'device-name', 'error', {
    en: `Invalid value ${codeSpan(name)} for a device: expected \`/dev/drbdN\`, or \`/dev/drbd_NAME\` with \`minor N\`.`,
    ja: `${codeSpan(name)} はデバイス名に使えません。\`/dev/drbd番号\` とするか、\`minor 番号\` を付けて \`/dev/drbd_名前\` としてください。`,
  });

export const leadingZero = (at: Span, name: string, plain: string): Problem =>
  problem(
    at,
    'device-name',
    'warning',
    {
      en: `Unexpected zeros in ${codeSpan(name)}: the device is ${codeSpan(plain)}. Use that name.`,
      ja: `カーネルが作成するデバイス名は、先頭に 0 の付かない ${codeSpan(plain)} です。${codeSpan(name)} ではなく ${codeSpan(plain)} と書いてください。`,
    },
    { fixes: [replacement(at, plain, 'suggestion')] },
  );

export const noMinor = (at: Span, name: string): Problem =>
  problem(at, 'missing-minor', 'error', {
    en: `Missing minor number of ${codeSpan(name)}. Use ${codeSpan(`device ${name} minor N;`)}.`,
    ja: `${codeSpan(name)} に番号が含まれていません。${codeSpan(`device ${name} minor 番号;`)} のように指定してください。`,
  });

export const unquotedHandler = (at: Span, text: string): Problem =>
  problem(
    at,
    'unquoted-handler',
    'error',
    { en: 'A command with spaces requires quotes. Add them.', ja: '空白を含むコマンドは引用符で囲んでください。' },
    {
      fixes: [
        fix(
          { en: 'Add quotes around the command', ja: 'コマンドを引用符で囲む' },
          [replace(at, `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)],
          'suggestion',
        ),
      ],
    },
  );
