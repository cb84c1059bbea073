import type { Message, MessageWriter } from 'vscode-languageserver';
import { AbstractMessageWriter } from '../lsp/library.ts';

/** Writes each message to a stream at once, head and body. */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private readonly stream: NodeJS.WritableStream;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves when the stream has taken the message; rejects when it cannot. */
  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((resolve, reject) => {
      this.stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, 'utf8', (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  end(): void {}
}
