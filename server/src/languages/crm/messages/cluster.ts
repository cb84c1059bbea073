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

/** `place`: where `stonith-enabled=false` can be added, and how it is written there. */
export function noFencing(at: Span, severity: Severity, place: Edit | undefined): Problem {
  return problem(
    at,
    'no-fencing',
    severity,
    {
      en: 'No fencing device is configured and `stonith-enabled` is not set to false, so Pacemaker starts no resource at all. Add a fencing device; in a lab, `property stonith-enabled=false`.',
      ja: 'フェンシングデバイスがなく、`stonith-enabled` も false になっていないため、Pacemaker はリソースを一切起動しません。フェンシングデバイスを追加してください(検証環境であれば `property stonith-enabled=false`)。',
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

export function fencingOff(at: Span, shared: boolean, severity: Severity): Problem {
  const where = shared ? { en: ' to the shared or mirrored disk', ja: '共有・ミラーディスクに' } : { en: '', ja: '' };
  return problem(at, 'fencing-off', severity, {
    en: `A safe takeover requires fencing. Use it in production: without it a failed \`stop\` (a full disk, a slow service) blocks the resource, so no other node takes over, and a node that hangs may still write${where.en} while the other one takes over (split brain). For a lab of two nodes this is right.`,
    ja: `安全な引き継ぎにはフェンシングが必要です。無効のままでは、\`stop\` に失敗したリソース(ディスクの空き不足や停止の遅れなど)はブロックされ、ほかのノードに引き継がれません。また、応答しないノードが${where.ja}書き込みを続けたまま、もう一方が引き継ぐことがあり、スプリットブレインの原因になります。2 ノードの検証環境では問題ありませんが、本番環境では有効にしてください。`,
  });
}

export function policyNeedsFencing(policy: Word): Problem {
  const at = inner(policy);
  return problem(
    policy,
    'policy-needs-fencing',
    'error',
    {
      en: `${codeSpan(`no-quorum-policy=${policy.text}`)} needs fencing, which is switched off: Pacemaker takes \`stop\` instead. Switch fencing on, or choose another policy.`,
      ja: `${codeSpan(`no-quorum-policy=${policy.text}`)} にはフェンシングが必要ですが、無効になっています。Pacemaker は代わりに \`stop\` として動作します。フェンシングを有効にするか、別の値にしてください。`,
    },
    { fixes: [fix({ en: 'Change to `stop`', ja: '`stop` に変更する' }, [replace(at, 'stop')], 'suggestion')] },
  );
}

export function answerNeedsFencing(value: Word, name: string): Problem {
  const at = inner(value);
  return problem(
    value,
    'policy-needs-fencing',
    'error',
    {
      en: `${codeSpan(`${name}=fence`)} needs fencing, which is switched off: Pacemaker takes \`stop\` instead. Switch fencing on, or write \`stop\`.`,
      ja: `${codeSpan(`${name}=fence`)} にはフェンシングが必要ですが、無効になっています。Pacemaker は代わりに \`stop\` として動作します。フェンシングを有効にするか、\`stop\` と書いてください。`,
    },
    { fixes: [fix({ en: 'Change to `stop`', ja: '`stop` に変更する' }, [replace(at, 'stop')], 'suggestion')] },
  );
}

export function twoNodes(at: Span): Problem {
  return problem(at, 'two-node-quorum', 'information', {
    en: 'Two nodes and no `no-quorum-policy`: with Corosync 1 the surviving node has no quorum and stops everything; write `no-quorum-policy=ignore`. Corosync 2 has `two_node: 1` for that, and Heartbeat breaks the tie itself.',
    ja: 'ノードが 2 つで `no-quorum-policy` の指定がありません。corosync 1 では残ったノードがクォーラムを失い、すべて停止するため `no-quorum-policy=ignore` が必要です。corosync 2 では `two_node: 1` を使い、heartbeat では不要です。',
  });
}

export function unmanaged(at: Span, name: string, removal: Span): Problem {
  return problem(
    at,
    'left-unmanaged',
    'information',
    {
      en: `${codeSpan(name)}: the cluster leaves this alone, failures included. If it is left over from maintenance, take it out.`,
      ja: `${codeSpan(name)} により、クラスタはこのリソースを管理・監視しません(障害が起きても対処しません)。メンテナンス後の戻し忘れであれば削除してください。`,
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
      en: '`target-role=Stopped`: the resource does not start. If it was stopped by hand once, take it out.',
      ja: '`target-role=Stopped` のためリソースは起動しません。手動で停止した際の残りであれば削除してください。',
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
      en: `${codeSpan(node)} is in standby and runs no resources. If that is left over, take it out (on a running cluster: ${codeSpan(`crm node online ${node}`)}).`,
      ja: `${codeSpan(node)} はスタンバイ状態で、リソースを動かしません。戻し忘れであれば削除してください(稼働中のクラスタでは ${codeSpan(`crm node online ${node}`)})。`,
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
      en: `${codeSpan(word.text)} is no cluster property: it belongs in ${codeSpan(statement)}, and has no effect here.`,
      ja: `${codeSpan(word.text)} はクラスタプロパティではありません。${codeSpan(statement)} に書いてください(ここでは効果がありません)。`,
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
  const replacement = now && codeSpan(now);
  return problem(
    word,
    'removed-property',
    'warning',
    {
      en: `${codeSpan(word.text)} is gone in Pacemaker 2, which refuses the whole configuration because of it.${replacement ? ` Use ${replacement} instead.` : ' Take it out.'}`,
      ja: `${codeSpan(word.text)} は Pacemaker 2 で廃止され、これがあると構成全体が拒否されます。${replacement ? `代わりに ${replacement} を使ってください。` : '削除してください。'}`,
    },
    {
      fixes: quickFix
        ? [quickFix]
        : now && renamed
          ? [fix({ en: `Change to ${now}`, ja: `${now} に変更する` }, [replace(inner(word), now)], 'safe')]
          : [],
    },
  );
}

export function infrastructure(word: Word, removal: Span, severity: Severity): Problem {
  return problem(
    word,
    'cluster-infrastructure',
    severity,
    {
      en: `\`cluster-infrastructure\` is written by the cluster itself, and Pacemaker 2 refuses ${codeSpan(word.text)} here, with the whole configuration. Take it out.`,
      ja: `\`cluster-infrastructure\` はクラスタ自身が書き込む値です。Pacemaker 2 では ${codeSpan(word.text)} があると構成全体が拒否されます。削除してください。`,
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
      en: `The node type ${codeSpan(word.text)} is of Pacemaker 1.0; newer versions refuse it. Leave it out.`,
      ja: `ノードの種類 ${codeSpan(word.text)} は Pacemaker 1.0 の書き方で、新しいバージョンでは拒否されます。省略してください。`,
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
      en: '`user` is how Pacemaker before 1.1.12 wrote permissions; with newer schemas it is refused. Write a `role` and an `acl_target`.',
      ja: '`user` は Pacemaker 1.1.12 より前の権限の書き方で、新しいスキーマでは拒否されます。`role` と `acl_target` を使ってください。',
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
      en: `${codeSpan(id)} fences ${codeSpan(node)} and may run on that very node. Keep it away: ${codeSpan(`location l_${id} ${id} -inf: ${node}`)}.`,
      ja: `${codeSpan(id)} は ${codeSpan(node)} をフェンシングする装置ですが、そのノード自身で動く可能性があります。${codeSpan(`location l_${id} ${id} -inf: ${node}`)} を追加してください。`,
    },
    {
      fixes:
        offset === undefined
          ? []
          : [
              fix(
                { en: 'Keep it off that node', ja: 'そのノードで動かさない' },
                [{ start: offset, end: offset, text: `\nlocation l_${id} ${id} -inf: ${node}` }],
                'suggestion',
              ),
            ],
    },
  );
}
