import { codeSpan } from '../../../base/sinks.ts';
import { join, type Text } from '../../../base/text.ts';
import type { Choice } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';

/** Commands of others than drbd-utils in handlers; the scripts of drbd-utils that handlers begin with only send a mail. */
const usual: readonly Choice[] = [
  choice(
    'halt',
    'Stops the machine; with `-f` at once, without stopping services first.',
    'マシンを停止します。`-f` を付けると、サービスを止めずに即座に停止します。',
  ),
  choice(
    'reboot',
    'Restarts the machine; with `-f` at once, without stopping services first.',
    'マシンを再起動します。`-f` を付けると、サービスを止めずに即座に再起動します。',
  ),
  choice('poweroff', 'Switches the machine off.', 'マシンの電源を切ります。'),
  choice(
    '/proc/sysrq-trigger',
    'Makes the kernel act at once: `b` restarts the machine, `o` switches it off, without writing buffers to disk.',
    'カーネルに即座に動作させます。`b` は再起動、`o` は電源断で、バッファはディスクに書き込まれません。',
  ),
  choice('drbdadm', 'Administers DRBD, for example after a snapshot was taken.', 'DRBD を操作します。'),
  choice(
    'drbd-peer-outdater',
    'Lets `dopd` of Heartbeat outdate the peer’s data over the Heartbeat links. `ha.cf` must start `dopd` with `respawn` on both nodes.',
    'Heartbeat の `dopd` により、ハートビートの経路を通じて対向ノードのデータを outdated にします。両ノードの `ha.cf` で `dopd` を `respawn` に指定しておきます。',
  ),
  choice('logger', 'Writes a line to the system log.', 'システムログに 1 行書き込みます。'),
];

/** What the commands of a handler do, also several joined by `;`; undefined where none of them is known. */
export function commandChoice(text: string, scripts: readonly Choice[]): Choice | undefined {
  const found: Text[] = [];
  for (const each of text.split(/[;&|]+/)) {
    const known = programOf(each.trim(), scripts);
    if (!known) continue;
    const name = codeSpan(baseName(known.value));
    found.push({ en: `${name}: ${known.doc.en}`, ja: `${name}: ${known.doc.ja}` });
  }
  return found.length ? { value: text, doc: join(found, '\n\n') } : undefined;
}

function programOf(command: string, scripts: readonly Choice[]): Choice | undefined {
  const target = /> *(\/proc\/sysrq-trigger)/.exec(command)?.[1];
  const [program = ''] = command.split(/\s/, 1);
  const name = target ?? baseName(program);
  return [...scripts, ...usual].find(({ value }) => value === target || baseName(value) === name);
}

function baseName(path: string): string {
  return path.startsWith('/proc/') ? path : path.slice(path.lastIndexOf('/') + 1);
}
