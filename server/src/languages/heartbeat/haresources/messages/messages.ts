import { replacement } from '../../../../base/fixes.ts';
import { firstHere } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { fix, problem, related, replace } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function badNode(word: Word, suggestion: string | undefined): Problem {
  const message = {
    en: `${codeSpan(word.text)} is no node of ha.cf, and Heartbeat does not start.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Every group begins with the name of a node.'}`,
    ja: `${codeSpan(word.text)} は ha.cf のノードではないため、heartbeat は起動しません。${suggestion ? `${codeSpan(suggestion)} の誤りではありませんか。` : 'グループはノード名で始めてください。'}`,
  };
  return problem(word, 'bad-node', 'error', message, {
    fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
  });
}

export function missingBackslash(at: Span, text: string, end: number, refused: boolean): Problem {
  return problem(
    at,
    'missing-backslash',
    refused ? 'error' : 'warning',
    {
      en: `${codeSpan(text)} is a resource, but begins a line of its own: the line above does not end with a backslash. Add one there.`,
      ja: `${codeSpan(text)} はリソースですが、前の行末にバックスラッシュがないため、別のグループとして読まれます。前の行末に \`\\\` を追加してください。`,
    },
    {
      fixes: [
        fix(
          { en: 'Add a backslash to the line above', ja: '前の行末にバックスラッシュを追加する' },
          [{ start: end, end, text: ' \\' }],
          'suggestion',
        ),
      ],
    },
  );
}

export function closestScript(word: Word, corrected: string): Problem {
  const head = word.text;
  const name = head.replace(/(?<!:):+$/, '');
  const at = { start: word.start, end: word.end };
  const message =
    name === corrected
      ? {
          en: `\`::\` separates a script from its arguments; with one colon, ${codeSpan(head)} is part of the name of a script that is not there.`,
          ja: `スクリプトと引数は \`::\` で区切ります。コロンが 1 つだと、全体が存在しないスクリプトの名前とみなされます。`,
        }
      : {
          en: `heartbeat brings no script ${codeSpan(name)}. Did you mean ${codeSpan(corrected)}?`,
          ja: `heartbeat に ${codeSpan(name)} というスクリプトは付属していません。${codeSpan(corrected)} の誤りではありませんか。`,
        };
  return problem(at, 'near-script', 'warning', message, { fixes: [replacement(at, `${corrected}::`, 'suggestion')] });
}

export function notUsed(at: Span): Problem {
  return problem(at, 'not-used', 'warning', {
    en: 'ha.cf switches Pacemaker on, so Heartbeat does not read this file. Move the resources to Pacemaker (command "Convert haresources to crm"), or switch Pacemaker off.',
    ja: 'ha.cf で Pacemaker が有効なため、このファイルは読まれません。リソースを Pacemaker に移す(コマンド「haresources を crm に変換」)か、Pacemaker を無効にしてください。',
  });
}

export function repeatedKey(at: Span, text: string, first: Span): Problem {
  return problem(
    at,
    'repeated-first-resource',
    'warning',
    {
      en: `${codeSpan(text)} also begins another group. Heartbeat tells groups apart by their first resource: put another one first.`,
      ja: `${codeSpan(text)} は別のグループの先頭にもあります。heartbeat はグループを先頭のリソースで区別するため、別のリソースを先頭にしてください。`,
    },
    { related: [related(first, { en: 'The other group.', ja: 'もう一方のグループです。' })] },
  );
}

export function repeatedAddress(at: Span, address: string, first: Span): Problem {
  return problem(
    at,
    'repeated-address',
    'warning',
    {
      en: `The address ${address} is given twice. Two groups can run on different nodes and then both hold it; remove one.`,
      ja: `アドレス ${address} が重複しています。グループが別々のノードで動くと両方が同じアドレスを持ちます。一方を削除してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function drbddiskLate(at: Span): Problem {
  return problem(at, 'drbddisk-late', 'warning', {
    en: 'The file system is mounted before `drbddisk` makes its device primary, which fails. Put `drbddisk` before `Filesystem`.',
    ja: '`drbddisk` が DRBD を Primary にする前にマウントするため、失敗します。`drbddisk` を `Filesystem` より前に書いてください。',
  });
}

export function noDrbddisk(at: Span): Problem {
  return problem(at, 'no-drbddisk', 'information', {
    en: 'Nothing in this group makes the DRBD device primary. Put `drbddisk::RESOURCE` before it, unless a script of your own does that.',
    ja: 'このグループには DRBD を Primary にするリソースがありません。独自のスクリプトで行う場合を除き、前に `drbddisk::リソース名` を追加してください。',
  });
}

export function invalidCall(at: Span, syntax: string, few: boolean): Problem {
  return problem(at, few ? 'missing-argument' : 'extra-argument', 'warning', {
    en: few
      ? `The script lacks an argument and fails at the start. Write ${codeSpan(syntax)}.`
      : `The script takes fewer arguments and fails at the start. Write ${codeSpan(syntax)}.`,
    ja: few
      ? `スクリプトの引数が足りないため、起動に失敗します。${codeSpan(syntax)} の形で書いてください。`
      : `スクリプトの引数が多すぎるため、起動に失敗します。${codeSpan(syntax)} の形で書いてください。`,
  });
}

export function shortIpv6(at: Span, full: string): Problem {
  return problem(
    at,
    'short-ipv6',
    'warning',
    {
      en: `heartbeat cuts the line at every \`::\`, so the script gets half an address and fails. Write it in full: ${codeSpan(full)}.`,
      ja: `heartbeat は \`::\` を引数の区切りとして扱うため、アドレスが途中で切れ、起動に失敗します。省略せずに ${codeSpan(full)} と書いてください。`,
    },
    { fixes: [fix({ en: `Write ${codeSpan(full)}`, ja: `${codeSpan(full)} と書く` }, [replace(at, full)], 'safe')] },
  );
}
