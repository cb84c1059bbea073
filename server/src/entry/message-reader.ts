import type { DataCallback, Disposable, MessageReader } from 'vscode-languageserver';
import { codeSpan } from '../base/sinks.ts';
import type { Text } from '../base/text.ts';
import { AbstractMessageReader } from '../lsp/library.ts';

/** What a client may send in one message (bytes): more does not fit into a string. */
const largestBody = 512 * 1024 * 1024 - 24;

/** A head has a few short lines. */
const largestHead = 4096;

/** What a stream holds is no message, so that nobody knows where the next one begins. */
export class BrokenHead extends Error {
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}

/** A message that is not of the protocol: `code` is what the protocol calls the error. The next one may be. */
export class BrokenBody extends Error {
  readonly code: -32700 | -32600;

  constructor(code: -32700 | -32600, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads messages from a stream. The library waits forever after a head that it cannot read; here that is an error
 * (`BrokenHead`), after which nothing more is read, and so is a body that is no message (`BrokenBody`).
 */
export class StrictMessageReader extends AbstractMessageReader implements MessageReader {
  private readonly stream: NodeJS.ReadableStream;
  /** Joined when they hold what is waited for. */
  private chunks: Buffer[] = [];
  private held = 0;
  /** The length of the body that comes next; undefined: a head does. */
  private length: number | undefined;

  constructor(stream: NodeJS.ReadableStream) {
    super();
    this.stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => {
      this.chunks.push(chunk);
      this.held += chunk.length;
      try {
        this.read(callback);
      } catch (error) {
        stop();
        this.fireError(error);
      }
    };
    const stop = (): void => void this.stream.off('data', take);
    this.stream.on('data', take);
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return { dispose: stop };
  }

  private read(callback: DataCallback): void {
    while (this.held >= (this.length ?? 1)) {
      const buffer = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
      this.chunks = [buffer];
      if (this.length === undefined) {
        const end = headEnd(buffer);
        if (end === undefined) return;
        this.length = bodyLength(buffer.toString('latin1', 0, end));
        this.drop(buffer, end + 4);
      } else {
        const body = buffer.toString('utf8', 0, this.length);
        this.drop(buffer, this.length);
        this.length = undefined;
        this.pass(body, callback);
      }
    }
  }

  private drop(buffer: Buffer, count: number): void {
    const rest = buffer.subarray(count);
    this.chunks = rest.length ? [rest] : [];
    this.held = rest.length;
  }

  private pass(body: string, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.fireError(new BrokenBody(-32700, `Not JSON: ${(error as Error).message}`));
      return;
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      this.fireError(new BrokenBody(-32600, 'Not a message: expected an object'));
      return;
    }
    try {
      callback(message as never);
    } catch (error) {
      // The library reads the parameters of a cancellation by itself, whatever they are; the next message is another matter.
      this.fireError(error);
    }
  }
}

/** Where a head ends; undefined: not yet. Throws for what will be none. */
function headEnd(buffer: Buffer): number | undefined {
  const end = buffer.indexOf('\r\n\r\n');
  const head = buffer.toString('latin1', 0, end < 0 ? Math.min(buffer.length, largestHead + 1) : end);
  for (const line of head.split(/\r\n|\r$/)) {
    // The last line may not be complete yet.
    if (/[^\x20-\x7e\t]/.test(line) || !/^(?:[\w-]*$|[\w-]+:)/.test(line)) throw new BrokenHead(notHead(line));
  }
  if (head.length > largestHead) throw new BrokenHead(notHead(head));
  return end < 0 ? undefined : end;
}

function bodyLength(head: string): number {
  const value = /^content-length:(.*)$/im.exec(head)?.[1]?.trim();
  if (value === undefined) throw new BrokenHead(notHead(head.split('\r\n')[0]!));
  const length = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(length <= largestBody)) throw new BrokenHead(badLength(value));
  return length;
}

function notHead(line: string): Text {
  const shown = codeSpan(line.slice(0, 80));
  return {
    en: `Unexpected ${shown}: expected \`Content-Length: NUMBER\` before each message. The server ends.`,
    ja: `${shown} は不正です。各メッセージの前には \`Content-Length: 数値\` が必要です。サーバーを終了します。`,
  };
}

function badLength(value: string): Text {
  return {
    en: `Invalid value ${codeSpan(value)} for \`Content-Length\`: expected the number of bytes of the message. The server ends.`,
    ja: `\`Content-Length\` の値 ${codeSpan(value)} は無効です。メッセージのバイト数を指定してください。サーバーを終了します。`,
  };
}
