import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';

const FULL_NAME = /^(?:ocf:[\w.-]+:[\w.-]+|(?:stonith|lsb|systemd|service|heartbeat|upstart):[\w./@-]+)$/;

/** True for a name that says where the agent is: `ocf:example:backup`, `stonith:external/example`. */
export function isFullName(name: string): boolean {
  return FULL_NAME.test(name);
}

/** Why a name is none. */
export function badName(id: string): Text {
  return {
    en: `${codeSpan(id)} is not a full agent name. Use a name such as \`ocf:example:backup\` or \`stonith:external/example\`.`,
    ja: `${codeSpan(id)} はエージェントの完全な名前ではありません。\`ocf:example:backup\` や \`stonith:external/example\` のように指定してください。`,
  };
}
