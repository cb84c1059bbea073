/** One rule of the style guide: what a text must not say. */
export interface Rule {
  readonly name: string;
  readonly language: 'en' | 'ja';
  /** Held against the prose of a text: code between backquotes is `X`. */
  readonly pattern: RegExp;
  /** What to write, for the failing test. */
  readonly replacement: string;
  /** A text that breaks the rule. */
  readonly example: string;
  /** How many texts break it today; may only get smaller. */
  readonly known: number;
}

function en(name: string, pattern: RegExp, replacement: string, example: string, known: number): Rule {
  return { name, language: 'en', pattern, replacement, example, known };
}

function ja(name: string, pattern: RegExp, replacement: string, example: string, known: number): Rule {
  return { name, language: 'ja', pattern, replacement, example, known };
}

export const rules: readonly Rule[] = [
  en(
    'things appear, they do not stand',
    /\bstands?\b(?! ?(?:by\b|-?alone))/i,
    'Write: appears, is specified, is set.',
    '`X` stands here more than once.',
    0,
  ),
  en('a space, not a blank', /\bblanks?\b(?! (?:line|cntrl))/i, 'Write: space.', 'Put a blank before it.', 0),
  en('after, not behind', /\bbehind\b(?!\))/i, 'Write: after.', 'Add it behind `params`.', 0),
  en('missing, not lacks', /\black(?:s|ing)?\b/i, 'Write: Missing value for `X`: expected E.', '`X` lacks a value.', 0),
  en(
    'unexpected, not too much',
    /\btoo much\b(?! (?:load|traffic|data|memory|time))/i,
    'Write: Unexpected `X`: ...',
    '`X` is too much.',
    0,
  ),
  en('reported, not told', /\b(?:is|are|be) told\b/i, 'Write: is reported.', 'A typo is told once.', 0),
  en('fixed, not mended', /\bmend/i, 'Write: fix.', 'Mend all of this kind.', 0),
  en(
    'is not a, not is no',
    /(?<!\bthere )\b(?:is|are) no (?!longer\b|more\b|use\b)/i,
    'Write: is not a.',
    '`X` is no IP address.',
    0,
  ),
  en('rejects, not refuses', /\brefuse[sd]?\b(?! to\b)/i, 'Write: rejects.', 'xl refuses the file.', 0),
  en('so, not so that', /, so that\b/i, 'Write: so.', 'One host only, so that nothing is replicated.', 0),
  en(
    'because, not for',
    /, for (?:it|they|the \w+|no \w+|[A-Z]\w+) (?:is|are|has|have|does|do|can|cannot|will|takes?|reads?|knows?)\b/,
    'Write: because.',
    'It has no effect, for DRBD is started by the cluster.',
    0,
  ),
  en(
    'silently, not without a word',
    /without a word|in silence|says nothing\b/i,
    'Write: silently ignores.',
    'Corosync skips this line without a word.',
    0,
  ),
  en(
    'custom, not of one’s own',
    /\bof (?:one['’]s|its|their|your) own\b/i,
    'Write: custom, separate.',
    "A start script of one's own.",
    0,
  ),
  en('forever is one word', /\bfor ever\b/i, 'Write: forever.', 'It waits for ever.', 0),
  en(
    'metadata, plugin, checksum, tiebreaker are one word',
    /\bmeta-data\b|\bplug-ins?\b|\bcheck[- ]sums?\b|\btie[- ]breakers?\b/i,
    'Write them as one word.',
    'The meta-data of an agent.',
    0,
  ),
  en('should, not ought to; on, not upon', /\bought to\b|\bupon\b/i, 'Write: should, on.', 'It ought to be set.', 0),
  en(
    'unknown, not is not known',
    /\bis not known\b|\bknows? no\b|\bNothing is known\b|\bNo \w+ `X` is known\b/i,
    'Write: Unknown `X` in `Y`.',
    '`X` is not known here.',
    0,
  ),
  en(
    'undefined, not nobody is named',
    /\bNo [\w ]+ is named\b/i,
    'Write: Undefined resource `X`.',
    'No resource is named `X`.',
    0,
  ),
  en(
    'requires, not came with',
    /\bcame with\b/i,
    'Write: `X` requires DRBD 9; this file targets DRBD 8.4.',
    '`X` came with DRBD 9.',
    0,
  ),
  en(
    'the fix is said plainly',
    /\bChoose on purpose\b|\bSay (?:it|so)\b|\bTake (?:it|them|this) out\b|\bLeave (?:it|them|this) out\b/i,
    'Write: Make sure this is intended. Set it explicitly. Remove it. Omit it.',
    'Choose on purpose.',
    0,
  ),
  en(
    'joined, not glued; conflicts, not at odds',
    /\bglued\b|\bat odds\b/i,
    'Write: joined, conflicts with.',
    'Two words are glued together.',
    0,
  ),
  en(
    'any host, not whoever',
    /\bwhoever\b|\bwhat one\b/i,
    'Write: any host that, what you want.',
    'Whoever reaches the port can join.',
    0,
  ),
  en(
    'products are capitalised in prose',
    /(?<![\w`./:@-])(?:corosync|pacemaker|drbd)(?![\w`./:(=-])|(?<![\w`./:@-])(?<!\b(?:an?|additional|every|application) )heartbeat(?![\w`./:(-])/,
    'Write: Corosync, Heartbeat, Pacemaker, DRBD.',
    'The file is read by corosync and checked.',
    0,
  ),
  en(
    'fences, not shoots; resets, not strikes',
    /\bshoots?\b(?! the other node in the head)|\bshot\b|\bstrikes?\b|\bvictim\b|\bcrawl/i,
    'Write: fences, resets, slows down.',
    'Both nodes shoot each other.',
    0,
  ),
  en('with, not beside', /\bbeside\b/i, 'Write: with, next to.', 'Missing `X` beside `X`.', 0),
  en(
    'in flight, not under way; continues, not goes on',
    /\bunder way\b|\bgoes on\b/i,
    'Write: in flight, continues.',
    'The node goes on.',
    0,
  ),
  en('no space before an ellipsis', /\w \.\.\.$/, 'Write: Convert To...', 'Convert to ...', 0),
  ja('長音: サーバー', /サーバ(?!ー)/, 'サーバー', 'サーバを起動します。', 0),
  ja('長音: パラメーター', /パラメータ(?!ー)/, 'パラメーター', 'パラメータを指定します。', 0),
  ja(
    '長音: ルーター、コントローラー、マネージャー、ハンドラー、ドライバー',
    /ルータ(?!ー)|コントローラ(?!ー)|マネージャ(?!ー)|ハンドラ(?!ー)|ドライバ(?!ー)/,
    '長音を付けます。',
    'ハンドラを実行します。',
    0,
  ),
  ja('クラスタ、メモリ', /クラスター|メモリー/, 'クラスタ、メモリ', 'クラスターを停止します。', 0),
  ja(
    '対向ノード',
    /対向ホスト|相手ノード|相手のノード|相手が(?:停止|ダウン)/,
    '対向ノード',
    '相手ノードが停止します。',
    0,
  ),
  ja('障害', /故障(?!.*(?:ハードウェア|ディスク))/, '障害', 'リソースが故障すると停止します。', 0),
  ja(
    'すでに、ほかの、1 つ',
    /既に|(?<!その)他の|一つ|二つ|三つ/,
    'すでに、ほかの、1 つ',
    '他のノードで一つだけ動きます。',
    0,
  ),
  ja(
    'フェンシングする、フェンシングデバイス',
    /フェンス(?!・)(?:する|し|デバイス|され)|フェンシング装置/,
    'フェンシングする、フェンシングデバイス',
    'フェンスデバイスを追加します。',
    0,
  ),
  ja('相打ち', /撃ち合い|落とし合/, '相打ち(相互フェンシング)', '撃ち合いになります。', 0),
  ja('票数、期待票数', /投票数/, '票数、期待票数', '期待投票数を指定します。', 0),
  ja('ディスクレス', /ディスクなし|ディスクのない/, 'ディスクレス', 'ディスクなしのノードです。', 0),
  ja('空白、全角空白', /(?:全角|半角)スペース/, '全角空白、空白', '全角スペースです。', 0),
  ja('警告なしに', /黙って|無言で|何も言わずに/, '警告なしに', '黙って無視されます。', 0),
  ja(
    'メンテナンスモード',
    /保守モード|メンテナンス(?!モード|・|する|中)/,
    'メンテナンスモード',
    '保守モードにします。',
    0,
  ),
  ja(
    '長音なし: ディレクトリ、インターフェイス、コンテナ、ライブラリ、フォルダ、エディタ',
    /ディレクトリー|インターフェース(?!監視)|コンテナー|ライブラリー|フォルダー|エディター/,
    'ディレクトリ、インターフェイス、コンテナ、ライブラリ、フォルダ、エディタ',
    'ディレクトリーを指定します。',
    0,
  ),
  ja(
    'クローンはインスタンス',
    /クローンのコピー|コピーごと/,
    'インスタンス',
    'コピーごとに次のアドレスを使います。',
    0,
  ),
  ja(
    '製品名は大文字で始めます',
    /(?<![\w`./:@-])(?:corosync|heartbeat|pacemaker|drbd)(?![\w`./:(=-])/,
    'Corosync、Heartbeat、Pacemaker、DRBD',
    'corosync が起動しません。',
    0,
  ),
  ja('ではありませんか', /の誤りではありませんか/, '`X` ではありませんか?', '`X` の誤りではありませんか。', 0),
];
