import { type Row, rowsOf } from './keys.ts';

/** Keys of 802.1X: for the first step of the authentication, and where there is one, for the one inside it. */
const inner: Readonly<Record<string, Row>> = {
  CA_CERT: [
    'text',
    'Names the certificate that the server must have been signed by.',
    'サーバー証明書の検証に使う CA 証明書です。',
  ],
  CA_CERT_PASSWORD: [
    'secret',
    'Sets the password of the token with the certificate of the authority.',
    'CA 証明書のあるトークンのパスワードです。',
  ],
  CA_CERT_PASSWORD_FLAGS: [
    'text',
    'Sets where the password of the certificate of the authority is kept.',
    'CA 証明書のパスワードの保存場所です。',
  ],
  CLIENT_CERT: ['text', 'Names the certificate of this host.', 'このホストの証明書です。'],
  CLIENT_CERT_PASSWORD: [
    'secret',
    'Sets the password of the token with the certificate of this host.',
    'このホストの証明書のあるトークンのパスワードです。',
  ],
  CLIENT_CERT_PASSWORD_FLAGS: [
    'text',
    'Sets where the password of the certificate of this host is kept.',
    'このホストの証明書のパスワードの保存場所です。',
  ],
  PRIVATE_KEY: ['text', 'Names the private key of this host.', 'このホストの秘密鍵です。'],
  PRIVATE_KEY_PASSWORD: ['secret', 'Sets the password of the private key.', '秘密鍵のパスワードです。'],
  PRIVATE_KEY_PASSWORD_FLAGS: [
    'text',
    'Sets where the password of the private key is kept.',
    '秘密鍵のパスワードの保存場所です。',
  ],
};

const outer: Readonly<Record<string, Row>> = {
  ALTSUBJECT_MATCHES: [
    'text',
    'Sets alternative names, one of which the certificate of the server must have.',
    'サーバー証明書に必要な別名です。',
  ],
  ANON_IDENTITY: ['text', 'Sets the name that is sent in the clear.', '暗号化せずに送信する名前です。'],
  AUTH_TIMEOUT: ['seconds', 'Sets how long an authentication may take.', '認証の制限時間です。'],
  CA_PATH: ['text', 'Names a folder with certificates of authorities.', 'CA 証明書のディレクトリです。'],
  DOMAIN_MATCH: [
    'text',
    'Sets the name that the server must have in its certificate.',
    'サーバー証明書に必要なドメイン名です。',
  ],
  DOMAIN_SUFFIX_MATCH: [
    'text',
    'Sets how the name in the certificate of the server must end.',
    'サーバー証明書のドメイン名の末尾です。',
  ],
  EAP_METHODS: ['text', 'Sets the methods of EAP, such as `TLS` or `PEAP`.', 'EAP の方式 (`TLS`、`PEAP` など) です。'],
  FAST_PROVISIONING: ['text', 'Sets how credentials of EAP-FAST are obtained.', 'EAP-FAST の資格情報の取得方法です。'],
  IDENTITY: ['text', 'Sets the name of the user.', 'ユーザー名です。'],
  INNER_AUTH_METHODS: [
    'text',
    'Sets the methods of the authentication inside the tunnel.',
    'トンネル内の認証方式です。',
  ],
  OPENSSL_CIPHERS: ['text', 'Sets the ciphers that OpenSSL may use.', 'OpenSSL で使う暗号です。'],
  OPTIONAL: [
    'flag',
    'Sets whether the connection comes up although the authentication failed.',
    '認証に失敗しても接続を確立するかどうかです。',
  ],
  PAC_FILE: ['text', 'Names the file with credentials of EAP-FAST.', 'EAP-FAST の資格情報のファイルです。'],
  PASSWORD: ['secret', 'Sets the password of the user.', 'ユーザーのパスワードです。'],
  PASSWORD_FLAGS: ['text', 'Sets where the password of the user is kept.', 'ユーザーのパスワードの保存場所です。'],
  PASSWORD_RAW: [
    'secret',
    'Sets the password of the user as bytes in hexadecimal.',
    'ユーザーのパスワードを 16 進数で指定します。',
  ],
  PASSWORD_RAW_FLAGS: [
    'text',
    'Sets where the password in hexadecimal is kept.',
    '16 進数のパスワードの保存場所です。',
  ],
  PEAP_FORCE_NEW_LABEL: [
    'flag',
    'Sets whether PEAP uses the newer label for its keys.',
    'PEAP の鍵で新しいラベルを使うかどうかです。',
  ],
  PEAP_VERSION: ['text', 'Sets the version of PEAP.', 'PEAP のバージョンです。'],
  PHASE1_AUTH_FLAGS: ['text', 'Switches parts of TLS off in the first step.', '第 1 段階で無効にする TLS の機能です。'],
  PHASE2_ALTSUBJECT_MATCHES: [
    'text',
    'Sets alternative names of the server inside the tunnel.',
    'トンネル内でのサーバーの別名です。',
  ],
  PHASE2_CA_PATH: [
    'text',
    'Names a folder with certificates of authorities for the second step.',
    '第 2 段階で使う CA 証明書のディレクトリです。',
  ],
  PHASE2_DOMAIN_MATCH: [
    'text',
    'Sets the name that the server must have inside the tunnel.',
    'トンネル内でのサーバーのドメイン名です。',
  ],
  PHASE2_DOMAIN_SUFFIX_MATCH: [
    'text',
    'Sets how the name of the server must end inside the tunnel.',
    'トンネル内でのサーバーのドメイン名の末尾です。',
  ],
  PHASE2_SUBJECT_MATCH: [
    'text',
    'Sets a text that the subject must hold inside the tunnel.',
    'トンネル内で証明書の主体に含まれる文字列です。',
  ],
  PIN: ['secret', 'Sets the PIN of the token with the key.', '鍵のあるトークンの PIN です。'],
  PIN_FLAGS: ['text', 'Sets where the PIN is kept.', 'PIN の保存場所です。'],
  SUBJECT_MATCH: [
    'text',
    'Sets a text that the subject of the certificate must hold.',
    '証明書の主体に含まれる文字列です。',
  ],
  SYSTEM_CA_CERTS: [
    'flag',
    'Sets whether the authorities that the system trusts are trusted.',
    'システムが信頼する CA を使うかどうかです。',
  ],
};

