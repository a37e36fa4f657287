import { build, built } from './build.mjs';
import { become } from './run.mjs';

/** Builds what has changed, then becomes the running system. */
export async function start() {
  await build();
  await become(process.execPath, ['--enable-source-maps', built.program], { H5_FOLDER: built.h5Folder });
}
