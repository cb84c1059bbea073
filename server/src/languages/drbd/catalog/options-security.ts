import { optional, word } from '../../../schema/grammar.ts';
import { digest, keyName, switchValue, textUpTo, value } from '../values/values.ts';
import { type DrbdOption, manuals, net9, net83, net84, newerManual, option, type Scopes } from './option.ts';

const netScopes: Scopes = { '8.3': net83, '8.4': net84, '9': net9 };

/** Who may connect, and whether what arrives is what was sent. */
export const securityOptions: Readonly<Record<string, DrbdOption>> = {
  'cram-hmac-alg': option({
    doc: {
      en: 'Sets the digest by which the nodes prove to each other that they know the `shared-secret`. Without it, any host that can reach the port can connect. It authenticates, but does not encrypt. It must be the same on all nodes and needs `shared-secret`.',
      ja: 'ノード間の認証アルゴリズムです。両ノードが `shared-secret` を知っていることを互いに確かめます。指定しないと、ポートに到達できるホストなら、どれでも接続できます。認証だけで、通信の暗号化はしません。全ノードで同じ値とし、`shared-secret` と合わせて指定してください。',
    },
    args: value(
      'DIGEST',
      digest(['md5', 'crc32c'], {
        en: 'too weak to prove who the peer is: take `sha256` or `sha1`.',
        ja: '相手を認証するには弱すぎます。`sha256` か `sha1` を使ってください。',
      }),
    ),
    scopes: netScopes,
    example: 'net {\n  cram-hmac-alg sha256;\n  shared-secret "a long random text";\n}',
    source: manuals,
  }),
  'shared-secret': option({
    doc: {
      en: 'Sets the secret that authenticates the peers; it works only together with `cram-hmac-alg` and must be the same on all nodes. Use a long random text, a separate one for each resource or cluster, and keep the file readable by root only.',
      ja: 'ノード間の認証に使う共通秘密鍵です。`cram-hmac-alg` と合わせて指定したときだけ有効で、全ノードで同じでなければなりません。長いランダムな文字列をクラスタやリソースごとに用意し、ファイルは root だけが読めるようにしてください。',
    },
    args: value('SECRET', textUpTo(63, { en: 'a secret of at most 63 characters', ja: '63 文字以内の秘密鍵' }), {
      secret: true,
    }),
    scopes: netScopes,
    source: manuals,
  }),
  'data-integrity-alg': option({
    doc: {
      en: 'Adds a checksum to every block that is replicated, and reconnects and resyncs when one does not match. It detects faulty network cards and drivers, but costs much CPU time: use it before production, not in production. Swap space and some file systems change data while it is written, which causes false alarms.',
      ja: 'レプリケーションするブロックごとにチェックサムを付け、一致しなければ再接続して再同期します。ネットワークカードやドライバーの不具合を検出できますが、CPU 負荷が高いため、本番稼働前の検証で使い、稼働後は外してください。スワップや一部のファイルシステムは書き込み中のデータを変更するため、誤検出になることがあります。',
    },
    args: value('DIGEST', digest([], { en: '', ja: '' })),
    scopes: netScopes,
    example: 'net {\n  data-integrity-alg crc32c;\n}',
    source: manuals,
  }),
  tls: option({
    doc: {
      en: "Encrypts and authenticates the connection with the kernel's TLS. Needs the `tlshd` daemon (ktls-utils) with certificate and key on every node, and must be enabled at both ends.",
      ja: 'カーネルの TLS 機能で接続を暗号化し、ピアを認証します。各ノードに証明書と鍵を設定した `tlshd` デーモン(ktls-utils)が必要で、接続の両端で有効にしなければなりません。',
    },
    args: optional(word('yes|no', switchValue())),
    default: 'no',
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    example: 'net {\n  tls yes;\n}',
    source: newerManual,
  }),
  'tls-keyring': option({
    doc: {
      en: 'Sets the description of the kernel key ring that holds the TLS keys, if it is not the one that `tlshd` uses by default. Names a key ring, never a file.',
      ja: 'TLS 用の鍵を置いたカーネルキーリングの名前(description)です。`tlshd` が標準で使うキーリング以外を使う場合に指定します。ファイル名ではありません。',
    },
    args: value('KEYRING', keyName),
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
  'tls-privkey': option({
    doc: {
      en: 'Sets the description of the private key in the kernel key ring, for `tls`; the matching certificate is `tls-certificate`. Not needed when `tlshd` is set up with one key for the host.',
      ja: '`tls` で使う秘密鍵の、カーネルキーリング上での名前(description)です。対になる証明書は `tls-certificate` で指定します。`tlshd` にホスト共通の鍵を設定している場合は不要です。',
    },
    args: value('KEY', keyName),
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
  'tls-certificate': option({
    doc: {
      en: 'Sets the description of the X.509 certificate in the kernel key ring that this node presents to its peer. Set it together with `tls-privkey`.',
      ja: 'ピアに提示する X.509 証明書の、カーネルキーリング上での名前(description)です。`tls-privkey` と合わせて指定します。',
    },
    args: value('KEY', keyName),
    scopes: { '9': net9 },
    sinceUtils: '9.26.0',
    source: newerManual,
  }),
};
