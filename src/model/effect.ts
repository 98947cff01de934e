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
  | { kind: 'remove'; path: string }
  | BundleEffect
  | CommitEffect
  | TagEffect
  | {
      kind: 'restore';
      repository: string /** From the top of the repository; brought back from HEAD into index and worktree. */;
      paths: string[];
    };

/**
 * Files of one folder that belong together. They are written beside their places first; `seal` says `open` while they are
 * brought in and `closed` when all are there, so that what was interrupted never looks whole.
 */
export interface BundleEffect {
  kind: 'bundle';
  /** Absolute path; made where it is missing. Other files in it are left alone. */
  folder: string;
  files: { name: string; content: string | Uint8Array }[];
  seal: { name: string; open: string; closed: string };
  /** Names of files of an earlier bundle that this one has no more. */
  remove: string[];
}

/** One commit on top of another, with an annotated tag on it: both, or neither. */
export interface CommitEffect {
  kind: 'commit';
  /** Absolute path of the repository. */
  repository: string;
  /** The commit it is made on; refused when the branch has moved on. */
  parent: string;
  message: string;
  /** Files written in it, paths from the top of the repository with `/`; the worktree gets them too. */
  files: { path: string; content: string }[];
  tag: { name: string; message: string /** Sign with git's own configuration. */; sign: boolean } | null;
}

/** An annotated tag on a commit that is there already. */
export interface TagEffect {
  kind: 'tag';
  repository: string;
  commit: string;
  name: string;
  message: string;
  sign: boolean;
}
