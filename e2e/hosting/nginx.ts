import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mimeTypes } from '../checks/nginx.ts';
import { startProgram } from '../support/process.ts';
import { adapt, freePort } from './recipes.ts';

/** One of the configurations in this folder, as in the README. */
export type Recipe = 'to-proxy' | 'to-api';

/** The values for the placeholders in the recipes. */
interface Behind {
  readonly proxy: string;
  readonly api: string;
}

export interface Nginx {
  /** URL of the page: `https://127.0.0.1:<port>/append-desk/`. */
  readonly page: string;
  /** Everything logged so far. */
  output(): string;
  stop(): Promise<void>;
}

const CERTIFICATES = '/etc/ssl/append-desk';

/** Runs nginx with a recipe. Replaces only its addresses, ports and folders. */
export async function startNginx(recipe: Recipe, { proxy, api }: Behind): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-nginx-'));
  const https = await freePort();
  await mkdir(join(folder, 'append-desk'));
  await mkdir(join(folder, 'www'));
  await symlink(resolve('dist/page'), join(folder, 'www/append-desk'));
  await adapt('nginx/page.conf', join(folder, 'append-desk/page.conf'), {
    'root /srv/www;': `root ${folder}/www;`,
  });
  await adapt(`nginx/${recipe}.conf`, join(folder, 'site.conf'), {
    'listen 80;': `listen 127.0.0.1:${await freePort()};`,
    'listen 443 ssl;': `listen 127.0.0.1:${https} ssl;`,
    [CERTIFICATES]: folder,
    ...(recipe === 'to-proxy'
      ? { 'http://127.0.0.1:8787': proxy }
      : { 'https://api.thedatagroup.com': api }),
  });
  await writeFile(join(folder, 'nginx.conf'), around(folder));
  makeCertificate(folder);
  const program = { command: 'nginx', args: ['-p', folder, '-c', join(folder, 'nginx.conf')] };
  // nginx logs the system's name after its ports are open.
  const { output, stop } = await startProgram(
    program,
    (line) => /\[notice\].*: OS: /.exec(line)?.[0],
  );
  return {
    page: `https://127.0.0.1:${https}/append-desk/`,
    output,
    async stop() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A main configuration like a system's own. Uses one process, so that killing it ends everything. */
function around(folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
    daemon off;
    master_process off;
    pid ${folder}/pid;
    error_log stderr notice;
    events {}
    http {
      include ${mimeTypes()};
      access_log off;
      ${places.join('\n')}
      include site.conf;
    }`;
}

function makeCertificate(folder: string): void {
  const how = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...how.split(' '),
      '-subj',
      '/CN=lists.example.com',
      '-keyout',
      'key.pem',
      '-out',
      'certificate.pem',
    ],
    { cwd: folder },
  );
  if (status !== 0) throw new Error(`No certificate: ${stderr.toString()}`);
}
