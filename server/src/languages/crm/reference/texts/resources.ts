import { problemText, type Reference } from '../../../../schema/reference.ts';
import { DRBD, drbdFile, dummy, FS, fenced, IP, lab, MS } from './forms.ts';

const IPADDR = 'primitive ip IPaddr2 params ip=192.168.11.200 cidr_netmask=24';
const STATEFUL =
  'primitive s ocf:pacemaker:Stateful op monitor interval=10s role=Master op monitor interval=11s role=Slave';
const DLM = [
  'primitive dlm ocf:pacemaker:controld op monitor interval=60 timeout=60 op start timeout=90 interval=0 op stop timeout=100 interval=0',
  'clone cdlm dlm meta interleave=true',
].join('\n');
const GFS = [
  'primitive gfs Filesystem params device=/dev/vg/lv directory=/srv fstype=gfs2 op monitor interval=20 timeout=40 op start timeout=60 interval=0 op stop timeout=60 interval=0',
  'clone cgfs gfs meta interleave=true',
].join('\n');
const WITH_DLM = ['order o inf: cdlm cgfs', 'colocation c inf: cgfs cdlm'];
const lvm = (name: string, group: string, mode: string): string =>
  `primitive ${name} ocf:heartbeat:LVM-activate params vgname=${group} vg_access_mode=${mode} op monitor interval=30 timeout=90 op start timeout=90 interval=0 op stop timeout=90 interval=0`;
const VM =
  'primitive vm ocf:heartbeat:VirtualDomain params config=/etc/libvirt/qemu/vm.xml meta allow-migrate=true op monitor interval=20 timeout=40 op start timeout=90 interval=0 op stop timeout=90 interval=0 op migrate_to timeout=60 interval=0 op migrate_from timeout=60 interval=0';
const TWO = { 'drbd.d/r0.res': drbdFile('net { protocol C; allow-two-primaries yes; }') };
const ONE = { 'drbd.d/r0.res': drbdFile('net { protocol C; }') };

const SECOND = {
  ...ONE,
  'drbd.d/r1.res': ONE['drbd.d/r0.res']
    .replaceAll('r0', 'r1')
    .replaceAll('drbd0', 'drbd1')
    .replaceAll(':77', ':78')
    .replaceAll('sdb1', 'sdc1'),
};

