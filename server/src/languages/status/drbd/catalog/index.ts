import { literal, optional, repeat, seq } from '../../../../schema/grammar.ts';
import type { Catalog, Directive } from '../../../../schema/types.ts';
import { field, fieldsOf, row, value } from '../../values/fields.ts';
import { procFields } from './proc.ts';
import { overviewFields, setupFields } from './setup.ts';
import { text } from './words.ts';

const proc = 'drbd.ko (drbd_proc.c)';
const setup = 'drbdsetup(8)';

const fields = { ...procFields, ...setupFields, ...overviewFields };

/** A detail that is not known by name. */
const detail = field(
  setup,
  'Shows a detail that needs no attention in daily work.',
  '日常の運用では気にしなくてよい詳細情報です。',
);

/** A node that a resource is connected to: `cluster2 role:Secondary`. */
const peer: Directive = {
  ...field(
    setup,
    'Names a peer of the resource; what follows is the state of the connection to it, and of its disks.',
    'リソースの対向ノード名です。続く内容は、そのノードとの接続とディスクの状態です。',
  ),
  keyword: value('PEER', text('a node name', 'ノード名'), { refersTo: 'host', ifUndefined: 'none', isTitle: true }),
  body: fieldsOf(fields, detail),
  bodyOptional: true,
};

const resource: Directive = {
  ...field(
    setup,
    'Names a resource; below it are its volumes, then each peer with the state of its disks.',
    'リソース名です。この下に、ボリュームと、各対向ノードとそのディスクの状態が続きます。',
  ),
  keyword: value('RESOURCE', text('a resource', 'リソース名'), {
    refersTo: 'drbd-resource',
    ifUndefined: 'none',
    isTitle: true,
  }),
  body: fieldsOf(fields, peer),
  bodyOptional: true,
};

const device: Directive = {
  ...field(
    proc,
    'Shows the minor number of a device: 0 is `/dev/drbd0`. What follows is its state.',
    'デバイスのマイナー番号です。0 は `/dev/drbd0` を指します。続く内容はその状態です。',
  ),
  keyword: value('MINOR', text('a minor number', 'マイナー番号'), {
    refersTo: 'drbd-device',
    ifUndefined: 'none',
    isTitle: true,
  }),
  body: fieldsOf(fields, detail),
  bodyOptional: true,
};

const header: Readonly<Record<string, Directive>> = {
  version: field(
    proc,
    'Shows the version of DRBD’s kernel module. It must be the same series on both nodes.',
    'DRBD カーネルモジュールのバージョンです。両ノードで同じ系列にします。',
    row(value('VERSION', text('a version', 'バージョン'))),
  ),
  api: field(
    proc,
    'Shows the version of the interface between the kernel module and its tools.',
    'カーネルモジュールと管理ツールの間のインターフェイスのバージョンです。',
    row(value('API', text('a version of the interface', 'インターフェイスのバージョン'))),
  ),
  proto: field(
    proc,
    'Shows the versions of the network protocol that the module speaks. Two nodes can connect where the ranges overlap.',
    'モジュールが対応するネットワークプロトコルのバージョンの範囲です。範囲が重なるノード同士が接続できます。',
    row(value('RANGE', text('a range of versions', 'バージョンの範囲'))),
  ),
  'GIT-hash': field(
    proc,
    'Shows the exact source that the module was built from, who built it, and when.',
    'モジュールのビルドに使われたソースのハッシュと、ビルドした人、日時です。',
    seq(
      optional(value('HASH', text('a hash of the source', 'ソースのハッシュ'))),
      optional(seq(literal('build'), literal('by'))),
      optional(value('WHO', text('who built it', 'ビルドした人'))),
      optional(value('DATE', text('a date', '日付'))),
      repeat(value('TIME', text('a time', '時刻')), 0),
    ),
  ),
  srcversion: field(
    proc,
    'Shows a checksum of the module’s source.',
    'モジュールのソースのチェックサムです。',
    row(value('CHECKSUM', text('a checksum', 'チェックサム'))),
  ),
};

/** What the status texts of DRBD say. */
export const catalog: Catalog = {
  directives: { ...header, ...fields },
  patterns: [{ match: /^\/dev\/drbd\d+$|^\?\?$/, label: 'MINOR:', directive: device }],
  other: resource,
};
