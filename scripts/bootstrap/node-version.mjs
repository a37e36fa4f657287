/** What is wrong with this Node, in a sentence; undefined when it will do. */
export function oldNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  return isNewEnough
    ? undefined
    : `微邻里 Weilinli needs Node 20.19 or newer (or 22.12 or newer); this is ${version}. See https://nodejs.org.`;
}
