import { problemText, type Reference } from '../../../../../schema/reference.ts';

const header = (quorum = 'with quorum', dc = 'cluster1'): string =>
  `Stack: Heartbeat\nCurrent DC: ${dc} - partition ${quorum}\n2 Nodes configured, 2 expected votes\n`;
const online = 'Online: [ cluster1 cluster2 ]\n';
const resource = (state: string): string => ` res_ip\t(ocf::heartbeat:IPaddr2):\t${state}\n`;
const healthy = `${header()}${online}${resource('Started cluster1')}`;
const crm = 'node cluster1\nnode cluster2\nprimitive res_ip ocf:heartbeat:IPaddr2 params ip=192.168.11.200\n';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'no-quorum': problemText(
    'A part of the cluster that is not the majority must assume that the others run the resources. With the default policy it stops its own.',
    '過半数に満たない側は、ほかのノードがリソースを動作させていると考えなければなりません。既定のポリシーでは自分のリソースを停止します。',
    `${header('WITHOUT quorum')}${online}`,
    healthy,
  ),
  'no-coordinator': problemText(
    'Without a coordinator the cluster decides nothing. That is usual for seconds after a start, and a sign of trouble afterwards.',
    'DC がいないと、クラスタは何も判断しません。起動直後の数秒間は普通ですが、その後も続く場合は問題があります。',
    `${header('with quorum', 'NONE')}${online}`,
    healthy,
  ),
  'management-disabled': problemText(
    'In maintenance mode the cluster looks on when something fails. That is what it is for, and easily forgotten.',
    'メンテナンスモードでは、何かが失敗してもクラスタは何もしません。そのための機能ですが、解除を忘れがちです。',
    `${header()}\n*** Resource management is DISABLED ***\n\n${online}`,
    healthy,
  ),
  'node-offline': problemText(
    'With one node left, the next failure ends the service.',
    'ノードが 1 つしか残っていないと、次の障害でサービスが停止します。',
    `${header()}Online: [ cluster1 ]\nOFFLINE: [ cluster2 ]\n`,
    healthy,
  ),
  'node-unclean': problemText(
    'The cluster cannot know what an unclean node does. To start its resources elsewhere could run them twice, so it waits until the node is fenced.',
    '状態の分からないノードが何をしているかは判断できません。リソースを別のノードで起動すると二重に動作しかねないため、フェンシングされるまで待ちます。',
    `${header()}Node cluster2: UNCLEAN (offline)\nOnline: [ cluster1 ]\n`,
    healthy,
  ),
  'resource-failed': problemText(
    'The cluster tried to recover the resource and did not succeed, or is still at it.',
    'クラスタが回復を試みて成功しなかったか、まだ試みている途中です。',
    `${header()}${online}${resource('Started cluster1 FAILED')}`,
    healthy,
  ),
  'resource-unmanaged': problemText(
    'The state that is shown is only what was seen last. Nobody restarts the resource when it fails.',
    '表示されるのは最後に確認した状態にすぎません。失敗しても再起動されません。',
    `${header()}${online}${resource('Started cluster1 (unmanaged)')}`,
    healthy,
  ),
  'resource-stopped': problemText(
    'A resource that should run and does not is either forbidden everywhere or failed everywhere.',
    '動作すべきなのに停止しているリソースは、すべてのノードで禁止されているか、すべてのノードで失敗しています。',
    `${header()}${online}${resource('Stopped')}`,
    healthy,
  ),
  'resource-orphaned': problemText(
    'The resource was removed from the configuration while it ran. What is left of it in the status confuses everybody.',
    '動作中に設定から削除されたリソースです。状態に残っていると混乱のもとになります。',
    `${header()}${online}${resource(' ORPHANED Started cluster1')}`,
    healthy,
  ),
  'fail-count': problemText(
    'Failures are counted until somebody removes them. When their number reaches `migration-threshold`, the node is closed to the resource.',
    '失敗は、消去されるまで数え続けられます。`migration-threshold` に達すると、そのノードではリソースが動作しなくなります。',
    'Migration summary:\n* Node cluster1:\n   res_ip: migration-threshold=1 fail-count=1\n',
    'Migration summary:\n* Node cluster1:\n   res_ip: migration-threshold=1\n',
  ),
  'failed-action': problemText(
    'The return code says what the agent made of the call; the log of the node says why. The entry stays until a cleanup.',
    '戻り値は呼び出しの結果を、ノードのログはその理由を示します。この記録はクリーンアップするまで残ります。',
    'Failed actions:\n    res_ip_start_0 (node=cluster1, call=4, rc=5, status=complete): not installed\n',
    healthy,
  ),
  connectivity: problemText(
    'A rule on this attribute keeps resources away from a node that its users cannot reach.',
    'この属性のルールは、利用者から届かないノードでリソースが動作することを防ぎます。',
    'Node Attributes:\n* Node cluster1:\n    + default_ping_set                \t: 0\t: Connectivity is lost\n',
    'Node Attributes:\n* Node cluster1:\n    + default_ping_set                \t: 100\n',
  ),
  'not-configured': problemText(
    'A status shows what runs, a file what should run. Where a name is only in one of them, the file was changed later, or it belongs to another cluster.',
    '状態は動作中の内容を、ファイルは動作すべき内容を示します。片方にしかない名前は、ファイルが後から変更されたか、別のクラスタのものであることを示します。',
    `${header()}Online: [ cluster1 cluster2 cluster3 ]\n`,
    healthy,
    { beside: { 'web.crm': crm } },
  ),
  'node-missing': problemText(
    'A node that never joined is in no list, so a missing name is easily overlooked. Often it is spelt differently from what `uname -n` prints.',
    '一度も参加していないノードはどの一覧にも出ないため、見落としがちです。名前が `uname -n` の出力と異なることがよくあります。',
    `${header()}Online: [ cluster1 ]\n`,
    healthy,
    { beside: { 'web.crm': crm } },
  ),
  'failed-fencing': problemText(
    'A node that the cluster could not switch off may still run its resources. Taking them over would run them twice.',
    '停止を確認できないノードでは、リソースがまだ動いている可能性があります。引き継ぐと二重に動作します。',
    `${healthy}Failed Fencing Actions:\n  * reboot of cluster2 failed: delegate=, client=stonith_admin.1, origin=cluster1\n`,
    healthy,
  ),
  'no-cluster': problemText(
    'crm_mon asks the cluster of the node it runs on. The other nodes may still run the cluster.',
    'crm_mon は、そのノードのクラスタに問い合わせます。ほかのノードでは動作しているかもしれません。',
    'Connection to cluster failed: Transport endpoint is not connected\n',
    healthy,
  ),
};
