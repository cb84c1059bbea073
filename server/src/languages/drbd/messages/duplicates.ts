import { changeTo } from '../../../base/messages.ts';
import type { Edit, Fix, Location, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { usedFirstHere } from './report.ts';

/** What is free in place of what is taken, and where it has to be written. */
export interface Free {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Works out what is free, which takes a look at everything in sight. */
export type FindFree = () => Free | undefined;

function freed(find: FindFree | undefined): (() => readonly Fix[]) | undefined {
  return (
    find &&
    (() => {
      const free = find();
      return free ? [fix(changeTo(free.name), free.edits, 'suggestion')] : [];
    })
  );
}

export const duplicateResource = (at: Span, name: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-resource',
    severity,
    {
      en: `Duplicate resource ${codeSpan(name)}. Rename one of them.`,
      ja: `リソース名 ${codeSpan(name)} はすでに使われています。別の名前にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateHost = (at: Span, name: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-host',
    'error',
    {
      en: `Duplicate section for the host ${codeSpan(name)} in this resource. Remove one of them.`,
      ja: `このリソースにホスト ${codeSpan(name)} のセクションが重複しています。どちらかを削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateStackedHost = (at: Span, host: string, lower: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-host',
    'error',
    {
      en: `Duplicate host ${codeSpan(host)}: ${codeSpan(lower)}, on which this resource is stacked, already has it. Remove one of the sections.`,
      ja: `${codeSpan(host)} は、このリソースの下位リソース ${codeSpan(lower)} のホストでもあるため、重複しています。どちらかのセクションを削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const stackedOnItself = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'stacked-on-itself', severity, {
    en: `Unexpected ${codeSpan(name)}: a resource cannot be stacked on itself. Use the name of the resource below.`,
    ja: `${codeSpan(name)} が自分自身の上に重ねられています。下位のリソース名を指定してください。`,
  });

export const duplicateMinor = (
  at: Span,
  minor: number,
  host: string,
  first: Location,
  severity: Severity,
  free: FindFree,
): Problem =>
  problem(
    at,
    'duplicate-minor',
    severity,
    {
      en: `Duplicate minor number ${minor} on ${codeSpan(host)}. Use a device with a free number.`,
      ja: `マイナー番号 ${minor} は ${codeSpan(host)} ですでに使われています。未使用の番号のデバイスにしてください。`,
    },
    { fixes: freed(free), related: [related(first, usedFirstHere)] },
  );

export const duplicateDevice = (at: Span, name: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-device',
    severity,
    {
      en: `Duplicate device ${codeSpan(name)} on ${codeSpan(host)}. Use another name.`,
      ja: `デバイス ${codeSpan(name)} は ${codeSpan(host)} ですでに使われています。別の名前にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateDisk = (at: Span, path: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-disk',
    severity,
    {
      en: `Duplicate backing disk ${codeSpan(path)} on ${codeSpan(host)}: another volume would overwrite its data. Use another disk.`,
      ja: `${codeSpan(host)} の ${codeSpan(path)} はすでに別のボリュームの下位ディスクです。互いのデータを上書きするため、別のディスクを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateMetaDisk = (at: Span, path: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-meta-disk',
    severity,
    {
      en: `Duplicate metadata device ${codeSpan(path)} on ${codeSpan(host)}: another volume uses it. Use another index or another device.`,
      ja: `${codeSpan(host)} の ${codeSpan(path)} は、すでに別のボリュームのメタデータに使われています。別の番号またはデバイスを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateVolume = (at: Span, volume: number, first: Location): Problem =>
  problem(
    at,
    'duplicate-volume',
    'error',
    {
      en: `Duplicate volume ${volume} in this section. Use another number; drbdadm reports nothing, but cannot create the second volume.`,
      ja: `ボリューム ${volume} はこのセクションにすでにあります。drbdadm は検出しませんが、2 つ目は作成できません。別の番号にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateAddress = (
  at: Span,
  address: string,
  first: Location,
  severity: Severity,
  free?: FindFree,
): Problem =>
  problem(
    at,
    'duplicate-address',
    severity,
    {
      en: `Duplicate address ${codeSpan(address)}. Use a separate port for each resource of a host.`,
      ja: `アドレス ${codeSpan(address)} はすでに使われています。同じホストでは、リソースごとに別のポートを指定してください。`,
    },
    { fixes: freed(free), related: [related(first, usedFirstHere)] },
  );

export const duplicateNodeId = (at: Span, id: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-node-id',
    'error',
    {
      en: `Duplicate node id ${id} in this resource. Use a different number for each host.`,
      ja: `node-id ${id} はすでにこのリソースの別のホストで使われています。ホストごとに異なる番号にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateStacked = (at: Span, lower: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-stacked',
    severity,
    {
      en: `Duplicate resource stacked on ${codeSpan(lower)}: it carries only one. Remove one of the two.`,
      ja: `${codeSpan(lower)} の上にはすでに別のリソースが重ねられています。重ねられるのは 1 つだけのため、どちらかを削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateOption = (
  at: Span,
  name: string,
  first: Location,
  differs: boolean,
  severity: Severity,
  fixes?: readonly Fix[],
): Problem => {
  const winner = !differs
    ? { en: '', ja: '' }
    : severity === 'error'
      ? { en: ' with another value: drbdadm rejects the two', ja: '(値が異なるため drbdadm は拒否します)' }
      : { en: ' with another value: this one, the last, wins', ja: '(値が異なり、最後のこの指定が有効です)' };
  return problem(
    at,
    'duplicate-option',
    severity,
    {
      en: `Duplicate ${codeSpan(name)}${winner.en}. Remove one of them.`,
      ja: `${codeSpan(name)} がこのセクションで重複しています${winner.ja}。どちらかを削除してください。`,
    },
    { fixes, related: [related(first, usedFirstHere)] },
  );
};

export const ambiguousOption = (at: Span, name: string, first: Location): Problem =>
  problem(
    at,
    'ambiguous-option',
    'error',
    {
      en: `${codeSpan(name)} conflicts with another value for the same connections. Remove one of them; drbdadm 9 rejects both.`,
      ja: `同じ接続に対する ${codeSpan(name)} が別の場所で異なる値に設定されています。drbdadm 9 ではエラーになるため、どちらかを削除してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateDiskStatement = (at: Span, first: Location): Problem =>
  problem(
    at,
    'duplicate-disk-statement',
    'error',
    {
      en: '`disk PATH;` conflicts with `disk { }`: a host section may have only one of them. Move the options to the `disk` section of the resource.',
      ja: 'ホストセクションでは `disk パス;` と `disk { }` が同じ文として扱われるため、両方は書けません。オプションはリソース直下の `disk` セクションに移してください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const sameAddress = (at: Span, ip: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'same-address',
    severity,
    {
      en: `Duplicate address ${codeSpan(ip)}: both hosts have it. Set each host’s own address.`,
      ja: `両方のホストのアドレスが ${codeSpan(ip)} になっています。それぞれのホストのアドレスを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const mixedFamilies = (at: Span, first: Location): Problem =>
  problem(
    at,
    'mixed-address-families',
    'warning',
    {
      en: 'An IPv4 address conflicts with an IPv6 address: these hosts cannot connect. Use one address family for both.',
      ja: '片方が IPv4、もう片方が IPv6 のアドレスのため接続できません。どちらかに統一してください。',
    },
    { related: [related(first, usedFirstHere)] },
  );
