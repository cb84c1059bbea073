import { anything, integer } from '../../../../schema/values.ts';
import { boolean } from '../../values/values.ts';
import { type AgentText, agentText, param } from '../facts.ts';
import { hostOrAddress, path, user, usual, words } from './types.ts';

const node = anything('a node', 'ノード名');
const ups = anything('a command of the UPS', 'UPS のコマンド');

const riloe: AgentText = agentText(
  'Fences an HP ProLiant server by its RILOE or iLO board with RIBCL commands. Newer clusters use `fence_ilo4` and its siblings.',
  'HP ProLiant サーバーを、RILOE または iLO ボードの RIBCL コマンドでフェンシングします。新しいクラスタでは `fence_ilo4` などを使います。',
  {
    hostlist: param(
      'Names the one node to which the iLO board belongs.',
      'iLO ボードを備えた 1 台のノードの名前です。',
      { type: node },
    ),
    ilo_hostname: param('Sets the host name or address of the iLO board.', 'iLO ボードのホスト名またはアドレスです。', {
      type: hostOrAddress,
    }),
    ilo_user: param('Sets the user that logs in to the iLO board.', 'iLO ボードにログインするユーザー名です。', {
      type: user,
    }),
    ilo_password: param(
      'Sets the password of the iLO user, stored in clear text in the CIB.',
      'iLO のユーザーのパスワードです(CIB に平文で保存されます)。',
      { secret: true },
    ),
    ilo_can_reset: param(
      'Declares that the board supports a reset in one step, which older boards do not.',
      '1 回の操作でのリセットにボードが対応していることを示します(古いボードは対応していません)。',
      { type: boolean },
    ),
    ilo_protocol: param('Selects the version of the iLO protocol.', 'iLO のプロトコルのバージョンを選びます。', {
      type: usual(
        { en: 'a version of the protocol', ja: 'プロトコルのバージョン' },
        ['1.2', 'Speaks the protocol of the first boards.', '初期のボードのプロトコルを使います。'],
        ['2.0', 'Speaks the protocol of iLO 2.', 'iLO 2 のプロトコルを使います。'],
      ),
    }),
    ilo_powerdown_method: param(
      'Selects how the board switches the server off.',
      'ボードがサーバーの電源を切る方法を選びます。',
      {
        type: words(
          [
            'button',
            'Holds the power button, which takes about 20 seconds.',
            '電源ボタンを押し続けます(約 20 秒かかります)。',
          ],
          ['power', 'Cuts the power, which takes about 30 seconds.', '電源を切断します(約 30 秒かかります)。'],
        ),
      },
    ),
    ilo_proxyhost: param(
      'Sets the host of the proxy through which the board is reached.',
      'ボードへの接続に使うプロキシのホストです。',
      { type: hostOrAddress },
    ),
    ilo_proxyport: param(
      'Sets the port of that proxy; it has no effect without `ilo_proxyhost`.',
      'そのプロキシのポート番号です(`ilo_proxyhost` がなければ効果はありません)。',
      { type: integer({ min: 1, max: 65535 }) },
    ),
  },
);

const vcenter: AgentText = agentText(
  'Fences VMware virtual machines through vCenter with the vSphere SDK for Perl. Newer clusters use `fence_vmware_rest`.',
  'VMware の仮想マシンを、vCenter と vSphere SDK for Perl でフェンシングします。新しいクラスタでは `fence_vmware_rest` を使います。',
  {
    HOSTLIST: param(
      'Maps nodes to machines, as `node1=VM1;node2=VM2`; omit the machine if it has the name of the node.',
      '`node1=VM1;node2=VM2` の形でノードと仮想マシンを対応付けます(名前が同じなら仮想マシンは省略できます)。',
      { type: anything('nodes and machines', 'ノードと仮想マシンの対応') },
    ),
    VI_SERVER: param('Sets the host name or address of vCenter.', 'vCenter のホスト名またはアドレスです。', {
      type: hostOrAddress,
    }),
    VI_PROTOCOL: param(
      'Selects whether vCenter is reached by HTTPS or HTTP.',
      'vCenter への接続に HTTPS と HTTP のどちらを使うかを選びます。',
      {
        type: words(
          ['https', 'Encrypts the connection to vCenter.', 'vCenter への接続を暗号化します。'],
          ['http', 'Sends everything in clear text.', 'すべてを平文で送ります。'],
        ),
      },
    ),
    VI_PORTNUMBER: param(
      'Sets the TCP port of the vCenter web service.',
      'vCenter の Web サービスの TCP ポート番号です。',
      {
        type: integer({ min: 1, max: 65535 }),
      },
    ),
    VI_SERVICEPATH: param('Sets the URL path of the vCenter web service.', 'vCenter の Web サービスの URL パスです。', {
      type: path,
    }),
    VI_CREDSTORE: param(
      'Names the credential store file of the SDK, which keeps the password out of the CIB.',
      'SDK の資格情報ファイルのパスで、CIB にパスワードを書かずに済みます。',
      { type: path },
    ),
    RESETPOWERON: param(
      'Starts a machine that is already off when it is to be reset.',
      'リセットの対象がすでに停止している場合に、仮想マシンを起動します。',
      { type: boolean },
    ),
    PERL_LWP_SSL_VERIFY_HOSTNAME: param(
      'Turns the check of the host name in the certificate of vCenter on or off.',
      'vCenter の証明書に書かれたホスト名を検証するかどうかを指定します。',
      { type: boolean },
    ),
  },
);

