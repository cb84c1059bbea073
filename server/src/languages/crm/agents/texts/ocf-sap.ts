import { integer } from '../../../../schema/values.ts';
import { type AgentText, agentText, obsoleteParam, type ParamText, param } from '../facts.ts';
import { userExit } from './ocf-families.ts';
import { path, user, words } from './types.ts';

const positive = integer({ min: 1 });

const exits: Readonly<Record<string, ParamText>> = {
  PRE_START_USEREXIT: userExit({ en: 'before the start', ja: '起動前' }),
  POST_START_USEREXIT: userExit({ en: 'after the start', ja: '起動後' }),
  PRE_STOP_USEREXIT: userExit({ en: 'before the stop', ja: '停止前' }),
  POST_STOP_USEREXIT: userExit({ en: 'after the stop', ja: '停止後' }),
};

const noLonger = (en: string, ja: string): ParamText =>
  obsoleteParam(
    `Formerly set ${en}. The agent works through SAPHostAgent and ignores it; remove it.`,
    `以前は${/^\w/.test(ja) ? ' ' : ''}${ja}を指定していました。現在は SAPHostAgent を使うため無視されるので、削除してください。`,
  );

const sapDatabase = agentText(
  'Starts, stops and monitors the database of an SAP system through SAPHostAgent, which must be installed locally on every node. Group it with the virtual address and the file systems of the database.',
  '各ノードにインストールした SAPHostAgent を通じて、SAP システムのデータベースを起動、停止、監視します。仮想 IP とデータベースのファイルシステムと同じグループに入れます。',
  {
    SID: param(
      'Sets the SAP system identifier of the database, such as `P01`.',
      'データベースの SAP システム ID(`P01` など)を指定します。',
    ),
    DIR_EXECUTABLE: param(
      'Sets the directory of `saphostexec` and `saphostctrl`. Omit it if SAPHostAgent is in its usual place.',
      '`saphostexec` と `saphostctrl` のディレクトリを指定します。SAPHostAgent が標準の場所にある場合は省略します。',
      { type: path },
    ),
    DBTYPE: param('Selects the product of the database.', 'データベース製品を指定します。', {
      type: words(
        ['ADA', 'The database is MaxDB.', 'MaxDB です。'],
        ['DB6', 'The database is DB2.', 'DB2 です。'],
        ['ORA', 'The database is Oracle.', 'Oracle です。'],
        ['SYB', 'The database is Sybase ASE.', 'Sybase ASE です。'],
        ['HDB', 'The database is SAP HANA.', 'SAP HANA です。'],
      ),
    }),
    DBINSTANCE: param(
      'Names the database instance if it differs from the SID, as with Oracle Data Guard.',
      'データベースのインスタンス名を指定します(Oracle Data Guard など、SID と異なる場合)。',
    ),
    DBOSUSER: param(
      'Sets the system user of the database processes, if it is not the usual one of the product.',
      'データベースのプロセスを実行する OS のユーザーを指定します(製品の標準と異なる場合)。',
      { type: user },
    ),
    NETSERVICENAME: noLonger('the network service name of Oracle', 'Oracle のネットサービス名'),
    DBJ2EE_ONLY: noLonger('that the system has a Java stack only', 'Java スタックだけのシステムであること'),
    JAVA_HOME: noLonger(
      'the Java installation that tested the database',
      'データベースの確認に使う Java のインストール先',
    ),
    STRICT_MONITORING: param(
      'Lets the monitor ask SAPHostAgent for the state of the database. Without it only the processes are checked.',
      'monitor で SAPHostAgent にデータベースの状態を問い合わせます。無効の場合は、プロセスだけを確認します。',
    ),
    AUTOMATIC_RECOVER: param(
      'Forces the start of the database, with recovery of a crashed one (`saphostctrl -force`).',
      'クラッシュしたデータベースの回復を含めて、強制的に起動します(`saphostctrl -force`)。',
    ),
    MONITOR_SERVICES: param(
      'Lists the database services whose failure counts, separated by `|`. Without it the list depends on `DBTYPE`.',
      '異常を検知する対象のデータベースサービスを `|` 区切りで指定します。省略すると `DBTYPE` に応じた一覧になります。',
    ),
    DIR_BOOTSTRAP: noLonger(
      'the directory of the Java bootstrap files',
      'Java のブートストラップファイルのディレクトリ',
    ),
    DIR_SECSTORE: noLonger('the directory of the secure store', 'セキュアストアのディレクトリ'),
    DB_JARS: noLonger('the JDBC drivers of the database', 'データベースの JDBC ドライバー'),
    ...exits,
  },
);

