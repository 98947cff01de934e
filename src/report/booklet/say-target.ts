/** Where a link of the guidelines leads, as readers of a booklet know it: by the name of the section, since they have no files. */

export function sayTarget(target: string): string {
  return /^(?![a-z]+:)[^#]*\.md(?:#(.+))?$/i.exec(target)?.[1] ?? target;
}
