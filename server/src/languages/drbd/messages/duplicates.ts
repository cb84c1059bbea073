import type { Edit, Fix, Problem, Related, Severity } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import { problem } from './report.ts';

/** Where something stands that this is at odds with. */
export interface Elsewhere extends Span {
  readonly uri?: string;
}

const firstHere: Text = { en: 'It is used here first.', ja: '最初に使われているのはここです。' };

function related(first: Elsewhere, message: Text = firstHere): readonly Related[] {
  return [{ start: first.start, end: first.end, message, ...(first.uri !== undefined && { uri: first.uri }) }];
}

/** A problem with the other place beside it. */
export function twice(code: string, severity: Severity, at: Span, first: Elsewhere, en: string, ja: string): Problem {
  return { ...problem(code, severity, at, en, ja), related: related(first) };
}

/** What is free in place of what is taken, and where it has to be written. */
export interface Free {
  readonly name: string;
  readonly edits: readonly Edit[];
}

function freed(free: Free | undefined): Pick<Problem, 'fixes'> {
  if (!free) return {};
  const { name, edits } = free;
  return { fixes: [{ title: { en: `Change to \`${name}\``, ja: `\`${name}\` に変更する` }, edits, preferred: true }] };
}

export const duplicateResource = (at: Span, name: string, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'duplicate-resource',
    severity,
    at,
    first,
    `Another resource is named \`${name}\` already. Give this one a name of its own.`,
    `リソース名 \`${name}\` は既に使われています。別の名前にしてください。`,
  );

export const duplicateHost = (at: Span, name: string, first: Elsewhere): Problem =>
  twice(
    'duplicate-host',
    'error',
    at,
    first,
    `This resource has a section for host \`${name}\` already. Each host has one only.`,
    `このリソースには既にホスト \`${name}\` のセクションがあります。1 ホストにつき一つだけ書いてください。`,
  );

export const stackedTwice = (at: Span, host: string, lower: string, first: Elsewhere): Problem =>
  twice(
    'duplicate-host',
    'error',
    at,
    first,
    `\`${host}\` is one of the hosts of \`${lower}\`, on which this resource is stacked: it would have two sections. Keep one of them.`,
    `\`${host}\` は、このリソースの下位リソース \`${lower}\` のホストでもあるため、セクションが二つになってしまいます。どちらか一方だけにしてください。`,
  );

export const stackedOnItself = (at: Span, name: string, severity: Severity): Problem =>
  problem(
    'stacked-on-itself',
    severity,
    at,
    `\`${name}\` is stacked on itself. Name the resource below it.`,
    `\`${name}\` が自分自身の上に重ねられています。下位のリソース名を指定してください。`,
  );

export const duplicateMinor = (
  at: Span,
  minor: number,
  host: string,
  first: Elsewhere,
  severity: Severity,
  free: Free | undefined,
): Problem => ({
  ...freed(free),
  ...twice(
    'duplicate-minor',
    severity,
    at,
    first,
    `Minor number ${minor} is taken already on \`${host}\`. Choose a device with a number that is free.`,
    `マイナー番号 ${minor} は \`${host}\` で既に使われています。未使用の番号のデバイスにしてください。`,
  ),
});

export const duplicateDevice = (at: Span, name: string, host: string, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'duplicate-device',
    severity,
    at,
    first,
    `Device \`${name}\` is taken already on \`${host}\`. Choose another name.`,
    `デバイス \`${name}\` は \`${host}\` で既に使われています。別の名前にしてください。`,
  );

export const duplicateDisk = (at: Span, path: string, host: string, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'duplicate-disk',
    severity,
    at,
    first,
    `\`${path}\` on \`${host}\` is the backing disk of another volume already: two resources would overwrite each other's data. Choose another disk.`,
    `\`${host}\` の \`${path}\` は既に別のボリュームの下位ディスクです。互いのデータを上書きしてしまうため、別のディスクを指定してください。`,
  );

