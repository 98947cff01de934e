/** Packets as they were built: the builds that the manifests of a folder of packets name. They prove what was sent. */
import { join } from 'node:path';
import { isId } from '../../model/register.ts';
import { readPacketFolder } from '../../workspace/packet-folder.ts';

export class BuiltPackets {
  private readonly folder: (consultation: string) => string;
  private readonly builds = new Map<string, ReadonlySet<string>>();

  /** `folder` is where the packets of a consultation were built into. */
  constructor(folder: (consultation: string) => string) {
    this.folder = folder;
  }

  /** True where that packet lies in the folder in that build. */
  has(consultation: string, organisation: string, build: string): boolean {
    if (!isId(organisation)) return false;
    const folder = join(this.folder(consultation), organisation);
    const builds = this.builds.get(folder) ?? readBuilds(folder, `${consultation}/${organisation}`);
    this.builds.set(folder, builds);
    return builds.has(build);
  }
}

function readBuilds(folder: string, packet: string): ReadonlySet<string> {
  try {
    const { manifest } = readPacketFolder(folder, folder, []);
    if (manifest === null) return new Set();
    const { packets } = JSON.parse(manifest) as { packets?: { packet?: unknown; build?: unknown }[] };
    const own = (packets ?? []).filter((one) => one.packet === packet);
    return new Set(own.flatMap(({ build }) => (typeof build === 'string' ? build : [])));
  } catch {
    // A folder that cannot be read proves nothing.
    return new Set();
  }
}
