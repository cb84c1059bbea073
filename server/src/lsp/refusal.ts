/** Why a request is answered with an error; the numbers of the protocol. */
const codes = {
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  notInitialized: -32002,
  failed: -32803,
  cancelled: -32800,
} as const;

/** An answer that says why not, where any other error is a mistake of ours. */
export class Refusal extends Error {
  readonly code: number;

  constructor(why: keyof typeof codes, message: string) {
    super(message);
    this.code = codes[why];
  }
}

/** The answer to a request that is not of the protocol's shape. `what`: what is wrong. */
export function malformed(what: string): Refusal {
  return new Refusal('invalidParams', `Malformed: ${what}`);
}
