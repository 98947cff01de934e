/** What registers have in common: ids, and a value together with the file and lines it was read from. */

/** A register as read: its value, the file as messages show it, and the line of a part of it. */
export interface Registered<T> {
  value: T;
  /** Path from the repository root (or the workspace), with `/`. */
  file: string;
  /** 1-based line of the part at a path of keys and indexes, as the file has them. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** How ids are to be written, for a message. */
export const ID_EXPECTED = 'small ASCII letters, digits and dashes, at most 61 of them';

/** Every id of a register: it names folders and files, so it can hold nothing that leads out of one. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** True for an id that may name a folder on every system (Windows keeps a few names for itself). */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text) && !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(text);
}
