import { repeat, word } from '../../../../schema/grammar.ts';
import type { Choice, Directive } from '../../../../schema/types.ts';
import { anything, choice, hostName, oneOf } from '../../../../schema/values.ts';
import { bool, cNumber, path, switches } from '../../values/values.ts';
import { list, option, text } from './option.ts';

const pacemakerModes: readonly Choice[] = [
  choice(
    'respawn',
    'Starts Pacemaker, and restarts any of its daemons that dies. The recommended mode.',
    'Pacemaker を有効にし、停止したデーモンは再起動します。通常はこの値を使います。',
  ),
  ...switches(
    choice(
      'on',
      'Starts Pacemaker; if `ccm`, `cib` or `crmd` dies, the node reboots at once.',
      'Pacemaker を有効にします。`ccm`、`cib`、`crmd` が停止するとノードを即座に再起動します。',
    ),
    choice(
      'off',
      'Heartbeat manages the resources itself, as `haresources` specifies.',
      'Heartbeat 自身が `haresources` に従ってリソースを管理します。',
    ),
  ),
  choice(
    'manual',
    'Starts only `ccm`, `cib`, `lrmd` and `crmd`; start the other daemons yourself.',
    '`ccm`、`cib`、`lrmd`、`crmd` だけを起動します。残りは自分で起動します。',
  ),
  choice('minimal', 'Same as `manual`.', '`manual` の別名です。'),
  choice(
    'valgrind',
    'Same as `respawn`, with some daemons under valgrind. For developers.',
    '`respawn` と同じですが、一部を valgrind 上で動かします。開発者用です。',
  ),
];
/** A value of `nice_failback`: the daemon drops it. */
const noMatter = (value: string): Choice =>
  choice(
    value,
    'Read, but without effect: unless `auto_failback` is set, its mode is `legacy`.',
    '読み込まれますが効果はなく、`auto_failback` がなければその `legacy` になります。',
  );
const pacemakerMode = word('MODE', oneOf(pacemakerModes, { caseless: true }));

