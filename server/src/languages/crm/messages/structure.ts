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
      en: `The id ${codeSpan(word.text)} is given twice. Ids are one for all resources and constraints: choose another.`,
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
      en: `A second ${codeSpan(word.text)} statement for the set ${codeSpan(set)}: \`crm configure load\` refuses it. Put all options into one statement.`,
      ja: `セット ${codeSpan(set)} に対する 2 つ目の ${codeSpan(word.text)} です。\`crm configure load\` では拒否されます。1 つの文にまとめてください。`,
    },
    {
      fixes: merging.length
        ? [fix({ en: 'Put them into one statement', ja: '1 つの文にまとめる' }, merging, 'suggestion')]
        : [],
      related: [related(before, firstDefined)],
    },
  );
}

export function secondParent(word: Word, name: string, container: string): Problem {
  return problem(word, 'two-parents', 'error', {
    en: `${codeSpan(name)} is already a part of ${codeSpan(container)}. A resource has one place only: take it out of one of the two.`,
    ja: `${codeSpan(name)} はすでに ${codeSpan(container)} に含まれています。リソースは 1 か所にしか入れられません。どちらかから外してください。`,
  });
}

export function repeatedMember(word: Word, blank: Span): Problem {
  return problem(
    word,
    'repeated-member',
    'error',
    {
      en: `${codeSpan(word.text)} stands twice in this group. Remove one.`,
      ja: `${codeSpan(word.text)} がグループ内で重複しています。片方を削除してください。`,
    },
    { fixes: [fix({ en: 'Remove the second one', ja: '2 つ目を削除する' }, [replace(blank, '')], 'suggestion')] },
  );
}

export function invalidMember(word: Word, container: string, kind: string, allowed: string): Problem {
  return problem(word, 'wrong-member', 'error', {
    en: `${codeSpan(word.text)} is a ${codeSpan(kind)}, and a ${codeSpan(container)} takes only ${allowed} in. Join them with a colocation and an order instead.`,
    ja: `${codeSpan(word.text)} は ${codeSpan(kind)} です。${codeSpan(container)} に入れられるのは ${allowed.replace(' or ', ' または ')} だけです。colocation と order で関連付けてください。`,
  });
}

export function nestedSet(word: Span): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: 'Resource sets cannot be nested. Close the one before first.',
    ja: 'リソースセットは入れ子にできません。前の括弧を先に閉じてください。',
  });
}

export function unmatchedBracket(word: Word): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: `${codeSpan(word.text)} has no counterpart. Remove it or add the other bracket.`,
    ja: `${codeSpan(word.text)} に対応する括弧がありません。削除するか、もう一方の括弧を追加してください。`,
  });
}

export function emptySet(word: Span): Problem {
  return problem(word, 'set-brackets', 'error', {
    en: 'A resource set must not be empty. Name at least one resource between the brackets.',
    ja: '空のリソースセットは書けません。括弧の中に少なくとも 1 つのリソースを書いてください。',
  });
}

export function locationTail(at: Span): Problem {
  return problem(at, 'missing-score', 'error', {
    en: 'This location lacks its end: a score and a node (`100: node1`), or a `rule`.',
    ja: 'location の末尾がありません。スコアとノード(`100: node1`)、または `rule` を書いてください。',
  });
}

export function operationOrder(word: Word, before: Word, moved: string, from: number): Problem {
  return problem(
    word,
    'operation-order',
    'error',
    {
      en: `${codeSpan(word.text)} must stand before ${codeSpan(before.text)}, which goes to the agent: crmsh 4 refuses the other order.`,
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
    en: `${codeSpan(word.text)} opens a clause that this statement does not have. Remove it, or write ${codeSpan(`${word.text}=...`)} where a parameter of that name is meant.`,
    ja: `この文に ${codeSpan(word.text)} という句はありません。削除するか、同名のパラメーターであれば ${codeSpan(`${word.text}=...`)} と書いてください。`,
  });
}

export function unexpectedWord(word: Word, severity: Severity): Problem {
  return problem(word, 'stray-word', severity, {
    en: `${codeSpan(word.text)} is neither \`name=value\` nor a clause. There must be no blank around \`=\`.`,
    ja: `${codeSpan(word.text)} は \`名前=値\` でも句でもありません。\`=\` の前後に空白を入れないでください。`,
  });
}

