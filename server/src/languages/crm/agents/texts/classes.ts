import { codeSpan } from '../../../../base/sinks.ts';
import type { Text } from '../../../../base/text.ts';

/** What a resource of a class without metadata controls, by the class; `name` is the last part of the agent's name. */
export const classTexts: Readonly<Record<string, (name: string) => Text>> = {
  systemd: (name) => ({
    en: `Controls the systemd unit ${codeSpan(name)} and takes no parameters. Disable the unit at boot (\`systemctl disable\`), because the cluster is to start it on one node only. The monitor asks systemd whether the unit is active, not whether the service answers; an OCF agent checks more.`,
    ja: `systemd ユニット ${codeSpan(name)} を制御します(パラメーターはありません)。クラスタが起動するため、OS 起動時の自動起動は無効にします(\`systemctl disable\`)。monitor で確認するのはユニットが有効かどうかだけで、サービスの応答まで確認するには OCF エージェントを使います。`,
  }),
  lsb: (name) => ({
    en: `Controls the init script ${codeSpan(`/etc/init.d/${name}`)} and takes no parameters. Disable the script at boot on every node. It must follow the LSB exactly: \`status\` returns 0 for a running and 3 for a stopped service, and a repeated \`start\` or \`stop\` succeeds; otherwise Pacemaker misjudges the state.`,
    ja: `init スクリプト ${codeSpan(`/etc/init.d/${name}`)} を制御します(パラメーターはありません)。全ノードで OS 起動時の自動起動を無効にします。LSB に厳密に従い、\`status\` が動作中は 0、停止中は 3 を返し、\`start\` や \`stop\` を繰り返しても成功するスクリプトでないと、Pacemaker が状態を誤って判断します。`,
  }),
  service: (name) => ({
    en: `Controls the system service ${codeSpan(name)}, whether the node knows it as systemd unit or as init script. Use it if the nodes differ in that; otherwise ${codeSpan(`systemd:${name}`)} or ${codeSpan(`lsb:${name}`)} is clearer.`,
    ja: `システムサービス ${codeSpan(name)} を制御します(systemd ユニットか init スクリプトかはノードごとに判断されます)。ノードによって方式が異なる場合に使い、それ以外では ${codeSpan(`systemd:${name}`)} か ${codeSpan(`lsb:${name}`)} のほうが明確です。`,
  }),
  upstart: (name) => ({
    en: `Controls the Upstart job ${codeSpan(name)}. Pacemaker 3 no longer supports this class; use ${codeSpan(`systemd:${name}`)}.`,
    ja: `Upstart のジョブ ${codeSpan(name)} を制御します。Pacemaker 3 ではこのクラスに対応しないため、${codeSpan(`systemd:${name}`)} を使ってください。`,
  }),
  heartbeat: (name) => ({
    en: `Controls the Heartbeat 1 script ${codeSpan(`/etc/ha.d/resource.d/${name}`)}, whose parameters are numbered (\`1=...\`). Pacemaker 2 no longer supports this class; use an OCF agent.`,
    ja: `Heartbeat 1 のスクリプト ${codeSpan(`/etc/ha.d/resource.d/${name}`)} を制御します(パラメーターは \`1=...\` のように番号で指定)。Pacemaker 2 以降ではこのクラスに対応しないため、OCF エージェントを使ってください。`,
  }),
  nagios: (name) => ({
    en: `Checks a service on another host or in a container with the Nagios plugin ${codeSpan(name)}. Pacemaker 3 no longer supports this class.`,
    ja: `Nagios プラグイン ${codeSpan(name)} により、ほかのホストやコンテナ内のサービスを確認します。Pacemaker 3 ではこのクラスに対応していません。`,
  }),
};
