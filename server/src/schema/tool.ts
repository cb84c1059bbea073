import type { Text } from '../base/text.ts';
import type { BoundTree } from './types.ts';
import type { Targets } from './versions.ts';

/**
 * The program that judges the files of a language: what it is given, how it is started and what its output says are data
 * of the language. Who starts it is the client: the server only plans and reads.
 */
export interface Tool {
  /** How it is called; its problems carry this name. */
  readonly program: string;
  /** What its verdict leaves out. */
  readonly limits?: Text;
  readonly plan: (sources: ToolSources) => ToolPlan | { readonly problem: Text };
  readonly read: (outputs: readonly ToolOutput[], plan: ToolPlan) => ToolReading;
}

/** A document that the program is to read. */
export interface ToolSource {
  readonly uri: string;
  /** Where it is below the scratch folder. */
  readonly path: string;
  /** As it is to be written there. Each line is where it is in the document. */
  readonly text: string;
  readonly bound: BoundTree;
}

export interface ToolSources {
  /** The document that was asked about. */
  readonly own: ToolSource;
  /** The one that the program starts with: it takes in the others. */
  readonly main: ToolSource;
  readonly all: readonly ToolSource[];
  readonly targets: Targets;
}

/** A file of the scratch folder. */
export interface ToolFile {
  readonly path: string;
  readonly text: string;
}

/** One start of the program, in the scratch folder. */
export interface ToolRun {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface ToolPlan {
  readonly files: readonly ToolFile[];
  readonly runs: readonly ToolRun[];
}

/** Stands for the scratch folder in the texts of files, where a program wants absolute paths. */
export const scratchFolder = '/ha-config-scratch-folder';

/** How a run ended, and what it wrote; paths are relative to the scratch folder. */
export interface ToolOutput {
  /** Absent where it was ended by a signal. */
  readonly status?: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** It took too long, or wrote too much, and was ended. */
  readonly cut?: 'time' | 'size' | undefined;
}

export interface ToolMessage {
  readonly severity: 'error' | 'warning' | 'information';
  readonly text: string;
  /** A path as the program gives it; absent: the document. */
  readonly file?: string;
  /** 1-based; absent, or 0, where the program gives none. */
  readonly line?: number;
  /** Names and keywords that tell the place, the best first, where no line does. */
  readonly names?: readonly string[];
}

/** What the program says of the document, and `notice`: why it says less than it could. */
export interface ToolReading {
  readonly messages: readonly ToolMessage[];
  readonly notice?: Text;
}

/** The lines of what a run wrote that say something. */
export function linesOfOutput(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '');
}

/** Spaces, tabs and line ends as one space each. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A run that failed without a message that could be read. */
export function unexplained({ status, cut }: ToolOutput, messages: readonly ToolMessage[]): readonly ToolMessage[] {
  if (messages.length || cut || status === 0) return messages;
  return [{ severity: 'error', text: status === undefined ? 'ended by a signal' : `exit status ${status}` }];
}
