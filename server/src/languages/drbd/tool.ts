import {
  linesOfOutput,
  oneLine,
  type Tool,
  type ToolMessage,
  type ToolOutput,
  type ToolRun,
  type ToolSources,
} from '../../schema/tool.ts';
import { isAtLeast } from '../../schema/versions.ts';
import { modelOf } from './model/model.ts';

/** What is said of this machine, not of the file. */
const noise =
  /modinfo: not found|found __DRBD_NODE__ in environment|PRETENDING that I am|This command will ignore resource names|modprobe: |DRBD module version|userland version|you should upgrade|no (?:normal )?resources defined|Misspelled name of the local machine|nothing stacked for this host|IP \S+ not found on this host/;

const warning =
  /You should put the global|arbitrary device names \(|explicitly named connections are deprecated|keyword is deprecated|^WARN|WARNING: in resource|Warning: Ignoring|mentioned in 'resync-after' option is not known|Use explicit 'connection' sections|no match for include pattern/;

/** More hosts than these are not asked for: each costs two runs. */
const mostHosts = 16;

/** A host that no file names: of such a one, drbdadm checks what does not hang on the host. */
const nobody = 'ha-config-no-such-host';

/** drbdadm, without touching the kernel: dry runs, once as each host, since it skips resources that the host has no part in. */
export const tool: Tool = {
  program: 'drbdadm',
  plan({ all, main, targets }) {
    const runs: ToolRun[] = [nobody, ...hostsOf(all)].flatMap((host) =>
      ['dump', 'sh-nop'].map((command) => ({
        args: ['--dry-run', '--config-file', main.path, command, 'all'],
        env: {
          __DRBD_NODE__: host,
          DRBD_DRIVER_VERSION_OVERRIDE: moduleFor(targets.drbd),
          DRBD_DONT_WARN_ON_VERSION_MISMATCH: '1',
        },
      })),
    );
    return { files: all, runs };
  },
  read(outputs) {
    const found = new Map<string, ToolMessage>();
    for (const message of outputs.flatMap(messagesOf)) {
      const key = `${message.file} ${message.line} ${message.text}`;
      if (!found.has(key)) found.set(key, message);
    }
    return { messages: [...found.values()] };
  },
};

function hostsOf(sources: ToolSources['all']): readonly string[] {
  const labels = sources.flatMap(({ uri, bound }) =>
    modelOf(uri, bound).resources.flatMap(({ hosts }) => hosts.flatMap((host) => host.labels)),
  );
  return [...new Set(labels)].filter((each) => /^[\w.-]+$/.test(each)).slice(0, mostHosts);
}

/** The module that drbdadm takes for loaded: of an older one, it hands over to its own older version. */
function moduleFor(version: string | undefined): string {
  if (version === undefined || isAtLeast(version, '9')) return '9.2.0';
  return isAtLeast(version, '8.4') ? '8.4.11' : '8.3.16';
}

/** A message may go on over several lines: indented, or begun in the middle of a sentence. */
function messagesOf({ status, stderr }: ToolOutput): readonly ToolMessage[] {
  const found: { file?: string; line?: number; text: string }[] = [];
  for (const raw of linesOfOutput(stderr)) {
    if (noise.test(raw)) continue;
    const [, file, line, text] = /^(\S[^:]*):(\d+): ?(.*)$/.exec(raw) ?? [];
    const last = found.at(-1);
    if (file !== undefined) found.push({ file, line: Number(line), text: text! });
    else if (last && (/^\s/.test(raw) || !/^(?:unknown protocol|[Rr]esource |WARN|\S+: in resource )/.test(raw)))
      last.text += ` ${raw}`;
    else found.push({ text: raw });
  }
  return found.flatMap(({ text: raw, ...place }) => {
    const text = oneLine(raw).replace(/ \(TK \d+\)$/, '');
    const isWarning = warning.test(text);
    if (!isWarning && status === 0) return [];
    const severity = isWarning ? 'warning' : /first used here\.?$/.test(text) ? 'information' : 'error';
    return [{ ...place, text, severity, names: namesIn(text) } as const];
  });
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bresource '?([\w.-]+)|'([^']+)'/g)].map(([, name, quoted]) => name ?? quoted!);
}
