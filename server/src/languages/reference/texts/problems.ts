import type { SharedReference } from '../../../schema/reference.ts';

/** Why the problems matter that every language can have, by code. */
export const problems: SharedReference['problems'] = {
  'backing-disk': {
    en: 'The disk is the backing disk of DRBD. What is written to it directly is not replicated, and the copies silently differ.',
    ja: 'DRBD の下位ディスクです。直接書き込むとレプリケーションされず、気付かないうちにデータが食い違います。',
  },
  'bad-attribute': {
    en: 'Every attribute of XML has a value between quotation marks, and appears once in its tag. Otherwise no program reads the file.',
    ja: 'XML の属性には引用符で囲んだ値が必要で、1 つのタグの中では 1 回しか書けません。守られていないファイルは、どのプログラムでも読めません。',
    need: 'elements',
  },
  'bad-character': {
    en: 'The characters `<` and `&` have a meaning in XML, so a text writes them as references. Otherwise no program reads the file.',
    ja: 'XML では `<` と `&` が特別な意味を持つため、文字として書くときは参照にします。そうしないと、どのプログラムもファイルを読めません。',
    need: 'elements',
  },
  'bad-value': {
    en: 'The statement does not accept this value. The program either rejects the whole file or silently uses another value.',
    ja: 'この文で使える値ではありません。プログラムはファイル全体を拒否するか、警告なしに別の値を使います。',
  },
  'byte-order-mark': {
    en: 'Some editors write an invisible mark at the start of a file. The program reads it as part of the first word and does not recognise that word.',
    ja: 'エディタによっては、ファイルの先頭に目に見えない印を付けます。プログラムはそれを最初の単語の一部として読むため、その単語を認識できません。',
    need: 'lines',
  },
  'comment-mark': {
    en: 'The mark starts a comment in other languages. Here it is an ordinary word, so the comment is read as configuration.',
    ja: 'ほかの言語のコメント記号です。ここでは普通の単語とみなされ、コメントのつもりの文が設定として読まれます。',
    need: 'lines',
  },
  deprecated: {
    en: 'Current versions still accept the statement, or ignore it. A later version may reject it.',
    ja: '現在のバージョンでは、まだ受け付けられるか、無視されます。今後のバージョンでは拒否される可能性があります。',
    need: 'versions',
  },
  'differs-between-nodes': {
    en: 'The nodes of a cluster must agree on this file. Where one has another version of it, they use different settings, and the difference only shows when a node takes over.',
    ja: 'クラスタの全ノードで一致していなければならないファイルです。内容の違うノードがあると設定が食い違い、フェイルオーバーのときに初めて問題が表面化します。',
    need: 'same-on-all-nodes',
  },
  'extra-argument': {
    en: 'The statement takes fewer values. The rest is rejected or ignored, so it has no effect.',
    ja: 'この文に書ける数より値が多くなっています。余分な値は拒否または無視されるため、効果がありません。',
    need: 'lines',
  },
  'internal-error': {
    en: 'The checker itself failed on this file, so problems in it may not be reported. The output of the language server shows where it failed.',
    ja: 'この検査プログラム自体が失敗したため、ファイルの問題が報告されないことがあります。失敗した場所は言語サーバーの出力に記録されます。',
    editorOnly: true,
  },
  'invalid-target': {
    en: 'A comment with `ha-target` sets the version that its file is checked for. One that cannot be read has no effect, so the file is checked for another version.',
    ja: '`ha-target` を含むコメントは、そのファイルの検査対象のバージョンを指定します。正しく読み取れないコメントは無効になり、別のバージョンを対象に検査されます。',
  },
  'look-alike': {
    en: 'The character looks like one of the syntax but is a different one, such as a full-width space or a typographic quotation mark. The program does not recognise it.',
    ja: '全角の空白や引用符など、構文の文字に似た別の文字です。プログラムは構文の文字として認識しません。',
    need: 'lines',
  },
  'misplaced-directive': {
    en: 'The word is valid, but not in this section. The program rejects it here, although the same line is correct elsewhere.',
    ja: '単語としては正しいものの、このセクションには書けません。別の場所なら正しい行でも、ここでは拒否されます。',
  },
  'missing-argument': {
    en: 'The statement needs a value. Without one, the program rejects the file, or reads the next word as the value.',
    ja: 'この文には値が必要です。値がないと、ファイルが拒否されるか、次の単語が値として読まれます。',
    need: 'lines',
  },
  'missing-block': {
    en: 'The section needs braces around its content. Without them, everything that follows is read in the wrong place.',
    ja: 'このセクションには中括弧と中身が必要です。ないと、続く内容がすべて誤った場所のものとして読まれます。',
    need: 'blocks',
  },
  'missing-directive': {
    en: 'The section does not work without this statement. The program has no default for it and rejects the file.',
    ja: 'この文がないとセクションは成り立ちません。既定値がないため、ファイルは拒否されます。',
  },
  'more-problems': {
    en: 'An editor is shown the first 1,000 problems of a file, errors first. The command line lists all of them.',
    ja: 'エディタに表示されるのは、エラーを優先した 1,000 件までです。コマンドラインではすべて表示されます。',
    editorOnly: true,
  },
  'outside-root': {
    en: 'An XML file is one element with everything in it. Only comments may appear before and after that element.',
    ja: 'XML ファイルは、すべてを含む 1 つの要素でできています。その前後に書けるのはコメントだけです。',
    need: 'elements',
  },
  'other-version': {
    en: 'The target version does not support this. It rejects the file, or reads the word differently.',
    ja: '対象のバージョンはこの書き方に対応していません。ファイルが拒否されるか、別の意味に読まれます。',
    need: 'versions',
  },
  'outvoted-name': {
    en: 'All other files of the cluster spell the node differently. Programs compare names exactly, so this file refers to a node that does not exist.',
    ja: 'クラスタのほかのファイルとノード名が異なります。名前は 1 文字ずつ比較されるため、存在しないノードの設定になります。',
  },
  'pasted-text': {
    en: 'Text that was copied from a page contains prompts, line numbers or omissions. The program reads them as configuration.',
    ja: 'ページから貼り付けた文字列に、プロンプトや行番号、省略記号が含まれています。プログラムはそれらを設定として読みます。',
    need: 'lines',
  },
  'repeated-directive': {
    en: 'The statement may appear only once. If there are two, the program uses one and ignores the other, or rejects both.',
    ja: 'この文は 1 回だけ書けます。2 つあると一方が無視されるか、両方とも拒否されます。',
    need: 'lines',
  },
  'some-releases': {
    en: 'Only some releases of the tools support this. On a host with another release, the same file is rejected.',
    ja: '一部のリリースだけが対応しています。別のリリースのホストでは、同じファイルが拒否されます。',
    need: 'versions',
  },
  'stray-separator': {
    en: 'The character separates a name from its value in other languages. Here it becomes part of the value.',
    ja: 'ほかの言語で名前と値を区切る文字です。ここでは値の一部になります。',
    need: 'lines',
  },
  'too-deep': {
    en: 'Blocks this deep are never intended; usually a brace is missing. The checker does not look inside them.',
    ja: 'ここまで深い入れ子は通常ありません。多くは中括弧の閉じ忘れです。この内側は検査されません。',
  },
  'too-many-words': {
    en: 'A statement this long is never intended; usually its end is missing. The checker does not look at the rest of it.',
    ja: 'ここまで長い文は通常ありません。多くは文の終わりの書き忘れです。残りの部分は検査されません。',
    need: 'lines',
  },
  'undefined-name': {
    en: 'The name is not defined in any file of the cluster. The program rejects the reference, or it has no effect.',
    ja: 'この名前は、クラスタのどのファイルでも定義されていません。プログラムが参照を拒否するか、参照しても効果がありません。',
  },
  'wrong-interface': {
    en: 'The files of the interfaces say otherwise: this one has no address, or one in another network. What is sent through it, or put on it, does not reach the others.',
    ja: 'インターフェイスの設定ファイルと矛盾しています。このインターフェイスにはアドレスがないか、別のネットワークのアドレスがあります。ここから送信しても、ここにアドレスを付けても、ほかのホストとは通信できません。',
  },
  'unexpected-argument': {
    en: 'The statement does not take this word. The program rejects the line.',
    ja: 'この文に書ける単語ではありません。この行は拒否されます。',
    need: 'lines',
  },
  'unexpected-block': {
    en: 'The statement has no block. The program rejects the brace, and with it the file.',
    ja: 'この文はブロックを持ちません。中括弧が拒否され、ファイル全体が読めなくなります。',
    need: 'blocks',
  },
  'unknown-directive': {
    en: 'The program has no statement of this name; usually it is a typo. The file is rejected, or the line is silently ignored.',
    ja: 'この名前の文はありません。多くは入力の誤りです。ファイルが拒否されるか、警告なしにこの行が無視されます。',
  },
  'unused-ignore': {
    en: 'A comment with `ha-ignore` silences a problem. A comment that is left over when the problem is gone hides the next one of its kind.',
    ja: '`ha-ignore` を含むコメントは、問題の報告を抑止します。問題がなくなった後も残っていると、次に同じ種類の問題が起きても報告されません。',
  },
  'unsuitable-address': {
    en: 'The address is well-formed, but no host can have it: it means a network, all hosts, or the host itself.',
    ja: '形式は正しいものの、ホストには付けられないアドレスです(ネットワーク、全ホスト、自分自身などを表します)。',
  },
  'version-conflict': {
    en: 'Two statements belong to different versions of the program. Any installed version rejects one of them.',
    ja: '2 つの文がそれぞれ別のバージョンのものです。どのバージョンを使っても、一方は拒否されます。',
    need: 'versions',
  },
  'wrong-terminator': {
    en: 'Statements end with another character here. What follows is read as part of this one.',
    ja: 'ここでは別の文字で文が終わります。続く内容までこの文の一部として読まれます。',
    need: 'lines',
  },
  'unclosed-element': {
    en: 'Every start tag needs its end tag. Without it, what follows belongs to the wrong element, and no program reads the file.',
    ja: '開始タグには対応する終了タグが必要です。ないと、続く内容が誤った要素に含まれ、どのプログラムもファイルを読めません。',
    need: 'elements',
  },
  'unclosed-markup': {
    en: 'A tag, a quoted value or a comment has no end, so it takes in what follows. No program reads the file.',
    ja: 'タグ、引用符で囲んだ値、またはコメントが閉じていないため、続く内容を取り込みます。このファイルはどのプログラムでも読めません。',
    need: 'elements',
  },
  'unexpected-end-tag': {
    en: 'An end tag must bear the name of the element that is open. No program reads the file where they differ.',
    ja: '終了タグは、開いている要素と同じ名前でなければなりません。異なる場合、どのプログラムもファイルを読めません。',
    need: 'elements',
  },
};
