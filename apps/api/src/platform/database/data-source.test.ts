import { createServer, type Server, type Socket } from 'node:net';
import { openDataSource } from './data-source';

/** One message of PostgreSQL's protocol: its letter, its length, what it says. */
function message(letter: string, ...parts: (string | number[])[]): Buffer {
  const said = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(said.length + 4, 1);
  return Buffer.concat([head, said]);
}

const welcome = Buffer.concat([message('R', [0, 0, 0, 0]), message('Z', 'I')]);
const dying = message('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');

/** A PostgreSQL that lets everybody in and dies in the same breath. */
function dyingPostgres(): Promise<Server> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([welcome, dying])));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

test('a database that dies in the moment in which it lets us in fails the statement, not the process', async () => {
  const server = await dyingPostgres();
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const opened = openDataSource({
    databaseUrl: `postgres://somebody:secret@127.0.0.1:${port}/city`,
    entities: [],
  });
  // Were the error heard by nobody, it would come up here as one that nobody has caught.
  await expect(opened).rejects.toThrow();
  await new Promise((resolve) => server.close(resolve));
});
