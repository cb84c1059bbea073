import type { Text } from '../../../../base/text.ts';
import { anything, integer } from '../../../../schema/values.ts';
import { duration } from '../../values/values.ts';
import { type ParamText, param } from '../facts.ts';
import { group, options, path, user } from './types.ts';

/** What a text is about; a plain string is a name that both languages share. */
type Program = string | Text;

const inEnglish = (program: Program) => (typeof program === 'string' ? program : program.en);
const inJapanese = (program: Program) => (typeof program === 'string' ? program : program.ja);

/** A parameter of a family; in Japanese no space remains next to a name that is written in Japanese. */
function familyParam(en: string, ja: string, facts: Omit<ParamText, 'doc'> = {}): ParamText {
  return param(en, ja.replaceAll(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, ''), facts);
}

// Families of parameters that many agents share: each sentence is written once and names the program that it is about.

/** The path of a program that the agent calls. */
export function binary(program: string): ParamText {
  return familyParam(
    `Sets the path of the \`${program}\` program. Change it only if the program is installed in an unusual place.`,
    `\`${program}\` のパスを指定します。標準と異なる場所にインストールした場合だけ変更します。`,
  );
}

/** The PID file that the program itself writes, where its own configuration says. */
export function daemonPidFile(program: Program): ParamText {
  return familyParam(
    `Sets the PID file that ${inEnglish(program)} writes. It must match the path in the configuration of ${inEnglish(program)}; otherwise the agent takes a running process for a stopped one.`,
    `${inJapanese(program)} が書き込む PID ファイルを指定します。${inJapanese(program)} 側の設定と一致しないと、動作中でも停止と判断されます。`,
    { type: path },
  );
}

/** The PID file that the agent writes or hands to the program. */
export function agentPidFile(program: Program): ParamText {
  return familyParam(
    `Sets the PID file by which the agent finds ${inEnglish(program)}. Two resources on one node must not share it.`,
    `エージェントが ${inJapanese(program)} のプロセスを見つけるための PID ファイルを指定します。同じノードのほかのリソースと重複しないようにします。`,
    { type: path },
  );
}

/** The file by which an agent without a daemon remembers that it runs. */
export const stateFile: ParamText = param(
  'Sets the file whose existence marks the resource as running. Keep it on a file system that a reboot empties, such as `/run`; otherwise the resource counts as running after a crash.',
  'リソースが動作中であることを示すファイルを指定します。再起動で消える場所(`/run` など)に置かないと、クラッシュ後も動作中と判断されます。',
  { type: path },
);

/** The configuration file of a program. */
export function configFile(program: Program): ParamText {
  return familyParam(
    `Sets the configuration file of ${inEnglish(program)}. It must exist with the same content on every node, or on storage that moves with the resource.`,
    `${inJapanese(program)} の設定ファイルを指定します。全ノードに同じ内容で置くか、リソースと一緒に移動するストレージに置きます。`,
    { type: path },
  );
}

/** The log file of a program. */
export function logFile(program: Program): ParamText {
  return familyParam(
    `Sets the file to which ${inEnglish(program)} writes its log. The directory must exist on every node.`,
    `${inJapanese(program)} のログファイルを指定します。ディレクトリは全ノードに用意しておきます。`,
    { type: path },
  );
}

/** The system account of a program. */
export function runUser(program: Program): ParamText {
  return familyParam(
    `Sets the system user that runs ${inEnglish(program)}. The account must exist on every node.`,
    `${inJapanese(program)} を実行する OS のユーザーを指定します。全ノードに作成しておきます。`,
    { type: user },
  );
}

/** The system group of a program. */
export function runGroup(program: Program): ParamText {
  return familyParam(
    `Sets the system group that runs ${inEnglish(program)} and owns its files. The group must exist on every node.`,
    `${inJapanese(program)} の実行とファイルの所有に使う OS のグループを指定します。全ノードに作成しておきます。`,
    { type: group },
  );
}

