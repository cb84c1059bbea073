import { problemText, type Reference } from '../../../../schema/reference.ts';
import { DRBD, dummy, FS, IP, lab, MS, two } from './forms.ts';

const STATEFUL =
  'primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave\nms m s';
const SAME = 'colocation c inf: fs m:Master';
const FIRST = 'order o inf: m:promote fs:start';

/** Problems of constraints and rules. */
export const constraints: Reference['problems'] = {
  'banned-everywhere': problemText(
    'The resource is banned from every node, so it runs nowhere. Usually a ban of `crm resource` was not cleared.',
    'すべてのノードで禁止されているため、リソースはどこでも動きません。多くは `crm resource` の移動命令の消し忘れです。',
    lab(dummy('a'), 'location l1 a -inf: n1', 'location l2 a -inf: n2'),
    lab(dummy('a'), 'location l1 a -inf: n1'),
  ),
  'cli-leftover': problemText(
    '`crm resource move` and `ban` write a permanent constraint. It still restricts the resource long after the command.',
    '`crm resource move` や `ban` が書いた制約は残り続けます。忘れた頃にも、リソースの動く場所を縛ります。',
    lab(dummy('a'), 'location cli-ban-a-on-n1 a role=Started -inf: n1'),
    lab(dummy('a'), 'location prefer-n2 a 100: n2'),
  ),
  'no-location': problemText(
    'With `symmetric-cluster=false` a resource runs only where a location allows it. This one has none.',
    '`symmetric-cluster=false` では、location で許可したノードでしかリソースは動きません。このリソースには許可がありません。',
    lab(dummy('a'), 'property $id=more symmetric-cluster=false'),
    lab(dummy('a'), 'property $id=more symmetric-cluster=false', 'location l a 100: n1'),
  ),
  'ping-rule': problemText(
    'The attribute does not exist before the ping resource has run. Until then, the rule does not apply, and the resource can start on a node without network access.',
    'ping リソースが動くまで、この属性は存在しません。それまでルールは成り立たず、通信できないノードでも起動します。',
    lab(
      dummy('a'),
      'primitive ping ocf:pacemaker:ping params host_list=192.168.11.1 name=pingd op monitor interval=10s timeout=60s op start interval=0 timeout=60s',
      'clone cping ping',
      'location l a rule -inf: pingd lte 0',
    ),
    lab(
      dummy('a'),
      'primitive ping ocf:pacemaker:ping params host_list=192.168.11.1 name=pingd op monitor interval=10s timeout=60s op start interval=0 timeout=60s',
      'clone cping ping',
      'location l a rule -inf: not_defined pingd or pingd lte 0',
    ),
  ),
  'unknown-node': problemText(
    'The condition names a node that the cluster does not have, usually by a typo. It is never true.',
    '条件に、クラスタにないノードが書かれています。多くは入力の誤りで、条件が成り立つことはありません。',
    lab(dummy('a'), 'location l a rule 100: #uname eq n3'),
    lab(dummy('a'), 'location l a rule 100: #uname eq n2'),
  ),
  'constraint-on-member': problemText(
    'The members of a group move together. A constraint on one of them affects the whole group without showing it.',
    'グループのメンバーは一緒に動きます。1 つのメンバーへの制約はグループ全体に及びますが、見ただけでは分かりません。',
    lab(FS, IP, dummy('a'), 'group g fs ip', 'colocation c inf: a ip', 'order o inf: g a'),
    lab(FS, IP, dummy('a'), 'group g fs ip', 'colocation c inf: a g', 'order o inf: g a'),
  ),
  'colocation-reversed': problemText(
    'The first resource depends on the second. Here the promotion depends on the file system, which cannot be mounted before it.',
    '1 つ目のリソースが 2 つ目に依存します。この書き方では昇格がファイルシステムに依存しますが、ファイルシステムは昇格した後でなければマウントできません。',
    lab(MS, FS, 'colocation c inf: m:Master fs', FIRST),
    lab(MS, FS, SAME, FIRST),
  ),
  'colocation-without-role': problemText(
    'Without a role, the constraint also applies to instances that are not promoted. There the device cannot be written.',
    'ロールがないと、昇格していないインスタンスのノードも対象になります。そこではデバイスに書き込めません。',
    lab(MS, FS, 'colocation c inf: fs m', FIRST),
    lab(MS, FS, SAME, FIRST),
  ),
  'colocation-set': problemText(
    'With two names, the first depends on the second; with three or more, the others depend on the first. The direction changes unnoticed.',
    '2 つの場合は 1 つ目が 2 つ目に従い、3 つ以上では後の名前が先の名前に従います。気付かないうちに向きが逆になります。',
    lab(dummy('a', 'b', 'c'), 'colocation c1 inf: a b c'),
    lab(dummy('a', 'b', 'c'), 'group g a b c'),
  ),
  'idle-set': problemText(
    'Resources in brackets do not depend on each other. If there is nothing outside them, the constraint has no effect.',
    '括弧の中のリソースは互いに依存しません。括弧の外に何もなければ、この制約は効果がありません。',
    two('colocation c inf: ( a b )'),
    two('colocation c inf: a b'),
  ),
  'constraint-loop': problemText(
    'Each resource waits for the other. Pacemaker breaks the cycle somewhere, not always at the same place.',
    '互いに待ち合う指定です。Pacemaker はどこかで循環を断ち切りますが、場所は決まっていません。',
    two('order o1 inf: a b', 'order o2 inf: b a'),
    two('order o1 inf: a b'),
  ),
  'order-reversed': problemText(
    'The colocation makes one resource depend on the other, but the order starts it first. It starts on a node where the other is still missing.',
    'colocation ではもう一方に依存していますが、order では先に起動します。必要なものがない状態で起動することになります。',
    lab(MS, FS, SAME, 'order o inf: fs m:promote'),
    lab(MS, FS, SAME, FIRST),
  ),
  'order-without-promote': problemText(
    'A started instance is not yet promoted, and its device is read-only. The file system is mounted too early and fails.',
    '起動しただけでは昇格しておらず、デバイスに書き込めません。マウントが早すぎて失敗します。',
    lab(MS, FS, SAME, 'order o inf: m fs'),
    lab(MS, FS, SAME, FIRST),
  ),
  'missing-action': problemText(
    'An order without an action uses that of the first resource. The second resource never performs that action, so nothing waits.',
    'アクションを省略すると、1 つ目のアクションが引き継がれます。2 つ目にそのアクションはないため、待ち合わせになりません。',
    lab(MS, FS, SAME, 'order o inf: m:promote fs'),
    lab(MS, FS, SAME, FIRST),
  ),
  'missing-colocation': problemText(
    'The order sets when, but not where. The resource can start on a node where nothing is promoted.',
    'order は順序を決めるだけで、場所は決めません。昇格していないノードで起動することがあります。',
    lab(MS, FS, FIRST),
    lab(MS, FS, SAME, FIRST),
  ),
  'missing-order': problemText(
    'The colocation sets where, but not when. Both start at the same time, and the dependent one fails.',
    'colocation は場所を決めるだけで、順序は決めません。同時に起動しようとして、一方が失敗します。',
    lab(MS, FS, SAME),
    lab(MS, FS, SAME, FIRST),
  ),
  'order-kind': problemText(
    'The kind sets how strict the order is. Any other word is rejected.',
    '種類は、順序をどれだけ厳密に守るかを指定します。ほかの単語は拒否されます。',
    two('order o Mandatry: a b'),
    two('order o Mandatory: a b'),
  ),
  'opposite-scores': problemText(
    'One constraint requires what the other forbids. The resource can run nowhere, and no message explains why.',
    '一方の制約が求めることを、もう一方が禁じています。リソースはどこでも動けず、理由も表示されません。',
    two('colocation c1 inf: a b', 'colocation c2 -inf: a b'),
    two('colocation c1 inf: a b'),
  ),
  'same-resource': problemText(
    'A resource cannot depend on itself. crmsh accepts the constraint, but it has no effect.',
    'リソースは自分自身に依存できません。受け付けられますが、何の効果もありません。',
    two('order o inf: a a'),
    two('order o inf: a b'),
  ),
  'repeated-member': problemText(
    'The same resource appears twice and would depend on itself. Pacemaker ignores one of them, but which one is undefined.',
    '同じリソースが 2 回現れ、自分自身に依存することになります。どちらが無視されるかは決まっていません。',
    two('order o inf: a b a'),
    two('order o inf: a b'),
  ),
  'set-brackets': problemText(
    'The matching bracket is missing, so it is not clear which resources belong together.',
    '対応する括弧がないため、どのリソースが 1 組なのかが決まりません。',
    two('order o inf: ( a b'),
    two(dummy('c'), 'order o inf: ( a b ) c'),
  ),
  'pair-only': problemText(
    'The option exists only for constraints of two resources. With sets, the schema rejects it.',
    'リソースが 2 つの制約でだけ使えるオプションです。リソースセットでは、スキーマの検査で拒否されます。',
    two(dummy('c'), 'colocation c1 inf: a b c node-attribute=rack'),
    two('colocation c1 inf: a b node-attribute=rack'),
  ),
  'wrong-member': problemText(
    'Groups contain only primitives, clones a primitive or a group. Anything else is rejected.',
    'グループに入るのは primitive だけ、クローンに入るのは primitive かグループだけです。ほかは拒否されます。',
    two('group g1 a', 'group g2 g1 b'),
    two('group g1 a b'),
  ),
  'two-parents': problemText(
    'A resource belongs to one group only. In two groups, it would have to start twice.',
    'リソースの居場所は 1 つです。2 つのグループに入れると、2 回起動することになってしまいます。',
    two('group g1 a', 'group g2 a b'),
    two('group g2 a b'),
  ),
  'late-member': problemText(
    'A group starts its members from left to right. This member needs a later one and fails.',
    'グループは左から順に起動します。後のメンバーに依存しているため、起動に失敗します。',
    lab(
      FS,
      'primitive web apache params configfile=/srv/httpd.conf op monitor interval=10s timeout=20s op start interval=0 timeout=40s op stop interval=0 timeout=60s',
      'group g web fs',
    ),
    lab(
      FS,
      'primitive web apache params configfile=/srv/httpd.conf op monitor interval=10s timeout=20s op start interval=0 timeout=40s op stop interval=0 timeout=60s',
      'group g fs web',
    ),
  ),
  'unused-template': problemText(
    'A constraint on a template applies to the resources that use it. No resource uses this one.',
    'テンプレートへの制約は、それを使うリソースに適用されます。このテンプレートを使うリソースはありません。',
    lab('rsc_template t ocf:pacemaker:Dummy op monitor interval=10s', 'location l t 100: n1'),
    lab('rsc_template t ocf:pacemaker:Dummy op monitor interval=10s', 'primitive a @t', 'location l t 100: n1'),
  ),
  'role-not-promotable': problemText(
    'The resource is never promoted, so the role is never true. The constraint has no effect, or the resource never runs.',
    'このリソースは昇格しないため、ロールの条件は成り立ちません。制約が効かないか、リソースが動きません。',
    two('colocation c inf: a b:Master'),
    two('colocation c inf: a b'),
  ),
  'own-tag': problemText(
    'A tag is a name for other resources. If it contains itself, no constraint finds them.',
    'タグはほかのリソースをまとめる名前です。自分自身を含むと、制約がリソースを見つけられません。',
    two('tag t1 t1 a'),
    two('tag t1 a b'),
  ),
  'mixed-operators': problemText(
    'A rule joins its conditions with `and` or with `or`. crmsh uses one of the two for all of them.',
    'ルールの条件は `and` か `or` のどちらか一方でつなぎます。混在すると、すべてが一方で読まれます。',
    lab(dummy('a'), 'location l a rule -inf: #uname eq n1 or #uname eq n2 and defined x'),
    lab(dummy('a'), 'location l a rule -inf: #uname eq n1 or defined x'),
  ),
  'unary-behind': problemText(
    'The operator comes before the attribute. After it, crmsh reads a comparison without a value.',
    'この単語は、調べる属性の前に書きます。後に書くと、値のない比較として読まれます。',
    lab(dummy('a'), 'location l a rule 1: rack defined'),
    lab(dummy('a'), 'location l a rule 1: defined rack'),
  ),
  'double-sign': problemText(
    'One `=` is enough. The second becomes part of the value, which then matches nothing.',
    '記号は 1 つで足ります。2 つ目は値の一部になり、何にも一致しません。',
    lab(dummy('a'), 'location l a rule 5: date spec hours==9-17'),
    lab(dummy('a'), 'location l a rule 5: date spec hours=9-17'),
  ),
  'date-range': problemText(
    'A period needs a start or an end. A duration alone does not fix the dates.',
    '期間には開始か終了が必要です。長さだけでは、いつのことか決まりません。',
    lab(dummy('a'), 'location l a rule 100: date in hours=4 weeks=1'),
    lab(dummy('a'), 'location l a rule 100: date in start=2027-01-02 weeks=1'),
  ),
  'date-order': problemText(
    'The period ends before it starts, so the rule is never true.',
    '期間の終了が開始より前です。ルールが成り立つことはありません。',
    lab(dummy('a'), 'location l a rule 100: date in start=2027-01-02 end=2026-12-31'),
    lab(dummy('a'), 'location l a rule 100: date in start=2026-12-31 end=2027-01-02'),
  ),
  'unwanted-failback': problemText(
    'The preference outweighs the stickiness. After a failure the resource moves back and is interrupted a second time.',
    '優先度が固着度を上回っています。障害の後、リソースが元のノードに戻り、もう一度中断します。',
    lab('rsc_defaults resource-stickiness=200', dummy('a'), 'location l a inf: n1'),
    lab('rsc_defaults resource-stickiness=200', dummy('a'), 'location l a 100: n1'),
  ),
  'not-interleaved': problemText(
    'Without `interleave`, each instance waits for all instances of the other clone. A failure of one instance then restarts the clone on every node.',
    '`interleave` がないと、もう一方のクローンの全インスタンスを待ちます。1 つのインスタンスの障害で、全ノードのクローンが再起動されます。',
    two('clone x a', 'clone y b', 'order o x y'),
    two('clone x a', 'clone y b meta interleave=true', 'order o x y'),
  ),
  'missing-type': problemText(
    'The permission names an attribute, but not whose. The schema requires the type of the element.',
    '属性の指定がありますが、どの要素の属性かが分かりません。要素の種類の指定が必要です。',
    lab(dummy('a'), 'role r read attr:name'),
    lab(dummy('a'), 'role r read type:node attr:name'),
  ),
  'missing-value': problemText(
    'Without a value, the word is read as the name of a device. Fencing then looks for a device that does not exist.',
    '値がないと、デバイス名として読まれます。存在しないデバイスでフェンシングしようとします。',
    lab('primitive f stonith:null params hostlist=n1 op monitor interval=60s', 'fencing_topology attr:rack f'),
    lab('primitive f stonith:null params hostlist=n1 op monitor interval=60s', 'fencing_topology attr:rack=1 f'),
  ),
  'empty-permission': problemText(
    'The permission has no target, so it permits nothing.',
    '何に対する許可かが書かれていません。何も許可されません。',
    lab('role r read'),
    lab('role r read xpath:/cib'),
  ),
  'acl-disabled': problemText(
    'Access control is disabled until the property enables it. Until then, every user of the group has full access.',
    'アクセス制御は、プロパティで有効にするまで働きません。それまでは、グループの全ユーザーがすべての操作をできます。',
    lab('role r read xpath:/cib', 'acl_target alice r'),
    lab('role r read xpath:/cib', 'acl_target alice r').replace('=ignore', '=ignore enable-acl=true'),
  ),
  'acl-user': problemText(
    'This form was removed with Pacemaker 1.1.12. Newer schemas reject it, and with it the whole configuration.',
    'Pacemaker 1.1.12 で廃止された書き方です。新しいスキーマでは、構成全体が拒否されます。',
    'property stonith-enabled=false\nuser alice read xpath:/cib\n',
    'role r read xpath:/cib\nacl_target alice r\nproperty enable-acl=true stonith-enabled=false\n',
  ),
  'monitor-role': problemText(
    'The resource is never promoted, so a monitor for that role never runs. If it is the only one, nothing is monitored.',
    '昇格しないリソースのため、このロールの監視は実行されません。ほかに監視がなければ、何も監視されません。',
    lab('primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave'),
    lab(STATEFUL),
  ),
  'not-promotable': problemText(
    'One DRBD node must be promoted. A plain clone starts the resource everywhere and promotes it nowhere.',
    'DRBD では、1 つのノードを昇格させる必要があります。普通のクローンでは、どこも昇格しません。',
    lab(DRBD, 'clone m d meta notify=true'),
    lab(MS),
  ),
};
