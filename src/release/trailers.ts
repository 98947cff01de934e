/** Trailers: the facts of a version at the end of its tag and commit messages, one `Key: value` a line. */

/** A message: what people read, and the facts that tools read. */
export interface Message {
  body: string;
  trailers: Record<string, string>;
}

/** Body and trailers as one message. */
export function writeMessage({ body, trailers }: Message): string {
  const lines = Object.entries(trailers).map(
    ([key, value]) => `${key}: ${value.replace(/\s+/g, ' ').trim()}`,
  );
  return `${body.trimEnd()}\n\n${lines.join('\n')}\n`;
}

/** Take a message apart; a signature after it is left out. */
export function readMessage(message: string): Message {
  const unsigned = message.replace(/^-----BEGIN [A-Z ]*SIGNATURE-----[\s\S]*$/m, '').trimEnd();
  const at = unsigned.lastIndexOf('\n\n');
  const last = unsigned.slice(at + 2).split('\n');
  const trailers: Record<string, string> = {};
  for (const line of last) {
    const match = /^([A-Z][A-Za-z-]*): (.*)$/.exec(line);
    if (!match) return { body: unsigned, trailers: {} };
    trailers[match[1]!] = match[2]!;
  }
  return at < 0 ? { body: '', trailers } : { body: unsigned.slice(0, at), trailers };
}
