import { readFile, stat } from 'node:fs/promises';
import { visible } from '../base/sinks.ts';
import { reasonOf } from '../lsp/outgoing.ts';
import { aboutFile, type FolderReader, type ReadFile, type SkipReason } from './files.ts';

/** So many files that cannot be read are named. */
const mostRefused = 20;

const reasons: Readonly<Record<SkipReason, string>> = {
  unreadable: 'it cannot be read',
  brokenLink: 'the link leads nowhere',
  special: 'it is a FIFO, a socket or a device',
};

/** So many lines are written at most. */
const mostLines = 100;

/** Writes each line once, names of files without control characters. */
export function onceEach(write: (line: string) => void): (line: string) => void {
  const written = new Set<string>();
  return (line) => {
    if (written.has(line) || written.size >= mostLines) return;
    written.add(line);
    write(visible(line));
  };
}

/** Reads files as the editor would show them. */
export class DiskReader implements FolderReader {
  private readonly note: (what: string) => void;
  /** A label of the encoding standard. */
  private encoding = 'utf-8';
  private readonly largest: number;
  /** What was said of files that are not read. */
  private readonly refused = new Set<string>();

  /** `note` hears of files that cannot be read, and of those that are not UTF-8 where nobody has said what else they are. `largest`: bytes of a file. */
  constructor(note: (what: string) => void, largest: number) {
    this.note = note;
    this.largest = largest;
  }

  /** Takes the editor's name of an encoding (`shiftjis`, `eucjp`, `windows1252`); true where it is another one than before. */
  setEncoding(name: string): boolean {
    const before = this.encoding;
    const label = name
      .replace(/^utf8bom$/, 'utf8')
      .replace(/^(euc|windows|utf|koi8)(?=[a-z\d])/, '$1-')
      .replace('shiftjis', 'shift_jis')
      .replace(/^iso8859(?=\d)/, 'iso-8859-');
    try {
      this.encoding = new TextDecoder(label).encoding;
    } catch {
      this.encoding = 'utf-8';
    }
    return this.encoding !== before;
  }

  /** A file and its text; rejects when it cannot be read, and what may have no end: a device, a FIFO, a huge file. */
  async file(path: string): Promise<ReadFile> {
    const info = await stat(path);
    if (!info.isFile() || info.size > this.largest) throw new Error(`${path} is not an ordinary file, or too large`);
    const [about, bytes] = await Promise.all([aboutFile(path), readFile(path)]);
    const text = new TextDecoder(this.encoding, { ignoreBOM: true }).decode(bytes);
    if (this.encoding === 'utf-8' && text.includes('\uFFFD') && !bytes.includes('\uFFFD'))
      this.note(`${path} is not UTF-8; the setting files.encoding says how it is read`);
    return { ...about, text };
  }

  async read(path: string): Promise<ReadFile | undefined> {
    try {
      return await this.file(path);
    } catch (error) {
      this.refuse(path, reasonOf(error));
      return undefined;
    }
  }

  skipped(path: string, why: SkipReason): void {
    this.refuse(path, reasons[why]);
  }

  /** Notes what is not read, each once and so many at most: a folder may be full of them. */
  private refuse(path: string, reason: string): void {
    const line = reason.includes(path) ? reason : `${path}: ${reason}`;
    if (this.refused.has(line) || this.refused.size > mostRefused) return;
    this.refused.add(line);
    this.note(this.refused.size > mostRefused ? 'More files cannot be read' : `Not read: ${line}`);
  }
}
