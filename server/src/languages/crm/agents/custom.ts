import { paragraphs } from '../../../base/sinks.ts';
import { same, type Text } from '../../../base/text.ts';
import { build } from './build.ts';
import type { AgentAction, AgentFacts, AgentText, ParamText } from './facts.ts';
import { badName, isFullName } from './full-name.ts';
import { importMetadata } from './metadata.ts';
import type { RawAgent, RawParam } from './unpack.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the setting: an object of agents by full name, or a row of agents each with its `id`; the field `metadata` may
 * hold the agent's own XML instead of the other fields. What does not fit is left out and named, so that one mistake
 * in the settings costs one agent or one field, not all.
 */
export function customAgents(json: unknown): {
  readonly agents: readonly AgentFacts[];
  readonly problems: readonly Text[];
} {
  const agents: AgentFacts[] = [];
  const problems: Text[] = [];
  if (json === undefined || json === null) return { agents, problems };
  if (!Array.isArray(json) && !isObject(json)) return { agents, problems: [notAnObject('customAgents')] };
  for (const [key, value] of Object.entries(json)) {
    if (!isObject(value)) {
      problems.push(notAnObject(key));
      continue;
    }
    const given = Array.isArray(json) ? value['id'] : key;
    const read = withMetadata(typeof given === 'string' ? given : undefined, value);
    if ('problem' in read) problems.push(read.problem);
    else if (!isFullName(read.id)) problems.push(badName(read.id));
    else agents.push(facts(read.id, read.value, problems));
  }
  return { agents, problems };
}

/** An agent whose facts are in its own XML; what appears next to them counts more. */
function withMetadata(
  id: string | undefined,
  value: Json,
): { readonly id: string; readonly value: Json } | { readonly problem: Text } {
  if (typeof value['metadata'] !== 'string') return { id: id ?? '', value };
  const read = importMetadata(value['metadata'], id);
  return read.problem ? { problem: read.problem } : { id: read.id, value: { ...read.agent, ...value } };
}

function facts(id: string, value: Json, problems: Text[]): AgentFacts {
  const params: RawParam[] = [];
  const texts: Record<string, ParamText> = Object.create(null);
  const given = isObject(value['params']) ? value['params'] : {};
  if (value['params'] !== undefined && !isObject(value['params'])) problems.push(notAnObject(`${id}: params`));
  for (const [name, param] of Object.entries(given)) {
    if (!isObject(param)) {
      problems.push(notAnObject(`${id}: ${name}`));
      continue;
    }
    params.push(rawParam(name, param));
    const doc = text(param['doc']);
    if (doc) texts[name] = { doc };
  }
  const actions = (Array.isArray(value['actions']) ? value['actions'] : []).flatMap((each) => action(each) ?? []);
  const raw: RawAgent = { id, params: () => params, actions: () => actions };
  const doc = text(value['doc']);
  const agentText: AgentText | undefined = doc ? { doc, params: texts } : undefined;
  return build(raw, agentText, texts);
}

function rawParam(name: string, param: Json): RawParam {
  const values = Array.isArray(param['values']) ? param['values'].map(String) : [];
  const value = param['default'];
  return {
    name,
    type: values.length ? 'select' : typeOf(param['type']),
    required: param['required'] === true,
    unique: param['unique'] === true,
    deprecated: param['deprecated'] === true,
    ...(value !== undefined && value !== null && { default: String(value) }),
    values,
  };
}

function typeOf(value: unknown): RawParam['type'] {
  switch (value) {
    case 'boolean':
    case 'integer':
      return value;
    case 'time':
    case 'second':
    case 'duration':
      return 'duration';
    default:
      return 'string';
  }
}

function action(value: unknown): AgentAction | undefined {
  if (!isObject(value) || typeof value['name'] !== 'string') return undefined;
  const timeout = seconds(value['timeout']);
  const interval = seconds(value['interval']);
  const depth = seconds(value['depth']);
  return {
    name: value['name'],
    ...(timeout !== undefined && { timeout }),
    ...(interval !== undefined && { interval }),
    ...(typeof value['role'] === 'string' && { role: value['role'] }),
    ...(depth !== undefined && { depth }),
  };
}

function seconds(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? Number.parseInt(value, 10) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function text(value: unknown): Text | undefined {
  if (typeof value === 'string' && value.trim()) return same(paragraphs(value));
  if (!isObject(value)) return undefined;
  const en = typeof value['en'] === 'string' ? value['en'] : undefined;
  const ja = typeof value['ja'] === 'string' ? value['ja'] : undefined;
  const either = en ?? ja;
  return either ? { en: paragraphs(en ?? either), ja: paragraphs(ja ?? either) } : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAnObject(what: string): Text {
  return {
    en: `Invalid value for ${what}: expected an object.`,
    ja: `${what} の値が無効です: オブジェクト({ … })で指定してください。`,
  };
}
