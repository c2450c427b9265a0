import { connect, createServer, type Socket } from 'node:net';

/** A line between a reader and a server. */
export interface Line {
  /** Time there and back, in milliseconds. */
  readonly roundTrip: number;
  /** In both directions. */
  readonly bitsPerSecond: number;
}

/** A mobile line at the edge of coverage: 400 ms there and back, 0.4 Mbit/s. */
export const slowLine: Line = { roundTrip: 400, bitsPerSecond: 400_000 };

/** Payload and headers of a full packet, in bytes. */
const payload = 1448;
const headers = 52;

/** Packets a server sends before it hears from the reader (RFC 6928). */
const initialWindow = 10;

/**
 * Puts a line before a server on this machine: listens on a port of its own and hands every byte on when
 * the line would have brought it. All connections share the line. A connection costs a round trip before its
 * first byte, and the server's window grows with what is acknowledged, as TCP's slow start does; nothing is
 * ever lost.
 *
 * @returns the port, and how to take the line away again.
 */
export async function putLineBefore(
  server: number,
  { roundTrip, bitsPerSecond }: Line,
): Promise<{ readonly port: number; close(): void }> {
  const oneWay = roundTrip / 2;
  const millisecondsFor = (bytes: number): number => ((bytes + headers) * 8 * 1000) / bitsPerSecond;
  const free = { up: 0, down: 0 };
  const sockets = new Set<Socket>();

  /** Sends a packet of a connection over the shared line; calls back when it arrives, in the order of sending. */
  const send = (direction: 'up' | 'down', onTheWay: (() => void)[], bytes: number, arrived: () => void): void => {
    const now = performance.now();
    free[direction] = Math.max(now, free[direction]) + millisecondsFor(bytes);
    onTheWay.push(arrived);
    // Timers of different lengths may ring out of turn within a millisecond.
    setTimeout(() => onTheWay.shift()?.(), free[direction] - now + oneWay);
  };

  const listener = createServer((reader) => {
    const far = connect(server, '127.0.0.1');
    for (const socket of [reader, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
    }
    // The first byte of a reader waits for the greeting of the two machines.
    setTimeout(() => reader.resume(), roundTrip);
    const [up, down]: [(() => void)[], (() => void)[]] = [[], []];
    reader.on('data', (bytes) => {
      send('up', up, bytes.length, () => far.write(bytes));
    });
    reader.pause();
    reader.on('close', () => far.destroy());

    let window = initialWindow * payload;
    let inFlight = 0;
    let waiting = Buffer.alloc(0);
    let isOver = false;
    const flow = (): void => {
      while (waiting.length > 0 && inFlight < window) {
        const packet = waiting.subarray(0, payload);
        waiting = waiting.subarray(payload);
        inFlight += packet.length;
        send('down', down, packet.length, () => {
          reader.write(packet);
          setTimeout(() => {
            inFlight -= packet.length;
            window += packet.length;
            flow();
          }, oneWay);
        });
      }
      if (waiting.length < 64 * payload) far.resume();
      if (isOver && waiting.length === 0 && inFlight === 0) reader.end();
    };
    far.on('data', (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes]);
      far.pause();
      flow();
    });
    far.on('close', () => {
      isOver = true;
      flow();
    });
  });
  await new Promise<void>((up) => listener.listen(0, '127.0.0.1', up));
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    port: address.port,
    close() {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}
