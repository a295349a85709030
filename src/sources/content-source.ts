/** Where entries come from. The port between the wizard and content that is only read. */
export interface Source {
  /** What warnings call it. */
  readonly name: string;
  /** Absolute; what relative addresses of its entries are relative to. May only be known once it has been read. */
  readonly baseUrl?: string | undefined;
  /** Tells what was read last from what was read another time; absent = the source cannot tell. */
  readonly version?: string | undefined;
  /**
   * What the source has, unchecked: pass it to `checkEntries`. Rejects with an `AbortError` once `signal` is aborted,
   * else with a `HelpWizardError`.
   */
  entries(options: { readonly signal?: AbortSignal }): Promise<readonly unknown[]>;
  /**
   * What it had the last time, as unchecked, to be shown until `entries` is there; `null` = nothing that may still be
   * shown. Never rejects.
   */
  stored?(): Promise<readonly unknown[] | null>;
}
