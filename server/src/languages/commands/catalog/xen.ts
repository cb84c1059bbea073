import type { Text } from '../../../base/text.ts';
import { command, type ShellCommand } from '../../../schema/commands.ts';

/** What `xm` and `xl` have in common, under either name. */
function xenTool(tool: 'xm' | 'xl', which: Text): readonly ShellCommand[] {
  const sub = (
    [name, form, en, ja]: readonly [name: string, form: string, en: string, ja: string],
    args = '',
  ): ShellCommand => command(`${tool} ${name}`, form, en, ja, `${tool} ${name}${args}$0`);
  return [
    command(
      tool,
      'COMMAND [ARGUMENT ...]',
      `Manages the guests of Xen, which it calls domains. ${which.en}`,
      `Xen のゲスト (ドメイン) を管理します。${which.ja}`,
    ),
    sub([
      'list',
      '[-l] [DOMAIN ...]',
      'Lists the domains with their memory, CPUs, state and the time that they have run. Domain-0, with ID 0, is the host itself.',
      'ドメインの一覧を、メモリ、CPU 数、状態、実行時間とともに表示します。ID が 0 の Domain-0 はホスト自身です。',
    ]),
    sub(
      [
        'create',
        '[-c] FILE [KEY=VALUE ...]',
        'Starts a guest by its file, which is looked for in `/etc/xen` as well. `-c` opens its console.',
        'ファイルからゲストを起動します (`/etc/xen` からも探します)。`-c` を付けるとコンソールを開きます。',
      ],
      ' ${1:/etc/xen/domu1.cfg}',
    ),
    sub([
      'uptime',
      '[-s] [DOMAIN ...]',
      'Shows how long domains have been running.',
      'ドメインの稼働時間を表示します。',
    ]),
    sub([
      'info',
      '',
      'Shows the host: processors, memory, the version of Xen and what it can run.',
      'ホストのプロセッサー、メモリ、Xen のバージョン、対応する機能を表示します。',
    ]),
    sub(['top', '', 'Watches the load of all domains.', '全ドメインの負荷を監視します。']),
    sub(
      [
        'console',
        'DOMAIN',
        'Opens the console of a guest. Ctrl+] leaves it.',
        'ゲストのコンソールを開きます。Ctrl+] で抜けます。',
      ],
      ' ${1:domu1}',
    ),
    sub(
      [
        'shutdown',
        '[-w] DOMAIN',
        'Asks a guest to shut down. The guest does it itself; `-w` waits until it has.',
        'ゲストにシャットダウンを要求します。停止はゲスト自身が行い、`-w` を付けると完了まで待ちます。',
      ],
      ' ${1:domu1}',
    ),
    sub(
      [
        'destroy',
        'DOMAIN',
        'Ends a guest at once, as if the power was cut. Its file and its disks stay; data that was not written is lost.',
        '電源を切るように、ゲストを直ちに停止します。ファイルとディスクは残りますが、書き込まれていないデータは失われます。',
      ],
      ' ${1:domu1}',
    ),
    sub(['reboot', 'DOMAIN', 'Asks a guest to restart.', 'ゲストに再起動を要求します。'], ' ${1:domu1}'),
    sub(
      [
        'pause',
        'DOMAIN',
        'Pauses a guest: its memory stays, its CPUs do not run.',
        'ゲストを一時停止します (メモリは保持され、CPU は動作しません)。',
      ],
      ' ${1:domu1}',
    ),
    sub(
      ['unpause', 'DOMAIN', 'Lets a guest that was paused go on.', '一時停止したゲストを再開します。'],
      ' ${1:domu1}',
    ),
    sub(
      [
        'migrate',
        'DOMAIN HOST',
        'Moves a guest to another host, which needs its disks as well.',
        'ゲストを別のホストに移動します (移動先からもディスクにアクセスできる必要があります)。',
      ],
      tool === 'xm' ? ' --live ${1:domu1} ${2:cluster2}' : ' ${1:domu1} ${2:cluster2}',
    ),
  ];
}

export const xenCommands: readonly ShellCommand[] = [
  ...xenTool('xm', {
    en: 'It needs xend; since Xen 4.1 `xl` takes its place.',
    ja: 'xend が必要です (Xen 4.1 以降は `xl` に置き換えられています)。',
  }),
  ...xenTool('xl', {
    en: 'It needs no daemon and takes the place of `xm`.',
    ja: 'デーモンは不要で、`xm` の後継です。',
  }),
];
