/** A separate process with an API that reads each body and sends a short answer. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(
      request.method === 'POST'
        ? '{"batch_id":"160427130036tew"}'
        : '{"state":"COMPLETED","created_date":"1461726337744"}',
    );
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
