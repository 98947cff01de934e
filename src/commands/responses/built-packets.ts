/** Packets as they were built: the builds that the manifests of a folder of packets name. They prove what was sent. */
import { join } from 'node:path';
import { readClaimedManifest } from '../../consult/returned/claimed-manifest.ts';
import type { ClaimedManifest } from '../../consult/returned/returned.ts';
import { isId } from '../../model/register.ts';
import { readPacketFolder } from '../../workspace/packet-folder.ts';

export class BuiltPackets {
  private readonly folder: (consultation: string) => string;
  private readonly manifests = new Map<string, readonly ClaimedManifest[]>();

  /** `folder` is where the packets of a consultation were built into. */
  constructor(folder: (consultation: string) => string) {
    this.folder = folder;
  }

  /** The manifest of a packet that lies in the folder in a build; null where it does not. */
  find(consultation: string, organisation: string, build: string): ClaimedManifest | null {
    if (!isId(organisation)) return null;
    const folder = join(this.folder(consultation), organisation);
    const key = JSON.stringify([folder, build]);
    const found = this.manifests.get(key) ?? readBuilt(folder, `${consultation}/${organisation}`, build);
    this.manifests.set(key, found);
    return found[0] ?? null;
  }
}

function readBuilt(folder: string, packet: string, build: string): ClaimedManifest[] {
  try {
    const { manifest } = readPacketFolder(folder, folder, []);
    if (manifest === null) return [];
    const { packets } = JSON.parse(manifest) as { packets?: { packet?: unknown; build?: unknown }[] };
    const own = (packets ?? []).filter((one) => one.packet === packet && one.build === build);
    return own.flatMap((one) => readClaimedManifest(one) ?? []);
  } catch {
    // A folder that cannot be read proves nothing.
    return [];
  }
}
