import type { CustomAction, CustomAgent, CustomParam } from './setting.ts';

const TITLE = /^(?:(.*\S)\s+\()?((?:ocf:[\w.-]+|stonith|lsb|systemd|service|heartbeat):[\w./@-]+)\)?$/;
const PARAMETER = /^([\w.-]+)(\*)?(?: \((\w+)(?:, \[(.*)\])?\))?:(?: (.*))?$/;
const ACTION = /^\s+([\w-]+)((?:\s+[\w-]+=\S+)*)\s*$/;

/** What `crm ra info AGENT` prints, as an agent of the setting; undefined where the text is not of that kind. */
export function importDescription(text: string): { readonly id: string; readonly agent: CustomAgent } | undefined {
  const lines = text.replaceAll('\r', '').split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const title = TITLE.exec(lines[at]?.trim() ?? '');
  if (!title) return undefined;
  const parameters = lines.findIndex((line) => line.startsWith('Parameters ('));
  const operations = lines.findIndex((line) => line.startsWith("Operations' defaults"));
  if (parameters < 0 && operations < 0) return undefined;
  const ends = [parameters, operations].filter((line) => line >= 0);
  const doc = prose(lines.slice(at + 1, Math.min(...ends))) || title[1];
  const params =
    parameters < 0 ? {} : parametersOf(lines.slice(parameters + 1, operations > parameters ? operations : undefined));
  const actions = operations < 0 ? [] : lines.slice(operations + 1).flatMap((line) => action(line) ?? []);
  return { id: title[2]!, agent: { ...(doc && { doc }), params, actions } };
}

function parametersOf(lines: readonly string[]): Readonly<Record<string, CustomParam>> {
  const params: Record<string, CustomParam> = Object.create(null);
  let name: string | undefined;
  let body: string[] = [];
  const finish = (): void => {
    const more = prose(body);
    if (name !== undefined && more) params[name] = { ...params[name], doc: more };
    body = [];
  };
  for (const line of lines) {
    const head = PARAMETER.exec(line);
    if (!head) {
      body.push(line);
      continue;
    }
    finish();
    name = head[1]!;
    const [, , star, type, value, short] = head;
    params[name] = {
      ...(star && { required: true }),
      ...(type && { type }),
      ...(value && { default: value }),
      ...(short?.trim() && { doc: short.trim() }),
    };
  }
  finish();
  return { ...params };
}

function action(line: string): CustomAction | undefined {
  const found = ACTION.exec(line);
  if (!found) return undefined;
  const given = new Map(
    found[2]!
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((pair) => pair.split('=', 2) as [string, string]),
  );
  const [timeout, interval, role, depth] = ['timeout', 'interval', 'role', 'depth'].map((key) => given.get(key));
  return {
    name: found[1]!,
    ...(timeout && { timeout }),
    ...(interval && { interval }),
    ...(role && { role }),
    ...(depth && { depth }),
  };
}

function prose(lines: readonly string[]): string {
  return lines.join(' ').trim().replace(/\s+/g, ' ');
}
