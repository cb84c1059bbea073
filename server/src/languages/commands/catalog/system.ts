import { command, recipe, type ShellCommand, type ShellRecipe } from '../../../schema/commands.ts';

/** What the host itself brings: bridges, modules, packages and services. */
export const systemCommands: readonly ShellCommand[] = [
  command(
    'brctl',
    'COMMAND [BRIDGE [INTERFACE]]',
    'Administers the bridges of the host. What it changes lasts until the next start: `ifcfg-br0` makes it permanent.',
    'ホストのブリッジを管理します。変更は再起動で失われるため、恒久的な設定は `ifcfg-br0` に書きます。',
  ),
  command(
    'brctl show',
    '[BRIDGE]',
    'Lists the bridges and the interfaces that belong to each.',
    'ブリッジと、それぞれに属するインターフェイスを一覧表示します。',
    'brctl show$0',
  ),
  command('brctl addbr', 'BRIDGE', 'Makes a bridge.', 'ブリッジを作成します。', 'brctl addbr ${1:br0}$0'),
  command(
    'brctl delbr',
    'BRIDGE',
    'Removes a bridge that is down.',
    'ダウンしているブリッジを削除します。',
    'brctl delbr ${1:br0}$0',
  ),
  command(
    'brctl addif',
    'BRIDGE INTERFACE',
    'Adds an interface to a bridge. An address of the interface no longer works then; the bridge takes it.',
    'インターフェイスをブリッジに追加します。インターフェイスのアドレスは使えなくなるため、ブリッジに設定します。',
    'brctl addif ${1:br0} ${2:eth0}$0',
  ),
  command(
    'brctl delif',
    'BRIDGE INTERFACE',
    'Takes an interface out of a bridge.',
    'インターフェイスをブリッジから外します。',
    'brctl delif ${1:br0} ${2:eth0}$0',
  ),
  command(
    'brctl stp',
    'BRIDGE on|off',
    'Turns the spanning tree protocol of a bridge on or off.',
    'ブリッジのスパニングツリープロトコルを有効または無効にします。',
    'brctl stp ${1:br0} ${2|on,off|}$0',
  ),
  command(
    'lsmod',
    '',
    'Lists the modules of the running kernel. With KVM it shows `kvm` and one of `kvm_intel` and `kvm_amd`.',
    '動作中のカーネルのモジュールを一覧表示します。KVM が使える場合は、`kvm` と、`kvm_intel` または `kvm_amd` が表示されます。',
  ),
  command(
    'modprobe',
    '[-r] MODULE [PARAMETER=VALUE ...]',
    'Loads a module into the kernel, with those that it needs. `-r` removes it.',
    'カーネルにモジュールを、依存するモジュールとともに読み込みます。`-r` は取り除きます。',
    'modprobe ${1|kvm_intel,kvm_amd,drbd|}$0',
  ),
  {
    ...command(
      'grep',
      '[OPTION ...] PATTERN [FILE ...]',
      'Prints the lines that have a pattern. `vmx` (Intel) and `svm` (AMD) in `/proc/cpuinfo` are the flags of processors that can run fully virtualized guests.',
      'パターンに一致する行を表示します。`/proc/cpuinfo` の `vmx` (Intel) と `svm` (AMD) は、完全仮想化ゲストを動作できるプロセッサーのフラグです。',
    ),
    about: /\b(?:vmx|svm)\b/,
  },
  {
    ...command(
      'egrep',
      '[OPTION ...] PATTERN [FILE ...]',
      'Prints the lines that have a pattern, as `grep -E`. `vmx` (Intel) and `svm` (AMD) in `/proc/cpuinfo` are the flags of processors that can run fully virtualized guests.',
      '`grep -E` と同じく、パターンに一致する行を表示します。`/proc/cpuinfo` の `vmx` (Intel) と `svm` (AMD) は、完全仮想化ゲストを動作できるプロセッサーのフラグです。',
    ),
    about: /\b(?:vmx|svm)\b/,
  },
  {
    ...command(
      'yum',
      '[-y] COMMAND [PACKAGE ...]',
      'Installs and updates packages of CentOS. `-y` answers every question with yes.',
      'CentOS のパッケージをインストール、更新します。`-y` はすべての質問に yes と答えます。',
    ),
    valued: ['-c', '-d', '-e', '-x', '-R'],
  },
  command(
    'yum install',
    'PACKAGE ...',
    'Installs packages with what they need.',
    'パッケージを、依存するパッケージとともにインストールします。',
  ),
  command(
    'yum groupinstall',
    'GROUP ...',
    'Installs the packages of a group, such as "Virtualization".',
    'グループ ("Virtualization" など) のパッケージをインストールします。',
  ),
  command(
    'chkconfig',
    '[SERVICE [on|off]]',
    'Sets whether a service of SysV init starts with the host; without a service it lists them. What the cluster starts must be off: `httpd` and `drbd`.',
    'SysV init のサービスをホストの起動時に開始するかどうかを設定します (サービスを省略すると一覧を表示します)。クラスタが起動するサービス (`httpd`、`drbd`) は off にします。',
  ),
];

