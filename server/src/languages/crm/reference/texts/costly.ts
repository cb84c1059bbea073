import { problemText, type Reference } from '../../../../schema/reference.ts';
import { dummy, fenced } from './forms.ts';

const nodes = 'node n1\nnode n2\n';
const options = 'property stonith-enabled=true no-quorum-policy=stop\n';
const device = (rest: string): string =>
  `${nodes}${options}primitive f stonith:fence_xvm params pcmk_host_list="n1 n2" ${rest} op monitor interval=60s\n`;
const SBD = 'primitive s stonith:fence_sbd params devices=/dev/disk/by-id/a op monitor interval=3600s\n';
const WITH_DISK = { 'etc/sysconfig/sbd': 'SBD_DEVICE=/dev/disk/by-id/a\n' };
const WITHOUT_DISK = { 'etc/sysconfig/sbd': 'SBD_WATCHDOG_TIMEOUT=5\n' };
const corosync = (device: string): string =>
  `totem {\n    version: 2\n    cluster_name: lab\n    crypto_cipher: aes256\n    crypto_hash: sha256\n}\nnodelist {\n    node {\n        ring0_addr: 192.168.11.201\n        name: n1\n        nodeid: 1\n    }\n    node {\n        ring0_addr: 192.168.11.202\n        name: n2\n        nodeid: 2\n    }\n}\nquorum {\n    provider: corosync_votequorum\n${device}}\n`;
const QDEVICE =
  '    device {\n        model: net\n        net {\n            host: qnetd\n            algorithm: ffsplit\n        }\n    }\n';
const WATCHDOG = `${nodes}property stonith-enabled=true no-quorum-policy=stop have-watchdog=true stonith-watchdog-timeout=10\n`;
const vm = 'primitive p ocf:pacemaker:Dummy op monitor interval=10s op stop interval=0 timeout=300s';
const wait = (timeout: number): string =>
  `primitive e ethmonitor params interface=eth0 repeat_count=5 repeat_interval=15 op monitor interval=10s timeout=${timeout}s op start interval=0 timeout=60s op stop interval=0 timeout=20s`;
const xfs = (rest: string): string =>
  `primitive fs Filesystem params device=/dev/sdb1 directory=/srv fstype=xfs${rest} op monitor interval=20s timeout=40s op start interval=0 timeout=60s op stop interval=0 timeout=60s`;
const DLM =
  'primitive dlm ocf:pacemaker:controld op monitor interval=60s timeout=60s op start interval=0 timeout=90s op stop interval=0 timeout=100s\nclone cdlm dlm meta interleave=true';
const iscsi = (iqn: string): string =>
  [
    'primitive t iSCSITarget params iqn=iqn.2020-01.com.example:a op monitor interval=10s timeout=10s op start interval=0 timeout=10s op stop interval=0 timeout=10s',
    `primitive l iSCSILogicalUnit params target_iqn=${iqn} lun=1 path=/dev/vg/a op monitor interval=10s timeout=10s op start interval=0 timeout=10s op stop interval=0 timeout=10s`,
    'group g t l',
  ].join('\n');
const exported = (name: string, id: number): string =>
  `primitive ${name} exportfs params clientspec=192.168.11.0/24 directory=/srv/${name} fsid=${id} op monitor interval=10s timeout=20s op start interval=0 timeout=40s op stop interval=0 timeout=120s`;

