import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import * as messages from '../messages/guest.ts';
import { beginning, guestOf, isProgram, numberOf, scalarOf, statementOf } from '../model/guest.ts';

/** What does not fit together in a file. */
export function* guest({ bound }: Checked): Iterable<Problem> {
  const type = guestOf(bound);
  const at = (key: string) => statementOf(bound, key)?.statement.keyword;
  if (!isProgram(bound)) {
    const text = (key: string) => scalarOf(bound, key) && at(key);
    const kernel = text('kernel');
    const firmware = text('firmware');
    const wanted = scalarOf(bound, 'type');
    // A type that xl does not know is reported itself.
    const isKnown = !wanted || type.startsWith(wanted.text);
    if (type !== 'hvm' && isKnown && bound.top.length) {
      if (!kernel && !text('bootloader') && !firmware) yield messages.nothingToBoot(beginning(bound), type);
      if (kernel && firmware) yield messages.twoKernels(firmware, kernel);
    }
    const builder = scalarOf(bound, 'builder');
    if (builder && at('type') && type !== ('hvm'.startsWith(builder.text) ? 'hvm' : 'pv'))
      yield messages.typeAgainstBuilder(at('type')!, at('builder')!);
    const cmdline = at('cmdline');
    for (const key of ['root', 'extra']) {
      const ignored = at(key);
      if (cmdline && ignored) yield messages.ignoredBesideCmdline(ignored, key, cmdline);
    }
  }
  const vcpus = numberOf(bound, 'vcpus');
  const most = numberOf(bound, 'maxvcpus');
  if (vcpus === 0) yield messages.noCpu(scalarOf(bound, 'vcpus')!);
  if (most !== undefined && most !== 0 && most < (vcpus ?? 1) && !isProgram(bound))
    yield messages.fewerThanVcpus(scalarOf(bound, 'maxvcpus')!, at('vcpus') ?? at('maxvcpus')!);
  const memory = numberOf(bound, 'memory');
  const maxmem = numberOf(bound, 'maxmem');
  if (memory !== undefined && maxmem !== undefined && maxmem < memory)
    yield messages.lessThanMemory(scalarOf(bound, 'maxmem')!, at('memory')!);
}
