import { plainLines } from '../base/sinks.ts';
import type { Locale, Text } from '../base/text.ts';
import { languages } from '../languages/index.ts';

/** Each conversion and import is a command of its own name: a line of help each, from the registry. */
function conversions(file: string, locale: Locale): string {
  return languages
    .flatMap((language) => [...(language.conversions ?? []), ...(language.imports ?? [])])
    .map(({ id, title }) => `  ha-config ${`${id} ${file}`.padEnd(28)}${title[locale]}`)
    .join('\n');
}

/** The help of the command line. */
export function usage(locale: Locale): string {
  return locale === 'ja' ? japanese() : english();
}

function english(): string {
  return `Usage:
  ha-config check [options] PATH...     check files and the files in folders
  ha-config explain WORD [--in LANGUAGE]  show what a directive, value, agent, problem code or term means
  ha-config reference DIR               write every page of the reference as Markdown
${conversions('FILE', 'en')}

Options of check:
  --format text|json        one problem per line (default), or JSON
  --language ID             treat every file as this language
  --isolated                check each file by itself
  --target NAME=VERSION     target version: drbd=9.2, drbd-utils=9.22, pacemaker=2.1, corosync=3 (may be repeated)
Common options:
  --lang en|ja              language of messages
  --with-secrets            write passwords and keys into what is converted, instead of ***
  -h, --help                this help

Exit status: 0 no errors, 1 errors, 2 incorrect usage, or a file that cannot be read or checked.`;
}

function japanese(): string {
  return `使い方:
  ha-config check [オプション] パス...     ファイル、またはフォルダ以下のファイルを検査します
  ha-config explain 単語 [--in 言語ID]    ディレクティブ、値、エージェント、問題のコード、用語の意味を表示します
  ha-config reference フォルダ             リファレンスの全ページを Markdown で書き出します
${conversions('ファイル', 'ja')}

check のオプション:
  --format text|json        1 行に 1 件(既定)、または JSON で出力します
  --language ID             すべてのファイルをこの言語とみなします
  --isolated                ファイルを 1 つずつ単独で検査します
  --target 名前=バージョン     対象のバージョン: drbd=9.2、drbd-utils=9.22、pacemaker=2.1、corosync=3 (複数指定可)
共通のオプション:
  --lang en|ja              メッセージの言語
  --with-secrets            変換結果のパスワードや鍵を *** にせず出力します
  -h, --help                このヘルプを表示します

終了ステータス: 0 エラーなし、1 エラーあり、2 使い方の誤り、または読み込みや検査ができないファイルがある場合`;
}

/** Said where a conversion leaves secrets out. */
export const maskedNote: Text = {
  en: 'secrets are written as ***; use --with-secrets to write them in full',
  ja: '秘密の値は *** に置き換えました (--with-secrets を付けるとそのまま出力します)',
};

/** Documentation for a terminal: emphasis is taken out, code is quoted as it is in messages, the rest reads well as it is. */
export function plainText(markdown: string, locale: Locale): string {
  const read = markdown
    .replace(/^```.*$/gm, '')
    .replace(/\[([^\]\n]+)\]\([\w./#-]+\)/g, '$1')
    .replace(/\*\*`?(.+?)`?\*\*/g, '$1')
    .replace(/(^ *(?:- )?|· )`([^`]+)`:/gm, '$1$2:')
    .replace(/(^|\s)\*(\S.*?)\*(?=\s|$)/gm, '$1$2');
  return plainLines(read, locale)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