/** Mistakes that real clusters paid for. */
export const costly: Reference['problems'] = {
  'long-wait': problemText(
    'Some agents wait inside an action, for as long as their parameters say. If the action may not take that long, Pacemaker ends it and counts a failure.',
    'アクションの中で、パラメーターで決めた時間だけ待つエージェントがあります。タイムアウトがそれより短いと、途中で打ち切られ、障害とみなされます。',
    fenced(wait(60)),
    fenced(wait(90)),
  ),
  'fence-delay': problemText(
    'The maximum limits the fixed and the random delay together. A fixed delay above it is cut short, and nothing random is left.',
    '上限は、固定とランダムの遅延を合わせたものです。固定の遅延が上限を超えると短くなり、ランダムな部分は残りません。',
    device('pcmk_delay_base=20s pcmk_delay_max=10s'),
    device('pcmk_delay_base=5s pcmk_delay_max=15s'),
  ),
  'sbd-disks': problemText(
    'Fencing by a disk works only where all nodes read the same disk. The agent writes the message, and sbd on the other node reads it.',
    'ディスクによるフェンシングでは、すべてのノードが同じディスクを読み取る必要があります。エージェントが書いたメッセージを、対向ノードの sbd が読みます。',
    `${nodes}${options}${SBD.replace('/a ', '/b ')}`,
    `${nodes}${options}${SBD}`,
    { beside: WITH_DISK },
  ),
  'sbd-two-nodes': problemText(
    'Without a disk, a node resets itself when it loses the majority. Of two nodes, none has a majority when the link fails, so nothing decides which one stops.',
    'ディスクがない場合、ノードは過半数を失うと自分をリセットします。2 ノードの接続が切れるとどちらにも過半数がなく、停止する側が決まりません。',
    WATCHDOG,
    WATCHDOG,
    {
      beside: { ...WITHOUT_DISK, 'corosync.conf': corosync('    two_node: 1\n') },
      besideRight: { ...WITHOUT_DISK, 'corosync.conf': corosync(QDEVICE) },
    },
  ),
  'retried-forever': problemText(
    'A failed start usually keeps a resource off the node. If it does not, only a threshold moves the resource, and without one it stays where it cannot start.',
    '通常、起動に失敗したノードではリソースは動きません。そうしない場合、移動のきっかけはしきい値だけで、ないと起動できないノードにとどまります。',
    fenced(dummy('a')).replace('=stop', '=stop start-failure-is-fatal=false'),
    fenced(dummy('a'), 'rsc_defaults migration-threshold=3').replace('=stop', '=stop start-failure-is-fatal=false'),
  ),
  'short-escalation': problemText(
    'When the time for the shutdown is over, Pacemaker exits at once. A resource that still stops is then left in an unknown state.',
    '終了処理の時間が過ぎると、Pacemaker は直ちに終了します。停止中のリソースは、状態の分からないまま残ります。',
    fenced(vm).replace('=stop', '=stop shutdown-escalation=1min'),
    fenced(vm).replace('=stop', '=stop shutdown-escalation=20min'),
  ),
  'cloned-mount': problemText(
    'A file system such as XFS does not expect another node to write. Mounted on two nodes, it is damaged, so the agent rejects a clone.',
    'XFS などのファイルシステムは、ほかのノードからの書き込みを想定していません。2 ノードでマウントすると壊れるため、エージェントはクローンを拒否します。',
    fenced(xfs(''), 'clone c fs meta interleave=true'),
    fenced(xfs(' force_clones=true'), 'clone c fs meta interleave=true'),
  ),
  'dlm-without-fencing': problemText(
    'The lock manager waits for fencing before it gives the locks of a lost node away. Its agent therefore does not start where fencing is off.',
    'ロックマネージャーは、失われたノードのロックを渡す前にフェンシングを待ちます。そのため、フェンシングが無効だとエージェントは起動しません。',
    fenced(DLM).replace('=stop', '=freeze').replace('stonith-enabled=true', 'stonith-enabled=false'),
    fenced(DLM).replace('=stop', '=freeze'),
  ),
  'other-value': problemText(
    'The parameter names what another resource provides. If none provides it, the resource cannot start.',
    'ほかのリソースが用意するものを名前で指すパラメーターです。用意するリソースがないと、起動できません。',
    fenced(iscsi('iqn.2020-01.com.example:b')),
    fenced(iscsi('iqn.2020-01.com.example:a')),
  ),
  'same-export': problemText(
    'Clients of NFS recognise a file system by this number. With the same number twice, they mix up two directories.',
    'NFS のクライアントは、この番号でファイルシステムを見分けます。同じ番号が 2 つあると、2 つのディレクトリが取り違えられます。',
    fenced(exported('a', 1), exported('b', 1)),
    fenced(exported('a', 1), exported('b', 2)),
  ),
  'stop-ignored': problemText(
    'Pacemaker treats a resource whose stop was ignored as stopped. It starts it on another node while it may still run on the first one.',
    '停止の失敗を無視すると、停止したものとして扱われます。元のノードで動いているかもしれないまま、ほかのノードで起動されます。',
    fenced('primitive p ocf:pacemaker:Dummy op monitor interval=10s op stop interval=0 timeout=20s on-fail=ignore'),
    fenced('primitive p ocf:pacemaker:Dummy op monitor interval=10s op stop interval=0 timeout=20s on-fail=fence'),
  ),
};
