import type { Span } from '../../../base/span.ts';
import { roleNamed } from '../../../binding/bound.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** An address with its port; it appears where its words do. */
export class Address implements Span {
  readonly family: string;
  /** `192.0.2.1:7789`. */
  readonly text: string;
  private readonly ipWord: Word;
  private readonly portWord: Word;

  constructor(family: string, ip: Word, port: Word) {
    this.family = family;
    this.text = `${ip.text}:${port.text}`;
    this.ipWord = ip;
    this.portWord = port;
  }

  get ip(): string {
    return this.ipWord.text;
  }

  get port(): string {
    return this.portWord.text;
  }

  /** Where the port appears, without quotes. */
  get portSpan(): Span {
    return inner(this.portWord);
  }

  get start(): number {
    return this.ipWord.start;
  }

  get end(): number {
    return this.portWord.end;
  }
}

/** The address of a statement; undefined where there is none that can be read. */
export function addressOf(bound: BoundStatement): Address | undefined {
  let family = 'ipv4';
  let ip: Word | undefined;
  let port: Word | undefined;
  for (const { element, word, issue } of bound.match.roles) {
    if (issue) return undefined;
    if (element.kind === 'literal') {
      if (element.text === 'sci') family = 'ssocks';
      else if (element.text === 'ipv6' || element.text === 'sdp' || element.text === 'ssocks') family = element.text;
    } else if (element.name === 'ADDRESS') ip = word;
    else if (element.name === 'PORT') port = word;
  }
  if (!ip || !port || ip.hole || port.hole) return undefined;
  return new Address(family, ip, port);
}

/** The text of an argument by the name that its grammar gives it; undefined for a hole. */
export function argumentOf(bound: BoundStatement | undefined, name: string): Word | undefined {
  const word = bound && roleNamed(bound, name)?.word;
  return word?.hole ? undefined : word;
}

/** The minor number of a device statement, given or part of the name. */
export function minorOf(device: BoundStatement | undefined): number | undefined {
  const given = argumentOf(device, 'MINOR');
  if (given) return Number(given.text);
  const name = argumentOf(device, 'DEVICE')?.text;
  if (!name) return undefined;
  const from = name.startsWith('/dev/drbd') ? 9 : name.startsWith('drbd') ? 4 : name.length;
  if (from === name.length) return undefined;
  let minor = 0;
  for (let i = from; i < name.length; i++) {
    const digit = name.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    minor = minor * 10 + digit;
  }
  return minor;
}
