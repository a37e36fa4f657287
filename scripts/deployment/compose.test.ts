import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  image: string;
  build?: { target: string };
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  ports?: string[];
  volumes?: string[];
}

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const text = read('docker-compose.yml');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const ours = Object.entries(services).filter(([, { build }]) => build?.target === 'app');

function service(name: string): Service {
  const found = services[name];
  if (!found) throw new Error(`there is no service ${name}`);
  return found;
}

/** Every variable that the configuration of the API asks for, by the names in its source. */
function knownVariables(): Set<string> {
  const folder = 'apps/api/src/platform/config';
  const sources = readdirSync(join(root, folder)).filter((name) => !name.includes('.test.'));
  const names = sources.flatMap((name) => read(`${folder}/${name}`).match(/'[A-Z][A-Z0-9_]{3,}'/g) ?? []);
  return new Set(names.map((name) => name.slice(1, -1)));
}

// There is no engine where this is tested: what is read here is read, not run (docs/decisions/0009).
describe('docker-compose.yml', () => {
  it('has the database, an object store, two APIs behind a proxy, a worker, and what has to run before', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['api-1', 'api-2', 'bucket', 'migrate', 'objects', 'postgres', 'proxy', 'worker'].sort(),
    );
  });

  it('names only variables that the configuration knows', () => {
    const known = knownVariables();
    expect(known).toContain('DATABASE_URL');
    for (const [, { environment }] of ours) {
      expect(Object.keys(environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('gives the owner’s login to migrate only', () => {
    const owners = ours.filter(([, { environment }]) => environment?.DATABASE_OWNER_URL);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
    for (const [, { environment }] of ours) {
      expect(environment?.DATABASE_URL).toContain('weilinli_login:');
    }
  });

  it('starts API and worker after migrating, and the proxy after both APIs', () => {
    const done = { condition: 'service_completed_successfully' };
    for (const name of ['api-1', 'api-2', 'worker']) {
      expect(service(name).depends_on).toEqual({ migrate: done, bucket: done });
    }
    expect(service('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(Object.keys(service('proxy').depends_on ?? {})).toEqual(['api-1', 'api-2']);
    for (const name of ['postgres', 'objects', 'api-1', 'api-2'])
      expect(service(name).healthcheck).toBeDefined();
  });

  it('has two APIs that are alike, both known to the proxy', () => {
    expect(service('api-1')).toEqual(service('api-2'));
    expect(read('deploy/Caddyfile')).toContain('reverse_proxy api-1:3000 api-2:3000');
  });

  it('shows nothing to the outside but the proxy, and that on loopback unless told', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports);
    expect(open.map(([name, { ports }]) => [name, ports])).toEqual([
      ['proxy', [`\${PUBLISH:-127.0.0.1:8080}:8080`]],
    ]);
  });

  it('has no default for a secret, and names every one in the example', () => {
    const secrets = [...text.matchAll(/\$\{([A-Z0-9_]*(?:PASSWORD|SECRET|KEY)[A-Z0-9_]*)([^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThan(5);
    const example = read('deploy/example.env');
    for (const [whole, name, rest] of secrets) {
      expect(['?is missing', ':?is missing', ':-']).toContain(rest);
      expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
      if (rest === ':-') expect(whole).toContain('WECHAT');
    }
  });

  it('pins every foreign image', () => {
    for (const { image, build } of Object.values(services)) {
      if (!build) expect(image).toMatch(/:(?!latest)[\w.-]+$/);
    }
  });

  it('mounts only files that exist', () => {
    const mounted = Object.values(services).flatMap(({ volumes }) => volumes ?? []);
    const files = mounted.flatMap((volume) => (volume.startsWith('./') ? [volume.split(':')[0] ?? ''] : []));
    expect(files).toEqual(['./deploy/create-login.sh']);
    for (const file of files) expect(existsSync(join(root, file))).toBe(true);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('has the stages that compose asks for, and none of them runs as root', () => {
    const stages = dockerfile.split(/^FROM /m).slice(1);
    const named = Object.fromEntries(stages.map((stage) => [/ AS (\w+)/.exec(stage)?.[1], stage]));
    for (const { build } of Object.values(services)) {
      if (build) expect(named[build.target]).toMatch(/^USER (node|nobody)$/m);
    }
  });

  it('uses the package manager of package.json, and copies every member’s manifest before it installs', () => {
    const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
    expect(dockerfile).toContain(`npm install --global ${packageManager}`);
    const members = ['apps', 'packages'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    );
    const manifests = [...members, 'scripts'].filter((member) =>
      existsSync(join(root, member, 'package.json')),
    );
    for (const member of manifests) expect(dockerfile).toContain(`COPY ${member}/package.json ${member}/`);
  });
});
