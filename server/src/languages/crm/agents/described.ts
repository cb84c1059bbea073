import type { Choice } from '../../../schema/types.ts';
import type { AgentLibrary } from './agents.ts';
import { summary } from './summary.ts';
import { classTexts } from './texts/classes.ts';

/** An agent by any of its names (`IPaddr2`, `ocf:heartbeat:IPaddr2`), or a service of the system (`systemd:httpd`), with its text. */
export function describedAgent(library: Pick<AgentLibrary, 'agent'>, name: string): Choice | undefined {
  const known = library.agent(name);
  if (known) return { value: known.id, doc: summary(known) };
  const [kind = '', service] = name.split(':');
  return service && Object.hasOwn(classTexts, kind) ? { value: name, doc: classTexts[kind]!(service) } : undefined;
}
