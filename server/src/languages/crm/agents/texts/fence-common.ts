import { anything, integer } from '../../../../schema/values.ts';
import { fenceBoolean, fenceSeconds } from '../../values/agent-values.ts';
import { type ParamText, param } from '../facts.ts';
import { hostOrAddress, options, path, user, words } from './types.ts';

const port = integer({ min: 1, max: 65535 });
const outlet = anything('an outlet or machine', 'コンセントや仮想マシンの名前');

/** A parameter that is of use on the command line only. */
function commandLine(en: string, ja: string): ParamText {
  return param(en, ja, { facts: { hidden: true } });
}

/** Parameters that the fence agents (fence_*) have in common, by name; a former name takes the text of its successor. */
export const fenceAgentParams: Readonly<Record<string, ParamText>> = {
  action: param(
    'Sets the action of the agent when it is run by hand. Do not set it in a cluster: Pacemaker passes the action itself, and a fixed value can turn a status query into a reboot.',
    'エージェントをコマンドとして実行したときのアクションです。アクションは Pacemaker が渡すため、クラスタでは指定しないでください(固定すると、状態の確認だけでノードが再起動することがあります)。',
    { type: anything('an action', 'アクション名') },
  ),
  ip: param(
    'Sets the address of the fencing device: the management board, hypervisor, power switch or API server. It must be reachable while the target node is down.',
    'フェンシングデバイス(管理ボード、ハイパーバイザー、電源スイッチ、API サーバーなど)のアドレスです。対象ノードがダウンしていても到達できる必要があります。',
    { type: hostOrAddress },
  ),
  ipport: param(
    'Sets the TCP or UDP port of the fencing device. Change it only where the device listens on a port other than its usual one.',
    'フェンシングデバイスに接続する TCP または UDP のポート番号です。デバイスが標準以外のポートで待ち受けている場合だけ変更します。',
    { type: port },
  ),
  inet4_only: param('Connects to the device over IPv4 only.', 'IPv4 だけを使ってデバイスに接続します。'),
  inet6_only: param('Connects to the device over IPv6 only.', 'IPv6 だけを使ってデバイスに接続します。'),
  username: param(
    'Sets the account that logs in to the fencing device. Give it no more rights than power control needs.',
    'フェンシングデバイスにログインするユーザー名です。電源制御に必要な権限だけを与えます。',
    { type: user },
  ),
  password: param(
    'Sets the password of the account. It is stored in clear text in the CIB of every node; `password_script` avoids that.',
    'ログインに使うパスワードです。すべてのノードの CIB に平文で保存されるため、避けたい場合は `password_script` を使います。',
    { secret: true },
  ),
  password_script: param(
    'Names a script that prints the password. It keeps the password out of the CIB and must exist on every node.',
    'パスワードを標準出力に表示するスクリプトのパスです。CIB にパスワードを書かずに済みますが、すべてのノードに置く必要があります。',
    { type: path },
  ),
  identity_file: param(
    'Names the private SSH key for the login, used instead of a password. The key must have no passphrase and exist on every node.',
    'パスワードの代わりにログインに使う SSH 秘密鍵のパスです。パスフレーズなしの鍵を、すべてのノードに置きます。',
    { type: path },
  ),
  plug: param(
    'Names the outlet, virtual machine or blade that is switched. Omit it where the device serves several nodes: Pacemaker passes it, translated by `pcmk_host_map` where the names differ.',
    '操作の対象となるコンセント、仮想マシン、ブレードなどの名前です。1 つのデバイスで複数のノードを扱う場合は指定しません(Pacemaker が渡し、名前が異なる場合は `pcmk_host_map` で変換されます)。',
    { type: outlet },
  ),
  port_as_ip: param(
    'Uses the value of `plug` as the address of the device. One resource can then serve all boards whose names follow from those of the nodes.',
    '`plug` の値をデバイスのアドレスとして使います。管理ボードの名前がノード名から決まる場合に、1 つのリソースですべてのノードを扱えます。',
  ),
  method: param(
    'Selects how a reboot is carried out. Use `onoff` where the device supports it, because it confirms that the node was off.',
    '再起動の方法を選びます。電源が切れたことを確認できるため、デバイスが対応していれば `onoff` を使います。',
    {
      type: words(
        [
          'onoff',
          'Switches the power off, waits until it is off, and switches it on again.',
          '電源を切り、切れたことを確認してから入れ直します。',
        ],
        [
          'cycle',
          "Uses the device's own reset, which is faster but does not confirm that the node was off.",
          'デバイスのリセット機能を使います(速い反面、電源が切れたことは確認されません)。',
        ],
      ),
    },
  ),
  delay: param(
    'Sets how long the agent waits before it fences. In a cluster, `pcmk_delay_base` does the same for every device and is the better place.',
    'フェンシングを始める前に待つ時間です。クラスタでは、どのデバイスでも使える `pcmk_delay_base` のほうが適しています。',
    { type: fenceSeconds },
  ),
  disable_timeout: param(
    'Turns off the timeouts of the agent and leaves them to Pacemaker. This is the default when Pacemaker 2.0 or later runs the agent.',
    'エージェント自身のタイムアウトを無効にし、Pacemaker に任せます。Pacemaker 2.0 以降から実行された場合はこれが既定です。',
    { type: fenceBoolean },
  ),
  login_timeout: param(
    'Sets how long the agent waits for the prompt after the login. Raise it for boards that answer slowly.',
    'ログイン後、プロンプトが表示されるまで待つ時間です。応答の遅いデバイスでは長くします。',
    { type: fenceSeconds },
  ),
  shell_timeout: param(
    'Sets how long the agent waits for the prompt after each command on the device.',
    'デバイスで 1 つのコマンドを実行した後、プロンプトが表示されるまで待つ時間です。',
    { type: fenceSeconds },
  ),
  power_timeout: param(
    'Sets the time within which the power state must change after on or off. Fencing fails when it is exceeded.',
    '電源を操作した後、状態が変わるまでの制限時間です。超えるとフェンシングは失敗します。',
    { type: fenceSeconds },
  ),
  power_wait: param(
    'Sets how long the agent waits after on or off before it asks for the state. Raise it for devices that still report the old state at first.',
    '電源を操作した後、状態を確認するまで待つ時間です。直後に古い状態を返すデバイスでは長くします。',
    { type: fenceSeconds },
  ),
  stonith_status_sleep: param(
    'Sets the pause between two status queries while the agent waits for a change of power state.',
    '電源状態の変化を待つ間、状態の確認を繰り返す間隔です。',
    { type: fenceSeconds },
  ),
  retry_on: param(
    'Sets how many attempts are made to switch the power on.',
    '電源を入れる操作を試みる最大の回数です。',
    { type: integer({ min: 0 }) },
  ),
  missing_as_off: param(
    'Treats a machine that the device does not list as switched off. This helps where virtual machines move to other hosts, but a mistyped name then counts as fenced.',
    'デバイスの一覧にないマシンを電源オフとみなします。仮想マシンがほかのホストへ移動する環境で役立ちますが、名前を書き間違えてもフェンシングに成功したことになります。',
  ),
  plug_separator: param(
    'Sets the character that separates several outlets in `plug`.',
    '`plug` に複数の対象を書くときの区切り文字です。',
  ),
  separator: param(
    'Sets the character that separates the fields in the output of the `list` action.',
    '`list` の出力で項目を区切る文字です。',
  ),
  ssh: param(
    'Connects to the device by SSH. Without it most agents use Telnet, which sends the password in clear text.',
    'SSH でデバイスに接続します。指定しないと多くのエージェントは Telnet を使い、パスワードが平文で流れます。',
  ),
  ssh_options: param(
    'Passes further options to the SSH client, for example for old ciphers that a device still needs.',
    'SSH クライアントに渡す追加のオプションです(古い暗号方式しか使えないデバイスなどで指定します)。',
    { type: options },
  ),
  ssh_path: param('Sets the path of the SSH client on the nodes.', 'ノード上の SSH クライアントのパスです。', {
    type: path,
  }),
  telnet_path: param('Sets the path of the Telnet client on the nodes.', 'ノード上の Telnet クライアントのパスです。', {
    type: path,
  }),
  gnutlscli_path: param(
    'Sets the path of `gnutls-cli`, with which the agent opens TLS connections.',
    'TLS 接続に使う `gnutls-cli` のパスです。',
    { type: path },
  ),
  command_prompt: param(
    "Sets a Python regular expression that matches the device's prompt. Needed where the prompt was customized and the agent waits in vain.",
    'デバイスのプロンプトに一致する Python の正規表現です。プロンプトが変更されていて、エージェントが認識できない場合に指定します。',
    { noDefault: true },
  ),
  ssl: param(
    'Connects to the device by TLS and verifies its certificate.',
    'TLS でデバイスに接続し、証明書を検証します。',
  ),
  ssl_secure: param(
    'Verifies the certificate of the device, as `ssl` does. The certificate authority must be known on every node.',
    '`ssl` と同じく、デバイスの証明書を検証します。すべてのノードに認証局の証明書が必要です。',
  ),
  ssl_insecure: param(
    'Connects by TLS without verifying the certificate. This allows man-in-the-middle attacks, so use it only on a separate management network.',
    '証明書を検証せずに TLS で接続します。中間者攻撃を防げないため、独立した管理用ネットワークだけで使います。',
  ),
  notls: param(
    'Forces SSL 3.0 for very old boards that do not support TLS. The protocol is broken and usually disabled on current systems.',
    'TLS に対応しない非常に古い管理ボードのために SSL 3.0 を使います。安全でない方式で、現在のシステムではほとんど無効にされています。',
  ),
  use_sudo: param(
    'Runs the helper program through sudo. The rule in sudoers must not ask for a password.',
    '補助プログラムを sudo で実行します。sudoers でパスワードなしの実行を許可しておきます。',
  ),
  sudo_path: param('Sets the path of `sudo` on the nodes.', 'ノード上の `sudo` のパスです。', { type: path }),
  community: param(
    'Sets the SNMP community, which grants write access like a password. SNMP 1 and 2c send it in clear text.',
    '書き込みを許可する SNMP のコミュニティ名で、パスワードと同じ意味を持ちます。SNMP 1 と 2c では平文で流れます。',
    { secret: true },
  ),
  snmp_version: param(
    'Selects the SNMP version that the device speaks. Only version 3 encrypts the requests.',
    'デバイスが対応する SNMP のバージョンを選びます。要求を暗号化できるのはバージョン 3 だけです。',
    {
      type: words(
        [
          '1',
          'Uses SNMP version 1, protected only by the community.',
          'コミュニティ名だけで保護する SNMP 1 を使います。',
        ],
        [
          '2c',
          'Uses SNMP version 2c, also protected only by the community.',
          '同じくコミュニティ名だけで保護する SNMP 2c を使います。',
        ],
        [
          '3',
          'Uses SNMP version 3 with user, authentication and encryption.',
          'ユーザー、認証、暗号化を備えた SNMP 3 を使います。',
        ],
      ),
    },
  ),
  snmp_auth_prot: param(
    'Selects the hash with which SNMP 3 authenticates requests.',
    'SNMP 3 で要求の認証に使うハッシュ方式を選びます。',
    {
      type: words(
        ['MD5', 'Authenticates with MD5, for old devices.', 'MD5 で認証します(古いデバイス向け)。'],
        ['SHA', 'Authenticates with SHA-1, the stronger of the two.', '2 つのうち、より強い SHA-1 で認証します。'],
      ),
    },
  ),
  snmp_priv_prot: param(
    'Selects the cipher with which SNMP 3 encrypts requests.',
    'SNMP 3 で要求の暗号化に使う方式を選びます。',
    {
      type: words(
        ['DES', 'Encrypts with DES, for old devices.', 'DES で暗号化します(古いデバイス向け)。'],
        ['AES', 'Encrypts with AES, the stronger of the two.', '2 つのうち、より強い AES で暗号化します。'],
      ),
    },
  ),
  snmp_priv_passwd: param(
    'Sets the password from which SNMP 3 derives its encryption key.',
    'SNMP 3 の暗号鍵の生成に使うパスワードです。',
    { secret: true },
  ),
  snmp_priv_passwd_script: param(
    'Names a script that prints the encryption password of SNMP 3. It keeps this password out of the CIB.',
    'SNMP 3 の暗号化用パスワードを表示するスクリプトのパスです。このパスワードを CIB に書かずに済みます。',
    { type: path },
  ),
  snmp_sec_level: param(
    'Selects how far SNMP 3 protects requests. It must match the level of the user on the device.',
    'SNMP 3 で要求をどこまで保護するかを選びます。デバイス側のユーザー設定と一致させます。',
    {
      type: words(
        ['noAuthNoPriv', 'Neither authenticates nor encrypts.', '認証も暗号化もしません。'],
        ['authNoPriv', 'Authenticates requests without encrypting them.', '要求を認証しますが、暗号化はしません。'],
        ['authPriv', 'Authenticates and encrypts requests.', '要求を認証し、暗号化もします。'],
      ),
    },
  ),
  snmpget_path: param(
    'Sets the path of `snmpget`, which reads the outlet state.',
    'コンセントの状態を読み取る `snmpget` のパスです。',
    {
      type: path,
    },
  ),
  snmpset_path: param(
    'Sets the path of `snmpset`, which switches the outlet.',
    'コンセントを操作する `snmpset` のパスです。',
    {
      type: path,
    },
  ),
  snmpwalk_path: param(
    'Sets the path of `snmpwalk`, which lists the outlets.',
    'コンセントの一覧を取得する `snmpwalk` のパスです。',
    {
      type: path,
    },
  ),
  quiet: commandLine(
    'Stops messages on standard error; the system log still receives them.',
    '標準エラー出力へのメッセージを止めます(システムログには記録されます)。',
  ),
  verbose: commandLine(
    'Logs the conversation with the device for troubleshooting. Passwords may appear in the log.',
    '調査のため、デバイスとのやり取りをログに記録します。パスワードが記録されることがあります。',
  ),
  verbose_level: commandLine(
    'Sets how detailed the output of `verbose` is; a higher number shows more.',
    '`verbose` の出力の詳しさです(数値が大きいほど詳しくなります)。',
  ),
  debug_file: param(
    'Names a file that records the conversation with the device for troubleshooting. Passwords appear in it, so delete it afterwards.',
    '調査のため、デバイスとのやり取りを記録するファイルのパスです。パスワードも記録されるため、調査後に削除します。',
    { type: path },
  ),
  version: commandLine(
    'Prints the version of the agent and exits; it is of use on the command line only.',
    'エージェントのバージョンを表示して終了します(コマンドライン専用です)。',
  ),
  help: commandLine(
    'Prints a short help text and exits; it is of use on the command line only.',
    '簡単な使い方を表示して終了します(コマンドライン専用です)。',
  ),
  auth: param(
    'Selects how the IPMI session authenticates. Omit it unless the board fails to negotiate a method.',
    'IPMI セッションの認証方式を選びます。自動の選択でうまく接続できない場合だけ指定します。',
    {
      type: words(
        ['md5', 'Sends an MD5 digest of the password.', 'パスワードの MD5 ダイジェストを送ります。'],
        ['password', 'Sends the password in clear text.', 'パスワードを平文で送ります。'],
        ['none', 'Uses no authentication at all.', '認証を行いません。'],
      ),
    },
  ),
  cipher: param(
    'Sets the number of the IPMI 2.0 cipher suite, as `ipmitool -C` does. Set it to 17 or 3 where the board rejects the default.',
    'IPMI 2.0 の暗号スイートの番号で、`ipmitool -C` と同じ意味です。管理ボードが既定の方式を拒否する場合に 17 や 3 を指定します。',
    { type: integer({ min: 0 }) },
  ),
  hexadecimal_kg: param(
    'Sets the Kg key of IPMI 2.0 in hexadecimal. Needed only where the board is configured with one.',
    'IPMI 2.0 の Kg 鍵を 16 進数で指定します。管理ボードに鍵が設定されている場合だけ必要です。',
    { secret: true },
  ),
  lanplus: param(
    'Uses the IPMI 2.0 interface (`lanplus`) with encryption. Nearly all current boards require it.',
    '暗号化に対応した IPMI 2.0 のインターフェイス(`lanplus`)を使います。現在のほとんどの管理ボードで必要です。',
  ),
  privlvl: param(
    'Selects the privilege level of the IPMI session. Set it to `operator` where the account is not an administrator; lower levels cannot switch the power.',
    'IPMI セッションの権限レベルを選びます。管理者でないアカウントでは `operator` を指定します(それより低い権限では電源を操作できません)。',
    {
      type: words(
        ['administrator', 'Allows power control and configuration.', '電源制御と設定変更ができます。'],
        ['operator', 'Allows power control but no configuration.', '電源制御はできますが、設定変更はできません。'],
        ['user', 'Allows reading only, so fencing fails.', '参照だけができ、フェンシングは失敗します。'],
        [
          'callback',
          'Allows only a callback request, so fencing fails.',
          'コールバックの要求だけができ、フェンシングは失敗します。',
        ],
      ),
    },
  ),
  target: param(
    'Sets the address of a further controller to which the board forwards (bridges) IPMI requests.',
    '管理ボードの先にあり、IPMI の要求を中継(ブリッジ)する別のコントローラーのアドレスです。',
  ),
  ipmitool_path: param('Sets the path of `ipmitool` on the nodes.', 'ノード上の `ipmitool` のパスです。', {
    type: path,
  }),
  ipmitool_timeout: param(
    'Sets how long a single `ipmitool` request may take.',
    '`ipmitool` の 1 回の要求にかけられる時間です。',
    { type: fenceSeconds },
  ),
};
