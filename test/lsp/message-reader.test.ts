import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { type BrokenBody, BrokenHead, StrictMessageReader } from '../../server/src/entry/message-reader.ts';
import { root } from '../support/paths.ts';

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const hello = '{"jsonrpc":"2.0","method":"こんにちは"}';

/** What is read of a text that comes in pieces of that size, and what is said of it. */
async function read(text: string, size = text.length): Promise<{ messages: unknown[]; errors: unknown[] }> {
  const stream = new PassThrough();
  const reader = new StrictMessageReader(stream);
  const messages: unknown[] = [];
  const errors: unknown[] = [];
  reader.onError((error) => errors.push(error));
  reader.listen((message) => messages.push(message));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
  await new Promise((resolve) => setImmediate(resolve));
  return { messages, errors };
}

test('messages are read however they are cut', async () => {
  const head = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${Buffer.byteLength(hello)}\r\n\r\n`;
  const text = frame(hello) + frame('{}') + head + hello + frame(`{"a":"${'x'.repeat(5000)}"}`);
  const whole = await read(text);
  assert.equal(whole.messages.length, 4);
  assert.deepEqual(whole.messages[0], JSON.parse(hello));
  for (const size of [1, 2, 7, 1000]) assert.deepEqual(await read(text, size), whole);
});

for (const [text, said] of [
  ['Foo: bar\r\n\r\n{}', /^Unexpected `Foo: bar`: expected `Content-Length: NUMBER`/],
  ['hello world\r\n', /^Unexpected `hello world`/],
  ['Content-Length: 2\n\n{}', /^Unexpected `Content-Length: 2\\n/],
  ['Content-Length 2\r\n\r\n{}', /^Unexpected `Content-Length 2`/],
  ['Content-Length: -5\r\n\r\n{}', /^Invalid value `-5` for `Content-Length`/],
  ['Content-Length: 2.5\r\n\r\n{}', /^Invalid value `2\.5`/],
  ['Content-Length:\r\n\r\n{}', /^Invalid value ` ` for/],
  ['Content-Length: 99999999999\r\n\r\n{}', /^Invalid value `99999999999`/],
  [`X: ${'a'.repeat(5000)}`, /^Unexpected `X: aaa/],
  ['\u0000\u0001', /^Unexpected `\\x00/],
] as const)
  test(`a head such as ${JSON.stringify(text.slice(0, 30))} ends the reading with one line`, async () => {
    for (const size of [1, text.length]) {
      const { messages, errors } = await read(frame(hello) + text + frame(hello), size);
      assert.equal(messages.length, 1);
      assert.equal(errors.length, 1);
      assert.ok(errors[0] instanceof BrokenHead);
      if (size > 1) assert.match(errors[0].reason.en, said);
      assert.match(errors[0].reason.ja, /不正|無効/);
    }
  });

test('a body that is no message is answered, and the next one is read', async () => {
  for (const [body, code] of [
    ['{oops', -32700],
    ['null', -32600],
    ['[]', -32600],
  ] as const) {
    const { messages, errors } = await read(frame(body) + frame(hello));
    assert.equal(messages.length, 1);
    assert.equal((errors[0] as BrokenBody).code, code);
  }
});

test('what a message does to its listener does not end the reading', async () => {
  const stream = new PassThrough();
  const reader = new StrictMessageReader(stream);
  const errors: unknown[] = [];
  let count = 0;
  reader.onError((error) => errors.push(error));
  reader.listen(() => {
    if (count++ === 0) throw new TypeError('no id');
  });
  stream.write(frame('{}') + frame(hello));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(count, 2);
  assert.equal(errors.length, 1);
});

test('the server says what is wrong with a head, and ends', async () => {
  const child = spawn(process.execPath, [join(root, 'server/src/entry/node.ts'), '--stdio'], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdin.on('error', () => {});
  child.stdin.write('GET / HTTP/1.1\r\n\r\n');
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 1);
  assert.match(err, /^ha-config: Unexpected “GET \/ HTTP\/1\.1”: .*\n$/);
});