const profile = param(
  'Names the start profile of the SAP instance, if it was renamed after the installation. SAP 7.10 and later have none; give the instance profile.',
  'SAP インスタンスの開始プロファイル名を指定します(インストール後に変更した場合)。SAP 7.10 以降では、インスタンスプロファイルを指定します。',
);

const sapInstance = agentText(
  'Starts, stops and monitors one SAP instance (application server, ABAP central services, enqueue replication) through `sapstartsrv`. Each instance needs its own resource. For ASCS and ERS follow the SAP cluster certification and set `IS_ERS` for the latter.',
  'SAP インスタンス(アプリケーションサーバー、ASCS、ERS など)を `sapstartsrv` を通じて起動、停止、監視します。インスタンスごとにリソースが必要です。ASCS と ERS では SAP のクラスタ認証の構成に従い、ERS 側に `IS_ERS` を指定します。',
  {
    InstanceName: param(
      'Names the instance as SID, instance and virtual host name, such as `P01_ASCS00_sapascs`. It is usually the name of the instance profile.',
      'インスタンスを SID、インスタンス、仮想ホスト名の組(`P01_ASCS00_sapascs` など)で指定します。通常はインスタンスプロファイルの名前です。',
    ),
    DIR_EXECUTABLE: param(
      'Sets the directory of `sapstartsrv` and `sapcontrol`. Needed if the SAP kernel was moved.',
      '`sapstartsrv` と `sapcontrol` のディレクトリを指定します。SAP カーネルを移動した場合に必要です。',
      { type: path },
    ),
    DIR_PROFILE: param(
      'Sets the directory of the SAP profiles. Needed if it was moved.',
      'SAP のプロファイルのディレクトリを指定します。移動した場合に必要です。',
      { type: path },
    ),
    START_PROFILE: profile,
    START_WAITTIME: param(
      'Sets after how many seconds the start checks the instance instead of waiting for the state GREEN. A shorter time helps instances with a slow Java part.',
      'GREEN 状態を待たずに起動結果を確認するまでの時間(秒)を指定します。Java 部分の起動が遅いインスタンスでは短くします。',
      { type: positive },
    ),
    AUTOMATIC_RECOVER: param(
      'Cleans up the remains of a crashed instance, such as processes and shared memory, and tries the start once more.',
      'クラッシュしたインスタンスのプロセスや共有メモリを片付けて、起動をもう 1 回試みます。',
    ),
    MONITOR_SERVICES: param(
      'Lists the SAP services whose failure counts, separated by `|`, as `sapcontrol` names them.',
      '異常を検知する対象の SAP サービスを、`sapcontrol` の表示どおりに `|` 区切りで指定します。',
    ),
    SHUTDOWN_METHOD: param('Selects how the SAP instance is stopped.', 'SAP インスタンスの停止方法を指定します。', {
      type: words(
        ['normal', 'Stops it by `sapcontrol`.', '`sapcontrol` で停止します。'],
        [
          'KILL',
          'Kills its processes; fast, but at your own risk.',
          'プロセスを強制終了します(高速ですが危険を伴います)。',
        ],
      ),
    }),
    ERS_InstanceName: param(
      'Names the enqueue replication instance, for a promotable (`ms`) resource only.',
      'エンキューレプリケーションのインスタンスを指定します(`ms` リソースの場合だけ)。',
    ),
    ERS_START_PROFILE: param(
      'Names the start profile of the enqueue replication instance, if it was renamed after the installation.',
      'エンキューレプリケーションインスタンスの開始プロファイル名を指定します(インストール後に変更した場合)。',
    ),
    ...exits,
    IS_ERS: param(
      'Marks the resource as enqueue replication server, so ASCS moves to the node where it runs. Set it on the ERS resource only.',
      'エンキューレプリケーションサーバーであることを示し、その動作ノードへ ASCS が移動するようにします。ERS のリソースだけに指定します。',
    ),
    MINIMAL_PROBE: param(
      'Reduces the probe to a minimal check, for special file system setups. Set it only if the vendor asks for it.',
      '特殊なファイルシステム構成のために、probe の確認を最小限にします。ベンダーの指示がある場合だけ指定します。',
    ),
  },
);

export const ocfSap: Readonly<Record<string, AgentText>> = {
  'ocf:heartbeat:SAPDatabase': sapDatabase,
  'ocf:heartbeat:SAPInstance': sapInstance,
};
