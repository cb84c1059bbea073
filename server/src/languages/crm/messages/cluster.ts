import { replacement } from '../../../base/fixes.ts';
import type { Edit, Fix, Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What is wrong with options of the cluster, nodes and versions. */

/** Two rules of one location, where the schema takes one. */
export function severalRules(second: Word): Problem {
  return problem(second, 'other-version', 'error', {
    en: 'A second `rule` in one location was removed in Pacemaker 3.0.0. Use a separate location for each rule.',
    ja: '1 つの location に複数の `rule` を書く形式は Pacemaker 3.0.0 で廃止されました。rule ごとに location を分けてください。',
  });
}

/** `setting`: what switches fencing off; `place`: where it can be added, and how it is written there. */
export function noFencing(at: Span, severity: Severity, setting: string, place: Edit | undefined): Problem {
  return problem(
    at,
    'no-fencing',
    severity,
    {
      en: `Missing fencing device: without one, Pacemaker starts no resources. Add one, or in a lab set ${codeSpan(setting)}.`,
      ja: `フェンシングデバイスがないため、Pacemaker はリソースを起動しません。フェンシングデバイスを追加してください(検証環境では ${codeSpan(setting)} も使えます)。`,
    },
    {
      fixes: place
        ? [
            fix(
              { en: 'Turn fencing off (lab only)', ja: 'フェンシングを無効にする(検証環境のみ)' },
              [place],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}

/** `name`: of the property that is missing. */
export function watchdogUnused(at: Span, name: string): Problem {
  return problem(at, 'no-fencing', 'warning', {
    en: `Missing fencing device, and ${codeSpan(name)} is not set: sbd runs, but nothing fences a node that fails. Set it to twice \`SBD_WATCHDOG_TIMEOUT\` where sbd has no disk, or add a device.`,
    ja: `フェンシングデバイスがなく、${codeSpan(name)} も設定されていないため、sbd が動いていても、障害の起きたノードはフェンシングされません。sbd にディスクがない場合は \`SBD_WATCHDOG_TIMEOUT\` の 2 倍を設定し、ほかの場合はデバイスを追加してください。`,
  });
}

export function fencingOff(at: Span, shared: boolean, severity: Severity): Problem {
  const where = shared ? { en: ' to the shared or mirrored disk', ja: '共有・ミラーディスクに' } : { en: '', ja: '' };
  return problem(at, 'fencing-off', severity, {
    en: `A safe takeover requires fencing. Use it in production. Without it, a failed \`stop\` (a full disk, a slow service) blocks the resource, so no other node takes over, and a node that hangs may still write${where.en} while the other one takes over (split brain). In a lab of two nodes this is acceptable.`,
    ja: `安全な引き継ぎにはフェンシングが必要です。無効のままでは、\`stop\` に失敗したリソース(ディスクの空き不足や停止の遅れなど)はブロックされ、ほかのノードに引き継がれません。また、応答しないノードが${where.ja}書き込みを続けたまま、もう一方が引き継ぐことがあり、スプリットブレインの原因になります。2 ノードの検証環境では問題ありませんが、本番環境では有効にしてください。`,
  });
}

/** `off`: the property that switches fencing off. */
export function policyNeedsFencing(policy: Word, off: string): Problem {
  const at = inner(policy);
  return problem(
    policy,
    'policy-needs-fencing',
    'error',
    {
      en: `${codeSpan(`no-quorum-policy=${policy.text}`)} requires fencing, which is disabled; Pacemaker uses \`stop\`. Set ${codeSpan(`${off}=true`)}, or use another policy.`,
      ja: `${codeSpan(`no-quorum-policy=${policy.text}`)} にはフェンシングが必要ですが、無効になっているため、Pacemaker は \`stop\` として動作します。${codeSpan(`${off}=true`)} を設定するか、別の値にしてください。`,
    },
    { fixes: [replacement(at, 'stop', 'suggestion')] },
  );
}

export function answerNeedsFencing(value: Word, name: string, off: string): Problem {
  const at = inner(value);
  return problem(
    value,
    'policy-needs-fencing',
    'error',
    {
      en: `${codeSpan(`${name}=fence`)} requires fencing, which is disabled; Pacemaker uses \`stop\`. Set ${codeSpan(`${off}=true`)}, or use \`stop\`.`,
      ja: `${codeSpan(`${name}=fence`)} にはフェンシングが必要ですが、無効になっているため、Pacemaker は \`stop\` として動作します。${codeSpan(`${off}=true`)} を設定するか、\`stop\` にしてください。`,
    },
    { fixes: [replacement(at, 'stop', 'suggestion')] },
  );
}

export function twoNodes(at: Span): Problem {
  return problem(at, 'two-node-quorum', 'information', {
    en: 'Missing `no-quorum-policy` for two nodes. With Corosync 1, set `no-quorum-policy=ignore`; otherwise the surviving node loses quorum and stops everything. With Corosync 2 and later, set `two_node: 1` in corosync.conf instead. Heartbeat needs neither.',
    ja: 'ノードが 2 つですが、`no-quorum-policy` の指定がありません。Corosync 1 では `no-quorum-policy=ignore` を設定してください。設定しないと、残ったノードがクォーラムを失い、すべて停止します。Corosync 2 以降では、代わりに corosync.conf に `two_node: 1` を設定してください。Heartbeat ではどちらも不要です。',
  });
}

export function unmanaged(at: Span, name: string, removal: Span): Problem {
  return problem(
    at,
    'left-unmanaged',
    'information',
    {
      en: `Recovery has no effect with ${codeSpan(name)}: the cluster does not act on failures. Remove it if maintenance is over.`,
      ja: `${codeSpan(name)} の対象は、クラスタに管理されません(障害が起きても対処されません)。メンテナンスモードなどの戻し忘れであれば削除してください。`,
    },
    { fixes: [fix({ en: 'Remove', ja: '削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function stopped(at: Span, removal: Span): Problem {
  return problem(
    at,
    'left-stopped',
    'information',
    {
      en: 'Unexpected `target-role=Stopped`: the resource does not start. Remove it if it is left over from a manual stop.',
      ja: '`target-role=Stopped` のため、リソースは起動しません。手動で停止したときの戻し忘れであれば削除してください。',
    },
    { fixes: [fix({ en: 'Remove', ja: '削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function standby(at: Span, node: string, removal: Span): Problem {
  return problem(
    at,
    'left-standby',
    'information',
    {
      en: `Unexpected standby: ${codeSpan(node)} runs no resources. Remove it if it is left over (on a running cluster: ${codeSpan(`crm node online ${node}`)}).`,
      ja: `${codeSpan(node)} はスタンバイ状態のため、リソースが動きません。戻し忘れであれば削除してください(稼働中のクラスタでは ${codeSpan(`crm node online ${node}`)})。`,
    },
    { fixes: [fix({ en: 'Remove', ja: '削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function invalidStatement(word: Word, statement: string, moved: string, removal: Span, offset: number): Problem {
  return problem(
    word,
    'wrong-statement',
    'warning',
    {
      en: `${codeSpan(word.text)} has no effect here: it is not a cluster property. Move it to ${codeSpan(statement)}.`,
      ja: `${codeSpan(word.text)} はクラスタプロパティではないため、ここでは効果がありません。${codeSpan(statement)} に移してください。`,
    },
    {
      fixes: [
        fix(
          { en: `Move it to ${statement}`, ja: `${statement} に移す` },
          [replace(removal, ''), { start: offset, end: offset, text: `\n${statement} ${moved}` }],
          'suggestion',
        ),
      ],
    },
  );
}

export function removedProperty(
  word: Word,
  now: string | undefined,
  quickFix: Fix | undefined,
  renamed: boolean,
): Problem {
  const instead = now && codeSpan(now);
  return problem(
    word,
    'removed-property',
    'warning',
    {
      en: `${codeSpan(word.text)} was removed in Pacemaker 2, which rejects the whole configuration with it.${instead ? ` Use ${instead} instead.` : ' Remove it.'}`,
      ja: `${codeSpan(word.text)} は Pacemaker 2 で廃止され、これがあると構成全体が拒否されます。${instead ? `代わりに ${instead} を使ってください。` : '削除してください。'}`,
    },
    {
      fixes: quickFix ? [quickFix] : now && renamed ? [replacement(inner(word), now, 'safe')] : [],
    },
  );
}

export function infrastructure(word: Word, removal: Span, severity: Severity): Problem {
  return problem(
    word,
    'cluster-infrastructure',
    severity,
    {
      en: `${codeSpan(word.text)} is not allowed here in Pacemaker 2, which rejects the whole configuration. Remove \`cluster-infrastructure\`; the cluster sets it itself.`,
      ja: `Pacemaker 2 では、ここに ${codeSpan(word.text)} を書くと構成全体が拒否されます。\`cluster-infrastructure\` はクラスタ自身が設定するため、削除してください。`,
    },
    { fixes: [fix({ en: 'Remove', ja: '削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function oldNodeType(word: Word, removal: Span, severity: Severity): Problem {
  return problem(
    word,
    'node-type',
    severity,
    {
      en: `The node type ${codeSpan(word.text)} was removed after Pacemaker 1.0. Remove it; newer versions reject the node.`,
      ja: `ノードの種類 ${codeSpan(word.text)} は Pacemaker 1.0 までの書き方で、新しいバージョンでは拒否されます。削除してください。`,
    },
    { fixes: [fix({ en: 'Remove', ja: '削除する' }, [replace(removal, '')], 'suggestion')] },
  );
}

export function oldUser(word: Word, fixes: readonly Fix[]): Problem {
  return problem(
    word,
    'acl-user',
    'warning',
    {
      en: '`user` was removed in Pacemaker 1.1.12; newer schemas reject it. Use `role` and `acl_target` instead.',
      ja: '`user` は Pacemaker 1.1.12 より前の書き方で、新しいスキーマでは拒否されます。代わりに `role` と `acl_target` を使ってください。',
    },
    { fixes },
  );
}

/** `offset`: where the statement that keeps it off can be written. */
export function fencesItself(word: Word, node: string, id: string, offset: number | undefined): Problem {
  return problem(
    word,
    'fences-itself',
    'information',
    {
      en: `${codeSpan(id)} conflicts with its own target: it may run on ${codeSpan(node)}, which it fences. Add ${codeSpan(`location l_${id} ${id} -inf: ${node}`)}.`,
      ja: `${codeSpan(id)} は、フェンシング対象である ${codeSpan(node)} 自身で動く可能性があります。${codeSpan(`location l_${id} ${id} -inf: ${node}`)} を追加してください。`,
    },
    {
      fixes:
        offset === undefined
          ? []
          : [
              fix(
                { en: 'Add a location that keeps it off this node', ja: 'このノードで動かさない location を追加する' },
                [{ start: offset, end: offset, text: `\nlocation l_${id} ${id} -inf: ${node}` }],
                'suggestion',
              ),
            ],
    },
  );
}