export const duplicateMetaDisk = (
  at: Span,
  path: string,
  host: string,
  first: Elsewhere,
  severity: Severity,
): Problem =>
  twice(
    'duplicate-meta-disk',
    severity,
    at,
    first,
    `\`${path}\` on \`${host}\` holds the metadata of another volume already. Take another index or another device.`,
    `\`${host}\` の \`${path}\` には既に別のボリュームのメタデータがあります。別の番号またはデバイスを指定してください。`,
  );

export const duplicateVolume = (at: Span, volume: number, first: Elsewhere): Problem =>
  twice(
    'duplicate-volume',
    'error',
    at,
    first,
    `Volume ${volume} stands in this section already; drbdadm does not notice, but the second one cannot be created. Give it another number.`,
    `ボリューム ${volume} はこのセクションに既にあります。drbdadm は検出しませんが、二つ目は作成できません。別の番号にしてください。`,
  );

export const duplicateAddress = (
  at: Span,
  address: string,
  first: Elsewhere,
  severity: Severity,
  free?: Free,
): Problem => ({
  ...freed(free),
  ...twice(
    'duplicate-address',
    severity,
    at,
    first,
    `${address} is taken already. Every resource needs a port of its own on a host.`,
    `${address} は既に使われています。同じホストでは、リソースごとに別のポートを指定してください。`,
  ),
});

export const duplicateNodeId = (at: Span, id: string, first: Elsewhere): Problem =>
  twice(
    'duplicate-node-id',
    'error',
    at,
    first,
    `Node id ${id} belongs to another host of this resource already. Each host needs a number of its own.`,
    `node-id ${id} は既にこのリソースの別ホストで使われています。ホストごとに異なる番号にしてください。`,
  );

export const duplicateStacked = (at: Span, lower: string, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'duplicate-stacked',
    severity,
    at,
    first,
    `Another resource is stacked on \`${lower}\` already. A resource carries one only.`,
    `\`${lower}\` の上には既に別のリソースが重ねられています。重ねられるのは一つだけです。`,
  );

export const duplicateOption = (
  at: Span,
  name: string,
  first: Elsewhere,
  differs: boolean,
  severity: Severity,
  fixes?: readonly Fix[],
): Problem => ({
  ...(fixes && { fixes }),
  ...twice(
    'duplicate-option',
    severity,
    at,
    first,
    `\`${name}\` stands in this section twice${differs ? ', with different values' : ''}. Keep one of them.`,
    `\`${name}\` がこのセクションに${differs ? '異なる値で' : ''}重複しています。一つだけ残してください。`,
  ),
});

export const ambiguousOption = (at: Span, name: string, first: Elsewhere): Problem =>
  twice(
    'ambiguous-option',
    'error',
    at,
    first,
    `\`${name}\` has another value in a place that counts for the same connections; drbdadm 9 refuses to choose. Keep one of them.`,
    `同じ接続に対する \`${name}\` が別の場所で異なる値に設定されています。drbdadm 9 はどちらも選べずエラーになるため、どちらか一方にしてください。`,
  );

export const duplicateDiskStatement = (at: Span, first: Elsewhere): Problem =>
  twice(
    'duplicate-disk-statement',
    'error',
    at,
    first,
    'In a host section `disk PATH;` and `disk { }` count as one statement, so that only one of them may stand here. Put the options into the `disk` section of the resource.',
    'ホストセクションでは `disk パス;` と `disk { }` が同じ文として扱われるため、両方は書けません。オプションはリソース直下の `disk` セクションに書いてください。',
  );

export const sameAddress = (at: Span, ip: string, first: Elsewhere, severity: Severity): Problem =>
  twice(
    'same-address',
    severity,
    at,
    first,
    `Both hosts have the address ${ip}. Give each host its own.`,
    `両方のホストのアドレスが ${ip} になっています。それぞれのホストのアドレスを指定してください。`,
  );

export const mixedFamilies = (at: Span, first: Elsewhere): Problem =>
  twice(
    'mixed-address-families',
    'warning',
    at,
    first,
    'One host has an IPv4 address and the other an IPv6 address, so they cannot connect. Use one kind for both.',
    '片方が IPv4、もう片方が IPv6 のアドレスなので接続できません。どちらかに統一してください。',
  );
