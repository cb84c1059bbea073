import { prefixOfMask } from '../../../base/addresses.ts';
import type { Directive } from '../../../schema/types.ts';
import { choice, integer, oneOf } from '../../../schema/values.ts';
import { type IfcfgKey, key } from './keys.ts';

/** The address of an interface, with what the file sets for the number at its end. */
const ownAddresses: Directive['ownAddresses'] = ({ statement, siblings }) => {
  const number = /(?<!\d)\d*$/.exec(statement.keyword.text)![0];
  const value = (name: string) =>
    siblings.findLast((each) => each.statement.keyword.text === name)?.statement.args[0]?.text;
  const prefix = value(`PREFIX${number}`);
  return {
    words: statement.args.slice(0, 1),
    interface: value('DEVICE'),
    prefix: prefix && /^\d+$/.test(prefix) ? Number(prefix) : prefixOfMask(value(`NETMASK${number}`) ?? ''),
  };
};

/** Addresses, DNS, DHCP, IPv6. */
export const addresses: Readonly<Record<string, IfcfgKey>> = {
  IPADDR: key(
    'address',
    'Sets the IPv4 address. More addresses are in `IPADDR1`, `IPADDR2` and so on. It needs `PREFIX` or `NETMASK` as well.',
    'IPv4 アドレスを指定します。2 つ目以降は `IPADDR1`、`IPADDR2` などに書きます。`PREFIX` または `NETMASK` も必要です。',
    { example: 'IPADDR=192.168.11.201', ownAddresses },
  ),
  PREFIX: key(
    integer({ min: 0, max: 32 }),
    'Sets how many bits of the address are the network. It wins over `NETMASK`.',
    'アドレスのうちネットワーク部のビット数です。`NETMASK` より優先されます。',
    { example: 'PREFIX=24', name: 'BITS' },
  ),
  NETMASK: key(
    'netmask',
    'Sets the netmask of the address. `PREFIX` wins where both are set.',
    'アドレスのネットマスクです。両方ある場合は `PREFIX` が優先されます。',
    { example: 'NETMASK=255.255.255.0' },
  ),
  GATEWAY: key(
    'ipv4',
    'Sets the router for everything outside the network of the interface. Only one interface of a host should have it: the last one to come up wins.',
    'ほかのネットワークへのルーターを指定します。複数のインターフェイスに書くと、最後に起動したものが有効になるため、1 つだけに書きます。',
    { example: 'GATEWAY=192.168.11.1' },
  ),
  BROADCAST: key(
    'ipv4',
    'Sets the broadcast address. It follows from address and netmask, so it is not needed.',
    'ブロードキャストアドレスです。アドレスとネットマスクから決まるため、省略してください。',
    {
      deprecated: {
        doc: { en: 'It is calculated from `IPADDR` and `PREFIX`.', ja: '`IPADDR` と `PREFIX` から計算されます。' },
      },
      hidden: true,
    },
  ),
  NETWORK: key(
    'ipv4',
    'Sets the address of the network. It follows from address and netmask, so it is not needed.',
    'ネットワークアドレスです。アドレスとネットマスクから決まるため、省略してください。',
    {
      deprecated: {
        doc: { en: 'It is calculated from `IPADDR` and `PREFIX`.', ja: '`IPADDR` と `PREFIX` から計算されます。' },
      },
      hidden: true,
    },
  ),
  DNS1: key(
    'ip',
    'Sets the first name server. It is written to `/etc/resolv.conf` unless `PEERDNS=no`.',
    '1 番目のネームサーバーです。`PEERDNS=no` でなければ `/etc/resolv.conf` に書き込まれます。',
    { example: 'DNS1=192.168.11.1' },
  ),
  DNS2: key(
    'ip',
    'Sets the second name server, which is asked when the first does not answer.',
    '2 番目のネームサーバーです。1 番目が応答しない場合に使われます。',
  ),
  DNS: key(
    'ip',
    'Sets a name server. It is written with a number: `DNS1`, `DNS2`, `DNS3`.',
    'ネームサーバーです。`DNS1`、`DNS2`、`DNS3` のように番号を付けます。',
    { hidden: true },
  ),
  DOMAIN: key(
    'text',
    'Sets the domains in which short host names are looked up.',
    '短いホスト名を検索するドメインを指定します。',
    { example: 'DOMAIN=example.com' },
  ),
  SEARCH: key(
    'text',
    'Sets more domains in which short host names are looked up.',
    '短いホスト名を検索する追加のドメインを指定します。',
  ),
  RES_OPTIONS: key(
    'text',
    'Sets options of the resolver, as in `/etc/resolv.conf`.',
    '`/etc/resolv.conf` と同じリゾルバーのオプションを指定します。',
  ),
  PEERDNS: key(
    'flag',
    'Sets whether name servers of this file, or from DHCP, go into `/etc/resolv.conf`.',
    'このファイルや DHCP のネームサーバーを `/etc/resolv.conf` に書き込むかどうかです。',
    { flag: 'both', default: 'yes' },
  ),
  PEERROUTES: key('flag', 'Sets whether routes from DHCP are used.', 'DHCP で受け取った経路を使うかどうかです。', {
    flag: 'both',
    default: 'yes',
  }),
  DEFROUTE: key(
    'flag',
    'Sets whether the interface may carry the default route. Set `no` on the links of a cluster that lead nowhere else.',
    'デフォルトルートに使ってよいかどうかです。クラスタ内部用のリンクでは `no` にします。',
    { flag: 'both', default: 'yes' },
  ),
  METRIC: key(
    'int',
    'Sets the cost of the routes of this interface. Of two default routes the cheaper one is used.',
    'このインターフェイスの経路のメトリックです。デフォルトルートが 2 つある場合は小さいほうが使われます。',
  ),
  WINDOW: key(
    'int',
    'Sets the TCP window of the routes of this interface.',
    'このインターフェイスの経路で使う TCP ウィンドウです。',
  ),
  SRCADDR: key(
    'ip',
    'Sets the source address of packets that this host sends over the default route.',
    'デフォルトルートで送信するパケットの送信元アドレスです。',
  ),
  SCOPE: key(
    'text',
    'Sets the scope of the address: `global`, `link` or `host`.',
    'アドレスのスコープ (`global`、`link`、`host`) を指定します。',
  ),
  NOZEROCONF: key(
    'flag',
    'Sets whether the route to `169.254.0.0/16` is left out.',
    '`169.254.0.0/16` への経路を追加しないかどうかです。',
  ),
  EXTRA_ROUTE_OPTS: key(
    'text',
    'Adds options to the default route that the scripts set.',
    'スクリプトが設定するデフォルトルートにオプションを追加します。',
  ),
  ARPCHECK: key(
    'flag',
    'Sets whether another host with the same address keeps the interface down.',
    '同じアドレスのホストがある場合に起動を中止するかどうかです。',
    { default: 'yes' },
  ),
  ARPUPDATE: key(
    'flag',
    'Sets whether the new address is announced to neighbors by ARP.',
    '新しいアドレスを ARP で周囲に通知するかどうかです。',
    { default: 'yes' },
  ),
  ARPING_WAIT: key(
    'seconds',
    'Sets how long to wait for another host with the same address.',
    '同じアドレスのホストの応答を待つ時間です。',
    { default: '3' },
  ),
  ARPING_UPDATE_WAIT: key(
    'seconds',
    'Sets how long the new address is announced.',
    '新しいアドレスを通知する時間です。',
    { default: '3' },
  ),
  LINKSTATUS: key(
    oneOf([
      choice('up', 'The link is set up.', 'リンクを有効にします。'),
      choice('down', 'The link is left down.', 'リンクを無効のままにします。'),
    ]),
    'Sets the state that the link gets.',
    'リンクの状態を指定します。',
    { default: 'up', name: 'up|down' },
  ),
  ONPARENT: key(
    'flag',
    'Sets whether an alias comes up with its interface.',
    'エイリアスを元のインターフェイスと一緒に起動するかどうかです。',
    { default: 'yes' },
  ),
  IPV4_FAILURE_FATAL: key(
    'flag',
    'Sets whether the connection fails where IPv4 does, although IPv6 works.',
    'IPv6 が使えても、IPv4 の失敗を接続の失敗とみなすかどうかです。',
    { flag: 'both' },
  ),
  DHCP_HOSTNAME: key(
    'text',
    'Sets the host name that is sent to the DHCP server.',
    'DHCP サーバーに送信するホスト名です。',
  ),
  DHCP_FQDN: key(
    'text',
    'Sets the full name that is sent to the DHCP server. It wins over `DHCP_HOSTNAME`.',
    'DHCP サーバーに送信する完全な名前です。`DHCP_HOSTNAME` より優先されます。',
  ),
  DHCP_SEND_HOSTNAME: key(
    'flag',
    'Sets whether a host name is sent to the DHCP server.',
    'DHCP サーバーにホスト名を送信するかどうかです。',
    { flag: 'both' },
  ),
  NO_DHCP_HOSTNAME: key(
    'flag',
    'Keeps the host name from being sent to the DHCP server.',
    'DHCP サーバーにホスト名を送信しません。',
  ),
  DHCPRELEASE: key(
    'flag',
    'Sets whether the address is given back when the interface goes down.',
    '停止時にアドレスを DHCP サーバーへ返却するかどうかです。',
  ),
  DHCLIENT_IGNORE_GATEWAY: key(
    'flag',
    'Sets whether the router that DHCP names is ignored.',
    'DHCP が通知するルーターを無視するかどうかです。',
  ),
  DHCLIENTARGS: key(
    'text',
    'Adds arguments to the command line of `dhclient`.',
    '`dhclient` のコマンドラインに引数を追加します。',
  ),
  PERSISTENT_DHCLIENT: key(
    'flag',
    'Sets whether the DHCP client keeps trying after it got no answer.',
    '応答がなくても DHCP クライアントが再試行を続けるかどうかです。',
  ),
  IPV6INIT: key(
    'flag',
    'Sets whether the interface gets IPv6 at all.',
    'インターフェイスで IPv6 を使うかどうかです。',
    { flag: 'both' },
  ),
  IPV6ADDR: key(
    'ipv6Prefix',
    'Sets the IPv6 address with its prefix length.',
    'IPv6 アドレスとプレフィックス長を指定します。',
    { example: 'IPV6ADDR=2001:db8::201/64' },
  ),
  IPV6ADDR_SECONDARIES: key(
    'text',
    'Sets more IPv6 addresses, with spaces between.',
    '追加の IPv6 アドレスを空白区切りで指定します。',
  ),
  IPV6_DEFAULTGW: key(
    'ipv6',
    'Sets the router for IPv6. A link-local one needs its interface: `fe80::1%eth0`.',
    'IPv6 のルーターを指定します。リンクローカルアドレスでは `fe80::1%eth0` のようにインターフェイスも書きます。',
  ),
  IPV6_AUTOCONF: key(
    'flag',
    'Sets whether addresses are taken from router advertisements.',
    'ルーター広告からアドレスを自動設定するかどうかです。',
    { flag: 'both' },
  ),
  IPV6FORWARDING: key(
    'flag',
    'Sets whether the interface forwards IPv6, as a router does.',
    'ルーターとして IPv6 を転送するかどうかです。',
  ),
  IPV6_ROUTER: key(
    'flag',
    'Sets whether the interface behaves as a router of IPv6.',
    'IPv6 ルーターとして動作するかどうかです。',
  ),
  IPV6_MTU: key(integer({ min: 1280 }), 'Sets the MTU for IPv6.', 'IPv6 の MTU を指定します。', { name: 'BYTES' }),
  IPV6_PRIVACY: key(
    'text',
    'Sets whether temporary addresses are used: `rfc3041` for yes.',
    '一時アドレスを使うかどうかです。使う場合は `rfc3041` を指定します。',
  ),
  IPV6_SET_SYSCTLS: key(
    'flag',
    'Sets whether the scripts set the switches of the kernel for IPv6.',
    'スクリプトが IPv6 のカーネル設定を変更するかどうかです。',
    { default: 'yes' },
  ),
  IPV6_FORCE_ACCEPT_RA: key(
    'flag',
    'Sets whether router advertisements count although the host forwards.',
    '転送を行うホストでもルーター広告を受け入れるかどうかです。',
    { default: 'no' },
  ),
  DHCPV6C: key('flag', 'Sets whether DHCPv6 is asked.', 'DHCPv6 を使うかどうかです。'),
  DHCPV6C_OPTIONS: key(
    'text',
    'Adds arguments to the command line of the DHCPv6 client.',
    'DHCPv6 クライアントのコマンドラインに引数を追加します。',
  ),
  PERSISTENT_DHCLIENT_IPV6: key(
    'flag',
    'Sets whether the DHCPv6 client keeps trying after it got no answer.',
    '応答がなくても DHCPv6 クライアントが再試行を続けるかどうかです。',
  ),
  PROXY_METHOD: key(
    'text',
    'Sets how a proxy is found: `none` or `auto`.',
    'プロキシーの検出方法 (`none`、`auto`) を指定します。',
  ),
  BROWSER_ONLY: key(
    'flag',
    'Sets whether the proxy is for browsers only.',
    'プロキシーをブラウザーだけで使うかどうかです。',
    { flag: 'both' },
  ),
};
