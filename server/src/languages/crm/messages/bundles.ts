import type { Problem } from '../../../base/problem.ts';
import { fix, insertBefore, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with bundles. */

export function noContainer(word: Word): Problem {
  return problem(word, 'missing-container', 'error', {
    en: `Missing container in the bundle ${codeSpan(word.text)}. Add \`docker image=...\` or \`podman image=...\`.`,
    ja: `バンドル ${codeSpan(word.text)} にコンテナの指定がありません。\`docker image=...\` または \`podman image=...\` を追加してください。`,
  });
}

export function containerFirst(word: Word, before: Word, clause: string, old: Span): Problem {
  return problem(
    word,
    'container-first',
    'error',
    {
      en: `${codeSpan(word.text)} is not allowed after ${codeSpan(before.text)}, where crmsh reads it as an attribute. Move it to the front.`,
      ja: `${codeSpan(word.text)} を ${codeSpan(before.text)} より後に書くと、crmsh では属性として解釈されます。バンドルの最初の句として書いてください。`,
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
    en: `Duplicate container: the bundle already has ${codeSpan(before.text)}. Remove one of them.`,
    ja: `バンドルのコンテナは 1 種類だけです。${codeSpan(before.text)} がすでに指定されています。どちらか一方だけにしてください。`,
  });
}

export function secondPrimitive(word: Word): Problem {
  return problem(word, 'repeated-directive', 'error', {
    en: 'A second primitive is not allowed in a bundle. Move it to another bundle.',
    ja: 'バンドルに入れられる primitive は 1 つだけです。2 つ目は別のバンドルに移してください。',
  });
}

export function unreachable(word: Word, name: string): Problem {
  return problem(word, 'bundle-network', 'error', {
    en: `Pacemaker requires a network to reach ${codeSpan(name)} inside the containers. Add \`network ip-range-start=...\` or \`network control-port=...\`.`,
    ja: `Pacemaker からコンテナ内の ${codeSpan(name)} に接続できません。\`network ip-range-start=...\` または \`network control-port=...\` を追加してください。`,
  });
}

export function together(word: Word, other: Word): Problem {
  return problem(word, 'exclusive-attributes', 'error', {
    en: `${codeSpan(word.text)} conflicts with ${codeSpan(other.text)}. Remove one of them.`,
    ja: `${codeSpan(word.text)} と ${codeSpan(other.text)} は同時に指定できません。どちらかを削除してください。`,
  });
}

export function mappingWithoutPort(word: Word): Problem {
  return problem(word, 'missing-port', 'error', {
    en: 'A port mapping requires `port=` or `range=`. Add one of them.',
    ja: 'port-mapping には `port=` または `range=` が必要です。どちらかを追加してください。',
  });
}

export function mappingWithoutSource(word: Word): Problem {
  return problem(word, 'missing-source', 'error', {
    en: 'A storage mapping requires `source-dir=` or `source-dir-root=`. Add one of them.',
    ja: 'storage-mapping には `source-dir=` または `source-dir-root=` が必要です。どちらかを追加してください。',
  });
}

export function mappingWithoutTarget(word: Word): Problem {
  return problem(word, 'missing-target', 'error', {
    en: 'A storage mapping requires `target-dir=`. Add it, with the directory inside the container.',
    ja: 'storage-mapping には `target-dir=`(コンテナ内のディレクトリ)が必要です。追加してください。',
  });
}

export function noImage(word: Word): Problem {
  return problem(word, 'missing-directive', 'error', {
    en: `${codeSpan(word.text)} requires \`image=\`. Add it, with the image of the containers.`,
    ja: `${codeSpan(word.text)} には \`image=\`(コンテナイメージ)が必要です。追加してください。`,
  });
}