/** Puts a beginning before the names of keys, and a sentence after their texts. */
function prefixed(prefix: string, rows: Readonly<Record<string, Row>>, en: string, ja: string): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, [type, english, japanese]]) => [
      prefix + name,
      [type, english + en, japanese + ja],
    ]),
  );
}

/** Wireless networks, and authentication by 802.1X. */
export const security = rowsOf('networkmanager', {
  ...prefixed('IEEE_8021X_', { ...outer, ...inner }, ' It is for 802.1X.', '802.1X 用です。'),
  ...prefixed('IEEE_8021X_INNER_', inner, ' It is for the tunnel of 802.1X.', '802.1X のトンネル内で使います。'),
  AP_ISOLATION: [
    'text',
    'Sets whether the clients of an access point are kept apart.',
    'アクセスポイントのクライアント同士を隔離するかどうかです。',
  ],
  BAND: ['text', 'Sets the band of the wireless network: `a` or `bg`.', '無線 LAN の周波数帯 (`a`、`bg`) です。'],
  BSSID: ['mac', 'Restricts the connection to one access point.', '接続するアクセスポイントを 1 台に限定します。'],
  CHANNEL: ['int', 'Sets the channel of the wireless network.', '無線 LAN のチャンネルです。'],
  CIPHER_GROUP: ['text', 'Sets the ciphers for frames to all clients.', '全クライアント宛てのフレームの暗号です。'],
  CIPHER_PAIRWISE: [
    'text',
    'Sets the ciphers for frames to one client.',
    '個々のクライアント宛てのフレームの暗号です。',
  ],
  DEFAULTKEY: ['int', 'Sets which of the WEP keys is used for sending.', '送信に使う WEP キーの番号です。'],
  ESSID: ['text', 'Sets the name of the wireless network.', '無線 LAN の名前です。'],
  FILS: [
    'text',
    'Sets whether the fast start of wireless networks (802.11ai) is used.',
    '無線 LAN の高速接続 (802.11ai) を使うかどうかです。',
  ],
  KEY: ['secret', 'Sets the WEP key.', 'WEP キーです。'],
  KEY_MGMT: [
    'text',
    'Sets how keys are negotiated: `WPA-PSK`, `WPA-EAP`, `SAE`.',
    '鍵の管理方式 (`WPA-PSK`、`WPA-EAP`、`SAE`) です。',
  ],
  KEY_PASSPHRASE: [
    'secret',
    'Sets the passphrase that the WEP key is made from.',
    'WEP キーの生成元のパスフレーズです。',
  ],
  KEY_TYPE: [
    'text',
    'Sets whether the WEP key is a key or a passphrase.',
    'WEP キーの種類(鍵またはパスフレーズ)です。',
  ],
  MAC_ADDRESS_RANDOMIZATION: [
    'text',
    'Sets whether the wireless card shows a random MAC address.',
    '無線 LAN でランダムな MAC アドレスを使うかどうかです。',
  ],
  MODE: [
    'text',
    'Sets the mode of the wireless card: `Managed`, `Ad-Hoc` or `Ap`.',
    '無線 LAN の動作モード (`Managed`、`Ad-Hoc`、`Ap`) です。',
  ],
  PMF: ['text', 'Sets whether management frames are protected.', '管理フレームを保護するかどうかです。'],
  POWERSAVE: ['text', 'Sets whether the wireless card saves power.', '無線 LAN カードの省電力機能を使うかどうかです。'],
  SECURITYMODE: [
    'text',
    'Sets the authentication of WEP: `open` or `restricted`.',
    'WEP の認証方式 (`open`、`restricted`) です。',
  ],
  SSID_HIDDEN: [
    'flag',
    'Tells that the wireless network does not announce its name.',
    '無線 LAN が名前を公開していないことを示します。',
  ],
  WEP_KEY_FLAGS: ['text', 'Sets where the WEP key is kept.', 'WEP キーの保存場所です。'],
  WPA_ALLOW_WPA: ['flag', 'Sets whether WPA is allowed.', 'WPA を許可するかどうかです。'],
  WPA_ALLOW_WPA2: ['flag', 'Sets whether WPA2 is allowed.', 'WPA2 を許可するかどうかです。'],
  WPA_PSK: ['secret', 'Sets the passphrase of the wireless network.', '無線 LAN のパスフレーズです。'],
  WPA_PSK_FLAGS: [
    'text',
    'Sets where the passphrase of the wireless network is kept.',
    '無線 LAN のパスフレーズの保存場所です。',
  ],
  WPS_METHOD: ['text', 'Sets how WPS gets the passphrase.', 'WPS でパスフレーズを取得する方法です。'],
});