const nut: AgentText = agentText(
  'Fences a node that is connected to a UPS by commands of the Network UPS Tools (NUT). NUT must run on the node and on the host that controls the UPS.',
  'UPS につながるノードを、Network UPS Tools(NUT)のコマンドでフェンシングします。NUT は、そのノードと、UPS を制御するホストの両方で動かします。',
  {
    ups: param(
      'Names the UPS as `NAME[@HOST[:PORT]]`, as in ups.conf of the host that controls it.',
      'UPS を制御するホストの ups.conf にある名前を、`名前[@ホスト[:ポート]]` の形で指定します。',
      { type: anything('a UPS', 'UPS 名') },
    ),
    poweron: param('Sets the NUT command that switches the load on.', '出力を入れる NUT のコマンドです。', {
      type: ups,
    }),
    poweroff: param(
      'Sets the NUT command that cuts the load; commands that shut down in order take too long for fencing.',
      '出力を切断する NUT のコマンドです(順に停止させるコマンドは、フェンシングには時間がかかりすぎます)。',
      { type: ups },
    ),
    reset: param(
      'Sets the NUT command that switches the load off and on again.',
      '出力を切り、入れ直す NUT のコマンドです。',
      { type: ups },
    ),
    statusvar: param(
      'Sets the NUT variable from which the state of the UPS is read.',
      'UPS の状態を読み取る NUT の変数名です。',
      { type: anything('a variable of NUT', 'NUT の変数名') },
    ),
    upscmd: param(
      'Sets the path of `upscmd`, which sends commands to the UPS.',
      'UPS にコマンドを送る `upscmd` のパスです。',
      {
        type: path,
      },
    ),
    upsc: param(
      'Sets the path of `upsc`, which reads variables of the UPS.',
      'UPS の変数を読み取る `upsc` のパスです。',
      {
        type: path,
      },
    ),
  },
);

const rackpdu: AgentText = agentText(
  'Switches outlets of an APC Switched Rack PDU over SNMP.',
  'APC Switched Rack PDU のコンセントを SNMP で操作します。',
  {
    hostlist: param(
      'Lists the nodes that the PDU can fence; `AUTO` reads the outlet names from the PDU.',
      'PDU でフェンシングできるノードの一覧です(`AUTO` では PDU からコンセント名を読み取ります)。',
      { type: anything('node names or `AUTO`', 'ノード名の一覧または `AUTO`') },
    ),
    pduip: param('Sets the host name or address of the PDU.', 'PDU のホスト名またはアドレスです。', {
      type: hostOrAddress,
    }),
    oid: param(
      'Sets the SNMP OID that switches an outlet, without the outlet number and without a final dot.',
      'コンセントを操作する SNMP の OID です(コンセント番号と末尾のドットは付けません)。',
      { type: anything('an OID', 'OID') },
    ),
    names_oid: param(
      'Sets the SNMP OID under which the PDU keeps the outlet names, which must equal the node names.',
      'PDU がコンセント名を保持する SNMP の OID です(コンセント名はノード名と一致させます)。',
      { type: anything('an OID', 'OID') },
    ),
    outlet_config: param(
      'Names a file with lines `NODE=OUTLET`, used instead of the outlet names on the PDU.',
      'PDU のコンセント名の代わりに使う、`ノード=コンセント番号` の行からなるファイルのパスです。',
      { type: path },
    ),
  },
);

/** Plug-ins (external/...) for devices with many parameters. */
export const stonithDevices: Readonly<Record<string, AgentText>> = {
  'stonith:external/riloe': riloe,
  'stonith:external/vcenter': vcenter,
  'stonith:external/nut': nut,
  'stonith:external/rackpdu': rackpdu,
};