export function onlyInScript(word: Word): Problem {
  return problem(word, 'shell-command', 'error', {
    en: `${codeSpan(word.text)} is a command of the shell: a file for \`crm configure load\` holds definitions only. Remove it.`,
    ja: `${codeSpan(word.text)} はシェルのコマンドです。\`crm configure load\` で読み込むファイルには定義しか書けません。削除してください。`,
  });
}

export function setOnlyPair(word: Word): Problem {
  return problem(word, 'pair-only', 'error', {
    en: `${codeSpan(word.text)} works with exactly two resources, not with resource sets. Remove it or split the constraint.`,
    ja: `${codeSpan(word.text)} はリソースが 2 つの場合にしか使えません(リソースセットでは使えません)。削除するか、制約を分けてください。`,
  });
}

export function duplicateNode(word: Word, before: Word, severity: Severity): Problem {
  return problem(
    word,
    'duplicate-id',
    severity,
    {
      en: `The node ${codeSpan(word.text)} is defined twice. Put all its attributes into one statement.`,
      ja: `ノード ${codeSpan(word.text)} が重複して定義されています。属性は 1 つの文にまとめてください。`,
    },
    { related: [related(before, firstDefined)] },
  );
}

export function notAnId(word: Word): Problem {
  return problem(word, 'bad-value', 'error', {
    en: `${codeSpan(word.text)} cannot be an id: a letter or \`_\` first, then letters, digits, \`.\`, \`-\`, \`_\`.`,
    ja: `${codeSpan(word.text)} は ID に使えません。先頭は英字か \`_\`、以降は英数字と \`.\` \`-\` \`_\` にしてください。`,
  });
}

export function invalidKind(word: Word, kinds: readonly string[], suggestion: string | undefined): Problem {
  const list = kinds.map((each) => codeSpan(each)).join(', ');
  return problem(
    word,
    'order-kind',
    'error',
    {
      en: `${codeSpan(word.text)} is no kind of order. Write ${list}, or a score such as \`inf\`.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(word.text)} は order の種類ではありません。${list}、または \`inf\` などのスコアを指定してください。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    {
      fixes: suggestion
        ? [
            fix(
              { en: `Change to ${suggestion}`, ja: `${suggestion} に変更する` },
              [replace(word, suggestion)],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}

export function roleCase(word: Word, right: string): Problem {
  return problem(
    word,
    'role-case',
    'information',
    {
      en: `Pacemaker writes ${codeSpan(right)}. crmsh corrects the case in constraints, but not in \`op\`.`,
      ja: `Pacemaker では ${codeSpan(right)} と書きます。制約の中では crmsh が大文字・小文字を補正しますが、\`op\` の中では補正されません。`,
    },
    { fixes: [fix({ en: `Change to ${right}`, ja: `${right} に変更する` }, [replace(word, right)], 'safe')] },
  );
}

export function secondTopology(word: Word, before: Word): Problem {
  return problem(
    word,
    'duplicate-id',
    'error',
    {
      en: 'A cluster has one fencing topology only. Put all levels into the first statement.',
      ja: 'フェンシングトポロジーはクラスタに 1 つだけです。すべてのレベルを最初の文にまとめてください。',
    },
    { related: [related(before, firstDefined)] },
  );
}

export function definedLater(word: Word, keyword: string): Problem {
  return problem(word, 'defined-later', 'error', {
    en: `${codeSpan(word.text)} is defined only below, but in a script each statement is carried out as it comes. Move this ${codeSpan(keyword)} behind it.`,
    ja: `${codeSpan(word.text)} はこれより後で定義されています。スクリプトでは文が書いた順に実行されるため、この ${codeSpan(keyword)} を定義より後に移してください。`,
  });
}

export function ownTag(word: Word): Problem {
  return problem(word, 'own-tag', 'warning', {
    en: `A tag cannot stand for itself: with ${codeSpan(word.text)} in it, no constraint finds its resources. Take it out.`,
    ja: `タグに自分自身は含められません。${codeSpan(word.text)} があると、制約から対象のリソースを見つけられなくなります。削除してください。`,
  });
}

export function unfitNode(word: Word): Problem {
  return problem(word, 'node-id', 'error', {
    en: `crmsh makes ids of ${codeSpan(word.text)} for the node’s attributes, and ids begin with a letter or \`_\`. Give the list an id of its own: \`attributes $id=ID ...\`.`,
    ja: `ノードの属性の ID は ${codeSpan(word.text)} から作られますが、ID の先頭は英字か \`_\` でなければなりません。\`attributes $id=ID ...\` のように、リストに ID を指定してください。`,
  });
}
