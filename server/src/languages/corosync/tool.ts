import {
  linesOfOutput,
  oneLine,
  scratchFolder,
  type Tool,
  type ToolMessage,
  type ToolOutput,
  unexplained,
} from '../../schema/tool.ts';

/** Where the machine that asks is no node of the cluster, corosync stops. */
const otherMachine = /No valid name found for local host|failed to parse bindnet address|No interfaces defined/;

/** The keyword that a message without a line is about, where it does not name it. */
const keywords: readonly (readonly [RegExp, string])[] = [
  [/transport type/i, 'transport'],
  [/Nodeid|node ?id/i, 'nodeid'],
  [/syslog facility/, 'syslog_facility'],
  [/syslog priority/, 'syslog_priority'],
  [/only parse version/i, 'version'],
  [/link mode/i, 'link_mode'],
];

/** `corosync -t`, which reads the file and ends. It is kept from the machine's log, log files and key. */
export const tool: Tool = {
  program: 'corosync',
  limits: {
    en: '`corosync -t` checks the syntax only: it misses what the quorum service rejects at the start.',
    ja: '`corosync -t` が調べるのは構文だけです。起動時にクォーラムサービスが拒否する内容は検出されません。',
  },
  plan({ own }) {
    const text = own.text.replace(/^([ \t]*logfile[ \t]*:).*$/gm, `$1 ${scratchFolder}/log`);
    // What comes last counts: where the log goes, and a key that is there. The lines before stay where they are.
    const added =
      'totem {\nkeyfile: KEY\n}\nlogging {\nto_stderr: yes\nto_syslog: no\nto_logfile: no\ntimestamp: off\n}\n';
    const key = { path: 'ha-config-key', text: 'k'.repeat(256) };
    const main = { path: own.path, text: `${text}\n${added.replace('KEY', `${scratchFolder}/${key.path}`)}` };
    return { files: [main, key], runs: [{ args: ['-c', own.path, '-t'] }] };
  },
  read(outputs) {
    const all = outputs.flatMap((output) => unexplained(output, messagesOf(output)));
    const messages = all.filter(({ text }) => !otherMachine.test(text));
    if (messages.length === all.length) return { messages };
    return {
      messages,
      notice: {
        en: 'This machine is not a node of this cluster: what Corosync checks only on a node was left out.',
        ja: 'このマシンはこのクラスタのノードではないため、Corosync がノード上でだけ行う検査は省かれました。',
      },
    };
  },
};

function messagesOf({ stdout, stderr }: ToolOutput): readonly ToolMessage[] {
  return linesOfOutput(stderr, stdout).flatMap((raw): readonly ToolMessage[] => {
    const [, file, line, parsed] = /^parser error: (.*?):(\d+): (.*)$/.exec(raw) ?? [];
    if (file !== undefined) return [{ severity: 'error', text: parsed!, file, line: Number(line) }];
    const [, level = 'error', rest = raw] = /^(?:.*?\s)?(\w+)\s+\[\w+\s*\]\s(.*)$/.exec(raw) ?? [];
    if (/exiting|^usage:|^\s+-\w\s/.test(rest) || !/^(?:error|crit|alert|emerg|warn)/.test(level)) return [];
    const text = oneLine(rest.replace(/^parse error in config: /, ''));
    return [{ severity: level.startsWith('warn') ? 'warning' : 'error', text, names: namesIn(text) }];
  });
}

function namesIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/["']([^"']+)["']/g)].map(([, each]) => each!);
  const known = keywords.flatMap(([pattern, keyword]) => (pattern.test(text) ? [keyword] : []));
  return [...known, ...quoted, ...(text.match(/[a-z_]{4,}/g) ?? [])];
}
