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
      en: `Another resource is named ${codeSpan(name)} already. Give this one a name of its own.`,
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
      en: `This resource has a section for host ${codeSpan(name)} already. Each host has one only.`,
      ja: `このリソースにはすでにホスト ${codeSpan(name)} のセクションがあります。1 ホストにつき 1 つだけ書いてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateStackedHost = (at: Span, host: string, lower: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-host',
    'error',
    {
      en: `${codeSpan(host)} is one of the hosts of ${codeSpan(lower)}, on which this resource is stacked: it would have two sections. Keep one of them.`,
      ja: `${codeSpan(host)} は、このリソースの下位リソース ${codeSpan(lower)} のホストでもあるため、セクションが 2 つになってしまいます。どちらか一方だけにしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const stackedOnItself = (at: Span, name: string, severity: Severity): Problem =>
  problem(at, 'stacked-on-itself', severity, {
    en: `${codeSpan(name)} is stacked on itself. Name the resource below it.`,
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
      en: `Minor number ${minor} is taken already on ${codeSpan(host)}. Choose a device with a number that is free.`,
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
      en: `Device ${codeSpan(name)} is taken already on ${codeSpan(host)}. Choose another name.`,
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
      en: `${codeSpan(path)} on ${codeSpan(host)} is the backing disk of another volume already: two resources would overwrite each other's data. Choose another disk.`,
      ja: `${codeSpan(host)} の ${codeSpan(path)} はすでに別のボリュームの下位ディスクです。互いのデータを上書きしてしまうため、別のディスクを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateMetaDisk = (at: Span, path: string, host: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-meta-disk',
    severity,
    {
      en: `${codeSpan(path)} on ${codeSpan(host)} holds the metadata of another volume already. Take another index or another device.`,
      ja: `${codeSpan(host)} の ${codeSpan(path)} にはすでに別のボリュームのメタデータがあります。別の番号またはデバイスを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateVolume = (at: Span, volume: number, first: Location): Problem =>
  problem(
    at,
    'duplicate-volume',
    'error',
    {
      en: `Volume ${volume} stands in this section already; drbdadm does not notice, but the second one cannot be created. Give it another number.`,
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
      en: `${address} is taken already. Every resource needs a port of its own on a host.`,
      ja: `${address} はすでに使われています。同じホストでは、リソースごとに別のポートを指定してください。`,
    },
    { fixes: freed(free), related: [related(first, usedFirstHere)] },
  );

export const duplicateNodeId = (at: Span, id: string, first: Location): Problem =>
  problem(
    at,
    'duplicate-node-id',
    'error',
    {
      en: `Node id ${id} belongs to another host of this resource already. Each host needs a number of its own.`,
      ja: `node-id ${id} はすでにこのリソースの別ホストで使われています。ホストごとに異なる番号にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateStacked = (at: Span, lower: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-stacked',
    severity,
    {
      en: `Another resource is stacked on ${codeSpan(lower)} already. A resource carries one only.`,
      ja: `${codeSpan(lower)} の上にはすでに別のリソースが重ねられています。重ねられるのは 1 つだけです。`,
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
      en: `${codeSpan(name)} has another value in a place that counts for the same connections; drbdadm 9 refuses to choose. Keep one of them.`,
      ja: `同じ接続に対する ${codeSpan(name)} が別の場所で異なる値に設定されています。drbdadm 9 はどちらも選べずエラーになるため、どちらか一方にしてください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const duplicateDiskStatement = (at: Span, first: Location): Problem =>
  problem(
    at,
    'duplicate-disk-statement',
    'error',
    {
      en: 'In a host section `disk PATH;` and `disk { }` count as one statement, so only one of them may stand here. Put the options into the `disk` section of the resource.',
      ja: 'ホストセクションでは `disk パス;` と `disk { }` が同じ文として扱われるため、両方は書けません。オプションはリソース直下の `disk` セクションに書いてください。',
    },
    { related: [related(first, usedFirstHere)] },
  );

export const sameAddress = (at: Span, ip: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'same-address',
    severity,
    {
      en: `Both hosts have the address ${ip}. Give each host its own.`,
      ja: `両方のホストのアドレスが ${ip} になっています。それぞれのホストのアドレスを指定してください。`,
    },
    { related: [related(first, usedFirstHere)] },
  );

export const mixedFamilies = (at: Span, first: Location): Problem =>
  problem(
    at,
    'mixed-address-families',
    'warning',
    {
      en: 'One host has an IPv4 address and the other an IPv6 address, so they cannot connect. Use one kind for both.',
      ja: '片方が IPv4、もう片方が IPv6 のアドレスなので接続できません。どちらかに統一してください。',
    },
    { related: [related(first, usedFirstHere)] },
  );
