import { either, literal, parts, repeat, seq, word } from '../../../../schema/grammar.ts';
import type { Choice, Grammar, SymbolKind, ValueType } from '../../../../schema/types.ts';
import { anything, choice, drbdDevice, drbdLink, integer, linkedResource, oneOf } from '../../../../schema/values.ts';
import { diskWords, diskWordType } from '../values/disk.ts';
import { barePathType, macType, pathType, vdevType } from '../values/values.ts';

/** What the texts in the lists of devices are made of. */

interface Pair {
  readonly key: string;
  readonly type: ValueType;
  readonly en: string;
  readonly ja: string;
  readonly secret?: true;
  readonly refersTo?: SymbolKind;
  /** The value, where it is more than one word of the type. */
  readonly value?: Grammar;
}

const comma = literal(',');
const equals = literal('=');

const pair = ({ key, type, en, ja, secret, refersTo, value }: Pair): Grammar =>
  parts(
    '=',
    seq(
      literal(key, { en, ja }, { joined: '=' }),
      equals,
      value ??
        word(key.toUpperCase(), type, {
          ...(secret && { secret }),
          // Scripts of Xen make bridges, too.
          ...(refersTo && { refersTo, ifUndefined: 'information' }),
        }),
    ),
  );

/** `key=value` of these, and whatever else, divided by commas. */
function pairs(known: readonly Pair[], ...others: readonly Grammar[]): Grammar {
  const part = either(
    ...known.map(pair),
    ...others,
    word('KEY=VALUE', anything('a pair `key=value`', '`キー=値` の組')),
  );
  return parts(',', seq(part, repeat(seq(comma, part), 0)));
}

const p = (
  key: string,
  type: ValueType,
  en: string,
  ja: string,
  facts: Pick<Pair, 'secret' | 'refersTo' | 'value'> = {},
): Pair => ({
  key,
  type,
  en,
  ja,
  ...facts,
});
/** A device of DRBD, which leads to its resource. */
const drbd = (name: string): Grammar =>
  either(
    word(name, drbdLink, linkedResource),
    word(name, drbdDevice, { refersTo: 'drbd-device', ifUndefined: 'none' }),
  );
const any = anything();
const domain = anything('the name of a domain', 'ドメイン名');
const onOff = oneOf([choice('1', 'Enabled.', '有効にします。'), choice('0', 'Disabled.', '無効にします。')], {
  open: true,
});
const word01 = (value: string, en: string, ja: string): Grammar => literal(value, { en, ja });

const interfaceType: ValueType = anything('a network interface', 'ネットワークインターフェイス');
const bridgeType: ValueType = anything('a bridge of Domain-0', 'Domain-0 のブリッジ');

