import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';

const CARD = 'DEVICE=eth0\n';
const BRIDGE = 'DEVICE=br0\nTYPE=Bridge\n';
const PORT = `${CARD}BRIDGE=br0\n`;
const at = (name: string) => ({ path: `/lab/network-scripts/${name}` });
const ROUTE = (n: number) => `ADDRESS${n}=10.${n}.0.0\nNETMASK${n}=255.255.0.0\nGATEWAY${n}=192.168.11.1\n`;
const beside = { 'network-scripts/ifcfg-br0': BRIDGE };

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms(`${CARD}IPADDR=192.168.11.x\nPREFIX=24\n`, `${CARD}IPADDR=192.168.11.201\nPREFIX=24\n`),
  'repeated-directive': problemForms(`${CARD}ONBOOT=yes\nONBOOT=no\n`, `${CARD}ONBOOT=yes\n`),
  'unknown-directive': problemForms(`${CARD}BOTPROTO=dhcp\n`, `${CARD}BOOTPROTO=dhcp\n`),
  deprecated: problemForms(
    `${CARD}IPADDR=10.0.0.1\nPREFIX=8\nNETWORK=10.0.0.0\n`,
    `${CARD}IPADDR=10.0.0.1\nPREFIX=8\n`,
  ),
  'missing-equals': problemText(
    'The network scripts let a shell read the file. A line without `=` is a command to it, and nothing is set.',
    'ネットワークスクリプトはこのファイルをシェルに読ませます。`=` のない行はコマンドとみなされ、何も設定されません。',
    `${CARD}ONBOOT yes\n`,
    `${CARD}ONBOOT=yes\n`,
  ),
  'space-around-equals': problemText(
    'A shell ends a word at a space. `DEVICE =br0` runs a command named `DEVICE`, and `DEVICE= br0` runs `br0` with an empty `DEVICE`. NetworkManager skips such a line as well.',
    'シェルは空白で語を区切ります。`DEVICE =br0` は `DEVICE` というコマンドを、`DEVICE= br0` は `DEVICE` を空にして `br0` を実行します。NetworkManager もこの行を読み飛ばします。',
    'DEVICE = eth0\n',
    CARD,
  ),
  'unquoted-space': problemText(
    'Without quotes the value ends at the space. The rest is run as a command, and the key is set for that command only.',
    '引用符がないと、値は空白で終わります。残りはコマンドとして実行され、キーはそのコマンドの間しか有効になりません。',
    `${CARD}NAME=System eth0\n`,
    `${CARD}NAME="System eth0"\n`,
  ),
  'unclosed-quote': problemText(
    'The shell looks for the closing quote to the end of the file. It then gives up, and the interface does not come up.',
    'シェルは閉じる引用符をファイルの末尾まで探し、見つからないと中断します。インターフェイスは起動しません。',
    `${CARD}NAME="System eth0\n`,
    `${CARD}NAME="System eth0"\n`,
  ),
  'shell-mark': problemText(
    'Signs such as `&`, `|` and `(` end a command, or begin another. Only quotes make them a part of the value.',
    '`&`、`|`、`(` などの記号はコマンドを区切ります。値に含めるには引用符が必要です。',
    `${CARD}ESSID=cafe&bar\n`,
    `${CARD}ESSID="cafe&bar"\n`,
  ),
  'carriage-return': problemText(
    'Files from Windows end their lines with a carriage return as well. The shell keeps it, so the interface is called `eth0` with an invisible character.',
    'Windows で作成したファイルの行末には復帰文字があります。シェルは値に含めるため、名前が「`eth0` と見えない文字」になります。',
    'DEVICE=eth0\r\nONBOOT=yes\r\n',
    `${CARD}ONBOOT=yes\n`,
  ),
  'backup-file': {
    why: {
      en: 'Editors and packages leave copies with such endings. Neither `ifup` nor NetworkManager reads them, so a change here changes nothing.',
      ja: 'エディタやパッケージが残すコピーの名前です。`ifup` も NetworkManager も読まないため、変更しても反映されません。',
    },
    wrong: CARD,
    ...at('ifcfg-eth0.bak'),
  },
  'not-a-switch': problemText(
    'A word that is neither true nor false leaves the default in force, whatever it was meant to say.',
    '真とも偽とも解釈できない語では、意図にかかわらず既定値が使われます。',
    `${CARD}ONBOOT=never\n`,
    `${CARD}ONBOOT=no\n`,
  ),
  'switch-of-scripts': problemText(
    'The network scripts know `on` and `off`, NetworkManager does not. With `ONBOOT=off` it brings the interface up at boot.',
    'ネットワークスクリプトは `on` と `off` を解釈しますが、NetworkManager は解釈しません。`ONBOOT=off` でも起動時に有効にします。',
    `${CARD}ONBOOT=off\n`,
    `${CARD}ONBOOT=no\n`,
  ),
  'type-case': problemText(
    'The network scripts compare `TYPE` letter by letter. With `bridge` they look for a device `br0` that nobody has made.',
    'ネットワークスクリプトは `TYPE` を一字一句比較します。`bridge` では、作成されていないデバイス `br0` を探すことになります。',
    'DEVICE=br0\nTYPE=bridge\n',
    BRIDGE,
  ),
  'unknown-type': problemText(
    'The kind decides which device is made. An unknown one makes none, and NetworkManager does not load the file.',
    '種類によって作成されるデバイスが決まります。未知の種類では作成されず、NetworkManager はファイルを読み込みません。',
    'DEVICE=br0\nTYPE=Brigde\n',
    BRIDGE,
  ),
  'unknown-protocol': problemText(
    'NetworkManager rejects a file with a protocol that it does not know, so the interface has no connection at all.',
    'NetworkManager は未知のプロトコルがあるファイルを拒否するため、インターフェイスの接続が失われます。',
    `${CARD}BOOTPROTO=manual\n`,
    `${CARD}BOOTPROTO=none\n`,
  ),
  'protocol-of-scripts': problemText(
    'The network scripts start a client for `dhcp` and `bootp`. Every other word is a fixed address to them, a typo included.',
    'ネットワークスクリプトがクライアントを起動するのは `dhcp` と `bootp` だけです。入力ミスを含むほかの語は、固定アドレスとみなされます。',
    `${CARD}NM_CONTROLLED=no\nBOOTPROTO=dhpc\n`,
    `${CARD}NM_CONTROLLED=no\nBOOTPROTO=dhcp\n`,
  ),
  'protocol-case': problemText(
    'The network scripts compare with `dhcp` in lower case. With capitals no client is started, and the interface comes up without an address.',
    'ネットワークスクリプトは小文字の `dhcp` と比較します。大文字ではクライアントが起動せず、アドレスのないまま有効になります。',
    `${CARD}BOOTPROTO=DHCP\n`,
    `${CARD}BOOTPROTO=dhcp\n`,
  ),
  'bad-stp': problemText(
    'An unknown word is passed on to nobody, so the bridge keeps its default: no protection against loops.',
    '未知の語は無視されるため、ブリッジは既定のまま、つまりループを防がない状態になります。',
    `${BRIDGE}STP=maybe\n`,
    `${BRIDGE}STP=on\n`,
  ),
  'stp-of-scripts': problemText(
    'NetworkManager accepts only four words for this key. It warns of any other and leaves the protocol off.',
    'NetworkManager がこのキーで受け付けるのは 4 つの語だけです。ほかの語には警告を出し、プロトコルを無効のままにします。',
    `${BRIDGE}STP=true\n`,
    `${BRIDGE}STP=on\n`,
  ),
  'netmask-against-prefix': problemText(
    'Both readers look at `PREFIX` first. A person who reads the netmask expects another network than the one in use.',
    'どちらのプログラムも `PREFIX` を先に見ます。ネットマスクを見た人は、実際とは別のネットワークだと思い込みます。',
    `${CARD}IPADDR=192.168.11.201\nNETMASK=255.255.0.0\nPREFIX=24\n`,
    `${CARD}IPADDR=192.168.11.201\nPREFIX=24\n`,
  ),
  'missing-netmask': problemText(
    'Without a prefix length the readers guess by the old classes of addresses, which rarely fit: `10.0.0.1` becomes a /8.',
    'プレフィックス長がないと、古いアドレスクラスから推測されます。`10.0.0.1` は /8 になり、実際の構成とはたいてい一致しません。',
    `${CARD}IPADDR=192.168.11.201\n`,
    `${CARD}IPADDR=192.168.11.201\nPREFIX=24\n`,
  ),
  'gateway-outside': problemText(
    'A router must be reachable without a router. The kernel rejects a default route whose router is in no network of the host.',
    'ルーターには直接到達できる必要があります。カーネルは、ホストのネットワークにないルーターへのデフォルトルートを拒否します。',
    `${CARD}IPADDR=192.168.11.201\nPREFIX=24\nGATEWAY=192.168.12.1\n`,
    `${CARD}IPADDR=192.168.11.201\nPREFIX=24\nGATEWAY=192.168.11.1\n`,
  ),
  'missing-device': problemText(
    'A bridge or bond does not exist before the file makes it, and its name is in `DEVICE` only.',
    'ブリッジやボンドはこのファイルによって作成されるため、名前は `DEVICE` でしか決まりません。',
    'TYPE=Bridge\nONBOOT=yes\n',
    `${BRIDGE}ONBOOT=yes\n`,
  ),
  'no-card': problemText(
    'The file does not tell which card it is for. `ifup` then reports that the device is not present.',
    'どのカードの設定かが決まりません。`ifup` は、デバイスが存在しないと報告します。',
    'BOOTPROTO=dhcp\n',
    `${CARD}BOOTPROTO=dhcp\n`,
  ),
  'other-device': problemText(
    '`ifup eth0` reads `ifcfg-eth0`. If that file sets up another interface, commands, boot and dependencies speak of different ones.',
    '`ifup eth0` は `ifcfg-eth0` を読みます。そのファイルが別のインターフェイスの設定だと、コマンドや起動処理の対象が食い違います。',
    'DEVICE=eth1\n',
    CARD,
    at('ifcfg-eth0'),
  ),
  'bridge-without-type': problemText(
    'The name `br0` makes nothing by itself. Without the type, the scripts look for a card of that name.',
    '`br0` という名前だけでは何も作成されません。種類がないと、スクリプトはその名前のカードを探します。',
    'DEVICE=br0\nBOOTPROTO=none\n',
    `${BRIDGE}BOOTPROTO=none\n`,
  ),
  'port-with-address': problemText(
    'A port hands all frames to its bridge. The scripts remove its addresses, so the host is reached only by the address of the bridge.',
    'ポートはすべてのフレームをブリッジに渡します。スクリプトがポートのアドレスを削除するため、ホストにはブリッジのアドレスでしか届きません。',
    `${PORT}IPADDR=192.168.11.201\nPREFIX=24\n`,
    PORT,
  ),
  'bridge-and-bond': problemText(
    'A card belongs to one of the two. The readers choose differently, so the same file makes different networks.',
    'カードはどちらか一方にしか属せません。プログラムによって選択が異なり、同じファイルから異なる構成になります。',
    `${PORT}MASTER=bond0\nSLAVE=yes\n`,
    PORT,
  ),
  'missing-bridge': problemText(
    'The scripts then make a bridge without address, name servers or delay, and NetworkManager does not bring the port up.',
    'スクリプトはアドレスもネームサーバーもないブリッジを作成し、NetworkManager はポートを起動しません。',
    `${CARD}BRIDGE=br1\n`,
    PORT,
    { ...at('ifcfg-eth0'), beside },
  ),
  'not-a-bridge': problemText(
    'A port can join only a bridge. The file of that name sets up something else.',
    'ポートが参加できるのはブリッジだけです。その名前のファイルは、別の種類のインターフェイスを設定しています。',
    PORT,
    PORT,
    {
      ...at('ifcfg-eth0'),
      beside: { 'network-scripts/ifcfg-br0': 'DEVICE=br0\nTYPE=Ethernet\n' },
      besideRight: beside,
    },
  ),
  'mixed-readers': problemText(
    'Two programs then bring up the halves of one bridge, in any order. NetworkManager of RHEL 6 does not support bridges.',
    '1 つのブリッジの両側を、2 つのプログラムが順不同で起動することになります。RHEL 6 の NetworkManager はブリッジに対応していません。',
    `${PORT}NM_CONTROLLED=no\n`,
    PORT,
    { ...at('ifcfg-eth0'), beside },
  ),
  'not-at-boot': problemText(
    'A bridge works only with its ports, and a port only with its bridge. After a reboot the host may be unreachable.',
    'ブリッジとポートは両方そろって動作します。再起動後、ホストに接続できなくなることがあります。',
    `${BRIDGE}ONBOOT=no\n`,
    `${BRIDGE}ONBOOT=yes\n`,
  ),
  'card-of-bridge': problemText(
    'A bridge takes the address of one of its ports. `ifup` compares `HWADDR` with it and gives up where they differ.',
    'ブリッジはポートのいずれかのアドレスを使います。`ifup` は `HWADDR` と比較し、異なると中断します。',
    `${BRIDGE}HWADDR=00:19:b9:00:00:01\n`,
    BRIDGE,
  ),
  'delay-without-stp': problemText(
    'In NetworkManager the delay belongs to the spanning tree. It is ignored with a warning, so nothing changes for the guests.',
    'NetworkManager では、待ち時間はスパニングツリーの設定です。警告とともに無視され、ゲストには影響しません。',
    `${BRIDGE}DELAY=0\n`,
    `${BRIDGE}NM_CONTROLLED=no\nDELAY=0\n`,
  ),
  'virtual-card': problemText(
    'A hypervisor gives each copy of a machine another address. The copied file then names a card that the copy does not have.',
    'ハイパーバイザーは、複製した仮想マシンに別のアドレスを割り当てます。コピーされたファイルは、存在しないカードを指すことになります。',
    `${CARD}HWADDR=52:54:00:00:00:99\n`,
    CARD,
  ),
  'array-value': problemText(
    'An array of bash holds several values, and a plain name is read as the first. NetworkManager does not know arrays.',
    'bash の配列は複数の値を持ちますが、名前だけで参照すると最初の値になります。NetworkManager は配列を解釈しません。',
    `${CARD}IPADDR=(10.0.0.1 10.0.0.2)\nPREFIX=24\n`,
    `${CARD}IPADDR=10.0.0.1\nPREFIX=24\n`,
  ),
  'second-statement': problemText(
    'A shell ends a statement at `;` and reads on. NetworkManager reads one key in a line, and skips lines that hold more.',
    'シェルは `;` で文を区切って続きを読みます。NetworkManager は 1 行に 1 つのキーしか読まず、それ以上ある行を読み飛ばします。',
    'DEVICE=eth0; ONBOOT=yes\n',
    `${CARD}ONBOOT=yes\n`,
  ),
  'several-lines': problemText(
    'A shell reads a quoted value over several lines. NetworkManager reads line by line, and skips one whose quote does not end.',
    'シェルは引用符の中の改行を値に含めます。NetworkManager は 1 行ずつ読み、引用符が閉じない行を読み飛ばします。',
    `DEVICE=bond0\nBONDING_OPTS="mode=1 \\\n miimon=100"\n`,
    `DEVICE=bond0\nBONDING_OPTS="mode=1 miimon=100"\n`,
  ),
  'missing-number': problemText(
    'Name servers and routes are numbered. A key without a number is a variable that nobody reads.',
    'ネームサーバーと経路には番号が付きます。番号のないキーは、どのプログラムも読まない変数になります。',
    `${CARD}DNS=192.168.11.1\n`,
    `${CARD}DNS1=192.168.11.1\n`,
  ),
  'address-with-prefix': problemText(
    'The address and the length of its network are two keys: `IPADDR` and `PREFIX`. The form of `ip addr` is not an address for either reader.',
    'アドレスとネットワークの長さは `IPADDR` と `PREFIX` に分けて書きます。`ip addr` の形式は、どちらのプログラムもアドレスとして読めません。',
    `${CARD}IPADDR=10.0.0.1/24\n`,
    `${CARD}IPADDR=10.0.0.1\nPREFIX=24\n`,
  ),
  'gateway-is-own': problemText(
    'The kernel rejects a default route that leads to the host itself. The host then reaches its own network only.',
    'ホスト自身へのデフォルトルートは、カーネルが拒否します。ホストは自分のネットワークとしか通信できません。',
    `${CARD}IPADDR=10.0.0.1\nPREFIX=24\nGATEWAY=10.0.0.1\n`,
    `${CARD}IPADDR=10.0.0.1\nPREFIX=24\nGATEWAY=10.0.0.254\n`,
  ),
  'duplicate-address': {
    why: {
      en: 'Files are often made by copying another one. Two interfaces with one address answer for each other, and the network sees the address move.',
      ja: 'ファイルをコピーして作ると残りがちです。同じアドレスの 2 つのインターフェイスが互いに応答し、アドレスの所在が定まりません。',
    },
    wrong: `${CARD}IPADDR=10.0.0.1\nPREFIX=24\n`,
    right: `${CARD}IPADDR=10.0.0.2\nPREFIX=24\n`,
    ...at('ifcfg-eth0'),
    beside: { 'network-scripts/ifcfg-eth1': 'DEVICE=eth1\nIPADDR=10.0.0.1\nPREFIX=24\n' },
  },
  'missing-slave': problemText(
    'The network scripts join a bond only where both keys are set. NetworkManager asks for `MASTER` alone.',
    'ネットワークスクリプトは両方のキーがある場合だけボンドに接続します。NetworkManager は `MASTER` だけを見ます。',
    `${CARD}MASTER=bond0\n`,
    `${CARD}MASTER=bond0\nSLAVE=yes\n`,
  ),
  'vlan-without-switch': problemText(
    'A name with a number after the dot is a VLAN by custom only. The network scripts make one where `VLAN` is true, here or for all files in `/etc/sysconfig/network`.',
    '「名前.番号」は慣例にすぎません。ネットワークスクリプトは、このファイルか全体の `/etc/sysconfig/network` で `VLAN` が真の場合だけ VLAN を作成します。',
    'DEVICE=eth0.100\nBOOTPROTO=dhcp\n',
    'DEVICE=eth0.100\nVLAN=yes\nBOOTPROTO=dhcp\n',
  ),
  'card-with-dashes': problemText(
    'The scripts turn the letters into capitals and compare the text with what the kernel prints, which has colons.',
    'スクリプトは大文字に変換した文字列を、カーネルが表示するコロン区切りのアドレスと比較します。',
    `${CARD}HWADDR=00-19-B9-00-00-01\n`,
    `${CARD}HWADDR=00:19:B9:00:00:01\n`,
  ),
  'route-gap': {
    why: {
      en: 'The network scripts count from 0 and stop at the first number that is not there. Routes after it are not added.',
      ja: 'ネットワークスクリプトは 0 から順に数え、ない番号で読むのをやめます。その後ろの経路は追加されません。',
    },
    wrong: `${ROUTE(0)}${ROUTE(2)}`,
    right: `${ROUTE(0)}${ROUTE(1)}`,
    ...at('route-eth0'),
  },
  'mixed-routes': {
    why: {
      en: 'One key of the form `ADDRESS0=` makes the shell read the whole file as settings. Lines of `ip route` are commands to it then.',
      ja: '`ADDRESS0=` 形式のキーが 1 つでもあると、シェルはファイル全体を設定として読みます。`ip route` 形式の行はコマンドとみなされます。',
    },
    wrong: `${ROUTE(0)}10.9.0.0/16 via 192.168.11.1\n`,
    right: `${ROUTE(0)}`,
    ...at('route-eth0'),
  },
  'unknown-argument': {
    why: {
      en: 'Each line is given to `ip route add` as it is. A word that `ip` does not know ends it, and the route is missing.',
      ja: '各行はそのまま `ip route add` に渡されます。`ip` の知らない語があるとエラーになり、経路は追加されません。',
    },
    wrong: '10.1.0.0/16 gateway 192.168.11.1\n',
    right: '10.1.0.0/16 via 192.168.11.1\n',
    ...at('route-eth0'),
  },
  'missing-argument': {
    why: {
      en: 'Each line is given to `ip route add` as it is. A word that needs a value ends it where none follows.',
      ja: '各行はそのまま `ip route add` に渡されます。値が必要な語の後ろに値がないとエラーになります。',
    },
    wrong: '10.1.0.0/16 via\n',
    right: '10.1.0.0/16 via 192.168.11.1\n',
    ...at('route-eth0'),
  },
  'host-bits': {
    why: {
      en: 'A route leads to a network, whose address has only zeros after its prefix. The kernel rejects another one.',
      ja: '経路の宛先はネットワークで、プレフィックスより後ろのビットは 0 です。それ以外はカーネルが拒否します。',
    },
    wrong: '10.1.2.3/16 via 192.168.11.1\n',
    right: '10.1.0.0/16 via 192.168.11.1\n',
    ...at('route-eth0'),
  },
  'comment-after-route': {
    why: {
      en: 'The scripts skip lines that begin with `#`, and give all others to `ip` whole.',
      ja: 'スクリプトは `#` で始まる行だけを読み飛ばし、ほかの行は全体を `ip` に渡します。',
    },
    wrong: '10.1.0.0/16 via 192.168.11.1 # office\n',
    right: '# office\n10.1.0.0/16 via 192.168.11.1\n',
    ...at('route-eth0'),
  },
};
