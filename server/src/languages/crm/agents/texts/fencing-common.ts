import { anything, integer } from '../../../../schema/values.ts';
import { boolean, duration } from '../../values/values.ts';
import { type ParamText, param } from '../facts.ts';
import { hostOrAddress, options, path, user, words } from './types.ts';

const scriptNote = {
  en: 'Keeps the password itself out of the CIB.',
  ja: 'パスワードそのものを CIB に書かずに済みます。',
};
const seconds = duration;
const forPeople = { hidden: true } as const;

/** A parameter that is of use on the command line only. */
function commandLine(en: string, ja: string): ParamText {
  return param(en, ja, { facts: forPeople });
}

/** Parameters that the fence agents (fence_*) have in common, by name. */
export const fenceAgentParams: Readonly<Record<string, ParamText>> = {
  action: param(
    'What the agent does when it is called by hand. Do not set it in the cluster: Pacemaker says itself what to do, and a fixed action can make a mere status query reboot a node.',
    'コマンドとして実行したときの操作です。クラスタでは指定しないでください。操作は Pacemaker が指示するもので、固定すると状態確認のつもりでノードを再起動させることになりかねません。',
    { type: anything('an action', '操作名') },
  ),
  ip: param(
    'The address of the fencing device: the management board, the hypervisor, the power switch. It must be reachable while the node itself is dead.',
    'フェンシングデバイス(管理ボード、ハイパーバイザー、電源スイッチなど)のアドレスです。対象ノードが停止していても到達できるネットワークでなければなりません。',
    { type: hostOrAddress },
  ),
  ipaddr: param(
    'The address of the fencing device, under its older name.',
    'フェンシングデバイスのアドレスです(古い名前)。',
    { type: hostOrAddress },
  ),
  ipport: param(
    'The port of the device, when it does not listen at the usual one.',
    'デバイスの接続先ポートです。標準と異なる場合に指定します。',
    { type: integer({ min: 1, max: 65535 }) },
  ),
  inet4_only: param('Connects by IPv4 only.', 'IPv4 だけで接続します。'),
  inet6_only: param('Connects by IPv6 only.', 'IPv6 だけで接続します。'),
  username: param(
    'The account on the device. Give it no more rights than power control.',
    'デバイスにログインするユーザー名です。電源制御に必要な権限だけを与えます。',
    { type: user },
  ),
  login: param('The account on the device, under its older name.', 'デバイスにログインするユーザー名です(古い名前)。', {
    type: user,
  }),
  password: param(
    'The password of the account. It is stored readable in the CIB on every node; `password_script` avoids that.',
    'ログインパスワードです。全ノードの CIB に平文で保存されます。避けたい場合は `password_script` を使います。',
    { secret: true },
  ),
  passwd: param('The password of the account, under its older name.', 'ログインパスワードです(古い名前)。', {
    secret: true,
  }),
  password_script: param(
    `A script that prints the password. ${scriptNote.en}`,
    `パスワードを出力するスクリプトです。${scriptNote.ja}`,
    { type: path },
  ),
  passwd_script: param(
    'A script that prints the password, under its older name.',
    'パスワードを出力するスクリプトです(古い名前)。',
    { type: path },
  ),
  identity_file: param(
    'The private SSH key for the login, instead of a password; without a passphrase, and on every node.',
    'パスワードの代わりに使う SSH 秘密鍵です。パスフレーズなしの鍵を全ノードに置きます。',
    { type: path },
  ),
  plug: param(
    'Which outlet, machine or blade of the device to switch. Leave it out where the device serves several nodes: Pacemaker fills it in, by way of `pcmk_host_map`.',
    '操作対象のコンセント、仮想マシン、ブレードなどの名前です。1 つのデバイスで複数ノードを扱う場合は指定しません。Pacemaker が `pcmk_host_map` などから自動で渡します。',
    { type: anything('an outlet or machine', 'コンセントや仮想マシンの名前') },
  ),
  port: param(
    'Which outlet, machine or blade of the device to switch, under its older name.',
    '操作対象のコンセント、仮想マシン、ブレードなどの名前です(古い名前)。',
    { type: anything('an outlet or machine', 'コンセントや仮想マシンの名前') },
  ),
  port_as_ip: param(
    'Takes the value of `plug` for the address of the device, so that one resource can serve boards whose names follow those of the nodes.',
    '`plug` の値をデバイスのアドレスとして扱います。管理ボードの名前がノード名から決まる場合に、1 つのリソースで全ノードを扱えます。',
  ),
  method: param('How a reboot is done.', '再起動の方法です。', {
    type: words(
      [
        'onoff',
        'Off, check, on again. Certain, because the agent sees the node off.',
        '電源を切り、切れたことを確認してから入れ直します。確実な方法です。',
      ],
      [
        'cycle',
        "The device's own reset. Quicker, but nobody checks that the node was off.",
        'デバイスのリセット機能を使います。速い反面、電源が切れたことは確認されません。',
      ],
    ),
  }),
  delay: param(
    'Seconds to wait before fencing. `pcmk_delay_base` does the same for every device and is the better place in a cluster.',
    'フェンシング前に待つ秒数です。クラスタでは、デバイスによらず使える `pcmk_delay_base` のほうが適しています。',
    { type: seconds },
  ),
  disable_timeout: param(
    'Leaves the timeouts to Pacemaker, which is the default when it calls the agent.',
    'エージェント自身のタイムアウトを使わず、Pacemaker に任せます(Pacemaker から実行したときの既定)。',
    { type: boolean },
  ),
  login_timeout: param(
    'Seconds to wait for the prompt after login. Slow boards need more.',
    'ログイン後、プロンプトが返るまで待つ秒数です。応答の遅いデバイスで増やします。',
    { type: seconds },
  ),
  shell_timeout: param(
    'Seconds to wait for the prompt after a command.',
    'コマンド実行後、プロンプトが返るまで待つ秒数です。',
    { type: seconds },
  ),
  power_timeout: param(
    'Seconds within which the power must have changed after on or off.',
    '電源操作後、状態が変わるまで待つ秒数です。',
    { type: seconds },
  ),
  power_wait: param(
    'Seconds to wait after on or off before the state is asked. For devices that answer with the old state at first.',
    '電源操作後、状態を確認するまで待つ秒数です。直後は古い状態を返すデバイスで使います。',
    { type: seconds },
  ),
  stonith_status_sleep: param(
    'Seconds between two looks at the power state while waiting for it.',
    '電源状態の確認を繰り返す間隔(秒)です。',
    { type: seconds },
  ),
  retry_on: param('How often switching on is tried.', '電源オンを試みる回数です。', { type: integer({ min: 0 }) }),
  missing_as_off: param(
    'Takes a machine that the device does not know for one that is off. Useful when virtual machines move away, dangerous when a name is mistyped.',
    'デバイスに存在しないマシンを電源オフとみなします。仮想マシンが移動する環境では便利ですが、名前を書き間違えても成功扱いになります。',
  ),
  plug_separator: param(
    'What stands between several outlets in `plug`.',
    '`plug` に複数の値を書くときの区切り文字です。',
  ),
  separator: param('What stands between the fields of the `list` output.', '`list` の出力の区切り文字です。'),
  ssh: param('Connects by SSH.', 'SSH で接続します。'),
  secure: param('Connects by SSH, under its older name.', 'SSH で接続します(古い名前)。'),
  ssh_options: param('Options for the SSH command.', 'SSH コマンドに渡すオプションです。', { type: options }),
  ssh_path: param('The path of `ssh`.', '`ssh` のパスです。', { type: path }),
  telnet_path: param('The path of `telnet`.', '`telnet` のパスです。', { type: path }),
  gnutlscli_path: param('The path of `gnutls-cli`.', '`gnutls-cli` のパスです。', { type: path }),
  command_prompt: param(
    'A regular expression (Python) for the prompt of the device, when the agent does not recognize it.',
    'デバイスのプロンプトを表す正規表現(Python)です。エージェントが認識できない場合に指定します。',
    { noDefault: true },
  ),
  cmd_prompt: param(
    'The prompt of the device as a regular expression, under its older name.',
    'デバイスのプロンプトを表す正規表現です(古い名前)。',
    { noDefault: true },
  ),
  ssl: param('Connects by TLS.', 'TLS で接続します。'),
  ssl_secure: param('Connects by TLS and checks the certificate.', 'TLS で接続し、証明書を検証します。'),
  ssl_insecure: param(
    'Connects by TLS without checking the certificate; open to a man in the middle.',
    '証明書を検証せずに TLS で接続します。中間者攻撃を防げません。',
  ),
  notls: param(
    'Forces an old SSL version, for boards that know nothing newer.',
    '新しい TLS に対応しない古い管理ボード向けに、旧バージョンの SSL を使います。',
  ),
  use_sudo: param(
    'Runs the helper program by sudo, which must need no password for it.',
    '補助コマンドを sudo で実行します。パスワードなしで実行できる設定が必要です。',
  ),
  sudo: param('Runs the helper program by sudo, under its older name.', '補助コマンドを sudo で実行します(古い名前)。'),
  sudo_path: param('The path of `sudo`.', '`sudo` のパスです。', { type: path }),
  community: param(
    'The SNMP community; it works like a password.',
    'SNMP のコミュニティ名です。パスワードと同じ役割を持ちます。',
    { secret: true },
  ),
  snmp_version: param('The SNMP version of the device.', 'デバイスの SNMP バージョンです。'),
  snmp_auth_prot: param('How SNMP version 3 authenticates: MD5 or SHA.', 'SNMPv3 の認証方式(MD5 または SHA)です。'),
  snmp_priv_prot: param('How SNMP version 3 encrypts: DES or AES.', 'SNMPv3 の暗号化方式(DES または AES)です。'),
  snmp_priv_passwd: param('The password for the encryption of SNMP version 3.', 'SNMPv3 の暗号化用パスワードです。', {
    secret: true,
  }),
  snmp_priv_passwd_script: param(
    `A script that prints the encryption password of SNMP. ${scriptNote.en}`,
    `SNMP の暗号化用パスワードを出力するスクリプトです。${scriptNote.ja}`,
    { type: path },
  ),
  snmp_sec_level: param('The security level of SNMP version 3.', 'SNMPv3 のセキュリティレベルです。'),
  snmpget_path: param('The path of `snmpget`.', '`snmpget` のパスです。', { type: path }),
  snmpset_path: param('The path of `snmpset`.', '`snmpset` のパスです。', { type: path }),
  snmpwalk_path: param('The path of `snmpwalk`.', '`snmpwalk` のパスです。', { type: path }),
  quiet: commandLine(
    'Writes no errors to the standard error; the log still gets them.',
    'エラーを標準エラー出力に出しません(ログには記録されます)。',
  ),
  verbose: commandLine(
    'Shows the conversation with the device. For looking for mistakes; passwords may appear.',
    'デバイスとのやり取りを表示します。調査用で、パスワードが出力されることがあります。',
  ),
  verbose_level: commandLine('How much `verbose` shows.', '`verbose` で表示する詳しさです。'),
  debug_file: param(
    'A file that gets the conversation with the device, passwords included. Remove it when the mistake is found.',
    'デバイスとのやり取りを記録するファイルです。パスワードも記録されるため、調査が終わったら削除します。',
    { type: path },
  ),
  debug: param(
    'The file for the conversation with the device, under its older name.',
    'デバイスとのやり取りを記録するファイルです(古い名前)。',
    { type: path },
  ),
  version: commandLine(
    'Prints the version of the agent; for the command line only.',
    'エージェントのバージョンを表示します(コマンドライン用)。',
  ),
  help: commandLine('Prints a short help; for the command line only.', '使い方を表示します(コマンドライン用)。'),
  auth: param(
    'The kind of authentication for IPMI; the device chooses by itself without it.',
    'IPMI の認証方式です。省略すると自動で選ばれます。',
    {
      type: words(
        ['md5', 'MD5 of the password.', 'パスワードの MD5 を使います。'],
        ['password', 'The password as it is.', 'パスワードをそのまま送ります。'],
        ['none', 'None.', '認証しません。'],
      ),
    },
  ),
  cipher: param(
    'The number of the cipher suite for IPMI 2.0 (ipmitool `-C`), when the board refuses the default.',
    'IPMI 2.0 の暗号スイート番号(ipmitool の `-C`)です。管理ボードが既定の方式を受け付けない場合に指定します。',
    { type: integer({ min: 0 }) },
  ),
  hexadecimal_kg: param(
    'The Kg key of IPMI 2.0 in hexadecimal, where the board demands one.',
    'IPMI 2.0 の Kg 鍵(16 進数)です。管理ボードで設定している場合に必要です。',
    { secret: true },
  ),
  lanplus: param(
    'Uses IPMI 2.0 (`lanplus`). Nearly all boards of today need it.',
    'IPMI 2.0(`lanplus`)を使います。現在のほとんどの管理ボードで必要です。',
  ),
  privlvl: param(
    'The privilege level of the session. Power control needs at least operator; ask for it when the account is no administrator.',
    'セッションの権限レベルです。電源制御には operator 以上が必要です。管理者でないアカウントを使う場合に指定します。',
    {
      type: words(
        ['administrator', 'Everything.', 'すべての操作ができます。'],
        ['operator', 'Power control, no configuration.', '電源制御はできますが、設定変更はできません。'],
        ['user', 'Reading only.', '参照だけができます。'],
        ['callback', 'Hardly anything.', 'ほとんど操作できません。'],
      ),
    },
  ),
  target: param(
    'The address of a further controller behind the board, to which requests are bridged.',
    '管理ボードの先にある別のコントローラーのアドレスです。要求を中継(ブリッジ)させるときに指定します。',
  ),
  ipmitool_path: param('The path of `ipmitool`.', '`ipmitool` のパスです。', { type: path }),
  ipmitool_timeout: param('Seconds that one IPMI request may take.', 'IPMI の 1 回の要求にかけられる秒数です。', {
    type: seconds,
  }),
};

