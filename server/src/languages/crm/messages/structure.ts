import { replacement } from '../../../base/fixes.ts';
import { firstDefined } from '../../../base/messages.ts';
import type { Edit, Problem, Severity } from '../../../base/problem.ts';
import { fix, insertBefore, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with how statements are put together. */

export function duplicateId(word: Word, before: Word): Problem {
  return problem(
    word,
    'duplicate-id',
    'error',
    {
      en: `Duplicate id ${codeSpan(word.text)}. Rename one of them: an id must be unique among all resources and constraints.`,
      ja: `ID ${codeSpan(word.text)} が重複しています。ID はすべてのリソースと制約を通じて一意でなければなりません。別の名前にしてください。`,
    },
    { related: [related(before, firstDefined)] },
  );
}

export function secondSet(word: Word, before: Word, set: string, merging: readonly Edit[]): Problem {
  return problem(
    word,
    'duplicate-set',
    'warning',
    {
      en: `Duplicate ${codeSpan(word.text)} for the set ${codeSpan(set)}: \`crm configure load\` rejects it. Move all options into one statement.`,
      ja: `セット ${codeSpan(set)} に対する 2 つ目の ${codeSpan(word.text)} です。\`crm configure load\` では拒否されます。1 つの文にまとめてください。`,
    },
    {
      fixes: merging.length
        ? [fix({ en: 'Move all options into one statement', ja: '1 つの文にまとめる' }, merging, 'suggestion')]
        : [],
      related: [related(before, firstDefined)],
    },
  );
}

/** `first`: where it is a part of `container`. */
export function secondParent(word: Word, name: string, container: string, first: Word): Problem {
  const message = {
    en: `${codeSpan(name)} is not allowed in two containers: it is already in ${codeSpan(container)}. Remove it from one of them.`,
    ja: `${codeSpan(name)} はすでに ${codeSpan(container)} に含まれています。リソースは 1 か所にしか入れられません。どちらかから外してください。`,
  };
  return problem(word, 'two-parents', 'error', message, { related: [related(first, firstDefined)] });
}

export function repeatedMember(word: Word, blank: Span): Problem {
  return problem(
    word,
    'repeated-member',
    'error',
    {
      en: `Duplicate member ${codeSpan(word.text)} in this group. Remove one of them.`,
      ja: `${codeSpan(word.text)} がグループ内で重複しています。どちらかを削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the second one', ja: '2 つ目を削除する' }, [replace(blank, '')], 'suggestion')] },
  );
}

export function invalidMember(word: Word, container: string, kind: string, allowed: string): Problem {
  return problem(word, 'wrong-member', 'error', {
    en: `${codeSpan(word.text)} is not allowed in a ${codeSpan(container)}: it is a ${codeSpan(kind)}, not ${allowed}. Use a colocation and an order instead.`,
    ja: `${codeSpan(word.text)} は ${codeSpan(kind)} です。${codeSpan(container)} に入れられるのは ${allowed.replace(' or ', ' または ')} だけです。colocation と order で関連付けてください。`,
  });
}

export function nestedSet(word: Span): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: 'A resource set is not allowed inside another. Add the closing bracket of the first one.',
    ja: 'リソースセットは入れ子にできません。先に前の括弧を閉じてください。',
  });
}

export function unmatchedBracket(word: Word): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: `Unexpected ${codeSpan(word.text)}: the matching bracket is missing. Remove it, or add the other bracket.`,
    ja: `${codeSpan(word.text)} に対応する括弧がありません。削除するか、もう一方の括弧を追加してください。`,
  });
}

export function emptySet(word: Span): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: 'Missing resource in this set. Add at least one between the brackets.',
    ja: '空のリソースセットは書けません。括弧の中に少なくとも 1 つのリソースを書いてください。',
  });
}

export function locationTail(at: Span): Problem {
  return problem(at, 'missing-score', 'error', {
    en: 'Missing score and node in this location. Add them (`100: node1`), or add a `rule`.',
    ja: 'location にスコアとノードがありません。`100: node1` のように追加するか、`rule` を書いてください。',
  });
}

export function operationOrder(word: Word, before: Word, moved: string, from: number): Problem {
  return problem(
    word,
    'operation-order',
    'error',
    {
      en: `${codeSpan(word.text)} is not allowed after ${codeSpan(before.text)}, which is passed to the agent. Move it before ${codeSpan(before.text)}; crmsh 4 rejects this order.`,
      ja: `${codeSpan(word.text)} は、エージェントに渡される ${codeSpan(before.text)} より前に書いてください。crmsh 4 ではこの順序は拒否されます。`,
    },
    {
      fixes: [
        fix(
          { en: `Move it before ${codeSpan(before.text)}`, ja: `${codeSpan(before.text)} の前に移す` },
          [insertBefore(before, `${moved} `), { start: word.start, end: from, text: '' }],
          'suggestion',
        ),
      ],
    },
  );
}

export function clauseWord(word: Word): Problem {
  return problem(word, 'unexpected-clause', 'error', {
    en: `Unexpected clause ${codeSpan(word.text)} in this statement. Remove it, or use ${codeSpan(`${word.text}=...`)} if it is meant as a parameter.`,
    ja: `この文に ${codeSpan(word.text)} という句はありません。削除するか、同名のパラメーターであれば ${codeSpan(`${word.text}=...`)} と書いてください。`,
  });
}

export function unexpectedWord(word: Word, severity: Severity): Problem {
  return problem(word, 'stray-word', severity, {
    en: `Unexpected ${codeSpan(word.text)}: it is neither \`name=value\` nor a clause. Remove any space around \`=\`.`,
    ja: `${codeSpan(word.text)} は \`名前=値\` でも句でもありません。\`=\` の前後に空白がある場合は削除してください。`,
  });
}

export function onlyInScript(word: Word): Problem {
  return problem(word, 'shell-command', 'error', {
    en: `${codeSpan(word.text)} is not allowed in a file for \`crm configure load\`: it is a command of crmsh. Remove it.`,
    ja: `${codeSpan(word.text)} は crmsh のコマンドです。\`crm configure load\` で読み込むファイルには定義しか書けないため、削除してください。`,
  });
}

export function setOnlyPair(word: Word): Problem {
  return problem(word, 'pair-only', 'error', {
    en: `${codeSpan(word.text)} requires exactly two resources, not resource sets. Remove it, or split the constraint.`,
    ja: `${codeSpan(word.text)} はリソースが 2 つの場合にしか使えません(リソースセットでは使えません)。削除するか、制約を分けてください。`,
  });
}

export function duplicateNode(word: Word, before: Word, severity: Severity): Problem {
  return problem(
    word,
    'duplicate-id',
    severity,
    {
      en: `Duplicate node ${codeSpan(word.text)}. Move all its attributes into one statement.`,
      ja: `ノード ${codeSpan(word.text)} が重複して定義されています。属性は 1 つの文にまとめてください。`,
    },
    { related: [related(before, firstDefined)] },
  );
}

export function notAnId(word: Word): Problem {
  return problem(word, 'bad-value', 'error', {
    en: `Invalid value ${codeSpan(word.text)} for an id: expected a letter or \`_\`, then letters, digits, \`.\`, \`-\` or \`_\`.`,
    ja: `${codeSpan(word.text)} は ID に使えません。先頭は英字か \`_\`、以降は英数字、\`.\`、\`-\`、\`_\` にしてください。`,
  });
}

export function invalidKind(word: Word, kinds: readonly string[], suggestion: string | undefined): Problem {
  const list = kinds.map((each) => codeSpan(each)).join(', ');
  return problem(
    word,
    'order-kind',
    'error',
    {
      en: `Invalid value ${codeSpan(word.text)} for the kind of an order: expected ${list}, or a score such as \`inf\`.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(word.text)} は order の種類ではありません。${list.replaceAll(', ', '、')}、または \`inf\` などのスコアを指定してください。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion ? [replacement(word, suggestion, 'suggestion')] : [],
    },
  );
}

export function roleCase(word: Word, right: string): Problem {
  return problem(
    word,
    'role-case',
    'information',
    {
      en: `Unexpected letter case in ${codeSpan(word.text)}. Use ${codeSpan(right)}; crmsh corrects the case in constraints, but not in \`op\`.`,
      ja: `${codeSpan(word.text)} の大文字・小文字が正しくありません。${codeSpan(right)} と書いてください。crmsh は制約の中では補正しますが、\`op\` の中では補正しません。`,
    },
    {
      fixes: [replacement(word, right, 'safe')],
    },
  );
}

export function secondTopology(word: Word, before: Word): Problem {
  return problem(
    word,
    'duplicate-id',
    'error',
    {
      en: 'Duplicate fencing topology: a cluster has only one. Move all levels into the first statement.',
      ja: 'フェンシングトポロジーはクラスタに 1 つだけです。すべてのレベルを最初の文にまとめてください。',
    },
    { related: [related(before, firstDefined)] },
  );
}

export function definedLater(word: Word, keyword: string): Problem {
  return problem(word, 'defined-later', 'error', {
    en: `${codeSpan(word.text)} is not allowed before its definition: a script runs its statements in order. Move this ${codeSpan(keyword)} after it.`,
    ja: `${codeSpan(word.text)} はこれより後で定義されています。スクリプトでは文が書いた順に実行されるため、この ${codeSpan(keyword)} を定義より後に移してください。`,
  });
}

export function ownTag(word: Word): Problem {
  return problem(word, 'own-tag', 'warning', {
    en: `A tag is not allowed to contain itself. Remove ${codeSpan(word.text)}; otherwise no constraint finds the resources of the tag.`,
    ja: `タグに自分自身は含められません。${codeSpan(word.text)} があると、制約からタグのリソースを見つけられなくなるため、削除してください。`,
  });
}

export function unfitNode(word: Word): Problem {
  return problem(word, 'node-id', 'error', {
    en: `The attributes of ${codeSpan(word.text)} require an id: crmsh cannot make a valid one from this name. Add it: \`attributes $id=ID ...\`.`,
    ja: `ノード名 ${codeSpan(word.text)} からは、属性の有効な ID を作れません(ID の先頭は英字か \`_\` です)。\`attributes $id=ID ...\` のように ID を指定してください。`,
  });
}
