import { problemForms, problemText, type Reference } from '../../../../../schema/reference.ts';

const HEAD = 'name = "domu1"\nmemory = 512\n';
const PV = `${HEAD}bootloader = "pygrub"\n`;
const HVM = `${HEAD}type = "hvm"\n`;
const XL = { targets: { xen: '4.17' } };
const disk = (text: string): string => `${PV}disk = [ "${text}" ]\n`;
const vif = (text: string): string => `${PV}vif = [ "${text}" ]\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'repeated-directive': problemForms(`${PV}vcpus = 1\nvcpus = 2\n`, `${PV}vcpus = 2\n`),
  'unknown-directive': problemForms(`${PV}maxcpus = 2\n`, `${PV}maxvcpus = 2\n`),
  'missing-directive': problemForms('memory = 512\nbootloader = "pygrub"\n', PV),
  'bad-key': problemText(
    'xl reads keys by a strict rule. A capital letter or a dash ends the reading of the file, and the guest is not created.',
    'xl はキーを厳密な規則で読みます。大文字やハイフンがあると読み込みが中断し、ゲストは作成されません。',
    `${PV}On_crash = "destroy"\n`,
    `${PV}on_crash = "destroy"\n`,
  ),
  'missing-assign': problemText(
    'Every statement is `KEY = VALUE`. A line without `=` ends the reading of the file.',
    '文はすべて `キー = 値` の形です。`=` のない行があると、読み込みが中断します。',
    `${PV}vcpus 2\n`,
    `${PV}vcpus = 2\n`,
  ),
  'missing-argument': problemText(
    'A value must begin in the line of its key; only the inside of a list may go on in the next line.',
    '値はキーと同じ行で始まる必要があります。次の行に続けられるのはリストの中だけです。',
    `${PV}vcpus =\n`,
    `${PV}vcpus = 2\n`,
  ),
  'unquoted-value': problemText(
    'xm ran the file as a Python program, so names and calculations were values, too. xl knows texts, numbers and lists only.',
    'xm はファイルを Python として実行していたため、名前や計算式も値になりました。xl が扱う値は文字列、数値、リストだけです。',
    `${HEAD}bootloader = pygrub\n`,
    PV,
  ),
  'unclosed-string': problemText(
    'A text ends in its line. Without the closing quote the rest of the file cannot be read.',
    '文字列は 1 行で終わります。閉じる引用符がないと、ファイルの残りが読めません。',
    `${PV}on_crash = "destroy\n`,
    `${PV}on_crash = "destroy"\n`,
  ),
  'unclosed-list': problemText(
    'A list may go on over several lines, so without its bracket everything below would be a part of it.',
    'リストは複数行に続けられるため、閉じ括弧がないと、その下がすべてリストの一部とみなされます。',
    `${PV}vif = [ "bridge=xenbr0"\n`,
    `${PV}vif = [ "bridge=xenbr0" ]\n`,
  ),
  'bad-escape': problemText(
    'In a text a backslash begins an escape. xl knows few of them and rejects the others, as in a path of Windows.',
    '文字列の中のバックスラッシュはエスケープの始まりです。Windows のパスのように、xl が知らないエスケープがあると拒否されます。',
    `${PV}extra = "path=C:\\dir"\n`,
    `${PV}extra = "path=C:\\\\dir"\n`,
  ),
  'line-continuation': problemText(
    'Other languages join lines at a backslash. xl does not, and rejects the file. A list continues over lines by itself.',
    'ほかの言語では行末のバックスラッシュで行をつなげますが、xl はファイルを拒否します。リストはそのまま次の行に続けられます。',
    `${PV}vcpus = \\\n 2\n`,
    `${PV}vcpus = 2\n`,
  ),
  'number-for-word': problemText(
    'Old releases took a number for these modes. xl still takes it, warns each time, and knows the words.',
    '古いリリースではこれらのモードを数値で指定しました。xl は数値も受け付けますが、毎回警告を出します。',
    `${PV}tsc_mode = 2\n`,
    `${PV}tsc_mode = "native"\n`,
  ),
  'missing-comma': problemText(
    'Python joined two texts that follow each other. xl wants a comma between the values of a list.',
    'Python は並んだ 2 つの文字列を連結しました。xl のリストでは、値の間にコンマが必要です。',
    `${PV}vif = [ "bridge=xenbr0" "bridge=xenbr1" ]\n`,
    `${PV}vif = [ "bridge=xenbr0", "bridge=xenbr1" ]\n`,
  ),
  'extra-comma': problemText(
    'One comma may follow the last value of a list; two in a row are rejected.',
    'リストの最後の値の後にコンマを 1 つ置くことはできますが、2 つ続けると拒否されます。',
    `${PV}vif = [ "bridge=xenbr0",, "bridge=xenbr1" ]\n`,
    `${PV}vif = [ "bridge=xenbr0", "bridge=xenbr1" ]\n`,
  ),
  'extra-argument': problemText(
    'A statement ends with its line or with a semicolon. What follows a value is rejected, a second statement, too.',
    '文は行末またはセミコロンで終わります。値の後に続くものは、別の文であっても拒否されます。',
    `${PV}vcpus = 2 maxvcpus = 4\n`,
    `${PV}vcpus = 2\nmaxvcpus = 4\n`,
  ),
  'unexpected-bracket': problemText(
    'A bracket that closes nothing often remains when a list is cut down to one value.',
    '対応する括弧のない `]` は、リストを 1 つの値に書き換えたときによく残ります。',
    `${PV}vcpus = 2 ]\n`,
    `${PV}vcpus = 2\n`,
  ),
  'comment-without-line-end': problemText(
    'xl 4.17 reads a comment up to its line end. A file that ends within one is rejected as a whole.',
    'xl 4.17 はコメントを改行まで読みます。コメントの途中でファイルが終わると、ファイル全体が拒否されます。',
    `${PV}# the end`,
    `${PV}# the end\n`,
  ),
  'python-code': problemText(
    'Up to Xen 4.1 `xm` ran the file as a program. `xl` only reads assignments, so such a file must be converted.',
    'Xen 4.1 までの `xm` はファイルをプログラムとして実行していました。`xl` は代入文しか読まないため、変換が必要です。',
    `import os\n${PV}`,
    PV,
    XL,
  ),
  'line-ends': problemText(
    'A file that was edited on Windows may have other line ends. xl takes the extra character for a part of the value and stops.',
    'Windows で編集したファイルは改行コードが異なることがあります。xl は余分な文字を読めず、処理を中断します。',
    PV.replaceAll('\n', '\r\n'),
    PV,
  ),
  'byte-order-mark': problemText(
    'Some editors write three invisible bytes at the beginning of a file. xl takes them for a part of the first key.',
    'エディタによっては、ファイルの先頭に見えない 3 バイトを書き込みます。xl はこれを最初のキーの一部とみなします。',
    `\uFEFF${PV}`,
    PV,
  ),
  'wrong-type': problemText(
    'xl prints a warning that is easily missed and continues without the value: the guest then starts, for example, without its disk.',
    'xl は警告を表示するだけで、値を無視して処理を続けます。例えば、ディスクが接続されないままゲストが起動します。',
    `${PV}disk = "/a.img,raw,xvda,rw"\n`,
    `${PV}disk = [ "/a.img,raw,xvda,rw" ]\n`,
  ),
  'not-a-number': problemText(
    'xl takes the default when a value is not a number, so the guest starts with too little memory, for example.',
    '数値でない値は無視され、既定値が使われます。例えば、メモリが足りないままゲストが起動します。',
    'name = "domu1"\nmemory = "512MB"\nbootloader = "pygrub"\n',
    PV,
  ),
  'invalid-value': problemText(
    'xl refuses to create the guest when it does not know the word.',
    '知らない語があると、xl はゲストの作成を拒否します。',
    `${PV}on_crash = "reboot"\n`,
    `${PV}on_crash = "restart"\n`,
  ),
  'wrong-guest': problemText(
    'Paravirtual guests have no emulated timer, so xl rejects a setting of it.',
    '準仮想化ゲストにはエミュレートされたタイマーがないため、xl は設定を拒否します。',
    `${PV}timer_mode = "no_delay_for_missed_ticks"\n`,
    `${HVM}timer_mode = "no_delay_for_missed_ticks"\n`,
  ),
  'out-of-range': problemText(
    'The hole below 4 GiB must leave room for memory and for devices; xl rejects other sizes.',
    '4 GiB より下の領域にはメモリとデバイスの両方が必要なため、xl はほかの大きさを拒否します。',
    `${HVM}mmio_hole = 128\n`,
    `${HVM}mmio_hole = 512\n`,
  ),
  'ignored-by-xl': problemText(
    'The key was for xm. xl prints a warning and ignores it.',
    'xm のためのキーです。xl は警告を表示し、ないものとして処理を続けます。',
    `${HVM}device_model = "/usr/lib/xen/bin/qemu-dm"\n`,
    HVM,
  ),
  'add-to-number': problemText(
    'After `+=` to a number xl forgets the key altogether and uses the default.',
    '数値に `+=` を使うと、xl はキー全体を無視して既定値を使います。',
    `${PV}vcpus += 2\n`,
    `${PV}vcpus = 2\n`,
  ),
  'add-mixed': problemText(
    'A text and a list cannot be added to each other; xl rejects the file.',
    '文字列とリストは連結できず、xl はファイルを拒否します。',
    `${PV}cpus = "0"\ncpus += [ "1" ]\n`,
    `${PV}cpus = [ "0" ]\ncpus += [ "1" ]\n`,
  ),
  'invalid-disk': problemText(
    'xl reads the text of a disk part by part: target, format, device, access, or pairs. What it cannot place ends the creation of the guest.',
    'xl はディスクの文字列を、対象、形式、デバイス、アクセスの順、または組として読みます。解釈できない部分があると、ゲストは作成されません。',
    disk('/a.img,raw,xvda,readonly'),
    disk('/a.img,raw,xvda,ro'),
  ),
  'invalid-device': problemText(
    'A pair that xl does not know is ignored for a network interface and rejected for other devices.',
    '知らない組は、ネットワークインターフェイスでは無視され、ほかのデバイスでは拒否されます。',
    vif('bridge=xenbr0,rate=fast'),
    vif('bridge=xenbr0,rate=10Mb/s'),
  ),
  'nothing-to-boot': problemText(
    'A guest that is not fully virtualized has no BIOS: xl must find its kernel.',
    '完全仮想化でないゲストには BIOS がないため、xl がカーネルを見つける必要があります。',
    HEAD,
    PV,
  ),
  'kernel-and-firmware': problemText(
    'Both say what is loaded first. xl rejects the file, because it does not choose.',
    'どちらも最初に読み込むものの指定です。xl はどちらも選ばず、エラーにします。',
    `${HEAD}kernel = "/boot/vmlinuz"\nfirmware = "pvgrub64"\n`,
    `${HEAD}firmware = "pvgrub64"\n`,
  ),
  'type-against-builder': problemText(
    '`builder` is the older word for `type`. Where they differ, xl rejects the file.',
    '`builder` は `type` の古い書き方です。両者が異なると、xl はファイルを拒否します。',
    `${HVM}builder = "generic"\n`,
    HVM,
  ),
  'maxvcpus-below-vcpus': problemText(
    'A guest cannot start with more CPUs than it may ever have.',
    'ゲストは、上限を超える数の CPU では起動できません。',
    `${PV}vcpus = 4\nmaxvcpus = 2\n`,
    `${PV}vcpus = 2\nmaxvcpus = 4\n`,
  ),
  'maxmem-below-memory': problemText(
    'xl raises the limit to `memory` without a message, so the guest can never grow.',
    'xl は警告なしに上限を `memory` に引き上げるため、ゲストのメモリは増やせません。',
    `${PV}maxmem = 256\n`,
    `${PV}maxmem = 1024\n`,
  ),
  'no-vcpu': problemText(
    'xl accepts zero, but a guest without a CPU never runs.',
    'xl は 0 を受け付けますが、CPU のないゲストは動作しません。',
    `${PV}vcpus = 0\n`,
    `${PV}vcpus = 1\n`,
  ),
  'ignored-beside-cmdline': problemText(
    '`cmdline` is the whole command line. Parts that are set elsewhere are dropped, and the kernel may not find its root.',
    '`cmdline` はコマンドライン全体です。別に指定した部分は捨てられ、カーネルがルートを見つけられないことがあります。',
    `${HEAD}kernel = "/boot/vmlinuz"\ncmdline = "quiet"\nroot = "/dev/xvda1"\n`,
    `${HEAD}kernel = "/boot/vmlinuz"\ncmdline = "root=/dev/xvda1 quiet"\n`,
  ),
  'same-device': problemText(
    'The guest has one device of a name. Which of the two disks it gets is not defined.',
    '同じ名前のデバイスは 1 つだけです。どちらのディスクが使われるかは決まっていません。',
    `${PV}disk = [ "/a.img,raw,xvda,rw", "/b.img,raw,xvda,rw" ]\n`,
    `${PV}disk = [ "/a.img,raw,xvda,rw", "/b.img,raw,xvdb,rw" ]\n`,
  ),
  'same-mac': problemText(
    'A bridge learns on which port an address is. With two it sends packets to either, by turns.',
    'ブリッジは、アドレスがどのポートにあるかを学習します。2 つあると、パケットは交互に別々の宛先へ送られます。',
    `${PV}vif = [ "mac=00:16:3e:00:00:01", "mac=00:16:3e:00:00:01" ]\n`,
    `${PV}vif = [ "mac=00:16:3e:00:00:01", "mac=00:16:3e:00:00:02" ]\n`,
  ),
  'foreign-mac': problemText(
    'Addresses that begin with `00:16:3e` belong to Xen, so they never collide with those of real cards.',
    '`00:16:3e` で始まるアドレスは Xen に割り当てられており、実際のカードと重なりません。',
    vif('mac=52:54:00:00:00:01'),
    vif('mac=00:16:3e:00:00:01'),
  ),
  'multicast-mac': problemText(
    'An odd first byte marks a group of receivers. Switches and guests drop packets that come from such an address.',
    '最初のバイトが奇数のアドレスは、受信者のグループを表します。そのアドレスからのパケットは破棄されます。',
    vif('mac=01:16:3e:00:00:01'),
    vif('mac=00:16:3e:00:00:01'),
  ),
};
