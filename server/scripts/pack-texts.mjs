// Makes a bundle smaller: its long texts (the documentation of every directive, in two languages) go into one compressed table.
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'acorn';

/** In bytes: a Japanese letter takes three. What is shorter costs less where it stands. */
const LONG = 16;

/**
 * The same program with every string of at least 16 bytes taken from a table that is decompressed once, at the start.
 * `code`: a CommonJS bundle for Node. The fixed parts of templates count as strings;
 * property names, directives and tagged templates stay.
 */
export function packTexts(code) {
  if (/\b__t\b/.test(code)) throw new Error('The name of the table is taken.');
  const places = [];
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true }), undefined, places);
  // Texts of one language side by side are smaller.
  const texts = [...new Set(places.map((place) => place.text))];
  const table = [...texts.filter(isJapanese), ...texts.filter((text) => !isJapanese(text))];
  const index = new Map(table.map((text, i) => [text, i]));
  let packed = '';
  let from = 0;
  for (const { start, end, text, inTemplate } of places.sort((a, b) => a.start - b.start)) {
    const entry = `__t[${index.get(text)}]`;
    packed += code.slice(from, start) + (inTemplate ? `\${${entry}}` : ` ${entry}`);
    from = end;
  }
  packed += code.slice(from);
  const json = JSON.stringify(table);
  const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: json.length, [constants.BROTLI_PARAM_LGWIN]: 24 } };
  const data = brotliCompressSync(json, options);
  const bytes = `(${decode})("${encode(data)}").subarray(0,${data.length})`;
  const loader = `const __t=JSON.parse(require("node:zlib").brotliDecompressSync(${bytes}).toString());\n`;
  const shebang = /^#!.*\n/.exec(packed)?.[0] ?? '';
  return shebang + loader + packed.slice(shebang.length);
}

function isJapanese(text) {
  return /[\u3040-\u9fff]/.test(text);
}

/** Five characters for four bytes (base64 takes five and a third): `#` to `[` and `]` to `x`, none of which needs a backslash. */
function encode(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let number = 0;
    for (let i = 0; i < 4; i++) number = number * 256 + (bytes[at + i] ?? 0);
    let five = '';
    for (let i = 0; i < 5; i++) {
      const digit = number % 85;
      five = String.fromCharCode(digit < 57 ? digit + 35 : digit + 36) + five;
      number = Math.floor(number / 85);
    }
    text += five;
  }
  return text;
}

/** The bytes again, up to three zeros behind them. It goes into the bundle as it stands. */
function decode(text) {
  const bytes = Buffer.alloc((text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let i = at; i < at + 5; i++) {
      const code = text.charCodeAt(i);
      number = number * 85 + code - (code < 92 ? 35 : 36);
    }
    bytes.writeUInt32BE(number, (at / 5) * 4);
  }
  return bytes;
}

function visit(node, parent, places) {
  const text = longText(node, parent);
  if (text !== undefined) {
    places.push({ start: node.start, end: node.end, text });
    return;
  }
  // The fixed parts of a message with names in it: `${name} is not known in ...`.
  if (node.type === 'TemplateLiteral' && parent?.type !== 'TaggedTemplateExpression')
    for (const { start, end, value } of node.quasis)
      if (Buffer.byteLength(value.cooked) >= LONG) places.push({ start, end, text: value.cooked, inTemplate: true });
  for (const key of Object.keys(node)) {
    const child = node[key];
    if (Array.isArray(child)) {
      for (const each of child) if (each?.type) visit(each, node, places);
    } else if (child?.type) visit(child, node, places);
  }
}

function longText(node, parent) {
  const text =
    node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : node.type === 'TemplateLiteral' && node.expressions.length === 0
        ? node.quasis[0].value.cooked
        : undefined;
  if (text === undefined || Buffer.byteLength(text) < LONG) return undefined;
  const named = parent?.type === 'Property' && parent.key === node && !parent.computed;
  return named || parent?.type === 'ExpressionStatement' || parent?.type === 'TaggedTemplateExpression'
    ? undefined
    : text;
}
