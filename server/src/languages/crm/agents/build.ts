import { codeSpan, snippetText } from '../../../base/sinks.ts';
import { same, type Text } from '../../../base/text.ts';
import { word } from '../../../schema/grammar.ts';
import type { Directive, ValueType } from '../../../schema/types.ts';
import { anything, integer, networkInterface, oneOf } from '../../../schema/values.ts';
import { typeFor } from '../values/agent-values.ts';
import { fencingParams } from '../values/fencing.ts';
import { boolean, duration } from '../values/values.ts';
import type { AgentFacts, AgentText, ParamText } from './facts.ts';
import { examples } from './texts/examples.ts';
import type { RawAgent, RawParam } from './unpack.ts';

const password = anything('a password', 'パスワード');
const SECRET = /(?:^|_)(?:passwd|password|passphrase|secret|token|apikey|api_key|secret_key|secretkey)$/;

/** The facts of an agent with our texts, where there are any; `common` are texts by parameter name for its whole family. */
export function build(
  raw: RawAgent,
  text: AgentText | undefined,
  common: Readonly<Record<string, ParamText>>,
): AgentFacts {
  const parts = raw.id.split(':');
  const params = raw.params();
  const successors = new Map(params.flatMap((each) => (each.obsoletes ? [[each.obsoletes, each.name] as const] : [])));
  const directives: Record<string, Directive> = Object.create(null);
  const paramText = (name: string): ParamText | undefined => {
    if (text && Object.hasOwn(text.params, name)) return text.params[name];
    return Object.hasOwn(common, name) ? common[name] : undefined;
  };
  const example = Object.hasOwn(examples, raw.id) ? examples[raw.id]! : '';
  for (const each of params) {
    const successor = successors.get(each.name);
    const current = successor === undefined ? undefined : paramText(successor);
    const former = successor !== undefined && current && formerName(successor, current);
    directives[each.name] = directive(raw, each, paramText(each.name) ?? (former || undefined), successor, example);
  }
  const fencing = parts[0] === 'stonith';
  return {
    id: raw.id,
    class: parts[0]!,
    ...(parts.length > 2 && { provider: parts[1]! }),
    type: parts.at(-1)!,
    doc: agentDoc(raw.id, text),
    documented: text !== undefined,
    ...(example && { example }),
    params: {
      directives: fencing ? { ...directives, ...fencingParams.directives, ...directives } : directives,
      ...(raw.open && { other: otherParam(raw) }),
      unknown: 'warning',
      assign: '=',
    },
    actions: raw.actions(),
    unique: params.filter((each) => each.unique).map((each) => each.name),
  };
}

/** The value of a parameter in its agent's example, as a stop of a snippet. */
function valueIn(example: string, name: string): string | undefined {
  // An operation has a `timeout` of its own.
  const params = example.split(/\s(?:op|meta)\s/, 1)[0]!;
  const at = params.indexOf(` ${name}=`);
  const found = at < 0 ? undefined : /^ [^=]+=("?)((?:(?<=")[^"]+|[^\s"]+))\1/.exec(params.slice(at));
  return found ? `${found[1]}\${1:${snippetText(found[2]!)}}${found[1]}` : undefined;
}

function directive(
  raw: RawAgent,
  each: RawParam,
  text: ParamText | undefined,
  successor: string | undefined,
  example: string,
): Directive {
  const usual = valueIn(example, each.name);
  const secret = text?.secret ?? SECRET.test(each.name);
  const value = text?.noDefault || each.default === '' ? undefined : each.default;
  const required = each.required && !successor && (text?.optional ? ('warning' as const) : requirement(raw, each.name));
  return {
    doc: text?.doc ?? parameterOf(raw, each.name),
    args:
      text?.args ??
      word('VALUE', typeFor(raw.id, text?.type ?? (secret ? password : type(each))), {
        severity: 'warning',
        ...(secret && { secret: true }),
        ...(text?.refersTo && { refersTo: text.refersTo }),
        ...(text?.type === networkInterface && {
          refersTo: ['interface', 'bridge'],
          ifUndefined: 'information' as const,
        }),
      }),
    ...(required && { required }),
    ...(usual && !secret && { snippet: usual }),
    ...(value !== undefined && !(secret && value) && { default: value }),
    ...(each.deprecated && { deprecated: successor ? { replacement: successor } : {}, hidden: true }),
    ...(successor && { aliasOf: successor }),
    source: raw.id,
    ...text?.facts,
  };
}

/** The text of a former name: that of the name that replaced it. */
function formerName(successor: string, text: ParamText): ParamText {
  return {
    ...text,
    doc: {
      en: `Former name of ${codeSpan(successor)}. ${text.doc.en}`,
      ja: `${codeSpan(successor)} の以前の名前です。${text.doc.ja}`,
    },
  };
}

/** A parameter of an agent of which we know the usual ones only. */
function otherParam(raw: RawAgent): Directive {
  return {
    doc: {
      en: `Passes a parameter to the agent that this reference does not describe. ${metadataCommand(raw.id)} prints its description.`,
      ja: `この資料で説明していないパラメーターをエージェントに渡します。説明は ${metadataCommand(raw.id)} で表示できます。`,
    },
    args: word('VALUE', anything(), { severity: 'warning' }),
    source: raw.id,
  };
}

/** crmsh insists on what an OCF agent requires; of the fence agents' it insists on nothing (Pacemaker supplies the victim). */
function requirement(raw: RawAgent, name: string): true | 'warning' | undefined {
  if (raw.family !== 'fence-agents') return true;
  return ['action', 'plug', 'port'].includes(name) ? undefined : 'warning';
}

function type(each: RawParam): ValueType {
  switch (each.type) {
    case 'boolean':
      return boolean;
    case 'integer':
      return integer();
    case 'duration':
      return duration;
    case 'select':
      return oneOf(each.values.map((value) => ({ value, doc: same(codeSpan(value)) })));
    case 'string':
      return anything();
  }
}

function metadataCommand(id: string): string {
  return `${codeSpan(`crm ra info ${id}`)}`;
}

/** What an agent is for, or where its own description can be read. */
function agentDoc(id: string, text: AgentText | undefined): Text {
  if (text) return text.doc;
  const fencing = id.startsWith('stonith:');
  return {
    en: `A ${fencing ? 'fencing' : 'resource'} agent; ${metadataCommand(id)} prints its own description.`,
    ja: `${fencing ? 'フェンシング' : 'リソース'}エージェントです。説明は ${metadataCommand(id)} で表示できます。`,
  };
}

function parameterOf(raw: RawAgent, name: string): Text {
  return {
    en: `${codeSpan(name)}, a parameter of ${codeSpan(raw.id)}; ${metadataCommand(raw.id)} prints its own description.`,
    ja: `${codeSpan(raw.id)} のパラメーター ${codeSpan(name)} です。説明は ${metadataCommand(raw.id)} で表示できます。`,
  };
}
