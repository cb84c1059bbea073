/** A parameter in the setting `haConfig.crm.customAgents`. */
export interface CustomParam {
  readonly type?: string;
  readonly default?: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly deprecated?: boolean;
  readonly values?: readonly string[];
  readonly doc?: string | { readonly en?: string; readonly ja?: string };
}

/** An agent in the setting `haConfig.crm.customAgents`, by its full name (`ocf:example:backup`). */
export interface CustomAgent {
  readonly doc?: CustomParam['doc'];
  /** The agent's meta-data as XML, instead of the fields below. */
  readonly metadata?: string;
  readonly params?: Readonly<Record<string, CustomParam>>;
  /** Times in seconds, or as text with a unit (`20s`). */
  readonly actions?: readonly CustomAction[];
}

/** An action in the setting, with the advised times. */
export interface CustomAction {
  readonly name: string;
  readonly timeout?: number | string;
  readonly interval?: number | string;
  readonly role?: string;
  readonly depth?: number | string;
}
