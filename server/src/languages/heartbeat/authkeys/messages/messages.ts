import type { Problem } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { problem, withFix, withRelated } from '../../messages/report.ts';

const keyHere: Text = { en: 'The key stands here, above the line.', ja: '鍵はこの行(上)にあります。' };

export function noAuth(at: Span, key: Word | undefined): Problem {
  const line = `auth ${key?.text ?? '1'}`;
  const found = problem(
    at,
    'missing-auth',
    'error',
    `No \`auth\` line chooses a key, and heartbeat does not start. Put \`${line}\` above the keys.`,
    `使用する鍵を選ぶ \`auth\` がないため、heartbeat は起動しません。鍵より上に \`${line}\` を書いてください。`,
  );
  if (!key) return found;
  const edit = { start: key.start, end: key.start, text: `${line}\n` };
  return withFix(found, `Insert \`${line}\``, `\`${line}\` を挿入する`, edit);
}

export function keyAbove(at: Span, number: string, key: Span): Problem {
  return withRelated(
    problem(
      at,
      'key-above-auth',
      'error',
      `Key ${number} stands above this line, where heartbeat does not look for it. Move \`auth ${number}\` to the top.`,
      `鍵 ${number} がこの行より上にあるため、heartbeat からは見つかりません。\`auth ${number}\` をファイルの先頭に移動してください。`,
    ),
    key,
    keyHere,
  );
}

export function crcTakesNoKey(at: Span, before: Span): Problem {
  return withFix(
    problem(
      at,
      'crc-with-key',
      'error',
      '`crc` takes no key, and heartbeat refuses the line. Remove what follows, or use `sha1`.',
      '`crc` に鍵は指定できず、heartbeat はこの行を拒否します。続きを削除するか、`sha1` を使ってください。',
    ),
    'Remove what follows `crc`',
    '`crc` の後ろを削除する',
    { start: before.end, end: at.end, text: '' },
  );
}

export function wordsBehindKey(at: Span): Problem {
  return problem(
    at,
    'words-behind-key',
    'warning',
    'Only the first word is the key; what follows is ignored. Write the key without blanks.',
    '鍵として使われるのは最初の単語だけで、続きは無視されます。鍵は空白なしで書いてください。',
  );
}

export function repeatedKey(at: Span, number: string, first: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-key',
      'warning',
      `Key ${number} is given twice, and the last one counts in silence. Remove one, or number it anew.`,
      `鍵 ${number} が重複しています。警告なしに最後のものが使われます。一方を削除するか、別の番号にしてください。`,
    ),
    first,
    { en: 'It stands here first.', ja: '最初の指定はここです。' },
  );
}

export function noSecurity(at: Span): Problem {
  return problem(
    at,
    'crc-in-use',
    'warning',
    '`crc` finds damaged packets but authenticates nobody: any host on the network can take part. Use `sha1` with a long random key.',
    '`crc` は破損を検出するだけで認証は行いません。ネットワーク上の誰でもクラスタに参加できます。`sha1` と長いランダムな鍵を使ってください。',
  );
}

export function weakMethod(at: Span): Problem {
  return withFix(
    problem(
      at,
      'md5-in-use',
      'information',
      '`md5` is the weaker of the two methods with a key. `sha1` costs little more; change it on all nodes at once.',
      '`md5` は鍵を使う 2 つの方式のうち弱いほうです。`sha1` でも負荷はほぼ変わりません。全ノードで同時に変更してください。',
    ),
    'Change to `sha1`',
    '`sha1` に変更する',
    { ...at, text: 'sha1' },
  );
}

export function shortKey(at: Span, length: number): Problem {
  return problem(
    at,
    'short-key',
    'warning',
    `A key of ${length} characters can be guessed. Take at least 16 random ones: \`openssl rand -hex 16\`.`,
    `${length} 文字の鍵は推測されるおそれがあります。\`openssl rand -hex 16\` などで 16 文字以上のランダムな鍵を作ってください。`,
  );
}

/** `installed`: it is the very file that the daemon reads, not a copy in a repository. */
export function openMode(at: Span, mode: number, installed: boolean): Problem {
  const shown = (mode & 0o777).toString(8).padStart(3, '0');
  const refused = (mode & 0o044) > 0;
  if (!installed)
    return problem(
      at,
      'open-mode',
      'information',
      `This copy has mode ${shown}. heartbeat refuses an \`authkeys\` that others can read: on the nodes, run \`chmod 600 /etc/ha.d/authkeys\`.`,
      `このコピーの権限は ${shown} です。heartbeat は他のユーザーが読める \`authkeys\` を拒否するため、各ノードで \`chmod 600 /etc/ha.d/authkeys\` を実行してください。`,
    );
  return problem(
    at,
    refused ? 'readable-by-others' : 'open-mode',
    refused ? 'error' : 'warning',
    refused
      ? `The file has mode ${shown}: others can read the keys, and heartbeat refuses to start. Run \`chmod 600 authkeys\`.`
      : `The file has mode ${shown}; only root should have access. Run \`chmod 600 authkeys\`.`,
    refused
      ? `ファイルの権限が ${shown} のため鍵を他のユーザーが読め、heartbeat は起動を拒否します。\`chmod 600 authkeys\` を実行してください。`
      : `ファイルの権限が ${shown} です。root だけがアクセスできるように \`chmod 600 authkeys\` を実行してください。`,
  );
}

export function undefinedKey(at: Span, number: string, other: string | undefined): Problem {
  const found = problem(
    at,
    'undefined-name',
    'error',
    `No key is numbered \`${number}\`, and heartbeat does not start. Add a line such as \`${number} sha1 KEY\` below${other ? `, or choose \`${other}\`` : ''}.`,
    `番号 \`${number}\` の鍵がないため、heartbeat は起動しません。下に \`${number} sha1 鍵\` の行を追加${other ? `するか、\`${other}\` を選択` : ''}してください。`,
  );
  return other ? withFix(found, `Change to \`${other}\``, `\`${other}\` に変更する`, { ...at, text: other }) : found;
}

export function repeatedAuth(at: Span, last: Span): Problem {
  return withRelated(
    problem(
      at,
      'repeated-directive',
      'warning',
      'Another `auth` line stands below, and the last one counts. Remove this one.',
      '下にも `auth` があり、最後のものが有効になります。この行を削除してください。',
    ),
    last,
    { en: 'This one counts.', ja: 'こちらが有効です。' },
  );
}