/** `file:/a.img,xvda,w`, `/a.img,raw,xvda,rw`, `format=raw,vdev=xvda,access=rw,target=/a.img`. */
export const diskItem: Grammar = pairs(
  [
    p(
      'target',
      pathType,
      'Sets the image or block device. It takes the rest of the text, so it comes last.',
      'イメージまたはブロックデバイスを指定します。文字列の残り全体が値になるため、最後に書きます。',
      { value: either(drbd('TARGET'), word('TARGET', pathType)) },
    ),
    p('format', diskWordType('format'), 'Sets the format of the image.', 'イメージの形式を指定します。'),
    p('vdev', vdevType, 'Sets the device that the guest sees.', 'ゲストから見えるデバイスを指定します。'),
    p(
      'access',
      diskWordType('access'),
      'Sets whether the guest may write.',
      'ゲストに書き込みを許すかどうかを指定します。',
    ),
    p(
      'devtype',
      oneOf(diskWords.devtype, { open: true }),
      'Sets whether the device is a disk or a CD-ROM.',
      'ディスクか CD-ROM かを指定します。',
    ),
    p('backend', domain, 'Sets the domain that serves the disk.', 'ディスクを提供するドメインを指定します。'),
    p(
      'backendtype',
      oneOf(diskWords.backendtype, { open: true }),
      'Sets how the backend reads the disk.',
      'バックエンドの種類を指定します。',
    ),
    p(
      'script',
      any,
      'Sets the script that prepares the device, such as `block-drbd`.',
      'デバイスを準備するスクリプト (`block-drbd` など) を指定します。',
    ),
    p(
      'specification',
      oneOf(diskWords.specification, { open: true }),
      'Sets the protocol of the device.',
      'デバイスのプロトコルを指定します。',
    ),
  ],
  parts(
    ':',
    seq(
      literal('drbd', {
        en: 'A DRBD resource: the script of Xen makes it primary where the guest runs.',
        ja: 'DRBD リソースです。Xen のスクリプトが、ゲストを動かすノードで Primary にします。',
      }),
      literal(':'),
      word('RESOURCE', any, { refersTo: 'drbd-resource', ifUndefined: 'warning' }),
    ),
  ),
  parts(
    ':',
    seq(
      literal('phy', {
        en: 'A block device of Domain-0. xl finds that out by itself.',
        ja: 'Domain-0 のブロックデバイスです。xl では指定しなくても判別されます。',
      }),
      literal(':'),
      either(drbd('DEVICE'), word('DEVICE', pathType)),
    ),
  ),
  parts(
    ':',
    seq(
      literal('file', {
        en: 'An image file of Domain-0. xl finds that out by itself.',
        ja: 'Domain-0 のイメージファイルです。xl では指定しなくても判別されます。',
      }),
      literal(':'),
      word('FILE', pathType),
    ),
  ),
  word01('cdrom', 'Makes the device a CD-ROM.', 'デバイスを CD-ROM にします。'),
  word01('discard', 'Passes discards of the guest on to the backend.', 'ゲストの discard をバックエンドに渡します。'),
  word01('no-discard', 'Does not pass discards on.', 'discard を渡しません。'),
  word01(
    'direct-io-safe',
    'Declares that direct input and output is safe for this backend.',
    'このバックエンドでダイレクト I/O が安全であることを示します。',
  ),
  word01('colo', 'Replicates the disk for COLO.', 'COLO のためにディスクを複製します。'),
  word('FORMAT', diskWordType('format')),
  word('ACCESS', diskWordType('access')),
  parts(':', seq(word('VDEV', vdevType), literal(':'), literal('cdrom'))),
  word('VDEV', vdevType),
  drbd('TARGET'),
  word('TARGET', barePathType, {
    doc: { en: 'The image or block device.', ja: 'イメージまたはブロックデバイスです。' },
  }),
);