/** More options for the command line of a program. */
export function extraOptions(program: string, example?: string): ParamText {
  return familyParam(
    `Passes additional command-line options to \`${program}\`${example ? `, such as \`${example}\`` : ''}.`,
    `\`${program}\` に渡す追加のコマンドラインオプションを指定します${example ? `(例: \`${example}\`)` : ''}。`,
    { type: options },
  );
}

/** The limit of open files of a program. */
export function maxFiles(program: Program): ParamText {
  return familyParam(
    `Limits the number of files that ${inEnglish(program)} may have open (\`ulimit -n\`). Raise it when the log reports \`Too many open files\`.`,
    `${inJapanese(program)} が同時に開けるファイル数の上限(\`ulimit -n\`)を指定します。ログに \`Too many open files\` と出る場合に増やします。`,
    { type: integer({ min: 1 }) },
  );
}

/** How long an attribute must keep its new value. */
export const dampen: ParamText = param(
  'Sets how long a changed value must last before it is stored as a node attribute. A longer time absorbs short fluctuations; a shorter one reacts sooner.',
  '変化した値をノード属性として記録するまでの待ち時間を指定します。長くすると一時的な変動を無視でき、短くすると早く反映されます。',
  { type: duration },
);

/** An agent that is going to be removed warns unless it is asked not to. */
export function ignoreDeprecation(successor: { readonly en: string; readonly ja: string }): ParamText {
  return familyParam(
    `Suppresses the warning that this agent is deprecated. ${successor.en}`,
    `このエージェントが非推奨であるという警告を抑止します。${successor.ja}`,
  );
}

/** The account that a monitor logs in with. */
export function testUser(program: Program): ParamText {
  return familyParam(
    `Sets the account with which the monitor logs in to ${inEnglish(program)}. Give it no more rights than the test needs.`,
    `monitor で ${inJapanese(program)} にログインするアカウントを指定します。テストに必要な権限だけを与えます。`,
    { type: user },
  );
}

/** The password of that account. */
export function testPassword(program: Program): ParamText {
  return familyParam(
    `Sets the password of the account with which the monitor logs in to ${inEnglish(program)}. It is stored in plain text in the CIB.`,
    `monitor で ${inJapanese(program)} にログインするアカウントのパスワードを指定します。CIB に平文で保存されます。`,
    { secret: true },
  );
}

/** A host or an address at which a program listens. */
export function listenAddress(program: Program): ParamText {
  return familyParam(
    `Sets the address at which ${inEnglish(program)} listens. A virtual address must already be active on the node when the resource starts.`,
    `${inJapanese(program)} が待ち受けるアドレスを指定します。仮想 IP を使う場合は、先に起動しておく必要があります。`,
  );
}

/** Scripts that an agent runs before or after one of its actions. */
export function userExit(when: { readonly en: string; readonly ja: string }): ParamText {
  return familyParam(
    `Names a script or program that runs ${when.en}. Its result does not change the result of the action.`,
    `${when.ja}に実行するスクリプトまたはプログラムを指定します。その結果はオペレーションの成否に影響しません。`,
    { type: path },
  );
}

/** A directory that holds a program. */
export function homeDirectory(program: Program): ParamText {
  return familyParam(
    `Sets the directory in which ${inEnglish(program)} is installed. It must be the same on every node.`,
    `${inJapanese(program)} のインストール先ディレクトリを指定します。全ノードで同じにします。`,
    { type: path },
  );
}

/** A node attribute that an agent keeps. */
export function attributeName(standard: string): ParamText {
  return familyParam(
    `Names the node attribute in which the result is stored (\`${standard}\` if omitted). Location rules must refer to the same name.`,
    `結果を記録するノード属性の名前を指定します(省略時は \`${standard}\`)。location ルールでは同じ名前を参照します。`,
    { type: anything('a node attribute', 'ノード属性名') },
  );
}
