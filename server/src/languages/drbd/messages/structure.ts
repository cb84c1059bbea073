import { replacement } from '../../../base/fixes.ts';
import * as messages from '../../../base/messages.ts';
import type { Fix, Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, insertAfter, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { usedFirstHere } from './report.ts';

export const missingHosts = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'missing-host-section', severity, {
    en: `Resource ${codeSpan(name)} has no host section. Add \`on HOST { address ...; }\` for each host.`,
    ja: `リソース ${codeSpan(name)} にホストセクションがありません。各ホストについて \`on ホスト名 { address ...; }\` を追加してください。`,
  });

export const singleHost = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'single-host', severity, {
    en: `Resource ${codeSpan(name)} has one host only, so nothing is replicated. Add the section of the peer.`,
    ja: `リソース ${codeSpan(name)} のホストが 1 台だけなので複製されません。対向ノードのセクションを追加してください。`,
  });

/** `at`: after the brace, where the statement is to go. */
export const missingProtocol = (head: Span, name: string, at: number, severity: Severity): Problem =>
  problem(
    head,
    'missing-protocol',
    severity,
    {
      en: `Resource ${codeSpan(name)} has no \`protocol\`, nor has \`common\`. DRBD 8.3 knows no default: add \`protocol C;\`.`,
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
      en: `DRBD 8.3 needs an index here: ${codeSpan(`${device}[0]`)}. Without one the statement is called \`flexible-meta-disk\`.`,
      ja: `DRBD 8.3 では ${codeSpan(`${device}[0]`)} のように番号が必要です。番号なしで使う場合は \`flexible-meta-disk\` と書きます。`,
    },
    { fixes: [replacement(keyword, 'flexible-meta-disk', 'suggestion')] },
  );

export const missingAddress = (at: Span, host: string, severity: Severity): Problem =>
  problem(at, 'missing-address', severity, {
    en: `Host ${codeSpan(host)} has no \`address\`. Add \`address IP:PORT;\`.`,
    ja: `ホスト ${codeSpan(host)} に \`address\` がありません。\`address IPアドレス:ポート;\` を追加してください。`,
  });