/** `mac=00:16:3e:00:00:01,bridge=br0`. */
export const vifItem: Grammar = pairs([
  p(
    'mac',
    macType,
    'Sets the MAC address. Without it each start makes up another one.',
    'MAC アドレスを指定します。省略すると起動のたびに変わります。',
  ),
  p(
    'bridge',
    bridgeType,
    'Sets the bridge of Domain-0 that the interface joins.',
    'インターフェイスを接続する Domain-0 のブリッジを指定します。',
    { refersTo: 'bridge' },
  ),
  p(
    'ip',
    any,
    'Sets the addresses of the guest, for scripts that filter or route by them.',
    'ゲストのアドレスを指定します。フィルターやルーティングを行うスクリプトが使います。',
  ),
  p(
    'script',
    any,
    'Sets the script that connects the interface: `vif-bridge`, `vif-route`, `vif-nat`.',
    'インターフェイスを接続するスクリプト (`vif-bridge`、`vif-route`、`vif-nat`) を指定します。',
  ),
  p(
    'type',
    oneOf(
      [
        choice('vif', 'Paravirtual only.', '準仮想化のみです。'),
        choice(
          'ioemu',
          'Shows an emulated card, too. It is for fully virtualized guests.',
          'エミュレートしたカードも見せます。完全仮想化ゲスト用です。',
        ),
      ],
      { open: true },
    ),
    'Sets whether an emulated card is shown, too.',
    'エミュレートしたカードも見せるかどうかを指定します。',
  ),
  p(
    'model',
    oneOf(
      [
        choice('rtl8139', 'A Realtek 8139, which every system knows.', 'ほとんどの OS が対応する Realtek 8139 です。'),
        choice('e1000', 'An Intel gigabit card.', 'Intel のギガビットカードです。'),
        choice('virtio-net', 'A virtio card.', 'virtio のカードです。'),
      ],
      { open: true },
    ),
    'Sets the card that is emulated for a fully virtualized guest.',
    '完全仮想化ゲストにエミュレートするカードを指定します。',
  ),
  p(
    'vifname',
    interfaceType,
    'Sets the name of the backend interface in Domain-0.',
    'Domain-0 側のインターフェイス名を指定します。',
  ),
  p(
    'backend',
    domain,
    'Sets the domain that serves the interface.',
    'インターフェイスを提供するドメインを指定します。',
  ),
  p(
    'rate',
    anything('a rate such as `10Mb/s`', '`10Mb/s` のような速度'),
    'Limits what the guest may send.',
    'ゲストの送信速度を制限します。',
  ),
  p(
    'gatewaydev',
    interfaceType,
    'Sets the interface for the scripts that route.',
    'ルーティングを行うスクリプトが使うインターフェイスを指定します。',
  ),
  p(
    'netdev',
    interfaceType,
    'Sets the same as `gatewaydev`, which newer files say.',
    '`gatewaydev` と同じです。新しい設定では `gatewaydev` を使います。',
  ),
  p('devid', integer({ min: 0 }), 'Sets the number of the interface.', 'インターフェイスの番号を指定します。'),
  p(
    'mtu',
    integer({ min: 68, max: 65535 }),
    'Sets the MTU that the guest uses.',
    'ゲストに知らせる MTU を指定します。',
  ),
  p('vlan', any, 'Sets the VLANs of the port on the bridge.', 'ブリッジのポートの VLAN を指定します。'),
]);

/** `vnc=1,vncunused=1,keymap=ja`. */
export const vfbItem: Grammar = pairs([
  p('vnc', onOff, 'Serves the screen over VNC.', '画面を VNC で提供します。'),
  p(
    'vnclisten',
    any,
    'Sets the address on which VNC listens. Everybody who reaches it sees the screen.',
    'VNC が待ち受けるアドレスを指定します。到達できる人は誰でも画面を見られます。',
  ),
  p(
    'vncdisplay',
    integer({ min: 0 }),
    'Sets the number of the VNC display; the port is 5900 plus that.',
    'VNC のディスプレイ番号を指定します。ポートは 5900 にこの番号を足したものです。',
  ),
  p('vncunused', onOff, 'Takes the next free VNC display.', '空いている VNC ディスプレイを使います。'),
  p('vncpasswd', any, 'Sets the password of VNC.', 'VNC のパスワードを指定します。', { secret: true }),
  p('sdl', onOff, 'Opens a window on the X display of Domain-0.', 'Domain-0 の X ディスプレイにウィンドウを開きます。'),
  p('opengl', onOff, 'Draws the SDL window with OpenGL.', 'SDL ウィンドウを OpenGL で描画します。'),
  p('display', any, 'Sets the X display of the SDL window.', 'SDL ウィンドウの X ディスプレイを指定します。'),
  p(
    'xauthority',
    pathType,
    'Sets the X authority file of the SDL window.',
    'SDL ウィンドウの X の認証ファイルを指定します。',
  ),
  p(
    'keymap',
    oneOf([choice('ja', 'Japanese.', '日本語配列です。'), choice('en-us', 'American.', '米国配列です。')], {
      open: true,
    }),
    'Sets the keyboard layout of the viewer of the screen.',
    '画面を見る側のキーボード配列を指定します。',
  ),
  p(
    'type',
    oneOf([choice('vnc', 'VNC.', 'VNC です。'), choice('sdl', 'SDL.', 'SDL です。')], { open: true }),
    'Means the same as `vnc=1` or `sdl=1` in the words of xm; xl passes over it.',
    'xm の書き方で `vnc=1` や `sdl=1` と同じ意味です。xl は無視します。',
  ),
]);

