import type { VersionProof } from '../../language.ts';
import type { Statement, SyntaxTree } from '../../syntax/tree.ts';

/**
 * The version that a file is for, by what only one of them has. 3: knet and its keys, `system`, `nozzle`, or a node
 * list with ids that has names, or no transport. 1: `service` and its like, or a ring without node list and quorum. 2:
 * what corosync 3 skips or refuses. Undefined if nothing is conclusive: a quorum, udp and a network prove nothing.
 */
export function markers(tree: SyntaxTree): readonly VersionProof[] {
  const found = new Set<string>();
  collect(tree.root.statements, '', found);
  const version = versionOf(found);
  return version ? [{ product: 'corosync', version, keyword: tree.root.statements[0]!.keyword.text }] : [];
}

function versionOf(found: ReadonlySet<string>): string | undefined {
  const has = (...paths: string[]) => paths.some((path) => found.has(path));
  if (
    has('totem.transport=knet', 'totem.link_mode', 'totem.crypto_model', 'totem.interface.linknumber', 'totem.knet') ||
    has('totem.token_warning', 'totem.cancel_token_hold_on_retransmit', 'totem.ip_dscp', 'system', 'nozzle')
  )
    return '3';
  const listed = has('nodelist.node.ring0_addr');
  const quorum = has('quorum', 'totem.crypto_cipher', 'totem.crypto_hash', 'totem.cluster_name');
  if (has('service') && !listed) return '1';
  const bare = !listed && !quorum;
  if (bare && has('aisexec', 'amf', 'compatibility', 'totem.interface.mcastaddr', 'totem.interface.bindnetaddr'))
    return '1';
  if (has('totem.rrp_mode', 'totem.interface.ringnumber', 'totem.interface.member', 'totem.vsftype', 'qb')) return '2';
  // Without knet only 2.x encrypts, and SHA-1 is of its time.
  if (has('totem.crypto_hash=sha1', 'totem.crypto_hash=md5') && has('totem.transport')) return '2';
  // Named nodes came with corosync 3; ids without a transport can only mean its knet.
  if (listed && has('nodelist.node.nodeid') && (has('nodelist.node.name') || !has('totem.transport'))) return '3';
  return has('totem.transport=iba') ? '2' : undefined;
}

/** Paths of what is there; transport and hash with their value; any `knet_...` key as `totem.knet`. */
function collect(statements: readonly Statement[], path: string, found: Set<string>): void {
  for (const statement of statements) {
    if (statement.broken) continue;
    const own = path ? `${path}.${statement.keyword.text}` : statement.keyword.text;
    found.add(own);
    if (path.startsWith('totem') && statement.keyword.text.startsWith('knet_')) found.add('totem.knet');
    if (own === 'totem.transport' || own === 'totem.crypto_hash') found.add(`${own}=${statement.args[0]?.text ?? ''}`);
    if (statement.body) collect(statement.body.statements, own, found);
  }
}
