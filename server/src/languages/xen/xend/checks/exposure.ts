import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/exposure.ts';

const TRUE = /^(?:yes|true|on|1)$/i;
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|::1)$/i;

/** A regular expression that fits every host. */
const EVERYBODY = /^(?:.*\s)?\^?\.[*+]\$?(?:\s.*)?$/;

/** Services that everybody who reaches them may use. */
export function* exposure({ bound }: Checked): Iterable<Problem> {
  // The first one is read.
  const value = (key: string): Word | undefined =>
    bound.top.find(({ statement }) => statement.keyword.text === key)?.statement.args[0];
  const isOn = (key: string): Word | undefined => {
    const word = value(key);
    return word && !word.hole && TRUE.test(word.text) ? word : undefined;
  };
  const server = isOn('xend-relocation-server') ?? isOn('xend-relocation-ssl-server');
  const allowed = value('xend-relocation-hosts-allow');
  const listens = value('xend-relocation-address')?.text ?? '';
  const isOpen = !allowed?.text || EVERYBODY.test(allowed.text);
  if (server && !allowed?.hole && isOpen && !LOCAL.test(listens)) yield messages.openMigration(server, allowed?.text);
  const http = isOn('xend-http-server');
  if (http && !LOCAL.test(value('xend-address')?.text ?? '')) yield messages.openHttp(http, 'xend-http-server');
  const rpc = isOn('xend-tcp-xmlrpc-server');
  if (rpc && !LOCAL.test(value('xend-tcp-xmlrpc-server-address')?.text ?? 'localhost'))
    yield messages.openHttp(rpc, 'xend-tcp-xmlrpc-server');
}
