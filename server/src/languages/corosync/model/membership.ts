import type { MembershipTimes } from '../../../schema/cluster-facts.ts';
import { numberAt, statementsAt } from '../../../schema/settings.ts';
import type { BoundTree } from '../../../schema/types.ts';
import { compareVersions } from '../../../schema/versions.ts';

/** These times as Corosync works them out of corosync.conf; other files of the cluster have to wait for them. */
export function membershipTimes(tree: BoundTree): MembershipTimes {
  const { value, standard } = numberAt(tree, ['totem', 'token'], 'corosync');
  const token = (value || standard) + surcharge(tree);
  const consensus = numberAt(tree, ['totem', 'consensus'], 'corosync');
  // Its default is a multiple of the token's time.
  return { token, consensus: consensus.value || Math.floor(consensus.standard * token) };
}

/** What corosync 2.3 and later add to the token timeout: a share for every node beyond the second. */
function surcharge(tree: BoundTree): number {
  const { value, standard } = numberAt(tree, ['totem', 'token_coefficient'], 'corosync');
  const nodes = statementsAt(tree, ['nodelist', 'node']).filter(({ children }) =>
    children.some(({ statement }) => statement.keyword.text === 'ring0_addr'),
  );
  return compareVersions(tree.targets['corosync'] ?? '3', '2') < 0
    ? 0
    : Math.max(nodes.length - 2, 0) * (value ?? standard);
}
