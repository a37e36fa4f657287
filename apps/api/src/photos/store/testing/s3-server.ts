import S3rver from '@20minutes/s3rver';
import type { BucketConfig } from '../s3-store';

export interface S3Server {
  config: BucketConfig;
  close(): Promise<void>;
}

const bucket = 'photos';

/** A real S3 server of other people's making, out of npm, on loopback; it checks signatures. */
export async function startS3Server(directory: string): Promise<S3Server> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  // It signs `/photos` where Amazon and its SDK sign `/photos/`, so calls on the bucket itself go unchecked.
  server.middleware.unshift((context, next) => {
    const lenient = context.path === `/${bucket}/`;
    context.app = Object.create(context.app, { allowMismatchedSignatures: { value: lenient } });
    return next();
  });
  const { port } = await server.run();
  return {
    config: {
      kind: 's3',
      bucket,
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      // The only account it knows.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      pathStyle: true,
    },
    close: () => server.close(),
  };
}
