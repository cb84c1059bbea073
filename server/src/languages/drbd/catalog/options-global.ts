import { choice, oneOf } from '../../../schema/values.ts';
import { number, time } from '../values/numbers.ts';
import { value } from '../values/values.ts';
import { type DrbdOption, globals, manual83, manual84, manuals, option, type Scopes } from './option.ts';

const everywhere: Scopes = { '8.3': globals, '8.4': globals, '9': globals };
const since84: Scopes = { '8.4': globals, '9': globals };
const forever = { en: 'no limit', ja: '無制限' };

/** Section `global`: what concerns the tools, not a resource. */
export const globalOptions: Readonly<Record<string, DrbdOption>> = {
  'usage-count': option({
    doc: {
      en: 'Sets whether drbdadm reports the use of DRBD anonymously to LINBIT’s usage counter when metadata is created or the version changes. Use `no` on hosts without internet access, so no command waits for it.',
      ja: 'メタデータの作成時やバージョンの変更時に、DRBD の利用状況を匿名で LINBIT に報告するかどうか(統計情報への報告)を指定します。インターネットに接続できない環境では、コマンドが待たされないように `no` にしてください。',
    },
    args: value(
      'yes|no|ask',
      oneOf([
        choice('yes', 'Takes part without asking.', '確認せずに参加します。'),
        choice('no', 'Never reports anything.', '報告しません。'),
        choice(
          'ask',
          'Asks the user each time. This blocks scripts that run drbdadm.',
          '毎回ユーザーに確認します。drbdadm を実行するスクリプトが止まる原因になります。',
        ),
      ]),
    ),
    default: 'ask',
    scopes: everywhere,
    example: 'global {\n  usage-count no;\n}',
    source: manuals,
  }),
  'dialog-refresh': option({
    doc: {
      en: 'Sets how often the init script updates the counter of seconds while it waits for the peer at boot. Larger values suit a slow serial console.',
      ja: '起動時に対向ノードを待つ間、init スクリプトが秒数の表示を更新する間隔です。低速なシリアルコンソールでは大きくします。',
    },
    args: value('TIME', time(1, { min: 0, max: 600 }, { en: 'never redraws', ja: '表示を更新しません' })),
    default: '1',
    scopes: everywhere,
    source: manuals,
  }),
  'disable-ip-verification': option({
    doc: {
      en: 'Disables the check that the address in the file belongs to this host. For addresses that another program sets up later, or hosts without the `ip` command; a mistyped address is then noticed only when the nodes cannot connect.',
      ja: '設定されたアドレスが実際に自ノードのものかどうかを確認しません。アドレスが後から別のプログラムで割り当てられる場合や、`ip` コマンドがない環境で使います。アドレスを書き間違えても、接続できないことでしか気付けなくなります。',
    },
    scopes: everywhere,
    source: manuals,
  }),
  'minor-count': option({
    doc: {
      en: 'Tells the kernel module how many devices to expect, as a hint for the size of its memory pools. Needed only if many more resources are added later without reloading the module; DRBD 9 ignores it.',
      ja: 'モジュールのロード時に確保するメモリプールの大きさの目安として、デバイス(マイナー番号)の数を指定します。モジュールを再ロードせずに多数のリソースを追加する予定がある場合にだけ必要で、DRBD 9 では無視されます。',
    },
    args: value('NUMBER', number({ min: 1, max: 255, range83: { max: 256 } })),
    default: '32',
    deprecated: {
      doc: {
        en: 'Current versions allocate their memory automatically. Remove the line.',
        ja: '現在のバージョンではメモリが自動で確保されます。この行は削除してください。',
      },
    },
    scopes: everywhere,
    source: `${manual83}, ${manual84}`,
  }),
  'udev-always-use-vnr': option({
    doc: {
      en: 'Makes the link below `/dev/drbd/by-res/` end in the volume number for every resource, also for those without an explicit `volume`. A path then stays valid when a second volume is added. Decide before paths are in use, because it renames them.',
      ja: '`volume` を明示していないリソースでも、`/dev/drbd/by-res/` 以下のリンクの末尾に常にボリューム番号を付けます。後からボリュームを追加してもパスが変わりません。有効にするとリンクの名前が変わるため、パスを使い始める前に決めてください。',
    },
    scopes: since84,
    example: 'global {\n  udev-always-use-vnr;\n}',
    source: manuals,
  }),
  'cmd-timeout-short': option({
    doc: {
      en: 'Sets how long drbdadm waits for helper commands that should return at once. A heavily loaded host may need more.',
      ja: 'すぐに終わるはずの補助コマンドを、drbdadm が打ち切るまでに待つ時間です。負荷の高いホストでは長くする必要があるかもしれません。',
    },
    args: value('TIME', time(1, { min: 0, max: 900 }, forever)),
    default: '5',
    scopes: since84,
    source: 'drbd-utils 8.9.2',
  }),
  'cmd-timeout-medium': option({
    doc: {
      en: 'Sets how long drbdadm waits for helper commands of medium duration, such as attaching a disk. After that, drbdadm reports a failure although the command may still finish.',
      ja: 'ディスクの接続(attach)など、ある程度時間のかかる補助コマンドを待つ時間です。過ぎると、コマンドが後から完了する場合でも drbdadm は失敗と報告します。',
    },
    args: value('TIME', time(1, { min: 0, max: 900 }, forever)),
    default: '121',
    scopes: since84,
    source: 'drbd-utils 8.9.2',
  }),
  'cmd-timeout-long': option({
    doc: {
      en: 'Sets how long drbdadm waits for helper commands that may take long, such as those that write the metadata of a large device.',
      ja: '大容量デバイスのメタデータ処理など、長時間かかることのある補助コマンドを待つ時間です。',
    },
    args: value('TIME', time(1, { min: 0, max: 900 }, forever)),
    default: '600',
    scopes: since84,
    source: 'drbd-utils 8.9.2',
  }),
};