export const missingNodeId = (at: Span, host: string, fixes: readonly Fix[] | undefined): Problem =>
  problem(
    at,
    'missing-node-id',
    'error',
    {
      en: `Host ${codeSpan(host)} has no \`node-id\`. DRBD 9 numbers hosts by itself only where there are two and no \`connection\`: add one from 0 to 31 that no other host of the resource has.`,
      ja: `ホスト ${codeSpan(host)} に \`node-id\` がありません。DRBD 9 が自動で番号を割り当てるのは、2 台構成で \`connection\` がない場合だけです。ほかのホストと重複しない 0～31 の番号を追加してください。`,
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
  const example = examples[part] ?? '';
  return problem(
    at,
    `missing-${part}`,
    severity,
    {
      en:
        host === undefined
          ? `This volume has no ${codeSpan(part)}. Add ${codeSpan(example)}.`
          : `Host ${codeSpan(host)} has no ${codeSpan(part)} for this volume, neither here nor in the resource. Add ${codeSpan(example)}.`,
      ja:
        host === undefined
          ? `このボリュームに ${codeSpan(part)} がありません。${codeSpan(example)} のように追加してください。`
          : `ホスト ${codeSpan(host)} のボリュームに ${codeSpan(part)} がありません(リソース直下にもありません)。${codeSpan(example)} のように追加してください。`,
    },
    {
      fixes,
      related: other && [related(other, { en: 'Another host has it here.', ja: '別のホストではここにあります。' })],
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
      en: 'Without `meta-disk` DRBD 9 takes `internal`; DRBD 8.4 refuses the file. Say it.',
      ja: '`meta-disk` を省略すると、DRBD 9 では `internal` になりますが、DRBD 8.4 ではエラーになります。明示してください。',
    },
    {
      fixes: [fix(messages.insertText('meta-disk internal;'), [insertAfter(at, ' meta-disk internal;')], 'suggestion')],
    },
  );

export const noVolume = (at: Span, name: string): Problem =>
  problem(at, 'missing-volume', 'warning', {
    en: `Resource ${codeSpan(name)} has no volume: add \`device\`, \`disk\` and \`meta-disk\`.`,
    ja: `リソース ${codeSpan(name)} にボリュームがありません。\`device\`、\`disk\`、\`meta-disk\` を追加してください。`,
  });

export const mixedVolumes = (at: Span, other: Location, severity: Severity): Problem =>
  problem(
    at,
    'mixed-volumes',
    severity,
    {
      en: '`device`, `disk` and `meta-disk` outside of a `volume` mean volume 0 and do not mix with `volume` sections. Put them into `volume 0 { }`.',
      ja: '`volume` の外の `device`、`disk`、`meta-disk` はボリューム 0 を意味し、`volume` セクションとは混在できません。`volume 0 { }` の中に入れてください。',
    },
    { related: [related(other, usedFirstHere)] },
  );

export const volumeMissingOn = (at: Span, volume: number, host: string, other: Location): Problem =>
  problem(
    at,
    'volume-missing-on-host',
    'error',
    {
      en: `Volume ${volume} is missing on ${codeSpan(host)}. All hosts of a resource have the same volumes.`,
      ja: `ホスト ${codeSpan(host)} にボリューム ${volume} がありません。リソースの全ホストに同じボリュームが必要です。`,
    },
    { related: [related(other, { en: 'Another host has it here.', ja: '別のホストではここにあります。' })] },
  );

export const proxyOnOneSide = (at: Span, host: string): Problem =>
  problem(at, 'proxy-on-one-side', 'error', {
    en: `${codeSpan(host)} has no \`proxy\` section, but another host of the resource has. Either all have one or none.`,
    ja: `ほかのホストには \`proxy\` セクションがありますが、${codeSpan(host)} にはありません。全ホストに書くか、どのホストにも書かないかのどちらかにしてください。`,
  });

export const idleInCommon = (at: Span, keyword: string): Problem =>
  problem(at, 'no-effect-in-common', 'warning', {
    en: `${codeSpan(keyword)} does nothing in \`common\`. Put it into the resource.`,
    ja: `\`common\` に書いた ${codeSpan(keyword)} は効果がありません。リソースの中に書いてください。`,
  });

export const globalAfterResource = (at: Span): Problem =>
  problem(at, 'global-after-resource', 'information', {
    en: 'The `global` section should stand before the first resource; drbdadm warns of it here.',
    ja: '`global` セクションは最初のリソースより前に置いてください。この位置では drbdadm が警告を出します。',
  });

export const unquotedName = (at: Span, text: string, kind: 'word' | 'number' | 'address'): Problem =>
  problem(
    at,
    'unquoted-name',
    'error',
    {
      en:
        kind === 'word'
          ? `${codeSpan(text)} is a word of DRBD's own; as a name it needs quotes: ${codeSpan(`"${text}"`)}.`
          : kind === 'number'
            ? `A name that looks like a number needs quotes: ${codeSpan(`"${text}"`)}.`
            : `A host goes by its name here, not by its address. Write what \`uname -n\` prints, or \`floating\`; a name that looks like an address needs quotes.`,
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
      en: `drbdadm 8 takes ${codeSpan(text)} for a word of its own or an address, not for a value. Correct it, or put it between quotes.`,
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
      en: `Between quotes ${codeSpan(text)} is a name like any other, not what is expected here. Remove the quotes.`,
      ja: `引用符で囲んだ ${codeSpan(text)} は単なる名前として読まれ、ここでは使えません。引用符を外してください。`,
    },
    { fixes: [replacement(at, text, 'safe')] },
  );

export const skipForm = (at: Span): Problem =>
  problem(at, 'skip-form', 'error', {
    en: 'DRBD 8 takes one word at most between `skip` and the `{`. Leave the others out.',
    ja: 'DRBD 8 では `skip` と `{` の間に書けるのは 1 語までです。余分な語を削除してください。',
  });

export const lateVolume = (at: Span, keyword: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'late-volume',
    severity,
    {
      en: `DRBD 8 reads a file from top to bottom: what host ${codeSpan(host)} is to take over must stand before it. Move ${codeSpan(keyword)} up.`,
      ja: `DRBD 8 は設定を上から順に読むため、ホスト ${codeSpan(host)} に引き継がせる設定はその前に書く必要があります。${codeSpan(keyword)} を前に移動してください。`,
    },
    { related: [related(first, { en: 'The host section is here.', ja: 'ホストセクションはここです。' })] },
  );

export const minorMismatch = (at: Span, name: string, minor: number): Problem =>
  problem(at, 'minor-mismatch', 'error', {
    en: `${codeSpan(name)} and minor ${minor} do not agree. Write ${codeSpan(`/dev/drbd${minor} minor ${minor}`)}, or leave one of them out.`,
    ja: `${codeSpan(name)} とマイナー番号 ${minor} が一致しません。${codeSpan(`/dev/drbd${minor} minor ${minor}`)} とするか、どちらかを省略してください。`,
  });

export const arbitraryDevice = (at: Span, name: string): Problem =>
  problem(at, 'device-name', 'error', {
    en: `${codeSpan(name)}: a device is named \`/dev/drbdN\`, or with \`minor N\` behind it \`/dev/drbd_NAME\`.`,
    ja: `${codeSpan(name)}: デバイス名は \`/dev/drbd番号\` とするか、\`minor 番号\` を付けて \`/dev/drbd_名前\` としてください。`,
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
    en: `${codeSpan(name)} holds no number; say which: ${codeSpan(`device ${name} minor N;`)}.`,
    ja: `${codeSpan(name)} に番号が含まれていません。${codeSpan(`device ${name} minor 番号;`)} のように指定してください。`,
  });

export const unquotedHandler = (at: Span, text: string): Problem =>
  problem(
    at,
    'unquoted-handler',
    'error',
    { en: 'A command with blanks needs quotes around it.', ja: '空白を含むコマンドは引用符で囲んでください。' },
    {
      fixes: [
        fix(
          { en: 'Put the command between quotes', ja: 'コマンドを引用符で囲む' },
          [replace(at, `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)],
          'suggestion',
        ),
      ],
    },
  );
