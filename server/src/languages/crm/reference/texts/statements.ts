import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';
import { dummy, IP, lab, MS, two } from './forms.ts';

const bundle = (rest: string): string => lab(`bundle web ${rest}`);
const IMAGE = 'docker image=registry.example.com/web:1';
const NET = 'network ip-range-start=192.168.11.210 port-mapping port=80';

/** Problems of the words of crmsh, of statements by themselves and of what they name. */
export const statements: Reference['problems'] = {
  'bad-value': problemForms(two('order o inf: a,b'), two('order o inf: a b')),
  'byte-order-mark': problemForms(`\uFEFF${lab(IP)}`, lab(IP)),
  'comment-mark': problemForms(lab('// the address', IP), lab('# the address', IP)),
  deprecated: problemForms('property stonith-enabled=true\n', 'property fencing-enabled=true\n', {
    targets: { pacemaker: '3.0.2' },
  }),
  'look-alike': problemForms(lab(IP).replace('node n1', 'node　n1'), lab(IP)),
  'misplaced-directive': problemForms(
    lab('primitive a ocf:pacemaker:Dummy meta clone-max=2 op monitor interval=10s'),
    lab(dummy('a'), 'clone c a meta clone-max=2'),
  ),
  'missing-argument': problemForms(lab('primitive'), lab(IP)),
  'missing-directive': problemForms(bundle('docker network port-mapping port=80'), bundle(`${IMAGE} ${NET}`)),
  'other-version': problemForms('location l /web/ 100: n1\n', 'location l web 100: n1\nprimitive web lsb:httpd\n', {
    targets: { pacemaker: '1.0' },
  }),
  'outvoted-name': problemForms('node cluster1\nnode clutser2\n', 'node cluster1\nnode cluster2\n', {
    beside: {
      'ha.cf': 'node cluster1 cluster2\nbcast eth1\npacemaker on\n',
      'drbd.d/r0.res':
        'resource r0 {\n  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;\n  on cluster1 { address 192.168.11.201:7777; }\n  on cluster2 { address 192.168.11.202:7777; }\n}\n',
    },
  }),
  'pasted-text': problemForms(lab('...', IP), lab(IP)),
  'repeated-directive': problemForms(bundle(`${IMAGE} rkt image=other ${NET}`), bundle(`${IMAGE} ${NET}`)),
  'too-many-words': problemForms(lab(dummy('a'), `group g ${'a '.repeat(10_001)}`), lab(dummy('a'), 'group g a')),
  'undefined-name': problemForms(two('order o inf: a web'), two('order o inf: a b')),
  'unexpected-argument': problemForms(
    two('location l1 a rule 10: defined x', 'location l2 b rule $id-ref=l1-rule 10: defined x'),
    two('location l1 a rule $id=l1-rule 10: defined x', 'location l2 b rule $id-ref=l1-rule'),
  ),
  'unknown-directive': problemForms(lab('primitiv a ocf:pacemaker:Dummy'), lab(dummy('a'))),
  'unsuitable-address': problemForms(lab(IP.replace('.200', '.255')), lab(IP)),
  'version-conflict': problemForms('property dc-version=1.1.24\n', 'property dc-version=2.1.5\n', {
    beside: { 'web.crm': 'property dc-version=2.1.5\n', 'db.crm': 'property dc-version=2.1.5\n' },
  }),
  prompt: problemText(
    'The shell prompt was copied with the command. In a file, it is a word, and the statement is rejected.',
    'シェルのプロンプトまで貼り付けられています。ファイルの中では単語とみなされ、文が拒否されます。',
    'crm(live)configure# node n1\n',
    'node n1\n',
  ),
  'missing-backslash': problemText(
    'A statement continues on the next line only after a backslash. Without it, the rest is read as an unknown statement.',
    '文は、行末のバックスラッシュがあるときだけ次の行に続きます。ないと、続きは未知の文とみなされます。',
    lab('primitive a ocf:pacemaker:Dummy', '\top monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy \\', '\top monitor interval=10s'),
  ),
  'stray-backslash': problemText(
    'The backslash joins two statements. crmsh reads the next keyword as a value of this one.',
    'バックスラッシュにより、2 つの文が 1 つになります。次のキーワードは、この文の値として読まれます。',
    'node n1 \\\nnode n2\n',
    'node n1\nnode n2\n',
  ),
  'text-after-backslash': problemText(
    'The backslash must be the last character of its line, without a space after it. Here the statement ends too early.',
    'バックスラッシュは行の最後の文字でなければなりません(空白も不可)。ここで文が終わってしまいます。',
    lab('primitive a ocf:pacemaker:Dummy \\ # watched', '\top monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy \\', '\top monitor interval=10s'),
  ),
  'glued-words': problemText(
    'crmsh joins the lines without a space. The last word of one and the first of the next become one word.',
    '行は空白なしで連結されます。前の行の最後の単語と次の行の最初の単語が、1 つの単語になります。',
    lab('primitive a ocf:pacemaker:Dummy\\', 'op monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy \\', 'op monitor interval=10s'),
  ),
  'empty-line-in-statement': problemText(
    'The backslash joins the empty line, and the statement ends there. What follows is read as another statement.',
    'バックスラッシュで続くのは空行で、そこで文が終わります。その後は別の文として読まれます。',
    lab('primitive a ocf:pacemaker:Dummy \\', '', '\top monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy \\', '\top monitor interval=10s'),
  ),
  'comment-in-statement': problemText(
    'Inside a continued statement, crmsh reads a comment as ordinary words, and the statement ends on that line.',
    '継続行の途中のコメントは、普通の単語として読まれます。文もその行で終わります。',
    lab('primitive a ocf:pacemaker:Dummy \\', '\t# watched', '\top monitor interval=10s'),
    lab('# watched', 'primitive a ocf:pacemaker:Dummy \\', '\top monitor interval=10s'),
  ),
  'comment-swallows-line': problemText(
    'A comment that ends with a backslash continues on the next line. The statement there is part of the comment.',
    'バックスラッシュで終わるコメントは、次の行まで続きます。次の行の文はコメントの一部になります。',
    lab('# the test resource \\', dummy('a')),
    lab('# the test resource', dummy('a')),
  ),
  'trailing-comment': problemText(
    'crmsh allows comments only on separate lines. At the end of a line, the words become part of the statement.',
    'コメントは独立した行にだけ書けます。行末に書くと、文の一部として読まれます。',
    lab(`${IP} # for clients`),
    lab('# for clients', IP),
  ),
  'unbalanced-quote': problemText(
    'The quote is not closed on its line. crmsh rejects the statement, or reads the next one as part of the value.',
    '引用符が行内で閉じていません。文が拒否されるか、次の文まで値として読まれます。',
    lab(IP.replace('ip=192.168.11.200', 'ip="192.168.11.200')),
    lab(IP.replace('ip=192.168.11.200', 'ip="192.168.11.200"')),
  ),
  'blank-around-equals': problemText(
    'A name, `=` and a value form one word. With a space, crmsh reads three words, and the parameter remains unset.',
    '名前、`=`、値は 1 つの単語として書きます。空白があると 3 つの単語とみなされ、パラメーターが設定されません。',
    lab(IP.replace('ip=192', 'ip = 192')),
    lab(IP),
  ),
  'blank-before-colon': problemText(
    'The colon belongs to the score. With a space before it, crmsh reads the score as a resource.',
    'コロンはスコアの一部です。前に空白があると、スコアがリソース名として読まれます。',
    two('order o inf : a b'),
    two('order o inf: a b'),
  ),
  'missing-colon': problemText(
    'The colon separates the score from the resources. Without it, crmsh reads the score as a resource.',
    'スコアとリソースはコロンで区別されます。ないと、その名前のリソースとして読まれます。',
    two('order o inf a b'),
    two('order o inf: a b'),
  ),
  'missing-score': problemText(
    'A location sets how strongly a node is preferred. It needs a score and a node, or a rule.',
    'location は、ノードをどれだけ優先するかを指定します。スコアとノード、またはルールが必要です。',
    lab(dummy('a'), 'location l a'),
    lab(dummy('a'), 'location l a 100: n1'),
  ),
  'bad-score': problemText(
    'A score is a number or `inf`. Any other word is read as the name of a node attribute, which no node has.',
    'スコアは数値か `inf` です。ほかの単語はノード属性の名前として読まれます。',
    'primitive a lsb:a\nprimitive b lsb:b\ncolocation c high: a b\n',
    'primitive a lsb:a\nprimitive b lsb:b\ncolocation c inf: a b\n',
    { targets: { pacemaker: '1.0' } },
  ),
  'bad-pattern': problemText(
    'The pattern between the slashes is a regular expression. Pacemaker cannot read this one, so the constraint applies to no resource.',
    'スラッシュの間は正規表現です。Pacemaker が解釈できないため、制約はどのリソースにも適用されません。',
    lab(dummy('web1'), 'location l /web(/ 100: n1'),
    lab(dummy('web1'), 'location l /web[0-9]/ 100: n1'),
  ),
  'missing-role': problemText(
    'A role or action is expected after the colon. Otherwise, crmsh reads the colon as part of the name.',
    'コロンの後にはロールかアクションが必要です。ないと、コロンまで含めた名前とみなされます。',
    two('order o inf: a: b'),
    two('order o inf: a:start b'),
  ),
  'role-case': problemText(
    'crmsh corrects the case of roles and actions in constraints. Other tools and operations compare them exactly.',
    'crmsh は制約の中のロールやアクションの大文字・小文字を補正します。ほかのツールやオペレーションでは区別されます。',
    lab(dummy('a'), MS, 'colocation c inf: a m:master', 'order o inf: m:promote a:start'),
    lab(dummy('a'), MS, 'colocation c inf: a m:Master', 'order o inf: m:promote a:start'),
  ),
  'stray-word': problemText(
    'The word is neither a pair `name=value` nor a clause, so crmsh rejects the statement.',
    '`名前=値` の組でも句でもない単語です。文が拒否されます。',
    lab('primitive a ocf:pacemaker:Dummy params fake=1 5: op monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy params fake=1 op monitor interval=10s'),
  ),
  'unexpected-clause': problemText(
    'The statement has no clause of this name. crmsh rejects it.',
    'この文にこの名前の句はありません。文が拒否されます。',
    lab('primitive a ocf:pacemaker:Dummy params fake=1 attributes op monitor interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy params fake=1 op monitor interval=10s'),
  ),
  'container-first': problemText(
    'crmsh accepts the kind of the containers only as the first clause. Later, it reads the word as an attribute.',
    'コンテナの種類は、最初の句としてだけ認識されます。後に書くと属性として読まれます。',
    bundle(`${NET} ${IMAGE}`),
    bundle(`${IMAGE} ${NET}`),
  ),
  'missing-container': problemText(
    'A bundle runs containers. Without a kind and an image there is nothing to run.',
    'bundle はコンテナを動かします。種類とイメージの指定がないと、動かすものがありません。',
    bundle(NET),
    bundle(`${IMAGE} ${NET}`),
  ),
  'bundle-network': problemText(
    'Pacemaker monitors the resource inside through a network connection. Without an address or a port, it cannot reach it.',
    'コンテナ内のリソースは、ネットワーク経由で監視されます。アドレスかポートがないと接続できません。',
    lab(dummy('a'), `bundle web ${IMAGE} primitive a`),
    lab(dummy('a'), `bundle web ${IMAGE} ${NET} primitive a`),
  ),
  'missing-port': problemText(
    'A port mapping makes a port of the container reachable from outside. It must name the port.',
    'ポートマッピングは、コンテナのポートを外部から使えるようにします。どのポートかの指定が必要です。',
    bundle(`${IMAGE} network ip-range-start=192.168.11.210 port-mapping id=http`),
    bundle(`${IMAGE} network ip-range-start=192.168.11.210 port-mapping id=http port=80`),
  ),
  'missing-source': problemText(
    'A storage mapping shows a directory of the host in the container. It must name the directory.',
    'ストレージマッピングは、ホストのディレクトリをコンテナに見せます。元のディレクトリの指定が必要です。',
    bundle(`${IMAGE} ${NET} storage storage-mapping target-dir=/srv`),
    bundle(`${IMAGE} ${NET} storage storage-mapping source-dir=/srv target-dir=/srv`),
  ),
  'missing-target': problemText(
    'The directory needs a place in the container. The schema rejects a mapping without one.',
    'コンテナ内の置き場所の指定が必要です。ないと、スキーマの検査で拒否されます。',
    bundle(`${IMAGE} ${NET} storage storage-mapping source-dir=/srv`),
    bundle(`${IMAGE} ${NET} storage storage-mapping source-dir=/srv target-dir=/srv`),
  ),
  'exclusive-attributes': problemText(
    'Two attributes set the same thing in two ways. The schema accepts only one of them.',
    '2 つの属性が同じことを別の書き方で指定しています。スキーマが受け付けるのは一方だけです。',
    bundle(`${IMAGE.replace(' image', ' masters=1 promoted-max=1 image')} ${NET}`),
    bundle(`${IMAGE.replace(' image', ' promoted-max=1 image')} ${NET}`),
  ),
  'bad-xml': problemText(
    'The rest of the line goes into the CIB as it is. What is not one well-formed element is rejected.',
    '行の残りがそのまま CIB に入ります。整形式の要素 1 つでなければ拒否されます。',
    two('xml <rsc_order id="o1" first="a" then="b"/> then="b"'),
    two('xml <rsc_order id="o1" first="a" then="b"/>'),
  ),
  'xml-quotes': problemText(
    'In a script, the shell removes the quotes of the element, and the rest is not XML.',
    'スクリプトではシェルが要素の中の引用符を取り除くため、XML ではなくなります。',
    `configure\n${two('xml <rsc_order id="o1" first="a" then="b"/>')}`,
    `configure\n${two('xml \'<rsc_order id="o1" first="a" then="b"/>\'')}`,
  ),
  'missing-id': problemText(
    'Every element of the CIB has an id. The schema rejects an element without one.',
    'CIB の要素には必ず ID があります。ないと、スキーマの検査で拒否されます。',
    two('xml <rsc_order first="a" then="b"/>'),
    two('xml <rsc_order id="o1" first="a" then="b"/>'),
  ),
  'duplicate-id': problemText(
    'Ids are unique in the whole CIB. If two statements have the same id, the second replaces the first, or both are rejected.',
    'ID は CIB 全体で一意です。同じ ID の文が 2 つあると、後の文で置き換えられるか、両方とも拒否されます。',
    lab(dummy('a'), dummy('a')),
    lab(dummy('a', 'b')),
  ),
  'duplicate-set': problemText(
    'Both statements define the same list of properties. `crm configure load` rejects the second.',
    '2 つの文が同じプロパティの一覧を作ります。`crm configure load` では 2 つ目が拒否されます。',
    'property stonith-enabled=false\nproperty batch-limit=1\n',
    'property stonith-enabled=false batch-limit=1\n',
  ),
  'node-id': problemText(
    'crmsh builds ids from the name of the node, and ids must begin with a letter. Set an id for the list yourself.',
    'ノード名から ID が作られますが、ID は英字で始まる必要があります。一覧に ID を付けてください。',
    'node 3n attributes rack=1\nproperty stonith-enabled=false\n',
    'node 3n attributes $id=n3 rack=1\nproperty stonith-enabled=false\n',
  ),
  'undefined-reference': problemText(
    'The reference names a list that is not defined above it. crmsh rejects it.',
    'この位置までに定義されていない一覧を参照しています。文が拒否されます。',
    lab('primitive a ocf:pacemaker:Dummy params $id-ref=shared op monitor interval=10s'),
    lab(
      'primitive b ocf:pacemaker:Dummy params $id=shared fake=1 op monitor interval=10s',
      'primitive a ocf:pacemaker:Dummy params $id-ref=shared op monitor interval=10s',
    ),
  ),
  'beside-reference': problemText(
    'A list is either referenced or written out. crmsh rejects values next to `$id-ref`.',
    '一覧は、参照するか書くかのどちらかです。`$id-ref` と並べて値を書くと拒否されます。',
    lab(
      'primitive b ocf:pacemaker:Dummy params $id=shared fake=1 op monitor interval=10s',
      'primitive a ocf:pacemaker:Dummy params $id-ref=shared state=/run/a op monitor interval=10s',
    ),
    lab(
      'primitive b ocf:pacemaker:Dummy params $id=shared fake=1 op monitor interval=10s',
      'primitive a ocf:pacemaker:Dummy params $id-ref=shared op monitor interval=10s',
    ),
  ),
  'defined-later': problemText(
    'A script is executed line by line. At this line, the resource does not exist yet.',
    'スクリプトは 1 行ずつ実行されます。この行の時点では、リソースはまだ存在しません。',
    `configure\n${lab('group g a', dummy('a'))}`,
    `configure\n${lab(dummy('a'), 'group g a')}`,
  ),
  'shell-command': problemText(
    'A file for `crm configure load` contains definitions. A command of the shell belongs in a script or at the prompt.',
    '`crm configure load` で読むファイルに書けるのは定義だけです。コマンドはスクリプトかプロンプトで使います。',
    two('delete a'),
    two('group g b'),
  ),
  'agent-name': problemText(
    'The name does not have the form class, provider, type. crmsh finds no agent by it.',
    'クラス、プロバイダー、名前の形式ではありません。エージェントが見つかりません。',
    lab('primitive ip ocf::heartbeat:IPaddr2 params ip=192.168.11.200 op monitor interval=10s'),
    lab('primitive ip ocf:heartbeat:IPaddr2 params ip=192.168.11.200 op monitor interval=10s'),
  ),
  'missing-agent': problemText(
    'The agent is the script that starts and stops the resource. Without one, Pacemaker has nothing to run.',
    'エージェントは、リソースを起動・停止するスクリプトです。ないと実行するものがありません。',
    lab('primitive a'),
    lab(dummy('a')),
  ),
  'unknown-agent': problemText(
    'No known package contains an agent of this name. If the cluster does not have it either, the resource never starts.',
    'この名前のエージェントは、既知のパッケージにありません。クラスタにもなければ、リソースは起動しません。',
    lab('primitive web apach op monitor interval=10s timeout=20s'),
    lab('primitive web apache op monitor interval=10s timeout=20s'),
  ),
  'missing-parameter': problemText(
    'The agent does not work without this parameter. crmsh asks for it, and the start fails.',
    'このパラメーターがないと、エージェントは動作しません。起動に失敗します。',
    lab('primitive ip IPaddr2 params cidr_netmask=24 op monitor interval=10s'),
    lab(IP),
  ),
  'unknown-parameter': problemText(
    'The agent does not read this parameter. The intended setting keeps its default.',
    'エージェントはこのパラメーターを読みません。設定したつもりの内容は、既定値のままになります。',
    lab('rsc_template t IPaddr2 op monitor interval=10s', 'primitive ip @t params ip=192.168.11.200 nik=eth0'),
    lab('rsc_template t IPaddr2 op monitor interval=10s', 'primitive ip @t params ip=192.168.11.200 nic=eth0'),
  ),
  'unique-parameter': problemText(
    'Two resources must not share this value (an address, a PID file, a device). The second takes it away from the first.',
    'アドレスや PID ファイル、デバイスなど、2 つのリソースで共有できない値です。後から起動した方が奪います。',
    lab(IP, IP.replace('primitive ip', 'primitive ip2')),
    lab(IP, IP.replace('primitive ip', 'primitive ip2').replace('.200', '.210')),
  ),
  'apache-status': problemText(
    'The monitor fetches this page to check the server. If the server does not answer there, it is restarted again and again.',
    '監視では、このページを取得してサーバーの動作を確認します。応答がないと、再起動が繰り返されます。',
    lab('primitive web apache params statusurl=localhost:8080 op monitor interval=10s timeout=30s'),
    lab(
      'primitive web apache params statusurl=http://localhost:8080/server-status op monitor interval=10s timeout=30s',
    ),
  ),
};
