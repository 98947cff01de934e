/** Parts set once as XML and put in many files: what must be unique or counted in a file is filled in each time. */
import { Links } from './links.ts';
import { BULLETS, Numbering } from './numbering.ts';

/** XML with gaps. `texts` has one more than `gaps`. */
export interface Fragment {
  texts: string[];
  gaps: Gap[];
  /** How many ids it uses, and how many moves it has. */
  ids: number;
  moves: number;
  /** First numbers of its numbered lists. */
  starts: number[];
}

type Gap = { kind: 'id' | 'list' | 'move'; at: number } | { kind: 'link'; address: string };

/** What a file gives a fragment: the ids, moves and lists that were taken before it. */
export interface Filling {
  ids: number;
  moves: number;
  numbering: Numbering;
  links: Links;
}

/** What stands in for a file while a fragment is set. */
export interface Setting {
  numbering: Numbering;
  links: Links;
  moves: number;
}

export function openSetting(): Setting {
  return { numbering: new Numbering(), links: new Links(), moves: 0 };
}

// Quotation marks in words and attributes are escaped: these stand in markup only.
const GAPS = / w:id="(\d+)"| w:name="move(\d+)"|<w:numId w:val="(\d+)"\/>| r:id="([^"]+)"/g;

/** Cut XML that was written for a {@link Setting} where a file has something of its own to say. */
export function makeFragment(xml: string, { numbering, links, moves }: Setting): Fragment {
  const addresses = links.addresses();
  const fragment: Fragment = { texts: [], gaps: [], ids: 0, moves, starts: [...numbering.starts] };
  let done = 0;
  for (const match of xml.matchAll(GAPS)) {
    const [all, id, move, list, link] = match;
    const gap: Gap =
      link !== undefined
        ? { kind: 'link', address: addresses.get(link)! }
        : id !== undefined
          ? { kind: 'id', at: Number(id) }
          : move !== undefined
            ? { kind: 'move', at: Number(move) }
            : { kind: 'list', at: Number(list) };
    if (gap.kind === 'list' && gap.at <= BULLETS) continue;
    if (gap.kind === 'id') fragment.ids = Math.max(fragment.ids, gap.at + 1);
    fragment.texts.push(xml.slice(done, match.index));
    fragment.gaps.push(gap);
    done = match.index + all.length;
  }
  fragment.texts.push(xml.slice(done));
  return fragment;
}

/** The XML of a fragment in a file. Its lists are counted there; the caller moves ids and moves on. */
export function fillFragment(fragment: Fragment, { ids, moves, numbering, links }: Filling): string {
  const { texts, gaps, starts } = fragment;
  const lists = starts.map((start) => numbering.count(start));
  let xml = texts[0]!;
  gaps.forEach((gap, at) => {
    xml += fill(gap) + texts[at + 1]!;
  });
  return xml;

  function fill(gap: Gap): string {
    switch (gap.kind) {
      case 'id':
        return ` w:id="${ids + gap.at}"`;
      case 'move':
        return ` w:name="move${moves + gap.at}"`;
      case 'list':
        return `<w:numId w:val="${lists[gap.at - BULLETS - 1]}"/>`;
      case 'link':
        return ` r:id="${links.relate(gap.address)}"`;
    }
  }
}
