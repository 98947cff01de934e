/** Packets as they were built: the builds that the manifests of a folder of packets name. They prove what was sent. */
import { join } from 'node:path';
import { readClaimedManifest } from '../../consult/returned/claimed-manifest.ts';
import type { ClaimedManifest } from '../../consult/returned/returned.ts';
import { isId } from '../../model/register.ts';
import { readPacketFolder } from '../../workspace/packet-folder.ts';

/** What a manifest lists: a packet and its build, unread. */
interface Listed {
  packet?: unknown;
  build?: unknown;
}

export class BuiltPackets {
  private readonly folder: (consultation: string) => string;
  private readonly listed = new Map<string, readonly Listed[]>();

  /** `folder` is where the packets of a consultation were built into. */
  constructor(folder: (consultation: string) => string) {
    this.folder = folder;
  }

  /** The organisation whose packet lies in the folder in a build; null where none does. */
  ownerOf(consultation: string, build: string, organisations: readonly string[]): string | null {
    return organisations.find((id) => this.listOf(consultation, id, build).length > 0) ?? null;
  }

  /** The manifest of a packet that lies in the folder in a build; null where it does not. */
  find(consultation: string, organisation: string, build: string): ClaimedManifest | null {
    const [own] = this.listOf(consultation, organisation, build);
    return own ? readClaimedManifest(own) : null;
  }

  private listOf(consultation: string, organisation: string, build: string): Listed[] {
    if (!isId(organisation)) return [];
    const folder = join(this.folder(consultation), organisation);
    const listed = this.listed.get(folder) ?? readListed(folder);
    this.listed.set(folder, listed);
    const name = `${consultation}/${organisation}`;
    return listed.filter((one) => one.packet === name && one.build === build);
  }
}

function readListed(folder: string): Listed[] {
  try {
    const { manifest } = readPacketFolder(folder, folder, []);
    if (manifest === null) return [];
    const { packets } = JSON.parse(manifest) as { packets?: unknown };
    return Array.isArray(packets) ? packets.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    // A folder that cannot be read proves nothing.
    return [];
  }
}
