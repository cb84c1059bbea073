import { plainLines } from '../base/sinks.ts';
import { lookUp } from '../base/tables.ts';
import type { Locale, Text } from '../base/text.ts';
import { conversions } from './conversions.ts';

/** Each conversion and import is a command of its own name: a line of help each, from the registry. */
function conversionLines(file: string, locale: Locale): string {
  return conversions()
    .map(({ id, title }) => `  ha-config ${`${id} ${file}`.padEnd(28)}${title[locale]}`)
    .join('\n');
}

/** The help of the command line as a whole. */
export function usage(locale: Locale): string {
  return locale === 'ja'
    ? `使い方:
  ha-config check [オプション] パス...      ファイル、またはフォルダ以下のファイルを検査します
  ha-config format [オプション] パス...     ファイルを整形します
  ha-config explain 単語 [--in 言語ID]    ディレクティブ、値、エージェント、コマンド、問題のコード、用語の意味を表示します
  ha-config reference フォルダ             リファレンスの全ページを Markdown で書き出します
  ha-config lsp --stdio                 エディタの言語サーバーになります
${conversionLines('ファイル', 'ja')}

${commonOptions.ja}

各コマンドのオプション: ha-config コマンド --help`
    : `Usage:
  ha-config check [options] PATH...     check files and the files in folders
  ha-config format [options] PATH...    lay files out
  ha-config explain WORD [--in LANGUAGE]  show what a directive, value, agent, command, problem code or term means
  ha-config reference DIR               write every page of the reference as Markdown
  ha-config lsp --stdio                 become the language server of an editor
${conversionLines('FILE', 'en')}

${commonOptions.en}

Options of a command: ha-config COMMAND --help`;
}

/** The help of one command; of all where there is no such one. */
export function help(command: string | undefined, locale: Locale): string {
  const known = command === undefined ? undefined : lookUp(helpTexts, command);
  if (known) return `${known[locale]}\n\n${commonOptions[locale]}`;
  const made = conversions().find(({ id }) => id === command);
  if (!made) return usage(locale);
  const title = made.title[locale];
  return locale === 'ja'
    ? `使い方: ha-config ${made.id} [オプション] ファイル\n${title}\n\n  --with-secrets            パスワードや鍵を *** にせず出力します\n${targetOption.ja}\n${configOption.ja}\n\n${commonOptions.ja}`
    : `Usage: ha-config ${made.id} [options] FILE\n${title}\n\n  --with-secrets            write passwords and keys, instead of ***\n${targetOption.en}\n${configOption.en}\n\n${commonOptions.en}`;
}

const commonOptions: Text = {
  en: `Common options:
  --lang en|ja              language of messages (default: that of LC_ALL, LC_MESSAGES or LANG)
  -V, --version             the version
  -h, --help                this help`,
  ja: `共通のオプション:
  --lang en|ja              メッセージの言語 (既定: LC_ALL、LC_MESSAGES、LANG に従います)
  -V, --version             バージョンを表示します
  -h, --help                このヘルプを表示します`,
};

const targetOption: Text = {
  en: '  --target NAME=VERSION     target version: drbd=9.2, pacemaker=2.1, corosync=3 (may be repeated)',
  ja: '  --target 名前=バージョン    対象のバージョン: drbd=9.2、pacemaker=2.1、corosync=3 (複数指定可)',
};

const configOption: Text = {
  en: '  --no-config               do not look for .ha-config.json',
  ja: '  --no-config               .ha-config.json を探しません',
};

const inputOptions: Text = {
  en: `  --language ID             treat every file as this language
  --stdin-filename PATH     what standard input (-) is called: decides its language and its neighbours
  --no-error-on-unmatched   accept a folder or glob without a file of ours
${configOption.en}
${targetOption.en}`,
  ja: `  --language ID             すべてのファイルをこの言語とみなします
  --stdin-filename パス      標準入力 (-) のファイル名 (言語の判別に使います)
  --no-error-on-unmatched   対象のファイルがないフォルダやグロブをエラーにしません
${configOption.ja}
${targetOption.ja}`,
};

