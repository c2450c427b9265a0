import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Server {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    address: `http://127.0.0.1:${String(address.port)}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((down) => server.close(down));
    },
  };
}
