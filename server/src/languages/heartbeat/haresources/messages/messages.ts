import { replacement } from '../../../../base/fixes.ts';
import { firstHere } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { fix, problem, related } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function badNode(word: Word, suggestion: string | undefined): Problem {
  const message = {
    en: `Undefined node ${codeSpan(word.text)}: it is not in ha.cf, and Heartbeat does not start.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ' Every group begins with the name of a node.'}`,
    ja: `${codeSpan(word.text)} は ha.cf のノードではないため、Heartbeat は起動しません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : 'グループはノード名で始めてください。'}`,
  };
  return problem(word, 'bad-node', 'error', message, {
    fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
  });
}

/** `end`: where the backslash goes. */
export function missingBackslash(at: Span, text: string, end: number | undefined, refused: boolean): Problem {
  return problem(
    at,
    'missing-backslash',
    refused ? 'error' : 'warning',
    {
      en: `${codeSpan(text)} requires a backslash at the end of the line above: it is a resource, not a node. Add one there.`,
      ja: `${codeSpan(text)} はリソースですが、前の行末にバックスラッシュがないため、別のグループとして読まれます。前の行末に \`\\\` を追加してください。`,
    },
    {
      fixes:
        end === undefined
          ? []
          : [
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
          en: `Unexpected \`:\` after ${codeSpan(head)}: \`::\` separates a script from its arguments. Use \`::\`.`,
          ja: `スクリプトと引数は \`::\` で区切ります。コロンが 1 つだと、全体が存在しないスクリプトの名前とみなされるため、\`::\` にしてください。`,
        }
      : {
          en: `Unknown script ${codeSpan(name)}: Heartbeat does not include it. Did you mean ${codeSpan(corrected)}?`,
          ja: `Heartbeat に ${codeSpan(name)} というスクリプトは付属していません。${codeSpan(corrected)} ではありませんか?`,
        };
  return problem(at, 'near-script', 'warning', message, { fixes: [replacement(at, `${corrected}::`, 'suggestion')] });
}

export function notUsed(at: Span): Problem {
  return problem(at, 'not-used', 'warning', {
    en: 'This file has no effect: `ha.cf` turns Pacemaker on. Move the resources to Pacemaker (command "Convert haresources to crm"), or turn Pacemaker off.',
    ja: 'ha.cf で Pacemaker が有効なため、このファイルは読まれません。リソースを Pacemaker に移す(コマンド「haresources を crm に変換」)か、Pacemaker を無効にしてください。',
  });
}

export function repeatedKey(at: Span, text: string, first: Span): Problem {
  return problem(
    at,
    'repeated-first-resource',
    'warning',
    {
      en: `Duplicate first resource ${codeSpan(text)}: Heartbeat identifies groups by their first resource. Move another one to the front.`,
      ja: `${codeSpan(text)} は別のグループの先頭にもあります。Heartbeat はグループを先頭のリソースで区別するため、別のリソースを先頭にしてください。`,
    },
    { related: [related(first, { en: 'The other group is defined here.', ja: 'もう一方のグループです。' })] },
  );
}

export function repeatedAddress(at: Span, address: string, first: Span): Problem {
  return problem(
    at,
    'repeated-address',
    'warning',
    {
      en: `Duplicate address ${address}: if the groups run on different nodes, both nodes have it. Remove one.`,
      ja: `アドレス ${address} が重複しています。グループが別々のノードで動くと両方が同じアドレスを持ちます。一方を削除してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function drbddiskLate(at: Span): Problem {
  return problem(at, 'drbddisk-late', 'warning', {
    en: '`Filesystem` requires `drbddisk` before it: mounting fails while the device is Secondary. Move `drbddisk` before `Filesystem`.',
    ja: '`drbddisk` が DRBD を Primary にする前にマウントするため、失敗します。`drbddisk` を `Filesystem` より前に書いてください。',
  });
}

export function noDrbddisk(at: Span): Problem {
  return problem(at, 'no-drbddisk', 'information', {
    en: 'Missing `drbddisk` in this group: nothing makes the DRBD device Primary. Add `drbddisk::RESOURCE` before it, unless a custom script does that.',
    ja: 'このグループには DRBD を Primary にするリソースがありません。独自のスクリプトで行う場合を除き、前に `drbddisk::リソース名` を追加してください。',
  });
}

export function invalidCall(at: Span, syntax: string, few: boolean): Problem {
  return problem(at, few ? 'missing-argument' : 'extra-argument', 'warning', {
    en: few
      ? `Missing argument: the script fails at start. Use ${codeSpan(syntax)}.`
      : `Unexpected argument: the script fails at start. Use ${codeSpan(syntax)}.`,
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
      en: `\`::\` is not allowed in an address: Heartbeat splits the line there, and the script fails. Use the full form: ${codeSpan(full)}.`,
      ja: `Heartbeat は \`::\` を引数の区切りとして扱うため、アドレスが途中で切れ、起動に失敗します。省略せずに ${codeSpan(full)} と書いてください。`,
    },
    {
      fixes: [replacement(at, full, 'safe')],
    },
  );
}
