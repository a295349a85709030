/** A server with its data in a folder, in a process that may be killed: `served-folder.ts <folder>` prints its address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../demo/server/store/database.js';
import { PASSWORD, start } from './support.js';

const database = await openDatabase({ folder: process.argv[2] ?? '' });
const server = await start({ database });

// What a test asks besides: it has no other way into this process.
const answers: Readonly<Record<string, () => Promise<string>>> = {
  '/origin': async () => server.origin,
  '/sign-in': async () => server.signIn('mira', PASSWORD),
  '/posted': async () => String((await server.threads()).length),
};
const control = createServer((request, response) => {
  void answers[request.url ?? '']?.().then((answer) => response.end(answer));
});
control.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(control.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => {
  control.close();
  control.closeAllConnections();
  void server.stop().then(async () => database.close());
});
