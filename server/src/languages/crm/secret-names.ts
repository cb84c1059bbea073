/** Parameters of agents whose value is a secret, by their names. */
export const secretNames =
  /(?:^|[_.-]|(?<=[a-z]))(?:pass|passwd|password|passphrase|passcode|pwd|secret|token|api_?key|secret_?key|priv(?:ate)?_?key|access_?key|auth_?key|community|cookie|credentials?|hexadecimal_kg)(?:$|[_.\d-])/i;