export const systemRecipes: readonly ShellRecipe[] = [
  recipe(
    ['lsmod | grep kvm', 'lsmod kvm'],
    'Whether the modules of KVM are loaded',
    'KVM のモジュールが読み込まれているかを確認する',
    'lsmod | grep kvm$0',
  ),
  recipe(
    ['grep vmx svm /proc/cpuinfo', 'egrep vmx', 'grep svm'],
    'Whether the processor can run fully virtualized guests (vmx: Intel, svm: AMD)',
    'プロセッサーが完全仮想化に対応しているかを確認する (vmx は Intel、svm は AMD)',
    "grep -E 'vmx|svm' /proc/cpuinfo$0",
  ),
  recipe(
    ['yum install drbd'],
    'DRBD 8.4 of ELRepo, whose release package is installed',
    'ELRepo の DRBD 8.4 をインストールする (ELRepo の release パッケージが必要)',
    'yum -y install drbd84-utils kmod-drbd84$0',
  ),
  recipe(
    ['yum install heartbeat', 'yum install pacemaker'],
    "Heartbeat and Pacemaker of Linux-HA Japan's repository",
    'Linux-HA Japan のリポジトリから Heartbeat と Pacemaker をインストールする',
    'yum -c ${1:pacemaker.repo} install ${2:pacemaker-1.0.13 heartbeat-3.0.4}$0',
  ),
  recipe(
    ['yum install httpd', 'yum install apache'],
    'The web server of the seminar',
    'セミナーで使う Web サーバーをインストールする',
    'yum -y install httpd$0',
  ),
  recipe(
    ['yum groupinstall virtualization', 'yum install kvm', 'yum install libvirt'],
    'KVM and libvirt on CentOS 6',
    'CentOS 6 に KVM と libvirt をインストールする',
    "yum -y groupinstall 'Virtualization' 'Virtualization Client' 'Virtualization Platform'$0",
  ),
  recipe(
    ['yum install xen'],
    'Xen and its kernel on CentOS 5',
    'CentOS 5 に Xen と専用カーネルをインストールする',
    'yum -y install xen kernel-xen$0',
  ),
  recipe(
    ['chkconfig off', 'chkconfig httpd off', 'chkconfig drbd off'],
    'What the cluster starts must not start with the host',
    'クラスタが起動するサービスは、ホストの起動時に開始しない',
    'chkconfig ${1:httpd} off',
    'chkconfig ${2:drbd} off',
    '$0',
  ),
  recipe(
    ['chkconfig heartbeat on', 'chkconfig on'],
    'Heartbeat starts with the host',
    'ホストの起動時に Heartbeat を開始する',
    'chkconfig ${1:heartbeat} on$0',
  ),
  recipe(
    ['chkconfig iptables off', 'setenforce 0'],
    'No packet filter and no SELinux (lab only)',
    'パケットフィルターと SELinux を無効にする (実習のみ)',
    'service iptables stop',
    'chkconfig iptables off',
    'setenforce 0',
    '$0',
  ),
  recipe(
    ['scp drbd.d', 'scp drbd.conf'],
    'The same DRBD configuration on the other node',
    '対向ノードに同じ DRBD の設定をコピーする',
    'scp /etc/drbd.d/global_common.conf /etc/drbd.d/${1:r0}.res ${2:cluster2}:/etc/drbd.d/',
    '$0',
  ),
  recipe(
    ['netstat 7777'],
    'Whether DRBD listens and is connected',
    'DRBD のポートと接続を確認する',
    'netstat -an | grep ${1:7777}$0',
  ),
  recipe(
    ['chmod 600 authkeys'],
    'Heartbeat starts only where nobody else can read its keys',
    'authkeys を所有者以外が読めると Heartbeat は起動しない',
    'chmod 600 /etc/ha.d/authkeys$0',
  ),
];
