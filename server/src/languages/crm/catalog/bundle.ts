import { literal, optional, parts, seq, word } from '../../../schema/grammar.ts';
import type { Catalog, Directive, ValueType } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { CRMSH, definition, identifier, member } from '../values/elements.ts';
import { type CrmDirective, scope } from '../values/form.ts';
import { literalDocs } from '../values/literals.ts';
import { metaClause } from './lists.ts';

const attribute = (en: string, ja: string, name = 'VALUE', type = anything()): Directive => ({
  doc: { en, ja },
  args: word(name, type),
  missing: 'warning',
  source: 'Pacemaker Explained',
});

/** The schema wants a whole number; one out of range is only bent into it, or fails when the container starts. */
const count: ValueType = integer({ min: 0, outside: 'warning' });
const portNumber: ValueType = integer({ min: 1, max: 65535, outside: 'warning' });

const portRange: ValueType = {
  name: { en: 'a range of ports such as `5000-5010`', ja: 'ポートの範囲(`5000-5010` など)' },
  check: (text) =>
    /^\d+(?:-\d+)?$/.test(text) ? undefined : { severity: /^[\d-]+$/.test(text) ? 'warning' : 'error' },
};

/** A boolean of XML, which knows no `yes`. */
const xmlBoolean: ValueType = oneOf([
  choice('true', 'Yes.', '有効にします。'),
  choice('false', 'No.', '無効にします。'),
  choice('1', 'Yes.', '有効にします。', { hidden: true }),
  choice('0', 'No.', '無効にします。', { hidden: true }),
]);

const containerAttributes: Catalog = {
  directives: {
    image: {
      ...attribute('Sets the image of the containers.', 'コンテナの元になるイメージです。', 'IMAGE'),
      required: true,
    },
    replicas: attribute(
      'Sets how many containers run in the whole cluster. The default is `promoted-max` if that is above 0, otherwise 1.',
      'クラスタ全体で動かすコンテナの数です。既定値は `promoted-max`(0 の場合は 1)です。',
      'COUNT',
      count,
    ),
    'replicas-per-host': {
      ...attribute(
        'Sets how many of them may run on one node; more than one requires a `network` without fixed ports.',
        '1 ノードで動かしてよいコンテナの数です。2 以上にする場合は固定ポートを使わない構成が必要です。',
        'COUNT',
        count,
      ),
      default: '1',
    },
    'promoted-max': {
      ...attribute(
        'Sets how many of the containers may be promoted; more than 0 makes the bundle promotable.',
        '昇格させるコンテナの最大数です。1 以上にするとバンドルが昇格可能になります。',
        'COUNT',
        count,
      ),
      default: '0',
    },
    masters: {
      ...attribute(
        'Means the same as `promoted-max`, under its old name.',
        '`promoted-max` の古い名前です。',
        'COUNT',
        count,
      ),
      deprecated: { replacement: 'promoted-max' },
      hidden: true,
    },
    network: attribute(
      'Sets the network of the containers, as the option `--network` of `docker run` or `podman run`.',
      'コンテナのネットワークです。`docker run` や `podman run` の `--network` オプションの値を指定します。',
    ),
    'run-command': attribute(
      'Sets what runs in the container; by default Pacemaker’s remote daemon, which the bundle requires when it contains a primitive.',
      'コンテナ内で実行するコマンドです。既定は Pacemaker リモートデーモンで、primitive を含むバンドルでは必要です。',
    ),
    options: attribute(
      'Sets additional options for the command line of the container engine.',
      'コンテナエンジンのコマンドラインに追加するオプションです。',
    ),
  },
  unknown: 'error',
  assign: '=',
};

const portMapping: CrmDirective = {
  doc: {
    en: 'Forwards a port of the address to the container. `port` or `range` says which; `internal-port` where it differs inside.',
    ja: 'アドレスのポートをコンテナに転送します。`port` または `range` で指定し、内部のポートが異なる場合は `internal-port` を付けます。',
  },
  head: 0,
  pairs: true,
  bodyOptional: true,
  body: scope(
    {},
    {
      directives: {
        id: attribute('Sets the id of the mapping.', 'この割り当ての ID です。', 'ID', identifier),
        port: attribute(
          'Sets the port outside the container, and inside too unless `internal-port` is set.',
          '外側のポートです。`internal-port` を省略すると内部も同じになります。',
          'PORT',
          portNumber,
        ),
        'internal-port': attribute(
          'Sets the port inside the container.',
          'コンテナ内部のポートです。',
          'PORT',
          portNumber,
        ),
        range: attribute(
          'Sets a range of ports, such as `5000-5010`.',
          'ポートの範囲です(`5000-5010`)。',
          'FIRST-LAST',
          portRange,
        ),
      },
    },
  ),
  source: CRMSH,
};

const storageMapping: CrmDirective = {
  doc: {
    en: 'Makes a directory of the node visible in the container: `source-dir` for all copies, or `source-dir-root` with a directory for each.',
    ja: 'ノードのディレクトリをコンテナ内から見えるようにします。全インスタンス共通なら `source-dir`、インスタンスごとに分けるなら `source-dir-root` を使います。',
  },
  head: 0,
  pairs: true,
  bodyOptional: true,
  body: scope(
    {},
    {
      directives: {
        id: attribute('Sets the id of the mapping.', 'この割り当ての ID です。', 'ID', identifier),
        'source-dir': attribute('Sets the directory on the node.', 'ノード上のディレクトリです。', 'PATH'),
        'source-dir-root': attribute(
          'Sets the directory on the node that contains one directory for each instance.',
          'インスタンスごとのディレクトリを置く、ノード上の親ディレクトリです。',
          'PATH',
        ),
        'target-dir': attribute('Sets the directory in the container.', 'コンテナ内のディレクトリです。', 'PATH'),
        options: attribute('Sets mount options.', 'マウントオプションです。'),
      },
    },
  ),
  source: CRMSH,
};

