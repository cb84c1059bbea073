import { codeBlock, codeSpan } from '../../../base/sinks.ts';
import { join, same, type Text } from '../../../base/text.ts';
import type { AgentAction, AgentFacts } from './facts.ts';

const SHOWN = ['start', 'stop', 'monitor', 'promote', 'demote', 'notify', 'migrate_to', 'migrate_from'];

/** What an agent does, what it requires, the times that its author advises, an example: the text for its name. */
export function summary(agent: AgentFacts): Text {
  const lines: Text[] = [];
  const required = Object.keys(agent.params.directives).filter((name) => agent.params.directives[name]!.required);
  if (required.length)
    lines.push(
      line('Required', '必須パラメーター', {
        en: required.map(codeSpan).join(', '),
        ja: required.map(codeSpan).join('、'),
      }),
    );
  const actions = agent.actions.filter((action) => SHOWN.includes(action.name) && times(action));
  if (actions.length) lines.push(line('Advised times', '推奨値', join(actions.map(advised), { en: ', ', ja: '、' })));
  const parts = [agent.doc];
  if (lines.length) parts.push(join(lines, '\n'));
  if (agent.example) parts.push(same(codeBlock('crmsh', agent.example)));
  return join(parts, '\n\n');
}

function line(en: string, ja: string, value: Text): Text {
  return { en: `- **${en}**: ${value.en}`, ja: `- **${ja}**: ${value.ja}` };
}

function times({ timeout, interval }: AgentAction): boolean {
  return timeout !== undefined || interval !== undefined;
}

/** `op monitor interval=10s role=Master timeout=20s`, as it would appear in the file. */
function advised({ name, timeout, interval, role, depth }: AgentAction): Text {
  const words = [
    name,
    ...(interval === undefined ? [] : [`interval=${interval}s`]),
    ...(role === undefined ? [] : [`role=${role}`]),
    ...(timeout === undefined ? [] : [`timeout=${timeout}s`]),
    ...(depth ? [`OCF_CHECK_LEVEL=${depth}`] : []),
  ];
  return same(codeSpan(words.join(' ')));
}
