import {
  linesOfOutput,
  oneLine,
  type Tool,
  type ToolMessage,
  type ToolOutput,
  unexplained,
} from '../../../schema/tool.ts';
import { isAtLeast } from '../../../schema/versions.ts';

/** xl asks the hypervisor before it reads the file. */
const noHypervisor = /hypervisor|privileged command interface|libxc handle|cannot init xl context|xenstore/i;

/** `xl -N create`, a dry run: it prints the guest and creates none. */
export const tool: Tool = {
  program: 'xl',
  plan({ own: { path, text }, targets: { xen } }) {
    if (xen !== undefined && !isAtLeast(xen, '4.2'))
      return {
        problem: {
          en: 'A guest file for `xm` is a Python program, and `xl` cannot judge it.',
          ja: '`xm` 用のゲストの設定ファイルは Python のプログラムなので、`xl` では検査できません。',
        },
      };
    return { files: [{ path, text }], runs: [{ args: ['-N', 'create', path] }] };
  },
  read(outputs) {
    if (outputs.some(({ status, stderr }) => status !== 0 && noHypervisor.test(stderr)))
      return {
        messages: [],
        notice: {
          en: '`xl` checks files only in a dom0, as root. This machine is none, or you are not root.',
          ja: '`xl` は dom0 の root でのみファイルを検査できます。このマシンは dom0 ではないか、root ではありません。',
        },
      };
    return {
      messages: outputs.flatMap((output) => unexplained(output, messagesOf(output))),
      notice: { en: '`xl` ignores names that it does not know.', ja: '`xl` は知らない名前を無視します。' },
    };
  },
};

function messagesOf({ status, stderr }: ToolOutput): readonly ToolMessage[] {
  return linesOfOutput(stderr).flatMap((raw): readonly ToolMessage[] => {
    if (/^Parsing config |^Failed to parse config|^libxl: debug/.test(raw)) return [];
    const [, file, line, text = raw] = /^(?:.*?\s)?([^\s:]+):(\d+): (.*)$/.exec(raw) ?? [];
    const isWarning = status === 0 || /^warning/i.test(text);
    return [
      {
        severity: isWarning ? 'warning' : 'error',
        text: oneLine(text),
        ...(file !== undefined && { file, line: Number(line) }),
        names: [
          ...[...text.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, each]) => each!),
          ...(text.match(/\w{3,}/g) ?? []),
        ],
      },
    ];
  });
}