/** `01:00.0,permissive=1`. */
export const pciItem: Grammar = pairs(
  [
    p('msitranslate', onOff, 'Translates interrupts of the device.', 'デバイスの割り込みを変換します。'),
    p('power_mgmt', onOff, 'Lets the guest manage the power of the device.', 'デバイスの電源管理をゲストに任せます。'),
    p(
      'permissive',
      onOff,
      'Lets the guest write all of the configuration space.',
      'ゲストにデバイスの設定領域全体への書き込みを許します。',
    ),
    p(
      'seize',
      onOff,
      'Takes the device from its driver in Domain-0.',
      'Domain-0 のドライバーからデバイスを切り離します。',
    ),
  ],
  word('DEVICE', anything('a PCI address such as `01:00.0`', '`01:00.0` のような PCI アドレス')),
);

const specs = (known: readonly (readonly [key: string, en: string, ja: string])[]): Grammar =>
  pairs(known.map(([key, en, ja]) => p(key, any, en, ja)));

/** `type=hostdev,hostbus=1,hostaddr=3`. */
export const usbdevItem: Grammar = specs([
  ['type', 'Sets the type: `hostdev`.', '種類 (`hostdev`) を指定します。'],
  [
    'hostbus',
    'Sets the bus of the device in Domain-0, as `lsusb` shows it.',
    'Domain-0 でのバス番号を指定します (`lsusb` の表示)。',
  ],
  [
    'hostaddr',
    'Sets the address of the device in Domain-0, as `lsusb` shows it.',
    'Domain-0 でのデバイス番号を指定します (`lsusb` の表示)。',
  ],
  [
    'controller',
    'Sets the controller of the guest that the device is plugged into.',
    '接続するゲスト側のコントローラーを指定します。',
  ],
  ['port', 'Sets the port of the controller.', 'コントローラーのポートを指定します。'],
]);

/** `type=qusb,version=2,ports=4`. */
export const usbctrlItem: Grammar = specs([
  [
    'type',
    'Sets the kind of controller: `auto`, `pv`, `devicemodel`.',
    'コントローラーの種類 (`auto`、`pv`、`devicemodel`) を指定します。',
  ],
  ['version', 'Sets the version of USB: 1 or 2.', 'USB のバージョン (1 または 2) を指定します。'],
  ['ports', 'Sets the number of ports.', 'ポートの数を指定します。'],
]);

/** `backend=DOMAIN,uuid=UUID`. */
export const vtpmItem: Grammar = specs([
  [
    'backend',
    'Sets the domain that serves the virtual TPM; it is required.',
    '仮想 TPM を提供するドメインを指定します (必須)。',
  ],
  ['uuid', 'Sets the UUID of the virtual TPM.', '仮想 TPM の UUID を指定します。'],
]);

/** `tag=share,path=/srv,security_model=none`. */
export const p9Item: Grammar = specs([
  ['tag', 'Sets the name by which the guest mounts the folder.', 'ゲストがマウントに使う名前を指定します。'],
  ['path', 'Sets the folder of Domain-0.', 'Domain-0 のフォルダを指定します。'],
  ['security_model', 'Sets how owners and permissions are kept: `none`.', '所有者と権限の扱い (`none`) を指定します。'],
]);

/** `name=console1,connection=socket,path=/a`. */
export const channelItem: Grammar = specs([
  [
    'connection',
    'Sets where the channel ends in Domain-0: `pty` or `socket`.',
    'Domain-0 側の接続先 (`pty` または `socket`) を指定します。',
  ],
  ['name', 'Sets the name that the guest sees.', 'ゲストから見える名前を指定します。'],
  ['path', 'Sets the path of the socket.', 'ソケットのパスを指定します。'],
]);

const onOffChoices: readonly Choice[] = [
  choice('default', 'What Windows guests need.', 'Windows ゲストに必要なものです。'),
];

export const cpuRange: Grammar = word(
  '"CPUS"',
  anything('CPU numbers such as `0-3,^1`, or `all`', '`0-3,^1` のような CPU 番号、または `all`'),
);
export const viridianItem: Grammar = word('"GROUP"', oneOf(onOffChoices, { open: true }));
