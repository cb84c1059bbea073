import type { Problem } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { problem, withFix, withRelated } from '../../messages/report.ts';

export function badNode(word: Word, near: string | undefined): Problem {
  const found = problem(
    word,
    'bad-node',
    'error',
    `\`${word.text}\` is no node of ha.cf, and heartbeat does not start.${near ? ` Did you mean \`${near}\`?` : ' Every group begins with the name of a node.'}`,
    `\`${word.text}\` は ha.cf のノードではないため、heartbeat は起動しません。${near ? `\`${near}\` の誤りではありませんか。` : 'グループはノード名で始めてください。'}`,
  );
  return near
    ? withFix(found, `Change to \`${near}\``, `\`${near}\` に変更する`, {
        start: word.start,
        end: word.end,
        text: near,
      })
    : found;
}

export function missingBackslash(at: Span, text: string, end: number, refused: boolean): Problem {
  return withFix(
    problem(
      at,
      'missing-backslash',
      refused ? 'error' : 'warning',
      `\`${text}\` is a resource, but begins a line of its own: the line above does not end with a backslash. Add one there.`,
      `\`${text}\` はリソースですが、前の行末にバックスラッシュがないため、別のグループとして読まれます。前の行末に \`\\\` を追加してください。`,
    ),
    'Add a backslash to the line above',
    '前の行末にバックスラッシュを追加する',
    { start: end, end, text: ' \\' },
  );
}

export function nearScript(word: Word, meant: string): Problem {
  const head = word.text;
  const name = head.replace(/:+$/, '');
  const at = { start: word.start, end: word.end };
  const found =
    name === meant
      ? problem(
          at,
          'near-script',
          'warning',
          `\`::\` separates a script from its arguments; with one colon, \`${head}\` is part of the name of a script that is not there.`,
          `スクリプトと引数は \`::\` で区切ります。コロンが 1 つだと、全体が存在しないスクリプトの名前とみなされます。`,
        )
      : problem(
          at,
          'near-script',
          'warning',
          `heartbeat brings no script \`${name}\`. Did you mean \`${meant}\`?`,
          `heartbeat に \`${name}\` というスクリプトは付属していません。\`${meant}\` の誤りではありませんか。`,
        );
  return withFix(found, `Change to \`${meant}::\``, `\`${meant}::\` に変更する`, { ...at, text: `${meant}::` });
}

export function notUsed(at: Span): Problem {
  return problem(
    at,
    'not-used',
    'warning',
    'ha.cf switches Pacemaker on, so heartbeat does not read this file. Move the resources to Pacemaker (command "Convert haresources to crm"), or switch Pacemaker off.',
    'ha.cf で Pacemaker が有効なため、このファイルは読まれません。リソースを Pacemaker に移す(コマンド「haresources を crm に変換」)か、Pacemaker を無効にしてください。',
  );
}

export function repeatedKey(at: Span, text: string, first: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-first-resource',
      'warning',
      `\`${text}\` also begins another group. heartbeat tells groups apart by their first resource: put another one first.`,
      `\`${text}\` は別のグループの先頭にもあります。heartbeat はグループを先頭のリソースで区別するため、別のリソースを先頭にしてください。`,
    ),
    first,
    { en: 'The other group.', ja: 'もう一方のグループです。' },
  );
}

export function repeatedAddress(at: Span, address: string, first: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-address',
      'warning',
      `The address ${address} is given twice. Two groups can run on different nodes and then both hold it; remove one.`,
      `アドレス ${address} が重複しています。グループが別々のノードで動くと両方が同じアドレスを持ちます。一方を削除してください。`,
    ),
    first,
    { en: 'It stands here first.', ja: '最初の指定はここです。' },
  );
}

export function drbddiskLate(at: Span): Problem {
  return problem(
    at,
    'drbddisk-late',
    'warning',
    'The file system is mounted before `drbddisk` makes its device primary, which fails. Put `drbddisk` before `Filesystem`.',
    '`drbddisk` が DRBD を Primary にする前にマウントするため、失敗します。`drbddisk` を `Filesystem` より前に書いてください。',
  );
}

export function noDrbddisk(at: Span): Problem {
  return problem(
    at,
    'no-drbddisk',
    'information',
    'Nothing in this group makes the DRBD device primary. Put `drbddisk::RESOURCE` before it, unless a script of your own does that.',
    'このグループには DRBD を Primary にするリソースがありません。独自のスクリプトで行う場合を除き、前に `drbddisk::リソース名` を追加してください。',
  );
}

export function wrongCall(at: Span, syntax: string, few: boolean): Problem {
  return problem(
    at,
    few ? 'missing-argument' : 'extra-argument',
    'warning',
    few
      ? `The script lacks an argument and fails at the start. Write \`${syntax}\`.`
      : `The script takes fewer arguments and fails at the start. Write \`${syntax}\`.`,
    few
      ? `スクリプトの引数が足りないため、起動に失敗します。\`${syntax}\` の形で書いてください。`
      : `スクリプトの引数が多すぎるため、起動に失敗します。\`${syntax}\` の形で書いてください。`,
  );
}

export function shortIpv6(at: Span, full: string): Problem {
  return withFix(
    problem(
      at,
      'short-ipv6',
      'warning',
      `heartbeat cuts the line at every \`::\`, so the script gets half an address and fails. Write it in full: \`${full}\`.`,
      `heartbeat は \`::\` を引数の区切りとして扱うため、アドレスが途中で切れ、起動に失敗します。省略せずに \`${full}\` と書いてください。`,
    ),
    `Write \`${full}\``,
    `\`${full}\` と書く`,
    { ...at, text: full },
  );
}
