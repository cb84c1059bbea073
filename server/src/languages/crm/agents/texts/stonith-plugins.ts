import { anything, integer } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { hostOrAddress, words } from './types.ts';

const port = integer({ min: 1, max: 65535 });

/** The plugins of cluster-glue that are libraries. */
export const stonithPlugins: Readonly<Record<string, AgentText>> = {
  'stonith:meatware': agentText(
    'Fences by hand: the cluster waits until an administrator has switched the node off and confirmed it with `meatclient -c NODE`. It is a last resort, for example as the last fencing level, and recovery waits as long as that takes. A confirmation without having looked at the node destroys data.',
    '人手によるフェンシングを行います(管理者がノードの電源を切り、`meatclient -c ノード名` で確認するまでクラスタは待ち続けます)。最後のフェンシングレベルなど最終手段として使うもので、その間は復旧も進みません。ノードを見ずに確認すると、データが壊れます。',
  ),
  'stonith:null': agentText(
    'Reports every fencing as successful without doing anything. It is for tests of the cluster software only: in a split brain, both nodes would mount the same data.',
    '何もせずに、すべてのフェンシングを成功と報告します。クラスタソフトウェアのテスト専用です(スプリットブレインの際に、両方のノードが同じデータをマウントしてしまいます)。',
  ),
  'stonith:suicide': agentText(
    'Reboots or powers off only the node on which it runs. It cannot fence a node that no longer responds, so it never replaces real fencing.',
    '自身が動いているノードだけを再起動または停止します。応答しなくなったノードはフェンシングできないため、本来のフェンシングの代わりにはなりません。',
  ),
  'stonith:ssh': agentText(
    'Reboots a node by SSH and `at`. It is the older form of `external/ssh`. It works only while the node is healthy, so it is for tests.',
    'SSH と `at` でノードを再起動します。`external/ssh` の古い形です。ノードが正常な間しか動かないため、テスト専用です。',
  ),
  'stonith:apcmaster': agentText(
    'Switches outlets of an APC MasterSwitch over Telnet, one session at a time. Nodes are recognized by the outlet names on the switch.',
    'APC MasterSwitch のコンセントを Telnet で操作します(同時に 1 セッションだけ)。ノードはスイッチ上のコンセント名で識別されます。',
  ),
  'stonith:apcmastersnmp': agentText(
    'Switches outlets of an APC MasterSwitch over SNMP, which several nodes may use at once. The outlet names on the switch must equal the node names.',
    'APC MasterSwitch のコンセントを、複数のノードが同時に使える SNMP で操作します。スイッチ上のコンセント名をノード名と一致させます。',
    {
      port: param(
        'Sets the UDP port of the SNMP agent on the APC switch, normally 161.',
        'APC スイッチの SNMP エージェントの UDP ポート番号です(通常は 161)。',
        { type: port },
      ),
    },
  ),
  'stonith:apcsmart': agentText(
    'Switches the load of an APC Smart-UPS over its serial port (not USB).',
    'APC Smart-UPS の出力をシリアルポートで操作します(USB には対応しません)。',
  ),
  'stonith:baytech': agentText(
    'Switches outlets of a Bay Technical (BayTech) RPC power switch over Telnet.',
    'Bay Technical(BayTech)の RPC 電源スイッチのコンセントを Telnet で操作します。',
  ),
  'stonith:bladehpi': agentText(
    'Fences blades of an IBM BladeCenter through the library OpenHPI.',
    'IBM BladeCenter のブレードを OpenHPI ライブラリでフェンシングします。',
    {
      entity_root: param(
        'Names the chassis as in openhpi.conf, such as `{SYSTEM_CHASSIS,1}`.',
        'openhpi.conf に書かれたシャーシの名前です(`{SYSTEM_CHASSIS,1}` など)。',
        { type: anything('an entity of OpenHPI', 'OpenHPI のエンティティ') },
      ),
      soft_reset: param(
        'Resets the blade by a power cycle in one step instead of off, wait, and on.',
        '電源オフ、待機、電源オンの代わりに、1 回の電源再投入でブレードをリセットします。',
        { type: boolean },
      ),
    },
  ),
  'stonith:cyclades': agentText(
    'Switches outlets of a Cyclades AlterPath PM through a terminal server (TS, ACS or KVM) over SSH.',
    'Cyclades AlterPath PM のコンセントを、ターミナルサーバー(TS、ACS、KVM)経由の SSH で操作します。',
    {
      serialport: param(
        'Sets the number of the serial port on the terminal server to which the power unit is connected.',
        '電源装置を接続した、ターミナルサーバーのシリアルポートの番号です。',
        { type: integer({ min: 1 }) },
      ),
    },
  ),
  'stonith:drac3': agentText(
    'Fences a Dell server by its DRAC III with XML commands over HTTPS.',
    'Dell サーバーを DRAC III でフェンシングし、HTTPS 経由で XML のコマンドを送ります。',
    {
      host: param(
        'Sets the host name or address of the DRAC III card, not of the server.',
        'サーバーではなく、DRAC III カードのホスト名またはアドレスです。',
        { type: hostOrAddress },
      ),
    },
  ),
  'stonith:ibmhmc': agentText(
    'Fences IBM Power partitions by logging in to their Hardware Management Console over SSH.',
    'IBM Power のパーティションを、ハードウェア管理コンソール(HMC)に SSH でログインしてフェンシングします。',
    {
      managedsyspat: param(
        'Limits the managed systems by patterns separated by spaces; a final `*` matches any rest of a name.',
        '管理対象システムを、空白区切りのパターンで絞り込みます(末尾の `*` は名前の残りすべてに一致します)。',
        { type: anything('patterns of names', '名前のパターン') },
      ),
      password: param(
        'Sets the password of the user `hscroot`. Omit it where SSH logs in with a key.',
        'ユーザー `hscroot` のパスワードです。SSH の鍵でログインする場合は指定しません。',
        { secret: true },
      ),
    },
  ),
  'stonith:ipmilan': agentText(
    'Fences one node by its IPMI board with the OpenIPMI library. It is deprecated in favor of `external/ipmi` or `fence_ipmilan`.',
    'IPMI の管理ボードを使い、OpenIPMI ライブラリで 1 台のノードをフェンシングします。非推奨で、`external/ipmi` か `fence_ipmilan` を使います。',
    {
      port: param(
        'Sets the UDP port of the IPMI board, normally 623.',
        'IPMI 管理ボードの UDP ポート番号です(通常は 623)。',
        {
          type: port,
        },
      ),
      auth: param('Selects how the IPMI 1.5 session authenticates.', 'IPMI 1.5 セッションの認証方式を選びます。', {
        type: words(
          ['none', 'Sends no password.', 'パスワードを送りません。'],
          ['straight', 'Sends the password as it is.', 'パスワードをそのまま送ります。'],
          ['md2', 'Sends an MD2 digest.', 'MD2 のダイジェストを送ります。'],
          ['md5', 'Sends an MD5 digest, the strongest choice.', '最も強い MD5 のダイジェストを送ります。'],
        ),
      }),
      priv: param(
        'Selects the privilege level that the IPMI session asks for.',
        'IPMI セッションで要求する権限レベルを選びます。',
        {
          type: words(
            ['operator', 'Asks for power control only.', '電源制御だけを要求します。'],
            ['admin', 'Asks for all rights.', 'すべての権限を要求します。'],
          ),
        },
      ),
    },
  ),
  'stonith:nw_rpc100s': agentText(
    'Switches the single outlet of a Micro Energetics Night/Ware RPC100S over a serial port.',
    'Micro Energetics Night/Ware RPC100S の 1 つのコンセントをシリアルポートで操作します。',
  ),
  'stonith:rcd_serial': agentText(
    'Resets a node by a home-made serial cable connected to its reset switch.',
    'リセットスイッチにつないだ自作のシリアルケーブルで、ノードをリセットします。',
    {
      dtr_rts: param(
        'Selects the line of the serial port that closes the switch.',
        'スイッチを閉じるシリアルポートの信号線を選びます。',
        {
          type: words(
            ['dtr', 'Uses the line DTR.', 'DTR の信号線を使います。'],
            ['rts', 'Uses the line RTS.', 'RTS の信号線を使います。'],
          ),
        },
      ),
      msduration: param(
        'Sets how long the signal stays asserted before the reset switch closes, in milliseconds.',
        'リセットスイッチが閉じるまで信号を出し続ける時間です(ミリ秒)。',
        { type: integer({ min: 1, unit: 'ms' }) },
      ),
    },
  ),
  'stonith:rps10': agentText(
    'Switches outlets of a Western Telematic RPS-10M over a serial port.',
    'Western Telematic RPS-10M のコンセントをシリアルポートで操作します。',
    {
      serial_to_targets: param(
        'Lists the serial port and then each node with its outlet, such as `/dev/ttyS0 node1 0 node2 1`.',
        'シリアルポートに続けて、ノードとコンセントの組を並べます(`/dev/ttyS0 node1 0 node2 1` など)。',
        { type: anything('a port, then nodes and outlets', 'ポート、ノードとコンセントの並び') },
      ),
    },
  ),
  'stonith:wti_mpc': agentText(
    'Switches outlets of a WTI MPC power controller over SNMP.',
    'WTI MPC 電源コントローラーのコンセントを SNMP で操作します。',
    {
      port: param(
        'Sets the UDP port of the SNMP agent on the MPC, normally 161.',
        'MPC の SNMP エージェントの UDP ポート番号です(通常は 161)。',
        {
          type: port,
        },
      ),
      'mib-version': param(
        'Selects the version of the MIB that the firmware of the MPC implements.',
        'MPC のファームウェアが実装する MIB のバージョンを選びます。',
        { type: anything('a version of the MIB', 'MIB のバージョン') },
      ),
    },
  ),
  'stonith:wti_nps': agentText(
    'Switches outlets of a WTI NPS or TPS power switch over Telnet, one session at a time.',
    'WTI の NPS、TPS 電源スイッチのコンセントを Telnet で操作します(同時に 1 セッションだけ)。',
  ),
};
