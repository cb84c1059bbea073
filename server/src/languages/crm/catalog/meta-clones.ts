import type { Directive } from '../../../schema/types.ts';
import { anything, integer } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { masterFix } from '../values/fixes.ts';
import { boolean, pair } from '../values/values.ts';

const lenientValue = { severity: 'warning' } as const;
const count = integer({ min: 0 });

/** Of clones, promotable or not. */
export const cloneMeta: Readonly<Record<string, Directive>> = {
  'clone-max': pair(
    'Sets how many instances run in the whole cluster; without it, one for each node. For DRBD it is the number of replicas, normally 2.',
    'クラスタ全体で動かすインスタンスの数です。省略するとノード数になります。DRBD ではインスタンスの数(通常 2)を指定します。',
    count,
    { example: 'meta clone-max=2' },
    lenientValue,
  ),
  'clone-node-max': pair(
    'Sets how many instances may run on one node. More than one makes sense only for `globally-unique=true`; DRBD needs 1.',
    '1 ノードで動かせるインスタンスの数です。2 以上にするのは `globally-unique=true` の場合だけで、DRBD では 1 です。',
    count,
    { default: '1' },
    lenientValue,
  ),
  'clone-min': pair(
    'Sets how many instances must run before resources that are ordered after the clone may start. 0 means all instances that can run.',
    'クローンの後に起動するリソースを始めるのに必要なインスタンスの数です。0 では、起動できるインスタンスがすべて起動するまで待ちます。',
    count,
    { default: '0', versions: since('pacemaker', '1.1.14') },
    lenientValue,
  ),
  notify: pair(
    'Calls the `notify` action on every instance before and after each start, stop, promote and demote of its peers. DRBD does not work properly without it: its `ms` must have `notify=true`.',
    'ほかのインスタンスの start、stop、promote、demote の前後に、各インスタンスへ通知(`notify` アクション)を行うかどうかです。DRBD の `ms` では `notify=true` が必須です。',
    boolean,
    {
      default: 'false',
      example: 'ms ms_drbd0 res_drbd0 meta notify=true',
      examples: [
        { versions: since('pacemaker', '3'), text: 'clone cl_drbd0 res_drbd0 meta promotable=true notify=true' },
      ],
    },
    lenientValue,
  ),
  'globally-unique': pair(
    'Sets whether the instances differ from each other, so each one counts by itself, and several can run on one node. `false` for services that are the same everywhere, and for DRBD; `true` for a shared cluster IP address. Since Pacemaker 3.0.0, the default is `true` if `clone-node-max` is above 1.',
    'インスタンスを互いに区別するかどうかです。区別する場合は別々に数えられ、1 ノードで複数動かすこともできます。どのノードでも同じサービスや DRBD では `false`、負荷分散するクラスタ IP などでは `true` にします。Pacemaker 3.0.0 以降の既定値は、`clone-node-max` が 2 以上なら `true` です。',
    boolean,
    { default: 'false' },
    lenientValue,
  ),
  interleave: pair(
    'Makes a clone that depends on another clone wait only for the instance on the same node, if `true`. With `false` it waits for all of them, so a node that joins or leaves restarts it everywhere; set it for stacks such as DLM, cLVM and GFS2.',
    '`true` にすると、別のクローンに依存するクローンは同じノードのインスタンスだけを待ちます。`false` では全ノードのインスタンスを待つため、ノードの増減で全体が再起動します。DLM、cLVM、GFS2 のように重ねる構成では `true` にします。',
    boolean,
    { default: 'false' },
    lenientValue,
  ),
  ordered: pair(
    'Starts the instances one after the other instead of all at once. Rarely needed, and slow.',
    'インスタンスを同時にではなく 1 つずつ順番に起動します。必要になることはまれで、起動が遅くなります。',
    boolean,
    { default: 'false' },
    lenientValue,
  ),
  'clone-state': pair(
    'Has no use today; written by old versions. Not for configuration files.',
    '古いバージョンが内部で使っていた属性です。設定ファイルには書きません。',
    anything(),
    { hidden: true },
  ),
};

