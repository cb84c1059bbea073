import { problemForms, problemText, type Reference } from '../../../../schema/reference.ts';

const device = (sync: string): string =>
  `totem {\n    version: 2\n    cluster_name: lab\n    transport: knet\n    crypto_cipher: aes256\n    crypto_hash: sha256\n${sync}}\nnodelist {\n    node {\n        ring0_addr: 192.168.11.201\n        name: n1\n        nodeid: 1\n    }\n    node {\n        ring0_addr: 192.168.11.202\n        name: n2\n        nodeid: 2\n    }\n}\nquorum {\n    provider: corosync_votequorum\n    device {\n        model: net\n        votes: 1\n        net {\n            host: qnetd\n            algorithm: ffsplit\n        }\n    }\n}\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms('SBD_STARTMODE=sometimes\n', 'SBD_STARTMODE=always\n'),
  'repeated-directive': problemForms('SBD_PACEMAKER=yes\nSBD_PACEMAKER=yes\n', 'SBD_PACEMAKER=yes\n'),
  'unknown-directive': problemForms('SBD_WATCHDOG_TIMEOT=5\n', 'SBD_WATCHDOG_TIMEOUT=5\n'),
  'missing-equals': problemText(
    'A shell reads the file. Without `=`, the line is a command, and the setting keeps its default.',
    'このファイルはシェルが読みます。`=` がないとコマンドとみなされ、設定は既定値のままです。',
    'SBD_OPTS -W\n',
    'SBD_OPTS="-W"\n',
  ),
  'diskless-alone': problemText(
    'Without a disk, sbd learns about the cluster only from Pacemaker. If it does not ask Pacemaker, nothing triggers a reset.',
    'ディスクがない場合、sbd は Pacemaker を通してだけクラスタの状態を知ります。連携しないと、リセットされることがありません。',
    'SBD_PACEMAKER=no\n',
    'SBD_PACEMAKER=yes\n',
  ),
  'two-disks': problemText(
    'sbd continues while it reaches more than half of its disks. With two disks, it needs both, so each is a single point of failure.',
    'sbd は、過半数のディスクに届く間だけ動作を続けます。2 台では両方が必要なため、1 台の障害でノードがリセットされます。',
    'SBD_DEVICE="/dev/disk/by-id/a;/dev/disk/by-id/b"\n',
    'SBD_DEVICE="/dev/disk/by-id/a;/dev/disk/by-id/b;/dev/disk/by-id/c"\n',
  ),
  'replicated-disk': problemText(
    'A message on a DRBD device reaches the other node over the network. When the network fails, the message does not arrive, and nothing is fenced.',
    'DRBD のデバイスに書いたメッセージは、ネットワークを通して相手に届きます。ネットワークが切れると届かず、フェンシングされません。',
    'SBD_DEVICE=/dev/drbd0\n',
    'SBD_DEVICE=/dev/disk/by-id/a\n',
  ),
  'disk-separator': problemText(
    'The disks are separated by semicolons. With spaces, sbd looks for one disk with a long name and does not start.',
    'ディスクはセミコロンで区切ります。空白では 1 つの長い名前とみなされ、起動しません。',
    'SBD_DEVICE="/dev/disk/by-id/a /dev/disk/by-id/b /dev/disk/by-id/c"\n',
    'SBD_DEVICE="/dev/disk/by-id/a;/dev/disk/by-id/b;/dev/disk/by-id/c"\n',
  ),
  'short-watchdog': problemText(
    'While the quorum device decides, the node briefly has no quorum. A watchdog that waits less resets the node before the answer arrives.',
    'クォーラムデバイスの判定中は、一時的にクォーラムがありません。待ち時間が短いと、結果が出る前にノードがリセットされます。',
    'SBD_WATCHDOG_TIMEOUT=5\n',
    'SBD_WATCHDOG_TIMEOUT=35\n',
    { beside: { 'corosync.conf': device('') } },
  ),
  'short-delay-start': problemText(
    'A fenced node returns before the others have noticed that it was gone. They then use its old state.',
    'フェンシングされたノードが、ほかのノードに気づかれる前に復帰します。古い状態がそのまま続いているとみなされます。',
    'SBD_WATCHDOG_TIMEOUT=35\nSBD_DELAY_START=2\n',
    'SBD_WATCHDOG_TIMEOUT=35\nSBD_DELAY_START=60\n',
    { beside: { 'corosync.conf': device('    token: 10000\n') } },
  ),
};
