import type { Problem } from '../../../base/problem.ts';
import type { BoundStatement, Directive } from '../../../schema/types.ts';
import { isIpv6 } from '../../../schema/values.ts';
import * as messages from '../messages/addresses.ts';

/** What is the same of all statements with an address and a port: a check looks for the port, in other files as well. */
export const withAddress: Pick<Directive, 'misread' | 'missing'> = { misread: ipv6Form, missing: 'none' };

/** An IPv6 address that lacks its form: `fd00::1:7788`, `[fd00::1]:7788` or `ipv6 fd00::1:7788`. */
function ipv6Form({ statement, match }: BoundStatement, text: string): Problem | undefined {
  const { args } = statement;
  // In the right form, but not to its end.
  if (match.stop && !match.stop.word && match.roles.every((role) => !role.issue)) return undefined;
  const from = args.findIndex((arg) => arg.text === ':' || arg.text === '[' || arg.text.includes(':'));
  if (from < 0 || args.some((arg) => arg.hole)) return undefined;
  const last = args.at(-1)!;
  const whole = text.slice(args[0]!.start, last.end);
  const found =
    /(?:^|\s)((?:ipv[46]\s{1,9})?\[?\s{0,9}([0-9a-f:.]{0,60}:[0-9a-f:.]{0,60})\s{0,9}\]?\s{0,9}(?::\s{0,9}(\d{1,5}))?)$/i.exec(
      whole,
    );
  if (!found) return undefined;
  const [, shown = '', digits = '', given] = found;
  const split = /^(.*):(\d{1,5})$/.exec(digits);
  const port = given ?? split?.[2];
  const ip = given === undefined ? split?.[1] : digits;
  const start = last.end - shown.length;
  if (ip && port && isIpv6(ip) && Number(port) > 0 && Number(port) < 65536)
    return messages.ipv6Form({ start, end: last.end }, `ipv6 [${ip}]:${port}`);
  return isIpv6(digits) ? messages.ipv6WithoutPort({ start, end: last.end }, digits) : undefined;
}
