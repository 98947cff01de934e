/** Verifying a version: do its tag, its ledger entry, its manifest and its documents say the same? Pure: the facts are given. */
import type { VersionFacts } from '../model/version.ts';
import type { Check } from './check.ts';
import { trailersOf } from './plan.ts';
import { readMessage } from './trailers.ts';
import { checkConsultation } from './verify-consultation.ts';

/** Every check of one version, in the order to be read. */
export function verifyVersion(facts: VersionFacts): Check[] {
  const consultation = checkConsultation(facts.consultation);
  return [
    checkLedger(facts),
    checkTag(facts),
    checkDocuments(facts),
    checkManifest(facts),
    ...(consultation ? [consultation] : []),
    checkSignature(facts),
  ];
}

function checkLedger({ version, entryCommit, entryThere }: VersionFacts): Check {
  const bad = (text: string): Check => ({ name: 'ledger', state: 'bad', text });
  if (!entryCommit || !entryThere)
    return bad(
      `the ledger entry (line ${version.line}) was never committed with this digest: the entry was edited, or its history is missing`,
    );
  const edited = (['announced', 'effective', 'consultation'] as const).filter(
    (field) => version[field] !== entryThere[field],
  );
  if (edited.length > 0)
    return bad(
      `the ledger entry (line ${version.line}) was edited after the release: ${edited.map((field) => `${field} is now ${version[field] ?? 'absent'}, was ${entryThere[field] ?? 'absent'}`).join('; ')}`,
    );
  return { name: 'ledger', state: 'good', text: `entry as released, in commit ${entryCommit.slice(0, 10)}` };
}

function checkTag({ version, tag, entryCommit }: VersionFacts): Check {
  const name = `guidelines/${version.name}`;
  if (!tag)
    return {
      name: 'tag',
      state: 'absent',
      text: `no tag ${name} in this clone ("git fetch --tags" may bring it)`,
    };
  const bad = (text: string): Check => ({ name: 'tag', state: 'bad', text });
  if (entryCommit && tag.commit !== entryCommit)
    return bad(
      `the tag ${name} was moved: it points at ${tag.commit.slice(0, 10)}, the release is ${entryCommit.slice(0, 10)}`,
    );
  if (tag.message === null) return bad(`the tag ${name} is not an annotated tag made by a release`);
  const { trailers } = readMessage(tag.message);
  const wrong = Object.entries(trailersOf(version)).filter(([key, value]) => trailers[key] !== value);
  if (wrong.length > 0)
    return bad(
      `the tag says ${wrong.map(([key]) => `${key} ${trailers[key] ?? 'nothing'}`).join(', ')}; the ledger says ${wrong.map(([, value]) => value).join(', ')}`,
    );
  return { name: 'tag', state: 'good', text: `${name} points at the release and says the same` };
}

function checkDocuments({ version, lines, digest, manifest }: VersionFacts): Check {
  if (!lines || !digest)
    return { name: 'documents', state: 'absent', text: 'the commit of the release cannot be read here' };
  if (digest === version.digest)
    return {
      name: 'documents',
      state: 'good',
      text: `${lines.length} documents, digest ${digest.slice(0, 16)}… as in the ledger`,
    };
  const released = new Set(manifest.released?.split('\n').filter(Boolean));
  const changed = lines.filter((line) => !released.has(line)).map(nameOf);
  const missing = [...released].map(nameOf).filter((name) => !lines.some((line) => nameOf(line) === name));
  const which =
    released.size === 0
      ? ''
      : `: ${[...changed.map((name) => `${name} changed`), ...missing.map((name) => `${name} is missing`)].join(', ')}`;
  return { name: 'documents', state: 'bad', text: `the documents are not what was released${which}` };
}

/** `ur/hateful-behaviour` of a manifest line. */
function nameOf(line: string): string {
  const [locale, ...rest] = line.split(' ');
  return `${locale}/${rest.slice(0, -1).join(' ')}`;
}

function checkManifest({ version, manifest }: VersionFacts): Check {
  if (manifest.released === null)
    return { name: 'manifest', state: 'absent', text: 'released without a manifest' };
  if (manifest.now === null)
    return {
      name: 'manifest',
      state: 'bad',
      text: `releases/${version.name}/manifest.txt was removed since`,
    };
  if (manifest.now !== manifest.released)
    return { name: 'manifest', state: 'bad', text: `releases/${version.name}/manifest.txt was edited since` };
  return { name: 'manifest', state: 'good', text: 'every document listed with its hash' };
}

function checkSignature({ signature }: VersionFacts): Check {
  if (!signature) return { name: 'signature', state: 'absent', text: 'not signed' };
  const state = signature.good === null ? 'absent' : signature.good ? 'good' : 'bad';
  return { name: 'signature', state, text: signature.says };
}
