/** Where links lead, in words for readers of a booklet. */

/** A place in the guidelines by the name of the section: readers have no files. */
export function sayTarget(target: string): string {
  return /^(?![a-z]+:)[^#]*\.md(?:#(.+))?$/i.exec(target)?.[1] ?? target;
}

/** An address as it is read: without its beginning, which it is as clear without, and with places to break a line. */
export function sayAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/[/.?&=_-](?=[A-Za-z0-9])/g, '$&\u200B');
}
