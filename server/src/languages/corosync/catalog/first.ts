import type { Directive } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import * as values from '../values/values.ts';
import { key, no, only1, scope, section, yes } from './keys.ts';

/** What corosync 1.x has and later versions silently ignore. */

export const service: Directive = section(
  'Loads a service into Corosync 1.x: Pacemaker (`ver: 0` as a plugin, `ver: 1` as separate daemons). Corosync 2 and 3 silently ignore it; start the system service `pacemaker` instead.',
  'Corosync 1.x にサービスを読み込ませます。Pacemaker を `ver: 0` ではプラグインとして、`ver: 1` では別プロセスとして使います。Corosync 2・3 は警告なしに無視するため、代わりに OS の `pacemaker` サービスを起動します。',
  scope({
    name: key(
      'NAME',
      values.looseWords([
        choice('pacemaker', 'Pacemaker.', 'Pacemaker を読み込みます。'),
        choice('openais_ckpt', 'Checkpoints of OpenAIS.', 'OpenAIS のチェックポイントサービスです。'),
        choice('corosync_evs', 'Extended virtual synchrony.', '拡張仮想同期(EVS)サービスです。'),
        choice('corosync_cpg', 'Process groups.', 'プロセスグループ(CPG)サービスです。'),
      ]),
      'Sets the service to load.',
      '読み込むサービスです。',
      { required: 'warning', emptyAllowed: true },
    ),
    ver: key(
      'NUMBER',
      values.looseWords([
        choice(
          '0',
          'Corosync starts and stops the daemons of Pacemaker itself.',
          'Corosync が Pacemaker のデーモンを起動・停止します。',
        ),
        choice(
          '1',
          'Pacemaker is started separately (`pacemakerd`), after Corosync.',
          'Corosync の後に Pacemaker(`pacemakerd`)を別途起動します。',
        ),
      ]),
      'Sets how Pacemaker is started. With 1, the init script `pacemaker` must be enabled as well.',
      'Pacemaker の起動方法です。1 の場合は `pacemaker` の起動スクリプトも有効にします。',
      { default: '0', emptyAllowed: true },
    ),
    use_mgmtd: key(
      'YES_NO',
      values.looseWords([yes('Starts it.', '起動します。'), no('Does not start it.', '起動しません。')]),
      'Sets whether the management daemon for the old graphical interface is started.',
      '旧 GUI 用の管理デーモン(mgmtd)を起動するかどうかを指定します。',
      { default: 'no', emptyAllowed: true },
    ),
    use_logd: key(
      'YES_NO',
      values.looseWords([yes('Uses it.', '使います。'), no('Does not use it.', '使いません。')]),
      'Sets whether Pacemaker logs through the separate log daemon.',
      'Pacemaker が独立したログデーモン(logd)を使うかどうかを指定します。',
      { default: 'no', emptyAllowed: true },
    ),
    clustername: key(
      'NAME',
      values.text('a name', '名前'),
      'Sets the name of the cluster, for Pacemaker.',
      'Pacemaker に渡すクラスタ名です。',
      { emptyAllowed: true },
    ),
  }),
  {
    versions: only1,
    source: 'corosync.conf(5), 1.4',
    example: 'service {\n    name: pacemaker\n    ver: 0\n}',
    snippet: ' {\n\tname: pacemaker\n\tver: ${1:0}\n}',
  },
);

export const aisexec: Directive = section(
  'Sets the user and group of the executive of OpenAIS. Corosync 1.x requires root here for Pacemaker; later versions silently ignore it.',
  'OpenAIS の実行ユーザーとグループです。Corosync 1.x で Pacemaker を使うには root が必要です。以降のバージョンは警告なしに無視します。',
  scope({
    user: key('USER', values.text('a user', 'ユーザー名'), 'Sets the user to run as.', '実行ユーザーです。', {
      default: 'ais',
      emptyAllowed: true,
      source: 'corosync 1.4',
    }),
    group: key('GROUP', values.text('a group', 'グループ名'), 'Sets the group to run as.', '実行グループです。', {
      default: 'ais',
      emptyAllowed: true,
      source: 'corosync 1.4',
    }),
  }),
  { versions: only1, source: 'corosync 1.4' },
);

export const amf: Directive = section(
  'Configures the availability management framework of OpenAIS, which is not used with Pacemaker.',
  'OpenAIS の可用性管理フレームワークです。Pacemaker と併用することはありません。',
  scope({
    mode: key(
      'MODE',
      values.looseWords([
        choice('enabled', 'Enabled.', '有効にします。'),
        choice('disabled', 'Disabled, the usual setting.', '無効にします(通常)。'),
      ]),
      'Sets whether the framework runs.',
      'フレームワークを使うかどうかを指定します。',
      { default: 'disabled', emptyAllowed: true },
    ),
  }),
  { versions: only1, source: 'corosync.conf(5), 1.4' },
);

export const compatibility: Directive = key(
  'NAME',
  values.looseWords([
    choice(
      'whitetank',
      'Compatible with nodes that run OpenAIS whitetank.',
      'OpenAIS whitetank のノードと混在できます。',
    ),
    choice('none', 'Not compatible with OpenAIS; slightly faster.', '互換性はありません。わずかに高速です。'),
  ]),
  'Sets whether Corosync 1.x is compatible with the old OpenAIS. Later versions do not read it.',
  'Corosync 1.x が旧 OpenAIS と通信できるようにするかどうかを指定します。以降のバージョンでは読まれません。',
  { versions: only1, default: 'whitetank', source: 'corosync.conf(5), 1.4', emptyAllowed: true },
);
