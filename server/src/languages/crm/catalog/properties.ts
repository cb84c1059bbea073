import type { Catalog, Directive } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { since, until } from '../../../schema/versions.ts';
import { pair, variantsOf } from '../values/values.ts';
import { membershipProperties } from './properties-cluster.ts';
import { fencingProperties } from './properties-fencing.ts';
import { removedProperties, schedulingProperties } from './properties-scheduling.ts';

const current: Readonly<Record<string, Directive>> = {
  ...fencingProperties,
  ...membershipProperties,
  ...schedulingProperties,
  ...removedProperties,
};

/** Names with underscores, from Heartbeat 2 and Pacemaker 0.6; read until 1.1. */
const underscored = [
  'cluster_recheck_interval',
  'dc_deadtime',
  'default_action_timeout',
  'default_migration_threshold',
  'default_resource_failure_stickiness',
  'default_resource_stickiness',
  'election_timeout',
  'is_managed_default',
  'no_quorum_policy',
  'remove_after_stop',
  'shutdown_escalation',
  'startup_fencing',
  'stonith_action',
  'stonith_enabled',
  'stop_orphan_actions',
  'stop_orphan_resources',
  'symmetric_cluster',
] as const;

function withUnderscores(): Readonly<Record<string, Directive>> {
  return Object.fromEntries(
    underscored.map((name) => {
      const hyphened = name.replaceAll('_', '-');
      const directive = current[hyphened]!;
      // The name with hyphens may be gone as well: what takes its place takes the place of both.
      const now = directive.versions?.until === '1.1' ? directive.deprecated!.replacement! : hyphened;
      const facts = {
        versions: until('pacemaker', '1.1'),
        deprecated: { since: since('pacemaker', '1.1'), replacement: now },
        ifRemoved: 'error',
      } as const;
      return [name, variantsOf(hyphened, directive, facts)] as const;
    }),
  );
}

/** Where agents keep what all nodes must know: SAPHanaSR, the replication of mysql. */
const keptByAgents = pair(
  'Holds what a resource agent shares among all nodes (SAP HANA replication, MySQL replication); the agent writes it. Neither set nor delete it by hand while the cluster runs.',
  'リソースエージェントが全ノードで共有する情報(SAP HANA や MySQL のレプリケーション状態など)を書き込むプロパティです。クラスタの動作中に手で変更・削除しないでください。',
  anything(),
  { source: 'SAPHanaSR(7), ocf:heartbeat:mysql' },
);

/** The cluster-wide options that `property` sets. An unknown one is only warned of: the CIB stores any name. */
export const clusterProperties: Catalog = {
  usual: ['stonith-enabled', 'no-quorum-policy', 'maintenance-mode', 'stonith-timeout', 'cluster-recheck-interval'],
  directives: { ...current, ...withUnderscores() },
  patterns: [
    {
      match: /^hana_\w+$|_REPL_INFO$|^replication_info$/,
      label: 'hana_…',
      directive: { ...keptByAgents, hidden: true },
    },
  ],
  // The CIB of Pacemaker 1 is a place where agents and people kept names of their own.
  unknown: (targets) => (/^1\b/.test(targets['pacemaker'] ?? '') ? 'hint' : 'warning'),
  assign: '=',
};
