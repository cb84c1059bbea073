import { repeat, word } from '../../../schema/grammar.ts';
import type { BoundTree } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { CRMSH } from '../values/elements.ts';
import { type CrmDirective, everyWord } from '../values/form.ts';

const anyWords = repeat(word('ARGUMENT', anything()), 0);

function control(en: string, ja: string, facts: Partial<CrmDirective> = {}): CrmDirective {
  const isOfferedIn = facts.marksScript ? {} : { isOfferedIn: isScript };
  return { doc: { en, ja }, args: anyWords, head: everyWord, source: CRMSH, control: true, ...isOfferedIn, ...facts };
}

/** True where a command has already made a script of the document. */
function isScript({ top }: BoundTree): boolean {
  return top.some(({ directive }) => (directive as CrmDirective | undefined)?.marksScript);
}

const leave = control('Leaves the level, or the shell.', 'この階層、またはシェルから抜けます。');
const remove = control('Removes objects from the configuration.', '構成からオブジェクトを削除します。');

/**
 * Commands of `crm configure` that define nothing: they may appear in a script that is fed to `crm`, never in a file
 * that is loaded with `crm configure load`. `marksScript`: with it a file is surely a script.
 */
export const controls: Readonly<Record<string, CrmDirective>> = {
  commit: control(
    'Applies the changes. Needed at the end of a script, but not in a file that is loaded.',
    '変更を反映します。スクリプトでは最後に必要です(`crm configure load` で読み込むファイルでは不要です)。',
    { marksScript: true },
  ),
  verify: control('Checks the configuration without changing anything.', '構成を検査します(変更は行いません)。', {
    marksScript: true,
  }),
  cib: control('Works on a copy of the configuration (shadow CIB).', '構成のコピー(シャドウ CIB)を操作します。', {
    marksScript: true,
  }),
  crm: control(
    'Runs a command of another level of the shell: `crm resource`, `crm node` and so on.',
    'シェルの別の階層のコマンドです(`crm resource`、`crm node` など)。',
    { marksScript: true },
  ),
  configure: control('Enters the level of the configuration.', '構成(configure)の階層に入ります。', {
    marksScript: true,
  }),
  exit: { ...leave, marksScript: true },
  bye: { ...leave, marksScript: true },
  quit: { ...leave, marksScript: true },
  end: { ...leave, marksScript: true },
  up: leave,
  cd: leave,
  back: leave,
  show: control('Prints the configuration.', '構成を表示します。'),
  edit: control('Opens the configuration in an editor.', '構成をエディタで開きます。'),
  save: control('Saves the configuration in a file.', '構成をファイルに保存します。'),
  load: control('Reads a configuration from a file.', 'ファイルから構成を読み込みます。'),
  erase: control('Removes the whole configuration.', '構成をすべて削除します。'),
  delete: remove,
  rm: remove,
  rename: control('Gives an object another id.', 'オブジェクトの ID を変更します。'),
  refresh: control('Reads the configuration of the cluster again.', 'クラスタの構成を読み直します。'),
  ptest: control('Shows what the cluster would do.', 'クラスタの動作を予測して表示します。'),
  simulate: control('Shows what the cluster would do.', 'クラスタの動作を予測して表示します。'),
  graph: control('Draws the configuration.', '構成を図にします。'),
  schema: control('Shows or sets the schema of the CIB.', 'CIB のスキーマを表示・設定します。'),
  upgrade: control('Updates the CIB to the newest schema.', 'CIB を最新のスキーマに更新します。'),
  'default-timeouts': control(
    'Fills in the timeouts that agents advise.',
    'エージェントの推奨する制限時間を設定します。',
  ),
  default_timeouts: control(
    'Fills in the timeouts that agents advise.',
    'エージェントの推奨する制限時間を設定します。',
  ),
  modgroup: control('Adds members to a group or removes them.', 'グループのメンバーを追加・削除します。'),
  filter: control('Sends the configuration through a program.', '構成を外部プログラムで加工します。'),
  set: control('Changes one attribute.', '属性を 1 つ変更します。'),
  get_property: control('Prints a property.', 'プロパティを表示します。'),
  'get-property': control('Prints a property.', 'プロパティを表示します。'),
  'validate-all': control('Lets an agent check its parameters.', 'エージェントにパラメーターを検査させます。'),
  rsctest: control('Tests resources.', 'リソースを試験します。'),
  template: control('Works with configuration templates.', '構成テンプレートを操作します。'),
  ra: control('Asks about resource agents.', 'リソースエージェントの情報を表示します。'),
  history: control('Explores the history of the cluster.', 'クラスタの履歴を調べます。'),
  options: control('Holds the settings of the shell.', 'シェルの設定を行います。'),
  help: control('Prints help.', 'ヘルプを表示します。'),
  ls: control('Lists the commands.', 'コマンドの一覧を表示します。'),
};
