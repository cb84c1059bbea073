import { anything, integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { path } from './types.ts';

/** Power switches, rack PDUs and a reset cable. */
export const powerSwitches: Readonly<Record<string, AgentText>> = {
  'stonith:fence_apc': agentText(
    'Fences a node by switching its outlet on an APC power switch over Telnet or SSH. Nodes with two power supplies need both outlets switched off, by two devices in one fencing level. The switch allows one session at a time, so no user may stay logged in.',
    'APC の電源スイッチに Telnet または SSH で接続し、ノードのコンセントを操作してフェンシングします。電源を 2 つ備えたノードでは、両方のコンセントを切るよう、2 つのデバイスを同じフェンシングレベルに登録します。同時に 1 セッションしか受け付けないため、管理者がログインしたままにしてはいけません。',
    {
      switch: param(
        'Sets the number of the switch in a chain of APC MasterSwitch Plus devices.',
        '連結した APC MasterSwitch Plus の中で、操作するスイッチの番号です。',
        { type: integer({ min: 1 }) },
      ),
      plug: param(
        'Sets the outlet by number or name, or as `SWITCH:OUTLET` in a chain. Normally `pcmk_host_map` supplies it.',
        'コンセントの番号または名前で、連結した構成では `スイッチ:コンセント` の形で指定します。通常は `pcmk_host_map` に任せます。',
        { type: anything('an outlet', 'コンセント') },
      ),
    },
  ),
  'stonith:fence_apc_snmp': agentText(
    'Fences a node by switching its outlet on an APC or Tripp Lite PDU over SNMP. SNMP allows several clients at once, which makes it sturdier than Telnet, and version 3 protects it where the network is shared.',
    'APC または Tripp Lite の PDU を SNMP で操作し、ノードのコンセントを切ってフェンシングします。SNMP は複数のクライアントを同時に受け付けるため Telnet より確実で、共有ネットワークではバージョン 3 を使います。',
  ),
  'stonith:fence_tripplite_snmp': agentText(
    'Fences a node by switching its outlet on a Tripp Lite PDU over SNMP. It is `fence_apc_snmp` under another name.',
    'Tripp Lite の PDU のコンセントを SNMP で操作してフェンシングします。`fence_apc_snmp` の別名です。',
  ),
  'stonith:fence_cyberpower_ssh': agentText(
    'Fences a node by switching its outlet on a CyberPower PDU over SSH.',
    'CyberPower の PDU に SSH で接続し、ノードのコンセントを操作してフェンシングします。',
  ),
  'stonith:fence_eaton_snmp': agentText(
    'Fences a node by switching its outlet on an Eaton managed or switched ePDU over SNMP.',
    'Eaton の ePDU(マネージド、スイッチド)のコンセントを SNMP で操作してフェンシングします。',
  ),
  'stonith:fence_emerson': agentText(
    'Fences a node by switching its outlet on an Emerson (Liebert, Vertiv) MPX or MPH2 rack PDU over SNMP.',
    'Emerson(Liebert、Vertiv)のラック PDU である MPX、MPH2 のコンセントを SNMP で操作してフェンシングします。',
  ),
  'stonith:fence_eps': agentText(
    'Fences a node by an ePowerSwitch 8M+ over HTTP. The hidden page of the device must be enabled.',
    'ePowerSwitch 8M+ を HTTP で操作してフェンシングします。デバイスの隠しページを有効にしておきます。',
    {
      page: param(
        'Sets the file name of the hidden page that switches the outlets.',
        'コンセントを操作する隠しページのファイル名です。',
        { type: anything('the name of a page', 'ページ名') },
      ),
    },
  ),
  'stonith:fence_ipdu': agentText(
    'Fences a node by switching its outlet on an IBM iPDU over SNMP 3.',
    'IBM iPDU のコンセントを SNMP 3 で操作してフェンシングします。',
  ),
  'stonith:fence_lindypdu': agentText(
    'Fences a node by switching its outlet on a Lindy PDU over SNMP 1.',
    'Lindy の PDU のコンセントを SNMP 1 で操作してフェンシングします。',
    {
      switch: param(
        'Sets the number of the PDU where several Lindy units are connected.',
        '複数の Lindy PDU を接続している場合に、操作する PDU の番号です。',
        { type: integer({ min: 1 }) },
      ),
    },
  ),
  'stonith:fence_netio': agentText(
    'Fences a node by switching its outlet on a Koukaam NETIO-230B over Telnet.',
    'Koukaam NETIO-230B に Telnet で接続し、ノードのコンセントを操作してフェンシングします。',
  ),
  'stonith:fence_raritan': agentText(
    'Fences a node by switching its outlet on a Raritan Dominion PX (DPXS12-20) over Telnet.',
    'Raritan Dominion PX(DPXS12-20)に Telnet で接続し、ノードのコンセントを操作してフェンシングします。',
  ),
  'stonith:fence_raritan_px3': agentText(
    'Fences a node by switching single or grouped outlets on a Raritan PX2 or PX3 over Telnet or SSH. Some firmware of 3.4 and 3.5 garbles the Telnet prompt, so prefer SSH.',
    'Raritan PX2、PX3 に Telnet または SSH で接続し、単独またはグループ化したコンセントを操作してフェンシングします。ファームウェア 3.4、3.5 の一部は Telnet のプロンプトに問題があるため、SSH を使います。',
  ),
  'stonith:fence_cdu': agentText(
    'Fences a node by switching its outlet on a Server Technology Sentry Switch CDU over Telnet.',
    'Server Technology の Sentry Switch CDU に Telnet で接続し、ノードのコンセントを操作してフェンシングします。',
    {
      switch: param(
        'Sets the number of the enclosure where several CDUs are chained.',
        '複数の CDU を連結している場合に、操作する筐体の番号です。',
        { type: integer({ min: 1 }) },
      ),
    },
  ),
  'stonith:fence_wti': agentText(
    'Fences a node by switching its plug on a WTI network power switch over Telnet or SSH.',
    'WTI のネットワーク電源スイッチに Telnet または SSH で接続し、ノードのコンセントを操作してフェンシングします。',
  ),
  'stonith:fence_powerman': agentText(
    'Fences a node through a `powermand` server, which controls many kinds of power switches through one interface.',
    '多種の電源スイッチを 1 つのインターフェイスで扱う `powermand` サーバーを通じて、ノードをフェンシングします。',
    {
      powerman_path: param(
        'Sets the path of the client `powerman` on the nodes.',
        'ノード上の `powerman` クライアントのパスです。',
        { type: path },
      ),
    },
  ),
  'stonith:fence_rcd_serial': agentText(
    "Fences the other node of a two-node cluster by a home-made serial cable that closes its motherboard's reset switch. It cannot tell whether the reset worked.",
    '2 ノード構成で、相手のマザーボードのリセットスイッチにつないだ自作のシリアルケーブルでフェンシングします。リセットに成功したかどうかは確認できません。',
    {
      serial_port: param(
        'Names the serial port to which the reset cable is connected.',
        'リセット用ケーブルを接続したシリアルポートです。',
        { type: path },
      ),
    },
  ),
};
