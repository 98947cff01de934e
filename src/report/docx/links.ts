/** Links that lead out of a Word file: web and mail addresses, each a relationship of the document. */
import { OFFICE_RELATIONSHIP } from './namespaces.ts';
import { element } from './xml.ts';

const LONGEST = 2048;

/** The address if a reader may follow it from a file on their own machine: http(s) or mailto, nothing else. */
export function readAddress(target: string): string | null {
  const address = target.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || address.length > LONGEST) return null;
  try {
    const { protocol, href } = new URL(address);
    return /^(?:https?|mailto):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** Hands out relationship ids; the same address has the same one. */
export class Links {
  private readonly ids = new Map<string, string>();

  relate(address: string): string {
    let id = this.ids.get(address);
    if (!id) {
      id = `rLink${this.ids.size + 1}`;
      this.ids.set(address, id);
    }
    return id;
  }

  /** Addresses by id. */
  addresses(): Map<string, string> {
    return new Map([...this.ids].map(([address, id]) => [id, address]));
  }

  /** The relationships, to stand among the document's. */
  write(): string {
    return [...this.ids]
      .map(([address, id]) =>
        element('Relationship', {
          Id: id,
          Type: `${OFFICE_RELATIONSHIP}/hyperlink`,
          Target: address,
          TargetMode: 'External',
        }),
      )
      .join('');
  }
}
