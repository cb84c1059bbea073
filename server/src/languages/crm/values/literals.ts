import type { Text } from '../../../base/text.ts';

const roles: Text = {
  en: 'Limits the constraint to instances in this role.',
  ja: '制約の対象を、このロールのインスタンスに限定します。',
};

/** What the words of the syntax do: `symmetrical` in `symmetrical=false`. */
export const literalDocs: Readonly<Record<string, Text>> = {
  symmetrical: {
    en: 'Sets whether the resources stop in the reverse order. The default is `true`; with `false` the order of stopping is left open.',
    ja: '停止を逆の順序で行うかどうかを指定します。既定値は `true` です。`false` では停止の順序は決まりません。',
  },
  'loss-policy': {
    en: 'Sets what happens to the resources when this site loses the ticket.',
    ja: 'このサイトがチケットを失ったときに、リソースをどうするかを指定します。',
  },
  'resource-discovery': {
    en: 'Sets on which nodes Pacemaker checks whether the resource already runs. The default is `always`.',
    ja: 'リソースがすでに動いていないかを、Pacemaker がどのノードで確認するかを指定します。既定値は `always` です。',
  },
  role: roles,
  $role: roles,
  'node-attribute': {
    en: 'Sets the node attribute that must be equal: the resources then run on nodes with the same value (a rack, a site) instead of on the same node. The default is `#uname`, the node itself.',
    ja: '値が一致すべきノード属性を指定します。同じノードではなく、その属性(ラック、サイトなど)の値が同じノードで動かします。既定値は `#uname`(ノード自体)です。',
  },
  $id: { en: 'Sets the id that the element has in the CIB.', ja: 'CIB での要素の ID を指定します。' },
  '$id-ref': {
    en: 'Refers by its id to an element that is defined elsewhere, instead of repeating it.',
    ja: '別の場所で定義した要素を、繰り返し書かずに ID で参照します。',
  },
  sequential: {
    en: 'Sets whether the members of the set follow each other. The default is `true`.',
    ja: 'セットのメンバーを書いた順に処理するかどうかを指定します。既定値は `true` です。',
  },
  'require-all': {
    en: 'Sets whether all members of the set must be active before the next set. The default is `true`.',
    ja: '次のセットへ進む前に、セットの全メンバーが動いている必要があるかどうかを指定します。既定値は `true` です。',
  },
  description: { en: 'Adds a remark for the reader.', ja: '読む人のための説明を付けます。' },
  '@': { en: 'Takes over the settings of a resource template.', ja: 'リソーステンプレートの設定を引き継ぎます。' },
  nodes: {
    en: 'Selects the events of nodes: a node joins or leaves the cluster.',
    ja: 'ノードのイベント(クラスタへの参加と離脱)を選びます。',
  },
  fencing: { en: 'Selects the results of fencing.', ja: 'フェンシングの結果を選びます。' },
  resources: {
    en: 'Selects the results of actions on resources: start, stop, monitor failures.',
    ja: 'リソースに対する動作(起動、停止、監視の失敗)の結果を選びます。',
  },
  attributes: {
    en: 'Selects changes of the node attributes that are named in the braces; without names, of all.',
    ja: '波括弧内に名前を書いたノード属性の変化を選びます。名前がなければすべての属性が対象です。',
  },
};
