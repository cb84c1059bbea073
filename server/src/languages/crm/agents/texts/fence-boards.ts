import { anything } from '../../../../schema/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { fenceBoardParams } from './fence-text.ts';
import { path, words } from './types.ts';

const board = (en: string, ja: string, params: AgentText['params'] = {}): AgentText =>
  agentText(en, ja, { ...fenceBoardParams, ...params });

const ribcl: AgentText['params'] = {
  ribcl_version: param(
    'Forces a version of RIBCL, the XML language of iLO. Set it where the agent misjudges the firmware.',
    'iLO の XML 言語である RIBCL のバージョンを固定します。エージェントがファームウェアを誤って判定する場合に指定します。',
    { type: anything('a version of RIBCL', 'RIBCL のバージョン') },
  ),
  'tls1.0': param(
    'Forces TLS 1.0 for boards that do not support newer versions.',
    '新しいバージョンに対応しない管理ボードのために TLS 1.0 を使います。',
  ),
};

/** Management boards of single servers. */
export const boards: Readonly<Record<string, AgentText>> = {
  'stonith:fence_ipmilan': board(
    'Fences a server by its management board over IPMI (BMC, iLO, iDRAC, XCC), using `ipmitool`. Create one resource for each node and keep it off that node with a location of `-inf`. The board shares the power supply of its server, so fencing fails when the power does. Add SBD or a switched PDU as a second level.',
    'サーバーの管理ボード(BMC、iLO、iDRAC、XCC など)に IPMI で接続し、`ipmitool` でフェンシングします。ノードごとに 1 つのリソースを作成し、`-inf` の location で対象ノード自身では動かないようにします。管理ボードはサーバーと同じ電源で動くため、電源を失うとフェンシングも失敗します。SBD やスイッチ付き PDU を次のレベルに加えます。',
  ),
  'stonith:fence_ipmilanplus': board(
    'Fences a server over IPMI like `fence_ipmilan`, with the encrypted IPMI 2.0 interface (`lanplus`) on by default.',
    '`fence_ipmilan` と同じく IPMI でフェンシングし、暗号化に対応した IPMI 2.0(`lanplus`)が既定で有効です。',
  ),
  'stonith:fence_idrac': board(
    'Fences a Dell server by its iDRAC over IPMI. It is `fence_ipmilan` under another name. Enable IPMI over LAN in the iDRAC, and set `lanplus` to true.',
    'Dell サーバーを iDRAC の IPMI でフェンシングします。`fence_ipmilan` の別名です。iDRAC で IPMI over LAN を有効にし、`lanplus` を true にします。',
  ),
  'stonith:fence_imm': board(
    'Fences an IBM or Lenovo System x server by its Integrated Management Module over IPMI. It is `fence_ipmilan` under another name.',
    'IBM または Lenovo の System x サーバーを、統合管理モジュール(IMM)の IPMI でフェンシングします。`fence_ipmilan` の別名です。',
  ),
  'stonith:fence_ilo': board(
    'Fences an HP ProLiant server by an iLO of the first generation, with RIBCL commands in XML over TLS. The old TLS of these boards is rejected by current libraries, so prefer IPMI on newer ones. Create one resource for each server.',
    'HP ProLiant サーバーを初代の iLO でフェンシングし、TLS 経由で RIBCL(XML)のコマンドを送ります。これらの管理ボードの古い TLS は現在のライブラリで拒否されることがあるため、新しい世代では IPMI を使います。サーバーごとに 1 つのリソースを作成します。',
    ribcl,
  ),
  'stonith:fence_ilo2': board(
    'Fences an HP ProLiant server by its iLO 2 with RIBCL commands in XML over TLS. It is `fence_ilo` under another name. Create one resource for each server.',
    'HP ProLiant サーバーを iLO 2 でフェンシングし、TLS 経由で RIBCL(XML)のコマンドを送ります。`fence_ilo` の別名です。サーバーごとに 1 つのリソースを作成します。',
    ribcl,
  ),
  'stonith:fence_ilo3': board(
    'Fences an HP ProLiant G7 server by its iLO 3 over IPMI, with `lanplus` on and a `power_wait` of 4 seconds by default. IPMI over LAN must be enabled in the iLO. Create one resource for each server.',
    'HP ProLiant G7 サーバーを iLO 3 の IPMI でフェンシングし、`lanplus` が有効、`power_wait` が 4 秒の設定を既定とします。iLO で IPMI over LAN を有効にしておきます。サーバーごとに 1 つのリソースを作成します。',
  ),
  'stonith:fence_ilo4': board(
    'Fences an HPE ProLiant Gen8 or Gen9 server by its iLO 4 over IPMI, with `lanplus` on by default. IPMI over LAN must be enabled in the iLO. Create one resource for each server.',
    'HPE ProLiant Gen8、Gen9 サーバーを iLO 4 の IPMI でフェンシングし、`lanplus` が既定で有効です。iLO で IPMI over LAN を有効にしておきます。サーバーごとに 1 つのリソースを作成します。',
  ),
  'stonith:fence_ilo5': board(
    'Fences an HPE ProLiant Gen10 server by its iLO 5 over IPMI, with `lanplus` on by default. Enable IPMI over LAN in the iLO, or use `fence_redfish` where the security policy forbids IPMI.',
    'HPE ProLiant Gen10 サーバーを iLO 5 の IPMI でフェンシングし、`lanplus` が既定で有効です。iLO で IPMI over LAN を有効にします(セキュリティ方針で IPMI を使えない場合は `fence_redfish` を使います)。',
  ),
  'stonith:fence_ilo_ssh': board(
    'Fences an HP server by logging in to its iLO over SSH and sending power commands. Its monitor times out easily because the boards are slow at login, so use the IPMI agent of the same generation where possible.',
    'HP サーバーの iLO に SSH でログインし、電源コマンドでフェンシングします。ログインの遅い管理ボードでは monitor がタイムアウトしやすいため、可能なら同じ世代の IPMI 用エージェントを使います。',
  ),
  'stonith:fence_ilo3_ssh': board(
    'Fences a server by logging in to its iLO 3 over SSH. It is `fence_ilo_ssh` under another name. Prefer `fence_ilo3`, whose monitor is more reliable.',
    'サーバーの iLO 3 に SSH でログインしてフェンシングします。`fence_ilo_ssh` の別名です。monitor がより安定している `fence_ilo3` を優先してください。',
  ),
  'stonith:fence_ilo4_ssh': board(
    'Fences a server by logging in to its iLO 4 over SSH. It is `fence_ilo_ssh` under another name. Prefer `fence_ilo4`, whose monitor is more reliable.',
    'サーバーの iLO 4 に SSH でログインしてフェンシングします。`fence_ilo_ssh` の別名です。monitor がより安定している `fence_ilo4` を優先してください。',
  ),
  'stonith:fence_ilo5_ssh': board(
    'Fences a server by logging in to its iLO 5 over SSH. It is `fence_ilo_ssh` under another name. Prefer `fence_ilo5`, whose monitor is more reliable.',
    'サーバーの iLO 5 に SSH でログインしてフェンシングします。`fence_ilo_ssh` の別名です。monitor がより安定している `fence_ilo5` を優先してください。',
  ),
  'stonith:fence_ilo_mp': board(
    'Fences an HP Integrity server by the command line of its iLO MP (Management Processor) over Telnet or SSH.',
    'HP Integrity サーバーの iLO MP(管理プロセッサー)に Telnet または SSH で接続してフェンシングします。',
  ),
  'stonith:fence_ilo_moonshot': agentText(
    'Fences a cartridge node of an HP Moonshot chassis through the iLO chassis manager. `plug` names the node in the chassis.',
    'HP Moonshot シャーシの iLO シャーシマネージャーを通じて、カートリッジのノードをフェンシングします。`plug` でシャーシ内のノードを指定します。',
  ),
  'stonith:fence_redfish': board(
    'Fences a server by the Redfish REST API of its management board over HTTPS. It is the successor of IPMI on current servers (iDRAC, iLO 5 and later, XCC). Create one resource for each node, and add `ssl_insecure` only where the board has a self-signed certificate.',
    'サーバーの管理ボードの Redfish REST API に HTTPS で接続してフェンシングします。現在のサーバー(iDRAC、iLO 5 以降、XCC など)で IPMI の後継となる方式です。ノードごとに 1 つのリソースを作成し、`ssl_insecure` は管理ボードが自己署名証明書を使う場合だけ指定します。',
    {
      redfish_uri: param(
        'Sets the path at which the Redfish service of the board begins.',
        '管理ボードの Redfish サービスの起点となるパスです。',
        { type: path },
      ),
      systems_uri: param(
        'Sets the path of the system to fence, such as `/redfish/v1/Systems/1`. Needed where the board manages several systems and the agent cannot choose.',
        'フェンシング対象のシステムのパスです(`/redfish/v1/Systems/1` など)。管理ボードに複数のシステムがあり、自動で選べない場合に指定します。',
        { type: path },
      ),
    },
  ),
  'stonith:fence_amt': board(
    'Fences a computer with Intel vPro by its Active Management Technology, using the program `amttool`.',
    'Intel vPro を備えたコンピューターを、Active Management Technology と `amttool` コマンドでフェンシングします。',
    {
      boot_option: param(
        'Selects from what the machine boots after it was fenced.',
        'フェンシング後にマシンを何から起動するかを選びます。',
        {
          type: words(
            ['pxe', 'Boots from the network.', 'ネットワークから起動します。'],
            ['hd', 'Boots from the hard disk.', 'ハードディスクから起動します。'],
            ['hdsafe', 'Boots from the hard disk in safe mode.', 'ハードディスクからセーフモードで起動します。'],
            ['cd', 'Boots from CD or DVD.', 'CD または DVD から起動します。'],
            ['diag', 'Boots into the diagnostics.', '診断プログラムを起動します。'],
          ),
        },
      ),
      amttool_path: param('Sets the path of `amttool` on the nodes.', 'ノード上の `amttool` のパスです。', {
        type: path,
      }),
    },
  ),
  'stonith:fence_drac': board(
    'Fences a Dell server by a DRAC III or IV over Telnet, which must be enabled on the card first. Newer cards need `fence_drac5` or `fence_idrac`.',
    'Dell サーバーを DRAC III または IV に Telnet で接続してフェンシングします(あらかじめカードで Telnet を有効にします)。新しいカードでは `fence_drac5` や `fence_idrac` を使います。',
  ),
  'stonith:fence_drac5': agentText(
    'Fences a Dell server or blade by logging in to its DRAC 5 or CMC over Telnet or SSH. In a blade chassis, `plug` names the slot of the blade.',
    'Dell のサーバーまたはブレードの DRAC 5 や CMC に Telnet または SSH でログインしてフェンシングします。ブレードのシャーシでは `plug` でスロットを指定します。',
    {
      drac_version: param(
        'Forces the dialect of the card where the agent does not recognize it.',
        'エージェントがカードの種類を認識できない場合に、その種類を指定します。',
        {
          type: words(
            [
              'DRAC CMC',
              'Speaks to the Chassis Management Controller.',
              'シャーシの管理コントローラー(CMC)と通信します。',
            ],
            ['DRAC MC', 'Speaks to the older DRAC/MC of a chassis.', 'シャーシの古い DRAC/MC と通信します。'],
            ['DRAC 5', 'Speaks to the card of a single server.', '単体サーバーのカードと通信します。'],
          ),
        },
      ),
    },
  ),
  'stonith:fence_rsa': board(
    'Fences an IBM server by the Remote Supervisor Adapter II over Telnet or SSH.',
    'IBM サーバーの Remote Supervisor Adapter II に Telnet または SSH で接続してフェンシングします。',
  ),
  'stonith:fence_rsb': board(
    'Fences a Fujitsu Siemens server by its Remote Service Board over Telnet or SSH.',
    '富士通シーメンスのサーバーの Remote Service Board に Telnet または SSH で接続してフェンシングします。',
  ),
  'stonith:fence_alom': board(
    'Fences a Sun server by its Advanced Lights Out Manager (ALOM) over SSH or Telnet.',
    'Sun サーバーの ALOM(Advanced Lights Out Manager)に SSH または Telnet で接続してフェンシングします。',
  ),
  'stonith:fence_intelmodular': agentText(
    'Fences a compute module of an Intel Modular Server (MFSYS25, MFSYS35) over SNMP. Firmware 2.7 and later accepts write access by SNMP 3 only.',
    'Intel Modular Server(MFSYS25、MFSYS35)のコンピュートモジュールを SNMP でフェンシングします。ファームウェア 2.7 以降では SNMP 3 でしか書き込めません。',
  ),
  'stonith:fence_cisco_ucs': agentText(
    'Fences a blade or rack server through the XML API of Cisco UCS Manager. `plug` names its service profile.',
    'Cisco UCS Manager の XML API を通じて、ブレードやラックサーバーをフェンシングします。`plug` でサービスプロファイルを指定します。',
    {
      suborg: param(
        'Sets the path of the sub-organization that holds the service profile, such as `/org-prod/`.',
        'サービスプロファイルを含むサブ組織のパスです(`/org-prod/` など)。',
        { type: anything('a path of UCS', 'UCS のパス') },
      ),
    },
  ),
  'stonith:fence_bladecenter': agentText(
    'Fences a blade of an IBM BladeCenter by the command line of its management module over Telnet or SSH.',
    'IBM BladeCenter の管理モジュールに Telnet または SSH で接続し、ブレードをフェンシングします。',
  ),
  'stonith:fence_ibmblade': agentText(
    'Fences a blade of an IBM BladeCenter by SNMP requests to its management module.',
    'IBM BladeCenter の管理モジュールに SNMP の要求を送り、ブレードをフェンシングします。',
  ),
  'stonith:fence_hpblade': agentText(
    'Fences a blade of an HP BladeSystem, or a partition of an Integrity Superdome X, through the Onboard Administrator of the enclosure.',
    'HP BladeSystem のブレードや Integrity Superdome X のパーティションを、エンクロージャーの Onboard Administrator を通じてフェンシングします。',
  ),
  'stonith:fence_hds_cb': agentText(
    'Fences a blade or partition of a Hitachi Compute Blade system through the Telnet or SSH console of the chassis.',
    '日立の Compute Blade のブレードやパーティションを、シャーシのコンソールに Telnet または SSH で接続してフェンシングします。',
  ),
};
