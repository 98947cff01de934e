/** What a Word file says it is: the facts among its own properties, checked, since anybody can write there. */
import * as z from 'zod/mini';
import { joinProperty } from '../../long-property.ts';
import { readClaimedManifest } from '../claimed-manifest.ts';
import type { ClaimedManifest } from '../returned.ts';
import type { XmlNode } from './xml.ts';

const name = z.string().check(z.maxLength(300));
const optional = z.catch(z.nullable(name), null);

const schema = z.object({
  packet: z.catch(z.nullable(name), null),
  consultation: optional,
  organisation: optional,
  build: optional,
  to: z.catch(z.object({ commit: optional }), { commit: null }),
  locales: z.catch(z.array(z.string().check(z.regex(/^[A-Za-z0-9-]{2,35}$/))).check(z.maxLength(50)), []),
  sections: z.catch(
    z
      .array(
        z.object({
          key: name,
          section: optional,
          document: z.catch(name, ''),
          removed: z.catch(z.boolean(), false),
        }),
      )
      .check(z.maxLength(5_000)),
    [],
  ),
  questions: z.catch(z.array(name).check(z.maxLength(1_000)), []),
  kind: optional,
  entries: z.catch(z.array(name).check(z.maxLength(10_000)), []),
});

/** As much of a packet's manifest as is needed to read its answers. */
export type DocxManifest = z.infer<typeof schema> & { claimed: ClaimedManifest | null };

const NOTHING: DocxManifest = { ...schema.parse({}), claimed: null };

/** All properties that the file has of its own. */
export function readProperties(part: XmlNode | null): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const { name: element, attributes, children } of part?.children ?? [])
    if (element === 'cp:property' && attributes['name'])
      properties.set(attributes['name'], children.map(({ text }) => text).join(''));
  return properties;
}

/** The manifest; what is missing or makes no sense is left empty. Null when the file says nothing at all. */
export function readManifest(properties: ReadonlyMap<string, string>): DocxManifest | null {
  const text = joinProperty('mizan.manifest', properties);
  const read = text === null ? null : parse(text);
  const packet = read?.packet ?? properties.get('mizan.packet')?.slice(0, 300) ?? null;
  const build = read?.build ?? properties.get('mizan.build')?.slice(0, 300) ?? null;
  return packet === null && build === null && read === null ? null : { ...(read ?? NOTHING), packet, build };
}

function parse(text: string): DocxManifest | null {
  try {
    const value: unknown = JSON.parse(text);
    const read = schema.safeParse(value);
    return read.success ? { ...read.data, claimed: readClaimedManifest(value) } : null;
  } catch {
    return null;
  }
}