/** Problems of operations, clones, DRBD and storage. */
export const resources: Reference['problems'] = {
  'no-monitor': problemText(
    'Pacemaker checks a resource only as often as its monitor sets. Without one, failures are not detected.',
    'Pacemaker がリソースを確認するのは、monitor で指定した間隔だけです。ないと、障害は検知されません。',
    lab(IPADDR),
    lab(IP),
  ),
  'monitor-interval': problemText(
    'Without an interval, the check runs only once, at the start. Later failures are not detected.',
    '間隔がないと、確認は起動時の 1 回だけです。その後の障害は検知されません。',
    lab(`${IPADDR} op monitor`),
    lab(IP),
  ),
  'short-timeout': problemText(
    'If the timeout is shorter than the agent advises, a short delay counts as a failure. The resource is restarted needlessly.',
    'タイムアウトがエージェントの推奨値より短いと、少し遅いだけで障害とみなされます。不要な再起動が起こります。',
    lab(`${IPADDR} op monitor interval=10s timeout=2s`),
    lab(IP),
  ),
  'default-timeout': problemText(
    'Without a timeout, the default of 20 seconds applies. The agent advises more, so a normal start can count as a failure.',
    '指定がないと、既定の 20 秒が使われます。エージェントの推奨値より短いため、普通の起動でも障害とみなされることがあります。',
    lab('primitive p ping params host_list=192.168.11.1 op monitor interval=10s timeout=60s'),
    lab(
      'primitive p ping params host_list=192.168.11.1 op monitor interval=10s timeout=60s op start interval=0 timeout=60s op stop interval=0 timeout=20s',
    ),
  ),
  'operation-interval': problemText(
    'Only monitors are repeated. An interval of another action is rejected or ignored.',
    '繰り返されるのは monitor だけです。ほかのアクションの間隔は、拒否または無視されます。',
    lab(`${IPADDR} op start interval=5s timeout=20s op monitor interval=10s timeout=20s`),
    lab(`${IPADDR} op start interval=0 timeout=20s op monitor interval=10s timeout=20s`),
  ),
  'operation-order': problemText(
    'Names that are not operation attributes are passed to the agent and must come last. crmsh 4 rejects the other order.',
    'オペレーションの属性でないものはエージェントに渡され、最後に書く必要があります。crmsh 4 では、逆の順序は拒否されます。',
    lab('primitive a ocf:pacemaker:Dummy op monitor OCF_CHECK_LEVEL=10 timeout=20s interval=10s'),
    lab('primitive a ocf:pacemaker:Dummy op monitor timeout=20s interval=10s OCF_CHECK_LEVEL=10'),
  ),
  'operation-attribute': problemText(
    'Operations have no attribute of this name, so it is passed to the agent, which ignores it. The intended attribute keeps its default.',
    'この名前の属性はないため、エージェントに渡されて無視されます。意図した属性は既定値のままです。',
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s timeot=20s'),
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s timeout=20s'),
  ),
  'repeated-operation': problemText(
    'Pacemaker identifies operations by name and interval. Two with the same name and interval are rejected, even for different roles.',
    'オペレーションは、名前と間隔で区別されます。どちらも同じものが 2 つあると拒否され、ロールが違っても同じです。',
    lab(STATEFUL.replace('11s', '10s'), 'ms m s'),
    lab(STATEFUL, 'ms m s'),
  ),
  'unknown-action': problemText(
    'The agent has no such action. Pacemaker calls it nevertheless, and the call fails.',
    'エージェントにこのアクションはありません。それでも呼び出され、失敗します。',
    lab(`${IP} op promte interval=0 timeout=20s`),
    lab(`${IP} op start interval=0 timeout=20s`),
  ),
  'name-overrides': problemText(
    '`name` replaces the action after `op`, so a different action is defined than the line suggests.',
    '中の name が `op` の後の名前を置き換えます。最初に読める名前とは別のアクションの設定になります。',
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s op start name=stop interval=0'),
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s op stop interval=0'),
  ),
  'demote-unfit': problemText(
    'Only a promoted instance can be demoted. For this operation Pacemaker rejects the policy.',
    '降格できるのは、昇格したインスタンスだけです。このオペレーションでは、指定が拒否されます。',
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s on-fail=demote'),
    lab('primitive a ocf:pacemaker:Dummy op monitor interval=10s on-fail=restart'),
  ),
  'parameter-after-op': problemText(
    'After `op`, a parameter applies to that operation only. The start of the resource does not receive it.',
    '`op` の後に書いたパラメーターは、そのオペレーションにだけ渡されます。リソースの起動では使われません。',
    lab('primitive ip IPaddr2 op monitor interval=10s timeout=20s ip=192.168.11.200'),
    lab('primitive ip IPaddr2 params ip=192.168.11.200 op monitor interval=10s timeout=20s'),
  ),
  'meta-in-params': problemText(
    'Without `meta`, the name is a parameter of the agent, which ignores it. Pacemaker never sees the setting.',
    '`meta` がないとエージェントのパラメーターとみなされ、無視されます。Pacemaker には伝わりません。',
    lab(dummy('a'), 'clone c a interleave=true'),
    lab(dummy('a'), 'clone c a meta interleave=true'),
  ),
  'utilization-ignored': problemText(
    'Pacemaker considers capacities only with a placement strategy. With the default, it places resources as if they needed nothing.',
    '容量が考慮されるのは、配置戦略の指定があるときだけです。既定では、使用量がないものとして配置されます。',
    lab(`${dummy('a')} utilization cpu=2`),
    lab(`${dummy('a')} utilization cpu=2`, 'property $id=more placement-strategy=balanced'),
  ),
  'left-stopped': problemText(
    'The setting was left by `crm resource stop`. The resource does not start until it is removed.',
    '`crm resource stop` が残す設定です。取り除くまで、リソースは起動しません。',
    lab(`${dummy('a')} meta target-role=Stopped`),
    lab(dummy('a')),
  ),
  'left-unmanaged': problemText(
    'The setting was left by maintenance. The cluster does not react to failures until it is removed.',
    'メンテナンスモードの戻し忘れです。取り除くまで、障害が起きてもクラスタは何もしません。',
    lab(`${dummy('a')} meta is-managed=false`),
    lab(dummy('a')),
  ),
  'clone-max': problemText(
    'DRBD mirrors between two nodes. With one instance nothing is replicated.',
    'DRBD は 2 つのノード間でレプリケーションします。インスタンスが 1 つでは何もレプリケーションされません。',
    lab(DRBD, 'ms m d meta notify=true clone-max=1'),
    lab(MS),
  ),
  'clone-node-max': problemText(
    'Several instances on one node must be distinct, which `globally-unique=true` ensures. Without it, Pacemaker runs only one.',
    '1 つのノードで複数動かすには、インスタンスを区別する `globally-unique=true` が必要です。ないと 1 つしか動きません。',
    'primitive a lsb:a op monitor interval=9s timeout=30s\nclone c a meta clone-node-max=2\n',
    'primitive a lsb:a op monitor interval=9s timeout=30s\nclone c a meta clone-node-max=2 globally-unique=true\n',
    { targets: { pacemaker: '2' } },
  ),
  'cloned-address': problemText(
    'A plain clone assigns the same address to several nodes at once. Clients then reach one or the other by chance.',
    '普通のクローンでは、複数のノードが同時に同じアドレスを持ちます。クライアントの接続先が定まりません。',
    lab(IP, 'clone c ip'),
    lab(IP),
  ),
  'notify-missing': problemText(
    'The DRBD agent must be notified of promotions on the other node. Without notifications, it decides on outdated information.',
    'DRBD のエージェントは、別のノードの昇格を知る必要があります。通知がないと、古い情報で判断します。',
    lab(DRBD, 'ms m d meta clone-max=2'),
    lab(MS),
  ),
  'role-monitors': problemText(
    'A promotable resource has a separate monitor for each role. Without one, failures in that role are not detected.',
    '昇格するリソースは、ロールごとに別の monitor で監視します。ないと、そのロールでの障害が検知されません。',
    lab(
      'primitive d ocf:linbit:drbd params drbd_resource=r0 op monitor interval=29s role=Slave',
      'ms m d meta notify=true',
    ),
    lab(MS),
  ),
  'dual-primary': problemText(
    'Two nodes would mount a file system that only one may mount. It is soon destroyed.',
    '1 ノードでしか使えないファイルシステムを、2 ノードでマウントすることになります。数分で壊れます。',
    lab(
      MS.replace('master-max=1', 'master-max=2'),
      FS,
      'colocation c inf: fs m:Master',
      'order o inf: m:promote fs:start',
    ),
    lab(MS, FS, 'colocation c inf: fs m:Master', 'order o inf: m:promote fs:start'),
    { beside: TWO },
  ),
  'two-primaries': problemText(
    'DRBD allows a second Primary only if its configuration does. Otherwise, the promotion of the second node fails.',
    '2 つ目の Primary は、DRBD 側の設定で許可されている場合だけ可能です。2 台目の昇格に失敗します。',
    lab(MS.replace('master-max=1', 'master-max=2')),
    lab(MS),
    { beside: ONE },
  ),
  'drbd-unprotected': problemText(
    'When the link fails, each side can be promoted separately. Both then change the data, and one side loses its changes.',
    '接続が切れると、両側がそれぞれ昇格できます。両方でデータが更新され、一方の変更は失われます。',
    fenced(MS),
    fenced(MS),
    {
      beside: ONE,
      besideRight: {
        'drbd.d/r0.res': drbdFile(
          'net { fencing resource-only; } handlers { fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh"; unfence-peer "/usr/lib/drbd/crm-unfence-peer.9.sh"; }',
        ),
      },
    },
  ),
  'backing-disk': problemText(
    'The disk is the backing disk of DRBD. If it is mounted directly, changes are not replicated, and the copies silently differ.',
    'DRBD の下位ディスクです。直接マウントすると変更がレプリケーションされず、気付かないうちにデータが食い違います。',
    lab(FS.replace('/dev/drbd0', '/dev/sdb1')),
    lab(MS, FS, 'colocation c inf: fs m:Master', 'order o inf: m:promote fs:start'),
    { beside: ONE },
  ),
  'other-drbd-resource': problemText(
    'The file system starts where another DRBD resource is promoted. There, its own device may be Secondary, and mounting it fails.',
    'ファイルシステムは、別の DRBD リソースが昇格したノードで起動します。そこでは自分のデバイスが Secondary のことがあり、マウントに失敗します。',
    lab(MS, FS.replace('/dev/drbd0', '/dev/drbd1'), 'colocation c inf: fs m:Master', 'order o inf: m:promote fs:start'),
    lab(MS, FS, 'colocation c inf: fs m:Master', 'order o inf: m:promote fs:start'),
    { beside: SECOND },
  ),
  'mounted-twice': problemText(
    'When both resources run on one node, the second mount covers the first. On two nodes, a device with an ordinary file system is damaged.',
    '両方のリソースが同じノードで動くと、2 つ目のマウントが 1 つ目を隠します。別々のノードで動くと、通常のファイルシステムではデータが壊れます。',
    lab(FS, FS.replace('primitive fs', 'primitive fs2').replace('/dev/drbd0', '/dev/vg0/web')),
    lab(FS),
  ),
  'own-address': problemText(
    'The address permanently belongs to a node. When the resource moves, two hosts answer to it.',
    'ノードに固定で付いているアドレスです。リソースが移動すると、2 台が同じアドレスで応答します。',
    lab(IP.replace('.200', '.201')),
    lab(IP),
    {
      beside: {
        'corosync.conf':
          'totem {\n  version: 2\n  cluster_name: lab\n  transport: knet\n}\nnodelist {\n  node {\n    ring0_addr: 192.168.11.201\n    name: n1\n    nodeid: 1\n  }\n  node {\n    ring0_addr: 192.168.11.202\n    name: n2\n    nodeid: 2\n  }\n}\nquorum {\n  provider: corosync_votequorum\n  two_node: 1\n}\n',
      },
    },
  ),
  'unknown-network': problemText(
    'The agent puts the address on the interface that already has one of the same network. If there is none, the start fails.',
    'エージェントは、同じネットワークのアドレスを持つインターフェイスにアドレスを付けます。ないと起動に失敗します。',
    lab(IP.replace('192.168.11.200', '192.168.99.200')),
    lab(IP),
    { beside: { hosts: '192.168.11.201 n1\n192.168.11.202 n2\n' } },
  ),
  'exclusive-volume-group': problemText(
    'In this mode, one node owns the volume group. A clone activates it on two nodes, which damages the data.',
    'このモードでは、1 つのノードがボリュームグループを所有します。クローンでは 2 つのノードで有効になり、データが壊れます。',
    fenced(lvm('l', 'vg1', 'system_id'), 'clone cl l'),
    fenced(lvm('l', 'vg1', 'system_id')),
  ),
  'volume-group-twice': problemText(
    'Two resources activate and deactivate the same volume group. When one stops, the other loses its disks.',
    '2 つのリソースが同じボリュームグループを操作します。一方が停止すると、もう一方のディスクも使えなくなります。',
    fenced(lvm('l1', 'vg1', 'system_id'), lvm('l2', 'vg1', 'system_id')),
    fenced(lvm('l1', 'vg1', 'system_id'), lvm('l2', 'vg2', 'system_id')),
  ),
  'lock-manager': problemText(
    'A cluster file system coordinates every write through the lock manager. On a node without it, the mount hangs.',
    'クラスタファイルシステムは、書き込みのたびにロックマネージャーで調整します。ないと、マウントが停止したままになります。',
    fenced(DLM, GFS).replace('=stop', '=freeze'),
    fenced(DLM, GFS, ...WITH_DLM).replace('=stop', '=freeze'),
  ),
  'quorum-freeze': problemText(
    'Nodes without quorum cannot unmount a cluster file system, because the lock manager waits. With `stop`, they are fenced at once.',
    'クォーラムを失うとロックマネージャーが止まり、クラスタファイルシステムをアンマウントできません。`stop` では直ちにフェンシングされます。',
    fenced(DLM, GFS, ...WITH_DLM),
    fenced(DLM, GFS, ...WITH_DLM).replace('=stop', '=freeze'),
  ),
  'no-migration': problemText(
    'A live migration moves a single resource. In a group with others, Pacemaker stops and starts it instead.',
    'ライブマイグレーションは、単独のリソースでだけ可能です。グループの中では、停止してから起動されます。',
    fenced(VM, FS, 'group g fs vm'),
    fenced(VM),
  ),
};
