/** Who a returned file is from, held against the registers: nothing in a file makes it somebody else's without a word. */
import type { Organisation } from '../../model/organisation.ts';
import { isId } from '../../model/register.ts';
import { comparisonKey } from '../../text/normalize.ts';
import { shorten } from '../../text/shorten.ts';
import type { Returned, ReturnedItem } from '../returned/returned.ts';

/** Of a name that a file gives, so much is shown. */
const LONGEST_NAME = 80;

export interface Sender {
  /** Id in organisations.yaml; null when it is not there. */
  organisation: string | null;
  /** Tells senders apart in ids of entries. */
  identity: string;
}

/** Finds out who says what; `notes` are sentences about what did not fit. */
export class Senders {
  readonly notes: string[] = [];
  /** True where the file says one thing about its sender and the registers, or its packet, another. */
  doubtful = false;
  private readonly byName = new Map<string, string | null>();
  private readonly ids: ReadonlySet<string>;
  private readonly namesOf: (id: string) => string[];
  private readonly whole: Sender;
  private readonly told = new Set<string>();
  private readonly given: string | null;
  private readonly sha256: string;

  constructor(
    returned: Returned,
    organisations: readonly Organisation[],
    given: string | null,
    sha256: string,
  ) {
    this.given = given;
    this.sha256 = sha256;
    this.ids = new Set(organisations.map(({ id }) => id));
    this.namesOf = (wanted) =>
      Object.values(organisations.find(({ id }) => id === wanted)?.names ?? {}).filter(Boolean);
    for (const { id, names } of organisations)
      for (const name of Object.values(names)) {
        const key = nameKey(name);
        const other = this.byName.get(key);
        this.byName.set(key, other === undefined || other === id ? id : null);
      }
    this.whole = this.senderOfFile(returned);
  }

  /** The sender of one item: the row of a table may name its own. */
  of(item: ReturnedItem | null): Sender {
    const said = item?.organisation?.trim();
    if (!said) return this.whole;
    const id = this.lookUp(said);
    if (id === null) {
      this.note(
        `“${shorten(said, LONGEST_NAME)}” is not in organisations.yaml; its entries name no organisation. Add it there before importing, or give --org.`,
      );
      return this.given === null ? { organisation: null, identity: `said:${nameKey(said)}` } : this.whole;
    }
    if (this.given !== null && id !== this.given) {
      this.note(
        `A row says that it comes from ${id}; it is recorded as coming from ${this.given}, as --org says.`,
      );
      return this.whole;
    }
    return senderOf(id);
  }

  private senderOfFile({ packet, respondent, group }: Returned): Sender {
    const said = packet?.organisation ?? null;
    if (group && this.given === null)
      return {
        organisation: null,
        identity: `group:${JSON.stringify([nameKey(group.name), group.participants])}`,
      };
    if (this.given !== null) {
      if (said !== null && said !== this.given)
        this.note(
          `The file is the packet of ${describe(said)}; it is recorded as coming from ${this.given}, as --org says.`,
        );
      return senderOf(this.given);
    }
    if (said !== null) {
      if (!this.ids.has(said)) {
        this.doubtful = true;
        this.note(
          `The file says that it comes from ${describe(said)}, which is not in organisations.yaml; its entries name no organisation. Add it there before importing, or give --org.`,
        );
        return { organisation: null, identity: `said:${nameKey(said)}` };
      }
      const named = respondent ? this.lookUp(respondent) : said;
      if (named !== null && named !== said) {
        this.doubtful = true;
        this.note(
          `The packet is that of ${said}, and ${named} answered by name: it is recorded as coming from ${named}; check that the answer is theirs.`,
        );
        return senderOf(named);
      }
      if (named === null && !this.isLike(respondent!, said)) {
        this.doubtful = true;
        this.note(
          `The packet is that of ${said}, and “${shorten(respondent!, LONGEST_NAME)}” answered: check that the answer is theirs.`,
        );
      }
      return senderOf(said);
    }
    const named = respondent ? this.lookUp(respondent) : null;
    if (named !== null) {
      this.note(`Recorded as coming from ${named}, the name the file gives; nothing else in it says so.`);
      return senderOf(named);
    }
    return { organisation: null, identity: `file:${this.sha256}` };
  }

  /** People leave words of a long name out, or put a department beside it: most of its words are enough. */
  private isLike(said: string, organisation: string): boolean {
    const given = new Set(nameKey(said).split(' '));
    return this.namesOf(organisation).some((name) => {
      const words = nameKey(name.replace(/\s*\([^)]*\)/g, '')).split(' ');
      const same = words.filter((word) => given.has(word)).length;
      return same >= Math.min(2, words.length) && same * 2 >= Math.min(words.length, given.size);
    });
  }

  private lookUp(said: string): string | null {
    if (this.ids.has(said)) return said;
    const lower = said.toLowerCase();
    if (this.ids.has(lower)) return lower;
    return this.byName.get(nameKey(said)) ?? null;
  }

  private note(text: string): void {
    if (this.told.has(text)) return;
    this.told.add(text);
    this.notes.push(text);
  }
}

function senderOf(organisation: string): Sender {
  return { organisation, identity: `org:${organisation}` };
}

function nameKey(name: string): string {
  return comparisonKey(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function describe(said: string): string {
  return isId(said) ? said : `“${shorten(said, LONGEST_NAME)}”`;
}
