import { problemForms, problemText, type Reference } from '../../../../../schema/reference.ts';

const KEY = '1 sha1 4d1f0c7be88a5d3f9e2b6a7c';
const GOOD = `auth 1\n${KEY}\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms(`auth 16\n${KEY}\n`, GOOD),
  'byte-order-mark': problemForms(`\uFEFF# both nodes\n${GOOD}`, `# both nodes\n${GOOD}`),
  'look-alike': problemForms(GOOD.replace('1 sha1', '1　sha1'), GOOD),
  'missing-argument': problemForms('auth 1\n1 sha1\n', GOOD),
  'repeated-directive': problemForms(`auth 1\n${GOOD}`, GOOD),
  'stray-separator': problemForms(GOOD.replace('auth 1', 'auth=1'), GOOD),
  'undefined-name': problemForms(`auth 2\n${KEY}\n`, GOOD),
  'unexpected-argument': problemForms(GOOD.replace('sha1', 'SHA1'), GOOD),
  'unknown-directive': problemForms(`${GOOD}hello\n`, GOOD),
  'misread-number': problemText(
    'Heartbeat reads the digits and silently ignores the rest, so another key may be used than the file shows.',
    'Heartbeat は数字だけを読み、残りを警告なしに捨てます。ファイルの見た目と別の鍵が使われることがあります。',
    `auth 1x\n${KEY}\n`,
    GOOD,
  ),
  'missing-auth': problemText(
    'This line selects the key that signs the packets. Without it, Heartbeat does not start.',
    'パケットの署名に使う鍵を指定する行です。ないと Heartbeat は起動しません。',
    `${KEY}\n`,
    GOOD,
  ),
  'missing-number': problemText(
    'A key is identified by its number. Without one, Heartbeat does not start.',
    '鍵は番号で区別されます。ないと Heartbeat は起動しません。',
    'auth 3\nmd5 4d1f0c7be88a5d3f9e2b6a7c\n',
    'auth 3\n3 sha1 4d1f0c7be88a5d3f9e2b6a7c\n',
  ),
  'key-above-auth': problemText(
    'Heartbeat looks for the key below the line that names it. It does not find a key above.',
    '鍵は、それを指定する行より後から検索されます。前に書いた鍵は見つかりません。',
    `${KEY}\nauth 1\n`,
    GOOD,
  ),
  'repeated-key': problemText(
    'If two keys have the same number, Heartbeat silently uses the last one. If the nodes differ, they can no longer communicate.',
    '同じ番号の鍵が 2 つあると、警告なしに最後の鍵が使われます。ノード間で異なると、通信できなくなります。',
    `auth 1\n${KEY}\n1 md5 4d1f0c7be88a5d3f9e2b6a7c\n`,
    GOOD,
  ),
  'crc-in-use': problemText(
    'A checksum protects against damage, not against attackers. Any host of the network can join the cluster or stop it.',
    'チェックサムで防げるのは破損だけです。ネットワーク上のどのホストでも、クラスタに参加したり停止させたりできます。',
    'auth 1\n1 crc\n',
    GOOD,
  ),
  'crc-with-key': problemText(
    'The checksum method takes no key. Heartbeat rejects the line and does not start.',
    'crc には鍵がありません。行が拒否され、Heartbeat は起動しません。',
    'auth 1\n1 crc secret\n',
    GOOD,
  ),
  'md5-in-use': problemText(
    'The method works, but is the weaker of the two that use a key. The other costs little more.',
    '使えますが、鍵のある 2 つの方式のうち弱い方です。もう一方でも、負荷はほとんど変わりません。',
    GOOD.replace('sha1', 'md5'),
    GOOD,
  ),
  'short-key': problemText(
    'A short key can be guessed. Sixteen random characters cannot.',
    '短い鍵は総当たりで破られます。16 文字以上の無作為な文字列を使います。',
    'auth 1\n1 sha1 secret\n',
    GOOD,
  ),
  'words-behind-key': problemText(
    'A key ends at the first space. The rest is ignored, so the key is shorter than it looks.',
    '鍵は最初の空白で終わります。残りは無視されるため、見た目より短い鍵になります。',
    `auth 1\n${KEY} more words\n`,
    GOOD,
  ),
  'open-mode': problemText(
    'Other users can write or execute the file. A host with a changed key can join the cluster.',
    'ほかのユーザーが書き込みや実行をできます。鍵を変えられる人は、クラスタへの参加者を決められます。',
    GOOD,
    GOOD,
    { mode: 0o620 },
  ),
  'readable-by-others': problemText(
    'A user who can read the keys can let any host join the cluster. Heartbeat does not start with a file that others can read.',
    '鍵を読めれば、クラスタに参加できてしまいます。ほかのユーザーが読めるファイルでは、Heartbeat は起動しません。',
    GOOD,
    GOOD,
    { mode: 0o644, path: '/etc/ha.d/authkeys' },
  ),
};
