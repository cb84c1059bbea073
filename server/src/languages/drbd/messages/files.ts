import { conflictsWithThis, firstDefined } from '../../../base/messages.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

export const missingFile = (at: Span, path: string): Problem =>
  problem(at, 'missing-file', 'error', {
    en: `Missing file ${codeSpan(path)}: drbdadm rejects the configuration. Add the file, or correct the path.`,
    ja: `ファイル ${codeSpan(path)} がないため、drbdadm は設定を読み込めません。ファイルを追加するか、パスを修正してください。`,
  });

export const nothingIncluded = (at: Span, pattern: string): Problem =>
  problem(at, 'missing-file', 'information', {
    en: `Pattern ${codeSpan(pattern)} has no effect: no file matches it. Make sure this is intended.`,
    ja: `パターン ${codeSpan(pattern)} に一致するファイルがありません(drbdadm は警告なしに無視します)。正しいか確認してください。`,
  });

export const sectionTwice = (at: Span, keyword: string, first: Location, severity: Severity): Problem =>
  problem(
    at,
    'duplicate-section',
    severity,
    {
      en: `Duplicate ${codeSpan(keyword)}: another file has this section, and drbdadm rejects two. Move all of it to one file.`,
      ja: `${codeSpan(keyword)} セクションが別のファイルにもあり、drbdadm は 2 つ目を拒否します。1 つのファイルにまとめてください。`,
    },
    { related: [related(first, firstDefined)] },
  );

export const notIncluded = (at: Span, include: Location): Problem =>
  problem(
    at,
    'file-not-included',
    'warning',
    {
      en: 'This resource has no effect: no `include` of drbd.conf reaches this file. Rename the file, or add an `include`.',
      ja: 'drbd.conf の `include` がこのファイルを読み込まないため、このリソースは効果がありません。ファイル名を変えるか、`include` を追加してください。',
    },
    {
      related: [
        related(include, { en: 'The files to read are specified here.', ja: '読み込まれるのはこれらのファイルです。' }),
      ],
    },
  );

export const copiedResource = (
  at: Span,
  name: string,
  others: readonly Location[],
  severity: Severity,
  { isSameName, isHere }: { readonly isSameName: boolean; readonly isHere: boolean },
): Problem =>
  problem(
    at,
    isSameName ? 'duplicate-resource' : 'copied-resource',
    severity,
    {
      en: isSameName
        ? `Duplicate resource ${codeSpan(name)}: ${isHere ? 'it is defined above' : 'another file defines it too'}. Remove one of ${isHere ? 'them' : 'the files'}, or set its own name, device, disk and port.`
        : `Resource ${codeSpan(name)} conflicts with one ${isHere ? 'above' : 'of another file'} in device, disk and port. Set other values.`,
      ja: isSameName
        ? `リソース ${codeSpan(name)} は${isHere ? '上で' : '別のファイルでも'}定義されています。どちらか${isHere ? '' : 'のファイル'}を削除するか、名前、デバイス、ディスク、ポートを別のものにしてください。`
        : `リソース ${codeSpan(name)} のデバイス、ディスク、ポートが${isHere ? '上の' : '別のファイルの'}リソースと重複しています。別のものにしてください。`,
    },
    { related: others.map(conflictsWithThis) },
  );
