import type { ShellWrapper } from '../../../schema/commands.ts';

export const wrappers: Readonly<Record<string, ShellWrapper>> = {
  sudo: { valued: ['-u', '-g', '-p', '-C', '-h', '-D', '-R', '-T', '-r', '-t'], operands: 0 },
  env: { valued: ['-u', '-C'], operands: 0 },
  exec: { valued: ['-a'], operands: 0 },
  command: { valued: [], operands: 0 },
  nohup: { valued: [], operands: 0 },
  nice: { valued: ['-n'], operands: 0 },
  watch: { valued: ['-n'], operands: 0 },
  timeout: { valued: ['-s', '-k'], operands: 1 },
  ssh: { valued: ['-p', '-l', '-i', '-o', '-F', '-b', '-c', '-J', '-L', '-R', '-D'], operands: 1 },
};
