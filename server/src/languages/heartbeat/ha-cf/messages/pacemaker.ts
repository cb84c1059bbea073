import { replacement } from '../../../../base/fixes.ts';
import { firstHere } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { problem, related } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function autojoinNeedsPacemaker(word: Word): Problem {
  return problem(word, 'autojoin-without-pacemaker', 'error', {
    en: `${codeSpan(`autojoin ${word.text}`)} requires Pacemaker: with \`haresources\`, Heartbeat does not start. Add \`pacemaker respawn\`, or use \`autojoin none\`.`,
    ja: `${codeSpan(`autojoin ${word.text}`)} は Pacemaker 専用で、\`haresources\` の構成では起動できません。\`pacemaker respawn\` を追加するか、\`autojoin none\` にしてください。`,
  });
}

export function failbackUnused(at: Span): Problem {
  return problem(
    at,
    'failback-unused',
    'information',
    {
      en: '`auto_failback` has no effect with Pacemaker. Set `resource-stickiness` there instead.',
      ja: 'Pacemaker を使う構成では `auto_failback` に効果はありません。Pacemaker 側の `resource-stickiness` を設定してください。',
    },
    { tag: 'unnecessary' },
  );
}

export function legacyFailback(at: Span, given: boolean): Problem {
  return problem(at, 'failback-legacy', 'warning', {
    en: given
      ? '`auto_failback legacy` is deprecated: it is for mixed clusters of very old versions. Use `on` or `off`.'
      : 'Missing `auto_failback`: Heartbeat uses `legacy` and prints a warning. Add `auto_failback off` (or `on`).',
    ja: given
      ? '`auto_failback legacy` は古い版が混在する構成用で、Heartbeat も警告を出します。`on` か `off` にしてください。'
      : '`auto_failback` がないため `legacy` として動作し、Heartbeat が警告を出します。`auto_failback off`(または `on`)を追加してください。',
  });
}

export function ipfailUnfit(word: Word): Problem {
  return problem(word, 'ipfail-with-pacemaker', 'warning', {
    en: '`ipfail` has no effect with Pacemaker: it moves the resources of `haresources`. Remove the line and use the `ocf:pacemaker:ping` agent.',
    ja: '`ipfail` は `haresources` のリソースを移動するもので、Pacemaker では機能しません。この行を削除し、`ocf:pacemaker:ping` エージェントを使ってください。',
  });
}

export function ipfailBlind(word: Word): Problem {
  return problem(word, 'ipfail-without-ping', 'warning', {
    en: '`ipfail` requires a ping node. Add a line such as `ping 192.168.11.1` (the gateway).',
    ja: '`ipfail` の監視対象となる ping ノードがありません。`ping 192.168.11.1`(ゲートウェイ)のような行を追加してください。',
  });
}

export function ipfailLegacy(word: Word): Problem {
  return problem(word, 'ipfail-with-legacy', 'warning', {
    en: '`ipfail` conflicts with `auto_failback legacy` (the default). Set `auto_failback` to `on` or `off`.',
    ja: '`ipfail` は `auto_failback legacy`(既定値)では機能しません。`auto_failback` を `on` か `off` にしてください。',
  });
}

export function ifcheckdWithoutPacemaker(word: Word): Problem {
  return problem(word, 'ifcheckd-without-pacemaker', 'warning', {
    en: '`ifcheckd` requires Pacemaker, which stores its results. Add `pacemaker respawn`, or use `ipfail` with `haresources`.',
    ja: '`ifcheckd` は監視結果を Pacemaker に渡すため、Pacemaker が必要です。`pacemaker respawn` を追加するか、`haresources` の構成では `ipfail` を使ってください。',
  });
}

export function respawnAsRoot(user: Word, program: string): Problem {
  const message = {
    en: `${codeSpan(program)} requires the user \`hacluster\`: Heartbeat accepts no other user under that name. Replace \`root\` with it.`,
    ja: `${codeSpan(program)} は \`hacluster\` ユーザーで実行する必要があります。この名前で接続できるのはそのユーザーだけです。\`root\` を \`hacluster\` に変更してください。`,
  };
  return problem(user, 'respawn-as-root', 'warning', message, {
    fixes: () => [replacement(user, 'hacluster', 'suggestion')],
  });
}

export function repeatedClient(word: Word, implied: boolean, first: Span): Problem {
  return problem(
    word,
    'repeated-client',
    'error',
    {
      en: implied
        ? `Duplicate \`apiauth\` for ${codeSpan(word.text)}, which \`pacemaker\` already authorizes: Heartbeat does not start. Remove this line.`
        : `Duplicate \`apiauth\` for ${codeSpan(word.text)}: Heartbeat does not start. Remove all but one.`,
      ja: implied
        ? `${codeSpan(word.text)} は \`pacemaker\` の指定ですでに許可されており、\`apiauth\` を重ねると起動できません。この行を削除してください。`
        : `${codeSpan(word.text)} の \`apiauth\` が重複しています。2 行あると起動できません。1 行だけ残してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function pacemakerRepeatsClient(at: Span, client: string, first: Span): Problem {
  return problem(
    at,
    'repeated-client',
    'error',
    {
      en: `This line conflicts with the \`apiauth\` line for ${codeSpan(client)} above: Heartbeat does not start. Remove the \`apiauth\` line.`,
      ja: `この行は ${codeSpan(client)} を自動的に許可しますが、上に同じクライアントの \`apiauth\` があるため起動できません。\`apiauth\` の行を削除してください。`,
    },
    { related: [related(first, firstHere)] },
  );
}

export function repeatedList(word: Word): Problem {
  return problem(word, 'repeated-list', 'error', {
    en: `Duplicate list of the same kind. Use one list for all names: ${codeSpan(`${word.text.slice(0, 4)}a,b`)}.`,
    ja: `同じ種類の一覧が重複しています。${codeSpan(`${word.text.slice(0, 4)}a,b`)} のように 1 つにまとめてください。`,
  });
}

export function belowPacemaker(word: Word, pacemaker: string, severity: 'error' | 'warning'): Problem {
  const refused = severity === 'error';
  return problem(word, 'below-pacemaker', severity, {
    en: `${codeSpan(word.text)} ${refused ? 'is not allowed' : 'has no effect'} below ${codeSpan(pacemaker)}${refused ? ': Heartbeat does not start' : ''}. Move it up.`,
    ja: `${codeSpan(word.text)} は ${codeSpan(pacemaker)} より上に書く必要があります${refused ? '(下にあると起動できません)' : '(下では効果がありません)'}。上に移動してください。`,
  });
}

export function haresourcesUnused(word: Word): Problem {
  return problem(word, 'haresources-unused', 'information', {
    en: 'The `haresources` file in this folder has no effect with Pacemaker: Heartbeat prints a warning. Remove it after moving its resources to Pacemaker.',
    ja: '同じ場所に `haresources` があります。Pacemaker が有効なときは読まれず、Heartbeat が警告を出します。リソースを Pacemaker に移したら削除してください。',
  });
}

export function missingAuthkeys(at: Span): Problem {
  return problem(at, 'missing-authkeys', 'information', {
    en: 'Missing `authkeys` in this folder: Heartbeat does not start without it. Add it with mode 600, the same on all nodes.',
    ja: 'このフォルダに `authkeys` がありません。ないと Heartbeat は起動しません。全ノードで同じ内容のファイルを、モード 600 で追加してください。',
  });
}
