import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that the web of a test serves. */
export interface ServedPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A little web of any hosts, behind a proxy that a browser under test sends everything to. */
export interface Site {
  readonly port: number;
  /** Serves `page` at an address such as `http://news.example/a`. */
  serve(address: string, page: ServedPage): void;
  /** Everything asked for so far, by whomever in that browser: `METHOD ADDRESS`, or `CONNECT HOST:PORT` where hidden. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Opens a web that holds nothing yet. What it does not hold is answered with 404, and what is encrypted is refused. */
export async function openSite(): Promise<Site> {
  const pages = new Map<string, ServedPage>();
  const asked: string[] = [];
  const answer = ({ method = '', url = '' }: IncomingMessage, response: ServerResponse) => {
    asked.push(`${method} ${url}`);
    const page = pages.get(url);
    // Browsers ask for it of their own accord, and print an error when it is missing.
    if (url.endsWith('/favicon.ico')) return void response.writeHead(204).end();
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  };
  const server = createServer(answer);
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve: (address, page) => void pages.set(address, page),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