const helpTexts: Readonly<Record<string, Text>> = {
  check: {
    en: `Usage: ha-config check [options] PATH...
Checks files, the files in folders, globs, and - (standard input).

  -f, --format FORMAT       text (default: one problem per line), json, sarif, junit, github, gitlab
  -o, --output FILE         write it into a file
  --fail-on SEVERITY        the least severity that ends with 1: error (default), warning, information
  --max-warnings N          more warnings than N end with 1
  --explain                 say why it matters, once for each code (text, json)
  --fix                     apply the fixes that are safe, and write the files; with --diff only show them
  --baseline FILE           count only problems that are not in FILE
  --update-baseline         write the problems of today into it
  --with-secrets            passwords and keys in a diff as they are
  -q, --quiet               no summary line on standard error
  --isolated                check each file by itself
${inputOptions.en}

Exit status: 0 no errors, 1 errors (see --fail-on), 2 incorrect usage, a file that cannot be read or checked, or nothing matched.`,
    ja: `使い方: ha-config check [オプション] パス...
ファイル、フォルダ以下のファイル、グロブ、- (標準入力) を検査します。

  -f, --format 形式         text (既定: 1 行に 1 件)、json、sarif、junit、github、gitlab
  -o, --output ファイル      ファイルに出力します
  --fail-on 重大度          終了ステータスを 1 にする最低の重大度: error (既定)、warning、information
  --max-warnings N          警告が N 件を超えると終了ステータスを 1 にします
  --explain                 問題になる理由をコードごとに 1 回表示します (text、json)
  --fix                     安全な修正を適用してファイルに書き込みます (--diff を付けると表示だけします)
  --baseline ファイル        このファイルにない問題だけを数えます
  --update-baseline         現在の問題をベースラインに書き込みます
  --with-secrets            diff のパスワードや鍵を *** にせず出力します
  -q, --quiet               標準エラー出力の集計行を表示しません
  --isolated                ファイルを 1 つずつ単独で検査します
${inputOptions.ja}

終了ステータス: 0 エラーなし、1 エラーあり (--fail-on を参照)、2 使い方の誤り、読み込みや検査ができないファイル、または対象なし`,
  },
  format: {
    en: `Usage: ha-config format [options] PATH...
Prints one file as it is usually laid out. Only white space and joined lines change; a file with syntax errors is left alone.

  --check                   name the files that would change
  --diff                    show what would change, as a unified diff (secrets as ***)
  --write                   write the files
  --indent language|tab|2|4|8  one level (default: as the language is usually written)
  --align auto|always|never    values in columns (default: auto)
  --with-secrets            passwords and keys in a diff as they are
${inputOptions.en}

Exit status: 0 done, 1 with --check: files would change, 2 incorrect usage, or a file that cannot be read, laid out or written.`,
    ja: `使い方: ha-config format [オプション] パス...
1 つのファイルを一般的なレイアウトに整形して出力します。変わるのは空白と行の継続だけです。構文エラーのあるファイルは整形しません。

  --check                   整形により変わるファイルの名前を表示します
  --diff                    変更内容を unified diff で表示します (秘密の値は ***)
  --write                   ファイルに書き込みます
  --indent language|tab|2|4|8  インデント 1 段 (既定: 言語の慣習)
  --align auto|always|never    値の桁揃え (既定: auto)
  --with-secrets            diff のパスワードや鍵を *** にせず出力します
${inputOptions.ja}

終了ステータス: 0 完了、1 --check で変わるファイルがある、2 使い方の誤り、または読み込み、整形、書き込みができないファイルがある`,
  },
  explain: {
    en: `Usage: ha-config explain WORD [--in LANGUAGE]
Shows what a directive, value, agent, problem code or term means.

  --in ID                   look only in this language`,
    ja: `使い方: ha-config explain 単語 [--in 言語ID]
ディレクティブ、値、エージェント、コマンド、問題のコード、用語の意味を表示します。

  --in ID                   この言語だけから探します`,
  },
  lsp: {
    en: `Usage: ha-config lsp --stdio
Becomes the language server of an editor, which speaks the protocol on standard input and output.

  --stdio                   standard input and output
  --socket=PORT             a port on which the editor listens
  --pipe=NAME               a pipe or a socket in the file system, on which the editor listens`,
    ja: `使い方: ha-config lsp --stdio
エディタの言語サーバーになり、標準入出力でプロトコルを処理します。

  --stdio                   標準入出力
  --socket=ポート            エディタが待ち受けるポート
  --pipe=名前               エディタが待ち受けるパイプ、またはファイルシステム上のソケット`,
  },
  reference: {
    en: `Usage: ha-config reference DIR
Writes every page of the reference as Markdown, in English and Japanese.`,
    ja: `使い方: ha-config reference フォルダ
リファレンスの全ページを英語と日本語の Markdown で書き出します。`,
  },
};

/** Said where a conversion leaves secrets out. */
export const maskedNote: Text = {
  en: 'secrets are written as ***; use --with-secrets to write them in full',
  ja: '秘密の値は *** に置き換えました (--with-secrets を付けるとそのまま出力します)',
};

/** Documentation for a terminal: emphasis is taken out, code is quoted as it is in messages, the rest reads well as it is. */
export function plainText(markdown: string, locale: Locale): string {
  const read = markdown
    .replace(/^```.*$/gm, '')
    .replace(/\[([^[\]\n]+)\]\([\w./#-]+\)/g, '$1')
    .replace(/\*\*`?(.+?)`?\*\*/g, '$1')
    .replace(/(^ *(?:- )?|· )`([^`]+)`:/gm, '$1$2:')
    .replace(/(^|\s)\*(\S.*?)\*(?=\s|$)/gm, '$1$2');
  return plainLines(read, locale)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
