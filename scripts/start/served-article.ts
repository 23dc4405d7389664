import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to show, and how to be done with it. */
export interface ShownPage {
  readonly address: string;
  readonly close: () => void;
}

/** The address of what is to be shown: a web address as it is, a file by a server of our own on this machine. */
export async function serveArticle(source: string): Promise<ShownPage> {
  if (/^https?:\/\//.test(source)) return { address: source, close: () => {} };
  // Content scripts run on web pages; a file is made one.
  const html = await readFile(source);
  const server = createServer(({ url }, response) => {
    const found = url === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': contentTypeOf(source) }).end(found ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function contentTypeOf(file: string): string {
  if (/\.xhtml?$/.test(file) && !file.endsWith('.html')) return 'application/xhtml+xml; charset=utf-8';
  return /\.html?$/.test(file) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
}
