import { replacement } from '../../../../base/fixes.ts';
import { firstHere, insertText } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { fix, insertBefore, problem, related } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';
import type { Word } from '../../../../syntax/tree.ts';

const keyHere: Text = { en: 'The key is defined here.', ja: '鍵はこの行(上)にあります。' };

export function noAuth(at: Span, key: Word | undefined): Problem {
  const line = `auth ${key?.text ?? '1'}`;
  return problem(
    at,
    'missing-auth',
    'error',
    {
      en: `Missing \`auth\` line: Heartbeat does not start without it. Add ${codeSpan(line)} above the keys.`,
      ja: `使用する鍵を選ぶ \`auth\` がないため、Heartbeat は起動しません。鍵より上に ${codeSpan(line)} を書いてください。`,
    },
    { fixes: key && [fix(insertText(line), [insertBefore(key, `${line}\n`)], 'suggestion')] },
  );
}

/** `number`: one that is free. */
export function missingNumber(method: Word, number: number | undefined): Problem {
  return problem(
    method,
    'missing-number',
    'error',
    {
      en: `Missing number of the key before ${codeSpan(method.text)}, and Heartbeat does not start. Add it, as in \`1 sha1 KEY\`.`,
      ja: `${codeSpan(method.text)} の前に鍵の番号がないため、Heartbeat は起動しません。\`1 sha1 鍵\` のように番号を追加してください。`,
    },
    {
      fixes:
        number === undefined
          ? []
          : [fix(insertText(String(number)), [insertBefore(method, `${number} `)], 'suggestion')],
    },
  );
}

export function keyAbove(at: Span, number: string, key: Span): Problem {
  return problem(
    at,
    'key-above-auth',
    'error',
    {
      en: `Key ${number} is not allowed above this line: Heartbeat does not find it. Move ${codeSpan(`auth ${number}`)} to the top.`,
      ja: `鍵 ${number} がこの行より上にあるため、Heartbeat からは見つかりません。${codeSpan(`auth ${number}`)} をファイルの先頭に移動してください。`,
    },
    { related: [related(key, keyHere)] },
  );
}

export function crcTakesNoKey(at: Span, before: Span): Problem {
  return problem(
    at,
    'crc-with-key',
    'error',
    {
      en: 'Unexpected key after `crc`: Heartbeat rejects the line. Remove the key, or use `sha1`.',
      ja: '`crc` に鍵は指定できず、Heartbeat はこの行を拒否します。続きを削除するか、`sha1` を使ってください。',
    },
    {
      fixes: [
        fix(
          { en: 'Remove the text after `crc`', ja: '`crc` の後ろを削除する' },
          [{ start: before.end, end: at.end, text: '' }],
          'suggestion',
        ),
      ],
    },
  );
}

export function wordsAfterKey(at: Span): Problem {
  return problem(at, 'words-behind-key', 'warning', {
    en: 'Unexpected text after the key: Heartbeat ignores it. Use a key without spaces.',
    ja: '鍵として使われるのは最初の単語だけで、続きは無視されます。鍵は空白なしで書いてください。',
  });
}

export function repeatedKey(at: Span, number: string, first: Span): Problem {
  return problem(
    at,
    'repeated-key',
    'warning',
    {
      en: `Duplicate key ${number}: Heartbeat silently uses the last one. Remove one, or renumber it.`,
      ja: `鍵 ${number} が重複しています。警告なしに最後のものが使われます。一方を削除するか、別の番号にしてください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function noSecurity(at: Span): Problem {
  return problem(at, 'crc-in-use', 'warning', {
    en: 'Missing authentication: with `crc`, any host on the network can join the cluster. Use `sha1` with a long random key.',
    ja: '`crc` は破損を検出するだけで認証は行いません。ネットワーク上のどのホストもクラスタに参加できます。`sha1` と長いランダムな鍵を使ってください。',
  });
}

export function weakMethod(at: Span): Problem {
  return problem(
    at,
    'md5-in-use',
    'information',
    {
      en: '`md5` is weaker than `sha1`. Use `sha1` on all nodes at once; it costs little more.',
      ja: '`md5` は鍵を使う 2 つの方式のうち弱いほうです。`sha1` でも負荷はほぼ変わりません。全ノードで同時に変更してください。',
    },
    { fixes: [replacement(at, 'sha1', 'suggestion')] },
  );
}

export function shortKey(at: Span, length: number): Problem {
  return problem(at, 'short-key', 'warning', {
    en: `A secure key requires at least 16 random characters (now: ${length}). Use \`openssl rand -hex 16\`.`,
    ja: `${length} 文字の鍵は推測されるおそれがあります。\`openssl rand -hex 16\` などで 16 文字以上のランダムな鍵を作ってください。`,
  });
}

/** `installed`: it is the very file that the daemon reads, not a copy in a repository. */
export function openMode(at: Span, mode: number, installed: boolean): Problem {
  const shown = (mode & 0o777).toString(8).padStart(3, '0');
  const refused = (mode & 0o044) > 0;
  if (!installed)
    return problem(at, 'open-mode', 'information', {
      en: `Heartbeat requires an \`authkeys\` that only root can read (mode of this copy: ${shown}). Use \`chmod 600 /etc/ha.d/authkeys\` on the nodes.`,
      ja: `このコピーのパーミッションは ${shown} です。Heartbeat はほかのユーザーが読める \`authkeys\` を拒否するため、各ノードで \`chmod 600 /etc/ha.d/authkeys\` を実行してください。`,
    });
  return problem(at, refused ? 'readable-by-others' : 'open-mode', refused ? 'error' : 'warning', {
    en: refused
      ? `Heartbeat requires keys that only root can read, and does not start (mode: ${shown}). Use \`chmod 600 authkeys\`.`
      : `Unexpected mode ${shown}: only root should have access to the file. Use \`chmod 600 authkeys\`.`,
    ja: refused
      ? `ファイルのパーミッションが ${shown} のため鍵をほかのユーザーが読め、Heartbeat は起動を拒否します。\`chmod 600 authkeys\` を実行してください。`
      : `ファイルのパーミッションが ${shown} です。root だけがアクセスできるように \`chmod 600 authkeys\` を実行してください。`,
  });
}

export function undefinedKey(at: Span, number: string, other: string | undefined): Problem {
  const message = {
    en: `Undefined key ${codeSpan(number)}: Heartbeat does not start. Add a line such as ${codeSpan(`${number} sha1 KEY`)} below${other ? `, or use ${codeSpan(other)}` : ''}.`,
    ja: `番号 ${codeSpan(number)} の鍵がないため、Heartbeat は起動しません。下に ${codeSpan(`${number} sha1 鍵`)} の行を追加${other ? `するか、${codeSpan(other)} を選択` : ''}してください。`,
  };
  const fixes = other ? [replacement(at, other, 'suggestion')] : [];
  return problem(at, 'undefined-name', 'error', message, { fixes });
}

export function repeatedAuth(at: Span, last: Span): Problem {
  return problem(
    at,
    'repeated-directive',
    'warning',
    {
      en: 'Duplicate `auth` line: the last one takes effect. Remove this one.',
      ja: '下にも `auth` があり、最後のものが有効になります。この行を削除してください。',
    },
    { related: [related(last, { en: 'This line takes effect.', ja: 'こちらが有効です。' })] },
  );
}