/** Parameters of the older plug-ins of cluster-glue, by name. */
export const gluePluginParams: Readonly<Record<string, ParamText>> = {
  hostlist: param(
    'The nodes that this device can fence, separated by blanks, as `uname -n` prints them.',
    'このデバイスでフェンシングできるノードの一覧です(空白区切り)。`uname -n` の名前と一致させます。',
    { type: anything('node names', 'ノード名の一覧') },
  ),
  hostname: param(
    'The node that this device fences, as `uname -n` prints it.',
    'このデバイスでフェンシングするノードの名前です(`uname -n` の出力と一致)。',
    { type: anything('a node', 'ノード名') },
  ),
  ipaddr: param('The address of the device.', 'デバイスの IP アドレスです。', { type: hostOrAddress }),
  login: param('The account on the device.', 'デバイスのログインユーザー名です。', { type: user }),
  username: param('The user name on the device.', 'デバイスのユーザー名です。', { type: user }),
  userid: param('The user that logs in to the device.', 'デバイスにログインするユーザーです。', { type: user }),
  password: param(
    'The password on the device; it is readable in the CIB.',
    'デバイスのパスワードです。CIB に平文で保存されます。',
    { secret: true },
  ),
  passwd: param(
    'The password for the login; it is readable in the CIB.',
    'ログインパスワードです。CIB に平文で保存されます。',
    { secret: true },
  ),
  community: param('The SNMP community of the device.', 'デバイスの SNMP コミュニティ名です。', { secret: true }),
  ttydev: param('The serial port to which the device is connected.', 'デバイスを接続したシリアルポートです。', {
    type: path,
  }),
};