function engine(en: string, ja: string, facts: Partial<CrmDirective> = {}): CrmDirective {
  return {
    doc: { en, ja },
    head: 0,
    pairs: true,
    bodyOptional: true,
    body: containerAttributes,
    once: true,
    source: CRMSH,
    ...facts,
  };
}

const engines: Readonly<Record<string, CrmDirective>> = {
  docker: engine('Runs the containers with Docker.', 'Docker のコンテナを使います。', {
    example: 'docker image=httpd:2.4 replicas=2',
  }),
  podman: engine('Runs the containers with Podman (crmsh 5).', 'Podman のコンテナを使います(crmsh 5)。', {
    versions: since('pacemaker', '2.0.1'),
  }),
  rkt: engine(
    'Runs the containers with rkt, which is no longer developed.',
    'rkt のコンテナを使います(rkt の開発は終了しています)。',
    {
      versions: until('pacemaker', '2'),
      hidden: true,
    },
  ),
};

/** The clauses that say what the containers are made with. */
export const containerEngines: ReadonlySet<string> = new Set(Object.keys(engines));

const bundleClauses: Readonly<Record<string, CrmDirective>> = {
  ...engines,
  network: {
    once: 'information',
    doc: {
      en: 'Sets the addresses of the containers, counted up from `ip-range-start` with one for each instance, and the ports that are forwarded.',
      ja: 'コンテナのアドレス(`ip-range-start` から 1 つずつ増やして割り当て)と、転送するポートを指定します。',
    },
    head: 0,
    pairs: true,
    clauses: { 'port-mapping': portMapping },
    exactClauses: ['port-mapping'],
    bodyOptional: true,
    body: scope(
      { 'port-mapping': portMapping },
      {
        directives: {
          'ip-range-start': attribute(
            'Sets the first address; each instance takes the next one.',
            '最初のアドレスです。インスタンスごとに次のアドレスを使います。',
            'ADDRESS',
          ),
          'host-netmask': {
            ...attribute(
              'Sets the length of the network prefix.',
              'ネットワークプレフィックスの長さです。',
              'BITS',
              integer({ min: 0, max: 128, outside: 'warning' }),
            ),
            default: '32',
          },
          'host-interface': attribute(
            'Sets the network interface of the node for these addresses.',
            'アドレスを割り当てるノードのインターフェイスです。',
            'INTERFACE',
          ),
          'control-port': {
            ...attribute(
              'Sets the port on which Pacemaker reaches the container.',
              'Pacemaker がコンテナと通信するポートです。',
              'PORT',
              portNumber,
            ),
            default: '3121',
          },
          'add-host': {
            ...attribute(
              'Sets whether the containers know each other’s names.',
              'コンテナ同士が名前で参照できるようにするかどうかです。',
              'BOOLEAN',
              xmlBoolean,
            ),
            default: 'true',
            versions: since('pacemaker', '2'),
          },
        },
        unknown: 'error',
      },
    ),
    source: CRMSH,
  },
  storage: {
    once: 'information',
    doc: { en: 'Maps directories into the containers.', ja: 'コンテナから使うディレクトリを割り当てます。' },
    head: 0,
    pairs: true,
    clauses: { 'storage-mapping': storageMapping },
    exactClauses: ['storage-mapping'],
    bodyOptional: true,
    body: scope({ 'storage-mapping': storageMapping }),
    source: CRMSH,
  },
  meta: metaClause('bundle'),
  primitive: {
    doc: {
      en: 'Names the resource that runs inside the containers. It must be defined by a separate statement.',
      ja: 'コンテナの中で動かすリソースです。別の文で定義したものを指定します。',
    },
    args: member,
    assign: ' ',
    head: 1,
    source: CRMSH,
  },
};

/** `bundle`: a resource in containers. */
export const bundle: CrmDirective = {
  doc: {
    en: 'Defines containers that the cluster starts, with separate addresses and directories, and at most one resource inside.',
    ja: 'クラスタが起動するコンテナ群です。専用のアドレスとディレクトリを持ち、中で 1 つのリソースを動かせます。',
  },
  args: seq(
    definition('crm-resource'),
    optional(
      parts('=', seq(literal('description', literalDocs['description']), literal('='), word('TEXT', anything()))),
    ),
  ),
  syntax: 'ID { docker | podman } image=IMAGE ... [network ...] [storage ...] [meta ...] [primitive RESOURCE]',
  head: (words, at) => (words[at + 1]?.text.startsWith('description=') ? 2 : 1),
  clauses: bundleClauses,
  bodyOptional: true,
  body: scope(bundleClauses),
  versions: since('pacemaker', '1.1.17'),
  example:
    'bundle b_httpd \\\n\tdocker image=httpd:2.4 replicas=2 \\\n\tnetwork ip-range-start=192.168.11.210 port-mapping id=http port=80',
  source: CRMSH,
};
