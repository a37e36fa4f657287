export { goOn, pause, pausedUntil } from './pause';
export { errcodeIn, postToWechat } from './post';
export { otherToken, sharedToken, type TokenDeps } from './shared-token';
