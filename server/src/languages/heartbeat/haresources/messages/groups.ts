import { removal, replacement } from '../../../../base/fixes.ts';
import { conflictsWithThis } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Word } from '../../../../syntax/tree.ts';

export function nodeAsResource(word: Word): Problem {
  return problem(
    word,
    'node-as-resource',
    'warning',
    {
      en: `Unexpected node ${codeSpan(word.text)}: only the first word of a group is a node. Remove it.`,
      ja: `${codeSpan(word.text)} はノードです。ノード名を書けるのはグループの先頭だけです。削除してください。`,
    },
    { fixes: () => [removal(word, word.text, 'suggestion')] },
  );
}

export function pacemakerClass(word: Word, bare: string): Problem {
  return problem(
    word,
    'pacemaker-class',
    'warning',
    {
      en: `Unexpected class in ${codeSpan(word.text)}: \`haresources\` names scripts, not agents. Use the name of the script alone.`,
      ja: `${codeSpan(word.text)} は Pacemaker の書き方です。\`haresources\` ではスクリプト名だけを書いてください。`,
    },
    { fixes: () => [replacement(word, bare, 'suggestion')] },
  );
}

export function scriptPath(word: Word, bare: string): Problem {
  return problem(
    word,
    'script-path',
    'warning',
    {
      en: `Unexpected path ${codeSpan(word.text)}: scripts are looked up by name. Use the name alone.`,
      ja: `${codeSpan(word.text)} のようなパスは指定できません。スクリプトは \`resource.d\` と \`/etc/init.d\` から名前で検索されます。名前だけを書いてください。`,
    },
    { fixes: () => [replacement(word, bare, 'suggestion')] },
  );
}

export function swappedMount(at: Word, corrected: string): Problem {
  return problem(
    at,
    'swapped-arguments',
    'warning',
    {
      en: 'Unexpected order of arguments: `Filesystem` expects the device, the directory and the type. Replace it with the right order.',
      ja: '引数の順序が違います。`Filesystem` にはデバイス、ディレクトリ、種類の順に指定します。順序を直してください。',
    },
    { fixes: () => [replacement(at, corrected, 'suggestion')] },
  );
}

export function serviceBeforeMount(service: Word, mount: Span): Problem {
  return problem(
    service,
    'service-before-mount',
    'warning',
    {
      en: `${codeSpan(service.text)} requires its data, but starts before the file system is mounted. Move it to the end of the group.`,
      ja: `${codeSpan(service.text)} は、データのあるファイルシステムがマウントされる前に起動します。グループの最後に移動してください。`,
    },
    { related: [conflictsWithThis(mount)] },
  );
}

/** `what`: the directory or the device that both have. */
export function mountedTwice(word: Word, what: string, before: Span): Problem {
  return problem(
    word,
    'mounted-twice',
    'warning',
    {
      en: `Duplicate ${codeSpan(what)}: another group mounts it as well. Use a separate directory and device for each group.`,
      ja: `${codeSpan(what)} は別のグループでもマウントされます。グループごとに別のディレクトリとデバイスを指定してください。`,
    },
    { related: [conflictsWithThis(before)] },
  );
}
