/** Effects: what a command wants done to the outside world, as plain data, so that a dry run prints the very list. */

export type Effect =
  | {
      kind: 'write';
      /** Absolute path. */
      path: string;
      content: string | Uint8Array;
      /** What the file held when it was read; the write is refused when it no longer does. `null`: the file must not exist. `undefined`: whatever is there is replaced. */
      expected?: string | null;
    }
  | { kind: 'remove'; path: string };
