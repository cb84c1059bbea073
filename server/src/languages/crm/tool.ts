import {
  linesOfOutput,
  oneLine,
  type Tool,
  type ToolMessage,
  type ToolOutput,
  unexplained,
} from '../../schema/tool.ts';
import type { AgentLibrary } from './agents/agents.ts';
import { load as loadConversions } from './conversions/knowledge.ts';

/** What follows from another message, or from a cluster without a status. */
const noise =
  /Blind faith|crm_verify: |config not valid|This has no effect|Invalid configuration|did not pass schema validation|due to lack of quorum|cannot be fenced|Scheduling node|Cannot fence unclean|for fencing|Node .* is unclean|\bPartial\b/;

/** The schemas that the CIB names, in this order: Pacemaker before 2.1.5 does not know the first. */
const schemas: Readonly<Record<string, string>> = { 'cib.xml': 'pacemaker-3.9', 'cib-old.xml': 'pacemaker-2.10' };

/** crm_verify on the CIB that crmsh would make of the document; crmsh itself is never run. */
export function cibTool(agents?: AgentLibrary): Tool {
  return {
    program: 'crm_verify',
    limits: {
      en: '`crm_verify` checks the CIB that the file becomes, not the crm syntax.',
      ja: '`crm_verify` が調べるのは変換後の CIB で、crm の構文ではありません。',
    },
    plan: ({ own: { bound } }) => ({
      files: Object.entries(schemas).map(([path, schema]) => ({
        path,
        text: loadConversions().cibOf(bound, { schema, ...(agents && { agents }) }),
      })),
      runs: Object.keys(schemas).map((path) => ({ args: ['--xml-file', path, '--verbose'] })),
    }),
    read(outputs, { files }) {
      const lines = files[0]!.text.split('\n');
      const understood = outputs.find((output) => !isUnknownSchema(output, lines)) ?? outputs.at(-1);
      if (!understood) return { messages: [] };
      const messages = unexplained(understood, messagesOf(understood, lines));
      return { messages: [...new Map(messages.map((message) => [message.text, message])).values()] };
    },
  };
}

/** Of a schema that it does not know, crm_verify says no more than that the CIB does not fit it. */
function isUnknownSchema(output: ToolOutput, cib: readonly string[]): boolean {
  return output.status !== 0 && /schema/.test(output.stderr + output.stdout) && messagesOf(output, cib).length === 0;
}

function messagesOf({ stdout, stderr }: ToolOutput, cib: readonly string[]): readonly ToolMessage[] {
  return linesOfOutput(stderr, stdout).flatMap((raw): readonly ToolMessage[] => {
    if (noise.test(raw)) return [];
    const place = /\.xml:(\d+): (.*)$/.exec(raw);
    const [, line, text] = place ?? [];
    if (text !== undefined && /^(?:\(\w+\)\s*error:\s*)?\S*$/.test(raw.slice(0, place?.index)))
      return [{ severity: 'error', text: oneLine(text), names: idsAround(cib, Number(line) - 1) }];
    const [, level, said] = /^(?:\(\w+\)\s*)?(error|crit\w*|warning):\s*(.*)$/.exec(raw) ?? [];
    if (said === undefined) return [];
    return [{ severity: level === 'warning' ? 'warning' : 'error', text: oneLine(said), names: namesIn(said, cib) }];
  });
}

/** The names of an element of the CIB and of those that it is in, the innermost first. */
function idsAround(cib: readonly string[], at: number): readonly string[] {
  const names: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (let i = Math.min(at, cib.length - 1); i >= 0; i--) {
    const own = cib[i]!.search(/\S/);
    if (own < 0 || own >= indent) continue;
    indent = own;
    for (const attribute of ['name', 'id', 'uname']) names.push(...attributeOf(cib[i]!, attribute));
  }
  return names;
}

function attributeOf(line: string, name: string): readonly string[] {
  return [...line.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
}

/** The words of a message that are names in the CIB. */
function namesIn(text: string, cib: readonly string[]): readonly string[] {
  const known = new Set(cib.flatMap((line) => ['id', 'name', 'uname'].flatMap((each) => attributeOf(line, each))));
  return (text.match(/[A-Za-z_][\w.-]*/g) ?? []).flatMap((word) => {
    let name = word;
    while (name.endsWith('.')) name = name.slice(0, -1);
    return known.has(name) ? [name] : [];
  });
}
