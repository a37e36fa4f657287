interface Try {
  /** The code as the server counts it. */
  plain: string;
  /** The same until the try is answered. */
  key: string;
  answered: () => void;
}

/**
 * A code counts once, so a shop that lost the answer would be told that it was used. Each code keeps its key until there
 * is an answer: asked again, also after another code, it is the same question and gets the same answer.
 */
export function triesOfCodes(freshKey: () => string): (shown: string) => Try {
  const keys = new Map<string, string>();
  return (shown) => {
    const plain = shown.toUpperCase().replace(/[\s-]/g, '');
    const key = keys.get(plain) ?? freshKey();
    keys.set(plain, key);
    return { plain, key, answered: () => void keys.delete(plain) };
  };
}