/** Who is in the cluster, and who manages its resources. */
export const members: Readonly<Record<string, Directive>> = {
  pacemaker: option(
    pacemakerMode,
    text(
      'Hands the resources to Pacemaker, whose daemons Heartbeat then starts. `haresources` is no longer read and `auto_failback` no longer used. May be given only once, together with its old name `crm`.',
      'リソース管理を Pacemaker に任せ、そのデーモンを Heartbeat から起動します。`haresources` は読まれず、`auto_failback` も無効になります。古い名前の `crm` と合わせて 1 回だけ指定できます。',
    ),
    { default: 'off', once: true, example: 'pacemaker respawn', versions: { product: 'heartbeat', since: '3.0.4' } },
  ),
  crm: option(
    pacemakerMode,
    text(
      'Means the same as `pacemaker`, under its name from the time when Pacemaker was part of Heartbeat. Versions before 3.0.4 accept only this name.',
      '`pacemaker` の古い名前です。Pacemaker が Heartbeat の一部だった頃の名残で、3.0.4 より前ではこちらだけが使えます。',
    ),
    { default: 'off', once: true, aliasOf: 'pacemaker', example: 'crm respawn' },
  ),
  node: list(
    repeat(word('NODE', hostName, { defines: 'host' })),
    text(
      'Lists the nodes of the cluster, each by the name that `uname -n` prints there. Heartbeat does not start on a node whose name is missing. List all nodes, on one line or several, in the same way on every node.',
      'クラスタを構成するノードです。各ホストの `uname -n` の出力と一致させます。自ノードの名前がないと Heartbeat は起動しません。1 行でも複数行でもよいので、全ノードで同じ内容にしてください。',
    ),
    { example: 'node cluster1\nnode cluster2', missing: 'warning' },
  ),
  autojoin: option(
    word(
      'MODE',
      oneOf(
        [
          choice('none', 'Only the nodes of this file are members.', 'このファイルに書いたノードだけが参加できます。'),
          choice(
            'other',
            'Other nodes may join unlisted; this one must be listed.',
            '自ノード以外は記載なしで参加できます。自ノードの記載は必要です。',
          ),
          choice(
            'any',
            'Any node that knows the key may join; no `node` line is needed.',
            '鍵を知るノードは誰でも参加できます。`node` の記載は不要です。',
          ),
        ],
        { caseless: true },
      ),
    ),
    text(
      'Lets nodes join that `node` does not name; knowing the key of `authkeys` is enough. The list of members is then kept in the `hostcache` file. It works with Pacemaker only.',
      '`node` に書いていないノードの参加を許します。`authkeys` の鍵を知っていれば参加でき、メンバーは `hostcache` ファイルに記録されます。Pacemaker を使う構成専用です。',
    ),
    { default: 'none', example: 'autojoin none' },
  ),
  auto_failback: option(
    word(
      'MODE',
      oneOf(
        [
          ...switches(
            choice(
              'on',
              'Resources go back to their first node as soon as it returns.',
              '本来のノードが復帰すると、リソースを自動的に戻します。',
            ),
            choice(
              'off',
              'Resources stay where they are until an administrator moves them.',
              '管理者が移動するまで、リソースは現在のノードに残ります。',
            ),
          ),
          choice(
            'legacy',
            'Behaves as very old versions. Resources move back; `ipfail` and standby do not work.',
            '旧バージョンの動作です。自動的に戻り、`ipfail` と standby は使えません。',
            { deprecated: { replacement: 'on' } },
          ),
        ],
        { caseless: true },
      ),
    ),
    text(
      'Sets whether the resources of `haresources` return to their preferred node when it comes back. `off` avoids a second interruption. With Pacemaker it has no effect: there `resource-stickiness` decides.',
      '優先ノードが復帰したとき、`haresources` のリソースを自動で戻すかどうかです(フェイルバック)。`off` なら再度の停止を避けられます。Pacemaker では効果がなく、`resource-stickiness` で決まります。',
    ),
    { default: 'legacy', example: 'auto_failback off' },
  ),
  nice_failback: option(
    word('FLAG', oneOf(switches(noMatter('on'), noMatter('off')), { caseless: true, name: bool.name })),
    text(
      'Sets what `auto_failback` sets since Heartbeat 1.1, in a form for older versions. The daemon still accepts it, logs an error and derives the mode itself.',
      'Heartbeat 1.1 より前の `auto_failback` です。今も受け付けますが、ログにエラーを出し、動作はデーモンが決めます。',
    ),
    { hidden: true, deprecated: { replacement: 'auto_failback off' }, source: 'heartbeat 3.0.6' },
  ),
  cluster: option(
    word('NAME', anything('a name', '名前')),
    text(
      'Sets a name for the cluster. Only the quorum server uses it, to tell clusters apart.',
      'クラスタの名前です。クラスタを名前で区別するのはクォーラムサーバーだけです。',
    ),
    { default: 'linux-ha', example: 'cluster lab', source: 'heartbeat 3.0.6' },
  ),
  quorum_server: option(
    word('HOST', anything('a host name or an address', 'ホスト名またはアドレス')),
    text(
      'Names a third host that decides, by its certificate service, which half of a split cluster continues. Rarely used; it also overwrites the name given by `cluster`.',
      'クラスタが分断したとき、どちらが継続するかを判定する第三のホストです。使われることはまれで、`cluster` で付けた名前を上書きします。',
    ),
    { example: 'quorum_server qs.example.com', source: 'heartbeat 3.0.6' },
  ),
  uuidfrom: option(
    word(
      'SOURCE',
      oneOf([
        choice(
          'file',
          'Takes it from a file that is created at the first start.',
          '初回起動時に作成したファイルから取得します。',
        ),
        choice(
          'nodename',
          'Takes it from the node name. For read-only media.',
          'ノード名から取得します。読み取り専用メディア用です。',
        ),
      ]),
    ),
    text(
      'Sets where a node takes its unique id from. Change it only for nodes that boot from read-only media and cannot keep the file.',
      'ノードの一意な ID をどこから得るかです。読み取り専用メディアから起動し、ファイルを保存できないホストでだけ変更します。',
    ),
    { default: 'file', example: 'uuidfrom file' },
  ),
  hopfudge: option(
    word('HOPS', cNumber({ min: 0, max: 255 })),
    text(
      'Sets how many hops more than there are nodes a packet may make around a ring of serial lines before it is dropped.',
      'シリアル回線をリング状につないだとき、パケットを破棄するまでの中継回数にノード数へ加える値です。',
    ),
    {
      default: '1',
      deprecated: { doc: text('It concerns serial lines only.', 'シリアル回線でだけ使われます。') },
    },
  ),
  crm_daemon_dir: option(
    word('DIRECTORY', path()),
    text(
      'Sets where Heartbeat looks first for the daemons of Pacemaker. Needed when Pacemaker was built for another path; must appear above `pacemaker`, and a daemon that is found neither there nor in `/usr/libexec/heartbeat` keeps Heartbeat from starting.',
      'Pacemaker のデーモンを最初に探すディレクトリです。Pacemaker を別のパスに導入したときに使います。`pacemaker` より上に書いてください。そこにも `/usr/libexec/heartbeat` にもないデーモンがあると Heartbeat は起動しません。',
    ),
    {
      default: '/usr/libexec/pacemaker',
      example: 'crm_daemon_dir /usr/libexec/pacemaker',
      versions: { product: 'heartbeat', since: '3.0.6' },
    },
  ),
  crmd_spawns_pengine: option(
    word(
      'FLAG',
      oneOf(
        switches(
          choice(
            'on',
            'Pacemaker starts its policy engine, and ends it when the cluster stops.',
            'Pacemaker がポリシーエンジンを起動し、クラスタの停止時に終了させます。',
          ),
          choice(
            'off',
            'Heartbeat starts the policy engine and ends it.',
            'Heartbeat がポリシーエンジンを起動し、終了させます。',
          ),
        ),
        { caseless: true, name: bool.name },
      ),
    ),
    text(
      'Sets whether Pacemaker starts its policy engine itself. `off` lets Heartbeat do it, for versions of Pacemaker that leave the engine running when the cluster stops.',
      'Pacemaker がポリシーエンジンを自分で起動するかどうかです。停止時にエンジンが残る版の Pacemaker では、`off` にして Heartbeat から起動します。',
    ),
    { example: 'crmd_spawns_pengine off', versions: { product: 'heartbeat', since: '3.0.6' } },
  ),
};
