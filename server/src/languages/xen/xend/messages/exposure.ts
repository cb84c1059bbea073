import type { Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';

/** What of xend is open to the network. */

export function unclosedList(at: Span): Problem {
  return problem(at, 'unclosed-list', 'error', {
    en: 'Missing `)` for this list. Add it; xend reads nothing of the file otherwise.',
    ja: 'このリストを閉じる `)` がありません。追加してください。このままでは xend はファイルを読めません。',
  });
}

export function unopenedList(at: Span): Problem {
  return problem(at, 'unopened-list', 'warning', {
    en: 'Unexpected `)`: no list is open here. Remove it.',
    ja: '`)` に対応するリストがありません。削除してください。',
  });
}

export function outsideLists(at: Span): Problem {
  return problem(at, 'outside-lists', 'warning', {
    en: 'Unexpected text outside of a list: it sets nothing. Use the form `(KEY VALUE)`.',
    ja: 'リストの外にある文字列は設定になりません。`(キー 値)` の形で書いてください。',
  });
}

/** `allowed`: what the key says, where it is there: nothing, or what fits every host. */
export function openMigration(at: Span, allowed: string | undefined): Problem {
  return problem(at, 'open-migration', 'warning', {
    en: allowed
      ? `Unexpected ${codeSpan(allowed)} in \`xend-relocation-hosts-allow\`: every host may send guests here. Set it to the other hosts.`
      : `Missing ${allowed === undefined ? '' : 'hosts in '}\`xend-relocation-hosts-allow\`: every host may send guests here. Set it to the other hosts.`,
    ja: `\`xend-relocation-hosts-allow\` が${allowed ? ` ${codeSpan(allowed)} の` : allowed === undefined ? 'ない' : '空の'}ため、どのホストからもゲストを送り込めます。相手のホストを指定してください。`,
  });
}

export function openHttp(at: Span, key: string): Problem {
  return problem(at, 'open-http', 'warning', {
    en: `Unexpected ${codeSpan(key)}: anybody who reaches the port controls all guests, because it asks for no password. Use \`no\`, or the address \`localhost\`.`,
    ja: `${codeSpan(key)} が有効です。パスワードの確認がないため、ポートに届く人は誰でもすべてのゲストを操作できます。\`no\` にするか、アドレスを \`localhost\` にしてください。`,
  });
}
