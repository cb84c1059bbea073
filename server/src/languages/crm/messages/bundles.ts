import type { Problem } from '../../../base/problem.ts';
import { fix, insertBefore, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with bundles. */

export function noContainer(word: Word): Problem {
  return problem(word, 'missing-container', 'error', {
    en: `The bundle ${codeSpan(word.text)} has no containers. Add \`docker image=...\` (or \`podman\`).`,
    ja: `バンドル ${codeSpan(word.text)} にコンテナの指定がありません。\`docker image=...\`(または \`podman\`)を追加してください。`,
  });
}

export function containerFirst(word: Word, before: Word, clause: string, old: Span): Problem {
  return problem(
    word,
    'container-first',
    'error',
    {
      en: `${codeSpan(word.text)} must be the first clause of a bundle: behind ${codeSpan(before.text)} crmsh takes it for an attribute.`,
      ja: `${codeSpan(word.text)} はバンドルの最初の句として書いてください。${codeSpan(before.text)} より後にあると、crmsh では属性として解釈されます。`,
    },
    {
      fixes: [
        fix(
          { en: 'Move it to the front', ja: '先頭に移す' },
          [insertBefore(before, `${clause} `), replace(old, '')],
          'suggestion',
        ),
      ],
    },
  );
}

export function secondContainer(word: Word, before: Word): Problem {
  return problem(word, 'repeated-directive', 'error', {
    en: `A bundle has one kind of containers, and ${codeSpan(before.text)} is given already. Keep one of the two.`,
    ja: `バンドルのコンテナは 1 種類だけです。${codeSpan(before.text)} がすでに指定されています。どちらか一方だけにしてください。`,
  });
}

export function secondPrimitive(word: Word): Problem {
  return problem(word, 'repeated-directive', 'error', {
    en: 'A bundle takes one primitive in, not more. Make a second bundle.',
    ja: 'バンドルに入れられる primitive は 1 つだけです。2 つ目は別のバンドルにしてください。',
  });
}

export function unreachable(word: Word, name: string): Problem {
  return problem(word, 'bundle-network', 'error', {
    en: `Pacemaker cannot reach ${codeSpan(name)} inside the containers. Add \`network ip-range-start=...\` or \`network control-port=...\`.`,
    ja: `Pacemaker からコンテナ内の ${codeSpan(name)} に接続できません。\`network ip-range-start=...\` または \`network control-port=...\` を追加してください。`,
  });
}

export function together(word: Word, other: Word): Problem {
  return problem(word, 'exclusive-attributes', 'error', {
    en: `${codeSpan(word.text)} and ${codeSpan(other.text)} exclude each other. Remove one of them.`,
    ja: `${codeSpan(word.text)} と ${codeSpan(other.text)} は同時に指定できません。どちらかを削除してください。`,
  });
}

export function mappingWithoutPort(word: Word): Problem {
  return problem(word, 'missing-port', 'error', {
    en: 'A port mapping needs `port=` or `range=`.',
    ja: 'port-mapping には `port=` または `range=` が必要です。',
  });
}

export function mappingWithoutSource(word: Word): Problem {
  return problem(word, 'missing-source', 'error', {
    en: 'A storage mapping needs `source-dir=` or `source-dir-root=`.',
    ja: 'storage-mapping には `source-dir=` または `source-dir-root=` が必要です。',
  });
}

export function mappingWithoutTarget(word: Word): Problem {
  return problem(word, 'missing-target', 'error', {
    en: 'A storage mapping needs `target-dir=`: where the directory appears in the container.',
    ja: 'storage-mapping には `target-dir=`(コンテナ内での場所)が必要です。',
  });
}

export function noImage(word: Word): Problem {
  return problem(word, 'missing-directive', 'error', {
    en: `${codeSpan(word.text)} needs \`image=\`: what the containers are made of.`,
    ja: `${codeSpan(word.text)} には \`image=\`(コンテナの元になるイメージ)が必要です。`,
  });
}
