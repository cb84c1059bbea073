import { firstHere } from '../../../../base/messages.ts';
import type { Edit, Problem } from '../../../../base/problem.ts';
import { fix, problem, related, replace } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function lastWordCounts(at: Span, keyword: string, last: string): Problem {
  return problem(at, 'last-word-counts', 'warning', {
    en: `Unexpected values for ${codeSpan(keyword)}: only the last one takes effect (${codeSpan(last)}). Remove the others.`,
    ja: `${codeSpan(keyword)} は行内の単語をそれぞれ値として読み、最後の ${codeSpan(last)} だけが有効です。値を 1 つにしてください。`,
  });
}

export function refusedWord(word: Word, keyword: string, why: Text | undefined): Problem {
  return problem(word, 'bad-value', 'error', {
    en:
      why?.en ??
      `Invalid value ${codeSpan(word.text)} for ${codeSpan(keyword)}: each word of the line is read as a value. Remove it.`,
    ja:
      why?.ja ??
      `${codeSpan(keyword)} は行内の単語をそれぞれ値として読みます。${codeSpan(word.text)} は使えません。削除してください。`,
  });
}

export function onceOnly(at: Span, keyword: string, first: Span): Problem {
  return problem(
    at,
    'repeated-directive',
    'error',
    {
      en: `Duplicate ${codeSpan(keyword)}: Heartbeat does not start. Remove all but one.`,
      ja: `${codeSpan(keyword)} を複数指定すると Heartbeat は起動しません。1 つだけ残してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function noMedia(at: Span): Problem {
  return problem(at, 'missing-media', 'error', {
    en: 'Missing path for heartbeats. Add a `bcast`, `ucast` or `mcast` line, such as `bcast eth1`.',
    ja: 'ハートビートの通信経路がありません。`bcast eth1` のように `bcast`、`ucast`、`mcast` のいずれかを追加してください。',
  });
}

export function onlyPing(at: Span): Problem {
  return problem(at, 'only-ping', 'warning', {
    en: 'Missing path between the nodes: with ping nodes only, both nodes take the resources. Add a `bcast`, `ucast` or `mcast` line.',
    ja: '通信経路が ping ノードだけです。起動はしますが、ノード同士の相互監視ができず、両方がリソースを起動します。`bcast`、`ucast`、`mcast` のいずれかを追加してください。',
  });
}

export function onePath(at: Span): Problem {
  return problem(at, 'one-path', 'information', {
    en: 'Missing second path for heartbeats: one broken link then causes a split brain. Add a path over another network.',
    ja: 'ハートビートの通信経路が 1 つしかありません。この経路が切れると、互いに対向ノードのダウンと誤認します(スプリットブレイン)。別のネットワークの経路も追加してください。',
  });
}

export function lateSetting(
  at: Span,
  keyword: string,
  medium: string,
  hasNoEffect: boolean,
  moving: readonly Edit[],
): Problem {
  const message = {
    en: `${codeSpan(keyword)} has no effect below ${codeSpan(medium)}, which uses the default. Move it above.`,
    ja: `${codeSpan(keyword)} が ${codeSpan(medium)} より下にあるため、${codeSpan(medium)} には既定値が使われます。上に移動してください。`,
  };
  const title = { en: `Move above ${codeSpan(medium)}`, ja: `${codeSpan(medium)} の上に移動する` };
  const fixes = [fix(title, moving, 'suggestion')];
  return problem(at, 'late-setting', hasNoEffect ? 'information' : 'warning', message, { fixes });
}

export function noNodes(at: Span): Problem {
  return problem(at, 'missing-node', 'error', {
    en: 'Missing `node`. Add `node` lines with the names that `uname -n` prints, or `autojoin any` with Pacemaker.',
    ja: '`node` がありません。`uname -n` の出力と同じ名前で `node` を追加するか、Pacemaker の構成なら `autojoin any` を指定してください。',
  });
}

export function oneNode(at: Span): Problem {
  return problem(at, 'one-node', 'information', {
    en: 'A cluster requires at least two nodes. Add the others.',
    ja: 'ノードが 1 つしかありません。クラスタには 2 つ以上必要です。ほかのノードも追加してください。',
  });
}

export function repeatedNode(word: Word, first: Span): Problem {
  return problem(
    word,
    'repeated-node',
    'warning',
    {
      en: `Duplicate node ${codeSpan(word.text)} (names are not case-sensitive). Remove one.`,
      ja: `ノード ${codeSpan(word.text)} が重複しています(大文字と小文字は区別されません)。一方を削除してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function tooManyNodes(word: Word): Problem {
  return problem(word, 'too-many-nodes', 'error', {
    en: 'Unexpected node: Heartbeat supports at most 100. Remove the rest.',
    ja: 'Heartbeat のノード数の上限は 100 です。超えた分を削除してください。',
  });
}

export function noLog(at: Span): Problem {
  return problem(at, 'no-log', 'error', {
    en: '`use_logd off` requires another log target: Heartbeat does not start without one. Add `logfacility local1`, or set `use_logd on`.',
    ja: '`use_logd` が `off` のときは別のログ出力先が必要で、ないと起動しません。`logfacility local1` を追加するか、`use_logd on` にしてください。',
  });
}

export function logdWins(word: Word): Problem {
  return problem(word, 'log-unused', 'warning', {
    en: `${codeSpan(word.text)} has no effect with \`use_logd on\`: the logging daemon reads \`/etc/logd.cf\`. Remove one of them.`,
    ja: `\`use_logd\` が有効なため ${codeSpan(word.text)} は使われません(出力先は \`/etc/logd.cf\` で決まります)。どちらかを削除してください。`,
  });
}

export function notCompiled(word: Word): Problem {
  return problem(word, 'not-built-in', 'error', {
    en: `${codeSpan(word.text)} requires a special build: the released versions of Heartbeat reject it. Remove the line.`,
    ja: `公開されている Heartbeat は ${codeSpan(word.text)} に対応しておらず、起動しません。この行を削除してください。`,
  });
}

export function noPlugin(word: Word): Problem {
  return problem(word, 'plug-in-not-packaged', 'warning', {
    en: `${codeSpan(word.text)} requires a plugin that most packages omit: Heartbeat does not start without it. Use \`ucast\` or \`mcast\`.`,
    ja: `${codeSpan(word.text)} に必要なプラグインは多くのパッケージに含まれず、ないと起動できません。\`ucast\` か \`mcast\` を使ってください。`,
  });
}

export function noContinuation(word: Word): Problem {
  const at = { start: word.end - 1, end: word.end };
  return problem(
    at,
    'no-continuation',
    'warning',
    {
      en: 'A continued line is not allowed in `ha.cf`: the backslash becomes part of the value. Use another line with the same directive.',
      ja: '`ha.cf` では行を継続できず、バックスラッシュは値の一部になります。同じディレクティブをもう 1 行書いてください。',
    },
    { fixes: [fix({ en: 'Remove the backslash', ja: 'バックスラッシュを削除する' }, [replace(at, '')], 'suggestion')] },
  );
}

export function otherZone(word: Word, device: string): Problem {
  return problem(word, 'other-zone', 'error', {
    en: `The zone of ${codeSpan(word.text)} conflicts with the interface ${codeSpan(device)}. Replace it, or remove the zone.`,
    ja: `${codeSpan(word.text)} のゾーンは、この行のインターフェイス ${codeSpan(device)} と一致させてください。ゾーンは省略できます。`,
  });
}

export function longLine(word: Word): Problem {
  return problem(word, 'long-line', 'error', {
    en: 'A line of more than 5118 bytes is not allowed: Heartbeat reads the rest as a separate line. Use several lines.',
    ja: '行が 5118 バイトを超えています。Heartbeat は残りを別の行として読みます。複数の行に分けてください。',
  });
}