const successors = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
} as const;

function formerly(name: keyof typeof successors, en: string, ja: string): Directive {
  return pair(
    en,
    ja,
    count,
    {
      default: '1',
      deprecated: { since: since('pacemaker', '2.0'), replacement: successors[name] },
    },
    lenientValue,
  );
}

/** Of clones whose instances have two roles. */
export const promotableMeta: Readonly<Record<string, Directive>> = {
  promotable: pair(
    'Makes a clone promotable: its instances run unpromoted, and the cluster promotes some of them. This is what the `ms` statement meant before Pacemaker 2.',
    'クローンを昇格可能(promotable)にします。インスタンスは通常の状態で起動し、クラスタが一部を昇格させます。Pacemaker 1 の `ms` にあたる設定です。',
    boolean,
    {
      default: 'false',
      versions: since('pacemaker', '2.0'),
      example: 'clone cl_drbd0 res_drbd0 meta promotable=true notify=true',
      fix: masterFix,
    },
    lenientValue,
  ),
  'promoted-max': pair(
    'Sets how many instances may be promoted at the same time in the whole cluster. 1 for a DRBD with one Primary; 2 only for dual-primary with a cluster file system.',
    'クラスタ全体で同時に昇格できるインスタンスの数です。Primary が 1 つの DRBD では 1、クラスタファイルシステムを使うデュアルプライマリでだけ 2 にします。',
    count,
    { default: '1', versions: since('pacemaker', '2.0') },
    lenientValue,
  ),
  'promoted-node-max': pair(
    'Sets how many instances may be promoted on one node; 1 for DRBD.',
    '1 ノードで昇格できるインスタンスの数です。DRBD では 1 です。',
    count,
    { default: '1', versions: since('pacemaker', '2.0') },
    lenientValue,
  ),
  'master-max': formerly(
    'master-max',
    'Sets how many masters there may be in the whole cluster: 1 for DRBD with one Primary. Pacemaker 2 calls it `promoted-max`, and still reads the old name.',
    'クラスタ全体で同時にマスターになれるインスタンスの数です。Primary が 1 つの DRBD では 1 です。Pacemaker 2 以降では `promoted-max` と呼びます(旧名も読み取れます)。',
  ),
  'master-node-max': formerly(
    'master-node-max',
    'Sets how many masters one node may run; 1 for DRBD. Pacemaker 2 calls it `promoted-node-max`.',
    '1 ノードで動かせるマスターの数です。DRBD では 1 です。Pacemaker 2 以降では `promoted-node-max` と呼びます。',
  ),
};

/** Of groups. */
export const groupMeta: Readonly<Record<string, Directive>> = {
  ordered: pair(
    'Sets whether the members start one after the other, in the order of the list, and stop in reverse. `false` starts them all at once.',
    'メンバーを並び順に 1 つずつ起動し、逆順に停止するかどうかです。`false` では同時に起動します。',
    boolean,
    { default: 'true', deprecated: { since: since('pacemaker', '2.1'), replacement: 'resource set' } },
    lenientValue,
  ),
  collocated: pair(
    'Sets whether all members must run on the same node. `false` keeps only the order of the group.',
    'メンバー全員を同じノードで動かすかどうかです。`false` にすると、起動順序だけのグループになります。',
    boolean,
    {
      default: 'true',
      versions: until('pacemaker', '2'),
      deprecated: { since: since('pacemaker', '2.1'), replacement: 'resource set' },
    },
    lenientValue,
  ),
  container: pair(
    'Names the resource inside which the members run, such as a virtual machine; set for monitoring plugins of old versions.',
    'メンバーが動く入れ物(仮想マシンなど)のリソースです。古い監視プラグイン用の属性です。',
    anything('a resource', 'リソース名'),
  ),
};
