import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { argumentOf, minorOf } from './arguments.ts';

export interface Volume {
  /** NaN when a template sets it. */
  readonly number: number;
  readonly implicit: boolean;
  /** The `volume` statement, or the section that holds the statements of volume 0. */
  readonly bound: BoundStatement;
  readonly device: BoundStatement | undefined;
  readonly disk: BoundStatement | undefined;
  readonly metaDisk: BoundStatement | undefined;
}

/** What a volume takes up on a host. */
export interface Needs {
  readonly volume: Volume;
  readonly minor: number | undefined;
  readonly minorWord: Word | undefined;
  readonly device: Word | undefined;
  readonly disk: Word | undefined;
  readonly meta: ExternalMeta | undefined;
}

/** Metadata on a device of its own. */
interface ExternalMeta {
  readonly key: string;
  readonly from: Word;
  readonly to: Word;
}

/** Collects what a volume takes up. */
export function needsOf(volume: Volume): Needs {
  const device = argumentOf(volume.device, 'DEVICE');
  const given = argumentOf(volume.device, 'MINOR');
  const minor = minorOf(volume.device);
  const disk = argumentOf(volume.disk, 'DISK');
  return {
    volume,
    minor,
    minorWord: given ?? device,
    // A name with a number in it depends on the minor.
    device: device && minor !== undefined && !given ? undefined : device,
    disk: disk?.text === 'none' ? undefined : disk,
    meta: metaOf(volume.metaDisk),
  };
}

/** An external metadata device with its index; without one it is the volume's alone. */
function metaOf(metaDisk: BoundStatement | undefined): ExternalMeta | undefined {
  const from = argumentOf(metaDisk, 'DEVICE');
  if (!from || from.text === 'internal') return undefined;
  const index = argumentOf(metaDisk, 'INDEX');
  const { args } = metaDisk!.statement;
  if (args.length > 1 && !index) return undefined;
  return { key: index ? `${from.text}[${index.text}]` : from.text, from, to: args.at(-1)! };
}
