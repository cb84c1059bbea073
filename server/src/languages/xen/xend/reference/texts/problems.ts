import { problemText, type Reference } from '../../../../../schema/reference.ts';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'unclosed-list': problemText(
    'xend reads the file as one expression after the other. A list that is not closed swallows those that follow.',
    'xend はファイルを式の並びとして読みます。閉じていないリストは、後に続く式をすべて取り込みます。',
    '(xend-unix-server yes\n',
    '(xend-unix-server yes)\n',
  ),
  'unopened-list': problemText(
    'Each `)` closes the last `(` that is open. One too many is often left where a line was changed.',
    '`)` は直前に開いた `(` を閉じます。行を書き換えたときに余分なものが残りがちです。',
    '(xend-unix-server yes))\n',
    '(xend-unix-server yes)\n',
  ),
  'outside-lists': problemText(
    'A setting is a list of its key and its value. Words outside of one are read, and nobody asks for them.',
    '設定はキーと値のリストです。リストの外の語は読まれても使われません。',
    'xend-unix-server = yes\n',
    '(xend-unix-server yes)\n',
  ),
  'open-migration': problemText(
    'The memory of a guest arrives without authentication. A stranger can start guests here, or fill the memory of the host.',
    'ゲストのメモリは認証なしで受信されます。第三者がゲストを起動したり、ホストのメモリを使い切ったりできます。',
    '(xend-relocation-server yes)\n',
    "(xend-relocation-server yes)\n(xend-relocation-hosts-allow '^localhost$ ^192\\\\.168\\\\.11\\\\.20[12]$')\n",
  ),
  'open-http': problemText(
    'The HTTP interface of xend can create, stop and destroy guests, and it is not protected in any way.',
    'xend の HTTP インターフェイスは、ゲストの作成、停止、破棄ができるうえ、保護されていません。',
    '(xend-http-server yes)\n',
    '(xend-http-server no)\n',
  ),
};
