import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';
import { other, pair, resource, secondHost, threeHosts } from './forms.ts';

const MESH = ['connection { host cluster1; host cluster2; }', 'connection { host cluster1; host cluster3; }'];

/** Problems of the syntax, and those of statements by themselves. */
export const syntax: Reference['problems'] = {
  'bad-value': problemForms(resource('net { protocol D; }'), resource('net { protocol C; }')),
  'byte-order-mark': problemForms(`\uFEFF${resource()}`, resource()),
  'comment-mark': problemForms(resource('// the mirror'), resource('# the mirror')),
  deprecated: problemForms('global { minor-count 4; }\n', 'global { usage-count no; }\n', { targets: { drbd: '9' } }),
  'extra-argument': problemForms(
    secondHost('on cluster2 { address 192.168.11.202:7777:1; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
  ),
  'look-alike': problemForms(resource('net { protocol　C; }'), resource('net { protocol C; }')),
  'misplaced-directive': problemForms('usage-count no;\n', 'global { usage-count no; }\n'),
  'missing-argument': problemForms(
    secondHost('on cluster2 { address 192.168.11.202; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
  ),
  'missing-block': problemForms(secondHost('on cluster2;'), secondHost('on cluster2 { address 192.168.11.202:7777; }')),
  'missing-directive': problemForms(
    threeHosts([...MESH, 'connection { host cluster2; host cluster3; volume 0 { } }']),
    threeHosts([...MESH, 'connection { host cluster2; host cluster3; }']),
  ),
  'other-version': problemForms('common { net { protocol C; } }\n', 'common { protocol C; }\n', {
    targets: { drbd: '8.3' },
  }),
  'outvoted-name': problemForms(
    secondHost('on clustre2 { address 192.168.11.202:7777; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
    {
      beside: {
        'ha.cf': 'node cluster1 cluster2\nbcast eth1\nauto_failback off\n',
        haresources: 'cluster1 drbddisk::r0\ncluster2 httpd\n',
      },
    },
  ),
  'pasted-text': problemForms(resource('...'), resource('net { protocol C; }')),
  'repeated-directive': problemForms(
    resource(['net { timeout 60; }', 'net { ping-int 9; }']),
    resource('net { timeout 60; ping-int 9; }'),
  ),
  'some-releases': problemForms(resource('net { tls yes; }'), resource('net { protocol C; }')),
  'stray-separator': problemForms(
    resource(['net {', '  protocol = C;', '}']),
    resource(['net {', '  protocol C;', '}']),
  ),
  'too-deep': problemForms(`${'a{'.repeat(120)}${'}'.repeat(120)}\n`, 'common { net { protocol C; } }\n'),
  'too-many-words': problemForms(
    `common { handlers { split-brain ${'a '.repeat(10_001)}; } }\n`,
    'common { handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh root"; } }\n',
  ),
  'undefined-name': problemForms(
    pair({ port: 7778 }).replace('  on', '  disk { resync-after r9; }\n  on'),
    pair({ port: 7778 }).replace('  on', '  disk { resync-after r1; }\n  on'),
  ),
  'unexpected-block': problemForms(resource('net { protocol C { } }'), resource('net { protocol C; }')),
  'unknown-directive': problemForms(resource('nett { timeout 60; }'), resource('net { timeout 60; }')),
  'unsuitable-address': problemForms(
    secondHost('on cluster2 { address 0.0.0.0:7777; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
  ),
  'version-conflict': problemForms(resource('net { unplug-watermark 128; }'), resource('net { max-buffers 8000; }'), {
    beside: {
      'drbd.d/r5.res': other(5, 'options { quorum off; }'),
      'drbd.d/r6.res': other(6, 'options { auto-promote no; }'),
    },
  }),
  'wrong-terminator': problemForms(
    resource(['net {', '  protocol C,', '  timeout 60;', '}']),
    resource(['net {', '  protocol C;', '  timeout 60;', '}']),
  ),
  'missing-semicolon': problemText(
    'Every statement without a block ends with a semicolon. Without it, drbdadm reads the next line as part of this statement and reports the wrong line.',
    'ブロックのない文は必ずセミコロンで終わります。ないと drbdadm は次の行を値の続きとして読み、正しい行をエラーとして報告します。',
    resource('net { protocol C }'),
    resource('net { protocol C; }'),
  ),
  'stray-semicolon': problemText(
    'A block ends with its brace. drbdadm rejects a semicolon without a statement before it.',
    'ブロックは閉じ括弧で終わります。文のないセミコロンを drbdadm は拒否します。',
    resource('net { protocol C; };'),
    resource('net { protocol C; }'),
  ),
  'missing-brace': problemText(
    'Without the closing brace, everything that follows is inside the section, even included files.',
    '閉じ括弧がないと、続く内容がすべてこのセクションの中とみなされます。include される別のファイルも例外ではありません。',
    resource().replace(/\}\n$/, ''),
    resource(),
  ),
  'stray-brace': problemText(
    'The brace closes nothing. Usually a brace above is missing or extra, so a section ended too early.',
    '対応する `{` のない括弧です。多くは上のどこかで括弧が足りないか多いため、セクションが早く終わっています。',
    `${resource()}}\n`,
    resource(),
  ),
  'missing-open-brace': problemText(
    'The brace that opens the section is missing, so its statements are read in the section around it.',
    'セクションを開く括弧がないため、中の文が外側のセクションのものとして読まれます。',
    resource(['net', 'protocol C; }']),
    resource('net { protocol C; }'),
  ),
  'nameless-block': problemText(
    'A block must follow its keyword. A semicolon before the brace separates the two.',
    'ブロックは名前の直後に書きます。括弧の前にセミコロンがあると、名前と切り離されます。',
    secondHost('on cluster2; { address 192.168.11.202:7777; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
  ),
  'illegal-character': problemText(
    'drbdadm accepts only a few kinds of characters outside quotes. Any other ends the word, and the file is rejected.',
    '引用符の外で使える文字は限られています。それ以外の文字があると、ファイルは拒否されます。',
    'common { handlers { split-brain /usr/bin/notify@home; } }\n',
    'common { handlers { split-brain "/usr/bin/notify@home"; } }\n',
  ),
  'unterminated-string': problemText(
    'The quote is not closed on its line. drbdadm reports the error at an unrelated place.',
    '引用符が行内で閉じていません。drbdadm は無関係な場所でエラーを報告します。',
    'common { handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh root; } }\n',
    'common { handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh root"; } }\n',
  ),
  'string-too-long': problemText(
    'drbdadm limits the length of a quoted string. A longer one is truncated or ends the program.',
    '引用符で囲む文字列の長さには上限があります。超えると途中で切られるか、プログラムが異常終了します。',
    `common { handlers { split-brain "/usr/bin/notify ${'x'.repeat(1100)}"; } }\n`,
    'common { handlers { split-brain "/usr/bin/notify root"; } }\n',
  ),
  'word-too-long': problemText(
    'drbdadm limits the length of a word. A longer one is truncated or ends the program.',
    '単語の長さには上限があります。超えると途中で切られるか、プログラムが異常終了します。',
    `resource ${'x'.repeat(300)} { }\n`,
    resource(),
  ),
  'quoted-word': problemText(
    'Quotes turn the word into a name. drbdadm rejects a name if a keyword or a number is expected.',
    '引用符で囲むと名前とみなされます。キーワードや数値が必要な場所では拒否されます。',
    resource([], { volume: 'device minor "0"; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device minor 0; disk /dev/sdb1; meta-disk internal;' }),
  ),
  'unquoted-name': problemText(
    'The name is also a DRBD keyword. Without quotes, drbdadm reads the keyword and rejects the line.',
    'DRBD のキーワードと同じ名前です。引用符がないとキーワードとして読まれ、行が拒否されます。',
    resource([], { name: 'disk' }),
    resource([], { name: '"disk"' }),
    { targets: { drbd: '9' } },
  ),
  'unquoted-handler': problemText(
    'A handler is one value. With spaces and without quotes, only its first word is used, and the next one is rejected.',
    'ハンドラーは 1 つの値です。空白を含むのに引用符がないと、2 つ目の単語が拒否されます。',
    'common { handlers { split-brain /usr/lib/drbd/notify-split-brain.sh root; } }\n',
    'common { handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh root"; } }\n',
  ),
  'empty-word': problemText(
    'drbdadm accepts an empty name, but no command can use it.',
    '空の名前も読み込まれますが、どのコマンドからも指定できないため、使われることがありません。',
    secondHost('on "" { address 192.168.11.202:7777; }'),
    secondHost('on cluster2 { address 192.168.11.202:7777; }'),
  ),
  'skip-form': problemText(
    '`skip` hides one section and is written in front of it. In another form drbdadm rejects it.',
    '`skip` は直後のセクションを無効にします。ほかの書き方は拒否されます。',
    resource().replace('resource', 'skip resource'),
    resource().replace('resource r0', 'skip'),
    { targets: { drbd: '8.4' } },
  ),
  placeholder: problemText(
    'The file is a template with a value that was never filled in. drbdadm cannot read it.',
    '値が埋められていないテンプレートです。このままでは drbdadm で読めません。',
    resource([], { volume: 'device /dev/drbd0; disk @DISK@; meta-disk internal;' }),
    resource(),
  ),
  'unknown-algorithm': problemText(
    'The kernel has no algorithm of this name. drbdadm accepts the word, but the connection is never established.',
    'カーネルにこの名前のアルゴリズムはありません。drbdadm は受け付けますが、接続は確立されません。',
    resource('net { cram-hmac-alg sha265; shared-secret "lab-only"; }'),
    resource('net { cram-hmac-alg sha256; shared-secret "lab-only"; }'),
  ),
  'weak-algorithm': problemText(
    'The algorithm no longer protects against forged packets. A newer one has no noticeable cost.',
    '偽造したパケットを送る攻撃者に対しては、もう十分な強度がありません。新しいアルゴリズムでも負荷は変わりません。',
    resource('net { cram-hmac-alg md5; shared-secret "lab-only"; }'),
    resource('net { cram-hmac-alg sha256; shared-secret "lab-only"; }'),
  ),
  clamped: problemText(
    'drbdadm accepts the number, but uses the nearest one in the range. The file differs from what is in effect.',
    'drbdadm はこの数値を受け付けますが、範囲内の最も近い値を使います。ファイルの内容と実際の動作が食い違います。',
    resource('disk { al-extents 70000; }'),
    resource('disk { al-extents 6007; }'),
    { targets: { drbd: '9' } },
  ),
  'refused-at-start': problemText(
    'drbdadm does not check this value, but the kernel module does. The resource does not start, often at the next boot.',
    'drbdadm は検査しませんが、カーネルモジュールが検査します。リソースを起動するとき(多くは次回のブート時)に拒否されます。',
    resource('protocol X;'),
    resource('protocol C;'),
    { targets: { drbd: '8.3' } },
  ),
  'suffix-ignored': problemText(
    'The number takes no unit here. drbdadm reads the digits and silently ignores the letter.',
    'この数値に単位は付けられません。drbdadm は数字だけを読み、文字を警告なしに捨てます。',
    resource([], { volume: 'device minor 1K; disk /dev/sdb1; meta-disk internal;' }),
    resource([], { volume: 'device minor 1; disk /dev/sdb1; meta-disk internal;' }),
  ),
};
